import { ChipMakers } from "../accelerators";
import { from, jurisdiction } from "../conventions";
import { type FactSet, type Ref, ref, type Said } from "../factSet";
import { excerpt, oneLine, slug } from "../names";
import { Organisations } from "../organisations";
import type { Row, Sources } from "../rows";
import { iso2Named } from "./countries";
import { inZone, siteKey, zonesOf } from "./sites";

const source = "epoch-ai-sites";
const table = "gpu_clusters";

/** Clusters that `national_compute.csv` lists under names of its own, by the name in Epoch AI's table. */
export const nationalNames: Readonly<Record<string, string>> = {
  "University of Bristol Isambard-AI": "gb-isambard-ai",
  '"Jupiter, Jülich"': "de-jupiter",
  "JUWELS-Booster": "de-juwels-booster",
  "EuroHPC LUMI": "fi-lumi",
  "EuroHPC Leonardo": "it-leonardo",
  "Mare Nostrum 5": "es-marenostrum5",
  "EuroHPC MeluXina": "lu-meluxina",
  "EuroHPC Karolina": "cz-karolina",
  "EuroHPC Vega": "si-vega",
  "AGH Cyfronet Helios": "pl-helios",
  "NSC Berzelius Phase 2": "se-berzelius",
  "Novo Nordisk Gefion": "dk-gefion",
  "Jean Zay Supercomputer Phase 4": "fr-jean-zay",
  "GENCI Adastra": "fr-adastra",
  "CEA EXA1-HE Phase 3": "fr-exa1-he",
  "Alps Supercomputer Phase 2": "ch-alps",
  "Lawrence Livermore NL El Capitan Phase 2": "us-el-capitan",
  "Oak Ridge NL Frontier": "us-frontier",
  "Argonne NL Aurora": "us-aurora",
  "Lawrence Berkeley NL NERSC Perlmutter": "us-perlmutter",
  "Los Alamos NL Venado": "us-venado",
  "Calcul Québec Narval": "ca-narval",
  "Core42 SuperPOD": "ae-core42-superpod",
  "Core42 AI-03": "ae-core42-ai03",
  "AIST ABCI 3.0": "jp-abci3",
  "AIST ABCI-Q": "jp-abci-q",
  "JCAHPC Miyabi": "jp-miyabi",
  "TSUBAME4.0": "jp-tsubame4",
  "Sakura's H100s Phase 1": "jp-sakura",
  "NHN Cloud's National AI Data Center": "kr-nhn-national-ai",
  "AIRAWAT-PSAI Phase 2": "in-airawat",
  "NSTDA Supercomputer Center (ThaiSC) LANTA": "th-lanta",
  "Pawsey Supercomputing Centre Setonix": "au-setonix",
  "CSIRO Virga": "au-virga",
  "NCI Australia Gadi": "au-gadi",
  "Laboratório Nacional de Computação Científica Santos Dumont": "br-santos-dumont",
};

/** Clusters that stand in a site of the list of frontier data centres, of which they are a part: the site counts. */
export const withinSites: Readonly<Record<string, string>> = {
  "xAI Colossus Memphis Phase 3": "Colossus 1",
  "OpenAI/Microsoft Goodyear Arizona": "Microsoft Goodyear",
  "Google Oklahoma TPU v4 Pods": "Google Pryor (North)",
};

const phase = /^(.*?) Phase (\d)$/;

/** GPU clusters with owner, country, zone and chips. Phases of one machine are one, the last; a machine listed elsewhere is that one. */
export function importClusters(sources: Sources, facts: FactSet): void {
  const rows = sources.table(`sources/epoch-ai/${table}.csv`, [
    ...["Name", "Status", "Certainty", "Country", "Owner", "Location", "Power Capacity (MW)", "H100 equivalents"],
    ...["Chip type (primary)", "latitude", "longitude"],
  ]);
  const zones = zonesOf(sources, "epoch-ai/gpu_clusters");
  const organisations = new Organisations(sources, facts);
  const chips = new ChipMakers(sources);
  const last = lastPhases(rows);
  facts.read(source, table, rows.length);
  for (const [i, row] of rows.entries()) {
    const name = oneLine(row.Name!);
    const [, machine, number] = phase.exec(name) ?? [];
    if (machine && Number(number) < last.get(machine)!) facts.drop(source, table, "an earlier phase of the same machine");
    else if (withinSites[name] && facts.has(siteKey(withinSites[name]))) join(facts, siteKey(withinSites[name]), name);
    else cluster(facts, organisations, chips, row, { name, at: i, zone: zones.get(String(i)) });
  }
}

