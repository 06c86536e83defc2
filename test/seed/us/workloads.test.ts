import { describe, expect, it } from "vitest";
import { initials } from "../../../seed/importers/us/agencies";
import { importMarketplace } from "../../../seed/importers/us/marketplace";
import { importOffTheShelf } from "../../../seed/importers/us/offTheShelf";
import { importUseCases, readName } from "../../../seed/importers/us/useCases";
import { Keys } from "../../../seed/importers/us/workload";
import { importUsWorkloadFacts } from "../../../seed/importers/us/workloadFacts";
import { dropped, factsOf, into, inventoryOf, keysOf, madeUpSources, out } from "./madeUp";

const path = "sources/us-ai-use-cases-2025/individual.csv";
const cots = "sources/us-ai-use-cases-2025/consolidated_cots.csv";

const inventory = inventoryOf([
  {
    id: "T-1",
    use_case_name: "Tide\n forecast",
    agency_bureau: "TIDE/CARE",
    development_stage: "Deployed",
    is_high_impact: "High-impact",
    vendor_name: "Nordlys",
  },
  {
    use_case_name: "Unnumbered watch",
    agency_bureau: "Harbour Office",
    development_stage: "Pilot",
    is_high_impact: "Not High-impact",
    vendor_name: "Law Sensitive",
  },
  {
    use_case_name: "Unnumbered watch",
    agency_bureau: "Lock Office",
    development_stage: "Retired",
    topic_area: "Rescue",
    is_withheld: "Yes - Disclosure Risk",
  },
  {
    id: "T-1",
    use_case_name: "Aurora Pilot for letters",
    development_stage: "Pre-deployment",
    vendor_name: "Cirrus and Elm Works",
    topic_area: "Energy",
  },
  { id: "T-5", use_case_name: "", system_name_ato: "TAXIS and Case Hall", vendor_name: "Nordlys" },
  { id: "T-6", use_case_name: "Renamed: New name\nPreviously: Old name", system_name_ato: "Cloudpad" },
  { id: "T-7", use_case_name: "Reading letters with Nordlys", vendor_name: "unknown" },
  { use_case_name: "  " },
]);

