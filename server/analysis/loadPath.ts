import type { Analysis } from "./analysis";
import { endsOf, sectorsOf } from "./homes";
import { criticalityOf } from "./shares";
import { carries, classCode, hazardBit, kindCode, type Layer, layerOf, layers, relationCode } from "./snapshot";

/** One thing of a layer with what rests on it, as shares of the scope's criticality, 0 to 1. */
export interface LoadPathThing {
  readonly entity: number;
  /** Part of the layer's 100 % that is split onto it; `recorded` of it through recorded relationships alone. */
  readonly share: number;
  readonly recorded: number;
  /** Share of the workloads that reach it, however many other things they reach. */
  readonly unsplit: number;
  /** Part of `share` that comes from workloads that reach the traced thing. */
  readonly traced: number;
}

export interface LoadPathLayer {
  readonly layer: Layer;
  /** Largest share first. */
  readonly things: readonly LoadPathThing[];
  /** What reaches nothing in this layer, and the traced part of that. */
  readonly nothing: number;
  readonly nothingTraced: number;
}

/** What runs from a thing of a layer to one of the next; -1 stands for nothing on record. */
export interface LoadPathFlow {
  readonly from: number;
  readonly to: number;
  readonly share: number;
  readonly traced: number;
}

export interface LoadPath {
  /** The seven layers in order; the things and the nothing of each sum to 1, unless the scope is empty. */
  readonly layers: readonly LoadPathLayer[];
  /** flows[i] runs between layers i and i + 1. */
  readonly flows: readonly (readonly LoadPathFlow[])[];
  /** Workloads, and their criticality, that reach the traced thing. */
  readonly tracedWorkloads: number;
  readonly tracedShare: number;
}

const outage = hazardBit("OUTAGE");
const developedBy = relationCode("DEVELOPED_BY");
const poweredBy = relationCode("POWERED_BY");
const fedBy = relationCode("FED_BY");
const reliesOn = relationCode("RELIES_ON");
const responsibleFor = relationCode("RESPONSIBLE_FOR");
const partOf = relationCode("PART_OF");
const gridPoint = kindCode("GridPoint");
const ministry = kindCode("Ministry");
const nothing = -1;

/** What one workload reaches, layer by layer, and which of it through recorded relationships alone. */
export interface Reach {
  readonly things: readonly (readonly number[])[];
  readonly recorded: ReadonlySet<number>;
}

const leads = (a: Analysis, r: number): boolean =>
  (carries[a.snapshot.relation[r]] & outage) !== 0 || a.snapshot.relation[r] === developedBy;

/** Whether grid points rest on anything but each other. Where none does, the way from zone to zone leads nowhere new. */
const gridRestsOnOthers = (a: Analysis): boolean =>
  a.kept("grid rests on others", () => {
    const { relation, from, kind, relationshipCount } = a.snapshot;
    for (let r = 0; r < relationshipCount; r++) {
      if (a.day.relationshipThere[r] && kind[from[r]] === gridPoint && relation[r] !== fedBy && leads(a, r)) return true;
    }
    return false;
  });

/** What the workload reaches over the relationships that lead on; `onPower` is told of what POWERED_BY leads to. */
function walk(a: Analysis, workload: number, recordedOnly: boolean, onPower: Set<number>): Set<number> {
  const { snapshot: s, day } = a;
  const throughGrid = gridRestsOnOthers(a);
  const seen = new Set([workload]);
  for (const x of seen) {
    for (let i = day.out.start[x]; i < day.out.end[x]; i++) {
      const r = day.out.item[i];
      if ((recordedOnly && s.assumed[r]) || !leads(a, r) || (s.relation[r] === fedBy && !throughGrid)) continue;
      if (s.relation[r] === poweredBy) onPower.add(s.to[r]);
      seen.add(s.to[r]);
    }
  }
  return seen;
}

/**
 * Everything that a workload reaches over outage relationships and `DEVELOPED_BY`. Zones and connections count for the
 * grid if `POWERED_BY` leads to them; plants and interconnectors belong to no layer.
 */
export const reachOf = (a: Analysis, workload: number): Reach => a.kept(`reach ${workload}`, () => reachedBy(a, workload));