/** Highest phase of each machine whose name counts them. */
function lastPhases(rows: readonly Row[]): Map<string, number> {
  const last = new Map<string, number>();
  for (const row of rows) {
    const [, machine, number] = phase.exec(oneLine(row.Name!)) ?? [];
    if (machine) last.set(machine, Math.max(last.get(machine) ?? 0, Number(number)));
  }
  return last;
}

function join(facts: FactSet, site: Ref, name: string): void {
  const known = facts.entities.get(site)!;
  facts.entity("DataCentre", known.key, known.name, from(source), { aliases: [name] });
  facts.drop(source, table, "part of a site in the list of data centres");
}

interface Place {
  readonly name: string;
  /** Position of the row. */
  readonly at: number;
  readonly zone: string | undefined;
}

function cluster(facts: FactSet, organisations: Organisations, chips: ChipMakers, row: Row, { name, at, zone }: Place): void {
  const said = { ...from(source), confidence: row.Certainty === "Likely" ? ("MEDIUM" as const) : ("HIGH" as const) };
  const iso2 = row.Country ? iso2Named(row.Country) : undefined;
  const number = (text: string, digits = 0) => (text === "" ? undefined : Number(Number(text).toFixed(digits)));
  // The point of a row that names no place is the middle of its country.
  const located = row.Location !== "" && row.Location !== row.Country;
  const { key, title } = keyOf(facts, name, at);
  const id = facts.entity("DataCentre", key, title, said, {
    aliases: [excerpt(name, 200)],
    fields: {
      status: "OPERATIONAL",
      place: located ? excerpt(row.Location!, 120) : undefined,
      latitude: located ? number(row.latitude!, 4) : undefined,
      longitude: located ? number(row.longitude!, 4) : undefined,
      accelerators: number(row["H100 equivalents"]!),
      power: number(row["Power Capacity (MW)"]!, 2),
    },
  });
  if (iso2) facts.relate("LOCATED_IN", id, jurisdiction(iso2), said);
  else facts.lacks(source, table, "no country on record");
  if (zone && (located || zone === iso2)) facts.relate("POWERED_BY", id, ref("GridPoint", zone), inZone);
  else facts.lacks(source, table, zone ? "the point is the middle of a country of several zones: no zone" : "no place on record: no zone");
  // A machine that the register of national compute names has its operator from there.
  if (key !== nationalNames[name]) own(facts, organisations, id, row.Owner!, said);
  chips.equip(facts, id, row["Chip type (primary)"]!, said);
}

/** A machine of `national_compute.csv` keeps its key there; one without a name has its row. */
function keyOf(facts: FactSet, name: string, at: number): { key: string; title: string } {
  const national = nationalNames[name];
  const known = national ? facts.entities.get(ref("DataCentre", national)) : undefined;
  if (known) {
    facts.lacks(source, table, "joined with the same machine of national_compute");
    return { key: known.key, title: known.name };
  }
  return name === "Anonymized Chinese System"
    ? { key: `epoch:cluster:unnamed-${at}`, title: `Unnamed Chinese cluster ${at}` }
    : { key: `epoch:cluster:${slug(name)}`, title: excerpt(name.replace(/^"|"$/g, ""), 200) };
}

/** Of several owners any one may do to keep it running, which is assumed: who runs it is not stated. */
function own(facts: FactSet, organisations: Organisations, id: Ref, cell: string, said: Said): void {
  const owners = cell.split(",").filter((part) => part.trim() !== "");
  if (owners.length === 0) facts.lacks(source, table, "no owner on record");
  for (const owner of owners) {
    const read = organisations.state(owner, { ...said, note: "owner" });
    facts.relate("OPERATED_BY", id, read.vendor, read.said, owners.length > 1 ? { group: "owner", quorum: 1, groupBasis: "ASSUMED" } : {});
  }
}