describe("the federal inventory", () => {
  const facts = factsOf(madeUpSources({ [path]: inventory }), importMarketplace, importUseCases, importUsWorkloadFacts);
  const workload = (key: string) => facts.entities.get(`Workload:us:tide:${key}`)!;

  it("gives every row a stable key by id or name, and drops rows that have neither", () => {
    expect(keysOf(facts, "Workload").map((key) => key.replace("us:tide:", ""))).toEqual([
      "t-1",
      "unnumbered-watch",
      "unnumbered-watch-lock-office",
      "t-1-aurora-pilot-for-letters",
      "t-5",
      "t-6",
      "t-7",
    ]);
    expect(dropped(facts, "individual")).toEqual({ "neither name nor id": 1 });
    expect(workload("t-1").name).toBe("Tide forecast");
    expect(workload("t-5").name).toBe("T-5");
    expect([workload("t-6").name, ...workload("t-6").aliases]).toEqual(["New name", "Old name"]);
  });

  it("reads stage and impact, and leaves blank what is blank", () => {
    const fields = (key: string) => Object.fromEntries(workload(key).fields);
    expect(fields("t-1")).toEqual({ status: "LIVE", criticality: 1 });
    expect(fields("unnumbered-watch")).toEqual({ status: "PILOT", criticality: 3 });
    expect(fields("unnumbered-watch-lock-office")).toEqual({ status: "RETIRED" });
    expect(fields("t-5")).toEqual({});
    expect(workload("t-1").fieldSaid.get("criticality")?.basis).toBe("CURATED");
  });

  it("says in a remark what a cell says instead of a vendor, and makes no vendor of it", () => {
    expect(workload("unnumbered-watch").said.note).toBe("vendor: withheld");
    expect(workload("unnumbered-watch-lock-office").said.note).toBe("withheld from public reporting: disclosure risk");
    expect(keysOf(facts, "Vendor")).not.toContain("law-sensitive");
    expect(dropped(facts, "vendor_name: names")).toEqual({ "no vendor: withheld": 1, "no vendor: unknown": 1 });
  });

  it("makes ministries of the agency and its bodies", () => {
    expect(out(facts, "Ministry:us:tide").filter((r) => r.startsWith("OF"))).toEqual(["OF Jurisdiction:US SOURCED"]);
    expect(facts.entities.get("Ministry:us:tide")?.fields.get("level")).toBe("DEPARTMENT");
    expect(out(facts, "Ministry:us:tide:care")).toEqual([
      "PART_OF Ministry:us:tide SOURCED",
      "RESPONSIBLE_FOR Workload:us:tide:t-1 SOURCED",
    ]);
    expect(facts.entities.get("Ministry:us:tide:care")?.name).toBe("TIDE / CARE");
  });

  it("takes the sector of the body as assumed, of an overriding topic as read", () => {
    const sectors = (key: string) => into(facts, `Workload:us:tide:${key}`).filter((r) => r.startsWith("RELIES_ON"));
    expect(sectors("t-1")).toEqual(["RELIES_ON Sector:us-health-care ASSUMED"]);
    expect(sectors("unnumbered-watch-lock-office")).toEqual(["RELIES_ON Sector:us-emergency CURATED"]);
    expect(sectors("t-1-aurora-pilot-for-letters")).toEqual(["RELIES_ON Sector:us-water ASSUMED"]);
  });

  it("fills a gap by topic only where just the general rule fits the body", () => {
    const other = inventoryOf([
      { agency: "REEF", agency_name: "Reef Board", id: "1", use_case_name: "a", topic_area: "Energy" },
      { agency: "REEF", agency_name: "Reef Board", id: "2", use_case_name: "b", topic_area: "Paperwork" },
    ]);
    const reef = factsOf(madeUpSources({ [path]: other }), importUseCases);
    expect(into(reef, "Workload:us:reef:1")).toContain("RELIES_ON Sector:us-energy CURATED");
    expect(into(reef, "Workload:us:reef:2")).toContain("RELIES_ON Sector:us-public-administration ASSUMED");
  });

  it("needs every vendor and product of a row; a firm that no table knows is a vendor without a home", () => {
    expect(out(facts, "Workload:us:tide:t-1-aurora-pilot-for-letters")).toEqual([
      "PROVIDED_BY Vendor:cirrus SOURCED",
      "PROVIDED_BY Vendor:elm-works SOURCED",
      "USES Service:product:aurora-suite-pilot:us CURATED",
    ]);
    expect(out(facts, "Vendor:elm-works")).toEqual([]);
  });

  it("finds platforms and products in the name of the authorised system", () => {
    expect(out(facts, "Workload:us:tide:t-5")).toEqual([
      "PROVIDED_BY Vendor:norsk SOURCED",
      "USES Service:platform:case-platform:us ASSUMED",
      "USES Service:platform:tax-platform:us CURATED",
    ]);
    expect(out(facts, "Workload:us:tide:t-6")).toEqual(["USES Service:product:cloudpad:us CURATED"]);
  });

  it("with a vendor but no service, assumes one of the offerings that the agency has authorised", () => {
    expect(out(facts, "Workload:us:tide:t-7")).toEqual([
      "PROVIDED_BY Vendor:norsk CURATED",
      "USES Service:fedramp:F1 [authorised:norsk 1 ASSUMED] ASSUMED",
      "USES Service:fedramp:F2 [authorised:norsk 1 ASSUMED] ASSUMED",
    ]);
  });

  it("assumes none where the entry names its offering, and takes models from the text of entries", () => {
    expect(out(facts, "Workload:us:tide:t-1")).toEqual([
      "PROVIDED_BY Vendor:norsk SOURCED",
      "USES Model:nordlab/gale-2 SOURCED",
      "USES Service:fedramp:F3 SOURCED",
    ]);
    expect(out(facts, "Workload:us:tide:unnumbered-watch")).toEqual(["USES Model:epoch:breeze-1 ASSUMED"]);
    expect(out(facts, "Model:epoch:breeze-1")).toEqual(["DEVELOPED_BY Vendor:norsk SOURCED", "DEVELOPED_BY Vendor:unheard SOURCED"]);
    expect(facts.entities.get("Model:epoch:breeze-1")?.fields.has("weights")).toBe(false);
    expect(dropped(facts, "workload_facts")).toEqual({ "no such record in the inventory": 1, "unknown target or relation": 1 });
  });
});

