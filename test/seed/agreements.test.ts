import { describe, expect, it } from "vitest";
import { FactSet } from "../../seed/factSet";
import { importAgreements, monthsAfter } from "../../seed/importers/agreements";
import { importBlocs } from "../../seed/importers/blocs";
import { sourcesOf } from "../../seed/rows";

const columns = [
  ...["key", "name", "kind", "party", "party_body", "vendor_ids", "other_parties", "announced_on", "starts_on", "ends_on", "term_months"],
  ...["price", "price_unit", "price_currency", "min_allocation", "min_allocation_unit", "non_interruption", "emergency_access"],
  ...["audit_rights", "notice_days", "covers", "sectors", "confidence", "basis", "source_url", "source_url_2", "note"],
];
const agreement = (cells: Partial<Record<string, string>>) =>
  columns.map((column) => `"${cells[column] ?? (/interruption|access|rights|notice/.test(column) ? "unknown" : "")}"`).join(",");
const rows = [
  {
    key: "a",
    name: "A",
    kind: "purchase",
    party: "GB",
    party_body: "Home Office",
    vendor_ids: "acme",
    starts_on: "2023-12-01",
    term_months: "36",
  },
  {
    key: "b",
    name: "B",
    kind: "mou",
    party: "GB",
    party_body: "Office of Tests",
    vendor_ids: "acme",
    announced_on: "2025-07",
    term_months: "12",
  },
  { key: "c", name: "C", kind: "purchase", party: "EU", party_body: "European Commission (for EU institutions)", vendor_ids: "acme" },
  {
    key: "d",
    name: "D",
    kind: "framework",
    party: "FR;DE",
    party_body: "Governments of France and Germany",
    vendor_ids: "acme",
    ends_on: "2026-09",
  },
  {
    key: "e",
    name: "E",
    kind: "compute_partnership",
    party: "SA",
    party_body: "HUMAIN (Public Investment Fund)",
    other_parties: "Box;Growth Ltd (prime);AWS managed service providers",
  },
].map((row) => ({
  covers: "Helper for Government;Grok 4;anything",
  sectors: "health;poetry",
  confidence: "high",
  basis: "sourced",
  source_url: "https://example.org",
  ...row,
}));
const extra = {
  ...{
    key: "f",
    name: "F",
    kind: "purchase",
    party: "GB",
    party_body: "Home Office",
    vendor_ids: "acme",
    non_interruption: "yes",
    notice_days: "90",
  },
  ...{
    price: "5",
    price_unit: "ceiling",
    price_currency: "GBP",
    min_allocation: "4096",
    min_allocation_unit: "NVIDIA H100 GPUs",
    basis: "general knowledge",
    confidence: "low",
  },
};
const sources = sourcesOf({
  "curated/agreements.csv": [columns.join(","), ...rows.map(agreement), agreement(extra)].join("\n"),
  "curated/blocs.csv": [
    "key,name,kind,members,lead_body,since,basis,source_url,note",
    "EU,European Union,union,FR;DE,European Commission,1993-11-01,memberships.csv,,",
    "POOL,A pool,compute_pool,FR;ZZ,Lead,2024,general knowledge,,guessed",
  ].join("\n"),
  "curated/memberships.csv": ["group,country_iso2,basis,reference", "EU,FR,CLDR territoryContainment,", "OECD,GB,project-compiled,"].join(
    "\n",
  ),
  "curated/products.csv": "product,vendor_id,pattern_regex_case_insensitive,fedramp_ids,basis\nHelper,acme,helper,,assumption\n",
  "curated/service_hosting.csv": "service,market,target_kind,target,group,holdover_hours,basis,note\n",
  "curated/vendors.csv": "vendor_id,name\nacme,Acme\nbox,Box\n",
  "curated/vendor_aliases.csv": "pattern_regex_case_insensitive,vendor_id,apply_to\n",
  "curated/vendor_states.csv": "pattern_regex_case_insensitive,state\n",
});
const facts = new FactSet();
const said = { basis: "SOURCED" } as const;
for (const iso2 of ["GB", "FR", "DE", "SA"]) facts.entity("Jurisdiction", iso2, iso2, said);
for (const key of ["acme", "box"]) facts.entity("Vendor", key, key, said);
facts.relate("OF", facts.entity("Ministry", "gb:ho", "Home Office", said), "Jurisdiction:GB", said);
facts.entity("Sector", "gb-health-care", "Health care", said);
facts.entity("Service", "product:helper:gb", "Helper (GB)", said);
facts.entity("Model", "xai/grok-4", "Grok 4", said);
importBlocs(sources, facts);
importAgreements(sources, facts);
const targets = (from: string, kind: string) =>
  [...facts.relationships.values()].filter((r) => r.from === from && r.kind === kind).map(({ to }) => to);
