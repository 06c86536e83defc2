import { describe, expect, it } from "vitest";
import { FactSet } from "../../seed/factSet";
import { importCountries } from "../../seed/importers/countries";
import { importBodyHosting, importRegisterFacts } from "../../seed/importers/registerFacts";
import { importAtrs, importNlRegister } from "../../seed/importers/registers";
import { BodySectors, importSectors } from "../../seed/importers/sectors";
import { sourcesOf } from "../../seed/rows";

const task = "assumption: sector by the main task of the body";
const sources = sourcesOf({
  "curated/sectors.csv":
    "key,name,criticality_tier,critical_of_mission,cofog,basis\njustice,Justice,1,yes,03,project-compiled\nlocal-services,Local,3,no,01.8,project-compiled\ntax,Tax,2,no,01.1,project-compiled\n",
  "curated/body_sectors.csv": [
    "jurisdiction,body_pattern_regex_case_insensitive,ministry_name,sector_key,basis",
    `GB,^MoJ|Probation,Ministry of Justice,justice,${task}`,
    `GB,Letter Reader,Department for Work and Pensions,tax,${task}`,
    `GB,.,,local-services,${task}`,
    `NL,^Douane|Belasting,Ministerie van Financiën (Douane); Ministerie van Geld (others),tax,${task}`,
    `NL,Justiti,Ministerie van Justitie en Veiligheid,justice,${task}`,
    `NL,.,,local-services,${task}`,
  ].join("\n"),
  "curated/products.csv":
    "product,vendor_id,pattern_regex_case_insensitive,fedramp_ids,hosting_cloud_assumed,model_labs_assumed,basis\nBig Chat,bigco,big ?chat,F1,,,project-compiled\n",
  "curated/service_hosting.csv": [
    "service,market,target_kind,target,group,holdover_hours,basis,note",
    "Big Chat,EU,region,azure:north,region,,assumption: boundary,",
    "Big Chat,GB,region,azure:uk,,,assumption: residency,",
    "MoJ Platform,GB,region,aws:london,,,project-compiled: https://example.org (AWS); assumption: region,",
  ].join("\n"),
  "curated/body_hosting.csv": [
    "jurisdiction,body_pattern_regex_case_insensitive,workload_pattern_regex_case_insensitive,platform,basis,confidence",
    "GB,^MoJ$,.,MoJ Platform,assumption: hosts there,medium",
    "NL,^Douane$,.,ODC,assumption: own data centres,low",
    "GB,^Nobody$,.,Nowhere,assumption: none,high",
  ].join("\n"),
  "curated/workload_facts.csv": [
    "jurisdiction,body,workload_id,workload_name,relation,target_kind,target,basis,note",
    "US,DHS,D-1,,USES,model,lab/one,sourced: text,",
    "NL,Douane,11,,USES,model,lab/one,sourced: text of the register entry,its own words",
    "NL,Douane,12,,PROVIDED_BY,vendor,bigco,sourced: text of the register entry; assumption: version,",
    "NL,Douane,99,,PROVIDED_BY,vendor,bigco,sourced: text,",
  ].join("\n"),
  "curated/model_labs.csv": "models_dev_lab,vendor_id\nlab,labco\n",
  "sources/models-dev/models/lab/one.toml": 'name = "One"\nfamily = "ones"\nrelease_date = "2024-05-13"\nopen_weights = false\n',
  "sources/uk-atrs/atrs_records.json": JSON.stringify({
    records: [
      { publishing_body: "MoJ", tool_name: "Risk tool", url: "https://example.org/records/moj-risk-tool" },
      { publishing_body: "Leeds City Council", tool_name: "Big Chat helper", url: "https://example.org/records/leeds" },
      { publishing_body: null, tool_name: "Letter Reader", url: "https://example.org/records/letter-reader" },
      { publishing_body: null, tool_name: "Loose tool", url: "https://example.org/records/loose" },
    ],
  }),
  "sources/nl-algorithm-register/algoritmes.json": JSON.stringify({
    algoritmes: [
      { id: "11", title: "Big Chat", organisatie: "Douane", status: "in_gebruik" },
      { id: "12", title: "Justitiële koppeling", organisatie: "Gemeente Delft", status: "buiten_gebruik" },
      { id: "13", title: "Regels", organisatie: "Ministerie van Justitie en Veiligheid", status: "ontwikkeling" },
      { id: "15", title: "Oude regels", organisatie: "Ministerie van Justitie", status: "in_gebruik" },
      { id: "14", title: "Oud", organisatie: "Gemeente Delft", status: "zoek" },
    ],
  }),
});

const facts = new FactSet();
importCountries(facts);
importSectors(sources, facts);
const workloads = { GB: importAtrs(sources, facts), NL: importNlRegister(sources, facts) };
importBodyHosting(sources, facts, workloads);
importRegisterFacts(sources, facts);

const into = (kind: string, to: string) =>
  [...facts.relationships.values()].filter((r) => r.kind === kind && r.to === to).map((r) => [r.from, r.said.basis]);
const out = (kind: string, from: string) =>
  [...facts.relationships.values()].filter((r) => r.kind === kind && r.from === from).map((r) => [r.to, r.said.basis]);

describe("countries", () => {
  it("are keyed by ISO code, with their names", () => {
    const states = facts.entities.get("Jurisdiction:US")!;
    expect(states.name).toBe("United States of America");
    expect(states.aliases).toContain("United States");
    expect(facts.has("Jurisdiction:XK")).toBe(true);
  });
});

