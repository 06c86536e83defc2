import { type Rows, rowsOf } from "./adjacency";
import { carriesHazard, type Day, lacks } from "./day";
import { divide } from "./reading";
import { defaultHoldover, type Hazard, isPool, isSupply, type Reading, type Snapshot } from "./snapshot";
import { ground } from "./supply";

/**
 * Who rests on what, for one hazard, reading and day.
 *
 * Shapes   `size` entities, G groups, E members. The groups of x are firstGroup[x]..firstGroup[x + 1]; the members of
 *          g are firstMember[g]..firstMember[g + 1]; `dependents` files members under the entity that they name.
 * Units    breaks[g] is how many members must be lost before g is: n − k + 1. holdover is in hours.
 */
export interface Topology extends Supply {
  readonly size: number;
  readonly firstGroup: Int32Array;
  readonly firstMember: Int32Array;
  readonly owner: Int32Array;
  readonly needed: Int32Array;
  /** Number of members; more than are listed where some can never be lost. */
  readonly members: Int32Array;
  readonly breaks: Int32Array;
  readonly supply: Uint8Array;
  /** The group as stated, before the reading divided it: its size and quorum. */
  readonly statedSize: Int32Array;
  readonly statedQuorum: Int32Array;
  /** The quorum before it was lowered to the members that are there. */
  readonly largestQuorum: Int32Array;
  /** Per member: what it names, the relationship that says so (a recorded one, if any), hours it is done without. */
  readonly target: Int32Array;
  readonly relationship: Int32Array;
  readonly holdover: Float64Array;
  readonly groupOf: Int32Array;
  readonly dependents: Rows;
  readonly hasHoldover: boolean;
}

/** How supply comes from its roots when nothing has failed. */
export interface Supply {
  /** Per entity: its place in the order in which things become fed. */
  readonly rank: Int32Array;
  /** Per group: 1 if its owner lies on a cycle of supply, so that being met is not enough. */
  readonly tracked: Uint8Array;
  /** Per tracked group: members of lower rank than its owner. */
  readonly support: Int32Array;
  /** Entities whose supply is unknown: on cycles that nothing feeds. Their unmet groups never break. */
  readonly unknownSupply: Int32Array;
}

/** Greater than any number of members: a group that breaks so late never does. */
export const never = 0x7fff_ffff;

/** Hours for which the dependent does without: as stated, else the kind's own; what is assumed counts as possible as the shorter of the two. */
export function holdoverOf(s: Snapshot, r: number, reading: Reading): number {
  const kind = s.relation[r];
  if (isPool[kind]) return 0;
  const own = defaultHoldover[kind];
  const stated = s.holdover[r];
  if (Number.isNaN(stated)) return own;
  return s.holdoverAssumed[r] && reading === "POSSIBLE" ? Math.min(stated, own) : stated;
}

