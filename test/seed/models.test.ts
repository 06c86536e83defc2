import { describe, expect, it } from "vitest";
import { FactSet } from "../../seed/factSet";
import { importAzureModels } from "../../seed/importers/azureModels";
import { importCloudServices } from "../../seed/importers/cloudServices";
import { epochModel, importEpochModels } from "../../seed/importers/epochModels";
import { importModelProviders } from "../../seed/importers/modelProviders";
import { importModels } from "../../seed/importers/models";
import { ProductCatalogue } from "../../seed/importers/products";
import { sourcesOf } from "../../seed/rows";

const toml = (name: string, more = "") => `name = "${name}"\n${more}`;
const partition = (name: string, services: object) => ({
  partition: name,
  partitionName: name,
  regions: { "us-east-1": {}, "eu-west-1": {}, "ap-east-1": {} },
  services,
});
const sources = sourcesOf({
  "sources/models-dev/models/openai/gpt-9.toml": toml("GPT-9", 'release_date = "2026-01-02"\nopen_weights = false'),
  "sources/models-dev/models/anthropic/claude-opus-9.toml": toml("Claude Opus 9", "open_weights = false"),
  "sources/models-dev/providers/amazon-bedrock/provider.toml": toml("Amazon Bedrock"),
  "sources/models-dev/providers/tiny/provider.toml": toml("Tiny"),
  "sources/models-dev/providers/openai/provider.toml": toml("OpenAI"),
  "sources/models-dev/provider_models.csv": [
    "provider_id,model_id,base_model,name,status",
    "openai,gpt-9,,GPT-9,",
    "tiny,some/odd-id,openai/gpt-9,,",
    "tiny,gpt-8,,GPT-8,",
    "tiny,claude-opus-9,,Claude,deprecated",
    "amazon-bedrock,us.anthropic.claude-opus-9-v1:0,,Claude,",
    "amazon-bedrock,anthropic.claude-opus-9-v1:0,,Claude,",
  ].join("\n"),
  "sources/epoch-ai/notable_ai_models.csv": [
    "Model,Organization,Publication date,Parameters,Country (of organization),Model accessibility",
    "GPT 9,OpenAI,2026-01-02,1000000000.0,United States of America,API access",
    'Weather Net,"University of Somewhere,OpenAI",2024-03,7.0,"Netherlands,United States of America",Open weights (unrestricted)',
    "Secret,OpenAI,2025-01-01,,United States of America,Unreleased",
    "Old Net,OpenAI,1998-01-01,,United States of America,",
    "New Net,OpenAI,2025-01-01,,United States of America,",
  ].join("\n"),
  "sources/azure-openai-model-regions/availability.csv": [
    "cloud,deployment_type,data_boundary,model,model_version,region",
    "azure,data-zone-standard,EU,gpt-9,2026-01-02,northeast",
    "azure,data-zone-standard,EU,gpt-9,2026-01-02,southwest",
    "azure,regional-standard,Europe,text-embedding-9,1,northeast",
    "azure,regional-standard,Europe,gpt-9,2026-01-02,nowhere",
  ].join("\n"),
  "sources/aws-endpoints/endpoints_ai_services.json": JSON.stringify({
    partitions: [
      partition("aws", {
        bedrock: { endpoints: { "us-east-1": {}, "bedrock-us-east-1": {}, "fips-eu-west-1": {} } },
        s3: { endpoints: { "us-east-1": {} } },
      }),
    ],
  }),
  "sources/gcp-regions/vertex_ai_endpoints.json": JSON.stringify({ endpoints: [{ location: "west1" }, { location: "us" }] }),
  "curated/model_labs.csv": "models_dev_lab,vendor_id\nopenai,openai\nanthropic,anthropic\n",
  "curated/model_providers.csv": [
    "models_dev_provider_id,name,vendor_id,home_country_iso2,runs_on_cloud,basis",
    "amazon-bedrock,Amazon Bedrock,amazon,US,aws,project-compiled; verify",
    "openai,OpenAI,openai,US,,project-compiled; verify",
    "tiny,Tiny,,,,unknown",
  ].join("\n"),
  "curated/vendors.csv": "vendor_id,name\nopenai,OpenAI\namazon,Amazon Web Services\nanthropic,Anthropic\n",
  "curated/vendor_aliases.csv": "pattern_regex_case_insensitive,vendor_id,apply_to\nopen ?ai,openai,any_text\n",
  "curated/vendor_states.csv": "pattern_regex_case_insensitive,state\n",
  "curated/products.csv":
    "product,vendor_id,pattern_regex_case_insensitive,fedramp_ids,hosting_cloud_assumed,model_labs_assumed,basis\nHelper,openai,helper,,aws;gcp,openai;anthropic,assumption\nPlain,openai,plain,,,openai,assumption\n",
  "curated/service_hosting.csv":
    "service,market,target_kind,target,group,holdover_hours,basis,note\nPlain,GB,region,azure:northeast,,,assumption: made up,\n",
});

