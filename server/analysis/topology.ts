import { type Rows, rowsOf } from "./adjacency";
import type { Day } from "./day";
import { GroupBuilder } from "./groupsOf";
import { roomyCopy } from "./room";
import type { Hazard, Reading, Snapshot } from "./snapshot";
import { ground } from "./supply";

/**
 * Who rests on what, for one hazard, reading and day.
 *
 * Shapes   `size` entities, G groups, E members. The groups of x are firstGroup[x]..endGroup[x]; the members of g are
 *          firstMember[g]..endMember[g]; `dependents` files members under the entity that they name. Behind the groups of
 *          an overlay's base stand its own; those that they replace are still there, and nothing leads to them.
 * Units    breaks[g] is how many members must be lost before g is: n − k + 1. holdover is in hours.
 */
export interface Topology extends Supply {
  readonly size: number;
  readonly firstGroup: Int32Array;
  readonly endGroup: Int32Array;
  readonly firstMember: Int32Array;
  readonly endMember: Int32Array;
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
  /**
   * Beside each item of `dependents`: the member's group; where its loss alone breaks that, −1 − the owner. A cascade reads
   * them in a row, and need not look further for the latter.
   */
  readonly hits: Int32Array;
  readonly hasHoldover: boolean;
}

/** How supply comes from its roots when nothing has failed. */
export interface Supply {
  /** Per entity: its place in the order in which things become fed, below `ranks`. */
  readonly rank: Int32Array;
  readonly ranks: number;
  /** Per group: 1 if its owner lies on a cycle of supply, so that being met is not enough. */
  readonly tracked: Uint8Array;
  readonly hasTracked: boolean;
  /** Per tracked group: members of lower rank than its owner. */
  readonly support: Int32Array;
  /** Entities whose supply is unknown: on cycles that nothing feeds. Their unmet groups never break. By index. */
  readonly unknownSupply: Int32Array;
  /** Entities that are fed only once such groups are left out, with the number of times that it took. */
  readonly fedLater: ReadonlyMap<number, number>;
}

/** Greater than any number of members: a group that breaks so late never does. */
export const never = 0x7fff_ffff;

/** What the loss of each of these members hits: its group, or at once the group's owner. */
export const hitsOf = (members: Int32Array, { groupOf, breaks, owner }: Pick<Topology, "groupOf" | "breaks" | "owner">): Int32Array =>
  members.map((e) => (breaks[groupOf[e]] > 1 ? groupOf[e] : -1 - owner[groupOf[e]]));

/** Builds the compressed adjacency. O(n + m). */
export function topologyOf(snapshot: Snapshot, day: Day, hazard: Hazard, reading: Reading): Topology {
  const size = snapshot.entityCount;
  const built = new GroupBuilder(snapshot, day, hazard, reading, snapshot.relationshipCount);
  const firstGroup = new Int32Array(size + 1);
  for (let x = 0; x < size; x++) {
    firstGroup[x] = built.groups;
    built.add(x);
  }
  const { groups, members } = built;
  firstGroup[size] = groups;
  const memberCount = new Int32Array(groups);
  const breaks = new Int32Array(groups);
  for (let g = 0; g < groups; g++) {
    memberCount[g] = built.endMember[g] - built.firstMember[g];
    breaks[g] = memberCount[g] - built.needed[g] + 1;
  }
  const target = roomyCopy(built.target, members);
  const draft = {
    size,
    firstGroup,
    endGroup: firstGroup.subarray(1),
    firstMember: roomyCopy(built.firstMember, groups),
    endMember: roomyCopy(built.endMember, groups),
    owner: roomyCopy(built.owner, groups),
    needed: roomyCopy(built.needed, groups),
    members: roomyCopy(memberCount, groups),
    breaks: roomyCopy(breaks, groups),
    supply: roomyCopy(built.supply, groups),
    statedSize: roomyCopy(built.statedSize, groups),
    statedQuorum: roomyCopy(built.statedQuorum, groups),
    largestQuorum: roomyCopy(built.largestQuorum, groups),
    target,
    relationship: roomyCopy(built.relationship, members),
    holdover: roomyCopy(built.holdover, members),
    groupOf: roomyCopy(built.groupOf, members),
    dependents: rowsOf(size, members, (e) => target[e]),
    hasHoldover: built.hasHoldover,
  };
  const supply = ground(draft);
  const hits = roomyCopy(hitsOf(draft.dependents.item, draft), draft.dependents.item.length);
  return { ...draft, ...supply, hits, tracked: roomyCopy(supply.tracked, groups), support: roomyCopy(supply.support, groups) };
}
