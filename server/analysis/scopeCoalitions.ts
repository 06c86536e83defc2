import type { Analysis } from "./analysis";
import { type CoalitionQuestion, type Coalitions, coalitionsOf, structureOf } from "./coalitions";
import { gapsOfAll } from "./gaps";
import { bySize, type Ending } from "./minimalSets";
import { criticalityOf, type Interval } from "./shares";
import { unwatched, type Watch } from "./watch";

/** A set of those who can withdraw, with what a scope loses when all of them do. Entities by index. */
export interface ScopeCoalition {
  readonly members: readonly number[];
  /** What is known to fall; `unsettled` may fall as well, in either reading. */
  readonly workloads: Interval;
  readonly criticalityLost: Interval;
  /** Of the workloads, those that fall only together: no part of the set fells them. */
  readonly together: Interval;
  /** Workloads of which the search ended before it could tell whether the set fells them: their number, and their share. */
  readonly unsettled: { readonly workloads: number; readonly criticality: number };
  /** The most critical workload that falls only together, on record if there is one. */
  readonly example: number;
}

export interface ScopeCoalitions {
  /** Most criticality lost on record first, then as possible, then the smaller set. */
  readonly items: readonly ScopeCoalition[];
  /** All sets of at most so many members are among the items, and their figures are exact. */
  readonly upTo: number;
  /** Workloads for which the search ended early: larger sets may be missing. */
  readonly unfinished: number;
  readonly ending: Ending;
  readonly of: number;
}

/** Workloads of a scope that share a structure, and so their coalitions. */
interface Class {
  readonly workloads: number[];
  coalitions: Coalitions;
}

const readings = ["ON_RECORD", "POSSIBLE"] as const;

function classesOf(a: Analysis, scope: readonly number[], reading: (typeof readings)[number]): number[][] {
  const classes = new Map<string, number[]>();
  for (const w of scope) {
    const structure = structureOf(a, w, reading);
    const known = classes.get(structure);
    if (known) known.push(w);
    else classes.set(structure, [w]);
  }
  return [...classes.values()];
}

/** The same class by class, as far as `total` steps and the watch allow. */
function searched(
  a: Analysis,
  scope: readonly number[],
  { total = Number.POSITIVE_INFINITY, ...question }: ScopeQuestion,
  { told, over }: Watch,
): Class[][] {
  const lists = readings.map((reading) => classesOf(a, scope, reading));
  const of = lists.reduce((sum, list) => sum + list.length, 0);
  let done = 0;
  let left = total;
  return lists.map((list, r) =>
    list.map((workloads): Class => {
      const asked = { ...question, budget: Math.min(question.budget, left) };
      const coalitions = coalitionsOf(a, workloads[0], readings[r], asked, over);
      left = Math.max(0, left - coalitions.spent);
      told(++done, of);
      return { workloads, coalitions };
    }),
  );
}

export interface ScopeQuestion extends CoalitionQuestion {
  /** Steps that all the searches together may cost; left out: no limit of their own. */
  readonly total?: number;
}

/**
 * The sets of jurisdictions, or of vendors, up to a size, whose joint withdrawal fells some workload of the scope that no
 * part of the set fells, in either reading. What a set fells follows from the minimal coalitions: a workload falls if one
 * of its own lies within the set, and does not if all of its own up to the size of the set are known and none does. So
 * where a search ended early, what is not settled is counted beside what is. O(sets · coalitions of the distinct structures).
 */
export function scopeCoalitions(a: Analysis, scope: readonly number[], question: ScopeQuestion, watch: Watch = unwatched): ScopeCoalitions {
  const classes = searched(a, scope, question, watch);
  const sets = new Map<string, readonly number[]>();
  for (const list of classes) for (const { coalitions } of list) for (const set of coalitions.sets) sets.set(set.join(), set);
  const total = scope.reduce((sum, w) => sum + criticalityOf(a, w), 0);
  const gap = gapsOfAll(a, "DENIAL");
  const gaps = scope.filter((w) => gap[w]).length;
  const of = scope.length;
  const items = [...sets.values()].map((members): ScopeCoalition => {
    // Nobody may want the answer any more. What was found is figured out whole, whatever the time.
    watch.over();
    const among = new Set(members);
    const [low, high] = classes.map((list) => felledBy(a, list, members, among, gap));
    const cannotTell = gaps - high.gaps;
    return {
      members,
      workloads: { onRecord: low.count, possible: high.count, cannotTell, of },
      criticalityLost: { onRecord: low.weight / total, possible: high.weight / total, cannotTell, of },
      together: { onRecord: low.together, possible: high.together, cannotTell, of },
      unsettled: {
        workloads: Math.max(low.unsettled, high.unsettled),
        criticality: Math.max(low.unsettledWeight, high.unsettledWeight) / total,
      },
      example: low.example >= 0 ? low.example : high.example,
    };
  });
  items.sort(
    (p, q) =>
      q.criticalityLost.onRecord - p.criticalityLost.onRecord ||
      q.criticalityLost.possible - p.criticalityLost.possible ||
      bySize(p.members, q.members),
  );
  const early = classes.flat().filter(({ coalitions }) => !coalitions.complete);
  return {
    items,
    upTo: Math.min(question.maxSize, ...early.map(({ coalitions }) => coalitions.upTo)),
    unfinished: new Set(early.flatMap(({ workloads }) => workloads)).size,
    ending: early.some(({ coalitions }) => coalitions.ending === "TIME") ? "TIME" : early.length ? "STEPS" : "COMPLETE",
    of,
  };
}

function felledBy(a: Analysis, list: readonly Class[], members: readonly number[], among: ReadonlySet<number>, gap: Uint8Array) {
  const sum = { count: 0, weight: 0, together: 0, gaps: 0, unsettled: 0, unsettledWeight: 0, example: -1 };
  for (const { workloads, coalitions } of list) {
    const within = coalitions.sets.filter((set) => set.length <= members.length && set.every((x) => among.has(x)));
    if (within.length === 0) {
      if (coalitions.complete || coalitions.upTo >= members.length) continue;
      sum.unsettled += workloads.length;
      for (const w of workloads) sum.unsettledWeight += criticalityOf(a, w);
      continue;
    }
    const minimal = within.some((set) => set.length === members.length);
    for (const w of workloads) {
      sum.count++;
      sum.weight += criticalityOf(a, w);
      if (gap[w]) sum.gaps++;
      if (!minimal) continue;
      sum.together++;
      if (sum.example < 0 || criticalityOf(a, w) > criticalityOf(a, sum.example)) sum.example = w;
    }
  }
  return sum;
}
