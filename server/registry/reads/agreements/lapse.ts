import { forceOf } from "../../../analysis/agreements";
import type { Analysis } from "../../../analysis/analysis";
import { hoursOfScope, type Loss, lossOf } from "../../../analysis/shares";

/** Days ahead at which one looks for what has lapsed. */
export const lapseDays = [30, 90, 180, 365] as const;

/** The day so many days after another, YYYY-MM-DD. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Whether an agreement has ended by a day, by the last and by the first day that its end may mean. */
export interface Ended {
  readonly onRecord: boolean;
  readonly possible: boolean;
}

export const endedOn = (a: Analysis, agreement: number): Ended => ({
  onRecord: forceOf(a, agreement, "ON_RECORD").state === "ENDED",
  possible: forceOf(a, agreement, "POSSIBLE").state === "ENDED",
});

/** What the workloads lose when all of `denied` withdraw on the day of the analysis: a scenario of their withdrawals. */
export function lossWhen(a: Analysis, denied: readonly number[], workloads: readonly number[], horizon: number | null): Loss {
  const hours = (reading: "ON_RECORD" | "POSSIBLE") => hoursOfScope(a, denied, workloads, "DENIAL", reading, horizon);
  return lossOf(a, workloads, "DENIAL", hours("ON_RECORD"), hours("POSSIBLE"));
}