function reachedBy(a: Analysis, workload: number): Reach {
  const { snapshot: s } = a;
  const [powered, poweredOnRecord] = [new Set<number>(), new Set<number>()];
  const all = walk(a, workload, false, powered);
  const onRecord = walk(a, workload, true, poweredOnRecord);
  const things: number[][] = layers.map(() => []);
  const recorded = new Set<number>(sectorsOf(a, workload, "POSSIBLE"));
  for (const x of all) {
    const layer = layerOf[s.kind[x]];
    if (layer === null || (layer === "WORKLOAD" && x !== workload)) continue;
    if (layer === "GRID" && (!powered.has(x) || s.gridClass[x] === classCode.PLANT || s.gridClass[x] === classCode.INTERCONNECTOR))
      continue;
    things[layers.indexOf(layer)].push(x);
    if (onRecord.has(x) && (layer !== "GRID" || poweredOnRecord.has(x))) recorded.add(x);
  }
  things[layers.indexOf("SECTOR")] = [...new Set(sectorsOf(a, workload, "ON_RECORD"))];
  return { things, recorded };
}

/** 1 for everything that reaches the entity, itself included; of a sector or a public body, its workloads. */
function followersOf(a: Analysis, entity: number): Uint8Array {
  const { snapshot: s, day } = a;
  const above = new Uint8Array(s.entityCount);
  above[entity] = 1;
  const queue = [entity];
  for (const x of queue) {
    for (let i = day.into.start[x]; i < day.into.end[x]; i++) {
      const r = day.into.item[i];
      if (above[s.from[r]] || !leads(a, r)) continue;
      above[s.from[r]] = 1;
      queue.push(s.from[r]);
    }
  }
  if (layerOf[s.kind[entity]] === "SECTOR") for (const w of endsOf(a, entity, "out", reliesOn, "ON_RECORD")) above[w] = 1;
  if (s.kind[entity] === ministry) {
    const bodies = new Set([entity]);
    for (const body of bodies) {
      for (const part of endsOf(a, body, "into", partOf, "ON_RECORD")) bodies.add(part);
      for (const w of endsOf(a, body, "out", responsibleFor, "ON_RECORD")) above[w] = 1;
    }
  }
  return above;
}

/** Adds up per key; keys are pairs of indices, -1 included, below 2²⁶. */
class Sums {
  readonly values = new Map<number, { share: number; recorded: number; unsplit: number; traced: number }>();

  at(key: number) {
    const known = this.values.get(key);
    if (known) return known;
    const made = { share: 0, recorded: 0, unsplit: 0, traced: 0 };
    this.values.set(key, made);
    return made;
  }
}

const width = 2 ** 26;

/**
 * The picture of the whole: per layer what the scope's workloads rest on. Each workload's criticality is split evenly
 * over the things of a layer that it reaches, so that every layer sums to 1; what reaches nothing there adds to the
 * layer's nothing. A flow between neighbouring layers is, per workload, the product of its two splits.
 *
 * `traced` is an entity by index, or null: traced parts count only workloads that reach it. O(reach of the scope).
 */
export function loadPath(a: Analysis, scope: readonly number[], traced: number | null): LoadPath {
  const total = scope.reduce((sum, w) => sum + criticalityOf(a, w), 0);
  const perLayer = layers.map(() => new Sums());
  const perFlow = layers.slice(1).map(() => new Sums());
  const followers = traced === null ? null : followersOf(a, traced);
  let tracedWorkloads = 0;
  let tracedShare = 0;
  for (const w of scope) {
    const weight = criticalityOf(a, w) / total;
    const reach = reachOf(a, w);
    const follows = followers?.[w] === 1;
    if (follows) {
      tracedWorkloads++;
      tracedShare += weight;
    }
    const splits = reach.things.map((found) => (found.length ? found : [nothing]));
    for (const [i, found] of splits.entries()) {
      const part = weight / found.length;
      for (const x of found) {
        const sum = perLayer[i].at(x);
        sum.share += part;
        sum.unsplit += weight;
        if (reach.recorded.has(x)) sum.recorded += part;
        if (follows) sum.traced += part;
      }
      if (i === 0) continue;
      const above = splits[i - 1];
      for (const x of above) {
        for (const y of found) {
          const sum = perFlow[i - 1].at((x + 1) * width + y + 1);
          sum.share += part / above.length;
          if (follows) sum.traced += part / above.length;
        }
      }
    }
  }
  const bySize = (p: { share: number; entity: number }, q: { share: number; entity: number }) => q.share - p.share || p.entity - q.entity;
  return {
    layers: perLayer.map(({ values }, i) => ({
      layer: layers[i],
      things: [...values]
        .filter(([entity]) => entity !== nothing)
        .map(([entity, sum]) => ({ entity, ...sum }))
        .sort(bySize),
      nothing: values.get(nothing)?.share ?? 0,
      nothingTraced: values.get(nothing)?.traced ?? 0,
    })),
    flows: perFlow.map(({ values }) =>
      [...values].map(([key, { share, traced: part }]) => ({
        from: Math.floor(key / width) - 1,
        to: (key % width) - 1,
        share,
        traced: part,
      })),
    ),
    tracedWorkloads,
    tracedShare,
  };
}
