import type { protectionsOf } from "./denial";
import { fedUntil, groupHour, lossHours } from "./fall";
import type { Group } from "./groups";

type Topology = Map<string, Group[]>;
type Protections = ReturnType<typeof protectionsOf>;

/** One thing for every set of agreements met on the way to it; without agreements, every thing once. */
function placesOf(outage: Topology, denial: Topology, protections: Protections, tops: readonly string[]) {
  const name = (entity: string, met: Set<string>) => [entity, ...[...met].sort()].join(" ");
  const enter = (entity: string, met: Set<string>) =>
    new Set([...met, ...protections.filter((p) => p.covered.has(entity)).map((p) => p.key)]);
  const places = { outage: new Map<string, Group[]>(), denial: new Map<string, Group[]>() };
  const entityOf = new Map<string, { entity: string; met: Set<string> }>();
  const open = tops.map((entity) => ({ entity, met: enter(entity, new Set()) }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { entity, met } = next;
    const place = name(entity, met);
    if (entityOf.has(place)) continue;
    entityOf.set(place, next);
    for (const [side, topology] of [
      ["outage", outage],
      ["denial", denial],
    ] as const) {
      const groups = topology.get(entity)!;
      places[side].set(
        place,
        groups.map((g) => ({ ...g, members: g.members.map((m) => ({ ...m, to: name(m.to, enter(m.to, met)) })) })),
      );
      for (const g of groups) for (const m of g.members) open.push({ entity: m.to, met: enter(m.to, met) });
    }
  }
  return { places, entityOf, name: (entity: string) => name(entity, enter(entity, new Set())) };
}

/**
 * The hours at which `tops` are lost when some things stop and others withdraw at hour 0, straight from the rule: what is
 * lost by withdrawals alone; what is lost with a failure as part of the cause; and that feeds are held to both together.
 */
export function jointLoss(
  outage: Topology,
  denial: Topology,
  protections: Protections,
  tops: readonly string[],
  failed: ReadonlySet<string>,
  withdrawn: ReadonlySet<string>,
): Map<string, number> {
  const { places, entityOf, name } = placesOf(outage, denial, protections, tops);
  const withdrawals = new Map<string, number>();
  for (const [place, { entity, met }] of entityOf) {
    if (!withdrawn.has(entity)) continue;
    withdrawals.set(place, Math.max(0, ...protections.filter((p) => met.has(p.key) && p.signatories.has(entity)).map((p) => p.delay)));
  }
  const denied = lossHours(places.denial, withdrawals);
  const stopped = new Map([...entityOf].map(([place, { entity }]) => [place, failed.has(entity) ? 0 : Infinity]));
  const lost = (place: string) => Math.min(denied.get(place)!, stopped.get(place)!);
  const earliest = (members: Group["members"], hourOf: (place: string) => number) =>
    Math.min(Infinity, ...members.map((m) => hourOf(m.to) + m.holdover));
  const outageHour = (g: Group) =>
    Math.max(
      groupHour(g, lost),
      earliest(g.members, (m) => stopped.get(m)!),
    );
  const denialHour = (g: Group) => {
    const counted = g.members.map((m) => (m.outage ? lost(m.to) : denied.get(m.to)!) + m.holdover).sort((p, q) => (p === q ? 0 : p - q));
    return Math.max(
      counted[g.members.length - g.need],
      earliest(
        g.members.filter((m) => m.outage),
        (m) => stopped.get(m)!,
      ),
      earliest(g.members, (m) => denied.get(m)!),
    );
  };
  for (let changed = true; changed; ) {
    changed = false;
    const stop = (place: string, hour: number) => {
      if (hour >= stopped.get(place)!) return;
      stopped.set(place, hour);
      changed = true;
    };
    for (const place of entityOf.keys()) {
      stop(place, Math.min(Infinity, ...places.outage.get(place)!.map(outageHour), ...places.denial.get(place)!.map(denialHour)));
    }
    if (changed) continue;
    const hours = new Map([...entityOf.keys()].map((place) => [place, lost(place)]));
    for (const [place, until] of fedUntil(places.outage, hours)) if (until < hours.get(place)!) stop(place, until);
  }
  return new Map(tops.map((entity) => [entity, lost(name(entity))]));
}
