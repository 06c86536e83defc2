import { partyAs, throughBloc } from "../agreements";
import type { Analysis } from "../analysis";
import { homes, ministriesOf } from "../homes";
import { reachOf } from "../loadPath";
import { kindCode, layers } from "../snapshot";
import { computeAt } from "./amounts";
import type { Need } from "./demand";
import { givenBy, type PromisedCompute, promisesOf } from "./promises";
import type { Asked, Gathering } from "./supply";

const workloadKind = kindCode("Workload");
const jurisdictionKind = kindCode("Jurisdiction");
const siteLayer = layers.indexOf("DATA_CENTRE");

/**
 * What public bodies may use for inference at sites in the nation. It serves sovereign ground if the site is in nobody's
 * hands but the nation's, other ground always.
 */
export function addPublic({ sites, side, demand, lostUnder, add }: Gathering): void {
  const lost = lostUnder(new Set());
  for (const [site, compute] of sites) {
    if (!compute.there[side]) continue;
    const down = lost.has(site);
    const unbounded = side === "possible" && compute.unbounded;
    const sovereign = compute.sovereign[side];
    add({
      kind: "PUBLIC",
      thing: site,
      agreement: -1,
      amount: down ? 0 : unbounded ? demand : compute.open[side],
      unbounded,
      down,
      serves: (need) => need.ground !== "SOVEREIGN" || sovereign,
    });
  }
}

/**
 * What agreements in force promise, at the things that carry it; whoever may use it is as for its protection (MEANING 4),
 * and of the sectors that it covers if it covers any. Never sovereign ground. What only a bloc has been promised is
 * possible: nothing says which member's it is; so is what is to come from a site that has not opened. An agreement whose signatories are held off for longer than the horizon is
 * judged as if these had not withdrawn; a shorter delay does not count.
 */
export function addAgreed({ a, asked, side, reading, lostUnder, add, bound, own, others }: Gathering): void {
  const parties = partiesOf(a, asked, reading);
  for (const promise of promisesOf(a, reading)) {
    const users = usersOf(a, promise, asked, parties, reading);
    const taken = users ? own : others;
    for (const { thing, allocation } of promise.carriers) taken.set(thing, (taken.get(thing) ?? 0) + allocation);
    if (!users) continue;
    const lost = lostUnder(heldOff(a, promise, asked));
    const withheld = side === "onRecord" && users === "bloc";
    const serves = (need: Need) =>
      need.ground !== "SOVEREIGN" &&
      (promise.sectors === null || need.sectors.some((s) => promise.sectors!.includes(s))) &&
      (users === "bloc" || users.has(need.of));
    const give = (thing: number, promised: number, down: boolean) =>
      add({ kind: "AGREED", thing, agreement: promise.agreement, amount: withheld || down ? 0 : promised, unbounded: false, down, serves });
    const gone = promise.givers.filter((v) => lost.has(v)).length;
    const givers = gone > 0 && (side === "onRecord" || gone === promise.givers.length);
    const places = givenBy(a, promise, side).map(({ thing, amount }) => give(thing, amount, thing < 0 ? givers : lost.has(thing)));
    bound(places, promise.total);
  }
}

/** Signatories whose withdrawal the agreement holds off for longer than the horizon. */
function heldOff(a: Analysis, { parties, binds, delay }: PromisedCompute, { nation, horizon }: Asked): ReadonlySet<number> {
  if (delay !== Number.POSITIVE_INFINITY && (horizon === null || delay <= horizon)) return new Set();
  return new Set([...binds, ...parties.filter((p) => p !== nation && a.snapshot.kind[p] === jurisdictionKind)]);
}

const isWorkload = (a: Analysis, x: number): boolean => a.snapshot.kind[x] === workloadKind;

/** Per workload: who may be party to an agreement for it, its homes and the bodies responsible for it. */
const partiesOf = (a: Analysis, { needs }: Asked, reading: Gathering["reading"]): ReadonlyMap<number, readonly number[]> =>
  new Map(needs.filter(({ of }) => isWorkload(a, of)).map(({ of }) => [of, [...homes(a, of, reading), ...ministriesOf(a, of, reading)]]));

/**
 * Needs that an agreement's parties answer for, by what they are of; "bloc" if the nation is party through a bloc alone;
 * null: it is not. A line of a strategy is the whole nation's, so whatever the nation or one of its public bodies signed
 * is for it.
 */
function usersOf(
  a: Analysis,
  { parties }: PromisedCompute,
  { nation, needs }: Asked,
  partiesOfEach: ReadonlyMap<number, readonly number[]>,
  reading: Gathering["reading"],
): ReadonlySet<number> | "bloc" | null {
  const as = partyAs(a, parties, nation, reading);
  const own = needs.filter(({ of }) => partiesOfEach.get(of)?.some((p) => parties.includes(p)) ?? as === "OWN");
  if (own.length > 0) return new Set(own.map(({ of }) => of));
  return throughBloc(a, parties, nation, reading) ? "bloc" : null;
}

/**
 * What else there is at sites on which workloads that may be external rest today, each for the workloads that do. Nobody
 * has promised it. Where nobody states the machines, as much as is asked for.
 */
export function addMarket({ a, asked: { nation, needs }, demand, sites, lostUnder, add }: Gathering): void {
  const lost = lostUnder(new Set());
  const users = new Map<number, Set<number>>();
  for (const need of needs) {
    if (need.ground !== "ANY" || need.demand === null || !isWorkload(a, need.of)) continue;
    for (const site of reachOf(a, need.of).things[siteLayer]) {
      if (!users.has(site)) users.set(site, new Set());
      users.get(site)!.add(need.of);
    }
  }
  for (const [site, who] of users) {
    const compute = sites.get(site) ?? computeAt(a, site, nation);
    const unbounded = compute.all === null;
    const rest = unbounded ? demand : Math.max(0, compute.inference.possible - (sites.has(site) ? compute.open.possible : 0));
    const down = lost.has(site);
    const serves = (need: Need) => need.ground === "ANY" && who.has(need.of);
    add({ kind: "MARKET", thing: site, agreement: -1, amount: down ? 0 : rest, unbounded, down, serves });
  }
}
