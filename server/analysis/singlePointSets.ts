import { componentsOfGroups } from "./components";
import { mergedInto, type Sets } from "./sets";
import { never, type Topology } from "./topology";

/**
 * For every entity the culprits whose loss alone, sooner or later, takes it down; itself among them if it is one.
 * Null where these are more than `limit` in all.
 *
 * A culprit fells x if it is x, or fells so many members of one of x's groups as break it. So the set of x is put together
 * from those of its members: theirs joined where one member breaks the group, what so many of them share otherwise. From
 * the ground up each set is made once; on cycles, again until nothing changes, starting from nothing: what is lost needs
 * a cause outside. On cycles of supply it is the other way round: what is fed needs a root. There a set starts as
 * everything, is narrowed in the order in which things are fed, and again until nothing changes.
 *
 * @param isCulprit  1 for entities that are asked about
 * Time    O(sum over members of their sets) where there are few cycles; sets are sorted, so that joining them is merging.
 * Source  Singleton cut sets by bottom-up substitution (MICSUP: Pande, Spector & Chatterjee 1975), cut off at order one.
 */
export function singlePointSets(topology: Topology, isCulprit: Uint8Array, limit: number): Sets | null {
  const { size, firstGroup, endGroup, firstMember, endMember, owner, groupOf, dependents, breaks, tracked, target } = topology;
  const start = new Int32Array(size);
  const end = new Int32Array(size);
  // 1 while the set is still everything.
  const everything = new Uint8Array(size);
  // 1 while the set of a member has changed since the set was made; asked on cycles alone.
  const waits = new Uint8Array(size);
  let item = new Int32Array(Math.max(1024, 2 * size));
  let used = 0;
  let joined = new Int32Array(1024);
  let other = new Int32Array(1024);
  let shared = new Int32Array(1024);
  const itself = new Int32Array(1);

  /** What so many of the group's members share as break it, into `shared`; members that are everything count for all. */
  const sharedBy = (g: number): number => {
    const [first, last] = [firstMember[g], endMember[g]];
    let count = breaks[g];
    let sets = 0;
    let total = 0;
    for (let e = first; e < last; e++) {
      const y = target[e];
      if (everything[y]) count--;
      else {
        sets++;
        total += end[y] - start[y];
      }
    }
    if (shared.length < total) shared = new Int32Array(total * 2);
    if (count === sets) return sharedByAll(first, last);
    let length = 0;
    for (let e = first; e < last; e++) {
      const y = target[e];
      if (everything[y]) continue;
      for (let i = start[y]; i < end[y]; i++) shared[length++] = item[i];
    }
    shared.subarray(0, length).sort();
    let kept = 0;
    let before = -1;
    let same = 0;
    // What is kept is written no further than what has been read.
    for (let i = 0; i < length; i++) {
      const x = shared[i];
      same = x === before ? same + 1 : 1;
      before = x;
      if (same === count) shared[kept++] = x;
    }
    return kept;
  };

  const sharedByAll = (first: number, last: number): number => {
    let length = -1;
    for (let e = first; e < last; e++) {
      const y = target[e];
      if (everything[y]) continue;
      if (length < 0) {
        length = 0;
        for (let i = start[y]; i < end[y]; i++) shared[length++] = item[i];
        continue;
      }
      let kept = 0;
      for (let i = start[y], j = 0; i < end[y] && j < length; ) {
        const [p, q] = [item[i], shared[j]];
        if (p === q) shared[kept++] = p;
        if (p <= q) i++;
        if (q <= p) j++;
      }
      length = kept;
      if (length === 0) return 0;
    }
    return length;
  };

  const join = (set: Int32Array, first: number, last: number, length: number): number => {
    if (first === last) return length;
    if (other.length < length + last - first) other = new Int32Array(2 * (length + last - first));
    const joint = mergedInto(other, joined, length, set, first, last);
    [joined, other] = [other, joined];
    return joint;
  };

  /** Makes the set of x from those of its members as they are. True if it has changed. */
  const make = (x: number): boolean => {
    let length = 0;
    if (isCulprit[x]) {
      itself[0] = x;
      length = join(itself, 0, 1, 0);
    }
    for (let g = firstGroup[x]; g < endGroup[x]; g++) {
      if (breaks[g] === never || breaks[g] > endMember[g] - firstMember[g]) continue;
      if (breaks[g] === 1) {
        for (let e = firstMember[g]; e < endMember[g]; e++) length = join(item, start[target[e]], end[target[e]], length);
      } else {
        const kept = sharedBy(g);
        length = join(shared, 0, kept, length);
      }
    }
    const changed = everything[x] === 1 || length !== end[x] - start[x];
    everything[x] = 0;
    if (!changed) return false;
    while (item.length < used + length) item = grown(item);
    item.set(joined.subarray(0, length), used);
    start[x] = used;
    used += length;
    end[x] = used;
    return true;
  };

  for (const part of componentsOfGroups(topology)) {
    if (used > limit) return null;
    if (part.length === 1 && !part.cyclic) {
      make(part.nodes[part.first]);
      continue;
    }
    // What was found later lies mostly beneath, and is made first.
    const nodes = part.nodes.slice(part.first, part.first + part.length).reverse();
    const isSupply = nodes.some((x) => {
      for (let g = firstGroup[x]; g < endGroup[x]; g++) if (tracked[g]) return true;
      return false;
    });
    if (isSupply) {
      nodes.sort((p, q) => topology.rank[p] - topology.rank[q]);
      for (const x of nodes) everything[x] = 1;
    }
    for (const x of nodes) waits[x] = 1;
    for (let changed = true; changed; ) {
      changed = false;
      for (const x of nodes) {
        if (!waits[x]) continue;
        waits[x] = 0;
        if (!make(x)) continue;
        changed = true;
        for (let i = dependents.start[x]; i < dependents.end[x]; i++) waits[owner[groupOf[dependents.item[i]]]] = 1;
      }
      if (used > limit) return null;
    }
  }
  return { start, end, item };
}

function grown(column: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(column.length * 2);
  wider.set(column);
  return wider;
}
