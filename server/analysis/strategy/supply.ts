import type { Analysis } from "../analysis";
import { holdersOf } from "../holders";
import { endsOf } from "../homes";
import { dayNumber, firstDay, kindCode, lastDay, relationCode } from "../snapshot";
import { none, plus, type Range } from "./range";

/** A site that stands, or is to stand, in the nation. */
export interface Site {
  readonly site: number;
  /** Days from which it works and to which it is stated to, as numbers; of a month or a year, the late and the early reading. */
  readonly opens: Range;
  readonly closes: number;
  readonly planned: boolean;
  readonly expectedOn: string | null;
  /** Whether it is run from home alone: as far as recorded facts tell, and as far as nothing tells otherwise. */
  readonly governed: { readonly onRecord: boolean; readonly maybe: boolean };
  readonly sovereignCloud: boolean;
  /** H100e for inference by public bodies: an unstated share counts as none at the least and as all at the most. */
  readonly compute: Range;
  /** MW; Infinity at the most where nobody states it. */
  readonly power: Range;
  /** What powers it directly, by index: each has to bear the whole of it when the others are gone. */
  readonly feeds: readonly number[];
  /** Who runs it. */
  readonly operators: readonly number[];
}

/** An agreement that the nation, one of its public bodies or a bloc of its is party to. */
export interface Access {
  readonly agreement: number;
  readonly starts: string | null;
  readonly ends: string | null;
  /** H100e: guaranteed to the nation alone; at the most also what a bloc has to share, or an agreement that should state one may grant. */
  readonly allocation: Range;
  /** Sectors that it covers as such; none: whatever the nation uses it for. */
  readonly sectors: readonly number[];
  readonly parties: readonly number[];
  readonly binds: readonly number[];
}

const dataCentre = kindCode("DataCentre");
const sectorKind = kindCode("Sector");
const agreementKind = kindCode("Agreement");
const ministryKind = kindCode("Ministry");
const blocKind = kindCode("Bloc");
const locatedIn = relationCode("LOCATED_IN");
const operatedBy = relationCode("OPERATED_BY");
const poweredBy = relationCode("POWERED_BY");
const ofJurisdiction = relationCode("OF");
const partOf = relationCode("PART_OF");
const memberOf = relationCode("MEMBER_OF");
const partyTo = relationCode("PARTY_TO");
const covers = relationCode("COVERS");
const binds = relationCode("BINDS");
/** Kinds of agreement that grant capacity, so that one without a stated allocation leaves it open. */
const granting = new Set(["FRAMEWORK", "PURCHASE", "COMPUTE_PARTNERSHIP"]);

const numberOf = (value: unknown): number | null => (typeof value === "number" ? value : null);
const share = (value: unknown): Range => {
  const stated = numberOf(value);
  return stated === null ? { least: 0, most: 1 } : { least: stated / 100, most: stated / 100 };
};
const times = (p: Range, q: Range): Range => ({ least: p.least * q.least, most: q.most === 0 ? 0 : p.most * q.most });

/** The sites in a nation, planned ones included and closed ones not. Kept per nation. */
export function sitesOf(a: Analysis, nation: number): readonly Site[] {
  return a.kept(`sites ${nation}`, () => {
    const { snapshot: s } = a;
    const around = new Map<number, number[]>();
    const there = new Set<number>();
    for (let r = 0; r < s.relationshipCount; r++) {
      const from = s.from[r];
      if (from < 0 || s.kind[from] !== dataCentre) continue;
      if (s.relation[r] === locatedIn && s.to[r] === nation) there.add(from);
      if (s.relation[r] === locatedIn || s.relation[r] === operatedBy || s.relation[r] === poweredBy) {
        around.set(from, [...(around.get(from) ?? []), r]);
      }
    }
    return [...there].filter((x) => s.facts.entities[x].fields.status !== "CLOSED").map((x) => siteOf(a, x, nation, around.get(x)!));
  });
}

function siteOf(a: Analysis, site: number, nation: number, relationships: readonly number[]): Site {
  const { snapshot: s } = a;
  const { fields } = s.facts.entities[site];
  const planned = fields.status === "PLANNED";
  const expectedOn = (fields.expectedOn ?? null) as string | null;
  const from = s.entityFrom[site];
  const opens = !planned
    ? { least: from, most: from }
    : expectedOn === null
      ? { least: Number.POSITIVE_INFINITY, most: dayNumber(a.day.on) }
      : { least: Math.max(from, dayNumber(lastDay(expectedOn))), most: Math.max(from, dayNumber(firstDay(expectedOn))) };
  const ends = (relation: number, recorded: boolean) =>
    relationships.filter((r) => s.relation[r] === relation && !(recorded && s.assumed[r])).map((r) => s.to[r]);
  const operators = [...new Set(ends(operatedBy, false))];
  const home = (reading: "ON_RECORD" | "POSSIBLE") => (vendor: number) =>
    holdersOf(a, vendor, reading).jurisdictions.every((j) => j === nation);
  const told = operators.length > 0 && operators.every((v) => !holdersOf(a, v, "POSSIBLE").incomplete);
  const accelerators = numberOf(fields.accelerators);
  const power = numberOf(fields.power);
  return {
    site,
    opens,
    closes: s.entityTo[site],
    planned,
    expectedOn,
    governed: {
      onRecord: ends(locatedIn, true).includes(nation) && told && operators.every(home("POSSIBLE")),
      maybe: operators.every(home("ON_RECORD")),
    },
    sovereignCloud: fields.sovereignCloud === true,
    compute: times(
      accelerators === null ? { least: 0, most: Number.POSITIVE_INFINITY } : { least: accelerators, most: accelerators },
      times(share(fields.inferenceShare), share(fields.publicShare)),
    ),
    power: power === null ? { least: 0, most: Number.POSITIVE_INFINITY } : { least: power, most: power },
    feeds: [...new Set(ends(poweredBy, false))],
    operators,
  };
}

