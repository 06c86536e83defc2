import { cloudRegion, from, vendor } from "../conventions";
import { type FactSet, type Ref, ref } from "../factSet";
import { ModelIndex } from "../modelNames";
import { slug } from "../names";
import type { Row, Sources } from "../rows";

const source = "azure-openai-model-regions";
const labels: Readonly<Record<string, string>> = {
  "data-zone-standard": "data zone",
  "regional-standard": "regional",
  "regional-provisioned": "regional, provisioned",
};
const zoneMarkets: Readonly<Record<string, string>> = { US: "US", EU: "EU", "US Government": "US" };

/**
 * Azure OpenAI as offered: one service per data zone, whose requests any of its regions may process, and one per region
 * for deployments that stay in it. Each serves the models that its table lists.
 */
export function importAzureModels(sources: Sources, facts: FactSet): void {
  const rows = sources.table(`sources/${source}/availability.csv`, [
    ...["cloud", "deployment_type", "data_boundary", "model", "model_version", "region"],
  ]);
  const index = new ModelIndex(facts);
  facts.read(source, "availability", rows.length);
  for (const row of rows) {
    const region = cloudRegion("azure", row.region!);
    if (!facts.has(region)) {
      facts.drop(source, "availability", "a region that is not on record");
      continue;
    }
    const zone = row.deployment_type === "data-zone-standard";
    const service = offering(facts, row, region, zone);
    const said = from(source);
    facts.relate("HOSTED_AT", service, region, said, zone ? { group: "region", quorum: 1, groupBasis: "ASSUMED" } : {});
    const model = modelOf(facts, index, row);
    const read = model.exact ? said : from(source, "CURATED", `listed as ${row.model} ${row.model_version}`);
    facts.relate("SERVES", service, model.model, read, { group: "model", quorum: 1, groupBasis: "CURATED" });
  }
}

function offering(facts: FactSet, row: Row, region: Ref, zone: boolean): Ref {
  const { cloud, deployment_type: type, data_boundary: boundary } = row as Record<string, string>;
  const place = zone ? `${boundary} data zone` : (facts.entities.get(region)?.name ?? row.region!);
  const key = `azure-openai:${type}:${zone ? slug(boundary!) : row.region}`;
  const id = facts.entity("Service", key, `Azure OpenAI (${place}, ${labels[type!] ?? type})`, from(source), {
    fields: { market: zone ? zoneMarkets[boundary!] : cloud === "azure-us-gov" ? "US" : "*", deployment: type },
  });
  facts.relate("PROVIDED_BY", id, vendor("microsoft"), from(source));
  return id;
}

/** The model of a row: its dated version where models.dev lists that, else the model, else one that only Azure lists. */
function modelOf(facts: FactSet, index: ModelIndex, row: Row): { model: Ref; exact: boolean } {
  const dated = ref("Model", `openai/${row.model}-${row.model_version}`);
  if (facts.has(dated)) return { model: dated, exact: true };
  const known = index.byId(row.model!);
  if (known) return known;
  const said = from(source);
  const model = facts.entity("Model", `azure:${row.model}`, row.model!, said, {
    fields: { modelVersion: row.model_version, weights: "CLOSED" },
  });
  // The table lists what Azure OpenAI offers; the router between models is Microsoft's own.
  const maker = row.model === "model-router" ? "microsoft" : "openai";
  facts.relate("DEVELOPED_BY", model, vendor(maker), from(source, "CURATED", "listed as an Azure OpenAI model"));
  return { model, exact: true };
}
