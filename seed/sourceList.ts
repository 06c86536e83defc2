/** Where facts come from, as it is stated in their `Source` record. */
export interface SourceEntry {
  readonly title: string;
  readonly link: string | null;
  readonly licence: string;
  readonly attribution: string | null;
  /** Day, month or year at which it says what it says: the date of the published copy that was read, if `copy` is not given. */
  readonly asOf: string;
  /** Date of the copy, where its data is older. */
  readonly copy?: string;
}

const usWork = "Work of the US Government (public domain, 17 USC 105)";

/** A table compiled for this project: facts and short labels gathered from public pages, and readings of names. */
const curated = (table: string, attribution: string | null = null): SourceEntry => ({
  title: `Curated table: ${table}`,
  link: null,
  licence: "Apache-2.0",
  attribution,
  asOf: "2026-11",
});

/** Every source that facts may name, by key. Those of which no fact is kept get no record. */
export const sourceList = {
  "us-ai-use-cases-2025": {
    title: "2025 Federal Agency AI Use Case Inventory",
    link: "https://github.com/ombegov/2025-Federal-Agency-AI-Use-Case-Inventory",
    licence: usWork,
    attribution: "Office of Management and Budget",
    asOf: "2026-04-14",
  },
  "eu-cloud-sovereignty-framework": {
    title: "Cloud Sovereignty Framework, version 1.2.1, by way of public summaries",
    link: "https://commission.europa.eu/document/09579818-64a6-4dd5-9577-446ab6219113_en",
    licence: "CC-BY-4.0",
    attribution: "European Commission, Directorate-General for Digital Services",
    asOf: "2025-10",
    copy: "2026-11",
  },
  "uk-atrs": {
    title: "Algorithmic Transparency Recording Standard records",
    link: "https://www.gov.uk/government/collections/algorithmic-transparency-recording-standard-hub",
    licence: "Open Government Licence v3.0",
    attribution: "Contains public sector information licensed under the Open Government Licence v3.0.",
    asOf: "2026-08-11",
  },
  "nl-algorithm-register": {
    title: "Algorithm register of the Dutch government",
    link: "https://algoritmes.overheid.nl",
    licence: "CC0-1.0",
    attribution: null,
    asOf: "2026-08-08",
  },
  "fedramp-marketplace": {
    title: "FedRAMP Marketplace",
    link: "https://github.com/GSA/marketplace-fedramp-gov-data",
    licence: usWork,
    attribution: "General Services Administration",
    asOf: "2026-04-28",
  },
  "models-dev": {
    title: "models.dev",
    link: "https://github.com/anomalyco/models.dev",
    licence: "MIT",
    attribution: "models.dev contributors",
    asOf: "2026-07-02",
  },
  "epoch-ai": {
    title: "Epoch AI: notable models",
    link: "https://epoch.ai/data",
    licence: "CC-BY-4.0",
    attribution: "Epoch AI, epoch.ai/data",
    asOf: "2026-01-26",
  },
  "epoch-ai-sites": {
    title: "Epoch AI: frontier data centres, their timelines, and GPU clusters",
    link: "https://epoch.ai/data",
    licence: "CC-BY-4.0",
    attribution: "Epoch AI, epoch.ai/data",
    asOf: "2026-07-19",
  },
  "azure-openai-model-regions": {
    title: "Azure OpenAI: models by region and deployment type",
    link: "https://github.com/MicrosoftDocs/azure-ai-docs",
    licence: "CC-BY-4.0",
    attribution: "Microsoft Corporation",
    asOf: "2026-06-11",
  },
  "aws-endpoints": {
    title: "AWS endpoints and partitions (botocore 1.43.107)",
    link: "https://github.com/boto/botocore",
    licence: "Apache-2.0",
    attribution: "Amazon.com, Inc. or its affiliates",
    asOf: "2026",
  },
  "azure-regions": {
    title: "Azure regions",
    link: "https://github.com/Azure/terraform-azurerm-avm-utl-regions",
    licence: "MIT",
    attribution: "Microsoft Corporation",
    asOf: "2026-03-12",
  },
  "gcp-regions": {
    title: "Google Cloud regions",
    link: "https://github.com/GoogleCloudPlatform/region-carbon-info",
    licence: "Apache-2.0",
    attribution: "Google LLC",
    asOf: "2025-12-03",
  },
  "electricity-maps-2023": {
    title: "Electricity Maps: zones and exchanges, January 2023",
    link: "https://github.com/electricitymaps/electricitymaps-contrib",
    licence: "MIT",
    attribution: "Electricity Maps and contributors",
    asOf: "2023-01-30",
  },
  "pypsa-eur-interconnectors": {
    title: "PyPSA-Eur: high-voltage direct current links",
    link: "https://github.com/PyPSA/pypsa-eur",
    licence: "CC-BY-4.0",
    attribution: "The PyPSA-Eur Authors",
    // The plans it lists are those of 2020.
    asOf: "2020",
    copy: "2026-08-21",
  },
  "wri-power-plants": {
    title: "Global Power Plant Database 1.2.0",
    link: "https://github.com/wri/global-power-plant-database",
    licence: "CC-BY-4.0",
    attribution: "World Resources Institute, Global Power Plant Database 1.2.0",
    asOf: "2019",
    copy: "2019-09-26",
  },
  "i18n-iso-countries": {
    title: "Country names and codes (i18n-iso-countries 7.14.0)",
    link: "https://www.npmjs.com/package/i18n-iso-countries",
    licence: "MIT",
    attribution: "i18n-iso-countries contributors",
    asOf: "2026",
  },
  "cldr-territory-groups": {
    title: "Unicode CLDR: territory groups (cldr-core 48.2.0)",
    link: "https://www.npmjs.com/package/cldr-core",
    licence: "Unicode-3.0",
    attribution: "Unicode, Inc.",
    asOf: "2026",
  },
  "curated-agency_aliases": curated("agency_aliases"),
  "curated-agreements": curated("agreements"),
  "curated-blocs": curated("blocs"),
  "curated-body_hosting": curated("body_hosting"),
  "curated-body_sectors": curated("body_sectors"),
  "curated-cloud_regions": curated("cloud_regions", "City coordinates from GeoNames, CC BY 4.0"),
  "curated-fedramp_offering_regions": curated("fedramp_offering_regions"),
  "curated-fedramp_upstream_roles": curated("fedramp_upstream_roles"),
  "curated-government_sites": curated("government_sites"),
  "curated-chip_makers": curated("chip_makers"),
  "curated-memberships": curated("memberships"),
  "curated-model_labs": curated("model_labs"),
  "curated-model_providers": curated("model_providers"),
  "curated-national_compute": curated("national_compute", "Includes data of Epoch AI, epoch.ai/data (CC BY 4.0)"),
  "curated-offering_control_planes": curated("offering_control_planes"),
  "curated-point_zones": {
    ...curated(
      "point_zones",
      "World Resources Institute, Global Power Plant Database 1.2.0 (CC BY 4.0); Epoch AI, epoch.ai/data (CC BY 4.0); zone outlines: Electricity Maps, January 2023 (MIT)",
    ),
    // Of the two things joined, plants and zones, the plants are the older.
    asOf: "2019",
    copy: "2026-11",
  },
  "curated-products": curated("products"),
  "curated-region_operators": curated("region_operators"),
  "curated-sectors": curated("sectors"),
  "curated-service_hosting": curated("service_hosting"),
  "curated-sovereign_clouds": curated("sovereign_clouds"),
  "curated-systems": curated("systems"),
  "curated-topic_sectors": curated("topic_sectors"),
  "curated-vendor_aliases": curated("vendor_aliases"),
  "curated-vendor_links": curated("vendor_links"),
  "curated-vendor_states": curated("vendor_states"),
  "curated-vendors": curated("vendors"),
  "curated-workload_facts": curated("workload_facts"),
} as const satisfies Record<string, SourceEntry>;

export type SourceKey = keyof typeof sourceList;

/** Date of the copy of a source that was read. */
export const copyOf = (entry: SourceEntry): string => entry.copy ?? entry.asOf;