/** What a site gives on a day, given as a number. */
export function computeOn({ opens, closes, compute, governed }: Site, day: number): Range {
  return {
    least: governed.onRecord && opens.least <= day && day < closes ? compute.least : 0,
    most: governed.maybe && opens.most <= day && day < closes ? compute.most : 0,
  };
}

/** The public bodies of a nation, with all their parts. */
function bodiesOf(a: Analysis, nation: number): Set<number> {
  const bodies = new Set(endsOf(a, nation, "into", ofJurisdiction, "ON_RECORD").filter((x) => a.snapshot.kind[x] === ministryKind));
  for (const body of bodies) for (const part of endsOf(a, body, "into", partOf, "ON_RECORD")) bodies.add(part);
  return bodies;
}

/** The agreements of a nation, ended ones and those to come included. Kept per nation. */
export function accessOf(a: Analysis, nation: number): readonly Access[] {
  return a.kept(`access ${nation}`, () => {
    const { snapshot: s } = a;
    const own = bodiesOf(a, nation).add(nation);
    const blocs = new Set(endsOf(a, nation, "out", memberOf, "ON_RECORD"));
    const found: Access[] = [];
    for (let x = 0; x < s.entityCount; x++) {
      if (s.kind[x] !== agreementKind || !a.day.entityThere[x]) continue;
      const parties = endsOf(a, x, "into", partyTo, "ON_RECORD");
      const alone = parties.some((p) => own.has(p));
      if (!alone && !parties.some((p) => s.kind[p] === blocKind && blocs.has(p))) continue;
      const { fields } = s.facts.entities[x];
      const stated = numberOf(fields.minimumAllocation);
      const open = granting.has(fields.agreementKind as string) ? Number.POSITIVE_INFINITY : 0;
      found.push({
        agreement: x,
        starts: (fields.starts ?? null) as string | null,
        ends: (fields.ends ?? null) as string | null,
        allocation: { least: alone ? (stated ?? 0) : 0, most: stated ?? open },
        sectors: endsOf(a, x, "out", covers, "ON_RECORD").filter((y) => s.kind[y] === sectorKind),
        parties,
        binds: endsOf(a, x, "out", binds, "ON_RECORD"),
      });
    }
    return found;
  });
}

/** Whether an agreement has started and not ended on a day, given as a number: in the harsh reading of its dates and in the mild one. */
export function inForceOn({ starts, ends }: Access, day: number): { readonly surely: boolean; readonly maybe: boolean } {
  const within = (start: (d: string) => string, end: (d: string) => string) =>
    (starts === null || dayNumber(start(starts)) <= day) && (ends === null || day < dayNumber(end(ends)));
  return { surely: within(lastDay, firstDay), maybe: within(firstDay, lastDay) };
}

/** What an agreement gives on a day, given as a number. */
export function allocationOn(access: Access, day: number): Range {
  const { surely, maybe } = inForceOn(access, day);
  return { least: surely ? access.allocation.least : 0, most: maybe ? access.allocation.most : 0 };
}

/** What a nation can draw on for a day: from sovereign clouds, from other sites run from home, and by agreements. */
export interface Pools {
  readonly sovereignCloud: Range;
  readonly otherDomestic: Range;
  readonly agreements: Range;
  /** By agreements that name the sector. */
  readonly bySector: ReadonlyMap<number, Range>;
}

export function poolsOn(a: Analysis, nation: number, date: string): Pools {
  const day = dayNumber(date);
  const sum = (sites: readonly Site[]) => sites.map((site) => computeOn(site, day)).reduce(plus, none);
  const sites = sitesOf(a, nation);
  const bySector = new Map<number, Range>();
  let agreements = none;
  for (const access of accessOf(a, nation)) {
    const given = allocationOn(access, day);
    if (access.sectors.length === 0) agreements = plus(agreements, given);
    // Named together, each may have all of it at the most and is sure of none, unless it is alone.
    for (const sector of access.sectors) {
      const sure = access.sectors.length === 1 ? given.least : 0;
      bySector.set(sector, plus(bySector.get(sector) ?? none, { least: sure, most: given.most }));
    }
  }
  return {
    sovereignCloud: sum(sites.filter((site) => site.sovereignCloud)),
    otherDomestic: sum(sites.filter((site) => !site.sovereignCloud)),
    agreements,
    bySector,
  };
}
