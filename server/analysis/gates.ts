import { FloatList, IntList, rowsOf } from "./adjacency";
import { hitsOf, never, type Topology } from "./topology";

/** A member of a gate: what is counted, after how many hours, and the member of a real group that says so (-1: none). */
export interface GateMember {
  readonly node: number;
  readonly hours: number;
  readonly member: number;
}

/** What a gate stands for: a group of a real topology, if any; and whether its owner must be fed by it. */
interface Stands {
  readonly of?: readonly [Topology, number] | null;
  readonly tracked?: boolean;
}

/** Puts together a topology of nodes and gates that stand for parts of real ones. A node is lost when one of its gates breaks. */
export class Gates {
  private readonly ranks = new IntList();
  private readonly owners = new IntList();
  private readonly breaks = new IntList();
  private readonly firsts = new IntList();
  private readonly stands: Stands[] = [];
  private readonly memberNodes = new IntList();
  private readonly memberHours = new FloatList();
  private readonly relationships = new IntList();

  /** A new node; `rank` is its place in the order of supply, for owners and members of tracked gates. */
  node(rank = 0): number {
    this.ranks.push(rank);
    return this.ranks.length - 1;
  }

  /** The owner is lost once `breaks` of the members are. */
  gate(owner: number, members: readonly GateMember[], breaks: number, stands: Stands = {}): void {
    // What cannot break by itself is left out, unless it must be fed besides.
    if (breaks === never || (members.length < breaks && !stands.tracked)) return;
    this.owners.push(owner);
    this.breaks.push(breaks);
    this.firsts.push(this.memberNodes.length);
    this.stands.push(stands);
    for (const { node, hours, member } of members) {
      this.memberNodes.push(node);
      this.memberHours.push(hours);
      this.relationships.push(stands.of && member >= 0 ? stands.of[0].relationship[member] : -1);
    }
  }

  /** The topology, as a cascade takes it. Ranks are those given, below `ranks`. */
  topology(ranks: number): Topology {
    const size = this.ranks.length;
    const [owners, breaks, firsts] = [this.owners.toArray(), this.breaks.toArray(), this.firsts.toArray()];
    const [nodes, hours, relationships] = [this.memberNodes.toArray(), this.memberHours.toArray(), this.relationships.toArray()];
    const count = owners.length;
    // Gates stand in the order of their owners, and their members with them.
    const byOwner = rowsOf(size, count, (g) => owners[g]);
    const firstMember = new Int32Array(count + 1);
    const groupOf = new Int32Array(nodes.length);
    const target = new Int32Array(nodes.length);
    const holdover = new Float64Array(nodes.length);
    const relationship = new Int32Array(nodes.length);
    for (let g = 0, to = 0; g < count; g++) {
      const gate = byOwner.item[g];
      const end = gate + 1 < count ? firsts[gate + 1] : nodes.length;
      for (let from = firsts[gate]; from < end; from++, to++) {
        groupOf[to] = g;
        target[to] = nodes[from];
        holdover[to] = hours[from];
        relationship[to] = relationships[from];
      }
      firstMember[g + 1] = to;
    }
    const listed = (gate: number) => (gate + 1 < count ? firsts[gate + 1] : nodes.length) - firsts[gate];
    /** A column by gate: of the group that it stands for, else as told. */
    const real = (column: (t: Topology) => ArrayLike<number>, other: (gate: number) => number) => {
      const values = new Int32Array(count);
      for (let g = 0; g < count; g++) {
        const gate = byOwner.item[g];
        const { of } = this.stands[gate];
        values[g] = of ? column(of[0])[of[1]] : other(gate);
      }
      return values;
    };
    const one = () => 1;
    const tracked = new Uint8Array(count);
    for (let g = 0; g < count; g++) if (this.stands[byOwner.item[g]].tracked) tracked[g] = 1;
    const owner = Int32Array.from(byOwner.item, (gate) => owners[gate]);
    const breaking = Int32Array.from(byOwner.item, (gate) => breaks[gate]);
    const dependents = rowsOf(size, target.length, (e) => target[e]);
    return {
      size,
      firstGroup: byOwner.start,
      endGroup: byOwner.end,
      firstMember,
      endMember: firstMember.subarray(1),
      owner,
      needed: real((t) => t.needed, one),
      members: real((t) => t.members, listed),
      breaks: breaking,
      supply: tracked,
      statedSize: real((t) => t.statedSize, listed),
      statedQuorum: real((t) => t.statedQuorum, one),
      largestQuorum: real((t) => t.largestQuorum, one),
      target,
      relationship,
      holdover,
      groupOf,
      hits: hitsOf(dependents.item, { groupOf, owner, breaks: breaking }),
      dependents,
      hasHoldover: holdover.some((h) => h > 0),
      rank: this.ranks.toArray(),
      ranks,
      tracked,
      hasTracked: tracked.includes(1),
      support: real(
        (t) => t.support,
        () => 0,
      ),
      unknownSupply: new Int32Array(0),
      fedLater: new Map(),
    };
  }
}
