import type { CaseEntity, Reading } from "./caseForm";
import { lossHours } from "./fall";
import type { Group } from "./groups";
import { isRecorded, type World } from "./present";

/** Facts that make a home or a party: on record of any basis, as possible the recorded ones only (§4). */
const counts = (fact: { basis?: string }, reading: Reading) => reading === "onRecord" || isRecorded(fact);

const sources = (world: World, kind: string, to: string, reading: Reading) =>
  world.relationships.filter((r) => r.kind === kind && r.to === to && counts(r, reading)).map((r) => r.from);
export const targetsOf = (world: World, kind: string, from: string, reading: Reading) =>
  world.relationships.filter((r) => r.kind === kind && r.from === from && counts(r, reading)).map((r) => r.to);

/** §4, homes: "the jurisdictions (OF) of the ministries responsible for it, of what these are PART_OF …, and of the sectors that rely on it". */
export function homesOf(world: World, workload: string, reading: Reading): Set<string> {
  const bodies = new Set(sources(world, "RESPONSIBLE_FOR", workload, reading));
  for (let size = -1; size < bodies.size; ) {
    size = bodies.size;
    for (const body of [...bodies]) for (const whole of targetsOf(world, "PART_OF", body, reading)) bodies.add(whole);
  }
  for (const sector of sources(world, "RELIES_ON", workload, reading)) bodies.add(sector);
  return new Set([...bodies].flatMap((body) => targetsOf(world, "OF", body, reading)));
}

const monthDays = (year: number, month: number) =>
  [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];

/** §4: "A date that is only a year or a month means its last day as an end on record and its first as an end in the possible reading, and the other way round as a start." */
function dayOf(date: string, end: boolean, reading: Reading): string {
  const last = end === (reading === "onRecord");
  const [year, month, day] = date.split("-");
  if (day !== undefined) return date;
  if (month === undefined) return last ? `${year}-12-31` : `${year}-01-01`;
  return last ? `${date}-${monthDays(Number(year), Number(month))}` : `${date}-01`;
}

const hoursBetween = (from: string, to: string) => (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 3_600_000;

/** An agreement that counts for one workload. */
interface Protection {
  key: string;
  delay: number;
  signatories: Set<string>;
  covered: Set<string>;
}

/** §4: the delay of an agreement in force. */
function delayOf(agreement: CaseEntity, day: string, reading: Reading): number {
  const toEnd = agreement.ends === undefined ? Infinity : hoursBetween(day, dayOf(agreement.ends, true, reading));
  const notice = agreement.noticeDays === undefined ? undefined : agreement.noticeDays * 24;
  if (agreement.nonInterruption === "YES") return Math.min(toEnd, notice ?? Infinity);
  return notice === undefined ? 0 : Math.min(notice, toEnd);
}

/** §4: the agreements that count for the workload, in one reading. */
export function protectionsOf(world: World, workload: string, reading: Reading): Protection[] {
  const homes = homesOf(world, workload, reading);
  const ministries = sources(world, "RESPONSIBLE_FOR", workload, reading);
  const blocs = [...homes].flatMap((home) => targetsOf(world, "MEMBER_OF", home, reading));
  const found: Protection[] = [];
  for (const agreement of world.entities.values()) {
    if (agreement.kind !== "Agreement" || !counts(agreement, reading)) continue;
    // "if it has started and not ended (an end on that day is ended)"
    if (agreement.starts !== undefined && dayOf(agreement.starts, false, reading) > world.day) continue;
    if (agreement.ends !== undefined && dayOf(agreement.ends, true, reading) <= world.day) continue;
    const parties = sources(world, "PARTY_TO", agreement.key, reading);
    if (!parties.some((p) => homes.has(p) || ministries.includes(p) || blocs.includes(p))) continue;
    const foreign = parties.filter((p) => world.entities.get(p)!.kind === "Jurisdiction" && !homes.has(p));
    const covered = new Set(targetsOf(world, "COVERS", agreement.key, reading));
    // "Covering a sector covers its workloads."
    for (const sector of sources(world, "RELIES_ON", workload, reading)) if (covered.has(sector)) covered.add(workload);
    found.push({
      key: agreement.key,
      delay: delayOf(agreement, world.day, reading),
      signatories: new Set([...targetsOf(world, "BINDS", agreement.key, reading), ...foreign]),
      covered,
    });
  }
  return found;
}

/**
 * §4: the hour at which the workload is lost when `withdrawn` withdraw at hour 0, in its own world. Each entity is taken once
 * for every set of agreements met on the way to it: "Seen from what it covers, a signatory's withdrawal starts only after the
 * delay; within a covered thing's chain the longest delay along the way counts."
 */
export function hourUnderDenial(
  topology: Map<string, Group[]>,
  protections: Protection[],
  workload: string,
  withdrawn: Set<string>,
): number {
  const name = (entity: string, met: Set<string>) => [entity, ...[...met].sort()].join(" ");
  const enter = (entity: string, met: Set<string>) =>
    new Set([...met, ...protections.filter((p) => p.covered.has(entity)).map((p) => p.key)]);
  const places = new Map<string, Group[]>();
  const failed = new Map<string, number>();
  const start = enter(workload, new Set());
  const open: [string, Set<string>][] = [[workload, start]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [entity, met] = next;
    const place = name(entity, met);
    if (places.has(place)) continue;
    places.set(
      place,
      topology.get(entity)!.map((group) => ({ ...group, members: group.members.map((m) => ({ ...m, to: name(m.to, enter(m.to, met)) })) })),
    );
    for (const group of topology.get(entity)!) for (const m of group.members) open.push([m.to, enter(m.to, met)]);
    if (!withdrawn.has(entity)) continue;
    const delays = protections.filter((p) => met.has(p.key) && p.signatories.has(entity)).map((p) => p.delay);
    failed.set(place, Math.max(0, ...delays));
  }
  return lossHours(places, failed).get(name(workload, start))!;
}
