import { delayOf } from "../agreements";
import type { Analysis } from "../analysis";
import { endsOf } from "../homes";
import { kindCode, type Reading, relationCode } from "../snapshot";
import { type Amount, opening } from "./amounts";

/** Supply as recorded facts alone have it, or as it could be. */
export type Side = keyof Amount;

const agreementKind = kindCode("Agreement");
const siteKind = kindCode("DataCentre");
const serviceKind = kindCode("Service");
const sectorKind = kindCode("Sector");
const partyTo = relationCode("PARTY_TO");
const binds = relationCode("BINDS");
const covers = relationCode("COVERS");

/** What an agreement in force promises, as a reading of what protects has it. */
export interface PromisedCompute {
  readonly agreement: number;
  readonly parties: readonly number[];
  readonly binds: readonly number[];
  /** Vendors that may be bound, on whatever basis: whoever gives what no thing carries. */
  readonly givers: readonly number[];
  /** It covers sites or services that are not there on the day, so that what no thing carries may be theirs. */
  readonly waiting: boolean;
  /** H100e in all: its minimum allocation, else what it allots to things of one kind together. */
  readonly total: number;
  /** Sites and services to which it allots something. */
  readonly carriers: readonly { readonly thing: number; readonly allocation: number }[];
  /** What of the total it allots to none of them, on whatever basis: the vendors whom it binds give that. */
  readonly elsewhere: number;
  /** Sectors for which alone it is; null: for all. */
  readonly sectors: readonly number[] | null;
  /** Hours for which its signatories' withdrawal is held off. */
  readonly delay: number;
}

/**
 * Agreements in force that promise compute. Read with the reading that protects least, `POSSIBLE`, assumed facts are left
 * out and dates count for less. An allotment to a service and one to the site that it runs on may be the same machines:
 * without a minimum allocation the sum over sites or over services counts, whichever is more, and with the reading that
 * protects most both sums together.
 */
export function promisesOf(a: Analysis, reading: Reading): PromisedCompute[] {
  return a.kept(`promises ${reading}`, () => {
    const { kind, facts } = a.snapshot;
    const found: PromisedCompute[] = [];
    for (let x = 0; x < a.snapshot.entityCount; x++) {
      if (kind[x] !== agreementKind) continue;
      const delay = delayOf(a, x, reading);
      if (delay === null) continue;
      const carriers = allotted(a, x, "ON_RECORD");
      const recorded = allotted(a, x, reading);
      const sum = (of: number) => recorded.filter((c) => kind[c.thing] === of).reduce((s, c) => s + c.allocation, 0);
      const [atSites, asServices] = [sum(siteKind), sum(serviceKind)];
      const stated = facts.entities[x].fields.minimumAllocation;
      const together = reading === "ON_RECORD" ? atSites + asServices : Math.max(atSites, asServices);
      const total = typeof stated === "number" ? stated : together;
      if (total <= 0) continue;
      found.push({
        agreement: x,
        parties: endsOf(a, x, "into", partyTo, reading),
        binds: endsOf(a, x, "out", binds, reading),
        givers: endsOf(a, x, "out", binds, "ON_RECORD"),
        waiting: allottingToAbsent(a).has(x),
        total,
        // Where only an assumed allotment says what carries it, it falls with that all the same.
        carriers: recorded.length > 0 ? recorded : carriers,
        elsewhere: Math.max(0, total - carriers.reduce((s, c) => s + c.allocation, 0)),
        sectors: sectorsFor(a, x, reading),
        delay,
      });
    }
    return found;
  });
}

/**
 * Sectors for which alone an agreement is; null: for all, where it covers none. With the reading that protects least, a
 * sector that it covers by assumption alone keeps the others out and gets nothing itself; with the reading that protects
 * most, it keeps nobody out where it is all that bounds the agreement.
 */
export function sectorsFor(a: Analysis, agreement: number, reading: Reading): readonly number[] | null {
  const [any, recorded] = (["ON_RECORD", "POSSIBLE"] as const).map((basis) =>
    endsOf(a, agreement, "out", covers, basis).filter((y) => a.snapshot.kind[y] === sectorKind),
  );
  if (reading === "POSSIBLE") return any!.length > 0 ? recorded! : null;
  return recorded!.length > 0 ? any! : null;
}

/**
 * H100e that a promise gives on the day at each thing that carries it, and at -1 what the vendors whom it binds give;
 * together never more than its total. On record nothing comes from a site that may not have opened.
 */
export function givenBy(a: Analysis, promise: PromisedCompute, side: Side): { thing: number; amount: number }[] {
  const { carriers, elsewhere, waiting } = promise;
  const given = carriers.map(({ thing, allocation }) => ({
    thing,
    amount: opening(a.snapshot.facts.entities[thing].fields, a.day.on)[side] ? allocation : 0,
  }));
  return elsewhere > 0 ? [...given, { thing: -1, amount: side === "onRecord" && waiting ? 0 : elsewhere }] : given;
}

/** Agreements that cover a site or service which is not there on the day. */
const allottingToAbsent = (a: Analysis): ReadonlySet<number> =>
  a.kept("allotting to absent", () => {
    const { relation, kind, from, to, facts, relationshipCount } = a.snapshot;
    const found = new Set<number>();
    for (let r = 0; r < relationshipCount; r++) {
      // Rows of other overlays have no fact here.
      if (relation[r] !== covers || from[r] < 0 || !facts.relationships[r] || a.day.entityThere[to[r]] === 1) continue;
      if (kind[to[r]] === siteKind || kind[to[r]] === serviceKind) found.add(from[r]);
    }
    return found;
  });

/** Sites and services to which the agreement allots something, in a reading of what protects. */
function allotted(a: Analysis, agreement: number, reading: Reading): { thing: number; allocation: number }[] {
  const { start, end, item } = a.day.out;
  const { relation, kind, to, assumed, facts } = a.snapshot;
  const found = new Map<number, number>();
  for (let i = start[agreement]; i < end[agreement]; i++) {
    const r = item[i];
    const at = kind[to[r]];
    if (relation[r] !== covers || (at !== siteKind && at !== serviceKind) || (reading === "POSSIBLE" && assumed[r])) continue;
    const allocation = facts.relationships[r].fields?.allocation;
    if (typeof allocation === "number" && allocation > 0) found.set(to[r], Math.max(found.get(to[r]) ?? 0, allocation));
  }
  return [...found].map(([thing, allocation]) => ({ thing, allocation })).sort((p, q) => p.thing - q.thing);
}

/** A site at which agreements in force promise more than it has. */
export interface Conflict {
  readonly site: number;
  readonly has: number;
  readonly promised: number;
  readonly agreements: readonly { readonly agreement: number; readonly allocation: number }[];
}

/** Sites whose promises cannot all be kept. A site that is down has nothing. What nobody states of a site contradicts nothing. */
export function conflictsOf(a: Analysis, has: (site: number) => number | null): Conflict[] {
  const bySite = new Map<number, { agreement: number; allocation: number }[]>();
  for (const { agreement, carriers } of promisesOf(a, "ON_RECORD")) {
    for (const { thing, allocation } of carriers) {
      if (a.snapshot.kind[thing] === siteKind) bySite.set(thing, [...(bySite.get(thing) ?? []), { agreement, allocation }]);
    }
  }
  return [...bySite].flatMap(([site, agreements]) => {
    const there = has(site);
    const promised = agreements.reduce((s, g) => s + g.allocation, 0);
    return there !== null && promised > there ? [{ site, has: there, promised, agreements }] : [];
  });
}
