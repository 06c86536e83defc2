import { type Analysis, workloadsOf } from "./analysis";
import { fallen, thereAmong } from "./fallen";
import { gapsOfAll } from "./gaps";
import { jointHours, jointOf } from "./joint";
import { hoursOfScope } from "./shares";
import { kindCode, type Reading } from "./snapshot";
import { chain, type WhyChain, why } from "./why";
import { foreignAmong } from "./withdrawal";

const workload = kindCode("Workload");

/** What happens at hour 0: components that stop, and jurisdictions and vendors that withdraw. Entities by index. */
export interface Shocks {
  readonly failed: readonly number[];
  readonly denied: readonly number[];
}

/**
 * The hour at which each entity falls within the horizon under the shocks, the shocked ones at 0. Workloads are judged
 * each by itself, by its homes and agreements; everything else as under the bare withdrawal. Failures alone are an
 * outage, withdrawals alone a denial; of both at once, see `jointWorld`.
 */
export function hoursUnder(a: Analysis, shocks: Shocks, reading: Reading, horizon: number | null): Map<number, number> {
  const failed = thereAmong(a, shocks.failed);
  const denied = thereAmong(a, shocks.denied);
  if (denied.length === 0) return fallen(a, failed, "OUTAGE", reading, horizon);
  if (failed.length > 0) return jointHours(a, failed, denied, reading, horizon);
  const hours = fallen(a, denied, "DENIAL", reading, horizon);
  const workloads = [...workloadsOf(a)];
  const own = hoursOfScope(a, denied, workloads, "DENIAL", reading, horizon);
  for (const w of workloads) {
    const hour = own.get(w);
    if (hour === undefined) hours.delete(w);
    else hours.set(w, hour);
  }
  return hours;
}

/** The chain by which a thing falls under the shocks within the horizon, in this reading; null if it does not. */
export function whyUnder(a: Analysis, target: number, shocks: Shocks, reading: Reading, horizon: number | null): WhyChain | null {
  const failed = thereAmong(a, shocks.failed);
  const denied = thereAmong(a, shocks.denied);
  const isWorkload = a.snapshot.kind[target] === workload;
  const foreign = isWorkload ? foreignAmong(a, target, denied, reading) : denied;
  if (foreign.length === 0) return why(a, target, failed, "OUTAGE", reading, horizon);
  if (failed.length === 0) return why(a, target, foreign, "DENIAL", reading, horizon, { agreements: isWorkload });
  const joint = jointOf(a, failed, foreign, reading, horizon);
  if (!joint.bare.has(target)) return null;
  const { world, cascade } = isWorkload ? joint.worldFor(target) : joint.bareRun;
  const top = world.lostNode[world.entity.indexOf(target)];
  return chain(a, world.topology, cascade, top, world.failed, reading, (node) => world.entity[world.stateOf[node]]);
}

/** 1 for what has a gap under the hazards that the shocks bring. */
export function gapsUnder(a: Analysis, { failed, denied }: Shocks): Uint8Array {
  if (denied.length === 0) return gapsOfAll(a, "OUTAGE");
  if (failed.length === 0) return gapsOfAll(a, "DENIAL");
  const outage = gapsOfAll(a, "OUTAGE");
  return gapsOfAll(a, "DENIAL").map((gap, x) => gap | outage[x]);
}
