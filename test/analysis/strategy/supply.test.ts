import { describe, expect, it } from "vitest";
import { type Analysis, analysisOf } from "../../../server/analysis/analysis";
import { computeAt, domesticSites } from "../../../server/analysis/capacity/amounts";
import { requiredOf } from "../../../server/analysis/capacity/demand";
import { openings, plannedOn } from "../../../server/analysis/capacity/openings";
import { promisesOf } from "../../../server/analysis/capacity/promises";
import { supplyOf } from "../../../server/analysis/capacity/supply";
import { overlayOf } from "../../../server/analysis/overlay";
import { energyLines } from "../../../server/analysis/strategy/energy";
import { outlook } from "../../../server/analysis/strategy/outlook";
import { accessOn, poolsOn } from "../../../server/analysis/strategy/supply";
import { exampleAnalysis, type Reference, referenceAnalysis } from "../../seed/referenceAnalysis";
import { usual } from "../capacity/served";
import { analysed, type Entities, type Relationships } from "../model";

const today = "2026-11-22";
const unbounded = Number.POSITIVE_INFINITY;
const range = (least: number, most: number) => ({ least, most });
const exactly = (n: number) => range(n, n);

/** A nation with a vendor at home and one abroad; `d` is a site of which half is for public bodies. */
const nation: Entities = { XX: "Jurisdiction", YY: "Jurisdiction", home: "Vendor", out: "Vendor" };
const laws: Relationships = ["home SUBJECT_TO XX", "out SUBJECT_TO YY"];
const shares = { inferenceShare: 100, publicShare: 50 };

function domestic(fields: Record<string, unknown>, links: Relationships = ["d LOCATED_IN XX", "d OPERATED_BY home"], on = today) {
  const { a, at } = analysed({ ...nation, d: ["DataCentre", { ...shares, ...fields }] }, [...laws, ...links]);
  return poolsOn(a, at("XX"), on).otherDomestic;
}

describe("what a nation's sites give the board", () => {
  it("is their accelerators, else their number times the factor of their kind: an assumed factor counts at the most alone", () => {
    expect(domestic({ accelerators: 100, acceleratorModel: "NVIDIA A100", acceleratorCount: 4 })).toEqual(exactly(50));
    expect(domestic({ acceleratorModel: "NVIDIA H200", acceleratorCount: 100 })).toEqual(exactly(50));
    expect(domestic({ acceleratorModel: "NVIDIA A100", acceleratorCount: 1000 })).toEqual(exactly(157.5));
    expect(domestic({ acceleratorModel: "NVIDIA GB300", acceleratorCount: 1000 })).toEqual(range(0, 1265));
  });

  it("has no bound at the most where nothing states or converts its machines, unless none are for public bodies", () => {
    expect(domestic({})).toEqual(range(0, unbounded));
    expect(domestic({ acceleratorModel: "NVIDIA B200 and H200", acceleratorCount: 10 })).toEqual(range(0, unbounded));
    expect(domestic({ publicShare: 0 })).toEqual(exactly(0));
  });

  it("counts a site or a place that is assumed at the most alone", () => {
    expect(domestic({ accelerators: 100, basis: "ASSUMED" })).toEqual(range(0, 50));
    expect(domestic({ accelerators: 100 }, [["d LOCATED_IN XX", { basis: "ASSUMED" }], "d OPERATED_BY home"])).toEqual(range(0, 50));
  });

  it("is at home if all its holders are, up to the top; whoever is assumed or not known makes it possible alone", () => {
    const by = (...links: Relationships) => domestic({ accelerators: 100 }, ["d LOCATED_IN XX", ...links]);
    expect(by("d OPERATED_BY home")).toEqual(exactly(50));
    expect(by("d OPERATED_BY home", "home OWNED_BY out")).toEqual(exactly(0));
    expect(by("d OPERATED_BY home", "d OPERATED_BY out")).toEqual(exactly(0));
    expect(by("d OPERATED_BY home", ["home OWNED_BY out", { basis: "ASSUMED" }])).toEqual(range(0, 50));
    expect(by(["d OPERATED_BY home", { basis: "ASSUMED" }])).toEqual(range(0, 50));
    expect(by(["d OPERATED_BY out", { basis: "ASSUMED" }])).toEqual(range(0, 50));
    expect(by()).toEqual(range(0, 50));
  });

  it("is there while its place is on record", () => {
    const until: Relationships = [["d LOCATED_IN XX", { validTo: "2028-01-01" }], "d OPERATED_BY home"];
    expect(domestic({ accelerators: 100 }, until, "2027-01-01")).toEqual(exactly(50));
    expect(domestic({ accelerators: 100 }, until, "2028-01-01")).toEqual(exactly(0));
  });

  it("comes of a planned site by its date; without one from next year on, at the most", () => {
    const planned = (expectedOn: string | undefined, on: string) =>
      domestic({ accelerators: 100, status: "PLANNED", expectedOn }, undefined, on);
    expect(planned("2027-03", "2027-02-28")).toEqual(exactly(0));
    expect(planned("2027-03", "2027-03-01")).toEqual(range(0, 50));
    expect(planned("2027-03", "2027-03-31")).toEqual(exactly(50));
    expect(planned(undefined, "2026-12-31")).toEqual(exactly(0));
    expect(planned(undefined, "2027-01-01")).toEqual(range(0, 50));
  });

  it("needs power for certain only where it stands by recorded facts", () => {
    const needed = (located: Relationships[number]) => {
      const entities: Entities = { ...nation, d: ["DataCentre", { power: 5 }], p: ["GridPoint", { class: "CONNECTION", capacity: 4 }] };
      const { a, at } = analysed(entities, [...laws, located, "d POWERED_BY p"]);
      return energyLines(a, at("XX"), [2027]).map((line) => [line.needed, line.state]);
    };
    expect(needed("d LOCATED_IN XX")).toEqual([[exactly(5), "SHORT"]]);
    expect(needed(["d LOCATED_IN XX", { basis: "ASSUMED" }])).toEqual([[range(0, 5), "UNKNOWN"]]);
  });
});

