import type { EnumValue } from "../../schema/model/enums";
import { from, jurisdiction } from "../conventions";
import { curatedRow } from "../curatedRow";
import { type FactSet, type Ref, ref, type Said } from "../factSet";
import type { Row, Sources } from "../rows";

const kinds: Readonly<Record<string, EnumValue<"BlocKind">>> = {
  union: "UNION",
  alliance: "ALLIANCE",
  compute_pool: "COMPUTE_POOL",
  procurement_pool: "PROCUREMENT_POOL",
};

/** Groups of `memberships.csv` that `blocs.csv` does not describe. */
const groups: Readonly<Record<string, { readonly name: string; readonly kind: EnumValue<"BlocKind"> }>> = {
  EUROZONE: { name: "Eurozone", kind: "UNION" },
  OECD: { name: "Organisation for Economic Co-operation and Development", kind: "ALLIANCE" },
  EU_GDPR_ADEQUACY: { name: "Countries with an EU adequacy decision on data protection", kind: "OTHER" },
};

/** Groups whose members belong to a bloc under another name: the states of the EEA are those of the EU and three more. */
const partOf: Readonly<Record<string, readonly string[]>> = { EU: ["EU", "EEA"], EEA_NON_EU: ["EEA"] };

export const bloc = (key: string): Ref => ref("Bloc", key);

/** Unions, alliances, compute pools and procurement pools with their members. */
export function importBlocs(sources: Sources, facts: FactSet): void {
  const rows = sources.table("curated/blocs.csv", ["key", "name", "kind", "members", "lead_body", "since", "basis", "source_url", "note"]);
  const members = sources.table("curated/memberships.csv", ["group", "country_iso2", "basis", "reference"]);
  facts.read("curated", "blocs", rows.length);
  facts.read("curated", "memberships", members.length);
  for (const row of rows) describe(facts, row);
  for (const [key, { name, kind }] of Object.entries(groups)) {
    if (members.some(({ group }) => group === key))
      facts.entity("Bloc", key, name, curatedRow("memberships", "project-compiled"), { fields: { blocKind: kind } });
  }
  for (const row of members) {
    const said = row.basis!.startsWith("CLDR") ? from("cldr-territory-groups") : curatedRow("memberships", row.basis!);
    for (const key of partOf[row.group!] ?? [row.group!]) {
      if (facts.has(bloc(key))) join(facts, row.country_iso2!, key, said);
      else facts.drop("curated", "memberships", `no bloc ${key}`);
    }
  }
}

function describe(facts: FactSet, row: Row): void {
  const listed = row.basis === "memberships.csv";
  const words = listed ? "project-compiled" : row.basis!;
  const note = [row.lead_body ? `led by ${row.lead_body}` : "", row.note ?? ""].filter((part) => part !== "").join("; ");
  const said = curatedRow("blocs", words, note ? { note } : {});
  facts.entity("Bloc", row.key!, row.name!, said, { fields: { blocKind: kinds[row.kind!] }, validFrom: row.since || null });
  if (listed) return;
  for (const iso2 of row.members!.split(";")) join(facts, iso2, row.key!, curatedRow("blocs", words, { note: row.source_url || null }));
}

function join(facts: FactSet, iso2: string, key: string, said: Said): void {
  if (facts.has(jurisdiction(iso2))) facts.relate("MEMBER_OF", jurisdiction(iso2), bloc(key), said);
  else facts.lacks("curated", "blocs", `member ${iso2} is no country on record`);
}
