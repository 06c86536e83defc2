import { describe, expect, it } from "vitest";
import { Authorised, importMarketplace, readMarketplace } from "../../../seed/importers/us/marketplace";
import { VendorNames } from "../../../seed/names";
import { dropped, factsOf, keysOf, madeUpSources, out } from "./madeUp";

const sources = madeUpSources();
const facts = factsOf(sources, importMarketplace);

describe("the marketplace", () => {
  it("states each offering as a service of the US market", () => {
    expect(keysOf(facts, "Service")).toHaveLength(6);
    const offering = facts.entities.get("Service:fedramp:F1");
    expect(offering).toMatchObject({ name: "Nordlys Government Cloud", said: { basis: "SOURCED", source: "fedramp-marketplace" } });
    expect(Object.fromEntries(offering!.fields)).toEqual({ market: "US", impactLevel: "LOW", deployment: "Public Cloud" });
    expect(facts.entities.get("Service:fedramp:F2")).toMatchObject({ name: "Nordlys High", said: { note: "FedRAMP Ready" } });
  });

  it("reads the listed ids as dependants: one cloud is a need, several are assumed alternatives", () => {
    expect(out(facts, "Service:fedramp:F2")).toEqual(["PROVIDED_BY Vendor:norsk SOURCED", "USES Service:fedramp:F3 SOURCED"]);
    expect(out(facts, "Service:fedramp:F1")).toEqual([
      "PROVIDED_BY Vendor:norsk SOURCED",
      "USES Service:fedramp:F3 [cloud 1 ASSUMED] SOURCED",
      "USES Service:fedramp:F4 ASSUMED",
      "USES Service:fedramp:F6 [cloud 1 ASSUMED] SOURCED",
    ]);
  });

  it("drops self-references, roles that bear no load and offerings that are not listed, and counts them", () => {
    expect(dropped(facts, "leveraged_systems")).toEqual({
      "self-reference": 1,
      "role bears no load": 1,
      "names an offering that is not listed": 1,
    });
    expect(dropped(facts, "authorisations")).toEqual({ "names an offering that is not listed": 1, "no agency": 1 });
    expect(dropped(facts, "fedramp_offering_regions")).toEqual({ "names an offering that is not listed": 1 });
  });

  it("hosts an offering in its candidate regions, any of which will do by assumption", () => {
    expect(out(facts, "Service:fedramp:F3").filter((r) => r.startsWith("HOSTED_AT"))).toEqual([
      "HOSTED_AT DataCentre:cir:us-1 [region 1 ASSUMED] SOURCED",
      "HOSTED_AT DataCentre:cir:us-2 [region 1 ASSUMED] ASSUMED",
    ]);
  });

  it("makes a provider that no table knows a vendor without a home", () => {
    expect(keysOf(facts, "Vendor")).toEqual(["small-harbour-works"]);
    expect(facts.entities.get("Vendor:small-harbour-works")?.name).toBe("Small Harbour Works");
    expect(out(facts, "Vendor:small-harbour-works")).toEqual([]);
  });

  it("lists what an agency has authorised, by vendor", () => {
    const authorised = new Authorised(sources, new VendorNames(sources));
    expect(authorised.of("Department of the Tides", "norsk")).toEqual(["F1", "F2"]);
    expect(authorised.of("Department of the Tides", "drift")).toEqual([]);
    expect(authorised.of("Department of Tides", "norsk")).toEqual([]);
  });

  it("names what a file lacks", () => {
    const broken = madeUpSources({ "sources/fedramp-marketplace/marketplace.json": '{"data":{"Products":[]}}' });
    expect(() => readMarketplace(broken)).toThrow(/LP-3006 .*data\.AtoMapping/);
  });
});
