import { rowsOf } from "./adjacency";
import { never, type Topology } from "./topology";

/** A member of a gate: what is counted, after how many hours, and the member of a real group that says so (-1: none). */
export interface GateMember {
  readonly node: number;
  readonly hours: number;
  readonly member: number;
}

interface Gate {
  readonly owner: number;
  readonly members: readonly GateMember[];
  /** Members that must be lost before it breaks. */
  readonly breaks: number;
  /** The topology and group that it stands for, if any. */
  readonly of: readonly [Topology, number] | null;
  readonly tracked: boolean;
}

/** Puts together a topology of nodes and gates that stand for parts of real ones. A node is lost when one of its gates breaks. */
export class Gates {
  private readonly gates: Gate[] = [];
  private readonly ranks: number[] = [];

  /** A new node; `rank` is its place in the order of supply, for owners and members of tracked gates. */
  node(rank = 0): number {
    return this.ranks.push(rank) - 1;
  }

  /** The owner is lost once `breaks` of the members are. */
  gate(
    owner: number,
    members: readonly GateMember[],
    breaks: number,
    { of = null, tracked = false }: { readonly of?: Gate["of"]; readonly tracked?: boolean } = {},
  ): void {
    // What cannot break by itself is left out, unless it must be fed besides.
    if (breaks === never || (members.length < breaks && !tracked)) return;
    this.gates.push({ owner, members, breaks, of, tracked });
  }

  /** The topology, as a cascade takes it. Ranks are those given, below `ranks`. */
  topology(ranks: number): Topology {
    const size = this.ranks.length;
    const byOwner = rowsOf(size, this.gates.length, (g) => this.gates[g].owner);
    const gates = Array.from(byOwner.item, (g) => this.gates[g]);
    const firstMember = new Int32Array(gates.length + 1);
    for (const [g, { members }] of gates.entries()) firstMember[g + 1] = firstMember[g] + members.length;
    const listed = gates.flatMap((gate) => gate.members.map((member) => ({ gate, member })));
    const real = (column: (t: Topology) => ArrayLike<number>, other: (gate: Gate) => number) =>
      Int32Array.from(gates, (gate) => (gate.of ? column(gate.of[0])[gate.of[1]] : other(gate)));
    const groupOf = new Int32Array(listed.length);
    for (let g = 0; g < gates.length; g++) groupOf.fill(g, firstMember[g], firstMember[g + 1]);
    const target = Int32Array.from(listed, ({ member }) => member.node);
    const holdover = Float64Array.from(listed, ({ member }) => member.hours);
    return {
      size,
      firstGroup: byOwner.start,
      endGroup: byOwner.end,
      firstMember,
      endMember: firstMember.subarray(1),
      owner: Int32Array.from(gates, (gate) => gate.owner),
      needed: real(
        (t) => t.needed,
        (gate) => gate.members.length - gate.breaks + 1,
      ),
      members: real(
        (t) => t.members,
        (gate) => gate.members.length,
      ),
      breaks: Int32Array.from(gates, (gate) => gate.breaks),
      supply: Uint8Array.from(gates, (gate) => (gate.tracked ? 1 : 0)),
      statedSize: real(
        (t) => t.statedSize,
        (gate) => gate.members.length,
      ),
      statedQuorum: real(
        (t) => t.statedQuorum,
        () => 1,
      ),
      largestQuorum: real(
        (t) => t.largestQuorum,
        () => 1,
      ),
      target,
      relationship: Int32Array.from(listed, ({ gate, member }) =>
        gate.of && member.member >= 0 ? gate.of[0].relationship[member.member] : -1,
      ),
      holdover,
      groupOf,
      dependents: rowsOf(size, listed.length, (e) => target[e]),
      hasHoldover: holdover.some((h) => h > 0),
      rank: Int32Array.from(this.ranks),
      ranks,
      tracked: Uint8Array.from(gates, (gate) => (gate.tracked ? 1 : 0)),
      hasTracked: gates.some((gate) => gate.tracked),
      support: real(
        (t) => t.support,
        () => 0,
      ),
      unknownSupply: new Int32Array(0),
      fedLater: new Map(),
    };
  }
}
