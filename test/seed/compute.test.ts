import { describe, expect, it } from "vitest";
import { h100Equivalents } from "../../schema/model/accelerators";
import { ChipMakers } from "../../seed/accelerators";
import { FactSet } from "../../seed/factSet";
import { importClusters, nationalNames, withinSites } from "../../seed/importers/clusters";
import { importNationalCompute } from "../../seed/importers/nationalCompute";
import { degreesOf, importSites, siteKey, taggedNames } from "../../seed/importers/sites";
import { importSovereignClouds } from "../../seed/importers/sovereignClouds";
import { sourcesIn, sourcesOf } from "../../seed/rows";

const clusterColumns =
  "Name,Status,Certainty,Country,Owner,Location,Power Capacity (MW),H100 equivalents,Chip type (primary),latitude,longitude";
const sources = sourcesOf({
  "sources/epoch-ai/data_centers.csv": [
    "Name,Current H100 equivalents,Current power (MW),Owner,Users,Current chip types,All chip types,Energy companies,Country,Address",
    'Colossus 1,1000.4,340,"SpaceXAI #confident, Guess #speculative",OpenAI #likely,"H100,TPU v7","H100,TPU v7",,United States,3231 Riverport Rd',
    "Someday,0,0,,,,B300,,United Kingdom,",
  ].join("\n"),
  "sources/epoch-ai/data_centers_coordinates.csv": `Name,Latitude,Longitude\nxAI Colossus 1,"35°03'36""N","90°09'00""W"\n`,
  "sources/epoch-ai/data_center_timelines.csv": [
    "Data center,Date,Power (MW)",
    "Colossus 1,2024-01-01,100",
    "Colossus 1,2026-01-01,425",
    "Colossus 1,2027-01-01,500",
    "Colossus 1,2028-01-01,900",
    "Unlisted,2026-01-01,1",
  ].join("\n"),
  "sources/epoch-ai/gpu_clusters.csv": [
    clusterColumns,
    "xAI Colossus Memphis Phase 3,Existing,Confirmed,United States of America,xAI,3231 Riverport Rd,352,275795.8,NVIDIA H100,35.06,-90.11",
    "Alps Supercomputer Phase 1,Existing,Confirmed,Switzerland,ETH Domain,Lugano,8,6400,NVIDIA GH200,46,9",
    "Alps Supercomputer Phase 2,Existing,Confirmed,Switzerland,ETH Domain,Lugano,11.908,10752.2,NVIDIA GH200,46.0245,8.96",
    "Anonymized Chinese System,Existing,Likely,China,,China,,30,,35.48,101.9",
    "Somewhere,Existing,Likely,United States of America,Acme,,1,100,AMD Instinct MI300X,39.38,-97.92",
    'Shared,Existing,Confirmed,Korea (Republic of),"Acme,Other Lab",Seoul,1,100,PEZY-SC2,37.5,126.9',
  ].join("\n"),
  "curated/point_zones.csv": [
    "source,row_key,latitude,longitude,grid_zone,how",
    "epoch-ai/data_centers_coordinates,xAI Colossus 1,35,-90,US-TVA,inside",
    "epoch-ai/gpu_clusters,2,46,8.9,CH,inside",
    "epoch-ai/gpu_clusters,3,35,101,CN,inside",
    "epoch-ai/gpu_clusters,4,39,-97,US-SWPP,inside",
    "epoch-ai/gpu_clusters,5,37,126,KR,inside",
  ].join("\n"),
  "curated/national_compute.csv": [
    "key,name,country,operator,kind,accelerator,accelerator_count,power_mw,status,as_of,basis,source_url,note",
    'ch-alps,Alps,CH,"CSCS, ETH Zurich",national_cluster,NVIDIA GH200,10752,,operational,2024-09-17,epoch-ai gpu_clusters,https://epoch.ai/data,',
    "gb-next,Next,GB,Nscale (for OpenAI); Acme,private,NVIDIA GB300,1000,,contracted,2025-09,sourced,https://example.org/next,",
    "kr-mixed,Mixed,KR,Acme for MSIT,sovereign_cloud,NVIDIA B200 and H200,500,,operational,2025-12,general knowledge,,",
    "us-nairr,Access,US,Acme,national_cluster,,,,pilot,2025-09,sourced,https://example.org,",
  ].join("\n"),
  "curated/sovereign_clouds.csv": [
    "key,name,country_iso2,operator_vendor_id,technology_vendor_id,region_ids,status,basis,source_url,note",
    "de-own,Own Cloud,DE,acme,nvidia,aws:own-1,operational,project-compiled,https://example.org,",
    "se-later,Later Cloud,SE,acme,,,planned,project-compiled; verify,,",
  ].join("\n"),
  "curated/chip_makers.csv":
    "pattern_regex_case_insensitive,vendor_id,basis\nnvidia|\\bG?[HB]\\d00\\b,nvidia,project-compiled\n\\btpu\\b,google,project-compiled\n\\bamd\\b,amd,project-compiled\n",
  "curated/vendors.csv": "vendor_id,name\nxai,xAI\nnvidia,NVIDIA\ngoogle,Google\namd,AMD\nnscale,Nscale\nacme,Acme\n",
  "curated/vendor_aliases.csv": "pattern_regex_case_insensitive,vendor_id,apply_to\n",
  "curated/vendor_states.csv": "pattern_regex_case_insensitive,state\n",
});

