import { type Analysis, sharing } from "./analysis";
import { kindCode, type Reading, relationCode } from "./snapshot";

const ministryKind = kindCode("Ministry");
const responsibleFor = relationCode("RESPONSIBLE_FOR");
const reliesOn = relationCode("RELIES_ON");
const partOf = relationCode("PART_OF");
const ofJurisdiction = relationCode("OF");

/** Kinds of relationship that say who is at home in a workload. */
export const bodyKinds: readonly number[] = [responsibleFor, reliesOn, partOf, ofJurisdiction];

/** Whether a fact counts for what protects: on record any, as far as what is possible goes only recorded ones. */
export const protects = (a: Analysis, r: number, reading: Reading): boolean => reading === "ON_RECORD" || !a.snapshot.assumed[r];

/** Ends of the relationships of a kind at an entity, as far as they count for what protects. */
export function endsOf(a: Analysis, entity: number, direction: "out" | "into", relation: number, reading: Reading): number[] {
  const { start, end, item } = a.day[direction];
  const ends = direction === "out" ? a.snapshot.to : a.snapshot.from;
  const found: number[] = [];
  for (let i = start[entity]; i < end[entity]; i++) {
    const r = item[i];
    if (a.snapshot.relation[r] === relation && protects(a, r, reading)) found.push(ends[r]);
  }
  return found;
}

/** Ministries responsible for the workload, and sectors that rely on it. */
export const ministriesOf = (a: Analysis, workload: number, reading: Reading): number[] =>
  endsOf(a, workload, "into", responsibleFor, reading);
export const sectorsOf = (a: Analysis, workload: number, reading: Reading): number[] => endsOf(a, workload, "into", reliesOn, reading);

/** The public bodies of a jurisdiction, with all that is part of them. The way down to what `homes` goes up. */
export function bodiesOf(a: Analysis, jurisdiction: number, reading: Reading): Set<number> {
  const bodies = new Set(endsOf(a, jurisdiction, "into", ofJurisdiction, reading).filter((x) => a.snapshot.kind[x] === ministryKind));
  for (const body of bodies) for (const part of endsOf(a, body, "into", partOf, reading)) bodies.add(part);
  return bodies;
}

/**
 * The jurisdictions that are at home in the workload: those of the ministries responsible for it, of what these are
 * part of (directly or through others), and of the sectors that rely on it. By index.
 */
export function homes(a: Analysis, workload: number, reading: Reading): number[] {
  return sharing(a, workload, bodyKinds).kept(`homes ${reading} ${workload}`, () => {
    const bodies = new Set(ministriesOf(a, workload, reading));
    for (const body of bodies) for (const whole of endsOf(a, body, "out", partOf, reading)) bodies.add(whole);
    for (const sector of sectorsOf(a, workload, reading)) bodies.add(sector);
    const found = new Set<number>();
    for (const body of bodies) for (const j of endsOf(a, body, "out", ofJurisdiction, reading)) found.add(j);
    return [...found].sort((p, q) => p - q);
  });
}
