import type { Day } from "./day";
import { carriesHazard, lacks } from "./day";
import { GroupBuilder } from "./groupsOf";
import { type OverlaidDay, replacedRows } from "./overlayDay";
import { type Column, extended } from "./room";
import { type Hazard, isSupply, type Reading, type Snapshot } from "./snapshot";
import { ground } from "./supply";
import { hitsOf, type Topology } from "./topology";

/** What an overlay is laid over, and what comes of it. */
export interface Laid {
  readonly baseSnapshot: Snapshot;
  readonly baseDay: Day;
  readonly snapshot: Snapshot;
  readonly day: OverlaidDay;
}

/**
 * The topology of an overlay: groups are built anew for those alone whose relationships differ, who name something that
 * lacks otherwise than before, or whose supply comes by way of one of these. Their groups stand in the room behind the
 * base's; nothing of the base is copied but two numbers by entity for where its groups are, two for who names it, and
 * its rank where supply is touched. The base itself where nothing differs.
 */
export function overlayTopology(base: Topology, laid: Laid, hazard: Hazard, reading: Reading): Topology {
  const {
    snapshot,
    baseSnapshot,
    day: { day },
  } = laid;
  const n = snapshot.entityCount;
  const owners = ownersToBuild(base, laid, hazard);
  if (owners.size === 0 && n === base.size) return base;
  const supplied = suppliedThrough(base, laid, owners);
  for (const x of supplied) owners.add(x);

  let capacity = 0;
  for (const x of owners) capacity += day.out.end[x] - day.out.start[x];
  const built = new GroupBuilder(snapshot, day, hazard, reading, capacity);
  const own = new Map<number, readonly [first: number, end: number]>();
  for (const x of owners) {
    const first = built.groups;
    built.add(x);
    own.set(x, [first, built.groups]);
  }
  const { groups, members } = built;
  const memberCount = new Int32Array(groups);
  const breaks = new Int32Array(groups);
  for (let g = 0; g < groups; g++) {
    memberCount[g] = built.endMember[g] - built.firstMember[g];
    breaks[g] = memberCount[g] - built.needed[g] + 1;
  }
  const group = <C extends Column>(column: C, extra: C) => extended(column, extra.subarray(0, groups));
  const member = <C extends Column>(column: C, extra: C) => extended(column, extra.subarray(0, members)).column;
  const { column: owner, at: firstGroupAt } = group(base.owner, built.owner);
  const { column: target, at: firstMemberAt } = extended(base.target, built.target.subarray(0, members));
  const shift = (column: Int32Array, by: number, length: number) => column.subarray(0, length).map((v) => v + by);

  const firstGroup = new Int32Array(n);
  const endGroup = new Int32Array(n);
  firstGroup.set(base.firstGroup.subarray(0, base.size));
  endGroup.set(base.endGroup.subarray(0, base.size));
  const named = new Set<number>();
  for (const [x, [first, end]] of own) {
    if (x < base.size) eachMember(base, x, (e) => named.add(base.target[e]));
    firstGroup[x] = firstGroupAt + first;
    endGroup[x] = firstGroupAt + end;
  }
  const namedBy = new Map<number, number[]>();
  for (let e = 0; e < members; e++) {
    const y = built.target[e];
    named.add(y);
    const list = namedBy.get(y);
    if (list) list.push(firstMemberAt + e);
    else namedBy.set(y, [firstMemberAt + e]);
  }
  const dependents = replacedRows(base.dependents, n, named, (y) => {
    const list: number[] = [];
    const { start, end, item } = base.dependents;
    if (y < base.size) for (let i = start[y]; i < end[y]; i++) if (!own.has(base.owner[base.groupOf[item[i]]])) list.push(item[i]);
    return [...list, ...(namedBy.get(y) ?? [])];
  });

  const draft = {
    size: n,
    firstGroup,
    endGroup,
    firstMember: group(base.firstMember, shift(built.firstMember, firstMemberAt, groups)).column,
    endMember: group(base.endMember, shift(built.endMember, firstMemberAt, groups)).column,
    owner,
    needed: group(base.needed, built.needed).column,
    members: group(base.members, memberCount).column,
    breaks: group(base.breaks, breaks).column,
    supply: group(base.supply, built.supply).column,
    statedSize: group(base.statedSize, built.statedSize).column,
    statedQuorum: group(base.statedQuorum, built.statedQuorum).column,
    largestQuorum: group(base.largestQuorum, built.largestQuorum).column,
    target,
    relationship: member(base.relationship, built.relationship),
    holdover: member(base.holdover, built.holdover),
    groupOf: member(base.groupOf, shift(built.groupOf, firstGroupAt, members)),
    dependents,
    hasHoldover: base.hasHoldover || built.hasHoldover,
  };
  // Once it is settled which groups never break.
  const hits = () => extended(base.hits, hitsOf(dependents.item.subarray(dependents.at), draft)).column;
  const nodes = [...supplied];
  for (let x = baseSnapshot.entityCount; x < n; x++) if (!supplied.has(x)) nodes.push(x);
  if (nodes.length === 0) {
    const { rank, ranks, hasTracked, unknownSupply, fedLater } = base;
    const none = new Uint8Array(groups);
    const tracked = group(base.tracked, none).column;
    const support = group(base.support, new Int32Array(groups)).column;
    return { ...draft, hits: hits(), rank, ranks, hasTracked, unknownSupply, fedLater, tracked, support };
  }
  const supply = ground(draft, { base, nodes, firstGroup: firstGroupAt });
  return {
    ...draft,
    ...supply,
    hits: hits(),
    tracked: group(base.tracked, supply.tracked).column,
    support: group(base.support, supply.support).column,
  };
}

