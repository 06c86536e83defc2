import type { Analysis } from "./analysis";
import { culpritsOfAll, singlePointsOfAll } from "./singlePoints";
import { defaultHorizonHours, isPool, type Reading } from "./snapshot";

/** A component whose outage alone breaks a group that is written as redundant. */
export interface CommonCause {
  /** Whose group it is, and a relationship of the group. */
  readonly entity: number;
  readonly relationship: number;
  readonly cause: number;
  /** How many of how many are needed, as the reading has it. */
  readonly needed: number;
  readonly members: number;
}

/**
 * Groups that need fewer than all their members, and the components that take so many of them at once that too few are
 * left: each member at its own hour and holdover, within the usual horizon of an outage. A member may itself be the cause,
 * where others rest on it; the owner is not. Pools of the grid are not written as redundant and are left out. Exact, from
 * the blast radius of every component. O(single points of the members of redundant groups).
 */
export function commonCauses(a: Analysis, reading: Reading): CommonCause[] {
  return a.kept(`common causes ${reading}`, () => {
    const horizon = defaultHorizonHours.OUTAGE;
    const t = a.topology("OUTAGE", reading);
    const points = culpritsOfAll(a.snapshot.entityCount, singlePointsOfAll(a, "OUTAGE", reading, horizon));
    const found: CommonCause[] = [];
    for (let x = 0; x < t.size; x++) {
      for (let g = t.firstGroup[x]; g < t.endGroup[x]; g++) {
        const relationship = t.relationship[t.firstMember[g]];
        if (t.needed[g] >= t.members[g] || isPool[a.snapshot.relation[relationship]] || t.breaks[g] > t.members[g]) continue;
        const struck = new Map<number, number>();
        for (let e = t.firstMember[g]; e < t.endMember[g]; e++) {
          const m = t.target[e];
          if (t.holdover[e] <= horizon) struck.set(m, (struck.get(m) ?? 0) + 1);
          for (let i = points.start[m]; i < points.start[m + 1]; i++) {
            if (points.hours[i] + t.holdover[e] <= horizon) struck.set(points.item[i], (struck.get(points.item[i]) ?? 0) + 1);
          }
        }
        for (const [cause, count] of struck) {
          if (count >= t.breaks[g] && cause !== x)
            found.push({ entity: x, relationship, cause, needed: t.needed[g], members: t.members[g] });
        }
      }
    }
    return found;
  });
}
