import { describe, expect, it } from "vitest";
import type { Need } from "../../../server/analysis/capacity/demand";
import type { Side } from "../../../server/analysis/capacity/promises";
import { supplyOf } from "../../../server/analysis/capacity/supply";
import { analysed, type Relationships } from "../model";

/** What agreement `g` supplies, by the key of what gives it ("" for vendors), to a line of the strategy of each sector. */
function supplied(fields: Record<string, unknown>, links: Relationships, side: Side, failed: readonly string[] = []) {
  const entities = {
    XX: "Jurisdiction",
    m: "Ministry",
    s1: "Sector",
    s2: "Sector",
    d1: "DataCentre",
    d2: ["DataCentre", { status: "PLANNED", expectedOn: "2030" }],
    v: "Vendor",
    g: ["Agreement", fields],
  } as const;
  const { a, at, key } = analysed(entities, ["m OF XX", "s1 OF XX", "s2 OF XX", "g BINDS v", ...links]);
  const needs = ["s1", "s2"].map((s): Need => ({ of: at(s), sectors: [at(s)], tier: 1, demand: 9, ground: "ANY", undecided: false }));
  const asked = { nation: at("XX"), needs, shocks: { failed: failed.map(at), denied: [] }, horizon: null };
  return supplyOf(a, asked, side)
    .pools.filter(({ kind }) => kind === "AGREED")
    .map(({ thing, amount, serves }) => [
      thing < 0 ? "" : key(thing),
      amount,
      needs
        .filter(serves)
        .map(({ of }) => key(of))
        .join(" "),
    ]);
}

const assumed = { basis: "ASSUMED" };
const atSite = (allocation: number, site = "d1", more = {}) => [`g COVERS ${site}`, { allocation, ...more }] as const;

describe("what an agreement supplies", () => {
  it("comes from the vendors whom it binds as far as it guarantees more than it allots", () => {
    const of = (least: number, ...links: Relationships) =>
      supplied({ minimumAllocation: least }, ["XX PARTY_TO g", ...links], "onRecord").map(([thing, amount]) => [thing, amount]);
    expect(of(40)).toEqual([["", 40]]);
    expect(of(40, atSite(30))).toEqual([
      ["d1", 30],
      ["", 10],
    ]);
    expect(of(30, atSite(30))).toEqual([["d1", 30]]);
    expect(of(20, atSite(30))).toEqual([["d1", 30]]);
  });

  it("counts an assumed allotment among what it allots, so that it falls with that site", () => {
    const links: Relationships = ["XX PARTY_TO g", atSite(40, "d1", assumed)];
    expect(supplied({ minimumAllocation: 40 }, links, "onRecord", ["d1"])).toEqual([["d1", 0, "s1 s2"]]);
  });

  it("waits with what it allots to none, on record, where it covers a site that is not there yet", () => {
    const links: Relationships = ["XX PARTY_TO g", atSite(30), atSite(10, "d2")];
    const amounts = (side: Side) => supplied({ minimumAllocation: 40 }, links, side).map(([, amount]) => amount);
    expect([amounts("onRecord"), amounts("possible")]).toEqual([
      [30, 0],
      [30, 10],
    ]);
  });

  it("is for a line of the strategy if the nation or one of its public bodies is party to it", () => {
    const to = (link: Relationships[number]) => supplied({ minimumAllocation: 5 }, [link], "onRecord");
    expect(to("XX PARTY_TO g")).toEqual([["", 5, "s1 s2"]]);
    expect(to("m PARTY_TO g")).toEqual([["", 5, "s1 s2"]]);
    expect(to(["m PARTY_TO g", assumed])).toEqual([]);
  });

  it("is for the sectors that it covers; of an assumed one, as possible for whoever it might be for, and on record for nobody", () => {
    const to = (side: Side, ...covers: Relationships) => supplied({ minimumAllocation: 5 }, ["XX PARTY_TO g", ...covers], side)[0]![2];
    const [mine, maybe] = ["g COVERS s1", ["g COVERS s2", assumed] as const];
    expect([to("onRecord", mine), to("possible", mine)]).toEqual(["s1", "s1"]);
    expect([to("onRecord", maybe), to("possible", maybe)]).toEqual(["", "s1 s2"]);
    expect([to("onRecord", mine, maybe), to("possible", mine, maybe)]).toEqual(["s1", "s1 s2"]);
  });
});