const facts = new FactSet();
const said = { basis: "SOURCED" } as const;
for (const key of ["openai", "amazon", "anthropic", "microsoft", "google"]) facts.entity("Vendor", key, key, said);
for (const key of ["azure:northeast", "azure:southwest", "aws:us-east-1", "aws:eu-west-1", "gcp:west1"])
  facts.relate(
    "LOCATED_IN",
    facts.entity("DataCentre", key, key, said),
    key === "aws:us-east-1" ? "Jurisdiction:US" : "Jurisdiction:IE",
    said,
  );
importModels(sources, facts);
importEpochModels(sources, facts);
importCloudServices(sources, facts);
importAzureModels(sources, facts);
importModelProviders(sources, facts);
const out = (from: string, kind?: string) => [...facts.relationships.values()].filter((r) => r.from === from && (!kind || r.kind === kind));
const targets = (from: string, kind: string) =>
  out(from, kind)
    .map(({ to }) => to)
    .sort();

describe("models of Epoch AI", () => {
  it("are joined with those of models.dev under another spelling, and add what these lack", () => {
    const model = facts.entities.get("Model:openai/gpt-9")!;
    expect([...model.aliases]).toEqual(["GPT 9"]);
    expect(model.fields.get("parameters")).toBe(1e9);
    expect(model.fieldSaid.get("parameters")?.source).toBe("epoch-ai");
    expect(facts.has("Model:epoch:gpt-9")).toBe(false);
    expect(epochModel(sources, facts, "GPT 9")).toBe("Model:openai/gpt-9");
    expect(epochModel(sources, facts, "No such model")).toBeNull();
  });

  it("name each of their makers, with its country where the list pairs them", () => {
    expect(targets("Model:epoch:weather-net", "DEVELOPED_BY")).toEqual(["Vendor:openai", "Vendor:university-of-somewhere"]);
    expect(targets("Vendor:university-of-somewhere", "SUBJECT_TO")).toEqual(["Jurisdiction:NL"]);
    expect(facts.entities.get("Model:epoch:weather-net")?.fields.get("weights")).toBe("OPEN");
  });

  it("are left out where nothing can rest on them, and counted", () => {
    expect(facts.has("Model:epoch:secret")).toBe(false);
    expect(facts.has("Model:epoch:old-net")).toBe(false);
    expect(facts.has("Model:epoch:new-net")).toBe(true);
    const { rows, dropped } = facts.ledger.get("epoch-ai/notable_ai_models")!;
    expect([rows, [...dropped.values()]]).toEqual([5, [1, 1]]);
  });
});

describe("providers of models.dev", () => {
  it("serve a model by `base_model` as the source says, and by id as it was read", () => {
    const [stated] = out("Service:models.dev:tiny", "SERVES");
    expect(stated).toMatchObject({ to: "Model:openai/gpt-9", group: "model", quorum: 1, said: { basis: "SOURCED" } });
    const [read] = out("Service:models.dev:openai", "SERVES");
    expect(read).toMatchObject({ to: "Model:openai/gpt-9", said: { basis: "CURATED", note: "listed as gpt-9" } });
    const { dropped } = facts.ledger.get("models-dev/provider_models")!;
    expect([...dropped]).toEqual([
      ["its id means no model on record", 1],
      ["deprecated at the provider", 1],
    ]);
  });

  it("are vendors of their own where no table knows them, and assumed where the table is to be verified", () => {
    expect(out("Service:models.dev:tiny", "PROVIDED_BY")).toMatchObject([{ to: "Vendor:tiny", said: { basis: "SOURCED" } }]);
    expect(targets("Vendor:tiny", "SUBJECT_TO")).toEqual([]);
    expect(out("Service:models.dev:openai", "PROVIDED_BY")).toMatchObject([{ to: "Vendor:openai", said: { basis: "ASSUMED" } }]);
  });

  it("are joined with the cloud's own service; a geography before the id is an offering of its own", () => {
    expect(facts.has("Service:models.dev:amazon-bedrock")).toBe(false);
    expect(targets("Service:aws:aws:bedrock", "SERVES")).toEqual(["Model:anthropic/claude-opus-9"]);
    expect(targets("Service:aws:aws:bedrock:us", "SERVES")).toEqual(["Model:anthropic/claude-opus-9"]);
  });
});

