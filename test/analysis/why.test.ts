import { describe, expect, it } from "vitest";
import type { Hazard, Reading } from "../../server/analysis/snapshot";
import { why } from "../../server/analysis/why";
import { analysed, type Entities, type Relationships } from "./model";

const chainOf = (
  entities: Entities,
  relationships: Relationships,
  culprit: string,
  hazard: Hazard = "OUTAGE",
  reading: Reading = "POSSIBLE",
) => {
  const { a, at, key } = analysed(entities, relationships);
  const found = why(a, at("w"), [at(culprit)], hazard, reading, null);
  return found && { path: ["w", ...found.links.map((l) => key(l.to))], weakest: found.weakest, links: found.links };
};

const entities: Entities = { w: "Workload", s1: "Service", s2: "Service", s3: "Service", d: "DataCentre", z: "GridPoint" };

describe("why", () => {
  it("takes the shortest way", () => {
    const rests: Relationships = ["w USES s1", "s1 USES s2", "s2 HOSTED_AT d", "w USES s3", "s3 HOSTED_AT d"];
    expect(chainOf(entities, rests, "d")!.path).toEqual(["w", "s3", "d"]);
  });

  it("of ways of one length takes the one with fewer assumed facts, then the first by keys", () => {
    const rests: Relationships = [
      "w USES s1",
      "w USES s2",
      "w USES s3",
      ["s1 HOSTED_AT d", { basis: "ASSUMED" }],
      "s2 HOSTED_AT d",
      "s3 HOSTED_AT d",
    ];
    expect(chainOf(entities, rests, "d")).toMatchObject({ path: ["w", "s2", "d"], weakest: "SOURCED" });
  });

  it("names the weakest basis on the way", () => {
    const rests: Relationships = [
      ["w USES s1", { basis: "DERIVED" }],
      ["s1 HOSTED_AT d", { basis: "CURATED" }],
    ];
    expect(chainOf(entities, rests, "d")!.weakest).toBe("DERIVED");
  });

  it("does not lead through a group that held", () => {
    const g = { group: "g", quorum: 1 };
    const rests: Relationships = [["w USES s1", g], ["w USES s2", g], "s1 HOSTED_AT d", "s2 HOSTED_AT d2", "w USES s3", "s3 USES s1"];
    expect(chainOf({ ...entities, d2: "DataCentre" }, rests, "d", "OUTAGE", "ON_RECORD")!.path).toEqual(["w", "s3", "s1", "d"]);
  });

  it("does not lead through a loss that came too late to be the cause", () => {
    const rests: Relationships = [["w HOSTED_AT d", { holdoverHours: 9 }], "w USES s1", "s1 USES s2", "s2 HOSTED_AT d"];
    const found = chainOf(entities, rests, "d")!;
    expect(found.path).toEqual(["w", "s1", "s2", "d"]);
    expect(found.links.map((l) => l.hours)).toEqual([0, 0, 0]);
  });

  it("says what each group needed, as stated and in the reading", () => {
    const rests: Relationships = [
      ["w HOSTED_AT d", { group: "sites", quorum: 1, groupBasis: "ASSUMED" }],
      ["w HOSTED_AT d2", { group: "sites", quorum: 1 }],
    ];
    const [link] = chainOf({ ...entities, d2: "DataCentre" }, rests, "d")!.links;
    expect(link).toMatchObject({ group: "sites", quorum: 1, groupSize: 2, needed: 2, members: 2 });
  });

  it("finds its way out of a ring of zones that fell together", () => {
    const zones: Entities = { w: "Workload", d: "DataCentre", z1: "GridPoint", z2: "GridPoint", p: "GridPoint" };
    const rests: Relationships = ["w HOSTED_AT d", "d POWERED_BY z1", "z1 FED_BY z2", "z2 FED_BY z1", "z2 FED_BY p"];
    expect(chainOf(zones, rests, "p")!.path).toEqual(["w", "d", "z1", "z2", "p"]);
  });

  it("is none where the target does not fall", () => {
    expect(chainOf(entities, ["w USES s1"], "d")).toBeNull();
  });

  it("under denial goes the way that no agreement holds off", () => {
    const es: Entities = {
      w: "Workload",
      s1: "Service",
      s2: "Service",
      s3: "Service",
      v: "Vendor",
      J: "Jurisdiction",
      M: "Ministry",
      A: ["Agreement", { nonInterruption: "YES" }],
    };
    const rests: Relationships = [
      "M RESPONSIBLE_FOR w",
      "M OF J",
      "J PARTY_TO A",
      "A BINDS v",
      "A COVERS s1",
      "w USES s1",
      "s1 PROVIDED_BY v",
      "w USES s2",
      "s2 USES s3",
      "s3 PROVIDED_BY v",
    ];
    expect(chainOf(es, rests, "v", "DENIAL")!.path).toEqual(["w", "s2", "s3", "v"]);
  });
});
