import { type Analysis, workloadsOf } from "./analysis";
import { fallen } from "./fallen";
import { hoursOfScope } from "./shares";
import { kindCode, type Reading } from "./snapshot";
import { type WhyChain, why } from "./why";
import { foreignAmong } from "./withdrawal";

const workload = kindCode("Workload");

/** What happens at hour 0: components that stop, and jurisdictions and vendors that withdraw. Entities by index. */
export interface Shocks {
  readonly failed: readonly number[];
  readonly denied: readonly number[];
}

/**
 * The hour at which each entity falls within the horizon under the shocks, the shocked ones at 0. Workloads are judged
 * each by itself, by its homes and agreements; everything else as under the bare withdrawal.
 */
export function hoursUnder(a: Analysis, { failed, denied }: Shocks, reading: Reading, horizon: number | null): Map<number, number> {
  const hours = fallen(a, failed, "OUTAGE", reading, horizon);
  if (denied.length === 0) return hours;
  const workloads = [...workloadsOf(a)];
  const own = hoursOfScope(a, denied, workloads, "DENIAL", reading, horizon);
  const bare = fallen(a, denied, "DENIAL", reading, horizon);
  for (const w of workloads) bare.delete(w);
  for (const [x, hour] of [...bare, ...own]) hours.set(x, Math.min(hour, hours.get(x) ?? hour));
  return hours;
}

/** The chain by which a thing falls under the shocks within the horizon, in this reading; null if it does not. */
export function whyUnder(
  a: Analysis,
  target: number,
  { failed, denied }: Shocks,
  reading: Reading,
  horizon: number | null,
): WhyChain | null {
  const stopped = why(a, target, failed, "OUTAGE", reading, horizon);
  if (stopped) return stopped;
  const foreign = a.snapshot.kind[target] === workload ? foreignAmong(a, target, denied, reading) : denied;
  return why(a, target, foreign, "DENIAL", reading, horizon, { agreements: a.snapshot.kind[target] === workload });
}
