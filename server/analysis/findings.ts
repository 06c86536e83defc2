import type { Analysis } from "./analysis";
import { carries, type Hazard, isPool } from "./snapshot";

/** What the analyses had to settle for themselves, and people should look at. Entities and relationships by index. */
export interface Findings {
  /** Groups that state a larger quorum than they have members that are there. */
  readonly quorumLowered: readonly {
    readonly entity: number;
    readonly group: string | null;
    readonly hazard: Hazard;
    readonly stated: number;
    readonly members: number;
  }[];
  /** Things whose supply is dark from the start: on cycles that nothing feeds. They count as up. */
  readonly unknownSupply: readonly number[];
  /** Relationships that carry dependency and state no holdover: the kind's own counts. */
  readonly noHoldover: readonly number[];
}

/** All findings of the day. */
export function findings(a: Analysis): Findings {
  return a.kept("findings", () => {
    const { snapshot: s, day } = a;
    const noHoldover: number[] = [];
    for (let r = 0; r < s.relationshipCount; r++) {
      const kind = s.relation[r];
      if (day.relationshipThere[r] && carries[kind] && !isPool[kind] && Number.isNaN(s.holdover[r])) noHoldover.push(r);
    }
    const supply = new Set<number>();
    const lowered = new Map<string, Findings["quorumLowered"][number]>();
    for (const hazard of ["OUTAGE", "DENIAL"] as const) {
      const topology = a.topology(hazard, "POSSIBLE");
      for (const x of topology.unknownSupply) supply.add(x);
      for (let entity = 0; entity < topology.size; entity++) {
        for (let g = topology.firstGroup[entity]; g < topology.endGroup[entity]; g++) {
          const r = topology.relationship[topology.firstMember[g]];
          const stated = topology.largestQuorum[g];
          if (stated <= topology.statedSize[g]) continue;
          const group = s.group[r] < 0 ? null : s.groupNames[s.group[r]];
          lowered.set(`${hazard} ${entity} ${group ?? r}`, { entity, group, hazard, stated, members: topology.statedSize[g] });
        }
      }
    }
    return { quorumLowered: [...lowered.values()], unknownSupply: [...supply].sort((p, q) => p - q), noHoldover };
  });
}
