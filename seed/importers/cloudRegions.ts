import type { Basis } from "../../schema/model/enums";
import { cloudRegion, from, jurisdiction, keyOf, vendor } from "../conventions";
import { curatedRow } from "../curatedRow";
import { type FactSet, type Ref, ref } from "../factSet";
import type { Row, Sources } from "../rows";
import type { SourceKey } from "../sourceList";

const clouds: Readonly<Record<string, { readonly label: string; readonly source: SourceKey }>> = {
  aws: { label: "AWS", source: "aws-endpoints" },
  azure: { label: "Azure", source: "azure-regions" },
  gcp: { label: "Google Cloud", source: "gcp-regions" },
};

interface AzureLocation {
  readonly name: string;
  readonly metadata: { readonly regionType: string };
}

/** Regions that the vendors' own files list, as `cloud:region`. */
function publishedRegions(sources: Sources, facts: FactSet): Set<string> {
  const found = new Set<string>();
  const { partitions } = sources.json("sources/aws-endpoints/partitions.json") as {
    partitions: { regions: Record<string, unknown> }[];
  };
  const aws = partitions.flatMap(({ regions }) => Object.keys(regions));
  facts.read("aws-endpoints", "partitions", aws.length);
  for (const id of aws) {
    if (id.endsWith("-global")) facts.drop("aws-endpoints", "partitions", "stands for a partition, not a region");
    else found.add(`aws:${id}`);
  }

  const azure = sources.json("sources/azure-regions/locations.tf.json") as {
    locals: { locations_cached: { value: AzureLocation[] } };
  };
  const locations = azure.locals.locations_cached.value;
  facts.read("azure-regions", "locations", locations.length);
  for (const { name, metadata } of locations) {
    if (metadata.regionType !== "Physical") facts.drop("azure-regions", "locations", "logical entry, not a region");
    else found.add(`azure:${name}`);
  }

  const google = sources.table("sources/gcp-regions/region_carbon_2024.csv", ["Google Cloud Region"]);
  facts.read("gcp-regions", "region_carbon", google.length);
  for (const row of google) found.add(`gcp:${row["Google Cloud Region"]}`);

  const { endpoints } = sources.json("sources/gcp-regions/vertex_ai_endpoints.json") as { endpoints: { location: string }[] };
  facts.read("gcp-regions", "vertex_ai_endpoints", endpoints.length);
  for (const { location } of endpoints) {
    if (/\d$/.test(location)) found.add(`gcp:${location}`);
    else facts.drop("gcp-regions", "vertex_ai_endpoints", "multi-region, not a region");
  }
  return found;
}

function nameOf(row: Row, label: string): string {
  if (!row.name) return `${label} ${row.region_id}`;
  if (row.cloud === "gcp") return `${label} ${row.region_id} (${row.name})`;
  return row.name.startsWith(label) ? row.name : `${label} ${row.name}`;
}

/** The country is the vendor's own statement where it names the place; else it is read off the region's name. */
const countryBasis = (row: Row): Basis => (row.place_basis!.startsWith("vendor") ? "SOURCED" : "CURATED");

/**
 * A zone found by point in polygon is derived. It is assumed where the table says so, and where the point is a city chosen
 * for a state or country of several zones: another city might lie in another zone.
 */
function zoneBasis(row: Row): Basis {
  if (!row.grid_zone_basis!.startsWith("point-in-zone-polygon")) return "ASSUMED";
  return row.place_basis!.startsWith("assumption") && row.grid_zone !== row.country_iso2 ? "ASSUMED" : "DERIVED";
}

/** Regions of AWS, Azure and Google Cloud, with country, operator and grid zone. */
export function importCloudRegions(sources: Sources, facts: FactSet): void {
  const published = publishedRegions(sources, facts);
  const rows = sources.table("curated/cloud_regions.csv", [
    ...["cloud", "partition", "region_id", "name", "country_iso2", "place", "place_basis", "latitude", "longitude"],
    ...["coordinate_basis", "grid_zone", "grid_zone_basis", "note"],
  ]);
  const operators = sources.table("curated/region_operators.csv", ["cloud", "partition", "region_id", "operator_vendor_id", "basis"]);
  facts.read("curated", "cloud_regions", rows.length);
  facts.read("curated", "region_operators", operators.length);
  for (const row of rows) {
    const cloud = clouds[row.cloud!];
    if (!cloud) {
      facts.drop("curated", "cloud_regions", `unknown cloud ${row.cloud}`);
      continue;
    }
    if (row.note!.startsWith("pre-production")) {
      facts.drop("curated", "cloud_regions", "pre-production region, no customer capacity");
      continue;
    }
    const id = region(facts, row, cloud, published.has(`${row.cloud}:${row.region_id}`));
    const operator =
      operators.find((o) => o.cloud === row.cloud && o.partition === row.partition && o.region_id === row.region_id) ??
      operators.find((o) => o.cloud === row.cloud && o.partition === row.partition && o.region_id === "*");
    if (operator) facts.relate("OPERATED_BY", id, vendor(operator.operator_vendor_id!), curatedRow("region_operators", operator.basis!));
  }
}

function region(facts: FactSet, row: Row, { label, source }: { label: string; source: SourceKey }, listed: boolean): Ref {
  const vendorStates = row.place_basis!.startsWith("vendor") && listed;
  const place = curatedRow("cloud_regions", row.place_basis!, vendorStates ? from(source) : {});
  // The centre of a city stands for the site; of a city that was itself chosen, for a guess.
  const point =
    row.coordinate_basis === "vendor metadata (approximate)"
      ? from(source, "SOURCED", "approximate")
      : from("curated-cloud_regions", place.basis === "ASSUMED" ? "ASSUMED" : "CURATED", row.coordinate_basis);
  const degrees = (text: string) => (text === "" ? undefined : Number(text));
  const id = facts.entity(
    "DataCentre",
    keyOf(cloudRegion(row.cloud!, row.region_id!)),
    nameOf(row, label),
    listed ? from(source) : from("curated-cloud_regions", "CURATED"),
    {
      aliases: [row.region_id!],
      fields: { place: row.place, latitude: degrees(row.latitude!), longitude: degrees(row.longitude!) },
      fieldSaid: { place, latitude: point, longitude: point },
    },
  );
  if (row.country_iso2) {
    const basis = countryBasis(row);
    facts.relate(
      "LOCATED_IN",
      id,
      jurisdiction(row.country_iso2),
      from(basis === "SOURCED" && listed ? source : "curated-cloud_regions", basis),
    );
  }
  if (row.grid_zone) {
    const said = curatedRow("cloud_regions", row.grid_zone_basis!, { basis: zoneBasis(row) });
    facts.relate("POWERED_BY", id, ref("GridPoint", row.grid_zone), said);
  }
  return id;
}
