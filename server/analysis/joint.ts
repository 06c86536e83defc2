import { signatoriesOfAny } from "./agreements";
import { type Analysis, horizonOf, workloadsOf } from "./analysis";
import { type Cascade, cascadeOf } from "./cascade";
import { type JointWorld, jointWorld } from "./jointWorld";
import type { Reading } from "./snapshot";
import { against, foreignAmong } from "./withdrawal";

/** A joint world that has been run. */
interface Run {
  readonly world: JointWorld;
  readonly cascade: Cascade;
}

/** What falls when some things stop while others withdraw. Entities that are there, by index. */
export interface Joint {
  /** Hour at which each entity falls within the horizon if no agreement holds anything off. */
  readonly bare: ReadonlyMap<number, number>;
  readonly bareRun: Run;
  /** The world in which a target is judged, agreements counted: its own where one of them holds one of these off. */
  worldFor(target: number): Run;
  /** Hour at which the target falls within the horizon, agreements counted; Infinity if it does not. */
  hoursFor(target: number): number;
}

const run = (world: JointWorld, limit: number): Run => {
  const cascade = cascadeOf(world.topology);
  cascade.run(world.failed, limit, world.at);
  return { world, cascade };
};

/** Failures and withdrawals at once; whoever is a home of the target has been left out by the caller. */
export function jointOf(
  a: Analysis,
  failed: readonly number[],
  withdrawing: readonly number[],
  reading: Reading,
  horizon: number | null,
): Joint {
  return a.recent(`joint ${reading} ${horizon} ${failed} and ${withdrawing}`, () => {
    const limit = horizonOf(horizon);
    const candidates = candidatesOf(a, [...failed, ...withdrawing], reading, limit);
    const bareRun = run(jointWorld(a, reading, candidates, failed, withdrawing, null, []), limit);
    const bare = new Map<number, number>();
    for (const [state, x] of bareRun.world.entity.entries()) {
      const hours = bareRun.cascade.hourOf(bareRun.world.lostNode[state]);
      if (hours !== Number.POSITIVE_INFINITY) bare.set(x, hours);
    }
    const signed = withdrawing.some((d) => signatoriesOfAny(a, reading).has(d));
    const worldFor = (target: number): Run => {
      const protections = signed && candidates[target] ? against(a, target, withdrawing, reading) : [];
      if (protections.length === 0) return bareRun;
      return run(jointWorld(a, reading, candidates, failed, withdrawing, target, protections), limit);
    };
    return {
      bare,
      bareRun,
      worldFor,
      hoursFor(target) {
        const unprotected = bare.get(target);
        if (unprotected === undefined) return Number.POSITIVE_INFINITY;
        const found = worldFor(target);
        return found === bareRun ? unprotected : found.cascade.hourOf(found.world.lostNode[0]);
      },
    };
  });
}

/** 1 for whatever can fall within the limit at all: what either hazard alone makes of everything lost so far, until neither adds to it. */
function candidatesOf(a: Analysis, shocked: readonly number[], reading: Reading, limit: number): Uint8Array {
  const found = new Uint8Array(a.snapshot.entityCount);
  let lost = [...shocked];
  for (let before = -1; before < lost.length; ) {
    before = lost.length;
    for (const hazard of ["DENIAL", "OUTAGE"] as const) {
      const cascade = a.cascade(hazard, reading);
      lost = [...cascade.order.subarray(0, cascade.run(lost, limit))];
    }
  }
  for (const x of lost) found[x] = 1;
  return found;
}

/** Hours of everything that falls: workloads each by itself, by its homes and agreements, the rest as under the bare withdrawal. */
export function jointHours(
  a: Analysis,
  failed: readonly number[],
  denied: readonly number[],
  reading: Reading,
  horizon: number | null,
): Map<number, number> {
  const joint = (withdrawing: readonly number[]) => jointOf(a, failed, withdrawing, reading, horizon);
  const hours = new Map(joint(denied).bare);
  const alike = new Map<string, { readonly foreign: readonly number[]; readonly workloads: number[] }>();
  for (const w of workloadsOf(a)) {
    const foreign = foreignAmong(a, w, denied, reading);
    const name = foreign.join();
    const group = alike.get(name) ?? { foreign, workloads: [] };
    alike.set(name, group);
    group.workloads.push(w);
  }
  for (const { foreign, workloads } of alike.values()) {
    const { hoursFor } = joint(foreign);
    for (const w of workloads) {
      const own = hoursFor(w);
      if (own === Number.POSITIVE_INFINITY) hours.delete(w);
      else hours.set(w, own);
    }
  }
  return hours;
}