describe("what a nation's agreements give the board", () => {
  const things: Entities = {
    ...nation,
    m: "Ministry",
    part: "Ministry",
    b: "Bloc",
    s1: "Sector",
    s2: "Sector",
    d: "DataCentre",
    later: ["DataCentre", { status: "PLANNED", expectedOn: "2028-06" }],
    v: "Service",
  };
  const given = (fields: Record<string, unknown>, links: Relationships, on = today) => {
    const { a, at } = analysed({ ...things, g: ["Agreement", fields] }, ["m OF XX", "s1 OF XX", "s2 OF XX", ...links]);
    return { a, at, pools: poolsOn(a, at("XX"), on) };
  };
  const all = (...args: Parameters<typeof given>) => given(...args).pools.agreements;
  const mine = "XX PARTY_TO g";
  const assumed = { basis: "ASSUMED" };

  it("is the minimum allocation, else the allotments: to sites or to services at the least, both at the most", () => {
    const both: Relationships = [mine, ["g COVERS d", { allocation: 30 }], ["g COVERS v", { allocation: 20 }]];
    expect(all({ minimumAllocation: 40 }, both)).toEqual(exactly(40));
    expect(all({}, both)).toEqual(range(30, 50));
    expect(all({}, [mine, ["g COVERS d", { allocation: 30, ...assumed }]])).toEqual(range(0, 30));
    expect(all({ minimumAllocation: 40 }, [mine, ["g COVERS d", { allocation: 30 }]])).toEqual(exactly(40));
  });

  it("waits for a site that is not open yet", () => {
    const waiting: Relationships = [mine, ["g COVERS later", { allocation: 30 }]];
    for (const fields of [{ minimumAllocation: 30 }, {}]) expect(all(fields, waiting, "2027-01-01").least).toBe(0);
    expect(all({ minimumAllocation: 30 }, waiting, "2028-06-10")).toEqual(range(0, 30));
    expect(all({}, waiting, "2028-06-30")).toEqual(exactly(30));
  });

  it("runs by the dates of any agreement: sure in the reading that protects least, possible in the other", () => {
    const on = (day: string, fields: Record<string, unknown>) => all({ minimumAllocation: 40, ...fields }, [mine], day);
    expect(on("2027-03-01", { ends: "2027-03" })).toEqual(range(0, 40));
    expect(on("2027-02-28", { ends: "2027-03" })).toEqual(exactly(40));
    expect(on("2027-03-31", { ends: "2027-03" })).toEqual(exactly(0));
    expect(on("2027-03-01", { starts: "2027-03" })).toEqual(range(0, 40));
    expect(on("2027-03-31", { starts: "2027-03" })).toEqual(exactly(40));
    expect(on("2027-03-01", { validTo: "2027-03-01" })).toEqual(exactly(0));
  });

  it("is sure of recorded facts alone, party by party", () => {
    const by = (...links: Relationships) => all({ minimumAllocation: 40 }, links);
    expect(all({ minimumAllocation: 40, ...assumed }, [mine])).toEqual(range(0, 40));
    expect(by([mine, assumed])).toEqual(range(0, 40));
    expect(by("m PARTY_TO g")).toEqual(exactly(40));
    expect(by("part PART_OF m", "part PARTY_TO g")).toEqual(exactly(40));
    expect(by(["part PART_OF m", assumed], "part PARTY_TO g")).toEqual(range(0, 40));
    expect(by("XX MEMBER_OF b", "b PARTY_TO g")).toEqual(range(0, 40));
    expect(by("b PARTY_TO g")).toEqual(exactly(0));
    expect(by("YY PARTY_TO g")).toEqual(exactly(0));
  });

  it("has no bound at the most where a kind that grants capacity promises none, not even that it is none", () => {
    expect(all({ agreementKind: "FRAMEWORK" }, [mine])).toEqual(range(0, unbounded));
    expect(all({ agreementKind: "FRAMEWORK", minimumAllocation: 0 }, [mine])).toEqual(exactly(0));
    expect(all({ agreementKind: "FRAMEWORK" }, [mine, ["g COVERS d", { allocation: 30 }]])).toEqual(exactly(30));
    expect(all({ agreementKind: "FRAMEWORK", ends: "2026-11-01" }, [mine])).toEqual(exactly(0));
    expect(all({ agreementKind: "TREATY" }, [mine])).toEqual(exactly(0));
  });

  it("is a sector's own where it covers sectors; one covered by assumption alone gets nothing for certain, and nobody else does", () => {
    const split = (...links: Relationships) => {
      const { pools, at } = given({ minimumAllocation: 40 }, [mine, ...links]);
      return [pools.agreements, pools.bySector.get(at("s1")) ?? null, pools.bySector.get(at("s2")) ?? null];
    };
    expect(split("g COVERS s1")).toEqual([exactly(0), exactly(40), null]);
    expect(split("g COVERS s1", "g COVERS s2")).toEqual([exactly(0), range(0, 40), range(0, 40)]);
    expect(split("g COVERS s1", ["g COVERS s2", assumed])).toEqual([exactly(0), range(0, 40), range(0, 40)]);
    expect(split(["g COVERS s1", assumed])).toEqual([range(0, 40), null, null]);
  });

  it("is shown as lapsing with what it gives while it lasts, and until it has ended for certain", () => {
    const lapses = (ends: string) => {
      const { a, at } = given({ minimumAllocation: 40, ends }, [mine]);
      return outlook(a, at("XX")).flatMap(({ year, lapsing }) => lapsing.map(({ allocation }) => [year, allocation]));
    };
    expect(lapses("2028")).toEqual([[2028, exactly(40)]]);
    expect(lapses("2026")).toEqual([[2026, range(0, 40)]]);
    expect(lapses("2026-11-22")).toEqual([]);
  });
});