describe("the off-the-shelf table", () => {
  const row = (agency: string, task: string, use: string, tools: string) => `"${agency}","${task}",${use},"${tools}",1-100`;
  const table = [
    "Agency,AI Use Case,Agency Use (Y/N)?,Name of Commercial Product or Service Used,Estimated # of Licenses/Users",
    row("Department of Tides", "Writing code using AI.", "Y", "Aurora Pilot, Cloudpad, Kelp Editor, Drift"),
    row("Department of Tides", " Writing letters using AI.", "Y", "Nordlys"),
    row("Department of Tides-OIG", "Writing code using AI.", "Y", "Various"),
    row("Harbour and Quay Commission", "Writing code using AI.", "Y", "Small Harbour Works"),
    row("Department of Tides", "Counting.", "N", ""),
    row("Department of Tides", "Sorting.", "", ""),
  ].join("\n");
  const facts = factsOf(madeUpSources({ [cots]: table }), importMarketplace, importOffTheShelf);

  it("makes a live workload of each row in use", () => {
    expect(keysOf(facts, "Workload")).toEqual([
      "us:tide:off-the-shelf:writing-code-using-ai",
      "us:tide:off-the-shelf:writing-letters-using-ai",
      "us:tide:oig:off-the-shelf:writing-code-using-ai",
      "us:hqc:off-the-shelf:writing-code-using-ai",
    ]);
    expect(facts.entities.get("Workload:us:tide:off-the-shelf:writing-letters-using-ai")).toMatchObject({
      name: "Writing letters using AI",
    });
    expect(dropped(facts, "consolidated_cots")).toEqual({ "not in use": 1, "use not stated": 1 });
    expect(dropped(facts, "product cells: names")).toEqual({ "no tool: unknown": 1 });
  });

  it("takes several tools as alternatives by assumption", () => {
    expect(out(facts, "Workload:us:tide:off-the-shelf:writing-code-using-ai")).toEqual([
      "PROVIDED_BY Vendor:drift [tool 1 ASSUMED] SOURCED",
      "USES Service:product:aurora-suite-pilot:us [tool 1 ASSUMED] CURATED",
      "USES Service:product:cloudpad:us [tool 1 ASSUMED] CURATED",
      "USES Service:tool:kelp-editor [tool 1 ASSUMED] SOURCED",
    ]);
    expect(out(facts, "Service:tool:kelp-editor")).toEqual([]);
  });

  it("takes one tool as it is, and assumes authorised offerings of a lone vendor", () => {
    expect(out(facts, "Workload:us:tide:off-the-shelf:writing-letters-using-ai")).toEqual([
      "PROVIDED_BY Vendor:norsk SOURCED",
      "USES Service:fedramp:F1 [authorised:norsk 1 ASSUMED] ASSUMED",
      "USES Service:fedramp:F2 [authorised:norsk 1 ASSUMED] ASSUMED",
    ]);
    expect(out(facts, "Workload:us:hqc:off-the-shelf:writing-code-using-ai")).toEqual(["PROVIDED_BY Vendor:small-harbour-works SOURCED"]);
  });

  it("finds the agency under other names, and its inspector general as a part", () => {
    expect(out(facts, "Ministry:us:tide:oig")[0]).toBe("PART_OF Ministry:us:tide SOURCED");
    expect(into(facts, "Workload:us:hqc:off-the-shelf:writing-code-using-ai")).toContain("RELIES_ON Sector:us-transport ASSUMED");
    expect(facts.entities.get("Ministry:us:hqc")?.fields.has("acronym")).toBe(false);
  });
});

describe("small parts", () => {
  it("takes initials of short names", () => {
    expect(initials("Office of Personnel Management")).toBe("OPM");
    expect(initials("Morris K. Udall and Stewart L. Udall Foundation")).toBeNull();
  });

  it("numbers keys that stay equal", () => {
    const keys = new Keys();
    expect([keys.claim("a", "B c"), keys.claim("a", "B c"), keys.claim("a", "B c"), keys.claim("a"), keys.claim("a")]).toEqual([
      "a",
      "a-b-c",
      "a-b-c-2",
      "a-2",
      "a-3",
    ]);
  });

  it("falls back on the id for a name", () => {
    expect(readName(" ", "X-1")).toEqual({ name: "X-1", former: [] });
  });
});
