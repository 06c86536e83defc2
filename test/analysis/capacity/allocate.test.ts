import { beforeAll, describe, expect, it } from "vitest";
import { type Allocation, allocate } from "../../../server/analysis/capacity/allocate";
import type { Policy } from "../../../server/analysis/capacity/policy";
import type { LinearSolver } from "../../../server/analysis/capacity/programme";
import type { Supply } from "../../../server/analysis/capacity/supply";
import { highsSolver } from "../../../server/solver/highs";
import { chance } from "../oracle/random";
import { bestTotals, fairShares, need, outcomes, type Small, smallModel, supplied, usual } from "./served";

let solver: LinearSolver;
beforeAll(async () => {
  solver = await highsSolver();
});

const rounded = (n: number) => Math.round(n * 1e5) / 1e5;
const totalsOf = ({ parts, served }: Allocation) => {
  const ranks = [...new Set(parts.map((p) => p.rank))].sort((p, q) => p - q);
  return ranks.map((rank) => rounded(parts.reduce((sum, p, q) => sum + (p.rank === rank ? served[q] : 0), 0)));
};
const bySector = ({ parts, served }: Allocation) => Object.fromEntries(parts.map((p, q) => [`${p.tier}/${p.sector}`, rounded(served[q])]));
/** One H100e more in a pool, and in every bound around it. */
const oneMore = ({ pools, bounds, lost }: Supply, at: number): Supply => ({
  pools: pools.map((pool, p) => (p === at ? { ...pool, amount: pool.amount + 1 } : pool)),
  bounds: bounds.map((b) => (b.pools.includes(at) ? { ...b, amount: b.amount + 1 } : b)),
  lost,
});

describe("what is served", () => {
  it("goes to the higher tier where one pool serves both", () => {
    const supply = supplied([{ amount: 10, serves: [0, 1] }]);
    const found = allocate(solver, [need(0, 2, 0, 8), need(1, 1, 1, 7)], supply, usual);
    expect(bySector(found)).toEqual({ "2/0": 3, "1/1": 7 });
  });

  it("moves a higher tier elsewhere so that a lower one is served as well", () => {
    const supply = supplied([
      { amount: 5, serves: [0, 1] },
      { amount: 5, serves: [0] },
    ]);
    const found = allocate(solver, [need(0, 1, 0, 5), need(1, 2, 0, 5)], supply, usual);
    expect(bySector(found)).toEqual({ "1/0": 5, "2/0": 5 });
  });

  it("is shared alike by sectors of one tier: the same part of what each asks for", () => {
    const supply = supplied([{ amount: 6, serves: [0, 1] }]);
    expect(bySector(allocate(solver, [need(0, 1, 0, 8), need(1, 1, 1, 4)], supply, usual))).toEqual({ "1/0": 4, "1/1": 2 });
  });

  it("leaves what a sector cannot use to those that can", () => {
    const supply = supplied([
      { amount: 1, serves: [0] },
      { amount: 6, serves: [1, 2] },
    ]);
    const found = allocate(solver, [need(0, 1, 0, 10), need(1, 1, 1, 4), need(2, 1, 2, 4)], supply, usual);
    expect(bySector(found)).toEqual({ "1/0": 1, "1/1": 3, "1/2": 3 });
  });

  it("follows the order of tiers and sectors that the policy states", () => {
    const needs = [need(0, 1, 0, 5), need(1, 1, 1, 5), need(2, 2, 1, 5), need(3, 3, 0, 5)];
    const supply = supplied([{ amount: 7, serves: [0, 1, 2, 3] }]);
    const by = (policy: Partial<Policy>) => bySector(allocate(solver, needs, supply, { ...usual, ...policy }));
    expect(by({ sectors: [1] })).toEqual({ "1/0": 2, "1/1": 5, "2/1": 0, "3/0": 0 });
    expect(by({ sectors: [1], sectorsFirst: true })).toEqual({ "1/0": 0, "1/1": 5, "2/1": 2, "3/0": 0 });
    expect(by({ tiers: [3, 2, 1, 4] })).toEqual({ "1/0": 0, "1/1": 0, "2/1": 2, "3/0": 5 });
  });

  it("splits a workload of two sectors in equal parts, and leaves out what states no demand", () => {
    const two = { ...need(0, 1, 0, 6), sectors: [0, 1] };
    const found = allocate(solver, [two, need(1, 1, 2, null)], supplied([{ amount: 4, serves: [0, 1] }]), usual);
    expect(bySector(found)).toEqual({ "1/0": 2, "1/1": 2 });
  });

  it("is nothing without supply, and nothing without demand", () => {
    expect(bySector(allocate(solver, [need(0, 1, 0, 6)], supplied([]), usual))).toEqual({ "1/0": 0 });
    expect(allocate(solver, [], supplied([{ amount: 4, serves: [] }]), usual, [0])).toMatchObject({ parts: [], served: [] });
  });

  it("gains by one unit more what the first tier in want can use, through others where need be", () => {
    const supply = supplied([
      { amount: 5, serves: [0, 1] },
      { amount: 0, serves: [1] },
      { amount: 0, serves: [2] },
    ]);
    const { gains } = allocate(solver, [need(0, 1, 0, 6), need(1, 2, 0, 5), need(2, 3, 0, 0)], supply, usual, [0, 1, 2]);
    expect(gains.get(0)).toEqual([{ rank: 0, amount: 1 }]);
    expect(gains.get(1)).toEqual([{ rank: 1, amount: 1 }]);
    expect(gains.get(2)).toEqual([]);
  });
});

