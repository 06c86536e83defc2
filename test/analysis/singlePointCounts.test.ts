import { describe, expect, it } from "vitest";
import { type Analysis, analysisOf, componentsOf } from "../../server/analysis/analysis";
import { singlePointCounts } from "../../server/analysis/singlePointCounts";
import { singlePointSets } from "../../server/analysis/singlePointSets";
import { singlePointsOfAll } from "../../server/analysis/singlePoints";
import { snapshotOf } from "../../server/analysis/snapshot";
import { dayOfCases } from "../../server/transfer/caseFile";
import { layeredModel } from "../bench/layers";
import { parsedByProduct } from "./oracle/product";
import { randomModel } from "./oracle/randomModels";
import { runOf } from "./oracle/runs";

const { firstSeed, models } = runOf("singlePointCounts");
const readings = ["ON_RECORD", "POSSIBLE"] as const;

/** What each component fells, itself among it, turned round: one cascade for each. */
function oneByOne(a: Analysis, hazard: "OUTAGE" | "DENIAL", reading: (typeof readings)[number]): number[][] {
  const found: number[][] = Array.from({ length: a.snapshot.entityCount }, () => []);
  const cascade = a.cascade(hazard, reading);
  for (const x of componentsOf(a)) {
    const count = cascade.run([x], Number.POSITIVE_INFINITY);
    for (const y of cascade.order.subarray(0, count)) found[y].push(x);
  }
  return found;
}

describe("single points of failure of all targets, from the ground up", () => {
  it(
    "are those that one cascade for each component finds",
    () => {
      let cyclic = 0;
      for (let seed = firstSeed; seed < firstSeed + models; seed++) {
        const a = analysisOf(snapshotOf(parsedByProduct(randomModel(seed)).facts), dayOfCases);
        const isCulprit = new Uint8Array(a.snapshot.entityCount);
        for (const x of componentsOf(a)) isCulprit[x] = 1;
        for (const reading of readings) {
          for (const hazard of ["OUTAGE", "DENIAL"] as const) {
            const topology = a.topology(hazard, reading);
            if (topology.hasTracked) cyclic++;
            const { start, end, item } = singlePointSets(topology, isCulprit, 1e6)!;
            const found = Array.from(start, (first, x) => [...item.subarray(first, end[x])]);
            expect(found, `seed ${seed}, ${hazard}, ${reading}`).toEqual(oneByOne(a, hazard, reading));
          }
        }
      }
      expect(cyclic).toBeGreaterThan(models * 0.1);
    },
    60_000 + models * 60,
  );

  it.each([false, true])("on a layered model with links backwards, with supply: %s", (supply) => {
    const { facts } = layeredModel(12_000, { supply });
    const a = analysisOf(snapshotOf(facts), dayOfCases);
    const radii = singlePointsOfAll(a, "OUTAGE", "ON_RECORD", null);
    const counts = new Int32Array(a.snapshot.entityCount);
    for (const x of radii.item) counts[x]++;
    expect(singlePointCounts(a, "ON_RECORD")).toEqual(counts);
    // A limit that the sets do not fit in: every component by itself.
    expect(singlePointCounts(analysisOf(a.snapshot, dayOfCases), "ON_RECORD", 100)).toEqual(counts);
  });
});