const facts = new FactSet();
const said = { basis: "SOURCED" } as const;
for (const key of ["xai", "nvidia", "google", "amd", "nscale", "acme"]) facts.entity("Vendor", key, key, said);
facts.entity("DataCentre", "aws:own-1", "Own 1", said);
facts.entity("Jurisdiction", "DE", "Germany", said);
importSites(sources, facts);
importNationalCompute(sources, facts);
importClusters(sources, facts);
importSovereignClouds(sources, facts);
const out = (from: string, kind: string) => [...facts.relationships.values()].filter((r) => r.from === from && r.kind === kind);
const targets = (from: string, kind: string) =>
  out(from, kind)
    .map(({ to }) => to)
    .sort();
const fields = (id: string) => Object.fromEntries(facts.entities.get(id as "DataCentre:x")!.fields);
const ledger = (key: string) => facts.ledger.get(key)!;

describe("readings of cells", () => {
  it("takes names with how sure the source is, and degrees", () => {
    expect(taggedNames("Oracle #confident, SoftBank #speculative,")).toEqual([
      { name: "Oracle", confidence: "HIGH" },
      { name: "SoftBank", confidence: "LOW" },
    ]);
    expect(degreesOf("32°29'59\"N ")).toBe(32.4997);
    expect(degreesOf("58°30'00\"W")).toBe(-58.5);
    expect(degreesOf("about 58")).toBeUndefined();
  });

  it("converts one kind of chip by a documented factor, and no mixture", () => {
    expect(h100Equivalents("NVIDIA H200", 100)).toMatchObject({ value: 100, basis: "CURATED" });
    expect(h100Equivalents("NVIDIA A100 SXM4 80 GB", 1000)).toMatchObject({ value: 315, basis: "CURATED" });
    expect(h100Equivalents("NVIDIA GB300", 1000)).toMatchObject({ value: 2530, basis: "ASSUMED" });
    for (const chip of ["NVIDIA B200 and H200", "several types", "Groq LPU", "NVIDIA (model not stated)", ""])
      expect(h100Equivalents(chip, 10)).toBeNull();
  });

  it("says that no maker is known where none is", () => {
    expect(new ChipMakers(sources).equip(facts, siteKey("Someday"), "PEZY-SC2", said)).toBe(false);
  });
});

describe("frontier data centres", () => {
  it("are as the list says on the day of the copy, with their plans in a note", () => {
    expect(fields(siteKey("Colossus 1"))).toMatchObject({
      status: "OPERATIONAL",
      power: 340,
      accelerators: 1000,
      latitude: 35.06,
      longitude: -90.15,
    });
    expect(facts.entities.get(siteKey("Colossus 1"))?.fieldSaid.get("power")?.note).toBe(
      "by its timeline 425 MW now, 900 MW by 2028-01-01",
    );
    expect(fields(siteKey("Someday"))).toEqual({ status: "PLANNED" });
    expect([...ledger("epoch-ai-sites/data_center_timelines").dropped.values()]).toEqual([1, 1, 1]);
  });

  it("have a zone where they have coordinates, owners as sure as the source, and one group of chip makers", () => {
    expect(targets(siteKey("Colossus 1"), "POWERED_BY")).toEqual(["GridPoint:US-TVA"]);
    expect(targets(siteKey("Someday"), "POWERED_BY")).toEqual([]);
    expect(out(siteKey("Colossus 1"), "OPERATED_BY")).toMatchObject([
      { to: "Vendor:xai", said: { basis: "CURATED", confidence: "HIGH" } },
      { to: "Vendor:guess", said: { basis: "ASSUMED", confidence: "LOW" } },
    ]);
    for (const link of out(siteKey("Colossus 1"), "EQUIPPED_BY"))
      expect(link).toMatchObject({ group: "chips", quorum: 1, groupBasis: "ASSUMED" });
    expect(targets(siteKey("Colossus 1"), "EQUIPPED_BY")).toEqual(["Vendor:google", "Vendor:nvidia"]);
  });
});

