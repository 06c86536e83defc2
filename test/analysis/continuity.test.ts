import { describe, expect, it } from "vitest";
import { withdrawersOf, workloadsOf } from "../../server/analysis/analysis";
import { continuityOf } from "../../server/analysis/continuity";
import { gapsUnder, hoursUnder, type Shocks } from "../../server/analysis/scenario";
import { criticalityOf, shareLost } from "../../server/analysis/shares";
import { indexed } from "./model";
import { parsedByProduct } from "./oracle/product";
import { chance } from "./oracle/random";
import { randomModel } from "./oracle/randomModels";

const firstSeed = Number(process.env.LOADPATH_TEST_SEED ?? 120_000);
const models = Number(process.env.LOADPATH_TEST_MODELS ?? 300);

describe("a column of the continuity matrix", () => {
  it("agrees with shares, hours and targets worked out plainly, on random models", () => {
    let breached = 0;
    let kept = 0;
    for (let seed = firstSeed; seed < firstSeed + models; seed++) {
      const c = chance(seed);
      const { a } = indexed(parsedByProduct(randomModel(seed)).facts);
      const workloads = [...workloadsOf(a)].filter(() => c.of(0.8));
      const withdrawers = [...withdrawersOf(a)];
      if (withdrawers.length === 0) continue;
      const outage = c.of(0.5);
      const shocks: Shocks = outage
        ? { failed: [c.pick([...a.day.entityThere.keys()])], denied: [] }
        : { failed: [], denied: [c.pick(withdrawers)] };
      const horizon = c.pick([0, 24, 72, 720, null]);
      const target = { share: c.pick([0, 0.5, 0.9, 1]), hours: c.pick([0, 1, 48, 720, null]) };
      const [cell] = continuityOf(a, shocks, [{ workloads, target }], horizon);
      const told = `seed ${seed}`;
      const culprits = outage ? shocks.failed : shocks.denied;
      expect(cell!.loss.share, told).toEqual(shareLost(a, culprits, workloads, outage ? "OUTAGE" : "DENIAL", horizon));

      // The share that is kept, hour by hour, looked at at every hour at which anything falls.
      const total = workloads.reduce((sum, w) => sum + criticalityOf(a, w), 0);
      const gap = gapsUnder(a, shocks);
      const [low, high] = [hoursUnder(a, shocks, "ON_RECORD", horizon), hoursUnder(a, shocks, "POSSIBLE", horizon)];
      const worst = (w: number) => (gap[w] ? 0 : high.get(w));
      const below = (at: (w: number) => number | undefined) => {
        const hours = [...new Set(workloads.map(at).filter((h) => h !== undefined))].sort((p, q) => p - q);
        const keeps = (hour: number) =>
          workloads.reduce((sum, w) => sum + ((at(w) ?? Number.POSITIVE_INFINITY) > hour ? criticalityOf(a, w) : 0), 0) / total;
        return hours.find((hour) => keeps(hour) < target.share - 1e-9) ?? null;
      };
      const onRecord = below((w) => low.get(w));
      expect(cell!.belowTarget, told).toEqual({ onRecord, possible: below((w) => high.get(w)) });
      const counts = (hour: number | null) => hour !== null && (target.hours === null || hour < target.hours);
      const farEnough = horizon === null || target.hours === null || target.hours <= horizon;
      const standing = counts(onRecord) ? "BREACHED" : workloads.length > 0 && farEnough && !counts(below(worst)) ? "KEPT" : "UNKNOWN";
      expect(cell!.standing, told).toBe(standing);
      if (standing === "BREACHED") breached++;
      if (standing === "KEPT") kept++;
      const earliest = (hours: ReadonlyMap<number, number>) => {
        const found = workloads.map((w) => hours.get(w)).filter((h) => h !== undefined);
        return found.length ? Math.min(...found) : null;
      };
      expect(cell!.firstLoss, told).toEqual({ onRecord: earliest(low), possible: earliest(high) });
      if (cell!.first >= 0) expect((low.size ? low : high).get(cell!.first) ?? high.get(cell!.first), told).toBeDefined();
    }
    expect(breached).toBeGreaterThan(models / 30);
    expect(kept).toBeGreaterThan(models / 30);
  });
});
