import { onCycles } from "./cycles";
import { never, type Supply, type Topology } from "./topology";

type Draft = Omit<Topology, keyof Supply | "hits">;

/** A part of a draft that is grounded anew: everything outside it stands as it did in `base`. */
export interface Region {
  readonly base: Supply;
  /** Entities by index, each once. What rests on one of them for its supply is one of them too. */
  readonly nodes: readonly number[];
  /** Their groups are those from here on. */
  readonly firstGroup: number;
}

/**
 * Follows supply from its roots while nothing has failed, and settles what no root reaches: of the cycles that run only
 * through unfed things and their unmet groups, these groups are left out (they never break), until everything is fed.
 * `breaks` of the draft is written to. O(entities + supply members) of the region for each round of cycles.
 *
 * What lies outside a region is fed in the round in which it always was; no cycle runs through both. `tracked` and
 * `support` of the result are those of the region's groups.
 */
export function ground(draft: Draft, region?: Region): Supply {
  const { size, firstGroup, endGroup, firstMember, endMember, owner, needed, breaks, supply, target, groupOf, dependents } = draft;
  const nodes = region?.nodes ?? Array.from({ length: size }, (_, x) => x);
  const offset = region?.firstGroup ?? 0;
  // Place in the region, from 1; 0 is outside.
  const placeOf = new Int32Array(size);
  for (let i = 0; i < nodes.length; i++) placeOf[nodes[i]] = i + 1;
  const groups = owner.length - offset;
  const pending = new Int32Array(nodes.length);
  const met = new Int32Array(groups);
  const rank = region ? wider(region.base.rank, size) : new Int32Array(size);
  const firstRank = region?.base.ranks ?? 0;
  const fedLater = new Map(region?.base.fedLater);
  for (const x of nodes) fedLater.delete(x);
  const unknown: number[] = [];
  const order: number[] = [];
  const isKept = (g: number) => supply[g] === 1 && breaks[g] !== never;
  let round = 0;

  const meet = (g: number) => {
    if (!isKept(g) || ++met[g - offset] !== needed[g]) return;
    const place = placeOf[owner[g]] - 1;
    if (--pending[place] === 0) order.push(owner[g]);
  };
  for (let i = 0; i < nodes.length; i++) {
    for (let g = firstGroup[nodes[i]]; g < endGroup[nodes[i]]; g++) if (supply[g]) pending[i]++;
    if (pending[i] === 0) order.push(nodes[i]);
  }
  // Members outside the region feed it from the start, or from the round in which they are fed themselves.
  const waiting: { readonly round: number; readonly group: number }[] = [];
  if (region) {
    for (const x of nodes) {
      for (let g = firstGroup[x]; g < endGroup[x]; g++) {
        if (!supply[g]) continue;
        for (let e = firstMember[g]; e < endMember[g]; e++) {
          if (placeOf[target[e]]) continue;
          const later = fedLater.get(target[e]);
          if (later === undefined) meet(g);
          else waiting.push({ round: later, group: g });
        }
      }
    }
    waiting.sort((p, q) => q.round - p.round);
  }

  for (let read = 0; ; round++) {
    while (waiting.length > 0 && waiting[waiting.length - 1].round <= round) meet(waiting.pop()!.group);
    for (; read < order.length; read++) {
      const x = order[read];
      rank[x] = firstRank + read;
      if (round > 0) fedLater.set(x, round);
      for (let i = dependents.start[x]; i < dependents.end[x]; i++) {
        const g = groupOf[dependents.item[i]];
        if (supply[g]) meet(g);
      }
    }
    if (order.length === nodes.length) break;
    const unfed: number[] = [];
    for (let i = 0; i < nodes.length; i++) if (pending[i] > 0) unfed.push(i);
    const unmet = (g: number) => isKept(g) && met[g - offset] < needed[g];
    for (const place of onCycles(unfed, nodes.length, (i) => membersOf(nodes[i], unmet))) {
      const x = nodes[place];
      unknown.push(x);
      for (let g = firstGroup[x]; g < endGroup[x]; g++) {
        if (!unmet(g)) continue;
        breaks[g] = never;
        pending[place]--;
      }
      if (pending[place] === 0) order.push(x);
    }
  }

  const tracked = new Uint8Array(groups);
  const support = new Int32Array(groups);
  const supplied: number[] = [];
  for (let i = 0; i < nodes.length; i++) {
    for (let g = firstGroup[nodes[i]]; g < endGroup[nodes[i]]; g++) if (isKept(g) && supplied.at(-1) !== i) supplied.push(i);
  }
  let hasTracked = region?.base.hasTracked ?? false;
  for (const place of onCycles(supplied, nodes.length, (i) => membersOf(nodes[i], isKept))) {
    const x = nodes[place];
    for (let g = firstGroup[x]; g < endGroup[x]; g++) {
      if (!isKept(g)) continue;
      hasTracked = true;
      tracked[g - offset] = 1;
      for (let e = firstMember[g]; e < endMember[g]; e++) if (rank[target[e]] < rank[x]) support[g - offset]++;
    }
  }
  const before = region ? [...region.base.unknownSupply].filter((x) => !placeOf[x]) : [];
  const unknownSupply = Int32Array.from([...before, ...unknown].sort((a, b) => a - b));
  return { rank, ranks: firstRank + nodes.length, tracked, hasTracked, support, unknownSupply, fedLater };

  /** Places of the members of x's wanted groups; what is outside has none. */
  function membersOf(x: number, wanted: (g: number) => boolean): number[] {
    const found: number[] = [];
    for (let g = firstGroup[x]; g < endGroup[x]; g++) {
      if (wanted(g)) for (let e = firstMember[g]; e < endMember[g]; e++) found.push(placeOf[target[e]] - 1);
    }
    return found;
  }
}

/** A copy with room for `length` items. */
function wider(column: Int32Array, length: number): Int32Array {
  const copy = new Int32Array(length);
  copy.set(column);
  return copy;
}
