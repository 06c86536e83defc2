import { curatedRow } from "../../curatedRow";
import type { FactSet, Said } from "../../factSet";
import { excerpt, oneLine, type Reading } from "../../names";
import type { Row, Sources } from "../../rows";
import type { Agency } from "./agencies";
import { inventory, Keys, sourced, UsTables, UsWorkload, workloadKey } from "./workload";
import { withStatedOffering } from "./workloadFacts";

const path = `sources/${inventory}/individual.csv`;
const needs = [
  "agency",
  "agency_name",
  "id",
  "use_case_name",
  "agency_bureau",
  "is_withheld",
  "development_stage",
  "is_high_impact",
  "topic_area",
  "vendor_name",
  "system_name_ato",
] as const;

const status: Readonly<Record<string, string>> = { Deployed: "LIVE", Pilot: "PILOT", "Pre-deployment": "PLANNED", Retired: "RETIRED" };
const tier: Readonly<Record<string, number>> = {
  "High-impact": 1,
  "Presumed High-Impact, but Not High-impact": 3,
  "Not High-impact": 3,
};

/** Current name and former ones, where the cell says that the use case was renamed. */
export function readName(cell: string, id: string): { readonly name: string; readonly former: readonly string[] } {
  const renamed = /^renamed:\s*([\s\S]+?)\s+previously:\s*([\s\S]+)$/i.exec(cell.trim());
  const name = excerpt(renamed?.[1] ?? cell, 250) || oneLine(id);
  return { name, former: renamed ? [excerpt(renamed[2]!, 250)] : [] };
}

/** The federal inventory of AI use cases, one workload a row, with who answers for it and what it is said to rest on. */
export function importUseCases(sources: Sources, facts: FactSet): void {
  const rows = sources.table(path, needs);
  facts.read(inventory, "individual", rows.length);
  const tables = new UsTables(sources);
  const platforms = sources
    .table("curated/systems.csv", ["agency", "pattern_regex_case_insensitive", "platform", "basis"])
    .map((row) => ({ row, pattern: new RegExp(row.pattern_regex_case_insensitive!, "i") }));
  const stated = withStatedOffering(sources);
  const keys = new Keys();
  for (const row of rows) {
    const { name, former } = readName(row.use_case_name!, row.id!);
    if (!name) {
      facts.drop(inventory, "individual", "neither name nor id");
      continue;
    }
    const agency = tables.agencies.named(row.agency_name!);
    const plainKey = workloadKey(row.agency!, row.id!, name);
    const key = keys.claim(plainKey, row.id!.trim() ? name : row.agency_bureau!);
    const readings = tables.names.read(row.vendor_name!);
    const id = facts.entity("Workload", key, name, saidOf(row, readings), fieldsOf(row, former, agency));
    const workload = new UsWorkload(tables, facts, id, agency);
    workload.answeredBy(row.agency_bureau!);
    workload.place(row.agency_bureau!, row.topic_area!);
    readVendors(tables, facts, workload, readings);
    readTitles(tables, workload, row, name, readings);
    for (const { row: system, pattern } of platforms) {
      if ((system.agency !== "*" && system.agency !== agency.acronym) || !pattern.test(row.system_name_ato!)) continue;
      const service = tables.products.platformService(facts, system.platform!, "US");
      workload.usesService(service, curatedRow("systems", system.basis!));
    }
    if (!stated.has(plainKey)) workload.assumeAuthorised();
    if (workload.restsOnNothing && !stated.has(plainKey)) facts.lacks(inventory, "individual", "no vendor, product or platform on record");
  }
}

const statesOf = (readings: readonly Reading[]) => [...new Set(readings.flatMap((r) => (r.kind === "state" ? [r.state] : [])))];

/** Says of a row what its cells say instead of a value: that it is withheld, or that the vendor is unknown, in-house and so on. */
function saidOf(row: Row, readings: readonly Reading[]): Said {
  const withheld = /^Yes - (.+)$/.exec(row.is_withheld!)?.[1];
  const states = statesOf(readings);
  const remarks = [
    ...(withheld ? [`withheld from public reporting: ${withheld.toLowerCase()}`] : []),
    ...(states.length > 0 ? [`vendor: ${states.join(", ")}`] : []),
  ];
  return remarks.length > 0 ? { ...sourced, note: remarks.join("; ") } : sourced;
}

function fieldsOf(row: Row, former: readonly string[], agency: Agency): Parameters<FactSet["entity"]>[4] {
  const criticality = tier[row.is_high_impact!];
  const reading: Said = { ...sourced, basis: "CURATED", confidence: "MEDIUM", note: `${row.is_high_impact} read as tier ${criticality}` };
  const id = row.id!.trim();
  return {
    fields: { status: status[row.development_stage!], criticality },
    fieldSaid: criticality === undefined ? {} : { criticality: reading },
    aliases: former,
    externalIds: id ? [`${inventory}:${agency.acronym}:${id}`] : [],
  };
}

/** Vendors and products that the vendor cell names. All are needed: the inventory lists what a use case is made of. */
function readVendors(tables: UsTables, facts: FactSet, workload: UsWorkload, readings: readonly Reading[]): void {
  facts.read(inventory, "vendor_name: names", readings.length);
  for (const reading of readings) {
    if (reading.kind === "state") {
      facts.drop(inventory, "vendor_name: names", `no vendor: ${reading.state}`);
      continue;
    }
    const products = tables.products.match(reading.text);
    for (const product of products) workload.uses(product, `vendor cell: ${reading.text}`);
    if (reading.kind === "known") for (const match of reading.matches) workload.providedBy(match, reading.text, "cell");
    else if (products.length === 0) workload.providedByNamed(reading.text);
  }
}

/** Products that the title or the name of the authorised system gives, and vendors that the title gives where the cell knows none. */
function readTitles(tables: UsTables, workload: UsWorkload, row: Row, name: string, readings: readonly Reading[]): void {
  const titled = tables.products.match(name);
  for (const product of titled) workload.uses(product, "named in the title");
  for (const product of tables.products.match(oneLine(row.system_name_ato!))) workload.uses(product, "named as the authorised system");
  if (titled.length > 0 || readings.some((reading) => reading.kind !== "state")) return;
  for (const match of tables.names.resolve(name, "narrative")) workload.providedBy(match, name, "title");
}
