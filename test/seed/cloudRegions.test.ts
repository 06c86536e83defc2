import { describe, expect, it } from "vitest";
import { FactSet } from "../../seed/factSet";
import { importCloudRegions } from "../../seed/importers/cloudRegions";
import { importGovernmentSites } from "../../seed/importers/governmentSites";
import { sourcesOf } from "../../seed/rows";

const chosen = "assumption: the vendor names only a state, country or area; a representative city was chosen";
const regions = [
  "cloud,partition,region_id,name,country_iso2,place,place_basis,latitude,longitude,coordinate_basis,grid_zone,grid_zone_basis,paired_region,note",
  "aws,aws,aa-1,Aa (Town),AA,Town,vendor region name,1,2,GeoNames city centre,AA,point-in-zone-polygon:inside,,",
  `aws,aws,bb-1,Bb (North),BB,Hill,"${chosen}",3,4,GeoNames city centre,BB-N,point-in-zone-polygon:inside,,`,
  `aws,aws,cc-1,Cc,CC,Dale,"${chosen}",3,4,GeoNames city centre,CC,point-in-zone-polygon:inside,,`,
  "aws,aws-cn,cn-1,China (One),CN,,not disclosed,,,,CN,assumption: whole country is one zone,,",
  "azure,public,ddsouth,DD South,DD,Bay,vendor metadata,5,-6,vendor metadata (approximate),DD,point-in-zone-polygon:nearest(0.02deg),,",
  "azure,us-gov,usgov,US Gov,US,,assumption: state taken from the name,,,,,,,",
  "azure,public,stage,Stage,US,,vendor metadata,,,,,,,pre-production (canary/stage) region",
  "gcp,public,ee-west1,Field,EE,Field,vendor region list,7,8,GeoNames city centre,EE,point-in-zone-polygon:inside,,",
  "gcp,public,ff-west15,,,,assumption,,,,,,,listed as an endpoint only",
];
const sources = sourcesOf({
  "sources/aws-endpoints/partitions.json": JSON.stringify({
    partitions: [
      { id: "aws", regions: { "aws-global": {}, "aa-1": {}, "bb-1": {}, "cc-1": {} } },
      { id: "aws-cn", regions: { "cn-1": {} } },
    ],
  }),
  "sources/azure-regions/locations.tf.json": JSON.stringify({
    locals: {
      locations_cached: {
        value: [
          { name: "ddsouth", metadata: { regionType: "Physical" } },
          { name: "europe", metadata: { regionType: "Logical" } },
        ],
      },
    },
  }),
  "sources/gcp-regions/region_carbon_2024.csv": "Google Cloud Region,Location\nee-west1,Field\n",
  "sources/gcp-regions/vertex_ai_endpoints.json": JSON.stringify({ endpoints: [{ location: "ff-west15" }, { location: "eu" }] }),
  "curated/cloud_regions.csv": regions.join("\n"),
  "curated/region_operators.csv":
    "cloud,partition,region_id,operator_vendor_id,basis\naws,aws,*,amazon,project-compiled: operator\naws,aws-cn,*,amazon,project-compiled: operator\naws,aws-cn,cn-1,sinnet,project-compiled; verify\n",
  "curated/government_sites.csv":
    "key,name,country_iso2,operator_vendor_id,place,grid_zone,basis\ngg-site,Gg Site,GG,,Lane,GG,project-compiled: https://example.org\n",
});

const facts = new FactSet();
importCloudRegions(sources, facts);
importGovernmentSites(sources, facts);
const entity = (key: string) => facts.entities.get(`DataCentre:${key}`)!;
const out = (kind: string, key: string) =>
  [...facts.relationships.values()].filter((r) => r.kind === kind && r.from === `DataCentre:${key}`);

describe("cloud regions", () => {
  it("are sourced where the vendor lists them, else curated", () => {
    expect([entity("aws:aa-1").said.source, entity("azure:ddsouth").said.source, entity("gcp:ff-west15").said.source]).toEqual([
      "aws-endpoints",
      "azure-regions",
      "gcp-regions",
    ]);
    expect(entity("azure:usgov").said).toMatchObject({ basis: "CURATED", source: "curated-cloud_regions" });
  });

  it("have names that tell whose they are", () => {
    expect(["aws:aa-1", "azure:ddsouth", "gcp:ee-west1", "gcp:ff-west15"].map((key) => entity(key).name)).toEqual([
      "AWS Aa (Town)",
      "Azure DD South",
      "Google Cloud ee-west1 (Field)",
      "Google Cloud ff-west15",
    ]);
  });

  it("stand in a country by the vendor's word, or by our reading of the name", () => {
    const basis = (key: string) => out("LOCATED_IN", key)[0]?.said.basis ?? null;
    expect([basis("aws:aa-1"), basis("aws:bb-1"), basis("aws:cn-1"), basis("gcp:ff-west15")]).toEqual([
      "SOURCED",
      "CURATED",
      "CURATED",
      null,
    ]);
  });

  it("keep a chosen city and its coordinates as assumptions", () => {
    const said = entity("aws:bb-1").fieldSaid;
    expect([said.get("place")?.basis, said.get("latitude")?.basis]).toEqual(["ASSUMED", "ASSUMED"]);
    expect(entity("aws:aa-1").fieldSaid.get("latitude")?.basis).toBe("CURATED");
    expect(entity("azure:ddsouth").fields.get("longitude")).toBe(-6);
  });

  it.each([
    ["a published place", "aws:aa-1", "DERIVED"],
    ["a chosen city in one of several zones", "aws:bb-1", "ASSUMED"],
    ["a chosen city where the country is one zone", "aws:cc-1", "DERIVED"],
    ["a zone that the table assumes", "aws:cn-1", "ASSUMED"],
    ["a place near a zone", "azure:ddsouth", "DERIVED"],
  ])("are powered by a zone: %s", (_what, key, basis) => {
    expect(out("POWERED_BY", key).map((r) => r.said.basis)).toEqual([basis]);
  });

  it("are run by the operator of the region, else of the partition", () => {
    const operator = (key: string) => out("OPERATED_BY", key).map((r) => [r.to, r.said.basis]);
    expect(operator("aws:aa-1")).toEqual([["Vendor:amazon", "CURATED"]]);
    expect(operator("aws:cn-1")).toEqual([["Vendor:sinnet", "ASSUMED"]]);
    expect(operator("gcp:ee-west1")).toEqual([]);
  });

  it("leave out what is no region that customers have, and count it", () => {
    expect(facts.has("DataCentre:azure:stage")).toBe(false);
    expect([...facts.ledger].map(([table, { rows, dropped }]) => [table, rows, [...dropped.values()]])).toEqual([
      ["aws-endpoints/partitions", 5, [1]],
      ["azure-regions/locations", 2, [1]],
      ["gcp-regions/region_carbon", 1, []],
      ["gcp-regions/vertex_ai_endpoints", 2, [1]],
      ["curated/cloud_regions", 9, [1]],
      ["curated/region_operators", 3, []],
      ["curated/government_sites", 1, []],
    ]);
  });
});

it("a government site without an operator on record states none", () => {
  expect(out("OPERATED_BY", "gg-site")).toEqual([]);
  expect(out("POWERED_BY", "gg-site").map((r) => [r.to, r.said.basis])).toEqual([["GridPoint:GG", "CURATED"]]);
});