describe("the board on supposed facts", () => {
  it("says what it says of the same facts on record, in any year", () => {
    const site = ["DataCentre", { ...shares, accelerators: 100, status: "PLANNED", expectedOn: "2027-05" }] as const;
    const entities: Entities = { ...nation, d: site, g: ["Agreement", { minimumAllocation: 7, ends: "2028" }] };
    const { a, at } = analysed(entities, [...laws, "d LOCATED_IN XX", "d OPERATED_BY home", "XX PARTY_TO g"]);
    const [d, g] = ["d", "g"].map((key) => a.snapshot.facts.entities[at(key)]!);
    const otherwise = (fact: typeof d, fields: Record<string, unknown>) =>
      ({ ...fact!, fields: { ...fact!.fields, ...fields } }) as typeof d;
    const supposed = new Map([d, g].map((fact, i) => [fact!.id, otherwise(fact, i ? { minimumAllocation: 9 } : { accelerators: 60 })!]));
    const laid = overlayOf(a, { entities: supposed, relationships: new Map() });
    const pools = (on: string) => {
      const { otherDomestic, agreements } = poolsOn(laid, at("XX"), on);
      return [otherDomestic, agreements];
    };
    expect(pools("2027-01-01")).toEqual([exactly(0), exactly(9)]);
    expect(pools("2028-01-01")).toEqual([exactly(30), range(0, 9)]);
    expect(poolsOn(a, at("XX"), "2027-12-31").otherDomestic).toEqual(exactly(50));
  });
});

