export interface MinimalSets {
  /** Each set in ascending order; sets by size, then by their members. */
  readonly sets: number[][];
  /** False if the budget ran out first: then `sets` are minimal sets, but there may be more. */
  readonly complete: boolean;
  /** Questions asked and candidates weighed. */
  readonly spent: number;
}

/**
 * The sets of items for which `fells` holds while it does for no proper subset; of at most `largest` members.
 *
 * `fells` must be monotone: what holds for a set holds for every larger one. The sets looked for are the minimal sets that
 * hit every minimal path set (a set whose absence from a set keeps it from felling). Candidates are the minimal sets that
 * hit the path sets known so far. One that fells is found. One that does not is let grow to a largest set that does not;
 * the rest of the items is a path set that was not known.
 * Source  Dualisation by an oracle: Gunopulos, Khardon, Mannila & Toivonen 1997; hitting sets: Berge 1989.
 */
export function minimalSets(
  items: readonly number[],
  fells: (set: readonly number[]) => boolean,
  largest: number,
  budget: number,
): MinimalSets {
  let spent = 0;
  const ask = (set: readonly number[]) => {
    spent++;
    return fells(set);
  };
  const found: number[][] = [];
  let open: number[][] = ask(items) ? [[]] : [];
  while (open.length > 0 && spent <= budget) {
    const candidate = open.pop()!;
    if (ask(candidate)) {
      found.push(candidate);
      continue;
    }
    const up = new Set(candidate);
    for (const x of items) {
      if (up.has(x)) continue;
      up.add(x);
      if (ask([...up])) up.delete(x);
    }
    const path = new Set(items.filter((x) => !up.has(x)));
    const extended: number[][] = [];
    const hitting: number[][] = [];
    for (const set of [...open, candidate]) (set.some((x) => path.has(x)) ? hitting : extended).push(set);
    // A set that has to grow stays minimal only if no set that hits the path already lies within it.
    const settled = [...hitting, ...found];
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

  return { sets: found.sort(bySize), complete: open.length === 0, spent };
}

/** Smaller sets first, then by their first difference. */
export function bySize(p: readonly number[], q: readonly number[]): number {
  for (let i = 0; p.length === q.length && i < p.length; i++) if (p[i] !== q[i]) return p[i] - q[i];
  return p.length - q.length;
}
