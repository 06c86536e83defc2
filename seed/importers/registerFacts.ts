import { vendor } from "../conventions";
import { curatedRow } from "../curatedRow";
import { type FactSet, type Ref, ref } from "../factSet";
import type { Row, Sources } from "../rows";
import { modelsDevModel } from "./models";
import { ProductCatalogue } from "./products";
import { type RegisterWorkload, workload } from "./publicBodies";

const confidence = { high: "HIGH", medium: "MEDIUM" } as const;

/** Platforms that public bodies are taken to run their tools on. Rows of low confidence are guesses and stay out. */
export function importBodyHosting(
  sources: Sources,
  facts: FactSet,
  workloads: Readonly<Record<"GB" | "NL", readonly RegisterWorkload[]>>,
): void {
  const rows = sources.table("curated/body_hosting.csv", [
    ...["jurisdiction", "body_pattern_regex_case_insensitive", "workload_pattern_regex_case_insensitive"],
    ...["platform", "basis", "confidence"],
  ]);
  const catalogue = new ProductCatalogue(sources);
  facts.read("curated", "body_hosting", rows.length);
  for (const row of rows) {
    const { jurisdiction, confidence: sure } = row as { jurisdiction: "GB" | "NL"; confidence: "high" | "medium" | "low" };
    if (sure === "low") {
      facts.drop("curated", "body_hosting", "confidence low: a guess, no fact");
      continue;
    }
    const [body, title] = [row.body_pattern_regex_case_insensitive!, row.workload_pattern_regex_case_insensitive!].map(
      (p) => new RegExp(p, "i"),
    );
    const hosted = workloads[jurisdiction].filter((w) => body!.test(w.body) && title!.test(w.title));
    if (hosted.length === 0) facts.drop("curated", "body_hosting", "no workload on record fits");
    const said = curatedRow("body_hosting", row.basis!, { confidence: confidence[sure] });
    for (const { id } of hosted)
      facts.relate("USES", id, catalogue.platformService(facts, row.platform!, jurisdiction === "GB" ? "GB" : "EU"), said);
  }
}

/** Models and vendors that single British and Dutch register entries name in their text. */
export function importRegisterFacts(sources: Sources, facts: FactSet): void {
  const rows = sources
    .table("curated/workload_facts.csv", ["jurisdiction", "workload_id", "relation", "target_kind", "target", "basis", "note"])
    .filter(({ jurisdiction }) => jurisdiction === "GB" || jurisdiction === "NL");
  facts.read("curated", "workload_facts", rows.length);
  for (const row of rows) {
    const id = workload(row.jurisdiction!, row.workload_id!);
    if (!facts.has(id)) {
      facts.drop("curated", "workload_facts", "no such record in the register");
      continue;
    }
    const target = targetOf(sources, facts, row);
    if (!target || (row.relation !== "USES" && row.relation !== "PROVIDED_BY")) {
      facts.drop("curated", "workload_facts", "unknown target or relation");
      continue;
    }
    facts.relate(row.relation, id, target, curatedRow("workload_facts", row.basis!, row.note ? { note: row.note } : {}));
  }
}

function targetOf(sources: Sources, facts: FactSet, { target_kind, target }: Row): Ref | null {
  if (target_kind === "model") return modelsDevModel(sources, facts, target!);
  if (target_kind === "vendor") return vendor(target!);
  return target_kind === "fedramp" ? ref("Service", `fedramp:${target}`) : null;
}
