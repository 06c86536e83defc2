import { describe, expect, it } from "vitest";
import type { Reading } from "../../../schema/model/hazards";
import { type Analysis, analysisOf } from "../../../server/analysis/analysis";
import { deniersOfAll } from "../../../server/analysis/deniers";
import { gapsOfAll } from "../../../server/analysis/gaps";
import { type BlastRadii, singlePointsOfAll } from "../../../server/analysis/singlePoints";
import { snapshotOf } from "../../../server/analysis/snapshot";
import { oracleAnswer } from "./answer";
import { type Case, type CaseAsk, defaultDay } from "./caseForm";
import { parsedByProduct } from "./product";
import { profiles } from "./profiles";
import { randomModel } from "./randomModels";
import { runOf } from "./runs";

const { firstSeed, models } = runOf("oracle/bulk");
const seeds = Array.from({ length: models }, (_, i) => firstSeed + i);
const sides: readonly [Reading, "onRecord" | "possible"][] = [
  ["ON_RECORD", "onRecord"],
  ["POSSIBLE", "possible"],
];

/** Blast radii turned round by key: what fells each target, sorted. */
function culpritsByTarget(a: Analysis, radii: BlastRadii): Map<string, string[]> {
  const key = (x: number) => a.snapshot.facts.entities[x].key;
  const found = new Map<string, string[]>();
  radii.culprit.forEach((culprit, i) => {
    for (const x of radii.item.subarray(radii.start[i], radii.start[i + 1])) {
      found.set(key(x), [...(found.get(key(x)) ?? []), key(culprit)].sort());
    }
  });
  return found;
}

/** Answers for the targets that are there, one ask for each; an answer of null is left out. */
const askedOfEach = (theCase: Case, targets: readonly string[], ask: Omit<CaseAsk, "target">, side: "onRecord" | "possible") =>
  targets.map((target) => [target, (oracleAnswer(theCase, { ...ask, target }) as Record<typeof side, string[]>)[side]]);

// What the API shows for a scope comes from one run for all targets; it must be what each target would be told alone.
describe("answers for all targets at once", () => {
  it.each(profiles.map((profile, i) => ({ name: profile.name, i })))(
    "$name",
    ({ i }) => {
      for (const seed of seeds.filter((s) => s % profiles.length === i)) {
        const theCase = randomModel(seed);
        const a = analysisOf(snapshotOf(parsedByProduct(theCase).facts), defaultDay);
        const { entities } = a.snapshot.facts;
        const there = entities.filter((_, x) => a.day.entityThere[x]);
        const components = there.filter((e) => ["Workload", "Service", "Model", "Vendor", "DataCentre", "GridPoint"].includes(e.kind));
        const workloads = there.filter((e) => e.kind === "Workload").map((e) => e.key);
        const indices = workloads.map((w) => entities.findIndex((e) => e.key === w));
        for (const [reading, side] of sides) {
          for (const horizonHours of [24, null]) {
            const points = culpritsByTarget(a, singlePointsOfAll(a, "OUTAGE", reading, horizonHours));
            const targets = components.map((e) => e.key);
            expect(
              targets.map((t) => [t, points.get(t) ?? []]),
              `seed ${seed}, single points, ${reading}, ${horizonHours} h`,
            ).toEqual(askedOfEach(theCase, targets, { ask: "singlePointsOfFailure", horizonHours }, side));
            const deniers = culpritsByTarget(a, deniersOfAll(a, indices, reading, horizonHours));
            expect(
              workloads.map((w) => [w, deniers.get(w) ?? []]),
              `seed ${seed}, deniers, ${reading}, ${horizonHours} h`,
            ).toEqual(askedOfEach(theCase, workloads, { ask: "deniers", horizonHours }, side));
          }
        }
        for (const hazard of ["OUTAGE", "DENIAL"] as const) {
          const gaps = gapsOfAll(a, hazard);
          for (const w of indices) {
            const alone = oracleAnswer(theCase, { ask: "gaps", target: entities[w].key, hazard }) as string[];
            expect(gaps[w] === 1, `seed ${seed}, gaps of ${entities[w].key}, ${hazard}`).toBe(alone.length > 0);
          }
        }
      }
    },
    60_000 + models * 60,
  );
});