const seeds = Array.from({ length: 150 }, (_, i) => 7_000 + i);
const modelOf = (seed: number): Small => smallModel(chance(seed));

describe("on small random models, against enumeration", () => {
  it("serves each rank what the best of all ways does", () => {
    for (const seed of seeds) {
      const { needs, supply } = modelOf(seed);
      const found = allocate(solver, needs, supply, usual);
      const all = outcomes({ needs, supply }, found.parts);
      expect([seed, totalsOf(found)]).toEqual([seed, bestTotals(all, found.parts).totals]);
    }
  });

  it("shares alike within the first rank that is in want", () => {
    let compared = 0;
    for (const seed of seeds) {
      const { needs, supply } = modelOf(seed);
      const found = allocate(solver, needs, supply, usual);
      const fair = fairShares(outcomes({ needs, supply }, found.parts), found.parts);
      const want = found.parts.filter((p, q) => found.served[q] < p.demand - 1e-5).map((p) => p.rank);
      const first = Math.min(...want);
      const own = found.parts.flatMap((p, q) => (p.rank === first ? [q] : []));
      if (own.length > 1) compared++;
      expect([seed, own.map((q) => rounded(found.served[q]))]).toEqual([seed, own.map((q) => rounded(fair[q]))]);
    }
    expect(compared).toBeGreaterThan(10);
  });

  it("serves no lower tier from what a higher one could have used: without the lower ones nothing changes for the higher", () => {
    for (const seed of seeds) {
      const { needs, supply } = modelOf(seed);
      const whole = allocate(solver, needs, supply, usual);
      const served = (found: Allocation, tier: number) =>
        rounded(found.parts.reduce((sum, p, q) => sum + (p.tier <= tier ? found.served[q] : 0), 0));
      for (const tier of [1, 2]) {
        const alone = allocate(
          solver,
          needs.filter((n) => n.tier <= tier),
          supply,
          usual,
        );
        expect([seed, tier, served(whole, tier)]).toEqual([seed, tier, served(alone, tier)]);
      }
    }
  });

  it("says of each pool what enumeration with one unit more says, and never more than one unit in all", () => {
    let some = 0;
    for (const seed of seeds) {
      const { needs, supply } = modelOf(seed);
      const asked = supply.pools.map((_, p) => p);
      const found = allocate(solver, needs, supply, usual, asked);
      const { ranks, totals } = bestTotals(outcomes({ needs, supply }, found.parts), found.parts);
      for (const p of asked) {
        const more = bestTotals(outcomes({ needs, supply: oneMore(supply, p) }, found.parts), found.parts).totals;
        const expected = ranks.flatMap((rank, k) => (more[k] !== totals[k] ? [{ rank, amount: more[k] - totals[k] }] : []));
        const gains = found.gains.get(p)!.map(({ rank, amount }) => ({ rank, amount: rounded(amount) }));
        expect([seed, p, gains]).toEqual([seed, p, expected]);
        expect(expected.reduce((sum, g) => sum + g.amount, 0)).toBeLessThanOrEqual(1);
        some += expected.length;
      }
    }
    expect(some).toBeGreaterThan(50);
  });

  it("agrees with the solver's own dual prices: a unit gains at most its price, in weights that fall from rank to rank", () => {
    for (const seed of seeds) {
      const { needs, supply } = modelOf(seed);
      const asked = supply.pools.map((_, p) => p);
      let prices: ArrayLike<number> = [];
      let classes = 0;
      let first = true;
      const watched: LinearSolver = {
        hold: (programme, use) =>
          solver.hold(programme, (held) => {
            if (first) {
              classes = programme.rows.length - supply.pools.length - supply.bounds.length;
              prices = held.solve().prices;
              first = false;
            }
            return use(held);
          }),
      };
      const found = allocate(watched, needs, supply, usual, asked);
      const ranks = [...new Set(found.parts.map((p) => p.rank))].sort((p, q) => p - q);
      for (const p of asked) {
        const rows = [classes + p, ...supply.bounds.flatMap((b, i) => (b.pools.includes(p) ? [classes + supply.pools.length + i] : []))];
        const price = rows.reduce((sum, r) => sum + (prices[r] ?? 0), 0);
        const worth = found.gains.get(p)!.reduce((sum, g) => sum + (ranks.length - ranks.indexOf(g.rank)) * g.amount, 0);
        expect([seed, p, worth <= price + 1e-6]).toEqual([seed, p, true]);
      }
    }
  });
});
