import type { Confidence } from "../../schema/model/enums";
import { ChipMakers } from "../accelerators";
import { from, jurisdiction } from "../conventions";
import { type FactSet, type Ref, ref, type Said } from "../factSet";
import { excerpt, oneLine, slug } from "../names";
import { Organisations } from "../organisations";
import type { Row, Sources } from "../rows";
import { iso2Named } from "./countries";

const source = "epoch-ai-sites";
const said = from(source);

/** Sites that the older list of coordinates names otherwise. */
const renamed: Readonly<Record<string, string>> = { "xAI Colossus 1": "Colossus 1", "xAI Colossus 2": "Colossus 2" };

export const siteKey = (name: string): Ref => ref("DataCentre", `epoch:${slug(name)}`);

const sureness: Readonly<Record<string, Confidence>> = { confident: "HIGH", likely: "MEDIUM", speculative: "LOW" };

/** That a point lies in a zone: as of the outlines of the zones, the older of the two. */
export const inZone: Said = { ...from("curated-point_zones", "DERIVED"), asOf: from("electricity-maps-2023").asOf! };

/** `Oracle #confident, SoftBank #likely` as names with how sure the source is. */
export const taggedNames = (cell: string): { readonly name: string; readonly confidence: Confidence | undefined }[] =>
  cell
    .split(",")
    .map((part) => /^\s*(.*?)\s*(?:#(\w+))?\s*$/.exec(part)!)
    .filter(([, name]) => name !== "")
    .map(([, name, tag]) => ({ name: name!, confidence: tag ? sureness[tag] : undefined }));

/** Degrees of a text such as `41°41'36"N`; undefined if it is none. */
export function degreesOf(text: string): number | undefined {
  const match = /^\s*(\d+)°(\d+)'([\d.]+)"\s*([NSEW])\s*$/.exec(text);
  if (!match) return undefined;
  const [, degrees, minutes, seconds, side] = match;
  const value = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
  return Math.round((side === "S" || side === "W" ? -value : value) * 1e4) / 1e4;
}

/** Epoch AI's frontier data centres with owner, country, zone and chips, as they stood on the day of the copy, and what is planned. */
export function importSites(sources: Sources, facts: FactSet): void {
  const rows = sources.table("sources/epoch-ai/data_centers.csv", [
    ...[
      "Name",
      "Current H100 equivalents",
      "Current power (MW)",
      "Owner",
      "Users",
      "All chip types",
      "Energy companies",
      "Country",
      "Address",
    ],
  ]);
  const points = pointsOf(sources);
  const stages = timelines(sources, facts, new Set(rows.map((row) => oneLine(row.Name!))));
  const chips = new ChipMakers(sources);
  const organisations = new Organisations(sources, facts);
  facts.read(source, "data_centers", rows.length);
  for (const row of rows) {
    const name = oneLine(row.Name!);
    const point = points.get(name);
    const id = site(facts, row, name, point, stages.get(name) ?? []);
    const iso2 = iso2Named(row.Country!);
    if (iso2) facts.relate("LOCATED_IN", id, jurisdiction(iso2), said);
    if (point?.zone) facts.relate("POWERED_BY", id, ref("GridPoint", point.zone), inZone);
    else facts.lacks(source, "data_centers", "no coordinates published: no zone");
    own(facts, organisations, id, row.Owner!);
    chips.equip(facts, id, row["Current chip types"] || row["All chip types"]!, said);
    if (row.Users) facts.lacks(source, "data_centers", "users are named, but not what of theirs runs there");
    if (row["Energy companies"]) facts.lacks(source, "data_centers", "energy companies are named, but not their part in it");
  }
}

interface Point {
  readonly latitude: number | undefined;
  readonly longitude: number | undefined;
  readonly zone: string | undefined;
}

/** Coordinates and zone by name of site. */
function pointsOf(sources: Sources): Map<string, Point> {
  const rows = sources.table("sources/epoch-ai/data_centers_coordinates.csv", ["Name", "Latitude", "Longitude"]);
  const zones = zonesOf(sources, "epoch-ai/data_centers_coordinates");
  return new Map(
    rows.map((row) => {
      const name = oneLine(row.Name!);
      const point = {
        latitude: degreesOf(row.Latitude!),
        longitude: degreesOf(row.Longitude!),
        zone: zones.get(row.Name!) ?? zones.get(name),
      };
      return [renamed[name] ?? name, point];
    }),
  );
}

/** Zones that `point_zones.csv` gives for a source, by its row keys. */
export const zonesOf = (sources: Sources, of: string): Map<string, string> =>
  new Map(
    sources
      .table("curated/point_zones.csv", ["source", "row_key", "grid_zone"])
      .filter((row) => row.source === of && row.grid_zone !== "")
      .map((row) => [row.row_key!, row.grid_zone!]),
  );

interface Stage {
  readonly date: string;
  /** MW. */
  readonly power: number;
}

/** Stages of each listed site in order of date. That of the day of the copy and the last are told in a note. */
function timelines(sources: Sources, facts: FactSet, listed: ReadonlySet<string>): Map<string, Stage[]> {
  const rows = sources.table("sources/epoch-ai/data_center_timelines.csv", ["Data center", "Date", "Power (MW)"]);
  const stages = new Map<string, Stage[]>();
  facts.read(source, "data_center_timelines", rows.length);
  for (const row of rows) {
    const name = oneLine(row["Data center"]!);
    if (!listed.has(name)) {
      facts.drop(source, "data_center_timelines", "a site that is not in the list of sites");
      continue;
    }
    const stage = { date: row.Date!, power: Number(row["Power (MW)"]) };
    stages.set(name, [...(stages.get(name) ?? []), stage]);
  }
  for (const list of stages.values()) {
    list.sort((a, b) => (a.date < b.date ? -1 : 1));
    const last = list.at(-1)!;
    for (const stage of list) {
      if (stage === currentOf(list)) continue;
      if (stage.date <= said.asOf!) facts.drop(source, "data_center_timelines", "an earlier stage of the site");
      else if (stage !== last) facts.drop(source, "data_center_timelines", "a stage between today's and the last planned one");
    }
  }
  return stages;
}

const currentOf = (stages: readonly Stage[]): Stage | undefined => stages.filter(({ date }) => date <= said.asOf!).at(-1);

function site(facts: FactSet, row: Row, name: string, point: Point | undefined, stages: readonly Stage[]): Ref {
  const now = currentOf(stages);
  const last = stages.at(-1);
  // The timeline counts power more widely than the list: its figures are told together, and never mixed with the list's.
  const planned =
    last && last.date > said.asOf! && last.power > (now?.power ?? 0)
      ? `by its timeline ${now?.power ?? 0} MW now, ${last.power} MW by ${last.date}`
      : undefined;
  const power = Number(row["Current power (MW)"]);
  const h100e = Number(row["Current H100 equivalents"]);
  const stated = planned ? from(source, "SOURCED", planned) : said;
  return facts.entity("DataCentre", siteKey(name).slice("DataCentre:".length), name, said, {
    aliases: Object.keys(renamed).filter((old) => renamed[old] === name),
    fields: {
      status: power > 0 ? "OPERATIONAL" : "PLANNED",
      place: excerpt(row.Address!, 120) || undefined,
      latitude: point?.latitude,
      longitude: point?.longitude,
      accelerators: power > 0 ? Math.round(h100e) : undefined,
      power: power > 0 ? power : undefined,
    },
    fieldSaid: { status: from(source, "DERIVED", planned ?? "read off the power it draws"), power: stated },
  });
}

/** Owners as those who run the site: as sure as the source is, and assumed where it calls itself speculative. */
function own(facts: FactSet, organisations: Organisations, id: Ref, cell: string): void {
  for (const { name, confidence } of taggedNames(cell)) {
    const basis = confidence === "LOW" ? "ASSUMED" : "SOURCED";
    const read = organisations.state(name, { ...from(source, basis, "owner"), ...(confidence ? { confidence } : {}) });
    facts.relate("OPERATED_BY", id, read.vendor, read.said);
  }
}
