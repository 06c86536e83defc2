import type { EntityKindName } from "../../../schema/model/entityKinds";
import { FactSet, type Ref, type SeedRelationship } from "../../../seed/factSet";
import { type Sources, sourcesOf } from "../../../seed/rows";

/** Made-up tables in the published formats: a small government, two firms that tables know, two clouds. */
export const madeUp: Readonly<Record<string, string>> = {
  "curated/vendors.csv": `vendor_id,name,home_country_iso2,parent_vendor_id,basis
norsk,Nordlys,NO,fjord,"project-compiled: seat of the company as commonly reported, no page cited"
fjord,Fjord Holding,NO,,project-compiled from general knowledge of the company headquarters; verify before relying on it
cirrus,Cirrus (Cloud),US,,epoch-ai notable models: Country (of organization)
drift,Drift,,,unknown
joint,Joint,FR,,project-compiled; https://example.org/joint
`,
  "curated/vendor_links.csv": `from_vendor_id,relation,to_vendor_id,holdover_hours,group,basis,note
joint,OWNED_BY,fjord,,owners,project-compiled: https://example.org/joint,joint venture
joint,OWNED_BY,drift,,owners,project-compiled: as the row above,joint venture
cirrus,SUBCONTRACTS_TO,drift,48,,assumption: parts; hours are a guess,"rank 2; chips only"
cirrus,SUBCONTRACTS_TO,nobody,1,,assumption: parts,rank 1
cirrus,ADMIRES,drift,,,assumption: none,
`,
  "curated/vendor_aliases.csv": `pattern_regex_case_insensitive,vendor_id,apply_to
nordlys,norsk,any_text
\\bcirrus,cirrus,any_text
cloudpad,cirrus,vendor_field
\\bdrift\\b,drift,vendor_field
`,
  "curated/vendor_states.csv": `pattern_regex_case_insensitive,state,basis
^unknown$|^n/?a$|^various$,unknown,project-compiled: reading of the cell
sensitive,withheld,project-compiled: reading of the cell
in-?house,in-house,project-compiled: reading of the cell
^department of,government body,project-compiled: reading of the cell
contract number,contract number in the cell: strip it and read again,project-compiled: reading of the cell
"^https?:",not a name,project-compiled: reading of the cell
`,
  "curated/model_labs.csv": "models_dev_lab,vendor_id\nnordlab,norsk\n",
  "curated/region_operators.csv": "cloud,partition,region_id,operator_vendor_id,basis\ncir,public,*,cirrus,project-compiled: operator\n",
  "curated/chip_makers.csv": "pattern_regex_case_insensitive,vendor_id,basis\nx,drift,project-compiled: names\n",
  "curated/products.csv": `product,vendor_id,pattern_regex_case_insensitive,fedramp_ids,hosting_cloud_assumed,model_labs_assumed,basis
Aurora Suite Pilot,norsk,"(?:aurora|nordlys).{0,12}pilot",F1;F2,,,"fedramp_ids: offering assigned by name, verify"
Aurora Chat,norsk,aurora pilot|aurora chat,F1,,,"fedramp_ids: offering assigned by name, verify"
Cloudpad,cirrus,cloudpad,,,,assumption: hosting cloud
Sundial,drift,\\bsundial\\b,,,,project-compiled: https://example.org/sundial
`,
  "curated/service_hosting.csv": `service,market,target_kind,target,group,holdover_hours,basis,note
Aurora Suite Pilot,EU,region,cir:eu-1,region,,assumption: any region,
Aurora Suite Pilot,EU,region,cir:eu-2,region,,assumption: any region,
Aurora Suite Pilot,GB,region,cir:gb-1,,,project-compiled: https://example.org/gb,
Cloudpad,*,vendor,drift,,12,assumption: cloud of another,
Tax platform,US,fedramp,F3,,,project-compiled: system name,
Case platform,US,service,Aurora Suite Pilot,,,assumption: built on it,
Old hall,GB,site,hall-1,,,assumption: own hall,
`,
  "curated/agency_aliases.csv": `name_as_written,source,agency_key,fedramp_parent,basis
Department of Tides-OIG,us consolidated COTS,TIDE,Department of the Tides,project-compiled: inspector general
Department of Tides,us individual,TIDE,Department of the Tides,project-compiled: same body
`,
  "curated/body_sectors.csv": `jurisdiction,body_pattern_regex_case_insensitive,ministry_name,sector_key,basis
US,^TIDE\\|.*(CARE),,health-care,assumption: sector by the main task of the body
US,^TIDE\\|,,water,assumption: sector by the main task of the body
US,Harbour,,transport,assumption: sector by the main task of the body
US,.,,public-administration,assumption: sector by the main task of the body
NL,.,,local-services,assumption: sector by the main task of the body
`,
  "curated/topic_sectors.csv": `topic_area,sector_key,use,basis
Rescue,emergency,overrides body,project-compiled: reading of the topic
Energy,energy,only if the body has no sector,project-compiled: reading of the topic
Paperwork,,"function, not a sector",project-compiled: reading of the topic
`,
  "curated/systems.csv": `agency,pattern_regex_case_insensitive,platform,basis
TIDE,\\bTAXIS\\b,Tax platform,project-compiled: system name
*,case hall,Case platform,assumption: platform from general knowledge
`,
  "curated/workload_facts.csv": `jurisdiction,body,workload_id,workload_name,relation,target_kind,target,basis,note
US,TIDE,T-1,,USES,model,nordlab/gale-2,sourced: text of the register entry,text says Gale
US,TIDE,T-1,,USES,fedramp,F3,sourced: text of the register entry,
US,TIDE,,Unnumbered watch,USES,epoch-model,Breeze 1,sourced: text of the register entry; assumption: version,
US,TIDE,T-99,,USES,model,nordlab/gale-2,sourced: text of the register entry,
US,TIDE,T-1,,USES,riddle,x,sourced: text of the register entry,
NL,Gemeente,1,,USES,model,nordlab/gale-2,sourced: text of the register entry,
`,
  "curated/fedramp_upstream_roles.csv": `fedramp_id,csp,cso,role,load_bearing,basis
F4,Drift,Drift Ident,identity,yes,assumption: role
F5,Drift,Drift Notes,collaboration,no,assumption: role
`,
  "curated/fedramp_offering_regions.csv": `fedramp_id,csp,cso,cloud,region_id,basis
F3,Cirrus,Gov,cir,us-1,offering name lists it
F3,Cirrus,Gov,cir,us-2,assumption: all regions
F9,Cirrus,Gone,cir,us-2,assumption: all regions
`,
  "sources/models-dev/models/nordlab/gale-2.toml": 'name = "Gale 2"\nfamily = "gale"\nrelease_date = "2025-01-02"\nopen_weights = false\n',
  "sources/epoch-ai/notable_ai_models.csv": `Model,Organization,Publication date,Parameters
Breeze 1,"Nordlys,Unheard",2024-06-01,7000000000
`,
  "sources/fedramp-marketplace/marketplace.json": JSON.stringify({
    data: {
      Products: [
        { id: "F1", csp: "Nordlys, Inc.", cso: "Government Cloud ", status: "FedRAMP Authorized", impact_level: "20x Low", uses: [] },
        { id: "F2", csp: "Nordlys", cso: "Nordlys High", status: "FedRAMP Ready", impact_level: "High", uses: [] },
        {
          id: "F3",
          csp: "Cirrus",
          cso: "Cirrus Gov",
          status: "FedRAMP Authorized",
          impact_level: "High",
          infra: true,
          uses: ["F1", "F2", "F3"],
        },
        { id: "F4", csp: "Drift", cso: "Drift Ident", status: "FedRAMP Authorized", impact_level: "Moderate", uses: ["F1"] },
        { id: "F5", csp: "Drift", cso: "Drift Notes", status: "FedRAMP Authorized", impact_level: "LI-SaaS", uses: ["F1", "F77"] },
        {
          id: "F6",
          csp: "Small Harbour Works LLC",
          cso: "Berth",
          status: "FedRAMP Authorized",
          impact_level: "Low",
          infra: true,
          uses: ["F1"],
        },
      ].map(({ uses, infra, ...product }) => ({
        ...product,
        service_model: infra ? ["IaaS", "PaaS"] : ["SaaS"],
        deployment_model: "Public Cloud",
        leveraged_systems: uses,
      })),
      AtoMapping: [
        { id: "F1", parent: "Department of the Tides" },
        { id: "F77", parent: "Department of the Tides" },
      ],
      ReuseMapping: [
        { id: "F2", parent: "Department of the Tides" },
        { id: "F4", parent: "" },
      ],
    },
  }),
};

