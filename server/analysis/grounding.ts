import type { Topology } from "./topology";

/** Keeps things on cycles of supply honest during a cascade: being met by each other is not being fed. */
export interface Grounding {
  /** A new run: everything is fed in the order of the topology's ranks. */
  begin(run: number): void;
  /** The member of a tracked group has been lost. */
  withdraw(member: number, group: number): void;
  /** Finds what is no longer fed from a root, and loses it. */
  settle(): void;
}

/**
 * Each fed thing has a rank, and enough members of lower rank in each of its supply groups to be fed by them alone: its
 * *support*. While support holds, nothing need be looked at. Where it gives way, the thing and all whose support rested
 * on it are put in doubt, then fed again from what is not in doubt, with new ranks above all others. What stays in doubt
 * is unfed. So the work is that of the region where supply was lost.
 *
 * Source  Delete and rederive: Gupta, Mumick & Subrahmanian 1993; ranks: source pointers of unfounded sets in answer set
 *         solvers, Simons, Niemelä & Soininen 2002.
 */
export function groundingOf(topology: Topology, isLost: (entity: number) => boolean, lose: (entity: number) => void): Grounding {
  const { size, firstGroup, endGroup, firstMember, endMember, owner, needed, members, tracked, target, groupOf, dependents } = topology;
  const { start, end, item } = dependents;
  const rankIn = new Int32Array(size);
  const newRank = new Int32Array(size);
  const supportIn = new Int32Array(owner.length);
  const support = new Int32Array(owner.length);
  const doubtIn = new Int32Array(size);
  const doubt = new Uint8Array(size);
  const fedMembers = new Int32Array(owner.length);
  let suspects: number[] = [];
  let run = 0;
  let top = topology.ranks;

  const rankOf = (x: number) => (rankIn[x] === run ? newRank[x] : topology.rank[x]);
  const inDoubt = (x: number) => doubtIn[x] === run && doubt[x] === 1;
  const setDoubt = (x: number, value: 0 | 1) => {
    doubtIn[x] = run;
    doubt[x] = value;
  };
  const setSupport = (g: number, value: number) => {
    supportIn[g] = run;
    support[g] = value;
  };

  /** The group no longer rests on this member; its owner is suspect once its support is below what is needed. */
  const release = (member: number, g: number) => {
    const x = owner[g];
    if (isLost(x) || inDoubt(x) || rankOf(member) >= rankOf(x)) return;
    setSupport(g, (supportIn[g] === run ? support[g] : topology.support[g]) - 1);
    if (support[g] < needed[g]) suspects.push(x);
  };

  function putInDoubt(): number[] {
    const doubted: number[] = [];
    for (let x = suspects.pop(); x !== undefined; x = suspects.pop()) {
      if (isLost(x) || inDoubt(x)) continue;
      setDoubt(x, 1);
      doubted.push(x);
      for (let i = start[x]; i < end[x]; i++) if (tracked[groupOf[item[i]]]) release(x, groupOf[item[i]]);
    }
    return doubted;
  }

  const isFed = (x: number) => {
    for (let g = firstGroup[x]; g < endGroup[x]; g++) if (tracked[g] && fedMembers[g] < needed[g]) return false;
    return true;
  };

  function feedAgain(doubted: readonly number[]): void {
    const ready: number[] = [];
    for (const x of doubted) {
      for (let g = firstGroup[x]; g < endGroup[x]; g++) {
        if (!tracked[g]) continue;
        fedMembers[g] = members[g];
        for (let e = firstMember[g]; e < endMember[g]; e++) if (isLost(target[e]) || inDoubt(target[e])) fedMembers[g]--;
      }
      if (isFed(x)) ready.push(x);
    }
    for (let x = ready.pop(); x !== undefined; x = ready.pop()) {
      if (!inDoubt(x)) continue;
      setDoubt(x, 0);
      rankIn[x] = run;
      newRank[x] = top++;
      for (let g = firstGroup[x]; g < endGroup[x]; g++) if (tracked[g]) setSupport(g, fedMembers[g]);
      for (let i = start[x]; i < end[x]; i++) {
        const g = groupOf[item[i]];
        if (!tracked[g] || !inDoubt(owner[g])) continue;
        fedMembers[g]++;
        if (isFed(owner[g])) ready.push(owner[g]);
      }
    }
  }

  return {
    begin(number) {
      run = number;
      suspects = [];
      top = topology.ranks;
    },
    // What is lost while in doubt gave up its place in the support of others when it came into doubt.
    withdraw(member, group) {
      if (!inDoubt(member)) release(member, group);
    },
    settle() {
      if (suspects.length === 0) return;
      const doubted = putInDoubt();
      feedAgain(doubted);
      for (const x of doubted) if (inDoubt(x)) lose(x);
    },
  };
}
