import { type Cascade, cascadeOf } from "./cascade";
import { type Day, dayOf } from "./day";
import type { FactChanges } from "./overlaySnapshot";
import { type Hazard, isComponent, kindCode, type Reading, type Snapshot } from "./snapshot";
import { type Topology, topologyOf } from "./topology";

/**
 * One revision of the registry on one day, ready to be asked. Topologies are built when first needed and kept.
 * Entities are named by their index in the snapshot; horizons are hours, inclusive, null for ever.
 */
export interface Analysis {
  readonly snapshot: Snapshot;
  readonly day: Day;
  topology(hazard: Hazard, reading: Reading): Topology;
  /** The one cascade of this topology. A run overwrites the result of the one before. */
  cascade(hazard: Hazard, reading: Reading): Cascade;
  /** Answers worked out once: `make` is called when nothing is kept under the name. */
  kept<T>(name: string, make: () => T): T;
  /** The same for large answers that depend on a horizon: only the last few stay. */
  recent<T>(name: string, make: () => T): T;
  /** What this analysis is laid over, and where they differ; null for one that stands by itself. */
  readonly over: Over | null;
}

/** Where an overlay differs from its base. */
export interface Over {
  readonly base: Analysis;
  readonly changes: FactChanges;
  /** Entities that are added or changed, are there or not otherwise than before, or have or lack other relationships. */
  readonly touched: ReadonlySet<number>;
  /** Codes of the kinds of relationship of which other ones are there. */
  readonly kinds: ReadonlySet<number>;
}

/** Large answers kept side by side: both hazards and readings at two horizons. */
const recentLimit = 8;

/** An analysis of the day `on` (YYYY-MM-DD). Nothing is computed before it is asked for. */
export function analysisOf(snapshot: Snapshot, on: string): Analysis {
  const day = dayOf(snapshot, on);
  return analysisWith(
    snapshot,
    day,
    (hazard, reading) => topologyOf(snapshot, day, hazard, reading),
    (topology) => cascadeOf(topology),
    null,
  );
}

/** An analysis that builds its topologies, and cascades on them, as told. */
export function analysisWith(
  snapshot: Snapshot,
  day: Day,
  makeTopology: (hazard: Hazard, reading: Reading) => Topology,
  makeCascade: (topology: Topology, hazard: Hazard, reading: Reading) => Cascade,
  over: Over | null,
): Analysis {
  const memory = new Map<string, unknown>();
  const kept = <T>(name: string, make: () => T): T => {
    if (!memory.has(name)) memory.set(name, make());
    return memory.get(name) as T;
  };
  const latest = new Map<string, unknown>();
  const recent = <T>(name: string, make: () => T): T => {
    const value = latest.has(name) ? (latest.get(name) as T) : make();
    latest.delete(name);
    latest.set(name, value);
    for (const oldest of latest.keys()) if (latest.size > recentLimit) latest.delete(oldest);
    return value;
  };
  const topology = (hazard: Hazard, reading: Reading) => kept(`topology ${hazard} ${reading}`, () => makeTopology(hazard, reading));
  return {
    snapshot,
    day,
    topology,
    cascade: (hazard, reading) => kept(`cascade ${hazard} ${reading}`, () => makeCascade(topology(hazard, reading), hazard, reading)),
    kept,
    recent,
    over,
  };
}

/**
 * The analysis to ask about an entity for what follows from relationships of these kinds alone: the base of an overlay
 * that leaves them as they are, so that what was worked out there is not worked out again.
 */
export function sharing(a: Analysis, entity: number, kinds: readonly number[]): Analysis {
  const { over } = a;
  if (!over || entity >= over.base.snapshot.entityCount || over.touched.has(entity) || kinds.some((k) => over.kinds.has(k))) return a;
  return over.base;
}

/** Hours as the cascade takes them. */
export const horizonOf = (horizon: number | null): number => horizon ?? Number.POSITIVE_INFINITY;

/** Entities of the given kinds that are there. */
const thereOfKind = (a: Analysis, wanted: (kind: number) => boolean): Int32Array => {
  const found: number[] = [];
  for (let x = 0; x < a.snapshot.entityCount; x++) if (a.day.entityThere[x] && wanted(a.snapshot.kind[x])) found.push(x);
  return Int32Array.from(found);
};

const jurisdiction = kindCode("Jurisdiction");
const vendor = kindCode("Vendor");
const workload = kindCode("Workload");

/** What can fail: workloads, services, models, vendors, data centres and grid points that are there. */
export const componentsOf = (a: Analysis): Int32Array => a.kept("components", () => thereOfKind(a, (k) => isComponent[k] === 1));
/** What can withdraw: jurisdictions and vendors that are there. */
export const withdrawersOf = (a: Analysis): Int32Array =>
  a.kept("withdrawers", () => thereOfKind(a, (k) => k === jurisdiction || k === vendor));
export const jurisdictionsOf = (a: Analysis): Int32Array => a.kept("jurisdictions", () => thereOfKind(a, (k) => k === jurisdiction));
/** Workloads that are there, planned ones included. */
export const workloadsOf = (a: Analysis): Int32Array => a.kept("workloads", () => thereOfKind(a, (k) => k === workload));
