import { entityKind } from "../schema/model/entityKinds";
import { relationshipKind } from "../schema/model/relationshipKinds";
import { byCodePoint, type SeedChanges, textOf } from "./changes";

/** Layers of the load path below the workloads, by the kind of their things. */
export const reachLayers = ["Vendor", "Service", "Model", "DataCentre", "GridPoint"] as const;
type ReachLayer = (typeof reachLayers)[number];

export interface Reach {
  /** Workloads that count in shares: live, pilot or of unstated stage. */
  workloads: number;
  /** Of these, how many reach a thing of the layer by recorded facts alone, and how many only with assumed ones. */
  readonly layers: Readonly<Record<ReachLayer, { recorded: number; assumed: number }>>;
}

interface Edge {
  readonly to: string;
  readonly recorded: boolean;
}

const kindOf = (id: string) => id.slice(0, id.indexOf(":"));

/**
 * How many workloads of each country, by code, reach each layer over what they need to run and over the makers of models.
 * Grid points are reached from the site that they power alone: what feeds them is no part of the path. What is planned,
 * closed or retired is not there.
 */
export function reachByCountry(changes: SeedChanges): Map<string, Reach> {
  const absent = absentThings(changes);
  const needs = edgesOf(changes, absent);
  const countries = homesOf(changes);
  const found = new Map<string, Reach>();
  for (const { kind, key, fields } of changes.entities) {
    if (kind !== "Workload" || fields?.status === "PLANNED" || fields?.status === "RETIRED") continue;
    const id = `${kind}:${key}`;
    const [any, recorded] = [layersReached(needs, id, false), layersReached(needs, id, true)];
    for (const iso2 of countries.get(id) ?? []) {
      const reach = found.get(iso2) ?? noReach();
      found.set(iso2, reach);
      reach.workloads++;
      for (const layer of reachLayers) {
        if (recorded.has(layer)) reach.layers[layer].recorded++;
        else if (any.has(layer)) reach.layers[layer].assumed++;
      }
    }
  }
  return new Map([...found].sort(([a], [b]) => byCodePoint(a, b)));
}

const noReach = (): Reach => ({
  workloads: 0,
  layers: Object.fromEntries(reachLayers.map((layer) => [layer, { recorded: 0, assumed: 0 }])) as Record<
    ReachLayer,
    { recorded: number; assumed: number }
  >,
});

/** Things whose status says that they are not there. */
const absentThings = ({ entities }: SeedChanges): Set<string> =>
  new Set(
    entities
      .filter(({ kind, fields }) => entityKind(kind)?.absentStatus?.includes(String(fields?.status)))
      .map(({ kind, key }) => `${kind}:${key}`),
  );

function edgesOf({ relationships }: SeedChanges, absent: ReadonlySet<string>): Map<string, Edge[]> {
  const edges = new Map<string, Edge[]>();
  for (const { kind, from, to, basis } of relationships) {
    const carries = relationshipKind(kind)?.carries.includes("OUTAGE") || kind === "DEVELOPED_BY";
    const ends = [textOf(from), textOf(to)] as const;
    if (!carries || kind === "FED_BY" || ends.some((end) => absent.has(end))) continue;
    const known = edges.get(ends[0]) ?? [];
    edges.set(ends[0], known);
    known.push({ to: ends[1], recorded: basis !== "ASSUMED" });
  }
  return edges;
}

/** Countries of workloads: of the bodies responsible for them, of what these belong to, and of the sectors that hold them. */
function homesOf({ relationships }: SeedChanges): Map<string, Set<string>> {
  const above = new Map<string, string[]>();
  const add = (of: string, by: string) => above.set(of, [...(above.get(of) ?? []), by]);
  for (const { kind, from, to } of relationships) {
    if (kind === "RESPONSIBLE_FOR" || kind === "RELIES_ON") add(textOf(to), textOf(from));
    else if (kind === "PART_OF" || kind === "OF") add(textOf(from), textOf(to));
  }
  const homes = new Map<string, Set<string>>();
  for (const id of above.keys()) {
    if (!id.startsWith("Workload:")) continue;
    const seen = new Set([id]);
    for (const one of seen) for (const next of above.get(one) ?? []) seen.add(next);
    homes.set(id, new Set([...seen].filter((one) => one.startsWith("Jurisdiction:")).map((one) => one.slice("Jurisdiction:".length))));
  }
  return homes;
}

function layersReached(edges: ReadonlyMap<string, readonly Edge[]>, start: string, recordedAlone: boolean): Set<string> {
  const seen = new Set([start]);
  for (const one of seen) {
    for (const { to, recorded } of edges.get(one) ?? []) if (recorded || !recordedAlone) seen.add(to);
  }
  seen.delete(start);
  return new Set([...seen].map(kindOf));
}
