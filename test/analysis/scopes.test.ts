import { describe, expect, it } from "vitest";
import { coverage } from "../../server/analysis/coverage";
import { scopeOf } from "../../server/analysis/scope";
import { shareLost } from "../../server/analysis/shares";
import { analysed, type Entities, type Relationships } from "./model";

const entities: Entities = {
  w1: ["Workload", { criticality: 1 }],
  w2: "Workload",
  w3: ["Workload", { status: "PLANNED" }],
  w4: ["Workload", { status: "RETIRED" }],
  s: "Service",
  m: "Model",
  v: "Vendor",
  d: "DataCentre",
  d2: "DataCentre",
  z: ["GridPoint", { class: "ZONE" }],
  p: ["GridPoint", { class: "PLANT" }],
  X: "Sector",
  Y: "Sector",
  M: "Ministry",
  Mp: "Ministry",
  J: "Jurisdiction",
  K: "Jurisdiction",
};
const relationships: Relationships = [
  "Mp PART_OF M",
  "M OF J",
  "Y OF K",
  "Mp RESPONSIBLE_FOR w1",
  "M RESPONSIBLE_FOR w3",
  ["Y RELIES_ON w2", { basis: "ASSUMED" }],
  "X RELIES_ON w1",
  "X RELIES_ON w4",
  "w1 USES s",
  "w2 HOSTED_AT d2",
  ["s SERVES m", { basis: "ASSUMED" }],
  "m DEVELOPED_BY v",
  "s HOSTED_AT d",
  ["d POWERED_BY z", { basis: "ASSUMED" }],
  "z FED_BY p",
  "d2 POWERED_BY p",
];
const { a, at, keys } = analysed(entities, relationships);

describe("scopes", () => {
  const scopes = [
    { name: "everything that counts", choice: {}, holds: ["w1", "w2"] },
    { name: "planned on request, retired never", choice: { includePlanned: true }, holds: ["w1", "w2", "w3"] },
    { name: "a ministry with its parts", choice: { ministries: ["M"], includePlanned: true }, holds: ["w1", "w3"] },
    { name: "a part alone", choice: { ministries: ["Mp"] }, holds: ["w1"] },
    { name: "a sector, by facts of any basis", choice: { sectors: ["Y"] }, holds: ["w2"] },
    { name: "a jurisdiction, by facts of any basis", choice: { jurisdictions: ["K"] }, holds: ["w2"] },
    { name: "several of one sort: any of them", choice: { sectors: ["X", "Y"] }, holds: ["w1", "w2"] },
    { name: "several sorts: all of them", choice: { sectors: ["X", "Y"], jurisdictions: ["J"] }, holds: ["w1"] },
  ];
  it.each(scopes)("$name", ({ choice: { includePlanned, ...named }, holds }) => {
    const indices = Object.fromEntries(Object.entries(named).map(([sort, list]) => [sort, (list as string[]).map(at)]));
    expect(keys(scopeOf(a, { ...indices, includePlanned }))).toEqual(holds);
  });

  it("lose shares of their own criticality", () => {
    const lost = (scope: string[]) => shareLost(a, [at("d")], scope.map(at), "OUTAGE", 72);
    expect(lost(["w1", "w2"])).toEqual({ onRecord: 8 / 10, possible: 8 / 10, cannotTell: 0, of: 2 });
    expect(lost(["w2"])).toEqual({ onRecord: 0, possible: 0, cannotTell: 0, of: 1 });
    expect(lost([])).toEqual({ onRecord: 0, possible: 0, cannotTell: 0, of: 0 });
  });
});

describe("coverage", () => {
  it("tells per layer what is reached on record, what by assumption alone", () => {
    const byLayer = Object.fromEntries(coverage(a, [at("w1"), at("w2")]).map((c) => [c.layer, [c.onRecord, c.assumed, c.of]]));
    expect(byLayer).toEqual({
      SECTOR: [1, 1, 2],
      WORKLOAD: [2, 0, 2],
      SERVICE: [1, 0, 2],
      MODEL: [0, 1, 2],
      VENDOR: [0, 1, 2],
      DATA_CENTRE: [2, 0, 2],
      // w2 stands on a plant, which is no part of the layer.
      GRID: [0, 1, 2],
    });
  });
});
