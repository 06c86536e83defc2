import { describe, expect, it } from "vitest";
import { type Analysis, analysisOf } from "../../../server/analysis/analysis";
import { changesOf, remediesAt } from "../../../server/analysis/hardening/changes";
import { hardenScope } from "../../../server/analysis/hardening/scope";
import { evenCosts } from "../../../server/analysis/hardening/target";
import { overlayOf } from "../../../server/analysis/overlay";
import { allThatCount, criticalityOf } from "../../../server/analysis/shares";
import { singlePointsOfFailure } from "../../../server/analysis/singlePoints";
import { snapshotOf } from "../../../server/analysis/snapshot";
import { dayOfCases } from "../../../server/transfer/caseFile";
import { analysed } from "../model";
import { parsedByProduct } from "../oracle/product";
import { randomModel } from "../oracle/randomModels";

/** Weighted pairs, target by target. */
const pairsOf = (a: Analysis, workloads: readonly number[], reading: "ON_RECORD" | "POSSIBLE" = "ON_RECORD") =>
  workloads.reduce((sum, w) => sum + criticalityOf(a, w) * singlePointsOfFailure(a, w, reading, 72).length, 0);

const asked = { horizon: 72, costs: evenCosts, spend: 3, tries: 1_000 } as const;

describe("changes for a scope", () => {
  it("begin with the one that removes most, and stop when the money is spent", () => {
    const { a, at, key } = analysed(
      {
        w1: ["Workload", { criticality: 1 }],
        w2: ["Workload", { criticality: 1 }],
        w3: ["Workload", { criticality: 4 }],
        s: "Service",
        t: "Service",
        d: "DataCentre",
      },
      ["w1 USES s", "w2 USES s", "w3 USES t", "s HOSTED_AT d"],
    );
    const workloads = ["w1", "w2", "w3"].map(at);
    const found = hardenScope(a, workloads, { ...asked, spend: 2, costs: { ALTERNATIVE: 1, HOLDOVER: 9, AGREEMENT: 9 } });
    // s and d fell w1 and w2 (8 each): 32; t fells w3 (1). One more site takes d's 16; a second service for w1 takes 16 as well.
    expect(found.pairs).toBe(33);
    expect(found.remedies.map(({ before, after }) => [before, after])).toEqual([
      [33, 17],
      [17, found.left.onRecord],
    ]);
    expect(found.remedies.map(({ remedy }) => (remedy.kind === "ALTERNATIVE" ? key(remedy.owner) : ""))).not.toContain("w3");
    expect(hardenScope(a, workloads, { ...asked, spend: 0 }).remedies).toEqual([]);
  });

  it("against one component alone take what keeps most from falling with it, whatever else fells more (60 random models)", () => {
    const { a, at, key } = analysed(
      { w1: ["Workload", { criticality: 1 }], w2: ["Workload", { criticality: 4 }], s: "Service", t: "Service" },
      ["w1 USES s", "w2 USES t"],
    );
    const found = hardenScope(a, ["w1", "w2"].map(at), { ...asked, culprits: [at("t")] });
    expect(found.pairs).toBe(1);
    expect(found.remedies).toHaveLength(1);
    const [{ remedy }] = found.remedies as [(typeof found.remedies)[number]];
    expect(remedy.kind === "AGREEMENT" ? "" : key(remedy.owner)).toBe("w2");
    expect(found.left.onRecord).toBe(0);
    let helped = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const { facts } = parsedByProduct(randomModel(seed));
      const model = analysisOf(snapshotOf(facts), dayOfCases);
      const workloads = allThatCount(model);
      const felled = (world: Analysis, c: number, reading: "ON_RECORD" | "POSSIBLE") =>
        workloads.reduce((sum, w) => sum + (singlePointsOfFailure(world, w, reading, 72).includes(c) ? criticalityOf(model, w) : 0), 0);
      const c = Array.from({ length: model.snapshot.entityCount }, (_, x) => x).find((x) => felled(model, x, "ON_RECORD") > 0);
      if (c === undefined) continue;
      const { pairs, remedies, left } = hardenScope(model, workloads, { ...asked, spend: 1, culprits: [c, c] });
      expect(pairs, `seed ${seed}`).toBe(felled(model, c, "ON_RECORD"));
      let least = pairs;
      for (let x = 0; x < model.snapshot.entityCount; x++) {
        if (!model.day.entityThere[x]) continue;
        for (const one of remediesAt(model, x, "OUTAGE", 72))
          least = Math.min(least, felled(overlayOf(model, changesOf(model, [one], workloads[0]!, 72)), c, "ON_RECORD"));
      }
      expect(left.onRecord, `seed ${seed}`).toBe(least);
      const taken = remedies.map((step) => step.remedy);
      const world = taken.length ? overlayOf(model, changesOf(model, taken, workloads[0]!, 72)) : model;
      expect(left.possible, `seed ${seed}`).toBe(felled(world, c, "POSSIBLE"));
      if (remedies.length) helped++;
    }
    process.stdout.write(`Hardening against one component: random models, seeds 1 to 60, ${helped} of them helped.\n`);
    expect(helped).toBeGreaterThan(10);
  }, 240_000);

  it("take at each step a change than which none removes more, and count what a fresh run counts (300 random models)", () => {
    let steps = 0;
    for (let seed = 1; seed <= 300; seed++) {
      const { facts } = parsedByProduct(randomModel(seed));
      const a = analysisOf(snapshotOf(facts), dayOfCases);
      const workloads = allThatCount(a);
      const found = hardenScope(a, workloads, { ...asked, spend: 2 });
      const where = `seed ${seed}`;
      expect(found.pairs, where).toBe(pairsOf(a, workloads));
      const taken = found.remedies.map(({ remedy }) => remedy);
      for (const [i, step] of found.remedies.entries()) {
        const with_ = (list: typeof taken) => pairsOf(overlayOf(a, changesOf(a, list, workloads[0]!, 72)), workloads);
        expect(step.after, where).toBe(with_(taken.slice(0, i + 1)));
        expect(step.after, where).toBeLessThan(step.before);
        if (i > 0 || seed % 3 !== 0) continue;
        // Brute force over every change at anything.
        let least = step.before;
        for (let x = 0; x < a.snapshot.entityCount; x++) {
          if (!a.day.entityThere[x]) continue;
          for (const remedy of remediesAt(a, x, "OUTAGE", 72)) least = Math.min(least, with_([remedy]));
        }
        expect(step.after, where).toBe(least);
        steps++;
      }
      // However few are tried, something is found where anything helps.
      expect(hardenScope(a, workloads, { ...asked, spend: 1, tries: 1 }).remedies.length, where).toBe(Math.min(1, found.remedies.length));
      if (found.remedies.length === 2) expect(found.left.onRecord, where).toBe(found.remedies[1]!.after);
      const world = taken.length ? overlayOf(a, changesOf(a, taken, workloads[0]!, 72)) : a;
      expect(found.left.possible, where).toBe(pairsOf(world, workloads, "POSSIBLE"));
    }
    process.stdout.write(`Hardening of scopes: 300 random models, seeds 1 to 300, ${steps} first steps against all changes.\n`);
    expect(steps).toBeGreaterThan(25);
  }, 240_000);
});
