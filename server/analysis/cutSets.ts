import { type Analysis, horizonOf } from "./analysis";
import { closureOf } from "./singlePoints";
import { isComponent, type Reading } from "./snapshot";

export interface CutSets {
  /** Each set by index; sets by size, then by their members. */
  readonly sets: number[][];
  /** False if the budget ran out first: then `sets` are minimal cut sets, but there may be more. */
  readonly complete: boolean;
}

/** Cascades and candidate sets that one answer may cost. */
const defaultBudget = 200_000;

/**
 * The sets of components, other than the target, whose joint outage fells it within the horizon while no proper subset's
 * does; of at most `maxOrder` members, or of all orders if null.
 *
 * The cut sets are the minimal sets that hit every minimal path set (a set whose working is enough). Candidates are the
 * minimal sets that hit the path sets known so far. One that fells the target is a cut set. One that does not is let grow
 * to a largest set that does not; the rest of the components is a path set that was not known.
 * Source  Dualisation by an oracle: Gunopulos, Khardon, Mannila & Toivonen 1997; hitting sets: Berge 1989.
 */
export function minimalCutSets(
  a: Analysis,
  target: number,
  maxOrder: number | null,
  reading: Reading,
  horizon: number | null,
  budget = defaultBudget,
): CutSets {
  if (!a.day.entityThere[target]) return { sets: [], complete: true };
  const topology = a.topology("OUTAGE", reading);
  const cascade = a.cascade("OUTAGE", reading);
  const limit = horizonOf(horizon);
  const components = [...closureOf(topology, target)].filter((x) => x !== target && isComponent[a.snapshot.kind[x]]).sort((p, q) => p - q);
  const largest = maxOrder ?? components.length;
  let spent = 0;
  const fells = (set: readonly number[]) => {
    spent++;
    cascade.run(set, limit);
    return cascade.hourOf(target) !== Number.POSITIVE_INFINITY;
  };
  const cuts: number[][] = [];
  let open: number[][] = fells(components) ? [[]] : [];
  while (open.length > 0 && spent <= budget) {
    const candidate = open.pop()!;
    if (fells(candidate)) {
      cuts.push(candidate);
      continue;
    }
    const up = new Set(candidate);
    for (const x of components) {
      if (up.has(x)) continue;
      up.add(x);
      if (fells([...up])) up.delete(x);
    }
    const path = new Set(components.filter((x) => !up.has(x)));
    const extended: number[][] = [];
    const hitting: number[][] = [];
    for (const set of [...open, candidate]) (set.some((x) => path.has(x)) ? hitting : extended).push(set);
    // A set that has to grow stays minimal only if no set that hits the path already lies within it.
    const settled = [...hitting, ...cuts];
    for (const set of extended) {
      if (set.length >= largest) continue;
      for (const x of path) {
        const grown = [...set, x].sort((p, q) => p - q);
        spent++;
        if (!settled.some((other) => other.every((y) => grown.includes(y)))) hitting.push(grown);
      }
    }
    open = hitting;
  }
  const bySize = (p: readonly number[], q: readonly number[]) => p.length - q.length || compare(p, q);
  return { sets: cuts.sort(bySize), complete: open.length === 0 };
}

/** Order of two lists of one length by their first difference. */
function compare(p: readonly number[], q: readonly number[]): number {
  for (let i = 0; i < p.length; i++) if (p[i] !== q[i]) return p[i] - q[i];
  return 0;
}
