/** Each lists what would answer one conflict; by number. */
export type Conflicts = readonly (readonly number[])[];

/** Counts steps; at none left, work stops. */
export interface Budget {
  left: number;
}

/**
 * A cheapest set that holds at least one of each conflict, by branch and bound: the smallest conflict not yet answered is
 * branched on, one already refused in a branch is not taken again there, and conflicts that share nothing give a lower
 * bound. Null when the budget ran out; the bound then stands in `proven`.
 *
 * Source  Reiter 1987 (hitting sets of conflicts), with the disjoint bound of Moreno-Centeno & Karp 2013.
 */
export function cheapestHittingSet(
  conflicts: Conflicts,
  costOf: (candidate: number) => number,
  budget: Budget,
): { readonly set: readonly number[]; readonly cost: number } | null {
  let best: { set: readonly number[]; cost: number } | null = null;
  const refused = new Set<number>();

  const bound = (open: Conflicts): number => {
    const used = new Set<number>();
    let sum = 0;
    for (const conflict of open) {
      const free = conflict.filter((c) => !refused.has(c));
      if (free.length === 0) return Number.POSITIVE_INFINITY;
      if (free.some((c) => used.has(c))) continue;
      sum += Math.min(...free.map(costOf));
      for (const c of free) used.add(c);
    }
    return sum;
  };

  const branch = (taken: readonly number[], cost: number): boolean => {
    if (budget.left-- <= 0) return false;
    const open = conflicts.filter((conflict) => !conflict.some((c) => taken.includes(c)));
    if (open.length === 0) {
      if (!best || cost < best.cost) best = { set: taken, cost };
      return true;
    }
    const choosable = (conflict: readonly number[]) => conflict.filter((c) => !refused.has(c)).length;
    open.sort((p, q) => choosable(p) - choosable(q));
    if (best && cost + bound(open) >= best.cost) return true;
    const mine: number[] = [];
    let whole = true;
    for (const c of open[0].filter((x) => !refused.has(x)).sort((p, q) => costOf(p) - costOf(q) || p - q)) {
      whole &&= branch([...taken, c], cost + costOf(c));
      if (!whole) break;
      refused.add(c);
      mine.push(c);
    }
    for (const c of mine) refused.delete(c);
    return whole;
  };
  return branch([], 0) ? best : null;
}
