import type { Analysis } from "../analysis";
import type { Reading } from "../snapshot";
import { strength, type WhyChain } from "../why";

/** The chain along these relationships, each from where the one before it ends, with its group as stated. */
export function chainOf(a: Analysis, relationships: readonly number[], reading: Reading): WhyChain {
  const { facts, from, to, group, quorum, assumed } = a.snapshot;
  const { start, end, item } = a.day.out;
  let weakest = -1;
  const links = relationships.map((r) => {
    const fact = facts.relationships[r];
    weakest = Math.max(weakest, strength.indexOf(fact.basis));
    const members = new Set<number>([to[r]]);
    let stated = Math.max(quorum[r], 1);
    for (let i = start[from[r]]; group[r] >= 0 && i < end[from[r]]; i++) {
      const other = item[i];
      if (group[other] !== group[r] || (reading === "ON_RECORD" && assumed[other])) continue;
      members.add(to[other]);
      stated = Math.max(stated, quorum[other]);
    }
    const size = members.size;
    const needed = Math.min(stated, size);
    return {
      relationship: r,
      from: from[r],
      to: to[r],
      group: fact.group,
      quorum: needed,
      groupSize: size,
      needed,
      members: size,
      hours: 0,
    };
  });
  return { links, weakest: weakest < 0 ? null : strength[weakest]!, reading };
}
