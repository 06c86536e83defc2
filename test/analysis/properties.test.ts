import { describe, expect, it } from "vitest";
import { componentsOf, withdrawersOf, workloadsOf } from "../../server/analysis/analysis";
import { deniersOfAll, deniersWithHours, standsAlone, standsAloneOfAll } from "../../server/analysis/deniers";
import { fallen } from "../../server/analysis/fallen";
import { gaps, gapsOfAll } from "../../server/analysis/gaps";
import { homes } from "../../server/analysis/homes";
import { culpritsOfAll, singlePointsOfAll, singlePointsWithHours } from "../../server/analysis/singlePoints";
import type { Hazard, Reading } from "../../server/analysis/snapshot";
import { why } from "../../server/analysis/why";
import { parseCases } from "../../server/transfer/caseFile";
import { indexed } from "./model";
import { randomModel } from "./oracle/randomModels";

/** A failure names its seed; LOADPATH_TEST_SEED and LOADPATH_TEST_MODELS run others. */
const firstSeed = Number(process.env.LOADPATH_TEST_SEED ?? 50_000);
const models = Number(process.env.LOADPATH_TEST_MODELS ?? 400);
const hazards: readonly Hazard[] = ["OUTAGE", "DENIAL"];
const readings: readonly Reading[] = ["ON_RECORD", "POSSIBLE"];

function each(check: (model: ReturnType<typeof indexed>, seed: number) => void): void {
  for (let seed = firstSeed; seed < firstSeed + models; seed++)
    check(indexed(parseCases(JSON.stringify(randomModel(seed)))[0].facts), seed);
}

describe("on random models", () => {
  it("what falls on record falls as possible, never later", () => {
    let later = 0;
    each(({ a, key }, seed) => {
      for (const hazard of hazards) {
        for (const x of hazard === "OUTAGE" ? componentsOf(a) : withdrawersOf(a)) {
          const possible = fallen(a, [x], hazard, "POSSIBLE", null);
          for (const [y, hour] of fallen(a, [x], hazard, "ON_RECORD", null)) {
            expect(possible.get(y), `seed ${seed}: ${hazard} of ${key(x)} fells ${key(y)}`).toBeLessThanOrEqual(hour);
            if (possible.get(y)! < hour) later++;
          }
        }
      }
    });
    expect(later).toBeGreaterThan(0);
  });

  it("all single points of failure at once are those found one by one, hours included", () => {
    let pairs = 0;
    each(({ a, key }, seed) => {
      for (const reading of readings) {
        const all = culpritsOfAll(a.snapshot.entityCount, singlePointsOfAll(a, "OUTAGE", reading, 72));
        for (const target of componentsOf(a)) {
          const place = [...Array(all.start[target + 1] - all.start[target]).keys()].map((i) => all.start[target] + i);
          const found = place.map((p) => ({ entity: all.item[p], hours: all.hours[p] })).sort((p, q) => p.entity - q.entity);
          expect(found, `seed ${seed}: ${key(target)}, ${reading}`).toEqual(singlePointsWithHours(a, target, reading, 72));
          pairs += found.length;
        }
      }
    });
    expect(pairs).toBeGreaterThan(models);
  });

  it("all deniers, all who stand alone and all gaps at once are those found one by one", () => {
    let pairs = 0;
    each(({ a, key }, seed) => {
      const workloads = [...workloadsOf(a)];
      for (const hazard of hazards) {
        const all = gapsOfAll(a, hazard);
        for (const x of componentsOf(a)) expect(all[x] === 1, `seed ${seed}: gaps of ${key(x)}`).toBe(gaps(a, x, hazard).length > 0);
      }
      for (const reading of readings) {
        const all = culpritsOfAll(a.snapshot.entityCount, deniersOfAll(a, workloads, reading, 720));
        const alone = standsAloneOfAll(a, workloads, reading, 720);
        for (const w of workloads) {
          const found = [...Array(all.start[w + 1] - all.start[w]).keys()].map((i) => all.start[w] + i);
          const listed = found.map((p) => ({ entity: all.item[p], hours: all.hours[p] })).sort((p, q) => p.entity - q.entity);
          expect(listed, `seed ${seed}: deniers of ${key(w)}, ${reading}`).toEqual(deniersWithHours(a, w, reading, 720));
          expect(alone[w] === 1, `seed ${seed}: ${key(w)} alone, ${reading}`).toBe(standsAlone(a, w, reading, 720));
          pairs += listed.length;
        }
      }
    });
    expect(pairs).toBeGreaterThan(models);
  });

  it("a why chain leads from the target to the culprit over real relationships, through things lost ever earlier", () => {
    let longest = 0;
    each(({ a, key }, seed) => {
      for (const hazard of hazards) {
        for (const reading of readings) {
          for (const w of workloadsOf(a)) {
            const culprits = hazard === "OUTAGE" ? singlePointsWithHours(a, w, reading, 720) : deniersWithHours(a, w, reading, 720);
            for (const { entity, hours } of culprits) {
              const label = `seed ${seed}: ${hazard} ${reading}, ${key(w)} through ${key(entity)}`;
              const found = why(a, w, [entity], hazard, reading, 720);
              expect(found, label).not.toBeNull();
              const { links } = found!;
              expect([links[0].from, links.at(-1)!.to, links[0].hours], label).toEqual([w, entity, hours]);
              for (const [i, link] of links.entries()) {
                const { from, to } = a.snapshot.facts.relationships[link.relationship];
                expect([from, to], label).toEqual([key(link.from), key(link.to)]);
                expect(a.day.relationshipThere[link.relationship], label).toBe(1);
                if (i > 0) expect(link.from, label).toBe(links[i - 1].to);
                if (i > 0) expect(link.hours, label).toBeLessThanOrEqual(links[i - 1].hours);
              }
              // Shortest, so nothing comes twice; under denial a thing may be met again under another agreement.
              if (hazard === "OUTAGE") expect(new Set(links.map((l) => l.from)).size, label).toBe(links.length);
              longest = Math.max(longest, links.length);
            }
          }
        }
      }
    });
    expect(longest).toBeGreaterThan(3);
  });

  it("homes as possible are homes on record", () => {
    each(({ a, key }, seed) => {
      for (const w of workloadsOf(a)) {
        const onRecord = homes(a, w, "ON_RECORD");
        for (const j of homes(a, w, "POSSIBLE")) expect(onRecord, `seed ${seed}: ${key(w)}`).toContain(j);
      }
    });
  });
});
