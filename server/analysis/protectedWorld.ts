import { type Rows, rowsOf } from "./adjacency";
import type { Protection } from "./agreements";
import { States } from "./states";
import { hitsOf, type Topology } from "./topology";

/** The chain of one workload as its agreements let it be seen; `entity` and `hours` are by state. */
export interface ProtectedWorld {
  readonly topology: Topology;
  readonly entity: readonly number[];
  /** States of those who withdraw, and the hours at which they do so as seen from there; only finite ones. */
  readonly failed: readonly number[];
  readonly at: readonly number[];
}

/**
 * An ordinary cascade over the states of the things beneath the target is exact. State 0 is the target.
 *
 * @param lost        1 for what falls within the horizon if nothing is held off: nothing else can fall here
 * @param withdrawing who withdraws; those whom a protection names are held off, the others go at hour 0
 * Shapes  Groups keep their number of members and what breaks them; members that cannot fall are not listed.
 */
export function protectedWorld(
  base: Topology,
  lost: Uint8Array,
  target: number,
  withdrawing: readonly number[],
  protections: readonly Protection[],
): ProtectedWorld {
  const states = new States(withdrawing, protections);
  states.top(target);
  const { entity } = states;
  const firstGroup: number[] = [];
  const firstMember: number[] = [0];
  const baseGroup: number[] = [];
  const owner: number[] = [];
  const baseMember: number[] = [];
  const members: number[] = [];
  for (let state = 0; state < entity.length; state++) {
    const x = entity[state];
    firstGroup.push(baseGroup.length);
    for (let g = base.firstGroup[x]; g < base.endGroup[x]; g++) {
      baseGroup.push(g);
      owner.push(state);
      for (let e = base.firstMember[g]; e < base.endMember[g]; e++) {
        if (!lost[base.target[e]]) continue;
        baseMember.push(e);
        members.push(states.beneath(state, base.target[e]));
      }
      firstMember.push(members.length);
    }
  }
  firstGroup.push(baseGroup.length);

  const failed: number[] = [];
  const at: number[] = [];
  for (let state = 0; state < entity.length; state++) {
    const hours = states.withdrawsAt(state);
    if (hours === Number.POSITIVE_INFINITY) continue;
    failed.push(state);
    at.push(hours);
  }

  const dependents: Rows = rowsOf(entity.length, members.length, (e) => members[e]);
  const ofGroup = (values: ArrayLike<number>) => Int32Array.from(baseGroup, (g) => values[g]);
  const groupOf = new Int32Array(members.length);
  for (let g = 0; g < baseGroup.length; g++) groupOf.fill(g, firstMember[g], firstMember[g + 1]);
  const owners = Int32Array.from(owner);
  const breaks = ofGroup(base.breaks);
  const topology: Topology = {
    size: entity.length,
    firstGroup: Int32Array.from(firstGroup),
    endGroup: Int32Array.from(firstGroup).subarray(1),
    firstMember: Int32Array.from(firstMember),
    endMember: Int32Array.from(firstMember).subarray(1),
    owner: owners,
    needed: ofGroup(base.needed),
    members: ofGroup(base.members),
    breaks,
    supply: Uint8Array.from(baseGroup, (g) => base.supply[g]),
    statedSize: ofGroup(base.statedSize),
    statedQuorum: ofGroup(base.statedQuorum),
    largestQuorum: ofGroup(base.largestQuorum),
    target: Int32Array.from(members),
    relationship: Int32Array.from(baseMember, (e) => base.relationship[e]),
    holdover: Float64Array.from(baseMember, (e) => base.holdover[e]),
    groupOf,
    hits: hitsOf(dependents.item, { groupOf, owner: owners, breaks }),
    dependents,
    hasHoldover: base.hasHoldover,
    rank: Int32Array.from(entity, (x) => base.rank[x]),
    ranks: base.ranks,
    hasTracked: base.hasTracked,
    tracked: Uint8Array.from(baseGroup, (g) => base.tracked[g]),
    support: ofGroup(base.support),
    unknownSupply: new Int32Array(0),
    fedLater: new Map(),
  };
  return { topology, entity, failed, at };
}
