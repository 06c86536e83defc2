import type { Group } from "./groups";

/** §1 and §3: a group is lost "at the hour at which its (n − k + 1)-th member is lost". */
export function groupHour(group: Group, hourOf: (key: string) => number): number {
  const hours = group.members.map((m) => hourOf(m.to) + m.holdover).sort((a, b) => (a === b ? 0 : a - b));
  return hours[group.members.length - group.need];
}

/** §3, supply: until which hour each thing is fed, from roots up; -Infinity is never. */
export function fedUntil(topology: Map<string, Group[]>, lost: Map<string, number>): Map<string, number> {
  const fed = new Map([...topology.keys()].map((key) => [key, -Infinity]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const [key, groups] of topology) {
      const ends = groups.filter((g) => g.supply).map((g) => groupHour(g, (m) => fed.get(m)!));
      const until = Math.min(lost.get(key)!, ...ends);
      if (until === fed.get(key)) continue;
      fed.set(key, until);
      changed = true;
    }
  }
  return fed;
}

/** §3: the hour at which each entity is lost, Infinity for never: nothing is lost without a cause outside itself. */
export function lossHours(topology: Map<string, Group[]>, failed: Map<string, number>): Map<string, number> {
  const lost = new Map([...topology.keys()].map((key) => [key, failed.get(key) ?? Infinity]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const [key, groups] of topology) {
      const hour = Math.min(lost.get(key)!, ...groups.map((g) => groupHour(g, (m) => lost.get(m)!)));
      if (hour === lost.get(key)) continue;
      lost.set(key, hour);
      changed = true;
    }
    if (changed) continue;
    // "After each round of losses, what is no longer fed is lost too, at the hour when its feed ends, until nothing changes."
    for (const [key, until] of fedUntil(topology, lost)) {
      if (until >= lost.get(key)!) continue;
      lost.set(key, until);
      changed = true;
    }
  }
  return lost;
}

/**
 * §3, unknown supply: "take the cycles that run only through unfed things and their unmet supply groups; leave out the unmet
 * supply groups of the things on them, and so again until everything is fed."
 */
export function withoutUnknownSupply(stated: Map<string, Group[]>): { topology: Map<string, Group[]>; unknown: string[] } {
  const topology = new Map(stated);
  const unknown: string[] = [];
  for (;;) {
    const nothingLost = new Map([...topology.keys()].map((key) => [key, Infinity]));
    const fed = fedUntil(topology, nothingLost);
    const isFed = (key: string) => fed.get(key) === Infinity;
    const unmet = (g: Group) => g.supply && g.members.filter((m) => isFed(m.to)).length < g.need;
    const unfed = [...topology.keys()].filter((key) => !isFed(key));
    if (unfed.length === 0) return { topology, unknown };
    const next = (key: string) =>
      topology
        .get(key)!
        .filter(unmet)
        .flatMap((g) => g.members.map((m) => m.to))
        .filter((to) => !isFed(to));
    const onCycle = unfed.filter((key) => reach(key, next).has(key));
    if (onCycle.length === 0) throw new Error("oracle: something is unfed and stands behind no cycle");
    for (const key of onCycle) {
      topology.set(
        key,
        topology.get(key)!.filter((g) => !unmet(g)),
      );
      unknown.push(key);
    }
  }
}

/** What is reached by one step or more. */
function reach(from: string, next: (key: string) => string[]): Set<string> {
  const reached = new Set(next(from));
  for (let size = -1; size < reached.size; ) {
    size = reached.size;
    for (const key of [...reached]) for (const to of next(key)) reached.add(to);
  }
  return reached;
}

/** §3: "lost at a finite hour not later than H"; null is ever. */
export const falls = (hour: number, horizon: number | null) => hour < Infinity && (horizon === null || hour <= horizon);
