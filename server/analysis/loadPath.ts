import type { Analysis } from "./analysis";
import { sectorsOf } from "./homes";
import { criticalityOf } from "./shares";
import { carries, classCode, hazardBit, isComponent, kindCode, type Layer, layerOf, layers, relationCode } from "./snapshot";

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
const gridPoint = kindCode("GridPoint");
const nothing = -1;

/** What one workload reaches, layer by layer, and which of it through recorded relationships alone. */
interface Reach {
  readonly things: readonly (readonly number[])[];
  readonly recorded: ReadonlySet<number>;
  readonly all: ReadonlySet<number>;
}

/**
 * Everything that a workload reaches over outage relationships and `DEVELOPED_BY`. Zones and connections count for the
 * grid if `POWERED_BY` leads to them; plants and interconnectors are passed through and belong to no layer.
 */
function reachOf(a: Analysis, workload: number): Reach {
  const { snapshot: s, day } = a;
  const powered = new Set<number>();
  const walk = (recordedOnly: boolean, onPower: (entity: number) => void): Set<number> => {
    const seen = new Set([workload]);
    for (const x of seen) {
      for (let i = day.out.start[x]; i < day.out.start[x + 1]; i++) {
        const r = day.out.item[i];
        if ((recordedOnly && s.assumed[r]) || !((carries[s.relation[r]] & outage) !== 0 || s.relation[r] === developedBy)) continue;
        if (s.relation[r] === poweredBy) onPower(s.to[r]);
        seen.add(s.to[r]);
      }
    }
    return seen;
  };
  const all = walk(false, (x) => powered.add(x));
  const poweredOnRecord = new Set<number>();
  const onRecord = walk(true, (x) => poweredOnRecord.add(x));
  const recorded = new Set([...onRecord].filter((x) => s.kind[x] !== gridPoint || poweredOnRecord.has(x)));
  for (const sector of sectorsOf(a, workload, "POSSIBLE")) recorded.add(sector);

  const things: number[][] = layers.map(() => []);
  for (const x of all) {
    const layer = layerOf[s.kind[x]];
    if (layer === null || !isComponent[s.kind[x]]) continue;
    if (layer === "WORKLOAD" && x !== workload) continue;
    const grid = s.gridClass[x];
    if (layer === "GRID" && (!powered.has(x) || grid === classCode.PLANT || grid === classCode.INTERCONNECTOR)) continue;
    things[layers.indexOf(layer)].push(x);
  }
  const sectors = [...new Set(sectorsOf(a, workload, "ON_RECORD"))];
  things[layers.indexOf("SECTOR")] = sectors;
  return { things, recorded, all: sectors.length ? new Set([...all, ...sectors]) : all };
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
  let tracedWorkloads = 0;
  let tracedShare = 0;
  for (const w of scope) {
    const weight = criticalityOf(a, w) / total;
    const reach = a.kept(`reach ${w}`, () => reachOf(a, w));
    const follows = traced !== null && reach.all.has(traced);
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
