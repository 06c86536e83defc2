import { from, jurisdiction } from "../conventions";
import { type FactSet, type Ref, ref } from "../factSet";
import { oneLine, slug } from "../names";
import type { Row, Sources } from "../rows";
import { iso2Named } from "./countries";
import { pool } from "./grid";

const source = "pypsa-eur-interconnectors";
const said = from(source);

/** Named links that were taken out of service, by what their remarks say. */
const closed = /shut down|decommissioned|dismantled|replaced in \d{4} by/i;

interface Located {
  readonly latitude: number;
  readonly longitude: number;
  readonly zone: string;
}

interface Link {
  readonly table: string;
  readonly key: string;
  /** Name as published; null where the source gives a number alone. */
  readonly name: string | null;
  readonly status: "OPERATIONAL" | "CLOSED" | "PLANNED";
  readonly megawatts: number | undefined;
  readonly ends: readonly [End, End];
  readonly note?: string;
}

interface End {
  readonly latitude: number;
  readonly longitude: number;
  /** Country named by the source; undefined where it gives coordinates alone. */
  readonly iso2: string | undefined;
}

/**
 * High-voltage direct current links of Europe between two grid zones: those in service, those closed, and those planned in
 * 2020. An exchange between two zones already stands for all its lines: a link of such a pair feeds the exchange, not the zones
 * once more.
 */
export function importInterconnectors(sources: Sources, facts: FactSet): void {
  const located = locatedPlants(sources);
  for (const link of [...named(sources, facts), ...planned(sources, facts)]) {
    const zones = link.ends.map((end) => nearest(located, end)) as [string | null, string | null];
    const [a, b] = zones.map((zone) => (zone ? ref("GridPoint", zone) : null));
    if (!a || !b || !facts.has(a) || !facts.has(b)) facts.drop(source, link.table, "an end near no located plant: no zone");
    else if (a === b) facts.drop(source, link.table, "lies within one zone");
    else state(facts, link, a, b);
  }
}

function locatedPlants(sources: Sources): Located[] {
  return sources
    .table("curated/point_zones.csv", ["source", "latitude", "longitude", "grid_zone"])
    .filter((row) => row.source === "wri-power-plants" && row.grid_zone !== "")
    .map((row) => ({ latitude: Number(row.latitude), longitude: Number(row.longitude), zone: row.grid_zone! }));
}

/** Degrees within which a plant speaks for the zone of a converter station. */
const reach = 2;

/** Zone of the nearest located plant, of the end's country where that is known. */
function nearest(located: readonly Located[], end: End): string | null {
  let best: string | null = null;
  let least = reach ** 2;
  const shrink = Math.cos((end.latitude * Math.PI) / 180);
  for (const { latitude, longitude, zone } of located) {
    if (end.iso2 && zone.slice(0, 2) !== end.iso2) continue;
    const distance = (latitude - end.latitude) ** 2 + ((longitude - end.longitude) * shrink) ** 2;
    if (distance >= least) continue;
    least = distance;
    best = zone;
  }
  return best;
}

/** The country that a cell names, `Germany- Lübeck 53°53′46″N …` or `Codrongianos- Italy …`. */
export function countryIn(cell: string): string | undefined {
  const words = oneLine(cell.replace(/\d.*$/s, "")).split(/\s*-\s*/);
  return words.map((word) => iso2Named(word.trim())).find((iso2) => iso2 !== undefined);
}

function named(sources: Sources, facts: FactSet): Link[] {
  const table = "links_p_nom";
  const rows = sources.table(`sources/${source}/${table}.csv`, [
    ...["Name", "Converterstation 1", "Converterstation 2", "Power (MW)", "Remarks", "x1", "y1", "x2", "y2"],
  ]);
  facts.read(source, table, rows.length);
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const name = oneLine(row.Name!);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    const end = (n: 1 | 2): End => ({
      latitude: Number(row[`y${n}`]),
      longitude: Number(row[`x${n}`]),
      iso2: countryIn(row[`Converterstation ${n}`]!),
    });
    const remarks = oneLine(row.Remarks!);
    const over = closed.test(remarks);
    return {
      table,
      key: `hvdc:${slug(name)}${times > 1 ? `-${times}` : ""}`,
      name,
      status: over ? "CLOSED" : "OPERATIONAL",
      megawatts: row["Power (MW)"] ? Number(row["Power (MW)"]) : undefined,
      ends: [end(1), end(2)],
      ...(over ? { note: remarks.slice(0, 120) } : {}),
    };
  });
}

function planned(sources: Sources, facts: FactSet): Link[] {
  return ["tyndp2020_new_links", "tyndp2020_upgraded_links"].flatMap((table) => {
    const rows = sources.table(`sources/${source}/${table}.csv`, ["", "project_status", "build_year", "p_nom", "x0", "y0", "x1", "y1"]);
    facts.read(source, table, rows.length);
    const end = (row: Row, n: 0 | 1): End => ({ latitude: Number(row[`y${n}`]), longitude: Number(row[`x${n}`]), iso2: undefined });
    return rows.map((row) => ({
      table,
      key: `hvdc:${slug(`tyndp2020 ${row[""]!.replace(/^TYNDP2020_/, "")}`)}`,
      name: null,
      status: row.project_status === "completed" ? ("OPERATIONAL" as const) : ("PLANNED" as const),
      megawatts: Number(row.p_nom),
      ends: [end(row, 0), end(row, 1)] as const,
      note: `${row.project_status!.replace(/_/g, " ")}, for ${row.build_year} as planned in 2020`,
    }));
  });
}

function state(facts: FactSet, link: Link, a: Ref, b: Ref): void {
  const [zoneA, zoneB] = [a, b].map((zone) => zone.slice("GridPoint:".length)) as [string, string];
  const own = link.note ? from(source, "SOURCED", link.note) : said;
  const number = link.key.replace(/^hvdc:tyndp2020-/, "").toUpperCase();
  const id = facts.entity("GridPoint", link.key, link.name ?? `TYNDP 2020 link ${number} (${zoneA}–${zoneB})`, own, {
    fields: { class: "INTERCONNECTOR", status: link.status, capacity: link.megawatts },
    fieldSaid: { status: from(source, "CURATED", "read off what is said of it") },
  });
  for (const { iso2 } of link.ends) if (iso2) facts.relate("LOCATED_IN", id, jurisdiction(iso2), said);
  const near = from(source, "ASSUMED", "zone of the nearest located power plant");
  const more = { ...pool, fields: { capacity: link.megawatts } };
  facts.relate("FED_BY", id, a, near, more);
  facts.relate("FED_BY", id, b, near, more);
  const exchange = [ref("GridPoint", `${zoneA}_${zoneB}`), ref("GridPoint", `${zoneB}_${zoneA}`)].find((pair) => facts.has(pair));
  if (exchange) facts.lacks(source, link.table, "feeds the exchange of its zones, which stands for all their lines");
  for (const fed of exchange ? [exchange] : [a, b]) facts.relate("FED_BY", fed, id, near, more);
}
