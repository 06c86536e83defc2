import type { Analysis } from "./analysis";
import { gapsUnder, hoursUnder, type Shocks } from "./scenario";
import { criticalityOf, type Loss, lossBeside } from "./shares";

/** What a sector must keep, and for how long. */
export interface ContinuityTarget {
  /** Share of its criticality that must go on, 0 to 1. */
  readonly share: number;
  /** Hours for which it must; null: as long as one looks. */
  readonly hours: number | null;
}

/** One row of the matrix: workloads of a sector, by index, and what it must keep where somebody has said so. */
export interface ContinuityPart {
  readonly workloads: readonly number[];
  readonly target: ContinuityTarget | null;
}

/** An hour in each reading; null: it does not come within the horizon. */
export interface Hours {
  readonly onRecord: number | null;
  readonly possible: number | null;
}

export type ContinuityStanding = "KEPT" | "BREACHED" | "UNKNOWN";

/** What one shock leaves of one sector. */
export interface ContinuityCell {
  readonly loss: Loss;
  /** Hour at which its first workload falls. */
  readonly firstLoss: Hours;
  /** Hour from which it keeps less than its target; null where there is none. */
  readonly belowTarget: Hours | null;
  /** Against the target; null where there is none. */
  readonly standing: ContinuityStanding | null;
  /** The workload that falls first, the most critical of them; on record if any does, else as possible; -1: none falls. */
  readonly first: number;
}

/** Shares are sums of weights divided: two that are equal may differ by a rounding. */
const rounding = 1e-9;

/**
 * A column of the continuity matrix: what the shocks leave of each part within the horizon. Hours and losses are those of
 * a scenario with the same shocks on the part alone.
 *
 * A part is BREACHED where, on record, it keeps less than its target at an hour at which it must still keep it. It is KEPT
 * where it could not, even if everything possible fell and, at hour 0, everything beneath which a fact is missing; and
 * only if the horizon reaches as far as the target does. Otherwise it is UNKNOWN.
 *
 * Time  two runs of the scenario, and O(workloads log workloads) for the parts.
 */
export function continuityOf(
  a: Analysis,
  shocks: Shocks,
  parts: readonly ContinuityPart[],
  horizon: number | null,
): readonly ContinuityCell[] {
  const gap = gapsUnder(a, shocks);
  const onRecord = hoursUnder(a, shocks, "ON_RECORD", horizon);
  const possible = hoursUnder(a, shocks, "POSSIBLE", horizon);
  const worst = new Map(possible);
  for (const { workloads } of parts) for (const w of workloads) if (gap[w]) worst.set(w, 0);

  return parts.map(({ workloads, target }) => {
    const loss = lossBeside(a, workloads, gap, onRecord, possible);
    const first = firstOf(a, workloads, onRecord) ?? firstOf(a, workloads, possible) ?? -1;
    const firstLoss = { onRecord: earliest(workloads, onRecord), possible: earliest(workloads, possible) };
    if (!target) return { loss, firstLoss, belowTarget: null, standing: null, first };
    const below = (hours: ReadonlyMap<number, number>) => hourBelow(a, workloads, hours, target.share);
    const belowTarget = { onRecord: below(onRecord), possible: below(possible) };
    const breaks = (hour: number | null) => hour !== null && (target.hours === null || hour < target.hours);
    const seen = horizon === null || target.hours === null || horizon >= target.hours;
    const standing = breaks(belowTarget.onRecord) ? "BREACHED" : workloads.length > 0 && seen && !breaks(below(worst)) ? "KEPT" : "UNKNOWN";
    return { loss, firstLoss, belowTarget, standing, first };
  });
}

function earliest(workloads: readonly number[], hours: ReadonlyMap<number, number>): number | null {
  let found: number | null = null;
  for (const w of workloads) {
    const hour = hours.get(w);
    if (hour !== undefined && (found === null || hour < found)) found = hour;
  }
  return found;
}

/** The workload that falls first; of several at one hour the most critical, then the one with the lowest index. */
function firstOf(a: Analysis, workloads: readonly number[], hours: ReadonlyMap<number, number>): number | null {
  const fallen = workloads.filter((w) => hours.has(w));
  fallen.sort((p, q) => hours.get(p)! - hours.get(q)! || criticalityOf(a, q) - criticalityOf(a, p) || p - q);
  return fallen[0] ?? null;
}

/** The hour from which less than the share is kept; null: it never is. */
function hourBelow(a: Analysis, workloads: readonly number[], hours: ReadonlyMap<number, number>, share: number): number | null {
  const total = workloads.reduce((sum, w) => sum + criticalityOf(a, w), 0);
  const fallen = workloads.filter((w) => hours.has(w)).sort((p, q) => hours.get(p)! - hours.get(q)!);
  let kept = total;
  for (const w of fallen) {
    kept -= criticalityOf(a, w);
    // Others may fall at the same hour, which changes nothing of the hour.
    if (kept < share * total - rounding * total) return hours.get(w)!;
  }
  return null;
}