describe("clusters", () => {
  it("are counted once: phases, parts of a site, and machines of national compute", () => {
    expect([...facts.entities.keys()].filter((id) => id.includes("colossus"))).toEqual([siteKey("Colossus 1")]);
    expect([...facts.entities.get(siteKey("Colossus 1"))!.aliases]).toContain("xAI Colossus Memphis Phase 3");
    expect([...facts.entities.keys()].filter((id) => /alps/i.test(id))).toEqual(["DataCentre:ch-alps"]);
    expect(fields("DataCentre:ch-alps")).toMatchObject({ accelerators: 10752, power: 11.91, status: "OPERATIONAL" });
    expect(targets("DataCentre:ch-alps", "OPERATED_BY")).toEqual(["Vendor:cscs-eth-zurich"]);
    expect(targets("DataCentre:ch-alps", "POWERED_BY")).toEqual(["GridPoint:CH"]);
  });

  it("of a country alone have its zone where it is one, else none", () => {
    expect(targets("DataCentre:epoch:cluster:unnamed-3", "POWERED_BY")).toEqual(["GridPoint:CN"]);
    expect(fields("DataCentre:epoch:cluster:unnamed-3")).toEqual({ status: "OPERATIONAL", accelerators: 30 });
    expect(targets("DataCentre:epoch:cluster:somewhere", "POWERED_BY")).toEqual([]);
    expect(targets("DataCentre:epoch:cluster:shared", "LOCATED_IN")).toEqual(["Jurisdiction:KR"]);
  });

  it("with several owners need any one of them, by assumption", () => {
    expect(out("DataCentre:epoch:cluster:shared", "OPERATED_BY")).toMatchObject([
      { to: "Vendor:acme", group: "owner", quorum: 1, groupBasis: "ASSUMED" },
      { to: "Vendor:other-lab", group: "owner" },
    ]);
  });

  const folder = process.env.LOADPATH_SOURCES;
  it.skipIf(!folder)("are joined by names that the sources hold", () => {
    const real = sourcesIn(folder!);
    const names = new Set(real.table("sources/epoch-ai/gpu_clusters.csv").map((row) => row.Name));
    const keys = new Set(real.table("curated/national_compute.csv").map((row) => row.key));
    const sites = new Set(real.table("sources/epoch-ai/data_centers.csv").map((row) => row.Name));
    for (const [cluster, key] of Object.entries(nationalNames)) expect([names.has(cluster), keys.has(key)], cluster).toEqual([true, true]);
    for (const [cluster, site] of Object.entries(withinSites)) expect([names.has(cluster), sites.has(site)], cluster).toEqual([true, true]);
  });
});

describe("national compute", () => {
  it("keeps what is stated and converts accelerators where a factor is documented", () => {
    expect(fields("DataCentre:gb-next")).toEqual({ status: "PLANNED", accelerators: 2530 });
    expect(facts.entities.get("DataCentre:gb-next")?.fieldSaid.get("accelerators")).toMatchObject({
      basis: "ASSUMED",
      note: "1000 × 2.53 (NVIDIA GB300)",
    });
    expect(fields("DataCentre:kr-mixed")).toEqual({ status: "OPERATIONAL" });
    expect(facts.entities.get("DataCentre:kr-mixed")?.said.basis).toBe("ASSUMED");
    expect(facts.has("DataCentre:us-nairr")).toBe(false);
    expect(ledger("curated/national_compute").dropped).toEqual(new Map([["an access programme, not one machine", 1]]));
  });

  it("reads operators without brackets and clients", () => {
    expect(targets("DataCentre:gb-next", "OPERATED_BY")).toEqual(["Vendor:acme", "Vendor:nscale"]);
    expect(targets("DataCentre:kr-mixed", "OPERATED_BY")).toEqual(["Vendor:acme"]);
  });
});

it("a sovereign cloud has its operator, its technology on a guessed holdover, and its site; a planned one is none yet", () => {
  expect(out("Service:sovereign:de-own", "PROVIDED_BY")).toMatchObject([
    { to: "Vendor:acme", holdoverHours: null },
    { to: "Vendor:nvidia", holdoverHours: 4320, holdoverBasis: "ASSUMED" },
  ]);
  expect(targets("Service:sovereign:de-own", "HOSTED_AT")).toEqual(["DataCentre:aws:own-1"]);
  expect(fields("DataCentre:aws:own-1")).toEqual({ sovereignCloud: true });
  expect(facts.has("Service:sovereign:se-later")).toBe(false);
});