const parties = (key: string) =>
  [...facts.relationships.values()]
    .filter((r) => r.kind === "PARTY_TO" && r.to === `Agreement:${key}`)
    .map(({ from }) => from)
    .sort();
const field = (key: string, name: string) => {
  const entity = facts.entities.get(`Agreement:${key}`)!;
  return [entity.fields.get(name), entity.fieldSaid.get(name)?.basis];
};

describe("the term of an agreement", () => {
  it.each([
    ["2023-12-01", 36, "2026-12-01"],
    ["2025-07", 18, "2027-01"],
    ["2021", 84, "2028"],
    ["2024-08-31", 6, "2025-02-28"],
  ])("from %s over %i months ends at %s", (start, months, end) => expect(monthsAfter(start, months)).toBe(end));

  it("is derived from a stated start, and assumed from an announcement", () => {
    expect(field("a", "starts")).toEqual(["2023-12-01", undefined]);
    expect(field("a", "ends")).toEqual(["2026-12-01", "DERIVED"]);
    expect(field("b", "starts")).toEqual(["2025-07", "ASSUMED"]);
    expect(field("b", "ends")).toEqual(["2026-07", "ASSUMED"]);
    expect(field("d", "ends")).toEqual(["2026-09", undefined]);
    expect(field("c", "ends")).toEqual([undefined, undefined]);
  });
});

it("states clauses, price and an allocation that can be converted; without a page all of it is assumed", () => {
  expect(field("a", "nonInterruption")[0]).toBe("UNKNOWN");
  expect([field("f", "nonInterruption")[0], field("f", "noticeDays")[0]]).toEqual(["YES", 90]);
  expect([field("f", "price")[0], field("f", "priceUnit")[0]]).toEqual([5, "GBP ceiling"]);
  expect(field("f", "minimumAllocation")).toEqual([4096, "ASSUMED"]);
  expect(facts.entities.get("Agreement:f")?.said).toMatchObject({ basis: "ASSUMED", confidence: "LOW" });
});

describe("the parties of an agreement", () => {
  it("are the body alone for a purchase, else the state too; a known body is that body", () => {
    expect(parties("a")).toEqual(["Ministry:gb:ho"]);
    expect(parties("b")).toEqual(["Jurisdiction:GB", "Ministry:gb:office-of-tests"]);
    expect(targets("Ministry:gb:office-of-tests", "OF")).toEqual(["Jurisdiction:GB"]);
  });

  it("are a bloc or the states that signed as a whole, and none for a venture of companies", () => {
    expect(parties("c")).toEqual(["Bloc:EU"]);
    expect(parties("d")).toEqual(["Jurisdiction:DE", "Jurisdiction:FR"]);
    expect(parties("e")).toEqual([]);
    expect(facts.ledger.get("curated/agreements")?.partly.get("a venture of companies: no government has signed")).toBe(1);
  });

  it("on the other side are vendors of the tables and firms named in words", () => {
    expect(targets("Agreement:a", "BINDS")).toEqual(["Vendor:acme"]);
    expect(targets("Agreement:e", "BINDS")).toEqual(["Vendor:box", "Vendor:growth"]);
  });
});

it("covers the sectors, services of its market and numbered models that it names", () => {
  expect(targets("Agreement:a", "COVERS")).toEqual(["Sector:gb-health-care", "Service:product:helper:gb", "Model:xai/grok-4"]);
  expect(targets("Agreement:d", "COVERS")).toEqual(["Model:xai/grok-4"]);
});

describe("blocs", () => {
  it("have the members of the table that lists them, on its basis", () => {
    const links = [...facts.relationships.values()].filter(({ kind }) => kind === "MEMBER_OF");
    expect(links.map(({ from, to, said: by }) => [from, to, by.basis])).toEqual([
      ["Jurisdiction:FR", "Bloc:POOL", "ASSUMED"],
      ["Jurisdiction:FR", "Bloc:EU", "SOURCED"],
      ["Jurisdiction:GB", "Bloc:OECD", "CURATED"],
    ]);
    expect(facts.ledger.get("curated/blocs")?.partly).toEqual(new Map([["member ZZ is no country on record", 1]]));
  });

  it("count from the day on which they were founded", () => {
    expect(facts.entities.get("Bloc:EU")).toMatchObject({ name: "European Union", validFrom: "1993-11-01" });
    expect(facts.entities.get("Bloc:POOL")?.fields.get("blocKind")).toBe("COMPUTE_POOL");
  });
});
