import { type Protection, protectionsOf, signatoriesOfAny } from "./agreements";
import { type Analysis, horizonOf } from "./analysis";
import { cascadeOf } from "./cascade";
import { thereAmong } from "./fallen";
import { homes } from "./homes";
import { type ProtectedWorld, protectedWorld } from "./protectedWorld";
import type { Reading } from "./snapshot";

/** What one set of withdrawals does: `hoursFor` tells the hour at which it fells an entity, by that entity's own agreements. */
export interface Withdrawal {
  /** What falls within the horizon if nothing is held off, in order of loss: agreements can only take from it. */
  readonly bare: readonly number[];
  /** Hour at which the target falls within the horizon, agreements counted; Infinity if it does not. */
  hoursFor(target: number): number;
}

/** Protections of the target that hold off one of those who withdraw. */
export const against = (a: Analysis, target: number, withdrawing: readonly number[], reading: Reading): Protection[] =>
  protectionsOf(a, target, reading).filter((p) => p.signatories.some((s) => withdrawing.includes(s)));

/** The target's chain as its agreements let it be seen, or null where none of them holds off any of these. */
export function worldOf(
  a: Analysis,
  target: number,
  withdrawing: readonly number[],
  reading: Reading,
  lost: Uint8Array,
): ProtectedWorld | null {
  const protections = against(a, target, withdrawing, reading);
  return protections.length === 0 ? null : protectedWorld(a.topology("DENIAL", reading), lost, target, withdrawing, protections);
}

/**
 * Denial by `withdrawing` (whoever is a home of the target has been left out by the caller), at once for all targets.
 * One bare cascade serves them all; only a target with an agreement that holds off one of these is looked at by itself.
 */
export function withdrawalOf(
  a: Analysis,
  withdrawing: readonly number[],
  reading: Reading,
  horizon: number | null,
  { agreements }: { readonly agreements: boolean },
): Withdrawal {
  const failed = thereAmong(a, withdrawing);
  const limit = horizonOf(horizon);
  const signed = agreements && failed.some((d) => signatoriesOfAny(a, reading).has(d));
  const cascade = a.cascade("DENIAL", reading);
  const count = cascade.run(failed, limit);
  const bare = [...cascade.order.subarray(0, count)];
  const hours = new Map(bare.map((x) => [x, cascade.hourOf(x)]));
  let lost: Uint8Array | undefined;
  return {
    bare,
    hoursFor(target) {
      const unprotected = hours.get(target) ?? Number.POSITIVE_INFINITY;
      if (!signed || unprotected === Number.POSITIVE_INFINITY) return unprotected;
      if (!lost) {
        lost = new Uint8Array(a.snapshot.entityCount);
        for (const x of bare) lost[x] = 1;
      }
      const world = worldOf(a, target, failed, reading, lost);
      if (!world) return unprotected;
      const states = cascadeOf(world.topology);
      states.run(world.failed, limit, world.at);
      return states.hourOf(0);
    },
  };
}

/** Those of the entities that are no home of the target. */
export function foreignAmong(a: Analysis, target: number, entities: readonly number[], reading: Reading): number[] {
  const own = homes(a, target, reading);
  return own.length === 0 ? [...entities] : entities.filter((x) => !own.includes(x));
}
