import type { Analysis } from "./analysis";
import { eachComponent } from "./cycles";
import { carriesHazard } from "./day";
import { type Hazard, hazards } from "./snapshot";

/** Workloads taken through the graph at once: 32 to a word. */
const blockWords = 32;

/** Entities by component of mutual dependence, the components from those that nothing rests on down. */
interface Strata {
  readonly component: Int32Array;
  /** Members of each component, and the components that each leads to. */
  readonly members: readonly (readonly number[])[];
  readonly leads: readonly (readonly number[])[];
}

/** Where an entity leads over the relationships of a hazard (null: of either), on any basis. */
function beneath(a: Analysis, x: number, asked: readonly Hazard[]): number[] {
  const { snapshot: s, day } = a;
  const found: number[] = [];
  for (let i = day.out.start[x]; i < day.out.end[x]; i++) {
    const r = day.out.item[i];
    if (asked.some((hazard) => carriesHazard(s, r, hazard, true))) found.push(s.to[r]);
  }
  return found;
}

function strataOf(a: Analysis, hazard: Hazard | null): Strata {
  return a.kept(`strata ${hazard}`, () => {
    const n = a.snapshot.entityCount;
    const asked = hazard === null ? hazards : [hazard];
    const members: (readonly number[])[] = [];
    const there = Array.from({ length: n }, (_, x) => x).filter((x) => a.day.entityThere[x]);
    eachComponent(
      there,
      n,
      (x) => beneath(a, x, asked),
      (component) => members.push(component),
    );
    members.reverse();
    const component = new Int32Array(n).fill(-1);
    for (const [c, list] of members.entries()) for (const x of list) component[x] = c;
    const leads = members.map((list, c) => [
      ...new Set(list.flatMap((x) => beneath(a, x, asked).map((y) => component[y])).filter((d) => d !== c)),
    ]);
    return { component, members, leads };
  });
}

/**
 * Tells which of the workloads rest on each entity, directly or through others, over the relationships of a hazard (null:
 * of either) on any basis; a workload rests on itself. `each` gets an entity and the places in `workloads` of those that
 * rest on it, in ascending order, block by block of workloads; not called where none do. `wanted` limits the entities.
 *
 * O(workloads / 32 · (entities + relationships) + answers): sets of workloads travel as bits through the components of
 * mutual dependence, from the top down.
 */
export function eachResting(
  a: Analysis,
  hazard: Hazard | null,
  workloads: readonly number[],
  wanted: (entity: number) => boolean,
  each: (entity: number, places: readonly number[]) => void,
): void {
  const { component, members, leads } = strataOf(a, hazard);
  const chosen = members.map((list) => list.filter(wanted));
  for (let base = 0; base < workloads.length; base += 32 * blockWords) {
    const block = workloads.slice(base, base + 32 * blockWords);
    const words = Math.ceil(block.length / 32);
    const bits = new Int32Array(members.length * words);
    const some = new Uint8Array(members.length);
    for (const [i, w] of block.entries()) {
      if (component[w] < 0) continue;
      bits[component[w] * words + (i >> 5)] |= 1 << (i & 31);
      some[component[w]] = 1;
    }
    for (let c = 0; c < members.length; c++) {
      if (!some[c]) continue;
      for (const d of leads[c]) {
        some[d] = 1;
        for (let k = 0; k < words; k++) bits[d * words + k] |= bits[c * words + k];
      }
      if (chosen[c].length === 0) continue;
      const places: number[] = [];
      for (let k = 0; k < words; k++) {
        for (let word = bits[c * words + k]; word !== 0; word &= word - 1) places.push(base + 32 * k + 31 - Math.clz32(word & -word));
      }
      for (const x of chosen[c]) each(x, places);
    }
  }
}

/** Per entity, how many of the workloads rest on it over relationships of either hazard. */
export function restingCounts(a: Analysis, workloads: readonly number[]): Int32Array {
  const counts = new Int32Array(a.snapshot.entityCount);
  eachResting(
    a,
    null,
    workloads,
    () => true,
    (x, places) => {
      counts[x] += places.length;
    },
  );
  return counts;
}
