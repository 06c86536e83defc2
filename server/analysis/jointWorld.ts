import type { Protection } from "./agreements";
import type { Analysis } from "./analysis";
import { type GateMember, Gates } from "./gates";
import { carries, hazardBit, type Reading } from "./snapshot";
import { States } from "./states";
import { never, type Topology } from "./topology";

/** What falls when some things stop while others withdraw, as an ordinary cascade over nodes. */
export interface JointWorld {
  readonly topology: Topology;
  /** Per node: its state; per state: its thing, and the node that is lost when it is, from either cause. */
  readonly stateOf: readonly number[];
  readonly entity: readonly number[];
  readonly lostNode: readonly number[];
  /** Nodes that are lost from outside, and when. */
  readonly failed: readonly number[];
  readonly at: readonly number[];
}

/** The nodes of one state: lost by withdrawals alone; lost with a failure as part of the cause; lost. */
interface Nodes {
  readonly denied: number;
  readonly stopped: number;
  readonly lost: number;
}

/**
 * A thing is lost by withdrawals alone if a denial group of it is broken by such members. It is lost with a failure as
 * part of the cause if it failed; or an outage group of it is broken, some member of it with a failure as part of its
 * own cause; or a denial group is broken, at least one member by withdrawals alone and at least one with such a cause.
 * What stops travels along relationships that carry an outage only: a control relationship counts its member where that
 * is lost by withdrawals alone. Feeds of a grid are held to both causes together.
 *
 * With gates for "so many are lost, and one of them so, and one of them so" all of it is counting, as in any cascade.
 *
 * @param candidates  1 for whatever may fall at all; nothing else is looked at
 * @param target      the thing whose agreements count, or null for all candidates without any
 */
export function jointWorld(
  a: Analysis,
  reading: Reading,
  candidates: Uint8Array,
  failed: readonly number[],
  withdrawing: readonly number[],
  target: number | null,
  protections: readonly Protection[],
): JointWorld {
  const outage = a.topology("OUTAGE", reading);
  const denial = a.topology("DENIAL", reading);
  const gates = new Gates();
  const states = new States(withdrawing, protections);
  const nodes: Nodes[] = [];
  const stateOf: number[] = [];
  const node = (state: number, rank = 0) => {
    stateOf.push(state);
    return gates.node(rank);
  };
  const nodesOf = (state: number): Nodes => {
    for (let s = nodes.length; s <= state; s++) {
      const x = states.entity[s];
      nodes.push({ denied: node(s, denial.rank[x]), stopped: node(s), lost: node(s, outage.rank[x]) });
    }
    return nodes[state];
  };
  const one = (n: number): GateMember => ({ node: n, hours: 0, member: -1 });

  if (target === null) for (let x = 0; x < candidates.length; x++) if (candidates[x]) states.top(x);
  if (target !== null) states.top(target);
  for (let state = 0; state < states.entity.length; state++) {
    const x = states.entity[state];
    const own = nodesOf(state);
    gates.gate(own.lost, [one(own.denied)], 1);
    gates.gate(own.lost, [one(own.stopped)], 1);
    const membersOf = (topology: Topology, g: number) => {
      const found: { readonly e: number; readonly of: Nodes; readonly hours: number }[] = [];
      for (let e = topology.firstMember[g]; e < topology.endMember[g]; e++) {
        const y = topology.target[e];
        if (candidates[y]) found.push({ e, of: nodesOf(states.beneath(state, y)), hours: topology.holdover[e] });
      }
      return found;
    };
    /** The owner stops when all of these are so: enough members lost, and one of each of the others. */
    const stopsWhen = (topology: Topology, g: number, counted: readonly GateMember[], ...causes: readonly (readonly GateMember[])[]) => {
      const breaks = topology.breaks[g];
      if (breaks === never || counted.length < breaks || causes.some((c) => c.length === 0)) return;
      const enough = node(state);
      gates.gate(enough, counted, breaks, { of: [topology, g] });
      const parts = [one(enough)];
      for (const cause of causes) {
        const some = node(state);
        for (const member of cause) gates.gate(some, [member], 1, { of: [topology, g] });
        parts.push(one(some));
      }
      gates.gate(own.stopped, parts, parts.length);
    };

    for (let g = denial.firstGroup[x]; g < denial.endGroup[x]; g++) {
      const members = membersOf(denial, g);
      const by = (which: keyof Nodes, list = members) => list.map(({ e, of, hours }) => ({ node: of[which], hours, member: e }));
      gates.gate(own.denied, by("denied"), denial.breaks[g], { of: [denial, g], tracked: denial.tracked[g] === 1 });
      const carrying = members.filter(({ e }) => carriesOutage(a, denial, e));
      const controlling = members.filter((m) => !carrying.includes(m));
      stopsWhen(denial, g, [...by("lost", carrying), ...by("denied", controlling)], by("stopped", carrying), by("denied"));
    }
    for (let g = outage.firstGroup[x]; g < outage.endGroup[x]; g++) {
      const members = membersOf(outage, g);
      const by = (which: keyof Nodes) => members.map(({ e, of, hours }) => ({ node: of[which], hours, member: e }));
      stopsWhen(outage, g, by("lost"), by("stopped"));
      if (outage.tracked[g]) gates.gate(own.lost, by("lost"), outage.breaks[g], { of: [outage, g], tracked: true });
    }
  }

  const lostNode = nodes.map((n) => n.lost);
  const stopping = new Set(failed);
  const seeds: number[] = [];
  const at: number[] = [];
  for (const [state, x] of states.entity.entries()) {
    if (stopping.has(x)) {
      seeds.push(nodes[state].stopped);
      at.push(0);
    }
    const hours = states.withdrawsAt(state);
    if (hours === Number.POSITIVE_INFINITY) continue;
    seeds.push(nodes[state].denied);
    at.push(hours);
  }
  const topology = gates.topology(Math.max(outage.ranks, denial.ranks));
  return { topology, stateOf, entity: states.entity, lostNode, failed: seeds, at };
}

const outageBit = hazardBit("OUTAGE");

/** Whether one of the relationships that make this member of a denial group carries an outage. */
function carriesOutage({ snapshot: s, day }: Analysis, denial: Topology, e: number): boolean {
  const stated = denial.relationship[e];
  if (carries[s.relation[stated]] & outageBit) return true;
  if (s.group[stated] < 0) return false;
  const x = s.from[stated];
  for (let i = day.out.start[x]; i < day.out.end[x]; i++) {
    const r = day.out.item[i];
    if (s.to[r] === s.to[stated] && s.group[r] === s.group[stated] && carries[s.relation[r]] & outageBit) return true;
  }
  return false;
}
