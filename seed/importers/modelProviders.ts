import { parse as parseToml } from "smol-toml";
import { cloudVendors, from, jurisdiction, vendor } from "../conventions";
import { curatedRow } from "../curatedRow";
import { type FactSet, type Ref, ref } from "../factSet";
import { ModelIndex } from "../modelNames";
import { slug, VendorNames } from "../names";
import type { Row, Sources } from "../rows";
import { bedrock, bedrockIn, vertex } from "./cloudServices";
import { namedVendor } from "./vendors";

const source = "models-dev";
/** Any one model of a service will do: what the service offers is the list, and the list is the source's. */
const models = { group: "model", quorum: 1, groupBasis: "CURATED" } as const;

/** Providers that are services of a cloud stated elsewhere: the same thing under another name. */
const sameService: Readonly<Record<string, string>> = {
  "amazon-bedrock": bedrock,
  "google-vertex": vertex,
  "google-vertex-anthropic": vertex,
};

/** Providers of models.dev as services, with who provides them, what cloud they are taken to run on, and the models that they serve. */
export function importModelProviders(sources: Sources, facts: FactSet): void {
  const providers = sources.list(`sources/${source}/providers`);
  const curated = new Map(
    sources
      .table("curated/model_providers.csv", ["models_dev_provider_id", "vendor_id", "home_country_iso2", "runs_on_cloud", "basis"])
      .map((row) => [row.models_dev_provider_id!, row]),
  );
  const names = new VendorNames(sources);
  facts.read(source, "providers", providers.length);
  facts.read("curated", "model_providers", curated.size);
  for (const id of providers) provider(sources, facts, names, id, curated.get(id));
  for (const id of curated.keys()) if (!providers.includes(id)) facts.drop("curated", "model_providers", "no such provider in models.dev");
  serve(sources, facts);
}

const serviceOf = (provider: string): Ref => ref("Service", sameService[provider] ?? `models.dev:${provider}`);

function provider(sources: Sources, facts: FactSet, names: VendorNames, id: string, row: Row | undefined): void {
  const toml = parseToml(sources.text(`sources/${source}/providers/${id}/provider.toml`));
  const name = typeof toml.name === "string" ? toml.name : id;
  const service = serviceOf(id);
  const said = from(source);
  facts.entity("Service", service.slice("Service:".length), name, said, {
    fields: { market: "*" },
    aliases: [name],
    externalIds: [`models.dev:${id}`],
  });
  const words = curatedRow("model_providers", row?.basis ?? "unknown");
  if (row?.vendor_id) facts.relate("PROVIDED_BY", service, vendor(row.vendor_id), words);
  else {
    // A provider that no table knows is a vendor of its own; where it has its seat may be known all the same.
    const own = namedVendor(facts, names.ownKey(name) || slug(id), name, said);
    facts.relate("PROVIDED_BY", service, own, said);
    if (row?.home_country_iso2) facts.relate("SUBJECT_TO", own, jurisdiction(row.home_country_iso2), words);
    else facts.lacks("curated", "model_providers", "no home country on record");
  }
  const cloud = cloudVendors[row?.runs_on_cloud ?? ""];
  if (cloud) facts.relate("PROVIDED_BY", service, vendor(cloud), { ...words, note: "runs on its cloud" });
}

const geography = /^(us|eu|au|jp|global)\./;

/** Joins the rows of providers with models: by `base_model`, else by the id at the provider. */
function serve(sources: Sources, facts: FactSet): void {
  const rows = sources.table(`sources/${source}/provider_models.csv`, ["provider_id", "model_id", "base_model", "name", "status"]);
  const index = new ModelIndex(facts);
  facts.read(source, "provider_models", rows.length);
  for (const row of rows) {
    const service = serviceFor(facts, row);
    if (row.status === "deprecated") {
      facts.drop(source, "provider_models", "deprecated at the provider");
      continue;
    }
    const base = ref("Model", row.base_model!);
    if (row.base_model && facts.has(base)) {
      facts.relate("SERVES", service, base, from(source), models);
      continue;
    }
    const match = index.byId(row.model_id!);
    if (!match) {
      facts.drop(source, "provider_models", "its id means no model on record");
      continue;
    }
    const note = `listed as ${row.model_id}`;
    facts.relate("SERVES", service, match.model, { ...from(source, "CURATED", note), confidence: match.exact ? "HIGH" : "MEDIUM" }, models);
    facts.lacks(source, "provider_models", match.exact ? "joined by its id" : "joined by its id without date or words such as `instruct`");
  }
}

/** Amazon Bedrock sells by geography, which stands before the id: each is an offering of its own. */
function serviceFor(facts: FactSet, row: Row): Ref {
  const place = row.provider_id === "amazon-bedrock" ? geography.exec(row.model_id!)?.[1] : undefined;
  const own = place ? ref("Service", bedrockIn(place)) : undefined;
  return own && facts.has(own) ? own : serviceOf(row.provider_id!);
}
