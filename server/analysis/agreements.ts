import type { Analysis } from "./analysis";
import { bodiesOf, endsOf, homes, ministriesOf, sectorsOf } from "./homes";
import { dayNumber, firstDay, kindCode, lastDay, type Reading, relationCode } from "./snapshot";

const agreementKind = kindCode("Agreement");
const jurisdictionKind = kindCode("Jurisdiction");
const sectorKind = kindCode("Sector");
const partyTo = relationCode("PARTY_TO");
const binds = relationCode("BINDS");
const covers = relationCode("COVERS");
const memberOf = relationCode("MEMBER_OF");

/** An agreement in force, as a reading sees it. */
export interface Agreement {
  readonly index: number;
  readonly parties: readonly number[];
  readonly binds: readonly number[];
  readonly covers: readonly number[];
  /** Hours for which a signatory's withdrawal is held off; Infinity is without limit. Always above 0. */
  readonly delay: number;
}

/** What an agreement does for one workload: whose withdrawal it delays, seen from which things. */
export interface Protection {
  readonly agreement: number;
  readonly signatories: readonly number[];
  readonly covers: readonly number[];
  readonly delay: number;
}

const hoursBetween = (from: string, to: string): number => (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 3_600_000;

/** Where an agreement stands on a day, as a reading sees it. */
export interface Force {
  readonly state: "AHEAD" | "IN_FORCE" | "ENDED";
  /** Hours for which it holds a signatory off; 0: it holds nothing off; Infinity is without limit. */
  readonly delay: number;
}

/** When an agreement runs: days, months or years; what is not stated bounds nothing. */
export interface Term {
  readonly starts?: string | null;
  readonly ends?: string | null;
}

/** The day that a date stands for. */
const startOf = (date: string, reading: Reading): string => (reading === "ON_RECORD" ? firstDay : lastDay)(date);
const endOf = (date: string, reading: Reading): string => (reading === "ON_RECORD" ? lastDay : firstDay)(date);

/**
 * Where a term stands on a day. A date of a month or a year means, on record, the reading that protects longest: the last
 * day for an end, the first for a start; as possible, the other way round. An end on that day is ended. Whatever is asked
 * of an agreement's dates is asked here.
 */
export function stateOn({ starts, ends }: Term, on: string, reading: Reading): Force["state"] {
  const today = dayNumber(on);
  if (ends && dayNumber(endOf(ends, reading)) <= today) return "ENDED";
  return starts && dayNumber(startOf(starts, reading)) > today ? "AHEAD" : "IN_FORCE";
}

/**
 * Where an agreement stands on the day, by its term. One that is not there has ended, if it was, and one that is assumed
 * protects on record only: as possible it is as if it were not signed.
 */
export function forceOf(a: Analysis, agreement: number, reading: Reading): Force {
  const { basis, fields, validFrom } = a.snapshot.facts.entities[agreement];
  if (!a.day.entityThere[agreement]) {
    return { state: stateOn({ starts: validFrom }, a.day.on, reading) === "AHEAD" ? "AHEAD" : "ENDED", delay: 0 };
  }
  const term: Term = fields;
  const state = stateOn(term, a.day.on, reading);
  if (state !== "IN_FORCE") return { state, delay: 0 };
  if (reading === "POSSIBLE" && basis === "ASSUMED") return { state, delay: 0 };
  const end = term.ends ? endOf(term.ends, reading) : null;
  const toEnd = end ? hoursBetween(a.day.on, end) : Number.POSITIVE_INFINITY;
  const notice = typeof fields.noticeDays === "number" ? fields.noticeDays * 24 : null;
  const delay = fields.nonInterruption === "YES" ? Math.min(toEnd, notice ?? toEnd) : Math.min(toEnd, notice ?? 0);
  return { state: "IN_FORCE", delay: Math.max(0, delay) };
}

/** Hours for which an agreement in force holds off its signatories' withdrawal; null if it is not in force on the day, or, as possible, assumed. */
export function delayOf(a: Analysis, agreement: number, reading: Reading): number | null {
  if (reading === "POSSIBLE" && a.snapshot.facts.entities[agreement].basis === "ASSUMED") return null;
  const { state, delay } = forceOf(a, agreement, reading);
  return state === "IN_FORCE" ? delay : null;
}

/** All agreements on record, in force or not, by index. */
export const agreementsOf = (a: Analysis): readonly number[] =>
  a.kept("agreements", () => [...a.snapshot.kind.keys()].filter((x) => a.snapshot.kind[x] === agreementKind));

/** The agreements that are in force on the day and hold something off. */
export function agreementsInForce(a: Analysis, reading: Reading): Agreement[] {
  return a.kept(`agreements ${reading}`, () => {
    const found: Agreement[] = [];
    for (const x of agreementsOf(a)) {
      const { delay } = forceOf(a, x, reading);
      if (delay <= 0) continue;
      found.push({
        index: x,
        parties: endsOf(a, x, "into", partyTo, reading),
        binds: endsOf(a, x, "out", binds, reading),
        covers: endsOf(a, x, "out", covers, reading),
        delay,
      });
    }
    return found;
  });
}

/** Who can be party to an agreement on the workload's side: its homes, the bodies responsible for it, the blocs of its homes. */
export function sidesOf(a: Analysis, workload: number, own: Iterable<number>, reading: Reading): Set<number> {
  const sides = new Set([...own, ...ministriesOf(a, workload, reading)]);
  for (const home of own) for (const bloc of endsOf(a, home, "out", memberOf, reading)) sides.add(bloc);
  return sides;
}

/**
 * How a nation is party to an agreement with these parties: by itself or one of its public bodies; through a bloc alone;
 * null: not at all. Facts of it count as for protection.
 */
export function partyAs(a: Analysis, parties: readonly number[], nation: number, reading: Reading): "OWN" | "BLOC" | null {
  const own = a.kept(`signs ${reading} ${nation}`, () => bodiesOf(a, nation, reading).add(nation));
  if (parties.some((p) => own.has(p))) return "OWN";
  return throughBloc(a, parties, nation, reading) ? "BLOC" : null;
}

/** Whether a bloc that the nation is a member of is among the parties. */
export const throughBloc = (a: Analysis, parties: readonly number[], nation: number, reading: Reading): boolean =>
  endsOf(a, nation, "out", memberOf, reading).some((bloc) => parties.includes(bloc));

/** The agreements that count for the workload: one of its homes, a body responsible for it, or a bloc of a home is party to it. */
export function protectionsOf(a: Analysis, workload: number, reading: Reading): readonly Protection[] {
  const agreements = agreementsInForce(a, reading);
  if (agreements.length === 0) return [];
  return a.kept(`protections ${reading} ${workload}`, () => {
    const own = new Set(homes(a, workload, reading));
    const sides = sidesOf(a, workload, own, reading);
    const sectors = new Set(sectorsOf(a, workload, reading));
    const found: Protection[] = [];
    for (const agreement of agreements) {
      if (!agreement.parties.some((p) => sides.has(p))) continue;
      const states = agreement.parties.filter((p) => a.snapshot.kind[p] === jurisdictionKind && !own.has(p));
      const covered = new Set<number>();
      for (const x of agreement.covers) {
        if (a.snapshot.kind[x] !== sectorKind) covered.add(x);
        else if (sectors.has(x)) covered.add(workload);
      }
      const signatories = [...new Set([...agreement.binds, ...states])];
      if (signatories.length > 0 && covered.size > 0) {
        found.push({ agreement: agreement.index, signatories, covers: [...covered], delay: agreement.delay });
      }
    }
    return found;
  });
}

/** Whoever has signed some agreement in force: only their withdrawal can be held off. */
export const signatoriesOfAny = (a: Analysis, reading: Reading): ReadonlySet<number> =>
  a.kept(`signatories ${reading}`, () => new Set(agreementsInForce(a, reading).flatMap((g) => [...g.binds, ...g.parties])));