const inventoryHeader =
  "agency,agency_name,id,use_case_name,agency_bureau,contact_email,is_withheld,development_stage,is_high_impact,topic_area,problem_solved,vendor_name,system_name_ato";

/** An inventory of these rows; columns not given are empty. */
export function inventoryOf(rows: readonly Readonly<Record<string, string>>[]): string {
  const columns = inventoryHeader.split(",");
  const quoted = (text: string) => `"${text.replace(/"/g, '""')}"`;
  const lines = rows.map((row) =>
    columns
      .map((column) =>
        quoted(row[column] ?? ({ agency: "TIDE", agency_name: "Department of Tides" } as Record<string, string>)[column] ?? ""),
      )
      .join(","),
  );
  return `\uFEFF${[inventoryHeader, ...lines].join("\n")}\n`;
}

/** The made-up tables with these files beside them or in their place. */
export const madeUpSources = (files: Readonly<Record<string, string>> = {}): Sources =>
  sourcesOf({ "sources/us-ai-use-cases-2025/individual.csv": inventoryOf([]), ...madeUp, ...files });

/** Facts of the importers, run in turn. */
export function factsOf(sources: Sources, ...importers: readonly ((sources: Sources, facts: FactSet) => void)[]): FactSet {
  const facts = new FactSet();
  for (const importer of importers) importer(sources, facts);
  return facts;
}

/** Relationships out of an entity in short form: `USES Service:x [group 1 ASSUMED] SOURCED`, sorted. */
export function out(facts: FactSet, from: Ref): string[] {
  const shown = ({ kind, to, group, quorum, groupBasis, said }: SeedRelationship) =>
    `${kind} ${to}${group ? ` [${group} ${quorum} ${groupBasis}]` : ""} ${said.basis}`;
  return [...facts.relationships.values()]
    .filter((r) => r.from === from)
    .map(shown)
    .sort();
}

/** Relationships into an entity in short form, sorted. */
export const into = (facts: FactSet, to: Ref): string[] =>
  [...facts.relationships.values()]
    .filter((r) => r.to === to)
    .map(({ kind, from, said }) => `${kind} ${from} ${said.basis}`)
    .sort();

export const keysOf = (facts: FactSet, kind: EntityKindName): string[] =>
  [...facts.entities.values()].filter((e) => e.kind === kind).map((e) => e.key);

/** What the ledger counted as dropped in a table, by reason. */
export const dropped = (facts: FactSet, table: string): Record<string, number> =>
  Object.fromEntries([...facts.ledger.values()].find((entry) => entry.table === table)?.dropped ?? []);
