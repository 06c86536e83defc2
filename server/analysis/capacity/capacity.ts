import type { Analysis } from "../analysis";
import { type Allocation, allocate, type Gain } from "./allocate";
import { type Amount, computeAt, least } from "./amounts";
import type { Need } from "./demand";
import type { Policy } from "./policy";
import type { LinearSolver } from "./programme";
import { type Conflict, conflictsOf, type Side } from "./promises";
import { type Asked, type Pool, type Supply, supplyOf } from "./supply";

/** Demand of one tier in one sector, and what of it is served with supply as recorded and as possible. H100e. */
export interface PartServed {
  readonly tier: number;
  /** Index of the sector; -1: none on record. */
  readonly sector: number;
  readonly demand: number;
  readonly served: Amount;
}

/** What one H100e more would serve: of which tier, how much. */
export type TierGain = readonly { readonly tier: number; readonly amount: number }[];

export interface Source {
  readonly kind: Pool["kind"];
  /** Index of the site or service; -1: an agreement that names none. */
  readonly thing: number;
  /** Index of the agreement; -1: none. */
  readonly agreement: number;
  readonly amount: Amount;
  /** Nobody states how much there may be: as possible it is as much as is asked for. */
  readonly unbounded: boolean;
  readonly drawn: Amount;
  /** Whether it falls under the shocks: on record certainly, as possible perhaps. */
  readonly down: { readonly onRecord: boolean; readonly possible: boolean };
  /** With supply as recorded and as possible; empty for the open market, of which nobody adds a unit. */
  readonly gain: { readonly onRecord: TierGain; readonly possible: TierGain };
}

export interface Capacity {
  readonly parts: readonly PartServed[];
  readonly sources: readonly Source[];
  readonly conflicts: readonly Conflict[];
}

const sides: readonly Side[] = ["onRecord", "possible"];

/**
 * What of a nation's demand its compute serves, in the order of the policy, with supply on record and with supply as it
 * could be. Down to any tier of the order, possible supply serves at least as much as that on record. A single tier or
 * sector may get less of it: where more may be sovereign, those ahead may draw on more of the machines that it shares.
 * H100e throughout.
 */
export function capacity(a: Analysis, asked: Asked, policy: Policy, solver: LinearSolver): Capacity {
  const [low, high] = sides.map((side) => oneSide(a, asked, policy, solver, side));
  return {
    parts: partsOf(low.allocation, high.allocation),
    sources: sourcesOf(low, high),
    conflicts: conflictsOf(a, (site) => machinesAt(a, asked, site, high.supply)),
  };
}

interface Solved {
  readonly supply: Supply;
  readonly allocation: Allocation;
}

function oneSide(a: Analysis, asked: Asked, policy: Policy, solver: LinearSolver, side: Side): Solved {
  const supply = supplyOf(a, asked, side);
  const marginal = supply.pools.flatMap((pool, p) => (pool.kind === "MARKET" || pool.down ? [] : [p]));
  return { supply, allocation: allocate(solver, asked.needs, supply, policy, marginal) };
}

function partsOf(low: Allocation, high: Allocation): PartServed[] {
  const possible = new Map(high.parts.map((p, q) => [`${p.tier} ${p.sector}`, high.served[q]]));
  return low.parts
    .map(({ tier, sector, demand }, q) => ({
      tier,
      sector,
      demand,
      served: { onRecord: exact(low.served[q], demand), possible: exact(possible.get(`${tier} ${sector}`) ?? 0, demand) },
    }))
    .sort((p, q) => p.tier - q.tier || p.sector - q.sector);
}

/** An amount without the solver's rounding: the nearest millionth, and all or nothing where it is that. */
const exact = (amount: number, all: number): number =>
  amount < least ? 0 : Math.abs(amount - all) < 10 * least ? all : Math.round(amount / least) * least;

function sourcesOf(low: Solved, high: Solved): Source[] {
  const found = new Map<string, { low: number; high: number; pool: Pool }>();
  const put = ({ supply }: Solved, side: "low" | "high") => {
    for (const [p, pool] of supply.pools.entries()) {
      const name = `${pool.kind} ${pool.thing} ${pool.agreement}`;
      const known = found.get(name) ?? { low: -1, high: -1, pool };
      known[side] = p;
      found.set(name, known);
    }
  };
  put(low, "low");
  put(high, "high");
  const any = [...found.values()].filter(({ pool, low: p, high: q }) => {
    const [lean, ample] = [low.supply.pools[p], high.supply.pools[q]];
    return pool.kind !== "MARKET" || lean?.down || ample?.down || (ample?.amount ?? 0) > 0;
  });
  return any.map((at) => {
    const [p, q] = [low.supply.pools[at.low], high.supply.pools[at.high]];
    return {
      kind: at.pool.kind,
      thing: at.pool.thing,
      agreement: at.pool.agreement,
      amount: { onRecord: p?.amount ?? 0, possible: q?.amount ?? 0 },
      unbounded: q?.unbounded === true && !q.down,
      drawn: {
        onRecord: exact(low.allocation.drawn[at.low] ?? 0, p?.amount ?? 0),
        possible: exact(high.allocation.drawn[at.high] ?? 0, q?.amount ?? 0),
      },
      // What falls on record is what even possible supply lacks.
      down: {
        onRecord: q ? q.down : high.supply.lost.has(at.pool.thing),
        possible: p ? p.down : at.pool.down || low.supply.lost.has(at.pool.thing),
      },
      gain: { onRecord: gainOf(low.allocation, at.low), possible: gainOf(high.allocation, at.high) },
    };
  });
}

function gainOf({ parts, gains }: Allocation, pool: number): TierGain {
  const found: Gain = gains.get(pool) ?? [];
  const byTier = new Map<number, number>();
  for (const { rank, amount } of found) {
    const { tier } = parts.find((p) => p.rank === rank)!;
    byTier.set(tier, (byTier.get(tier) ?? 0) + amount);
  }
  return [...byTier].map(([tier, amount]) => ({ tier, amount: exact(amount, 1) })).sort((p, q) => p.tier - q.tier);
}

/** Machines at a site, whoever uses them; 0 where it certainly falls, null where nobody states them. */
function machinesAt(a: Analysis, { nation }: Asked, site: number, { lost }: Supply): number | null {
  if (lost.has(site)) return 0;
  return computeAt(a, site, nation).all?.possible ?? null;
}

/** Workloads that the figures cannot count, and those that the policy decided for. */
export const untold = (needs: readonly Need[]) => ({
  unstated: needs.filter((n) => n.demand === null).length,
  undecided: needs.filter((n) => n.undecided).length,
});
