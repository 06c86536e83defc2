import { parse as parseYaml } from "yaml";
import { LoadpathError, problem } from "../../schema/model/errors/catalogue";
import { from, jurisdiction } from "../conventions";
import { type FactSet, type Ref, ref, type Said } from "../factSet";
import type { Sources } from "../rows";
import { iso2Of } from "./countries";

const gridSource = "electricity-maps-2023";

interface Zone {
  readonly zone: string;
  readonly countryKey: string | null;
  readonly countryName: string | null;
  readonly in_geometry: boolean;
  readonly capacity_mw: Readonly<Record<string, number | null>> | null;
  readonly subZoneNames: readonly string[] | null;
}

/** All feeds of a grid point are one pool: any one of them will do. That is what a zone is, not what a source says. */
export const pool = { group: "supply", quorum: 1, groupBasis: "CURATED" } as const;

/** Zones that only repeat finer ones: those that name parts, and those without an outline of which parts are listed. */
function aggregates(zones: readonly Zone[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { zone, in_geometry, subZoneNames } of zones) {
    const parts = subZoneNames?.length ? [...subZoneNames] : zones.map((z) => z.zone).filter((z) => z.startsWith(`${zone}-`));
    if (!in_geometry && parts.length > 0) found.set(zone, parts);
  }
  return found;
}

function readZones(sources: Sources): Zone[] {
  const path = `sources/${gridSource}/zones.jsonl`;
  return sources
    .text(path)
    .split("\n")
    .map((line, i) => ({ line, at: i + 1 }))
    .filter(({ line }) => line.trim() !== "")
    .map(({ line, at }) => {
      try {
        return JSON.parse(line) as Zone;
      } catch (error) {
        const words = error instanceof Error ? error.message : String(error);
        throw new LoadpathError(problem("LP-3004", `${path}, line ${at}: ${words}`, `${path}:${at}`), { cause: error });
      }
    });
}

/** Installed capacity of all modes, MW; undefined where none is published. */
function capacityOf({ capacity_mw }: Zone): number | undefined {
  const modes = Object.values(capacity_mw ?? {}).filter((mw) => mw !== null);
  return modes.length === 0 ? undefined : Math.round(modes.reduce((sum, mw) => sum + mw, 0));
}

/** Electricity zones with their country, and exchanges between them as interconnectors that either end can feed. */
export function importGrid(sources: Sources, facts: FactSet): void {
  const zones = readZones(sources);
  const whole = aggregates(zones);
  facts.read(gridSource, "zones", zones.length);
  for (const zone of zones) {
    if (whole.has(zone.zone)) {
      facts.drop(gridSource, "zones", "repeats finer zones");
      continue;
    }
    // Zones without an outline come without a country; the key starts with its code.
    const iso2 = zone.countryKey ?? zone.zone.slice(0, 2);
    const country = zone.countryName ?? zones.find((z) => z.countryKey === iso2)?.countryName ?? iso2;
    const id = facts.entity("GridPoint", zone.zone, `${country} (grid zone ${zone.zone})`, from(gridSource), {
      fields: { class: "ZONE", capacity: capacityOf(zone) },
      fieldSaid: { capacity: from(gridSource, "DERIVED", "installed capacity, summed over modes") },
    });
    facts.relate(
      "LOCATED_IN",
      id,
      jurisdiction(iso2),
      zone.countryKey ? from(gridSource) : from(gridSource, "DERIVED", "country code in the key of the zone"),
    );
  }
  importExchanges(sources, facts, whole);
}

/** `capacity: [-x, y]` of exchange `A_B`: x MW can flow from B to A, y MW from A to B. */
function flowsOf(yaml: string): { toFirst: number | undefined; toSecond: number | undefined } {
  const { capacity } = (parseYaml(yaml) ?? {}) as { capacity?: unknown };
  const [toFirst, toSecond] = Array.isArray(capacity) ? capacity : [];
  const mw = (value: unknown) => (typeof value === "number" && Number.isFinite(value) ? Math.abs(value) : undefined);
  return { toFirst: mw(toFirst), toSecond: mw(toSecond) };
}

