import type { Analysis } from "./analysis";
import { holdersOf } from "./holders";
import { endsOf } from "./homes";
import { type Reach, reachOf } from "./loadPath";
import { classCode, type Layer, layers, relationCode } from "./snapshot";

/** What a scope's suppliers can be told apart by. */
export const concentrationBy = ["PROVIDER", "ULTIMATE_PARENT", "JURISDICTION", "DATA_CENTRE", "GRID_ZONE"] as const;
export type ConcentrationBy = (typeof concentrationBy)[number];

/** The suppliers of one workload, by index. */
export interface Suppliers {
  /** On any basis. */
  readonly all: readonly number[];
  /** Those that it has whichever of the assumed facts hold; all of them are among `all`. */
  readonly certain: readonly number[];
  /** As many as it may have at most, whichever of the assumed facts hold: at least the size of `all`. */
  readonly most: number;
}

const providedBy = relationCode("PROVIDED_BY");
const ownedBy = relationCode("OWNED_BY");
const fedBy = relationCode("FED_BY");

const ofLayer = (reach: Reach, layer: Layer) => reach.things[layers.indexOf(layer)];

/** All that `next` leads to and those of them that it leads to on record alone. */
type Found = readonly [all: Set<number>, recorded: Set<number>];

/** What a workload reaches by one more step from things beneath it; `step` is asked on record and on any basis. */
function beneath(reach: Reach, from: readonly number[], step: (x: number, recordedOnly: boolean) => Iterable<number>): Found {
  const [all, recorded] = [new Set<number>(), new Set<number>()];
  for (const x of from) {
    for (const y of step(x, false)) all.add(y);
    if (reach.recorded.has(x)) for (const y of step(x, true)) recorded.add(y);
  }
  return [all, recorded];
}

const suppliers = ([all, recorded]: Found): Suppliers => ({ all: [...all], certain: [...recorded], most: all.size });
// Relationships that count are all of them, or the recorded ones: what protects on record and as possible.
const ends = (a: Analysis, x: number, relation: number, recordedOnly: boolean) =>
  endsOf(a, x, "out", relation, recordedOnly ? "POSSIBLE" : "ON_RECORD");

/** Whoever provides the workload or a service beneath it. */
const providers = (a: Analysis, reach: Reach): Found =>
  beneath(reach, [...ofLayer(reach, "WORKLOAD"), ...ofLayer(reach, "SERVICE")], (x, recordedOnly) => ends(a, x, providedBy, recordedOnly));

/** The vendor with all that own it, directly or through others. */
function ownersOf(a: Analysis, vendor: number, recordedOnly: boolean): Set<number> {
  const seen = new Set([vendor]);
  for (const x of seen) for (const owner of ends(a, x, ownedBy, recordedOnly)) seen.add(owner);
  return seen;
}

/** Those at the top of a set of owners: whom nobody else owns, or, of a ring of owners that nobody outside owns, the first. */
function topsOf(a: Analysis, vendors: Iterable<number>): Set<number> {
  const tops = new Set<number>();
  for (const x of vendors) {
    const above = ownersOf(a, x, false);
    if ([...above].every((y) => ownersOf(a, y, false).has(x))) tops.add(Math.min(...above));
  }
  return tops;
}

/**
 * The vendors at the top of the providers' groups. A provider whose owner is not on record is its own parent. Without some
 * assumed ownership there may be more groups than with all of it: at most one for each vendor that nobody owns on record.
 */
function parents(a: Analysis, reach: Reach): Suppliers {
  const [all, recorded] = providers(a, reach);
  const owners = new Set([...all].flatMap((v) => [...ownersOf(a, v, false)]));
  const tops = topsOf(a, owners);
  const onRecord = new Set([...recorded].flatMap((v) => [...ownersOf(a, v, true)]));
  const loose = [...owners].filter((v) => tops.has(v) || ends(a, v, ownedBy, true).length === 0 || inRing(a, v));
  const certain = [...tops].filter((v) => onRecord.has(v) && ends(a, v, ownedBy, false).length === 0);
  return { all: [...tops], certain, most: loose.length };
}

const inRing = (a: Analysis, vendor: number): boolean =>
  ends(a, vendor, ownedBy, false).some((owner) => ownersOf(a, owner, false).has(vendor));

/** The zone itself, or the first zones that feed a connection. */
function zonesOf(a: Analysis, point: number, recordedOnly: boolean): number[] {
  const seen = new Set([point]);
  const zones: number[] = [];
  for (const x of seen) {
    if (a.snapshot.gridClass[x] === classCode.ZONE) zones.push(x);
    else for (const y of ends(a, x, fedBy, recordedOnly)) seen.add(y);
  }
  return zones;
}

/**
 * The suppliers of a workload, over what it reaches as in the load path:
 *
 * PROVIDER         vendors that provide it or a service beneath it
 * ULTIMATE_PARENT  the vendors at the top of their groups
 * JURISDICTION     jurisdictions with a hold on a vendor or a site beneath it
 * DATA_CENTRE      sites beneath it
 * GRID_ZONE        zones that power these, directly or through a connection
 */
export function suppliersOf(a: Analysis, workload: number, by: ConcentrationBy): Suppliers {
  const reach = reachOf(a, workload);
  switch (by) {
    case "PROVIDER":
      return suppliers(providers(a, reach));
    case "ULTIMATE_PARENT":
      return parents(a, reach);
    case "JURISDICTION":
      return suppliers(
        beneath(
          reach,
          [...ofLayer(reach, "VENDOR"), ...ofLayer(reach, "DATA_CENTRE")],
          (x, recordedOnly) => holdersOf(a, x, recordedOnly ? "ON_RECORD" : "POSSIBLE").jurisdictions,
        ),
      );
    case "DATA_CENTRE":
      return suppliers(beneath(reach, ofLayer(reach, "DATA_CENTRE"), (x) => [x]));
    case "GRID_ZONE":
      return suppliers(beneath(reach, ofLayer(reach, "GRID"), (x, recordedOnly) => zonesOf(a, x, recordedOnly)));
  }
}
