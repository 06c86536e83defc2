import { describe, expect, it } from "vitest";
import { importProducts, ProductCatalogue } from "../../../seed/importers/products";
import { importVendors, topOf } from "../../../seed/importers/vendors";
import { dropped, factsOf, keysOf, madeUpSources, out } from "./madeUp";

describe("vendors", () => {
  const facts = factsOf(madeUpSources(), importVendors);

  it("states homes by the words of their basis, and none where none is known", () => {
    expect(out(facts, "Vendor:norsk")).toEqual(["OWNED_BY Vendor:fjord CURATED", "SUBJECT_TO Jurisdiction:NO CURATED"]);
    expect(out(facts, "Vendor:fjord")).toEqual(["SUBJECT_TO Jurisdiction:NO ASSUMED"]);
    expect(out(facts, "Vendor:cirrus")).toContain("SUBJECT_TO Jurisdiction:US SOURCED");
    expect(out(facts, "Vendor:drift")).toEqual([]);
    expect([...facts.relationships.values()].find((r) => r.from === "Vendor:cirrus" && r.kind === "SUBJECT_TO")?.said.source).toBe(
      "epoch-ai",
    );
  });

  it("makes the owners of a joint venture a group, of which all must act", () => {
    expect(out(facts, "Vendor:joint")).toEqual([
      "OWNED_BY Vendor:drift [owners 1 CURATED] CURATED",
      "OWNED_BY Vendor:fjord [owners 1 CURATED] CURATED",
      "SUBJECT_TO Jurisdiction:FR CURATED",
    ]);
  });

  it("keeps rank and holdover of a supplier, the hours as a guess", () => {
    const supply = [...facts.relationships.values()].find((r) => r.kind === "SUBCONTRACTS_TO");
    expect(supply).toMatchObject({ from: "Vendor:cirrus", to: "Vendor:drift", holdoverHours: 48, holdoverBasis: "ASSUMED" });
    expect(supply?.fields.get("rank")).toBe(2);
    expect(supply?.said.note).toMatch(/^chips only; parts/);
  });

  it("names top of the group and roles where tables show them", () => {
    expect(facts.entities.get("Vendor:norsk")?.fields.get("ultimateParent")).toBe("fjord");
    expect(facts.entities.get("Vendor:joint")?.fields.has("ultimateParent")).toBe(false);
    expect(facts.entities.get("Vendor:cirrus")?.fields.get("roles")).toEqual(["CLOUD", "OPERATOR"]);
    expect(
      topOf(
        new Map([
          ["a", ["b"]],
          ["b", ["a"]],
        ]),
        "a",
      ),
    ).toBe("b");
  });

  it("counts links that it cannot state", () => {
    expect(dropped(facts, "vendor_links")).toEqual({ "unknown relation ADMIRES": 1, "a vendor of the link is not in vendors.csv": 1 });
  });
});

describe("products", () => {
  const sources = madeUpSources();
  const catalogue = new ProductCatalogue(sources);
  const named = (text: string) => catalogue.match(text).map((p) => p.name);

  it("lets the earlier of two products of a vendor win the same words", () => {
    expect(named("Nordlys Aurora Pilot")).toEqual(["Aurora Suite Pilot"]);
    expect(named("Aurora Pilot, Aurora Chat")).toEqual(["Aurora Suite Pilot", "Aurora Chat"]);
    expect(named("CLOUDPAD and a sundial")).toEqual(["Cloudpad", "Sundial"]);
    expect(named("A helper like Cloudpad")).toEqual([]);
    expect(named("A helper like Cloudpad, beside Cloudpad")).toEqual(["Cloudpad"]);
  });

  const facts = factsOf(sources, importProducts);

  it("hangs the US service on offerings as alternatives, both by assumption", () => {
    expect(out(facts, "Service:product:aurora-suite-pilot:us")).toEqual([
      "PROVIDED_BY Vendor:norsk CURATED",
      "USES Service:fedramp:F1 [offering 1 ASSUMED] ASSUMED",
      "USES Service:fedramp:F2 [offering 1 ASSUMED] ASSUMED",
    ]);
    expect(out(facts, "Service:product:aurora-chat:us")).toContain("USES Service:fedramp:F1 ASSUMED");
  });

  it("never hangs another market on an offering", () => {
    expect(out(facts, "Service:product:aurora-suite-pilot:eu")).toEqual([
      "HOSTED_AT DataCentre:cir:eu-1 [region 1 ASSUMED] ASSUMED",
      "HOSTED_AT DataCentre:cir:eu-2 [region 1 ASSUMED] ASSUMED",
      "PROVIDED_BY Vendor:norsk CURATED",
    ]);
    expect(out(facts, "Service:product:aurora-suite-pilot:gb")).toEqual([
      "HOSTED_AT DataCentre:cir:gb-1 CURATED",
      "PROVIDED_BY Vendor:norsk CURATED",
    ]);
  });

  it("states platforms on offerings, services and sites", () => {
    expect(out(facts, "Service:platform:tax-platform:us")).toEqual(["USES Service:fedramp:F3 CURATED"]);
    expect(out(facts, "Service:platform:case-platform:us")).toEqual(["USES Service:product:aurora-suite-pilot:us ASSUMED"]);
    expect(out(facts, "Service:platform:old-hall:gb")).toEqual(["HOSTED_AT DataCentre:hall-1 ASSUMED"]);
  });

  it("states rows for any market where a product is used", () => {
    const used = factsOf(sources, (_, f) => {
      catalogue.productService(f, catalogue.product("Cloudpad")!, "EU");
      catalogue.productService(f, catalogue.product("Cloudpad")!, "EU");
    });
    expect(keysOf(used, "Service")).toEqual(["product:cloudpad:eu"]);
    expect(out(used, "Service:product:cloudpad:eu")).toEqual(["PROVIDED_BY Vendor:cirrus CURATED", "PROVIDED_BY Vendor:drift ASSUMED"]);
    expect([...used.relationships.values()].find((r) => r.to === "Vendor:drift")).toMatchObject({
      holdoverHours: 12,
      holdoverBasis: "ASSUMED",
    });
  });
});
