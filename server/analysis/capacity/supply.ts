import type { Analysis } from "../analysis";
import { endsOf, homes, ministriesOf } from "../homes";
import { reachOf } from "../loadPath";
import { hoursUnder, type Shocks } from "../scenario";
import { kindCode, layers, type Reading, relationCode } from "../snapshot";
import { computeOf, domesticSites, opening, type SiteCompute } from "./amounts";
import type { Need } from "./demand";
import { type PromisedCompute, promisesOf } from "./promises";

const memberOf = relationCode("MEMBER_OF");
const siteKind = kindCode("DataCentre");
const workloadKind = kindCode("Workload");
const jurisdictionKind = kindCode("Jurisdiction");
const siteLayer = layers.indexOf("DATA_CENTRE");

/** Supply as recorded facts alone have it, or as it could be. */
export type Side = "onRecord" | "possible";

/** One source of compute. */
export interface Pool {
  /** Public share of a domestic site; an agreement's allotment; the open market at a site where workloads run today. */
  readonly kind: "PUBLIC" | "AGREED" | "MARKET";
  /** Index of the site or service that gives it; -1 where an agreement names none. */
  readonly thing: number;
  /** Index of the agreement; -1 if it is none. */
  readonly agreement: number;
  readonly amount: number;
  /** It falls under the shocks: neither it nor anything added to it serves. */
  readonly down: boolean;
  readonly serves: (need: Need) => boolean;
}

/** Pools that together have a bound of their own: a site's machines, or all that an agreement promises. */
export interface Bound {
  readonly pools: readonly number[];
  readonly amount: number;
}

export interface Supply {
  readonly pools: readonly Pool[];
  readonly bounds: readonly Bound[];
  /** Sites at home that are lost under the shocks. */
  readonly lost: ReadonlySet<number>;
}

export interface Asked {
  readonly nation: number;
  readonly needs: readonly Need[];
  readonly shocks: Shocks;
  readonly horizon: number | null;
}

/** The reading of what falls and of what protects that leaves this side of supply: least supply where most could fall. */
const readingFor: Record<Side, Reading> = { onRecord: "POSSIBLE", possible: "ON_RECORD" };

/**
 * What there is to serve a nation, on one side of supply.
 *
 * PUBLIC  What public bodies may use for inference at a site in the nation. It serves sovereign ground if the site is in
 *         nobody's hands but the nation's, other ground always.
 * AGREED  What an agreement in force promises, at the things that carry it; whoever may use it is as for its protection
 *         (MEANING 4), and of the sectors that it covers if it covers any. Never sovereign ground. What only a bloc has
 *         been promised is possible: nothing says which member's it is.
 * MARKET  What else there is at sites on which workloads that may be external rest today. Nobody has promised it, so it is
 *         possible alone.
 *
 * A thing that falls within the horizon under the shocks gives nothing: on record if it may fall, as possible if it
 * certainly does. The nation's own withdrawal takes nothing from it. An agreement whose signatories are held off for longer
 * than the horizon is judged as if these had not withdrawn; a shorter delay does not count.
 */
export function supplyOf(a: Analysis, asked: Asked, side: Side): Supply {
  const { nation } = asked;
  const reading = readingFor[side];
  const lostUnder = losses(a, asked, reading);
  const lost = lostUnder(new Set());
  const circle = { homeless: false, home: new Set([nation]), allied: new Set<number>() };
  const sites = new Map(domesticSites(a, nation).map((s) => [s, computeOf(a, s, nation, circle)]));
  const pools: Pool[] = [];
  const bounds: Bound[] = [];
  const at = new Map<number, number[]>();
  const add = (pool: Pool): number => {
    const place = pools.push(pool) - 1;
    if (a.snapshot.kind[pool.thing] === siteKind) at.set(pool.thing, [...(at.get(pool.thing) ?? []), place]);
    return place;
  };

  for (const [site, compute] of sites) {
    if (!compute.there[side]) continue;
    const down = lost.has(site);
    const sovereign = compute.sovereign[side];
    const serves = (need: Need) => need.ground !== "SOVEREIGN" || sovereign;
    add({ kind: "PUBLIC", thing: site, agreement: -1, amount: down ? 0 : compute.open[side], down, serves });
  }

  const own = new Map<number, number>();
  const others = new Map<number, number>();
  const parties = partiesOf(a, asked, reading);
  for (const promise of promisesOf(a, reading)) {
    const held = heldOff(a, promise, asked);
    const down = lostUnder(held);
    const users = usersOf(a, promise, nation, parties, reading);
    const taken = users ? own : others;
    for (const c of promise.carriers) taken.set(c.thing, (taken.get(c.thing) ?? 0) + c.allocation);
    if (!users) continue;
    const shared = users === "bloc" && side === "onRecord";
    const serves = (need: Need) =>
      need.ground !== "SOVEREIGN" &&
      (promise.sectors.length === 0 || need.sectors.some((s) => promise.sectors.includes(s))) &&
      (users === "bloc" || users.has(need.of));
    const gives = (thing: number) => !shared && !down.has(thing) && opening(a.snapshot.facts.entities[thing].fields, a.day.on)[side];
    const places = promise.carriers.map(({ thing, allocation }) =>
      add({ kind: "AGREED", thing, agreement: promise.agreement, amount: gives(thing) ? allocation : 0, down: down.has(thing), serves }),
    );
    if (promise.carriers.length === 0) {
      const gone = promise.binds.filter((v) => down.has(v)).length;
      const given = side === "onRecord" ? gone === 0 : gone === 0 || gone < promise.binds.length;
      places.push(
        add({
          kind: "AGREED",
          thing: -1,
          agreement: promise.agreement,
          amount: shared || !given ? 0 : promise.total,
          down: !given,
          serves,
        }),
      );
    }
    bounds.push({ pools: places, amount: promise.total });
  }

  if (side === "possible") market(a, asked, sites, lost, add);

  for (const [site, places] of at) {
    const compute = sites.get(site) ?? computeOf(a, site, nation, circle);
    const open = places.filter((p) => pools[p].kind === "PUBLIC").reduce((sum, p) => sum + pools[p].amount, 0);
    const guaranteed = places.filter((p) => pools[p].kind !== "MARKET");
    bounds.push({ pools: guaranteed, amount: boundAt(compute, open, own.get(site) ?? 0, others.get(site) ?? 0, side) });
    if (compute.all && guaranteed.length < places.length) bounds.push({ pools: places, amount: compute.all.possible });
  }
  return { pools, bounds: bounds.filter((b) => b.pools.length > 1 || isTight(b, pools)), lost };
}

