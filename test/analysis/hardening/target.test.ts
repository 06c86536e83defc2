import { describe, expect, it } from "vitest";
import { type Analysis, analysisOf } from "../../../server/analysis/analysis";
import { deniers } from "../../../server/analysis/deniers";
import { changesOf, coveredFor, type Remedy, remediesAt, signerOf } from "../../../server/analysis/hardening/changes";
import { evenCosts, hardenTarget } from "../../../server/analysis/hardening/target";
import { overlayOf } from "../../../server/analysis/overlay";
import { singlePointsOfFailure } from "../../../server/analysis/singlePoints";
import { type Hazard, snapshotOf } from "../../../server/analysis/snapshot";
import { dayOfCases } from "../../../server/transfer/caseFile";
import { analysed, type Entities, type Relationships } from "../model";
import { parsedByProduct } from "../oracle/product";
import { randomModel } from "../oracle/randomModels";

const asked = { hazard: "OUTAGE", horizon: 72, costs: evenCosts, budget: 20_000 } as const;

function hardened(entities: Entities, relationships: Relationships, target = "w", more: Partial<Parameters<typeof hardenTarget>[2]> = {}) {
  const { a, at, key, keys } = analysed(entities, relationships);
  const found = hardenTarget(a, at(target), { ...asked, ...more });
  const words = (remedy: Remedy): string => {
    if (remedy.kind === "AGREEMENT") return `agreement with ${key(remedy.denier)}`;
    if (remedy.kind === "HOLDOVER") return `holdover of ${key(remedy.owner)} on ${key(a.snapshot.to[remedy.relationship]!)}`;
    return `alternative at ${key(remedy.owner)} to ${remedy.group.map((r) => key(a.snapshot.to[r]!)).join("+")}`;
  };
  return { ...found, words: found.remedies?.map(words).sort(), before: keys(found.before) };
}

describe("the smallest set of changes that leaves a target without a single point of failure", () => {
  it("is nothing where there is none", () => {
    const found = hardened({ w: "Workload", s1: "Service", s2: "Service" }, [
      ["w USES s1", { group: "any", quorum: 1 }],
      ["w USES s2", { group: "any", quorum: 1 }],
    ]);
    expect([found.cost, found.words, found.smallest]).toEqual([0, [], true]);
  });

  it("is one change for a chain, however long: another beneath the target itself answers all of it", () => {
    const found = hardened({ w: "Workload", s: "Service", d: "DataCentre", g: "GridPoint" }, [
      "w USES s",
      "s HOSTED_AT d",
      "d POWERED_BY g",
    ]);
    expect(found.before).toEqual(["d", "g", "s"]);
    expect([found.cost, found.smallest]).toEqual([1, true]);
    expect(found.words![0]).toMatch(/^(alternative at w to s|holdover of w on s)$/);
    expect(found.after).toEqual({ onRecord: [], possible: [] });
  });

  it("finds what two alternatives share", () => {
    const any = { group: "any", quorum: 1 };
    const found = hardened({ w: "Workload", s1: "Service", s2: "Service", d1: "DataCentre", d2: "DataCentre", g: "GridPoint" }, [
      ["w USES s1", any],
      ["w USES s2", any],
      "s1 HOSTED_AT d1",
      "s2 HOSTED_AT d2",
      "d1 POWERED_BY g",
      "d2 POWERED_BY g",
    ]);
    expect([found.before, found.cost]).toEqual([["g"], 1]);
  });

  it("takes as many further members as a quorum asks for", () => {
    const two = { group: "any", quorum: 2 };
    const services = ["s1", "s2", "s3"];
    const found = hardened(
      { w: "Workload", s1: "Service", s2: "Service", s3: "Service", d: "DataCentre", e: "DataCentre" },
      services.flatMap((s): Relationships => [[`w USES ${s}`, two], `${s} HOSTED_AT d`, `${s} HOSTED_AT e`]),
      "w",
      { horizon: null },
    );
    expect(found.words).toEqual(["alternative at w to s1+s2+s3", "alternative at w to s1+s2+s3"]);
  });

  it("weighs costs", () => {
    const model: [Entities, Relationships] = [{ w: "Workload", s: "Service" }, ["w USES s"]];
    expect(hardened(...model, "w", { costs: { ALTERNATIVE: 3, HOLDOVER: 1, AGREEMENT: 1 } }).words).toEqual(["holdover of w on s"]);
    expect(hardened(...model, "w", { costs: { ALTERNATIVE: 1, HOLDOVER: 3, AGREEMENT: 1 } }).words).toEqual(["alternative at w to s"]);
  });

  it("counts no holdover where any loss counts, however late", () => {
    expect(hardened({ w: "Workload", s: "Service" }, ["w USES s"], "w", { horizon: null }).words).toEqual(["alternative at w to s"]);
  });

  it("holds a denier off by an agreement, with a vendor or with a government", () => {
    const nation: Entities = { XX: "Jurisdiction", YY: "Jurisdiction", m: "Ministry", x: "Sector", w: "Workload", v: "Vendor" };
    const links: Relationships = ["m OF XX", "m RESPONSIBLE_FOR w", "x RELIES_ON w", "x OF XX", "w PROVIDED_BY v", "v SUBJECT_TO YY"];
    const costs = { ALTERNATIVE: 5, HOLDOVER: 5, AGREEMENT: 1 };
    const found = hardened(nation, links, "w", { hazard: "DENIAL", horizon: 720, costs });
    expect(found.before).toEqual(["YY", "v"]);
    expect(found.words).toEqual(["agreement with YY", "agreement with v"]);
    expect([found.cost, found.after]).toEqual([2, { onRecord: [], possible: [] }]);
    const even = hardened(nation, links, "w", { hazard: "DENIAL", horizon: 720 });
    expect(even.cost).toBe(1);
  });

  it("says what it has proven when its budget ends", () => {
    const found = hardened({ w: "Workload", s: "Service", t: "Service" }, ["w USES s", "w USES t"], "w", { budget: 3 });
    expect([found.remedies, found.smallest, found.after]).toEqual([null, false, null]);
  });
});

