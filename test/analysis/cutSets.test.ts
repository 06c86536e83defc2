import { describe, expect, it } from "vitest";
import { minimalCutSets } from "../../server/analysis/cutSets";
import { analysed, ask, type Entities, type Relationships } from "./model";

// Three rows of three sites, one of each row needed: 3 cut sets of order 3 and nothing below.
const sites: Entities = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`d${i}`, "DataCentre"]));
const rows: Relationships = Array.from(
  { length: 9 },
  (_, i) => [`w HOSTED_AT d${i}`, { group: `row ${Math.floor(i / 3)}`, quorum: 1 }] as const,
);
const powered: Relationships = Array.from({ length: 9 }, (_, i) => `d${i} POWERED_BY z`);
const grid: Entities = { w: "Workload", ...sites, z: "GridPoint" };

describe("minimal cut sets", () => {
  it("are found at every order, and cut off at the order asked for", () => {
    const asks = [null, 1, 2, 3].map((maxOrder) => ({ ask: "minimalCutSets", target: "w", maxOrder }));
    const all = { onRecord: ["d0+d1+d2", "d3+d4+d5", "d6+d7+d8", "z"], possible: ["d0+d1+d2", "d3+d4+d5", "d6+d7+d8", "z"] };
    const one = { onRecord: ["z"], possible: ["z"] };
    expect(ask(grid, [...rows, ...powered], ...asks)).toEqual([all, one, one, all]);
  });

  it("of two out of four are all pairs that leave too few", () => {
    const entities: Entities = { w: "Workload", d0: "DataCentre", d1: "DataCentre", d2: "DataCentre", d3: "DataCentre", z: "GridPoint" };
    const rests: Relationships = [0, 1, 2, 3].flatMap((i) => [
      [`w HOSTED_AT d${i}`, { group: "g", quorum: 2 }] as const,
      `d${i} POWERED_BY z`,
    ]);
    const [answer] = ask(entities, rests, { ask: "minimalCutSets", target: "w" });
    expect((answer as { onRecord: string[] }).onRecord).toEqual(["d0+d1+d2", "d0+d1+d3", "d0+d2+d3", "d1+d2+d3", "z"]);
  });

  it("at a finite horizon leave out what comes too late", () => {
    const rests: Relationships = [["w HOSTED_AT d0", { holdoverHours: 9 }], "d0 POWERED_BY z", "w HOSTED_AT d1"];
    const entities: Entities = { w: "Workload", d0: "DataCentre", d1: "DataCentre", z: "GridPoint" };
    const asks = [8, 9].map((horizonHours) => ({ ask: "minimalCutSets", target: "w", horizonHours }));
    expect(ask(entities, rests, ...asks).map((x) => (x as { onRecord: string[] }).onRecord)).toEqual([["d1"], ["d0", "d1", "z"]]);
  });

  it("say so when the budget runs out, and then hold no wrong set", () => {
    const { a, at, keys } = analysed(grid, rows);
    const { sets, complete } = minimalCutSets(a, at("w"), null, "ON_RECORD", 1_000, 20);
    expect(complete).toBe(false);
    for (const set of sets) expect(["d0 d1 d2", "d3 d4 d5", "d6 d7 d8"]).toContain(keys(set).join(" "));
  });
});