const isTight = ({ pools: places, amount }: Bound, pools: readonly Pool[]): boolean => places.some((p) => pools[p].amount > amount);

/**
 * What the nation can have at a site in all. On record an allotment may be part of what public bodies may use anyway, so
 * that the larger of the two counts, and what is promised to others is theirs; as possible it comes on top, and others may
 * not call on theirs. Never more than the site has, where that is stated.
 */
function boundAt({ all }: SiteCompute, open: number, own: number, others: number, side: Side): number {
  const asked = side === "onRecord" ? Math.max(open, own) : open + own;
  if (!all) return asked;
  return Math.min(asked, side === "onRecord" ? Math.max(0, all.possible - others) : all.possible);
}

/** What is lost within the horizon, with some of those who withdraw held off. One run for each set of these. */
function losses(a: Analysis, { nation, shocks, horizon }: Asked, reading: Reading): (held: ReadonlySet<number>) => ReadonlySet<number> {
  const known = new Map<string, ReadonlySet<number>>();
  return (held) => {
    const denied = shocks.denied.filter((d) => d !== nation && !held.has(d));
    const name = denied.join();
    const found =
      known.get(name) ??
      (denied.length + shocks.failed.length === 0
        ? new Set<number>()
        : new Set(hoursUnder(a, { failed: shocks.failed, denied }, reading, horizon).keys()));
    known.set(name, found);
    return found;
  };
}

/** Signatories whose withdrawal the agreement holds off for longer than the horizon. */
function heldOff(a: Analysis, { parties, binds, delay }: PromisedCompute, { nation, horizon }: Asked): ReadonlySet<number> {
  if (delay !== Number.POSITIVE_INFINITY && (horizon === null || delay <= horizon)) return new Set();
  return new Set([...binds, ...parties.filter((p) => p !== nation && a.snapshot.kind[p] === jurisdictionKind)]);
}

/** Per workload: who may be party to an agreement for it, its homes and the bodies responsible for it; for a line of a strategy, the nation. */
const partiesOf = (a: Analysis, { nation, needs }: Asked, reading: Reading): ReadonlyMap<number, readonly number[]> =>
  new Map(needs.map(({ of }) => [of, isWorkload(a, of) ? [...homes(a, of, reading), ...ministriesOf(a, of, reading)] : [nation]]));

const isWorkload = (a: Analysis, x: number): boolean => a.snapshot.kind[x] === workloadKind;

/** Workloads of the nation that an agreement's parties answer for; "bloc" if they may use it through a bloc alone; null: none. */
function usersOf(
  a: Analysis,
  { parties }: PromisedCompute,
  nation: number,
  partiesOfEach: ReadonlyMap<number, readonly number[]>,
  reading: Reading,
): ReadonlySet<number> | "bloc" | null {
  const own = [...partiesOfEach].filter(([, sides]) => sides.some((p) => parties.includes(p)));
  if (own.length > 0) return new Set(own.map(([of]) => of));
  return endsOf(a, nation, "out", memberOf, reading).some((bloc) => parties.includes(bloc)) ? "bloc" : null;
}

/** The rest of the machines at sites on which workloads that may be external rest today; without a bound where nobody states them. */
function market(
  a: Analysis,
  { nation, needs }: Asked,
  sites: ReadonlyMap<number, SiteCompute>,
  lost: ReadonlySet<number>,
  add: (pool: Pool) => number,
): void {
  const all = needs.reduce((sum, n) => sum + (n.demand ?? 0), 0);
  const users = new Map<number, Set<number>>();
  for (const need of needs) {
    if (need.ground !== "ANY" || need.demand === null || !isWorkload(a, need.of)) continue;
    for (const site of reachOf(a, need.of).things[siteLayer]) {
      if (!users.has(site)) users.set(site, new Set());
      users.get(site)!.add(need.of);
    }
  }
  for (const [site, who] of users) {
    const compute = sites.get(site) ?? computeOf(a, site, nation, { homeless: false, home: new Set([nation]), allied: new Set() });
    const rest = compute.all ? compute.inference.possible - (sites.has(site) ? compute.open.possible : 0) : all;
    const down = lost.has(site);
    const amount = down ? 0 : Math.max(0, Math.min(rest, all));
    add({ kind: "MARKET", thing: site, agreement: -1, amount, down, serves: (need) => need.ground === "ANY" && who.has(need.of) });
  }
}