/** Every change at anything that the target rests on, and every agreement: what brute force tries. */
function universe(a: Analysis, target: number, hazard: Hazard, horizon: number | null): Remedy[] {
  const found: Remedy[] = [];
  for (let x = 0; x < a.snapshot.entityCount; x++) if (a.day.entityThere[x]) found.push(...remediesAt(a, x, hazard, horizon));
  if (hazard === "DENIAL" && coveredFor(a, target) !== null && signerOf(a, target) !== null) {
    for (let x = 0; x < a.snapshot.entityCount; x++) {
      if (a.day.entityThere[x] && ["Vendor", "Jurisdiction"].includes(a.snapshot.facts.entities[x]!.kind))
        found.push({ kind: "AGREEMENT", denier: x });
    }
  }
  return found;
}

/** Whether some set of at most `size` of them leaves nobody. */
function anyHelps(a: Analysis, target: number, hazard: Hazard, horizon: number | null, all: readonly Remedy[], size: number): boolean {
  const alone = (set: readonly Remedy[]) => {
    const world = set.length ? overlayOf(a, changesOf(a, set, target, horizon)) : a;
    const left =
      hazard === "OUTAGE" ? singlePointsOfFailure(world, target, "ON_RECORD", horizon) : deniers(world, target, "ON_RECORD", horizon);
    return left.length === 0;
  };
  const tryFrom = (from: number, set: readonly Remedy[]): boolean => {
    if (alone(set)) return true;
    if (set.length === size) return false;
    for (let i = from; i < all.length; i++) if (tryFrom(i + 1, [...set, all[i]!])) return true;
    return false;
  };
  return tryFrom(0, []);
}

describe("hardening against brute force", () => {
  it("is as cheap as the cheapest of all sets of up to two changes, and no dearer set is called smallest (500 random targets)", () => {
    let compared = 0;
    const costs = new Map<number, number>();
    for (let seed = 1; compared < 500; seed++) {
      const { facts } = parsedByProduct(randomModel(seed));
      const a = analysisOf(snapshotOf(facts), dayOfCases);
      const hazard: Hazard = seed % 3 === 0 ? "DENIAL" : "OUTAGE";
      const horizon = seed % 4 === 0 ? null : hazard === "OUTAGE" ? 72 : 720;
      for (const [x, { kind }] of facts.entities.entries()) {
        if (kind !== "Workload" || !a.day.entityThere[x] || compared >= 500) continue;
        const found = hardenTarget(a, x, { hazard, horizon, costs: evenCosts, budget: 50_000 });
        const where = `seed ${seed}, ${facts.entities[x]!.key}, ${hazard} within ${horizon}`;
        compared++;
        const size = found.cost ?? -1;
        costs.set(size, (costs.get(size) ?? 0) + 1);
        if (found.smallest) expect(found.after!.onRecord, where).toEqual([]);
        const all = universe(a, x, hazard, horizon);
        // What brute force can try in reason; beyond, the set found was checked above to help.
        const smaller = Math.min(size - 1, all.length > 60 ? 1 : 2);
        if (found.smallest && size > 0) expect(anyHelps(a, x, hazard, horizon, all, smaller), where).toBe(false);
        if (found.unanswered.length > 0) expect(anyHelps(a, x, hazard, horizon, all, 1), where).toBe(false);
      }
    }
    process.stdout.write(
      `Hardening: ${compared} random targets from seed 1, by cost of the answer: ${JSON.stringify([...costs].sort((p, q) => p[0] - q[0]))}\n`,
    );
    for (const size of [0, 1, 2]) expect(costs.get(size) ?? 0, `answers of cost ${size}`).toBeGreaterThan(20);
  }, 240_000);
});