function eachMember({ firstGroup, endGroup, firstMember, endMember }: Topology, x: number, visit: (member: number) => void): void {
  for (let g = firstGroup[x]; g < endGroup[x]; g++) for (let e = firstMember[g]; e < endMember[g]; e++) visit(e);
}

/** Entities whose groups may read otherwise for this hazard. */
function ownersToBuild(base: Topology, { baseSnapshot, baseDay, snapshot, day: { day, out, lacking } }: Laid, hazard: Hazard): Set<number> {
  const owners = new Set<number>();
  const carriesAny = (x: number) => {
    for (let i = day.out.start[x]; i < day.out.end[x]; i++) if (carriesHazard(snapshot, day.out.item[i], hazard, true)) return true;
    return false;
  };
  for (const x of out) if ((x < base.size && base.firstGroup[x] < base.endGroup[x]) || carriesAny(x)) owners.add(x);
  for (const y of lacking) {
    const before = y < baseSnapshot.entityCount && lacks(baseDay, y, hazard);
    if (before === lacks(day, y, hazard)) continue;
    for (let i = day.into.start[y]; i < day.into.end[y]; i++) {
      const r = day.into.item[i];
      if (carriesHazard(snapshot, r, hazard, true)) owners.add(snapshot.from[r]);
    }
  }
  return owners;
}

/** Those of the owners that have supply, before or after, and all whose supply comes by way of them. */
function suppliedThrough(base: Topology, { snapshot, day: { day } }: Laid, owners: ReadonlySet<number>): Set<number> {
  const found = new Set<number>();
  for (const x of owners) {
    let supplied = false;
    if (x < base.size) for (let g = base.firstGroup[x]; g < base.endGroup[x]; g++) if (base.supply[g]) supplied = true;
    for (let i = day.out.start[x]; i < day.out.end[x]; i++) if (isSupply[snapshot.relation[day.out.item[i]]]) supplied = true;
    if (supplied) found.add(x);
  }
  const { start, end, item } = base.dependents;
  for (const x of found) {
    if (x >= base.size) continue;
    for (let i = start[x]; i < end[x]; i++) {
      const g = base.groupOf[item[i]];
      if (base.supply[g]) found.add(base.owner[g]);
    }
  }
  return found;
}
