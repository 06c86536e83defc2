import { FloatList, IntList } from "./adjacency";
import { type Analysis, componentsOf, horizonOf, withdrawersOf } from "./analysis";
import { type Hazard, isComponent, type Reading } from "./snapshot";
import type { Topology } from "./topology";

/** A culprit and the hour at which it brings the target down. */
export interface Culprit {
  readonly entity: number;
  readonly hours: number;
}

/** Everything that the entity rests on, however far down, itself included, over the groups of a topology. */
export function closureOf(topology: Topology, entity: number): Int32Array {
  const { firstGroup, endGroup, firstMember, endMember, target } = topology;
  const seen = new Uint8Array(topology.size);
  const queue = new IntList();
  seen[entity] = 1;
  const found = [entity];
  for (const x of found) {
    for (let g = firstGroup[x]; g < endGroup[x]; g++) {
      for (let e = firstMember[g]; e < endMember[g]; e++) {
        const y = target[e];
        if (seen[y]) continue;
        seen[y] = 1;
        found.push(y);
      }
    }
  }
  for (const x of found) queue.push(x);
  return queue.toArray();
}

/** The components, other than the target, whose outage alone fells it within the horizon, each with the hour, by index. */
export function singlePointsWithHours(a: Analysis, target: number, reading: Reading, horizon: number | null): Culprit[] {
  if (!a.day.entityThere[target]) return [];
  const cascade = a.cascade("OUTAGE", reading);
  const found: Culprit[] = [];
  for (const x of closureOf(a.topology("OUTAGE", reading), target)) {
    if (x === target || !isComponent[a.snapshot.kind[x]]) continue;
    cascade.run([x], horizonOf(horizon));
    const hours = cascade.hourOf(target);
    if (hours !== Number.POSITIVE_INFINITY) found.push({ entity: x, hours });
  }
  return found.sort((p, q) => p.entity - q.entity);
}

/** The same without hours. */
export const singlePointsOfFailure = (a: Analysis, target: number, reading: Reading, horizon: number | null): number[] =>
  singlePointsWithHours(a, target, reading, horizon).map((c) => c.entity);

/**
 * What each culprit fells alone: culprit[i] fells item[start[i]..start[i + 1]), at the hours beside them, by hour.
 * A culprit is not among what it fells.
 */
export interface BlastRadii {
  readonly culprit: Int32Array;
  readonly start: Int32Array;
  readonly item: Int32Array;
  readonly hours: Float64Array;
}

/**
 * For every component at once (under denial: every vendor and jurisdiction, as bare withdrawals), all that falls with it
 * alone. Kept for the last few horizons asked. O(sum of the blast radii).
 */
export function singlePointsOfAll(a: Analysis, hazard: Hazard, reading: Reading, horizon: number | null): BlastRadii {
  return a.recent(`radii ${hazard} ${reading} ${horizon}`, () => {
    const culprit = hazard === "OUTAGE" ? componentsOf(a) : withdrawersOf(a);
    const cascade = a.cascade(hazard, reading);
    const start = new Int32Array(culprit.length + 1);
    const item = new IntList();
    const hours = new FloatList();
    const one = new Int32Array(1);
    for (let i = 0; i < culprit.length; i++) {
      one[0] = culprit[i];
      const count = cascade.run(one, horizonOf(horizon));
      for (let j = 1; j < count; j++) {
        item.push(cascade.order[j]);
        hours.push(cascade.hourOf(cascade.order[j]));
      }
      start[i + 1] = item.length;
    }
    return { culprit, start, item: item.toArray(), hours: hours.toArray() };
  });
}

/** The blast radii seen from the targets: what falls with item[start[x]..start[x + 1]) is x, for every entity x. */
export interface CulpritsOfAll {
  readonly start: Int32Array;
  readonly item: Int32Array;
  readonly hours: Float64Array;
}

/** Turns blast radii round: per entity its single points of failure, by index. O(entities + pairs). */
export function culpritsOfAll(entities: number, radii: BlastRadii): CulpritsOfAll {
  const start = new Int32Array(entities + 1);
  for (const x of radii.item) start[x + 1]++;
  for (let x = 0; x < entities; x++) start[x + 1] += start[x];
  const next = start.slice(0, entities);
  const item = new Int32Array(radii.item.length);
  const hours = new Float64Array(radii.item.length);
  for (let i = 0; i < radii.culprit.length; i++) {
    for (let j = radii.start[i]; j < radii.start[i + 1]; j++) {
      const place = next[radii.item[j]]++;
      item[place] = radii.culprit[i];
      hours[place] = radii.hours[j];
    }
  }
  return { start, item, hours };
}