describe("services of clouds", () => {
  it("stand in the regions with an endpoint, alternatives by assumption; storage is no AI service", () => {
    expect(targets("Service:aws:aws:bedrock", "HOSTED_AT")).toEqual(["DataCentre:aws:eu-west-1", "DataCentre:aws:us-east-1"]);
    expect(out("Service:aws:aws:bedrock", "HOSTED_AT")[0]).toMatchObject({ group: "region", quorum: 1, groupBasis: "ASSUMED" });
    expect(targets("Service:aws:aws:bedrock:us", "HOSTED_AT")).toEqual(["DataCentre:aws:us-east-1"]);
    expect(targets("Service:aws:aws:bedrock:global", "HOSTED_AT")).toHaveLength(2);
    expect([...facts.entities.keys()].filter((key) => key.includes("s3"))).toEqual([]);
    expect(targets("Service:gcp:vertex-ai", "HOSTED_AT")).toEqual(["DataCentre:gcp:west1"]);
  });

  it("of Azure OpenAI: one per data zone with a group of regions, one per region for what stays in it", () => {
    const zone = "Service:azure-openai:data-zone-standard:eu";
    expect(targets(zone, "HOSTED_AT")).toEqual(["DataCentre:azure:northeast", "DataCentre:azure:southwest"]);
    expect(out(zone, "SERVES")).toMatchObject([{ to: "Model:openai/gpt-9", said: { basis: "SOURCED" } }]);
    expect(facts.entities.get(zone)?.fields.get("market")).toBe("EU");
    const regional = "Service:azure-openai:regional-standard:northeast";
    expect(out(regional, "HOSTED_AT")).toMatchObject([{ to: "DataCentre:azure:northeast", group: null }]);
    expect(targets(regional, "SERVES")).toEqual(["Model:azure:text-embedding-9"]);
    expect(facts.ledger.get("azure-openai-model-regions/availability")?.dropped).toEqual(new Map([["a region that is not on record", 1]]));
  });
});

describe("a product without a model or a place on record", () => {
  const catalogue = new ProductCatalogue(sources);

  it("is assumed to call some model of its labs and to run on one of its clouds", () => {
    const id = catalogue.productService(facts, catalogue.product("Helper")!, "EU");
    expect(targets(id, "SERVES")).toEqual(["Model:unstated:anthropic", "Model:unstated:openai"]);
    for (const link of out(id, "SERVES"))
      expect(link).toMatchObject({ group: "model", quorum: 1, groupBasis: "ASSUMED", said: { basis: "ASSUMED" } });
    expect(targets("Model:unstated:openai", "DEVELOPED_BY")).toEqual(["Vendor:openai"]);
    const clouds = out(id, "PROVIDED_BY").filter(({ said }) => said.basis === "ASSUMED");
    expect(clouds.map(({ to, group }) => [to, group])).toEqual([
      ["Vendor:amazon", "cloud"],
      ["Vendor:google", "cloud"],
    ]);
  });

  it("is assumed to run on no cloud where a table says where it runs", () => {
    const id = catalogue.productService(facts, catalogue.product("Plain")!, "GB");
    expect(targets(id, "HOSTED_AT")).toEqual(["DataCentre:azure:northeast"]);
    expect(targets(id, "PROVIDED_BY")).toEqual(["Vendor:openai"]);
    expect(out(id, "SERVES")).toMatchObject([{ to: "Model:unstated:openai", group: null, said: { basis: "ASSUMED" } }]);
  });
});