describe("sectors", () => {
  it("are one per jurisdiction, with tier and code", () => {
    const sector = facts.entities.get("Sector:nl-justice")!;
    expect(Object.fromEntries(sector.fields)).toEqual({ criticality: 1, taxonomy: "03", critical: true });
    expect(out("OF", "Sector:gb-justice")).toEqual([["Jurisdiction:GB", "CURATED"]]);
  });

  it("are found by body and title, the ministry by the body alone", () => {
    const rules = new BodySectors(sources, "NL");
    expect(rules.sectorOf("Gemeente Delft", "Justitiële koppeling")).toBe("Sector:nl-justice");
    expect(rules.ministryOf("Gemeente Delft", "Justitiële koppeling")).toBeNull();
    expect(rules.ministryOf("Douane", "")).toBe("Ministerie van Financiën");
    expect(rules.ministryOf("Belastingdienst", "")).toBe("Ministerie van Geld");
  });
});

describe("the British register", () => {
  it("gives a workload of its body, of no stated stage", () => {
    const tool = facts.entities.get("Workload:gb:moj-risk-tool")!;
    expect([tool.name, tool.said.basis, tool.fields.get("status")]).toEqual(["Risk tool", "SOURCED", undefined]);
    expect(into("RESPONSIBLE_FOR", "Workload:gb:moj-risk-tool")).toEqual([["Ministry:gb:moj", "SOURCED"]]);
    expect(into("RELIES_ON", "Workload:gb:moj-risk-tool")).toEqual([["Sector:gb-justice", "ASSUMED"]]);
  });

  it("names a ministry in full, which is part of none", () => {
    const ministry = facts.entities.get("Ministry:gb:moj")!;
    expect([ministry.name, ministry.fields.get("acronym"), ministry.fields.get("level")]).toEqual([
      "Ministry of Justice",
      "MoJ",
      "DEPARTMENT",
    ]);
    expect(out("PART_OF", "Ministry:gb:moj")).toEqual([]);
    expect(facts.entities.get("Ministry:gb:leeds-city-council")?.fields.get("level")).toBe("MUNICIPALITY");
  });

  it("without a body: a ministry is assumed where a rule gives one, else none", () => {
    expect(into("RESPONSIBLE_FOR", "Workload:gb:letter-reader")).toEqual([["Ministry:gb:dwp", "ASSUMED"]]);
    expect(into("RESPONSIBLE_FOR", "Workload:gb:loose")).toEqual([]);
    expect(into("RELIES_ON", "Workload:gb:loose")).toEqual([["Sector:gb-local-services", "ASSUMED"]]);
    expect(facts.ledger.get("uk-atrs/atrs_records")).toMatchObject({ rows: 4, partly: new Map([["no body named", 2]]) });
  });
});

describe("the Dutch register", () => {
  it("gives stages; one that it does not know stays unstated and is counted", () => {
    expect(["11", "12", "13", "14"].map((id) => facts.entities.get(`Workload:nl:${id}`)?.fields.get("status"))).toEqual([
      "LIVE",
      "RETIRED",
      "PLANNED",
      undefined,
    ]);
    expect(facts.ledger.get("nl-algorithm-register/algoritmes")?.partly.size).toBe(1);
  });

  it("places bodies in their ministry by assumption", () => {
    expect(out("PART_OF", "Ministry:nl:douane")).toEqual([["Ministry:nl:ministerie-van-financien", "ASSUMED"]]);
    expect(out("PART_OF", "Ministry:nl:gemeente-delft")).toEqual([]);
    // A ministry under an older name is not part of the one that has its task today.
    expect(out("PART_OF", "Ministry:nl:ministerie-van-justitie")).toEqual([]);
  });
});

describe("products in titles", () => {
  it("are the service of the user's own market, never the US offering", () => {
    expect(out("USES", "Workload:nl:11")).toContainEqual(["Service:product:big-chat:eu", "CURATED"]);
    expect(out("USES", "Workload:gb:leeds")).toEqual([["Service:product:big-chat:gb", "CURATED"]]);
    expect(out("HOSTED_AT", "Service:product:big-chat:eu")).toEqual([["DataCentre:azure:north", "ASSUMED"]]);
    expect(out("HOSTED_AT", "Service:product:big-chat:gb")).toEqual([["DataCentre:azure:uk", "ASSUMED"]]);
    expect([...facts.relationships.values()].filter((r) => r.to.startsWith("Service:fedramp"))).toEqual([]);
  });
});

describe("curated facts of single bodies and entries", () => {
  it("platforms are assumed; a row of low confidence or of no workload gives nothing and is counted", () => {
    expect(out("USES", "Workload:gb:moj-risk-tool")).toEqual([["Service:platform:moj-platform:gb", "ASSUMED"]]);
    expect(facts.ledger.get("curated/body_hosting")?.dropped).toEqual(
      new Map([
        ["confidence low: a guess, no fact", 1],
        ["no workload on record fits", 1],
      ]),
    );
  });

  it("models and vendors of the entry's text, with the model's lab", () => {
    expect(out("USES", "Workload:nl:11")).toContainEqual(["Model:lab/one", "SOURCED"]);
    expect(out("PROVIDED_BY", "Workload:nl:12")).toEqual([["Vendor:bigco", "ASSUMED"]]);
    expect(Object.fromEntries(facts.entities.get("Model:lab/one")!.fields)).toEqual({
      family: "ones",
      released: "2024-05-13",
      weights: "CLOSED",
    });
    expect(out("DEVELOPED_BY", "Model:lab/one")).toEqual([["Vendor:labco", "SOURCED"]]);
    expect(facts.ledger.get("curated/workload_facts")).toMatchObject({
      rows: 3,
      dropped: new Map([["no such record in the register", 1]]),
    });
  });
});
