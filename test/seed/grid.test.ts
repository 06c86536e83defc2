import { describe, expect, it } from "vitest";
import { FactSet } from "../../seed/factSet";
import { importGrid, importPlants } from "../../seed/importers/grid";
import { sourcesOf } from "../../seed/rows";

const zone = (name: string, more: object = {}) =>
  JSON.stringify({
    zone: name,
    countryKey: name.slice(0, 2),
    countryName: `Land ${name.slice(0, 2)}`,
    in_geometry: true,
    capacity_mw: null,
    subZoneNames: null,
    ...more,
  });

const place = "sources/electricity-maps-2023";
const sources = sourcesOf({
  [`${place}/zones.jsonl`]: [
    zone("AA", { capacity_mw: { gas: 100.4, wind: 50, oil: null } }),
    zone("BB-1"),
    zone("BB-2"),
    zone("BB", { countryKey: null, countryName: null, in_geometry: false, subZoneNames: ["BB-1", "BB-2"] }),
    zone("CC-S"),
    zone("CC", { countryKey: null, countryName: null, in_geometry: false }),
    zone("AA-X", { countryKey: null, countryName: null, in_geometry: false }),
  ].join("\n"),
  [`${place}/exchanges/AA_BB-1.yaml`]: "capacity:\n  - -300\n  - 500\nlonlat: [1, 2]\n",
  [`${place}/exchanges/AA_BB.yaml`]: "capacity: [-300, 500]\n",
  [`${place}/exchanges/AA_CC.yaml`]: "lonlat: [1, 2]\n",
  [`${place}/exchanges/BB-1_BB-2.yaml`]: "rotation: 3\n",
  [`${place}/exchanges/AA_ZZ.yaml`]: "rotation: 3\n",
  "sources/wri-power-plants/power_plants_100mw.csv":
    "country,name,gppd_idnr,capacity_mw\nFRA,Roux,P1,120.5\nKOS,Kosova,P2,300\nXYZ,Nowhere,P3,100\n",
  "curated/point_zones.csv":
    "source,row_key,grid_zone,how\nwri-power-plants,P1,AA,inside\nwri-power-plants,P2,BB-1,nearest(0.05deg)\nwri-power-plants,P3,,\nim3-us-data-centers,0,AA,inside\n",
});

const facts = new FactSet();
importGrid(sources, facts);
importPlants(sources, facts);
const feeds = (from: string) =>
  [...facts.relationships.values()]
    .filter((r) => r.kind === "FED_BY" && r.from === `GridPoint:${from}`)
    .map((r) => [r.to, r.fields.get("capacity") ?? null]);

describe("zones", () => {
  it("that repeat finer ones are dropped and counted", () => {
    expect(facts.has("GridPoint:BB")).toBe(false);
    expect(facts.has("GridPoint:CC")).toBe(false);
    expect(facts.ledger.get("electricity-maps-2023/zones")).toMatchObject({ rows: 7, dropped: new Map([["repeats finer zones", 2]]) });
  });

  it("sum their installed capacity, which is derived", () => {
    const aa = facts.entities.get("GridPoint:AA")!;
    expect(aa.fields.get("capacity")).toBe(150);
    expect(aa.fieldSaid.get("capacity")?.basis).toBe("DERIVED");
    expect(aa.said).toMatchObject({ basis: "SOURCED", source: "electricity-maps-2023", asOf: "2023-01-30" });
  });

  it("without a country of their own take the code in their key", () => {
    const located = facts.relationships.get("LOCATED_IN|GridPoint:AA-X|Jurisdiction:AA|");
    expect(located?.said.basis).toBe("DERIVED");
    expect(facts.relationships.get("LOCATED_IN|GridPoint:AA|Jurisdiction:AA|")?.said.basis).toBe("SOURCED");
  });
});

describe("exchanges", () => {
  it("feed both zones and are fed by either, with the capacity of each direction", () => {
    expect(feeds("AA")).toContainEqual(["GridPoint:AA_BB-1", 300]);
    expect(feeds("BB-1")).toContainEqual(["GridPoint:AA_BB-1", 500]);
    expect(feeds("AA_BB-1")).toEqual([
      ["GridPoint:BB-1", 300],
      ["GridPoint:AA", 500],
    ]);
    expect(facts.entities.get("GridPoint:AA_BB-1")?.fields.get("capacity")).toBe(500);
  });

  it("without a capacity state none", () => {
    expect(feeds("BB-2")).toEqual([["GridPoint:BB-1_BB-2", null]]);
  });

  it("are one pool with quorum 1, by our reading", () => {
    const feed = facts.relationships.get("FED_BY|GridPoint:AA|GridPoint:AA_BB-1|supply");
    expect(feed).toMatchObject({ group: "supply", quorum: 1, groupBasis: "CURATED", holdoverHours: null });
    expect(feed?.said.basis).toBe("SOURCED");
  });

  it("of dropped or unknown zones are dropped, each for its reason", () => {
    expect(facts.ledger.get("electricity-maps-2023/exchanges")?.dropped).toEqual(
      new Map([
        ["repeats exchanges of finer zones", 1],
        ["ends in a zone that repeats finer ones", 1],
        ["a zone at its end is not listed", 1],
      ]),
    );
  });
});

describe("plants", () => {
  it("feed the zone that they lie in, which is derived", () => {
    const feed = facts.relationships.get("FED_BY|GridPoint:AA|GridPoint:P1|supply");
    expect(feed?.said).toMatchObject({ basis: "DERIVED", source: "curated-point_zones", asOf: "2019" });
    expect(feed?.fields.get("capacity")).toBe(120.5);
    expect(facts.relationships.get("FED_BY|GridPoint:BB-1|GridPoint:P2|supply")?.said.note).toBe("nearest(0.05deg)");
  });

  it("stand in the country of their ISO 3 code, or in none on record", () => {
    const country = (key: string) =>
      [...facts.relationships.values()].find((r) => r.kind === "LOCATED_IN" && r.from === `GridPoint:${key}`)?.to;
    expect([country("P1"), country("P2"), country("P3")]).toEqual(["Jurisdiction:FR", "Jurisdiction:XK", undefined]);
    expect(facts.ledger.get("wri-power-plants/power_plants_100mw")?.partly.size).toBe(1);
  });

  it("in no zone, and footprints under another licence, are counted as dropped", () => {
    expect(facts.ledger.get("curated/point_zones")?.dropped).toEqual(
      new Map([
        ["building footprints (ODbL) are not used", 1],
        ["plant lies in no zone: it feeds none on record", 1],
      ]),
    );
  });
});
