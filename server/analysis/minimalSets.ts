/** Why a search ended: everything was looked at, its steps were used up, or whoever watched it ended it. */
export type Ending = "COMPLETE" | "STEPS" | "TIME";

export interface MinimalSets {
  /** Each set in ascending order; sets by size, then by their members. */
  readonly sets: number[][];
  /** False if it ended early: then `sets` are minimal sets, but there may be more. */
  readonly complete: boolean;
  /** All sets of at most so many members are among `sets`; -1: not even whether the empty set is one was established. */
  readonly upTo: number;
  readonly ending: Ending;
  /** Questions asked and candidates weighed. */
  readonly spent: number;
}

/** A search that looked at everything there was, and found nothing. */
export const noSets = (largest: number): MinimalSets => ({ sets: [], complete: true, upTo: largest, ending: "COMPLETE", spent: 0 });

/**
 * The sets of items for which `fells` holds while it does for no proper subset; of at most `largest` members.
 *
 * `fells` must be monotone: what holds for a set holds for every larger one. The sets looked for are the minimal sets that
 * hit every minimal path set (a set whose absence from a set keeps it from felling). Candidates are the minimal sets that
 * hit the path sets known so far. One that fells is found. One that does not is let grow to a largest set that does not;
 * the rest of the items is a path set that was not known. The smallest candidate comes first: every set not yet found
 * contains a candidate, so that whenever the search ends, all sets smaller than its smallest candidate are known.
 *
 * @param over  asked again and again, with what is spent so far; true ends the search as if its steps were used up
 * Source  Dualisation by an oracle: Gunopulos, Khardon, Mannila & Toivonen 1997; hitting sets: Berge 1989; growth by
 *         halves: Junker 2004 (QuickXplain).
 */
export function minimalSets(
  items: readonly number[],
  fells: (set: readonly number[]) => boolean,
  largest: number,
  budget: number,
  over: (spent: number) => boolean = () => false,
): MinimalSets {
  let spent = 0;
  let ending: Ending = "COMPLETE";
  const ask = (set: readonly number[]) => {
    spent++;
    return fells(set);
  };
  const goesOn = () => {
    if (ending === "COMPLETE" && over(spent)) ending = "TIME";
    else if (ending === "COMPLETE" && spent > budget) ending = "STEPS";
    return ending === "COMPLETE";
  };
  const found: number[][] = [];
  const open = new BySize();
  if (ask(items)) open.add([]);
  while (open.count > 0 && goesOn()) {
    const candidate = open.takeSmallest();
    if (ask(candidate)) {
      found.push(candidate);
      continue;
    }
    const path = new Set(pathBeside(candidate, items, ask));
    const { hitting, missing } = open.split(path);
    missing.push(candidate);
    // A set that has to grow stays minimal only if no set that hits the path already lies within it.
    const settled = [...found, ...hitting];
    for (const set of missing) {
      // What is not let grow stays a candidate: whatever would have come of it contains it.
      if (!goesOn()) open.add(set);
      else if (set.length < largest) {
        for (const x of path) {
          const grown = [...set, x].sort((p, q) => p - q);
          spent++;
          if (!settled.some((other) => other.every((y) => grown.includes(y)))) open.add(grown);
        }
      }
    }
  }
  const complete = open.count === 0;
  return {
    sets: found.sort(bySize),
    complete,
    upTo: complete ? largest : open.smallest - 1,
    ending: complete ? "COMPLETE" : ending,
    spent,
  };
}

/** What is left of the items once a set that does not fell has grown as far as it can. */
function pathBeside(candidate: readonly number[], items: readonly number[], ask: (set: readonly number[]) => boolean): number[] {
  const up = [...candidate];
  const path: number[] = [];
  const grow = (part: readonly number[]): void => {
    if (part.length === 1) path.push(part[0]);
    else {
      const half = part.length >> 1;
      for (const piece of [part.slice(0, half), part.slice(half)]) {
        if (ask([...up, ...piece])) grow(piece);
        else up.push(...piece);
      }
    }
  };
  const rest = items.filter((x) => !candidate.includes(x));
  // All the items fell, and the candidate does not: there is a rest, and it cannot be added whole.
  grow(rest);
  return path;
}

/** Sets, the smallest at hand. */
class BySize {
  private readonly sized: number[][][] = [];
  count = 0;

  add(set: number[]): void {
    const same = this.sized[set.length];
    if (same) same.push(set);
    else this.sized[set.length] = [set];
    this.count++;
  }

  /** Size of the smallest. There must be one. */
  get smallest(): number {
    return this.sized.findIndex((sets) => sets !== undefined && sets.length > 0);
  }

  takeSmallest(): number[] {
    this.count--;
    return this.sized[this.smallest].pop()!;
  }

  /** Keeps the sets that hit a path, takes out the others, and gives both. */
  split(path: ReadonlySet<number>): { readonly hitting: number[][]; readonly missing: number[][] } {
    const hitting: number[][] = [];
    const missing: number[][] = [];
    for (const [size, sets = []] of this.sized.entries()) {
      const kept: number[][] = [];
      for (const set of sets) (set.some((x) => path.has(x)) ? kept : missing).push(set);
      this.sized[size] = kept;
      for (const set of kept) hitting.push(set);
    }
    this.count = hitting.length;
    return { hitting, missing };
  }
}

/** Smaller sets first, then by their first difference. */
export function bySize(p: readonly number[], q: readonly number[]): number {
  for (let i = 0; p.length === q.length && i < p.length; i++) if (p[i] !== q[i]) return p[i] - q[i];
  return p.length - q.length;
}
