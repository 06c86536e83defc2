import { vendor } from "../../conventions";
import { curatedRow } from "../../curatedRow";
import { type FactSet, type Ref, ref } from "../../factSet";
import type { Row, Sources } from "../../rows";
import { epochModel } from "../epochModels";
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
