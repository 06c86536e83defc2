import { agreementsOf, type Force, forceOf, partyAs } from "../agreements";
import type { Analysis } from "../analysis";
import type { SiteCompute } from "../capacity/amounts";
import { plannedOn } from "../capacity/openings";
import { givenBy, type PromisedCompute, promisesOf, type Side, sectorsFor } from "../capacity/promises";
import { sitesIn, sumOf } from "../capacity/sums";
import { endsOf } from "../homes";
import { relationCode } from "../snapshot";
import { none, plus, type Range } from "./range";

/*
 * What a nation can draw on, by the meaning that capacity gives it (docs/capacity.md): sites by `computeAt`, agreements by
 * `promisesOf`, both in the facts of the day asked with what is planned to be open by then. Here are only the differences
 * that the board makes, each at the function that makes it.
 */

/** An agreement that the nation, one of its public bodies or a bloc of its is party to, as it stands on a day. */
export interface Access {
  readonly agreement: number;
  readonly ends: string | null;
  /** By its term as what protects longest. */
  readonly state: Force["state"];
  /** H100e that it gives on the day. */
  readonly allocation: Range;
  /** Sectors for which alone it is, at either end; null: for whatever the nation uses it for. */
  readonly sectors: { readonly least: readonly number[] | null; readonly most: readonly number[] | null };
  /** Sites and services that carry it. */
  readonly carriers: readonly number[];
  readonly parties: readonly number[];
  readonly binds: readonly number[];
}

const partyTo = relationCode("PARTY_TO");
const binds = relationCode("BINDS");
/** Kinds of agreement that grant capacity, so that one without a stated allocation leaves it open. */
const granting = new Set(["FRAMEWORK", "PURCHASE", "COMPUTE_PARTNERSHIP"]);

/** The sites of a nation on a day, as capacity has them. */
export const sitesOn = (a: Analysis, nation: number, on: string): readonly SiteCompute[] => sitesIn(plannedOn(a, on), nation);

/**
 * What a site gives on the day to public bodies, whoever runs it. Where nobody states its machines, capacity counts it as
 * what is asked for; here nothing is asked for, so it is without bound.
 */
export const openAt = ({ open, there, unbounded }: SiteCompute): Range => ({
  least: there.onRecord ? open.onRecord : 0,
  most: !there.possible ? 0 : unbounded ? Number.POSITIVE_INFINITY : open.possible,
});

/** The same of sites together, as far as they are in nobody's hands but the nation's. */
function governed(sites: readonly SiteCompute[]): Range {
  const { sovereign } = sumOf(sites);
  const unbounded = sites.some((s) => s.sovereign.possible && openAt(s).most === Number.POSITIVE_INFINITY);
  return { least: sovereign.onRecord, most: unbounded ? Number.POSITIVE_INFINITY : sovereign.possible };
}

/**
 * The agreements of a nation on a day, ended ones and those to come included, which give nothing. What they give is what
 * capacity's promises do, at the least read with what protects least and at the most with what protects most.
 *
 * The board adds one thing. An agreement of a kind that grants capacity, and that neither states nor allots any, leaves
 * open how much: asked what may be had at the most, that is without bound, where capacity has nothing to count. What only a
 * bloc has been promised counts at the most and whole, as in capacity: nothing says which member's it is. Kept per nation
 * and day.
 */
export function accessOn(a: Analysis, nation: number, on: string): readonly Access[] {
  const then = plannedOn(a, on);
  return then.kept(`access ${nation}`, () => {
    const byAgreement = (promises: readonly PromisedCompute[]) => new Map(promises.map((p) => [p.agreement, p]));
    const [least, most] = [byAgreement(promisesOf(then, "POSSIBLE")), byAgreement(promisesOf(then, "ON_RECORD"))];
    return agreementsOf(then).flatMap((agreement): Access[] => {
      if (!then.day.entityThere[agreement]) return [];
      const parties = endsOf(then, agreement, "into", partyTo, "ON_RECORD");
      if (partyAs(then, parties, nation, "ON_RECORD") === null) return [];
      const { fields } = then.snapshot.facts.entities[agreement];
      const { state } = forceOf(then, agreement, "ON_RECORD");
      const [sure, maybe] = [least.get(agreement), most.get(agreement)];
      const open = state === "IN_FORCE" && granting.has(fields.agreementKind as string) && typeof fields.minimumAllocation !== "number";
      const allocation = {
        least: sure && partyAs(then, sure.parties, nation, "POSSIBLE") === "OWN" ? amountOf(then, sure, "onRecord") : 0,
        most: maybe ? amountOf(then, maybe, "possible") : open ? Number.POSITIVE_INFINITY : 0,
      };
      return [
        {
          agreement,
          ends: (fields.ends ?? null) as string | null,
          state,
          allocation,
          sectors: { least: sectorsFor(then, agreement, "POSSIBLE"), most: sectorsFor(then, agreement, "ON_RECORD") },
          carriers: maybe?.carriers.map(({ thing }) => thing) ?? [],
          parties,
          binds: endsOf(then, agreement, "out", binds, "ON_RECORD"),
        },
      ];
    });
  });
}

/** Agreements of a nation on some days, with the sites and services that carry what they give, by index. */
export const agreementsBehind = (a: Analysis, nation: number, days: readonly string[]): number[] => [
  ...new Set(days.flatMap((on) => accessOn(a, nation, on).flatMap(({ agreement, carriers }) => [agreement, ...carriers]))),
];

/** H100e that a promise gives in all. */
const amountOf = (a: Analysis, promise: PromisedCompute, side: Side): number =>
  Math.min(
    promise.total,
    givenBy(a, promise, side).reduce((sum, { amount }) => sum + amount, 0),
  );

/** What a nation can draw on for a day: from sovereign clouds, from other sites run from home, and by agreements. */
export interface Pools {
  readonly sovereignCloud: Range;
  readonly otherDomestic: Range;
  readonly agreements: Range;
  /** By agreements that name the sector. */
  readonly bySector: ReadonlyMap<number, Range>;
}

/**
 * The pools of a day. Each pathway is looked at by itself: an allotment at a site at home stands with the agreements and
 * within what the site gives. Capacity, which serves all demand at once, counts such machines once on record.
 */
export function poolsOn(a: Analysis, nation: number, on: string): Pools {
  const sites = sitesOn(a, nation, on);
  const isCloud = ({ site }: SiteCompute) => a.snapshot.facts.entities[site].fields.sovereignCloud === true;
  const bySector = new Map<number, Range>();
  const add = (sector: number, range: Range) => bySector.set(sector, plus(bySector.get(sector) ?? none, range));
  let agreements = none;
  for (const { allocation, sectors } of accessOn(a, nation, on)) {
    const { least, most } = allocation;
    if (sectors.least === null) agreements = plus(agreements, { least, most: 0 });
    if (sectors.most === null) agreements = plus(agreements, { least: 0, most });
    // Named together, each may have all of it at the most and is sure of none, unless it is alone.
    const alone = sectors.most?.length === 1 && sectors.least?.length === 1;
    for (const sector of sectors.most ?? []) add(sector, { least: alone ? least : 0, most });
  }
  return {
    sovereignCloud: governed(sites.filter(isCloud)),
    otherDomestic: governed(sites.filter((site) => !isCloud(site))),
    agreements,
    bySector,
  };
}
