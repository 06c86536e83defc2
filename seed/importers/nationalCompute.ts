import { h100Equivalents } from "../../schema/model/accelerators";
import { ChipMakers } from "../accelerators";
import { from, jurisdiction } from "../conventions";
import { curatedRow } from "../curatedRow";
import type { FactSet, Ref, Said } from "../factSet";
import { looksLikeName } from "../names";
import { Organisations } from "../organisations";
import type { Row, Sources } from "../rows";
import { siteKey } from "./sites";

const table = "national_compute";

/** Rows that are no machine of their own, and why they give no site. */
const noMachine: Readonly<Record<string, string>> = {
  "us-nairr": "an access programme, not one machine",
  "kr-ai-expressway": "a target that contains other rows",
  "sa-humain-programme": "a programme that contains another row",
};

/** Rows that Epoch AI lists among its frontier data centres. */
const sameSite: Readonly<Record<string, string>> = { "ae-stargate": "OpenAI Stargate UAE" };

const status: Readonly<Record<string, string>> = {
  operational: "OPERATIONAL",
  planned: "PLANNED",
  contracted: "PLANNED",
  "under construction": "PLANNED",
};

/** Public and sovereign compute: systems with operator, country, accelerators, power and status. */
export function importNationalCompute(sources: Sources, facts: FactSet): void {
  const rows = sources.table(`curated/${table}.csv`, [
    ...[
      "key",
      "name",
      "country",
      "operator",
      "accelerator",
      "accelerator_count",
      "power_mw",
      "status",
      "as_of",
      "basis",
      "source_url",
      "note",
    ],
  ]);
  const organisations = new Organisations(sources, facts);
  const chips = new ChipMakers(sources);
  facts.read("curated", table, rows.length);
  for (const row of rows) {
    const reason = noMachine[row.key!];
    if (reason) {
      facts.drop("curated", table, reason);
      continue;
    }
    const said = provenance(row);
    const same = sameSite[row.key!] ? siteKey(sameSite[row.key!]!) : null;
    const known = same ? facts.entities.get(same) : undefined;
    if (known) {
      facts.entity("DataCentre", known.key, known.name, said, { aliases: [row.name!], externalIds: [`national-compute:${row.key}`] });
      facts.lacks("curated", table, "joined with the same site of Epoch AI");
      continue;
    }
    const id = system(facts, row, said);
    facts.relate("LOCATED_IN", id, jurisdiction(row.country!), said);
    operate(facts, organisations, id, row.operator!, said);
    chips.equip(facts, id, row.accelerator!, said);
  }
}

/** Rows taken from Epoch AI's clusters are its facts; the others rest on the page that they name. */
function provenance(row: Row): Said {
  if (row.basis!.startsWith("epoch-ai")) return { ...from("epoch-ai-sites"), confidence: "HIGH" };
  return { ...curatedRow(table, row.basis!, { note: row.source_url || null }), asOf: row.as_of || from(`curated-${table}`).asOf! };
}

function system(facts: FactSet, row: Row, said: Said): Ref {
  const count = row.accelerator_count ? Number(row.accelerator_count) : null;
  const equivalents = count === null ? null : h100Equivalents(row.accelerator!, count);
  if (count !== null && !equivalents) facts.lacks("curated", table, "chips of which no factor is documented: no H100 equivalents");
  return facts.entity("DataCentre", row.key!, row.name!, said, {
    fields: {
      status: status[row.status!],
      accelerators: equivalents?.value,
      power: row.power_mw ? Number(row.power_mw) : undefined,
    },
    fieldSaid: equivalents
      ? { accelerators: { ...said, basis: said.basis === "ASSUMED" ? "ASSUMED" : equivalents.basis, note: equivalents.note } }
      : {},
  });
}

/** Operators as written, without what stands in brackets or after `for`; of several any one may do, which is assumed. */
function operate(facts: FactSet, organisations: Organisations, id: Ref, cell: string, said: Said): void {
  const names = cell
    .split(";")
    .map((part) => part.replace(/\s*\([^()]*\)|\s+for [A-Z]+$/g, "").trim())
    .filter(looksLikeName);
  for (const name of names) {
    const read = organisations.state(name, said);
    facts.relate(
      "OPERATED_BY",
      id,
      read.vendor,
      read.said,
      names.length > 1 ? { group: "operator", quorum: 1, groupBasis: "ASSUMED" } : {},
    );
  }
}
