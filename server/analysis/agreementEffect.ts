import { sidesOf } from "./agreements";
import type { Analysis } from "./analysis";
import type { Hours } from "./continuity";
import { carriesHazard } from "./day";
import { gapsOfAll } from "./gaps";
import { endsOf, homes, sectorsOf } from "./homes";
import { hoursOfScope, type Loss, lossBeside } from "./shares";
import { kindCode, type Reading, relationCode } from "./snapshot";
import { notStandingAlone } from "./standing";
import { type VerdictShift, verdictShift } from "./verdictShift";

const jurisdictionKind = kindCode("Jurisdiction");
const sectorKind = kindCode("Sector");
const workloadKind = kindCode("Workload");
const [partyTo, binds, covers] = [relationCode("PARTY_TO"), relationCode("BINDS"), relationCode("COVERS")];

/** Whose withdrawal an agreement can hold off: the vendors that it binds and the jurisdictions party to it, by index; facts of any basis. */
export function signatoriesOf(a: Analysis, agreement: number): number[] {
  const states = endsOf(a, agreement, "into", partyTo, "ON_RECORD").filter((x) => a.snapshot.kind[x] === jurisdictionKind);
  return [...new Set([...endsOf(a, agreement, "out", binds, "ON_RECORD"), ...states])];
}

/**
 * Workloads on whose side somebody is party to the agreement and that stand on something it covers, directly or through
 * others, over what carries a denial; facts of any basis. Null where it is not on record what it covers.
 *
 * @param covered  what it covers, where not all of that is to count
 */
export function carriedBy(
  a: Analysis,
  agreement: number,
  covered: readonly number[] = endsOf(a, agreement, "out", covers, "ON_RECORD"),
): number[] | null {
  if (covered.length === 0) return null;
  const above = new Set(covered.filter((x) => a.snapshot.kind[x] !== sectorKind));
  for (const x of above) {
    for (let i = a.day.into.start[x]; i < a.day.into.end[x]; i++) {
      const r = a.day.into.item[i];
      if (carriesHazard(a.snapshot, r, "DENIAL", true)) above.add(a.snapshot.from[r]);
    }
  }
  const sectors = covered.filter((x) => a.snapshot.kind[x] === sectorKind);
  for (const sector of sectors) for (const w of endsOf(a, sector, "out", relationCode("RELIES_ON"), "ON_RECORD")) above.add(w);
  const parties = endsOf(a, agreement, "into", partyTo, "ON_RECORD");
  return [...above].filter((w) => {
    if (a.snapshot.kind[w] !== workloadKind) return false;
    const sides = sidesOf(a, w, homes(a, w, "ON_RECORD"), "ON_RECORD");
    return parties.some((p) => sides.has(p));
  });
}

/** Sectors that rely on some of the workloads. */
export const sectorsOver = (a: Analysis, workloads: readonly number[]): number[] => [
  ...new Set(workloads.flatMap((w) => sectorsOf(a, w, "ON_RECORD"))),
];

/** A workload that falls at another hour, or not at all, with the agreement than without it. */
export interface Held {
  readonly workload: number;
  readonly with: Hours;
  readonly without: Hours;
}

/** What is lost when some withdraw, with an agreement and without it. */
export interface LossBothWays {
  readonly with: Loss;
  readonly without: Loss;
  /** Workloads that fare differently. */
  readonly held: readonly Held[];
}

/**
 * What the scope loses when all of `denied` withdraw at once, with an agreement and without it. `without` is the same
 * analysis but for the agreement: entities that both have keep their index.
 */
export function lossBothWays(
  a: Analysis,
  without: Analysis,
  denied: readonly number[],
  scope: readonly number[],
  horizon: number | null,
): LossBothWays {
  const hours = (of: Analysis, reading: Reading) => hoursOfScope(of, denied, scope, "DENIAL", reading, horizon);
  const both = (of: Analysis) => ({ onRecord: hours(of, "ON_RECORD"), possible: hours(of, "POSSIBLE") });
  const [kept, bare] = [both(a), both(without)];
  const gap = gapsOfAll(a, "DENIAL");
  const loss = ({ onRecord, possible }: ReturnType<typeof both>) => lossBeside(a, scope, gap, onRecord, possible);
  const at = (w: number, { onRecord, possible }: ReturnType<typeof both>): Hours => ({
    onRecord: onRecord.get(w) ?? null,
    possible: possible.get(w) ?? null,
  });
  const held = scope
    .map((workload) => ({ workload, with: at(workload, kept), without: at(workload, bare) }))
    .filter((row) => row.with.onRecord !== row.without.onRecord || row.with.possible !== row.without.possible);
  return { with: loss(kept), without: loss(bare), held };
}

/** How the verdicts of a scope move when an agreement goes. */
export interface Shifted extends VerdictShift {
  readonly workload: number;
}

/**
 * Workloads whose verdict becomes, or may become, BREACHED without the agreement, as `verdictShift` holds them; only those
 * for which it counts are looked at, since no other can change.
 */
export function shiftsWithout(a: Analysis, without: Analysis, agreement: number, scope: readonly number[]): Shifted[] {
  const counts = new Set(carriedBy(a, agreement) ?? []);
  const none = { failed: [], denied: [] };
  return scope
    .filter((w) => counts.has(w))
    .map((workload) => ({ workload, ...verdictShift(a, workload, without, workload, none, () => false) }))
    .filter(({ before, after, mayBreach }) => mayBreach || (before !== after && (before === "BREACHED" || after === "BREACHED")));
}

/** Workloads of the scope that do not stand alone, with the agreement and without it. */
export const standingBothWays = (a: Analysis, without: Analysis, scope: readonly number[], horizon: number | null) => ({
  with: notStandingAlone(a, scope, horizon),
  without: notStandingAlone(without, scope, horizon),
});
