import { from, vendor } from "../../conventions";
import { curatedRow } from "../../curatedRow";
import { type FactSet, type Ref, ref } from "../../factSet";
import { oneLine, slug, VendorNames } from "../../names";
import type { Row, Sources } from "../../rows";
import { modelsDevModel } from "../models";
import { offeringRef } from "./marketplace";
import { workloadKey } from "./workload";

const needs = ["jurisdiction", "body", "workload_id", "workload_name", "relation", "target_kind", "target", "basis"];

const usRows = (sources: Sources): Row[] =>
  sources.table("curated/workload_facts.csv", needs).filter(({ jurisdiction }) => jurisdiction === "US");

const keyOfRow = (row: Row) => workloadKey(row.body!, row.workload_id!, row.workload_name!);

/** Keys of the workloads whose register entry names the offering that they run on, so that none need be assumed. */
export const withStatedOffering = (sources: Sources): ReadonlySet<string> =>
  new Set(usRows(sources).flatMap((row) => (row.target_kind === "fedramp" ? [keyOfRow(row)] : [])));

/** Models, offerings and vendors that single entries of the federal inventory name in their text. */
export function importUsWorkloadFacts(sources: Sources, facts: FactSet): void {
  const rows = usRows(sources);
  facts.read("curated", "workload_facts", rows.length);
  for (const row of rows) {
    const workload = ref("Workload", keyOfRow(row));
    const target = targetOf(sources, facts, row);
    if (!facts.has(workload)) facts.drop("curated", "workload_facts", "no such record in the inventory");
    else if (!target || (row.relation !== "USES" && row.relation !== "PROVIDED_BY"))
      facts.drop("curated", "workload_facts", "unknown target or relation");
    else facts.relate(row.relation, workload, target, curatedRow("workload_facts", row.basis!, row.note ? { note: row.note } : {}));
  }
}

function targetOf(sources: Sources, facts: FactSet, { target_kind, target }: Row): Ref | null {
  switch (target_kind) {
    case "model":
      return modelsDevModel(sources, facts, target!);
    case "epoch-model":
      return epochModel(sources, facts, target!);
    case "fedramp":
      return offeringRef(target!);
    case "vendor":
      return vendor(target!);
    default:
      return null;
  }
}

/** States a model of Epoch AI's list of notable models by its name there, with its makers; null if the list has none of that name. */
function epochModel(sources: Sources, facts: FactSet, name: string): Ref | null {
  const row = sources
    .table("sources/epoch-ai/notable_ai_models.csv", ["Model", "Organization", "Publication date", "Parameters"])
    .find((candidate) => oneLine(candidate.Model!) === name);
  if (!row) return null;
  const said = from("epoch-ai");
  const model = facts.entity("Model", `epoch:${slug(name)}`, name, said, {
    fields: { released: row["Publication date"] || undefined, parameters: row.Parameters ? Number(row.Parameters) : undefined },
  });
  const names = new VendorNames(sources);
  for (const organisation of row.Organization!.split(","))
    for (const { vendor: key, pattern } of names.resolve(organisation, "field"))
      facts.relate(
        "DEVELOPED_BY",
        model,
        vendor(key),
        pattern === null ? said : { ...said, basis: "CURATED", note: `"${organisation.trim()}" by pattern ${pattern}` },
      );
  return model;
}
