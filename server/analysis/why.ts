import type { Basis } from "../../schema/model/enums";
import { Agenda } from "./agenda";
import type { Analysis } from "./analysis";
import { type Cascade, cascadeOf } from "./cascade";
import { thereAmong } from "./fallen";
import type { Hazard, Reading } from "./snapshot";
import type { Topology } from "./topology";
import { worldOf } from "./withdrawal";

/** One step down: `from` was lost because it needs `to`. */
export interface WhyLink {
  /** Index of a relationship that says so; a recorded one, if there is any. */
  readonly relationship: number;
  readonly from: number;
  readonly to: number;
  /** Name of the group as stated, or null. */
  readonly group: string | null;
  /** The group as stated: how many of how many. */
  readonly quorum: number;
  readonly groupSize: number;
  /** The same in this reading, which may divide the group: `needed` of `members` must work. */
  readonly needed: number;
  readonly members: number;
  /** Hour at which `from` was lost. */
  readonly hours: number;
}

export interface WhyChain {
  /** From the target down to the culprit; empty if the target is itself a culprit. */
  readonly links: readonly WhyLink[];
  /** The weakest basis among the links; null without links. */
  readonly weakest: Basis | null;
  readonly reading: Reading;
}

/** From the strongest to the weakest. */
export const strength: readonly Basis[] = ["SOURCED", "CURATED", "DERIVED", "ASSUMED"];

/**
 * A shortest chain of relationships from the target down to a culprit through which the loss really travelled: each
 * link's group broke by the hour at which its owner was lost, and the member at its end was done without by then. Of
 * chains of one length the one with the fewest assumed facts, then the first by keys. Null if the target does not fall.
 * Culprits that are homes of the target are for the caller to leave out; agreements count under denial unless said otherwise.
 */
export function why(
  a: Analysis,
  target: number,
  culprits: readonly number[],
  hazard: Hazard,
  reading: Reading,
  horizon: number | null,
  { agreements }: { readonly agreements: boolean } = { agreements: true },
): WhyChain | null {
  const failed = thereAmong(a, culprits);
  const limit = horizon ?? Number.POSITIVE_INFINITY;
  const topology = a.topology(hazard, reading);
  const cascade = a.cascade(hazard, reading);
  if (hazard === "DENIAL" && agreements) {
    const lost = new Uint8Array(a.snapshot.entityCount);
    const count = cascade.run(failed, limit);
    for (let i = 0; i < count; i++) lost[cascade.order[i]] = 1;
    const world = lost[target] ? worldOf(a, target, failed, reading, lost) : null;
    if (world) {
      const states = cascadeOf(world.topology);
      states.run(world.failed, limit, world.at);
      return chain(a, world.topology, states, 0, world.failed, reading, (state) => world.entity[state]);
    }
  }
  cascade.run(failed, limit);
  return chain(a, topology, cascade, target, failed, reading, (x) => x);
}

/**
 * The chain over any topology whose cascade has just run: an entity's own, states of entities, or the nodes of a joint
 * world. A step along a member without a relationship leads from one node of a thing to another and is no link.
 */
export function chain(
  a: Analysis,
  topology: Topology,
  cascade: Cascade,
  target: number,
  culprits: readonly number[],
  reading: Reading,
  entityOf: (node: number) => number,
): WhyChain | null {
  if (cascade.hourOf(target) === Number.POSITIVE_INFINITY) return null;
  const { owner, breaks, firstGroup, endGroup, firstMember, endMember, target: to, holdover, groupOf, dependents, relationship } = topology;
  const { assumed, facts } = a.snapshot;

  /** Whether the loss travelled along member e: it was done without, and its group had broken, when the owner was lost. */
  const doneWithout = (e: number, by: number) => cascade.hourOf(to[e]) + holdover[e] <= by;
  const travelled = (e: number) => {
    const g = groupOf[e];
    const by = cascade.hourOf(owner[g]);
    if (by === Number.POSITIVE_INFINITY || !doneWithout(e, by)) return false;
    let gone = 0;
    for (let i = firstMember[g]; i < endMember[g]; i++) if (doneWithout(i, by)) gone++;
    return gone >= breaks[g];
  };

  // From the culprits up, the nearest first. Of one length the way with the fewest assumed facts is the nearer one.
  const price = (e: number) => (relationship[e] < 0 ? 0 : linkPrice + assumed[relationship[e]]);
  const distance = new Map<number, number>();
  const open = new Agenda();
  for (const x of culprits) {
    if (cascade.hourOf(x) === Number.POSITIVE_INFINITY) continue;
    distance.set(x, 0);
    open.add(0, x);
  }
  while (open.hours > 0) {
    const near = open.earliest;
    const x = open.take();
    if (near > distance.get(x)!) continue;
    if (x === target) break;
    for (let i = dependents.start[x]; i < dependents.end[x]; i++) {
      const e = dependents.item[i];
      const above = owner[groupOf[e]];
      const far = near + price(e);
      if (far >= (distance.get(above) ?? Number.POSITIVE_INFINITY) || !travelled(e)) continue;
      distance.set(above, far);
      open.add(far, above);
    }
  }

  const links: WhyLink[] = [];
  let weakest = -1;
  let lostAt = cascade.hourOf(target);
  for (let x = target; distance.get(x)! > 0; ) {
    const steps: number[] = [];
    for (let g = firstGroup[x]; g < endGroup[x]; g++) {
      for (let e = firstMember[g]; e < endMember[g]; e++) {
        const near = distance.get(to[e]);
        if (near !== undefined && near + price(e) === distance.get(x)! && travelled(e)) steps.push(e);
      }
    }
    const keyOf = (e: number) =>
      relationship[e] < 0 ? "" : `${facts.entities[entityOf(to[e])].key}\n${facts.relationships[relationship[e]].kind}`;
    const e = steps.reduce((p, q) => (keyOf(q) < keyOf(p) ? q : p));
    const g = groupOf[e];
    if (relationship[e] >= 0) {
      const fact = facts.relationships[relationship[e]];
      weakest = Math.max(weakest, strength.indexOf(fact.basis));
      links.push({
        relationship: relationship[e],
        from: entityOf(x),
        to: entityOf(to[e]),
        group: fact.group,
        quorum: topology.statedQuorum[g],
        groupSize: topology.statedSize[g],
        needed: topology.needed[g],
        members: topology.members[g],
        hours: lostAt,
      });
      lostAt = cascade.hourOf(to[e]);
    }
    x = to[e];
  }
  return { links, weakest: weakest < 0 ? null : strength[weakest], reading };
}

/** A link costs more than all assumed facts that a chain can hold. */
const linkPrice = 2 ** 20;