/** Builds the compressed adjacency. O(n + m), no maps in the loops. */
export function topologyOf(snapshot: Snapshot, day: Day, hazard: Hazard, reading: Reading): Topology {
  const s = snapshot;
  const n = s.entityCount;
  const m = s.relationshipCount;
  const possible = reading === "POSSIBLE";
  const firstGroup = new Int32Array(n + 1);
  // No reading makes more groups or members than there are relationships.
  const firstMember = new Int32Array(m + 1);
  const owner = new Int32Array(m);
  const needed = new Int32Array(m);
  const statedSize = new Int32Array(m);
  const statedQuorum = new Int32Array(m);
  const largestQuorum = new Int32Array(m);
  const supply = new Uint8Array(m);
  const target = new Int32Array(m);
  const relationship = new Int32Array(m);
  const holdover = new Float64Array(m);
  let groups = 0;
  let members = 0;
  let hasHoldover = false;

  // Groups with a name are found again by (name, supply or not), pools by a name of their own; stamps tell entities apart.
  const names = s.groupNames.length * 2 + 1;
  const pool = names - 1;
  const stampOfName = new Int32Array(names).fill(-1);
  const localOfName = new Int32Array(names);
  const local: number[][] = [];
  // Distinct targets within a group, told apart by the group's running number.
  const stampOfTarget = new Int32Array(n).fill(-1);
  const placeOfTarget = new Int32Array(n);
  let groupNumber = 0;

  for (let x = 0; x < n; x++) {
    firstGroup[x] = groups;
    let count = 0;
    for (let i = day.out.start[x]; i < day.out.start[x + 1]; i++) {
      const r = day.out.item[i];
      if (!carriesHazard(s, r, hazard, possible)) continue;
      const kind = s.relation[r];
      const name = isPool[kind] ? pool : s.group[r] < 0 ? -1 : s.group[r] * 2 + isSupply[kind];
      if (name < 0) {
        addAlone(x, r);
        continue;
      }
      if (stampOfName[name] === x) {
        local[localOfName[name]].push(r);
        continue;
      }
      stampOfName[name] = x;
      localOfName[name] = count;
      local[count++] = [r];
    }
    for (let g = 0; g < count; g++) {
      if (local[g].length === 1) addAlone(x, local[g][0]);
      else addGroup(x, local[g]);
    }
  }
  firstGroup[n] = groups;

  /** The short way for a group of one: it needs its member, unless that is assumed on record. */
  function addAlone(x: number, r: number): void {
    if (!possible && s.assumed[r] && !isPool[s.relation[r]]) return;
    open(x, r, 1, 1, 1, s.quorum[r]);
    add(r, holdoverOf(s, r, reading));
  }

  function open(x: number, r: number, k: number, size: number, quorum: number, largest: number): void {
    firstMember[groups] = members;
    owner[groups] = x;
    needed[groups] = k;
    supply[groups] = isSupply[s.relation[r]];
    statedSize[groups] = size;
    statedQuorum[groups] = quorum;
    largestQuorum[groups] = largest;
    groups++;
  }

  function add(r: number, hours: number): void {
    target[members] = s.to[r];
    relationship[members] = r;
    holdover[members] = hours;
    if (hours > 0) hasHoldover = true;
    members++;
  }

  function addGroup(x: number, relationships: readonly number[]): void {
    groupNumber++;
    const chosen: number[] = [];
    const hours: number[] = [];
    let quorum = 0;
    let claimAssumed = false;
    for (const r of relationships) {
      const to = s.to[r];
      quorum = Math.max(quorum, s.quorum[r]);
      if (s.groupAssumed[r]) claimAssumed = true;
      const h = holdoverOf(s, r, reading);
      if (stampOfTarget[to] !== groupNumber) {
        stampOfTarget[to] = groupNumber;
        placeOfTarget[to] = chosen.length;
        chosen.push(r);
        hours.push(h);
        continue;
      }
      const place = placeOfTarget[to];
      hours[place] = Math.max(hours[place], h);
      if (s.assumed[chosen[place]] && !s.assumed[r]) chosen[place] = r;
    }
    const size = chosen.length;
    const kind = s.relation[relationships[0]];
    const stated = {
      size,
      quorum: Math.min(Math.max(1, quorum), size),
      claimAssumed,
      pool: isPool[kind] === 1,
      recorded: Uint8Array.from(chosen, (r) => 1 - s.assumed[r]),
      lacking: Uint8Array.from(chosen, (r) => (lacks(day, s.to[r], hazard) ? 1 : 0)),
    };
    divide(stated, reading, (k, belongs) => {
      open(x, relationships[0], k, size, stated.quorum, quorum);
      for (let i = 0; i < size; i++) if (belongs(i)) add(chosen[i], hours[i]);
    });
  }

  firstMember[groups] = members;
  return complete({
    size: n,
    firstGroup,
    firstMember: firstMember.slice(0, groups + 1),
    owner: owner.slice(0, groups),
    needed: needed.slice(0, groups),
    supply: supply.slice(0, groups),
    statedSize: statedSize.slice(0, groups),
    statedQuorum: statedQuorum.slice(0, groups),
    largestQuorum: largestQuorum.slice(0, groups),
    target: target.slice(0, members),
    relationship: relationship.slice(0, members),
    holdover: holdover.slice(0, members),
    hasHoldover,
  });
}

type Parts = Omit<Topology, keyof Supply | "members" | "breaks" | "groupOf" | "dependents">;

/** Adds what follows from the groups: who depends on each entity, when a group breaks, and where supply comes from. */
function complete(parts: Parts): Topology {
  const groups = parts.owner.length;
  const groupOf = new Int32Array(parts.target.length);
  const members = new Int32Array(groups);
  const breaks = new Int32Array(groups);
  for (let g = 0; g < groups; g++) {
    members[g] = parts.firstMember[g + 1] - parts.firstMember[g];
    breaks[g] = members[g] - parts.needed[g] + 1;
    groupOf.fill(g, parts.firstMember[g], parts.firstMember[g + 1]);
  }
  const dependents = rowsOf(parts.size, parts.target.length, (e) => parts.target[e]);
  const draft = { ...parts, members, breaks, groupOf, dependents };
  return { ...draft, ...ground(draft) };
}
