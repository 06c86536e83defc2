import { least } from "./amounts";
import type { Need } from "./demand";
import { type Policy, rankOf } from "./policy";
import type { HeldProgramme, LinearProgramme, LinearSolver, Row } from "./programme";
import { share } from "./sharing";
import type { Supply } from "./supply";

/** Demand of one tier in one sector: what the policy ranks and shares by. */
export interface Part {
  readonly tier: number;
  /** Index of the sector; -1: none on record. */
  readonly sector: number;
  readonly rank: number;
  /** H100e. */
  readonly demand: number;
}

/** What one H100e more at a pool would serve, by rank; ranks that gain nothing are left out. */
export type Gain = readonly { readonly rank: number; readonly amount: number }[];

export interface Allocation {
  readonly parts: readonly Part[];
  /** H100e that each part is served. */
  readonly served: readonly number[];
  /** H100e drawn from each pool, in one of the ways in which the parts can be served so. */
  readonly drawn: readonly number[];
  /** By pool, for those asked about. */
  readonly gains: ReadonlyMap<number, Gain>;
}

/** Demand that is alike in every respect: of one part, served by the same pools. */
export interface Class {
  readonly part: number;
  readonly pools: readonly number[];
  demand: number;
}

/**
 * Serves the demand by strict priority: of all ways to do so, one in which rank 1 gets most, among these rank 2, and so on.
 * Sectors of one rank then share alike, as far as that takes nothing from any rank: the least served share of a demand is as
 * large as it can be, then the next.
 *
 * Method  What ranks can be served is a polymatroid (it is a flow from pools to demand), so that the greedy order is the
 *         optimum for any weights that fall from rank to rank (Edmonds 1970): one linear programme with weights k, …, 1
 *         gives what each rank gets, exactly. Shares alike by progressive filling (Megiddo 1974; Fujishige 1980): raise all
 *         shares together, fix those with a positive dual price, go on with the rest.
 * Gains   What one H100e more in a pool serves: that programme solved again with every bound of the pool one higher. For a
 *         piece small enough it is the dual price of those bounds where that is unique, else the least of them.
 * Throws  what the solver throws; the programme always has an optimum, 0 being feasible.
 */
export function allocate(
  solver: LinearSolver,
  needs: readonly Need[],
  supply: Supply,
  policy: Policy,
  asked: readonly number[] = [],
): Allocation {
  const { parts, classes } = classesOf(needs, supply, policy);
  const columns = classes.flatMap((c, i) => c.pools.map((pool) => ({ pool, class: i })));
  const rows = rowsOf(classes, columns, supply);
  const ranks = [...new Set(parts.map((p) => p.rank))].sort((p, q) => p - q);
  const weight = (rank: number) => ranks.length - ranks.indexOf(rank);
  const programme: LinearProgramme = {
    lower: columns.map(() => 0),
    upper: columns.map(() => Number.POSITIVE_INFINITY),
    objective: columns.map((x) => weight(parts[classes[x.class].part].rank)),
    rows,
  };
  const { totals, drawn, gains } = solver.hold(programme, (held) => byRank(held, { supply, classes, columns, parts, ranks, rows }, asked));
  return { parts, served: share(solver, { classes, columns, parts, ranks, rows }, totals), drawn, gains };
}

export interface Column {
  readonly pool: number;
  readonly class: number;
}

/** A model as the programmes have it: classes of demand, a column for each pool that serves one, rows that bound them. */
export interface Laid {
  readonly classes: readonly Class[];
  readonly columns: readonly Column[];
  readonly parts: readonly Part[];
  readonly ranks: readonly number[];
  readonly rows: readonly Row[];
}

function classesOf(needs: readonly Need[], { pools }: Supply, policy: Policy): { parts: Part[]; classes: Class[] } {
  const parts = new Map<string, Part & { demand: number }>();
  const places = new Map<string, number>();
  const classes = new Map<string, Class>();
  for (const need of needs) {
    if (need.demand === null || need.demand === 0) continue;
    const serving = pools.flatMap((pool, p) => (pool.serves(need) ? [p] : []));
    const each = need.demand / need.sectors.length;
    for (const sector of need.sectors) {
      const name = `${need.tier} ${sector}`;
      const part = parts.get(name) ?? { tier: need.tier, sector, rank: rankOf(policy, need.tier, sector), demand: 0 };
      part.demand += each;
      if (!parts.has(name)) places.set(name, places.size);
      parts.set(name, part);
      const alike = `${name} ${serving.join()}`;
      const known = classes.get(alike);
      if (known) known.demand += each;
      else classes.set(alike, { part: places.get(name)!, pools: serving, demand: each });
    }
  }
  return { parts: [...parts.values()], classes: [...classes.values()] };
}

/** Demand of each class, then amount of each pool, then the bounds: each an upper bound of what flows. */
function rowsOf(classes: readonly Class[], columns: readonly Column[], { pools, bounds }: Supply): Row[] {
  const sum = (indices: readonly number[], upper: number): Row => ({
    indices,
    values: indices.map(() => 1),
    lower: Number.NEGATIVE_INFINITY,
    upper,
  });
  const where = (test: (x: Column) => boolean) => columns.flatMap((x, i) => (test(x) ? [i] : []));
  return [
    ...classes.map((c, i) =>
      sum(
        where((x) => x.class === i),
        c.demand,
      ),
    ),
    ...pools.map((pool, p) =>
      sum(
        where((x) => x.pool === p),
        pool.amount,
      ),
    ),
    ...bounds.map((b) =>
      sum(
        where((x) => b.pools.includes(x.pool)),
        b.amount,
      ),
    ),
  ];
}

/** What each rank gets, what is drawn from each pool, and what one more in the pools asked about would serve. */
function byRank(held: HeldProgramme, laid: Laid & { readonly supply: Supply }, asked: readonly number[]) {
  const { classes, columns, parts, ranks, rows, supply } = laid;
  const flows = () => {
    const { values } = held.solve();
    const totals = ranks.map(() => 0);
    const drawn = supply.pools.map(() => 0);
    for (const [i, x] of columns.entries()) {
      totals[ranks.indexOf(parts[classes[x.class].part].rank)] += values[i];
      drawn[x.pool] += values[i];
    }
    return { totals, drawn };
  };
  const { totals, drawn } = flows();
  const gains = new Map<number, Gain>();
  for (const pool of asked) {
    const own = [classes.length + pool];
    for (const [b, bound] of supply.bounds.entries()) {
      if (bound.pools.includes(pool)) own.push(classes.length + supply.pools.length + b);
    }
    for (const r of own) held.boundRow(r, rows[r].lower, rows[r].upper + 1);
    const more = flows().totals;
    for (const r of own) held.boundRow(r, rows[r].lower, rows[r].upper);
    gains.set(
      pool,
      ranks.flatMap((rank, k) => (Math.abs(more[k] - totals[k]) > least ? [{ rank, amount: more[k] - totals[k] }] : [])),
    );
  }
  return { totals, drawn, gains };
}
