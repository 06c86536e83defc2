import type { Part } from "../../../server/analysis/capacity/allocate";
import type { Need } from "../../../server/analysis/capacity/demand";
import type { Policy } from "../../../server/analysis/capacity/policy";
import type { Supply } from "../../../server/analysis/capacity/supply";
import type { Chance } from "../oracle/random";

export const usual: Policy = { tiers: [1, 2, 3, 4], sectors: [], sectorsFirst: false, undecided: "MUST_BE_SOVEREIGN", sovereignData: [] };

/** A need of which the workload's number says which pools serve it. */
export const need = (of: number, tier: number, sector: number, demand: number | null): Need => ({
  ...{ of, tier, demand, sectors: [sector], ground: "ANY", undecided: false },
});

/** Pools of these amounts, each serving the needs named; bounds over several of them. */
export function supplied(
  pools: readonly { readonly amount: number; readonly serves: readonly number[] }[],
  bounds: Supply["bounds"] = [],
): Supply {
  return {
    pools: pools.map(({ amount, serves }, thing) => ({
      ...{ kind: "PUBLIC" as const, thing, agreement: -1, amount, unbounded: false, down: false },
      serves: ({ of }: Need) => serves.includes(of),
    })),
    bounds,
    lost: new Set(),
  };
}

export interface Small {
  readonly needs: readonly Need[];
  readonly supply: Supply;
}

/** A few needs and pools of whole amounts, and at times a bound over two pools. */
export function smallModel(chance: Chance): Small {
  const needs = Array.from({ length: chance.between(1, 4) }, (_, i) =>
    need(i, chance.between(1, 3), chance.between(0, 2), chance.of(0.1) ? null : chance.between(0, 3)),
  );
  const pools = Array.from({ length: chance.between(1, 3) }, () => ({
    amount: chance.between(0, 4),
    serves: needs.map((n) => n.of).filter(() => chance.of(0.6)),
  }));
  const bounds = pools.length > 1 && chance.of(0.4) ? [{ pools: [0, 1], amount: chance.between(0, 5) }] : [];
  return { needs, supply: supplied(pools, bounds) };
}

/** What each need may be served in every whole-numbered way to draw on the pools. By enumeration. */
function* waysOf({ needs, supply }: Small): Generator<number[]> {
  const left = supply.pools.map((p) => p.amount);
  const bound = supply.bounds.map((b) => b.amount);
  const served = needs.map(() => 0);
  function* from(n: number, p: number): Generator<number[]> {
    if (n === needs.length) {
      yield [...served];
      return;
    }
    if (p === left.length) {
      yield* from(n + 1, 0);
      return;
    }
    const inside = supply.bounds.flatMap((b, i) => (b.pools.includes(p) ? [i] : []));
    const demand = supply.pools[p].serves(needs[n]) ? (needs[n].demand ?? 0) - served[n] : 0;
    const most = Math.min(demand, left[p], ...inside.map((i) => bound[i]));
    for (let x = 0; x <= most; x++) {
      left[p] -= x;
      served[n] += x;
      for (const i of inside) bound[i] -= x;
      yield* from(n, p + 1);
      for (const i of inside) bound[i] += x;
      served[n] -= x;
      left[p] += x;
    }
  }
  yield* from(0, 0);
}

/** What every part gets in every way, once each. */
export function outcomes(model: Small, parts: readonly Part[]): number[][] {
  const found = new Map<string, number[]>();
  for (const served of waysOf(model)) {
    const byPart = parts.map(({ tier, sector }) =>
      model.needs.reduce((sum, n, i) => sum + (n.tier === tier && n.sectors[0] === sector ? served[i] : 0), 0),
    );
    found.set(byPart.join(), byPart);
  }
  return [...found.values()];
}

/** The lexicographic best of the ranks' totals. */
export function bestTotals(all: readonly number[][], parts: readonly Part[]): { ranks: number[]; totals: number[] } {
  const ranks = [...new Set(parts.map((p) => p.rank))].sort((p, q) => p - q);
  const totals = (way: readonly number[]) => ranks.map((rank) => way.reduce((sum, s, q) => sum + (parts[q].rank === rank ? s : 0), 0));
  const best = all.map(totals).sort((p, q) => {
    const at = p.findIndex((x, k) => x !== q[k]);
    return at < 0 ? 0 : q[at] - p[at];
  })[0];
  return { ranks, totals: best ?? [] };
}

/**
 * Shares alike by the theorem on polymatroids: the least share is the least, over sets of parts, of what they can get
 * together over their demand; the largest such set is fixed there, and so on with what is left (Megiddo 1974).
 */
export function fairShares(all: readonly number[][], parts: readonly Part[]): number[] {
  const { ranks, totals } = bestTotals(all, parts);
  const sums = (way: readonly number[], of: readonly number[]) => of.reduce((sum, q) => sum + way[q], 0);
  const served = parts.map(() => 0);
  const ways = all.filter((way) => ranks.every((rank, k) => sums(way, own(parts, rank)) === totals[k]));
  for (const rank of ranks) {
    const mine = own(parts, rank);
    const tight: number[] = [];
    const most = (of: readonly number[]) => Math.max(...ways.map((way) => sums(way, of)));
    while (tight.length < mine.length) {
      const open = mine.filter((q) => !tight.includes(q));
      const base = most(tight);
      let level = Number.POSITIVE_INFINITY;
      let set: number[] = [];
      for (let mask = 1; mask < 1 << open.length; mask++) {
        const chosen = open.filter((_, i) => mask & (1 << i));
        const share = (most([...tight, ...chosen]) - base) / chosen.reduce((sum, q) => sum + parts[q].demand, 0);
        if (share < level - 1e-9 || (Math.abs(share - level) < 1e-9 && chosen.length > set.length)) {
          level = share;
          set = chosen;
        }
      }
      for (const q of set) served[q] = level * parts[q].demand;
      tight.push(...set);
    }
  }
  return served;
}

const own = (parts: readonly Part[], rank: number): number[] => parts.flatMap((p, q) => (p.rank === rank ? [q] : []));
