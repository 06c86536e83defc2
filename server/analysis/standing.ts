import { protectionsOf } from "./agreements";
import type { Analysis } from "./analysis";
import { allDeniers, standsAloneOfAll } from "./deniers";
import { gapsOfAll } from "./gaps";
import { criticalityOf, type Interval } from "./shares";
import { type BlastRadii, singlePointsOfAll } from "./singlePoints";
import { type Designation, designationOf, type Verdict, verdict, verdictAs } from "./verdict";

/** Workloads of the scope that fall when every jurisdiction that is no home of theirs withdraws at once, agreements counted. */
export function notStandingAlone(a: Analysis, scope: readonly number[], horizon: number | null): Interval {
  const gap = gapsOfAll(a, "DENIAL");
  const onRecord = standsAloneOfAll(a, scope, "ON_RECORD", horizon);
  const possible = standsAloneOfAll(a, scope, "POSSIBLE", horizon);
  return {
    onRecord: scope.filter((w) => !onRecord[w]).length,
    possible: scope.filter((w) => !possible[w]).length,
    cannotTell: scope.filter((w) => possible[w] && gap[w]).length,
    of: scope.length,
  };
}

export interface VerdictCount {
  readonly verdict: Verdict;
  readonly designation: Designation | null;
  readonly workloads: number;
}

/** How many workloads of the scope stand how against which designation; only what there is, most first. */
export function verdictCounts(a: Analysis, scope: readonly number[]): VerdictCount[] {
  const counts = new Map<string, { verdict: Verdict; designation: Designation | null; workloads: number }>();
  for (const w of scope) {
    const row = { verdict: verdict(a, w), designation: designationOf(a, w), workloads: 0 };
    const name = `${row.verdict} ${row.designation}`;
    if (!counts.has(name)) counts.set(name, row);
    counts.get(name)!.workloads++;
  }
  return [...counts.values()].sort((p, q) => q.workloads - p.workloads);
}

/**
 * Workloads of the scope whose verdict is BREACHED; with `undecided`, also those that nobody has decided on and that would
 * be if they had to be sovereign. Most critical first.
 */
export function breached(a: Analysis, scope: readonly number[], undecided: boolean): number[] {
  const open = (w: number) => undecided && [null, "UNDECIDED"].includes(designationOf(a, w));
  return scope
    .filter((w) => (open(w) ? verdictAs(a, w, "MUST_BE_SOVEREIGN") : verdict(a, w)) === "BREACHED")
    .sort((p, q) => criticalityOf(a, q) - criticalityOf(a, p) || p - q);
}

/** An agreement with the workloads of a scope that it keeps from some withdrawal. */
export interface Holding {
  readonly agreement: number;
  readonly workloads: readonly number[];
  /** Hours for which it holds its signatories off; Infinity is without limit. */
  readonly delay: number;
}

/**
 * Agreements, on record, without which some vendor or jurisdiction could fell a workload of the scope alone within the
 * horizon, and cannot with all of the workload's agreements: each agreement that this one has signed counts. Most workloads
 * first.
 */
export function holdings(a: Analysis, scope: readonly number[], horizon: number | null): Holding[] {
  const bare = pairsOf(singlePointsOfAll(a, "DENIAL", "ON_RECORD", horizon), new Set(scope));
  const held = pairsOf(allDeniers(a, "ON_RECORD", horizon), new Set(scope));
  const found = new Map<number, { workloads: Set<number>; delay: number }>();
  for (const w of scope) {
    for (const { agreement, signatories, delay } of protectionsOf(a, w, "ON_RECORD")) {
      if (!signatories.some((s) => bare.get(s)?.has(w) && !held.get(s)?.has(w))) continue;
      const row = found.get(agreement) ?? { workloads: new Set(), delay };
      found.set(agreement, row);
      row.workloads.add(w);
    }
  }
  return [...found]
    .map(([agreement, { workloads, delay }]) => ({ agreement, workloads: [...workloads], delay }))
    .sort((p, q) => q.workloads.length - p.workloads.length || p.agreement - q.agreement);
}

/** Of each culprit, which of the workloads it fells. */
function pairsOf({ culprit, start, item }: BlastRadii, workloads: ReadonlySet<number>): Map<number, Set<number>> {
  const pairs = new Map<number, Set<number>>();
  for (const [i, x] of culprit.entries()) {
    const felled = item.subarray(start[i], start[i + 1]).filter((w) => workloads.has(w));
    if (felled.length > 0) pairs.set(x, new Set(felled));
  }
  return pairs;
}
