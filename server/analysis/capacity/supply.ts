import type { Analysis } from "../analysis";
import { hoursUnder, type Shocks } from "../scenario";
import { kindCode, type Reading } from "../snapshot";
import { computeAt, domesticSites, type SiteCompute } from "./amounts";
import type { Need } from "./demand";
import type { Side } from "./promises";
import { addAgreed, addMarket, addPublic } from "./sources";

const siteKind = kindCode("DataCentre");

/** One source of compute. */
export interface Pool {
  /** Public share of a domestic site; an agreement's allotment; the open market at a site where workloads run today. */
  readonly kind: "PUBLIC" | "AGREED" | "MARKET";
  /** Index of the site or service that gives it; -1 where an agreement names none. */
  readonly thing: number;
  /** Index of the agreement; -1 if it is none. */
  readonly agreement: number;
  readonly amount: number;
  /** Nobody states how much there is: as possible it is as much as is asked for. */
  readonly unbounded: boolean;
  /** It falls under the shocks: neither it nor anything added to it serves. */
  readonly down: boolean;
  readonly serves: (need: Need) => boolean;
}

/** Pools that together have a bound of their own: a site's machines, or all that an agreement promises. */
interface Bound {
  readonly pools: readonly number[];
  readonly amount: number;
}

export interface Supply {
  readonly pools: readonly Pool[];
  readonly bounds: readonly Bound[];
  /** What is lost under the shocks. */
  readonly lost: ReadonlySet<number>;
}

export interface Asked {
  readonly nation: number;
  readonly needs: readonly Need[];
  readonly shocks: Shocks;
  readonly horizon: number | null;
}

/** Supply as it is put together. */
export interface Gathering {
  readonly a: Analysis;
  readonly asked: Asked;
  readonly side: Side;
  /** Reading of what falls and of what protects: where most could fall, least is supplied. */
  readonly reading: Reading;
  /** H100e that is asked for in all. */
  readonly demand: number;
  /** Sites at home. */
  readonly sites: ReadonlyMap<number, SiteCompute>;
  /** What is lost within the horizon when these who withdraw are held off. */
  readonly lostUnder: (held: ReadonlySet<number>) => ReadonlySet<number>;
  /** Puts a pool in, and says which it is. */
  readonly add: (pool: Pool) => number;
  readonly bound: (pools: readonly number[], amount: number) => void;
  /** H100e that agreements allot at a thing, to the nation and to others. */
  readonly own: Map<number, number>;
  readonly others: Map<number, number>;
}

const readingFor: Record<Side, Reading> = { onRecord: "POSSIBLE", possible: "ON_RECORD" };
const none: ReadonlySet<number> = new Set();

/**
 * What there is to serve a nation, on one side of supply; what each source gives is said where it is added.
 *
 * A thing that falls within the horizon under the shocks gives nothing: on record if it may fall, as possible if it
 * certainly does. The nation's own withdrawal takes nothing from it.
 */
export function supplyOf(a: Analysis, asked: Asked, side: Side): Supply {
  const { nation, needs } = asked;
  const reading = readingFor[side];
  const lostUnder = losses(a, asked, reading);
  const pools: Pool[] = [];
  const bounds: Bound[] = [];
  const at = new Map<number, number[]>();
  const gathering: Gathering = {
    a,
    asked,
    side,
    reading,
    demand: needs.reduce((sum, n) => sum + (n.demand ?? 0), 0),
    sites: new Map(domesticSites(a, nation).map((site) => [site, computeAt(a, site, nation)])),
    lostUnder,
    add: (pool) => {
      const place = pools.push(pool) - 1;
      if (a.snapshot.kind[pool.thing] === siteKind) at.set(pool.thing, [...(at.get(pool.thing) ?? []), place]);
      return place;
    },
    bound: (places, amount) => bounds.push({ pools: places, amount }),
    own: new Map(),
    others: new Map(),
  };
  addPublic(gathering);
  addAgreed(gathering);
  if (side === "possible") addMarket(gathering);
  for (const [site, places] of at) boundSite(gathering, pools, site, places);
  // A bound over one pool says nothing unless it is the tighter one.
  const telling = bounds.filter((b) => b.pools.length > 1 || b.pools.some((p) => pools[p].amount > b.amount));
  return { pools, bounds: telling, lost: lostUnder(none) };
}

/**
 * What the nation can have at a site in all. On record an allotment may be part of what public bodies may use anyway, so
 * that the larger of the two counts, and what is promised to others is theirs; as possible it comes on top, and others may
 * not call on theirs. Never more than the site has, where that is stated.
 */
function boundSite({ a, asked, side, sites, own, others, bound }: Gathering, pools: readonly Pool[], site: number, places: number[]): void {
  const { all } = sites.get(site) ?? computeAt(a, site, asked.nation);
  const open = places.filter((p) => pools[p].kind === "PUBLIC").reduce((sum, p) => sum + pools[p].amount, 0);
  const guaranteed = places.filter((p) => pools[p].kind !== "MARKET");
  const [mine, theirs] = [own.get(site) ?? 0, others.get(site) ?? 0];
  const wanted = side === "onRecord" ? Math.max(open, mine) : open + mine;
  const left = all ? Math.max(0, all.possible - (side === "onRecord" ? theirs : 0)) : wanted;
  bound(guaranteed, Math.min(wanted, left));
  if (all && guaranteed.length < places.length) bound(places, all.possible);
}

/** What is lost within the horizon, with some of those who withdraw held off. One run for each set of the others. */
function losses(a: Analysis, { nation, shocks, horizon }: Asked, reading: Reading): Gathering["lostUnder"] {
  const known = new Map<string, ReadonlySet<number>>();
  return (held) => {
    const denied = shocks.denied.filter((d) => d !== nation && !held.has(d));
    if (denied.length + shocks.failed.length === 0) return none;
    const name = denied.join();
    const found = known.get(name) ?? new Set(hoursUnder(a, { failed: shocks.failed, denied }, reading, horizon).keys());
    known.set(name, found);
    return found;
  };
}
