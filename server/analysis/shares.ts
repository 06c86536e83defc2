import { type Analysis, workloadsOf } from "./analysis";
import { fallen } from "./fallen";
import { gapsOfAll } from "./gaps";
import { type Hazard, plannedStatus, type Reading, weightOf } from "./snapshot";
import { foreignAmong, type Withdrawal, withdrawalOf } from "./withdrawal";

/** A share or a count of a scope, between its bounds, with how much of the scope it cannot tell of. */
export interface Interval {
  readonly onRecord: number;
  readonly possible: number;
  /** Workloads that do not fall even as possible and have a gap. */
  readonly cannotTell: number;
  /** Workloads in the scope that count. */
  readonly of: number;
}

/** Weight of a workload in shares: tiers 1 to 4 weigh 8, 4, 2, 1; unstated counts as tier 3. */
export const criticalityOf = (a: Analysis, workload: number): number => weightOf(a.snapshot.tier[workload]);

/** Whether the workload counts in shares: it is there, and not merely planned. Live, pilot and unstated status count. */
export const countsInShares = (a: Analysis, workload: number): boolean =>
  a.day.entityThere[workload] === 1 && a.snapshot.status[workload] !== plannedStatus;

/** The workloads that count when no scope is given. */
export const allThatCount = (a: Analysis): number[] => [...workloadsOf(a)].filter((w) => countsInShares(a, w));

/** Hours at which workloads of the scope fall within the horizon; under denial each is judged by itself, by its homes and agreements. */
export function hoursOfScope(
  a: Analysis,
  failed: readonly number[],
  scope: readonly number[],
  hazard: Hazard,
  reading: Reading,
  horizon: number | null,
): Map<number, number> {
  const down = new Map<number, number>();
  if (hazard === "OUTAGE") {
    const lost = fallen(a, failed, hazard, reading, horizon);
    for (const w of scope) {
      const hours = lost.get(w);
      if (hours !== undefined) down.set(w, hours);
    }
    return down;
  }
  const withdrawals = new Map<string, Withdrawal>();
  for (const w of scope) {
    const foreign = foreignAmong(a, w, failed, reading);
    const name = foreign.join();
    const withdrawal = withdrawals.get(name) ?? withdrawalOf(a, foreign, reading, horizon, { agreements: true });
    withdrawals.set(name, withdrawal);
    const hours = withdrawal.hoursFor(w);
    if (hours !== Number.POSITIVE_INFINITY) down.set(w, hours);
  }
  return down;
}

/** Which workloads of the scope fall within the horizon. */
export const fallenOfScope = (...asked: Parameters<typeof hoursOfScope>): Set<number> => new Set(hoursOfScope(...asked).keys());

/** What a scope loses: as a share of its criticality, and as a count of its workloads. */
export interface Loss {
  readonly share: Interval;
  readonly workloads: Interval;
}

/** The sets of workloads, or maps of their hours, that are down in each reading. */
type Down = Pick<ReadonlySet<number>, "has">;

/** What a scope loses to one hazard. */
export const lossOf = (a: Analysis, scope: readonly number[], hazard: Hazard, downOnRecord: Down, downAsPossible: Down): Loss =>
  lossBeside(a, scope, gapsOfAll(a, hazard), downOnRecord, downAsPossible);

/** The same where `gap` says, as 1 per entity, of which workloads one cannot tell. */
export function lossBeside(a: Analysis, scope: readonly number[], gap: Uint8Array, downOnRecord: Down, downAsPossible: Down): Loss {
  let total = 0;
  let onRecord = 0;
  let possible = 0;
  let cannotTell = 0;
  let countOnRecord = 0;
  let countPossible = 0;
  for (const w of scope) {
    const weight = criticalityOf(a, w);
    total += weight;
    if (downOnRecord.has(w)) {
      onRecord += weight;
      countOnRecord++;
    }
    if (downAsPossible.has(w)) {
      possible += weight;
      countPossible++;
    } else if (gap[w]) cannotTell++;
  }
  const of = scope.length;
  const share = (part: number) => (total === 0 ? 0 : part / total);
  return {
    share: { onRecord: share(onRecord), possible: share(possible), cannotTell, of },
    workloads: { onRecord: countOnRecord, possible: countPossible, cannotTell, of },
  };
}

/** Criticality of the scope's workloads that fall, divided by that of all of them, 0 to 1; 0 for a scope of none. */
export function shareLost(
  a: Analysis,
  failed: readonly number[],
  scope: readonly number[],
  hazard: Hazard,
  horizon: number | null,
): Interval {
  const down = (reading: Reading) => fallenOfScope(a, failed, scope, hazard, reading, horizon);
  return lossOf(a, scope, hazard, down("ON_RECORD"), down("POSSIBLE")).share;
}
