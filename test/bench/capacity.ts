import { readFileSync } from "node:fs";
import { join } from "node:path";
import { allocate } from "../../server/analysis/capacity/allocate";
import type { Need } from "../../server/analysis/capacity/demand";
import type { Pool, Supply } from "../../server/analysis/capacity/supply";
import { projectRoot } from "../../server/projectRoot";
import { highsSolver } from "../../server/solver/highs";
import { chance } from "../analysis/oracle/random";
import { best } from "./measure";
import { printTable } from "./table";

const policy = { tiers: [1, 2, 3, 4], sectors: [], sectorsFirst: false, undecided: "MUST_BE_SOVEREIGN", sovereignData: [] } as const;

/** A nation of so many workloads in 20 sectors and so many sites, short of compute by a third. */
function nation(workloads: number, sites: number): { needs: Need[]; supply: Supply } {
  const c = chance(1);
  const needs = Array.from({ length: workloads }, (_, of): Need => {
    const ground = c.pick(["SOVEREIGN", "DOMESTIC", "ANY"] as const);
    return { of, sectors: [c.between(0, 19)], tier: c.between(1, 4), demand: c.between(1, 60), ground, undecided: false };
  });
  const each = (needs.reduce((sum, n) => sum + n.demand!, 0) * 2) / 3 / sites;
  const pools = Array.from({ length: sites }, (_, thing): Pool => {
    const sovereign = c.of(0.3);
    const serves = (need: Need) => (need.ground === "SOVEREIGN" ? sovereign : need.ground === "ANY" || thing % 3 > 0);
    return { kind: "PUBLIC", thing, agreement: -1, amount: each * (0.5 + c.next()), unbounded: false, down: false, serves };
  });
  return { needs, supply: { pools, bounds: [], lost: new Set() } };
}

/** Serving a nation, with and without what one more unit at every site would serve: up to the size of the reference data. */
export async function capacityBench(): Promise<void> {
  const solver = await highsSolver();
  const workloads = readFileSync(join(projectRoot, "seed", "data", "Workload.csv"), "utf8").split("\n").length - 2;
  const rows = [
    [60, 8],
    [600, 40],
    [workloads, 100],
  ].flatMap(([n, sites]) => {
    const { needs, supply } = nation(n, sites);
    const all = supply.pools.map((_, p) => p);
    return [
      { what: "served", asked: [] as number[] },
      { what: "served, and one more at every site", asked: all },
    ].map(({ what, asked }) => {
      const { ms } = best(
        5,
        () => null,
        () => allocate(solver, needs, supply, policy, asked),
      );
      return { workloads: n, sites, what, "ms (best of 5)": ms };
    });
  });
  printTable("Capacity, one side of supply", rows);
}
