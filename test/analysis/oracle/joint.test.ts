import { describe, expect, it } from "vitest";
import { type Analysis, analysisOf } from "../../../server/analysis/analysis";
import { jointHours } from "../../../server/analysis/joint";
import { hoursUnder, whyUnder } from "../../../server/analysis/scenario";
import type { Reading } from "../../../server/analysis/snapshot";
import { snapshotOf } from "../../../server/analysis/snapshot";
import { type Case, defaultDay } from "./caseForm";
import { homesOf, protectionsOf } from "./denial";
import { falls, withoutUnknownSupply } from "./fall";
import { statedTopology } from "./groups";
import { jointLoss } from "./joint";
import { worldOf } from "./present";
import { parsedByProduct } from "./product";
import { chance } from "./random";
import { randomModel } from "./randomModels";
import { runOf } from "./runs";

const { firstSeed, models } = runOf("oracle/joint");
const sides: readonly [Reading, "onRecord" | "possible"][] = [
  ["ON_RECORD", "onRecord"],
  ["POSSIBLE", "possible"],
];

/** Hours of all things, workloads each in its own world, by the reference. */
function reference(
  theCase: Case,
  side: "onRecord" | "possible",
  failed: readonly string[],
  denied: readonly string[],
): Map<string, number> {
  const world = worldOf(theCase, defaultDay);
  const [outage, denial] = (["OUTAGE", "DENIAL"] as const).map((h) => withoutUnknownSupply(statedTopology(world, h, side)).topology);
  const all = [...world.entities.keys()];
  const hours = jointLoss(outage, denial, [], all, new Set(failed), new Set(denied));
  for (const w of all.filter((key) => world.entities.get(key)!.kind === "Workload")) {
    const homes = homesOf(world, w, side);
    const foreign = new Set(denied.filter((d) => !homes.has(d)));
    hours.set(w, jointLoss(outage, denial, protectionsOf(world, w, side), [w], new Set(failed), foreign).get(w)!);
  }
  return hours;
}

/** The product's hours by key, of what falls within the horizon. */
function product(a: Analysis, failed: readonly string[], denied: readonly string[], reading: Reading, horizon: number | null) {
  const at = (key: string) => a.snapshot.indexOf(key);
  const hours = hoursUnder(a, { failed: failed.map(at), denied: denied.map(at) }, reading, horizon);
  return new Map([...hours].map(([x, hour]) => [a.snapshot.facts.entities[x].key, hour]));
}

describe(`failures and withdrawals at once, seeds ${firstSeed} to ${firstSeed + models - 1}`, () => {
  it(
    "fell what the rule says, no less than either alone, and no later as possible than on record",
    () => {
      const seen = { more: 0, later: 0, held: 0, links: 0 };
      for (let seed = firstSeed; seed < firstSeed + models; seed++) {
        const c = chance(seed);
        const theCase = randomModel(seed);
        const a = analysisOf(snapshotOf(parsedByProduct(theCase).facts), defaultDay);
        const there = a.snapshot.facts.entities.filter((_, x) => a.day.entityThere[x]);
        const of = (...kinds: string[]) => there.filter((e) => kinds.includes(e.kind)).map((e) => e.key);
        const failed = c.some(of("Service", "Model", "Vendor", "DataCentre", "GridPoint"), c.between(1, 2));
        const denied = c.some(of("Jurisdiction", "Vendor"), c.between(1, 2));
        if (failed.length === 0 || denied.length === 0) continue;
        const horizon = c.pick([null, null, 0, 24, 72, 720]);
        const label = `seed ${seed}: ${failed} stop, ${denied} withdraw, ${horizon} h`;
        const perSide: Map<string, number>[] = [];
        for (const [reading, side] of sides) {
          const found = product(a, failed, denied, reading, horizon);
          perSide.push(found);
          const expected = [...reference(theCase, side, failed, denied)].filter(([, hour]) => falls(hour, horizon));
          expect([...found].sort(), `${label}, ${reading}`).toEqual(expected.sort());
          const [stops, withdraws] = [product(a, failed, [], reading, horizon), product(a, [], denied, reading, horizon)];
          for (const [key, hour] of [...stops, ...withdraws]) expect(found.get(key), `${label}, ${key}`).toBeLessThanOrEqual(hour);
          // By itself the same machinery is either hazard, though the product takes the short way.
          const at = (keys: readonly string[]) => keys.map(a.snapshot.indexOf);
          const keyed = (hours: Map<number, number>) => [...hours].map(([x, hour]) => [a.snapshot.facts.entities[x].key, hour]).sort();
          expect(keyed(jointHours(a, at(failed), [], reading, horizon)), label).toEqual([...stops].sort());
          expect(keyed(jointHours(a, [], at(denied), reading, horizon)), label).toEqual([...withdraws].sort());
          if (found.size > new Set([...stops.keys(), ...withdraws.keys()]).size) seen.more++;
          for (const [key, hour] of found) {
            const x = a.snapshot.indexOf(key);
            if (hour > 0) seen.later++;
            const shocks = { failed: failed.map(a.snapshot.indexOf), denied: denied.map(a.snapshot.indexOf) };
            const chain = whyUnder(a, x, shocks, reading, horizon)!;
            expect(chain, `${label}, why ${key}`).not.toBeNull();
            seen.links += chain.links.length;
            if (chain.links.length === 0) {
              expect([...shocks.failed, ...shocks.denied], label).toContain(x);
              continue;
            }
            expect([chain.links[0].from, chain.links[0].hours], label).toEqual([x, hour]);
            expect([...shocks.failed, ...shocks.denied], label).toContain(chain.links.at(-1)!.to);
            for (const [i, link] of chain.links.entries()) {
              const fact = a.snapshot.facts.relationships[link.relationship];
              expect([fact.from, fact.to].map(a.snapshot.indexOf), label).toEqual([link.from, link.to]);
              if (i > 0) expect(link.from, label).toBe(chain.links[i - 1].to);
            }
          }
        }
        const [onRecord, possible] = perSide;
        for (const [key, hour] of onRecord) expect(possible.get(key), `${label}: ${key}`).toBeLessThanOrEqual(hour);
      }
      console.log(`Both at once fell more than either in ${seen.more} runs; ${seen.later} things fell later; ${seen.links} links.`);
      expect(seen.more).toBeGreaterThan(models * 0.02);
      expect(seen.later).toBeGreaterThan(models * 0.1);
    },
    60_000 + models * 100,
  );
});
