import type { Analysis } from "./analysis";
import { type CoalitionQuestion, type Coalitions, coalitionsOf, structureOf } from "./coalitions";
import { gapsOfAll } from "./gaps";
import { bySize } from "./minimalSets";
import { criticalityOf, type Interval } from "./shares";

/** A set of those who can withdraw, with what a scope loses when all of them do. Entities by index. */
export interface ScopeCoalition {
  readonly members: readonly number[];
  readonly workloads: Interval;
  readonly criticalityLost: Interval;
  /** Of the workloads, those that fall only together: no part of the set fells them. */
  readonly together: Interval;
  /** The most critical workload that falls only together, on record if there is one. */
  readonly example: number;
}

export interface ScopeCoalitions {
  /** Most criticality lost on record first, then as possible, then the smaller set. */
  readonly items: readonly ScopeCoalition[];
  /** Workloads for which the search ended early: sets of two or more may be missing, and what sets fell may be more. */
  readonly unfinished: number;
  readonly of: number;
}

/** Workloads of a scope that share a structure, and so their coalitions. */
interface Class {
  readonly workloads: number[];
  readonly coalitions: Coalitions;
}

const readings = ["ON_RECORD", "POSSIBLE"] as const;

function classesOf(a: Analysis, scope: readonly number[], reading: (typeof readings)[number], question: CoalitionQuestion): Class[] {
  const classes = new Map<string, Class>();
  for (const w of scope) {
    const structure = structureOf(a, w, reading);
    const known = classes.get(structure);
    if (known) known.workloads.push(w);
    else classes.set(structure, { workloads: [w], coalitions: coalitionsOf(a, w, reading, question) });
  }
  return [...classes.values()].filter(({ coalitions }) => coalitions.sets.length > 0 || !coalitions.complete);
}

/**
 * The sets of jurisdictions, or of vendors, up to a size, whose joint withdrawal fells some workload of the scope that no
 * part of the set fells, in either reading. What a set fells follows from the minimal coalitions: a workload falls if one
 * of its own lies within the set. O(sets · coalitions of the distinct structures).
 */
export function scopeCoalitions(a: Analysis, scope: readonly number[], question: CoalitionQuestion): ScopeCoalitions {
  const classes = readings.map((reading) => classesOf(a, scope, reading, question));
  const sets = new Map<string, readonly number[]>();
  for (const list of classes) for (const { coalitions } of list) for (const set of coalitions.sets) sets.set(set.join(), set);
  const total = scope.reduce((sum, w) => sum + criticalityOf(a, w), 0);
  const gap = gapsOfAll(a, "DENIAL");
  const gaps = scope.filter((w) => gap[w]).length;
  const of = scope.length;
  const items = [...sets.values()].map((members): ScopeCoalition => {
    const among = new Set(members);
    const [low, high] = classes.map((list) => {
      const sum = { count: 0, weight: 0, together: 0, gaps: 0, example: -1 };
      for (const { workloads, coalitions } of list) {
        if (!coalitions.sets.some((set) => set.every((x) => among.has(x)))) continue;
        const minimal = coalitions.sets.some((set) => set.length === members.length && set.every((x) => among.has(x)));
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
    });
    const cannotTell = gaps - high.gaps;
    return {
      members,
      workloads: { onRecord: low.count, possible: high.count, cannotTell, of },
      criticalityLost: { onRecord: low.weight / total, possible: high.weight / total, cannotTell, of },
      together: { onRecord: low.together, possible: high.together, cannotTell, of },
      example: low.example >= 0 ? low.example : high.example,
    };
  });
  items.sort(
    (p, q) =>
      q.criticalityLost.onRecord - p.criticalityLost.onRecord ||
      q.criticalityLost.possible - p.criticalityLost.possible ||
      bySize(p.members, q.members),
  );
  const unfinished = new Set(
    classes.flatMap((list) => list.filter(({ coalitions }) => !coalitions.complete).flatMap(({ workloads }) => workloads)),
  ).size;
  return { items, unfinished, of };
}