function importExchanges(sources: Sources, facts: FactSet, whole: ReadonlyMap<string, string[]>): void {
  const folder = `sources/${gridSource}/exchanges`;
  const names = sources.list(folder).filter((name) => name.endsWith(".yaml"));
  const pairs = new Set(names.map((name) => name.slice(0, -".yaml".length)));
  const listed = (a: string, b: string) => pairs.has(`${a}_${b}`) || pairs.has(`${b}_${a}`);
  facts.read(gridSource, "exchanges", pairs.size);
  for (const pair of pairs) {
    const [a, b] = pair.split("_") as [string, string];
    if (whole.has(a) || whole.has(b)) {
      const finer = (whole.get(a) ?? [a]).some((x) => (whole.get(b) ?? [b]).some((y) => listed(x, y)));
      facts.drop(gridSource, "exchanges", finer ? "repeats exchanges of finer zones" : "ends in a zone that repeats finer ones");
      continue;
    }
    const ends = [ref("GridPoint", a), ref("GridPoint", b)] as const;
    if (!ends.every((end) => facts.has(end))) {
      facts.drop(gridSource, "exchanges", "a zone at its end is not listed");
      continue;
    }
    const { toFirst, toSecond } = flowsOf(sources.text(`${folder}/${pair}.yaml`));
    const most = Math.max(toFirst ?? 0, toSecond ?? 0) || undefined;
    const said = from(gridSource);
    const link = facts.entity("GridPoint", pair, `${a}–${b} interconnector`, said, { fields: { class: "INTERCONNECTOR", capacity: most } });
    const feed = (to: Ref, by: Ref, capacity: number | undefined) =>
      facts.relate("FED_BY", to, by, said, { ...pool, fields: { capacity } });
    feed(ends[0], link, toFirst);
    feed(link, ends[1], toFirst);
    feed(ends[1], link, toSecond);
    feed(link, ends[0], toSecond);
  }
}

const plantSource = "wri-power-plants";

/** Power plants of at least 100 MW with their country, each feeding the zone that its coordinates lie in. */
export function importPlants(sources: Sources, facts: FactSet): void {
  const plants = sources.table(`sources/${plantSource}/power_plants_100mw.csv`, ["country", "name", "gppd_idnr", "capacity_mw"]);
  const places = sources.table("curated/point_zones.csv", ["source", "row_key", "grid_zone", "how"]);
  facts.read(plantSource, "power_plants_100mw", plants.length);
  facts.read("curated", "point_zones", places.length);
  const zoneOf = new Map<string, { zone: string; how: string }>();
  for (const { source, row_key, grid_zone, how } of places) {
    if (source === plantSource) zoneOf.set(row_key!, { zone: grid_zone!, how: how! });
    else if (source === "im3-us-data-centers") facts.drop("curated", "point_zones", "building footprints (ODbL) are not used");
  }
  for (const plant of plants) {
    const iso2 = iso2Of(plant.country!);
    const id = facts.entity("GridPoint", plant.gppd_idnr!, plant.name!.trim(), from(plantSource), {
      fields: { class: "PLANT", capacity: Number(plant.capacity_mw) },
    });
    if (iso2) facts.relate("LOCATED_IN", id, jurisdiction(iso2), from(plantSource));
    else facts.lacks(plantSource, "power_plants_100mw", "country code unknown: no country on record");
    const place = zoneOf.get(plant.gppd_idnr!);
    if (!place?.zone) {
      facts.drop("curated", "point_zones", "plant lies in no zone: it feeds none on record");
      continue;
    }
    facts.relate("FED_BY", ref("GridPoint", place.zone), id, inZone(place.how), {
      ...pool,
      fields: { capacity: Number(plant.capacity_mw) },
    });
  }
}

const inZone = (how: string): Said => from("curated-point_zones", "DERIVED", how === "inside" ? undefined : how);