// One figure, asked the way of the board and the way of the compute and capacity pages.
const worlds: readonly { name: string; world: () => Reference; nations: readonly string[] }[] = [
  { name: "the worked example", world: () => exampleAnalysis(today), nations: ["QN", "QO", "QP", "QQ", "QW"] },
  { name: "the reference data", world: () => referenceAnalysis(today), nations: ["US", "GB", "FR", "NL", "DE", "CH", "KR", "AE", "JP"] },
];
const days = [today, "2027-01-01", "2027-12-31", "2028-01-01", "2029-01-01", "2030-01-01", "2031-12-31"];

describe.each(worlds)("on $name", ({ world, nations }) => {
  const { a, at } = world();
  const each = nations.flatMap((key) => days.map((on) => ({ key, x: at(`Jurisdiction:${key}`), on })));

  it("the board's sites of a day give what capacity says is open at sovereign sites there", () => {
    let some = 0;
    for (const { key, x, on } of each) {
      const base = analysisOf(a.snapshot, on);
      const then = overlayOf(base, openings(base, today));
      const expected = { cloud: range(0, 0), other: range(0, 0) };
      for (const site of domesticSites(then, x)) {
        const { open, sovereign, there, unbounded: free } = computeAt(then, site, x);
        const pool = then.snapshot.facts.entities[site]!.fields.sovereignCloud === true ? "cloud" : "other";
        const { least, most } = expected[pool];
        const more = sovereign.possible && there.possible ? (free ? unbounded : open.possible) : 0;
        expected[pool] = range(least + (sovereign.onRecord && there.onRecord ? open.onRecord : 0), most + more);
      }
      const { sovereignCloud, otherDomestic } = poolsOn(a, x, on);
      expect({ key, on, sovereignCloud, otherDomestic }).toEqual({
        key,
        on,
        sovereignCloud: expected.cloud,
        otherDomestic: expected.other,
      });
      if (sovereignCloud.most + otherDomestic.most > 0) some++;
    }
    expect(some).toBeGreaterThan(each.length / 3);
  });

  it("the board's agreements of a day give what capacity supplies by them to the nation's strategy", () => {
    let some = 0;
    for (const { key, x, on } of each) {
      const then = plannedOn(a, on);
      const supplied = { onRecord: suppliedBy(then, x, "onRecord"), possible: suppliedBy(then, x, "possible") };
      for (const { agreement, allocation } of accessOn(a, x, on)) {
        const [least, most] = [supplied.onRecord.get(agreement) ?? 0, supplied.possible.get(agreement) ?? 0];
        // What leaves its allocation open has no bound here, and is nothing that capacity could count.
        const open = allocation.most === unbounded;
        expect([key, on, agreement, allocation]).toEqual([key, on, agreement, range(least, open ? unbounded : most)]);
        if (open) expect(promisesOf(then, "ON_RECORD").some((p) => p.agreement === agreement)).toBe(false);
        if (most > 0) some++;
        supplied.onRecord.delete(agreement);
        supplied.possible.delete(agreement);
      }
      expect([key, on, [...supplied.onRecord.keys(), ...supplied.possible.keys()]]).toEqual([key, on, []]);
    }
    expect(some).toBeGreaterThan(5);
  });
});

/** H100e that agreements supply on a day to lines of the nation's strategy, by agreement, each bounded by its total. */
function suppliedBy(a: Analysis, x: number, side: "onRecord" | "possible"): Map<number, number> {
  const asking = { of: x, sectors: [], tier: 1, demand: 1, ground: "ANY", undecided: false } as const;
  const needs = [...requiredOf(a, x, usual), asking];
  const { pools } = supplyOf(a, { nation: x, needs, shocks: { failed: [], denied: [] }, horizon: null }, side);
  const total = new Map(promisesOf(a, side === "onRecord" ? "POSSIBLE" : "ON_RECORD").map((p) => [p.agreement, p.total]));
  const found = new Map<number, number>();
  for (const { kind, agreement, amount } of pools) if (kind === "AGREED") found.set(agreement, (found.get(agreement) ?? 0) + amount);
  for (const [agreement, sum] of found) found.set(agreement, Math.min(sum, total.get(agreement)!));
  return found;
}
