import { describe, expect, it } from "vitest";
import { minimalCutSets } from "../../../server/analysis/cutSets";
import { onCycles } from "../../../server/analysis/cycles";
import { closureOf } from "../../../server/analysis/singlePoints";
import { parseCases } from "../../../server/transfer/caseFile";
import { analysed, indexed } from "../model";
import { randomModel } from "../oracle/randomModels";

const first = Number(process.env.LOADPATH_TEST_SEED ?? 1) * 100_000;
const models = Number(process.env.LOADPATH_TEST_TARGETS ?? 5_000);
/** Hours after which nothing more happens: the cascades that answer within a horizon then answer for ever. */
const hours = 1e9;
const cascades = 20_000;

describe("the fault tree of a target", () => {
  it(`has the cut sets that cascades find: seeds ${first} to ${first + models - 1}`, { timeout: 600_000 }, () => {
    const seen = { compared: 0, several: 0, cyclic: 0, unfed: 0, limited: 0 };
    for (let seed = first; seed < first + models; seed++) {
      const { asks: _, ...model } = randomModel(seed);
      const { a } = indexed(parseCases(JSON.stringify({ ...model, asks: [] }))[0]!.facts);
      const targets = Array.from({ length: a.snapshot.entityCount }, (_, x) => x).filter(
        (x) => a.day.entityThere[x] && (x + seed) % 3 === 0,
      );
      for (const reading of ["ON_RECORD", "POSSIBLE"] as const) {
        const topology = a.topology("OUTAGE", reading);
        if (topology.unknownSupply.length > 0) seen.unfed++;
        for (const target of targets.slice(0, 4)) {
          const maxOrder = seed % 4 === 0 ? 2 : null;
          const found = minimalCutSets(a, target, maxOrder, reading, null);
          expect(found.complete, `seed ${seed}, ${reading}, target ${target}`).toBe(true);
          const expected = minimalCutSets(a, target, maxOrder, reading, hours, cascades);
          if (!expected.complete) continue;
          expect(found.sets, `seed ${seed}, ${reading}, target ${target}`).toEqual(expected.sets);
          seen.compared++;
          if (maxOrder !== null) seen.limited++;
          if (expected.sets.some((set) => set.length > 1)) seen.several++;
          const next = (x: number) =>
            Array.from({ length: topology.endGroup[x]! - topology.firstGroup[x]! }, (_, i) => topology.firstGroup[x]! + i).flatMap((g) => [
              ...topology.target.subarray(topology.firstMember[g], topology.endMember[g]),
            ]);
          if (onCycles([...closureOf(topology, target)], topology.size, next).length > 0) seen.cyclic++;
        }
      }
    }
    console.log(`Cut sets compared: ${JSON.stringify(seen)}`);
    expect(seen.compared).toBeGreaterThan(models);
    expect(Math.min(seen.several, seen.cyclic)).toBeGreaterThan(models / 20);
    expect(Math.min(seen.unfed, seen.limited)).toBeGreaterThan(0);
  });

  it("loses a ring of supply with its last feed, and a ring of services only by what fails in it", () => {
    const fed = analysed(
      { d: "DataCentre", a: ["GridPoint", { class: "ZONE" }], b: ["GridPoint", { class: "ZONE" }], p: ["GridPoint", { class: "PLANT" }] },
      [
        "d POWERED_BY a",
        ["a FED_BY b", { group: "g", quorum: 1 }],
        ["a FED_BY p", { group: "g", quorum: 1 }],
        ["b FED_BY a", { group: "g", quorum: 1 }],
      ],
    );
    const { sets } = minimalCutSets(fed.a, fed.at("d"), null, "ON_RECORD", null);
    expect(sets.map(fed.keys)).toEqual([["a"], ["p"]]);
    const ring = analysed({ w: "Workload", s: "Service", t: "Service" }, ["w USES s", "s USES t", "t USES s"]);
    expect(minimalCutSets(ring.a, ring.at("w"), null, "ON_RECORD", null).sets.map(ring.keys)).toEqual([["s"], ["t"]]);
  });
});
