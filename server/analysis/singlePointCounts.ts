import { type Analysis, componentsOf } from "./analysis";
import { singlePointSets } from "./singlePointSets";
import type { Reading } from "./snapshot";

/** Pairs of culprit and target that are held at once: 160 MB. With more than these, every component is tried by itself. */
const pairLimit = 40_000_000;

/**
 * Per entity, how many other components fell it alone, sooner or later: single points of failure without a horizon, for
 * all targets at once. Kept per analysis; no list of them is.
 */
export function singlePointCounts(a: Analysis, reading: Reading, limit = pairLimit): Int32Array {
  return a.kept(`single point counts ${reading}`, () => {
    const topology = a.topology("OUTAGE", reading);
    const isCulprit = new Uint8Array(topology.size);
    for (const x of componentsOf(a)) isCulprit[x] = 1;
    const counts = new Int32Array(topology.size);
    const sets = singlePointSets(topology, isCulprit, limit);
    if (sets) {
      for (let x = 0; x < counts.length; x++) counts[x] = sets.end[x] - sets.start[x] - isCulprit[x];
      return counts;
    }
    const cascade = a.cascade("OUTAGE", reading);
    const one = new Int32Array(1);
    for (const x of componentsOf(a)) {
      one[0] = x;
      const count = cascade.run(one, Number.POSITIVE_INFINITY);
      for (let i = 1; i < count; i++) counts[cascade.order[i]]++;
    }
    return counts;
  });
}
