import { describe, expect, it } from "vitest";
import { type BoardLine, designationsOf, strategyBoard } from "../../../server/analysis/strategy/board";
import { dutiesOf } from "../../../server/analysis/strategy/duties";
import { energyLines } from "../../../server/analysis/strategy/energy";
import { outlook } from "../../../server/analysis/strategy/outlook";
import { analysed, type Entities, type Relationships } from "../model";

/** A nation with one sector and one workload on a service; what is given is added. */
const entities = (more: Entities = {}): Entities => ({
  XX: "Jurisdiction",
  YY: "Jurisdiction",
  m: "Ministry",
  s: ["Sector", { criticality: 1 }],
  w: "Workload",
  v: "Service",
  home: "Vendor",
  ...more,
});
const relationships = (...more: Relationships): Relationships => [
  "m OF XX",
  "s OF XX",
  "m RESPONSIBLE_FOR w",
  "s RELIES_ON w",
  "w USES v",
  "v PROVIDED_BY home",
  "home SUBJECT_TO XX",
  ...more,
];
const requires = (fields: Record<string, unknown>) => ({ r: ["Requirement", { year: 2027, ...fields }] }) as Entities;

function lineOf(more: Entities, ...links: Relationships): BoardLine {
  const { a, at } = analysed(entities(more), relationships("s REQUIRES r", ...links));
  const lines = strategyBoard(a, at("XX"));
  expect(lines).toHaveLength(1);
  return lines[0]!;
}
const stateIn = (line: BoardLine, aspect: string) => line.aspects.find((x) => x.aspect === aspect)?.state ?? null;

const site = (fields: Record<string, unknown> = {}) =>
  ({ d: ["DataCentre", { accelerators: 100, inferenceShare: 50, publicShare: 80, ...fields }] }) as Entities;
const atHome: Relationships = ["d LOCATED_IN XX", "d OPERATED_BY home"];

describe("compute that a requirement asks, against what is in place", () => {
  it("is met by domestic sites: the share for inference by public bodies", () => {
    const { aspects } = lineOf({ ...requires({ compute: 40, pathway: "DOMESTIC" }), ...site() }, ...atHome);
    expect(aspects).toEqual([
      { aspect: "COMPUTE", state: "MET", inPlace: { least: 40, most: 40 }, shortBy: { least: 0, most: 0 }, tally: null },
    ]);
  });

  it("is short by what they do not give", () => {
    const [compute] = lineOf({ ...requires({ compute: 55, pathway: "DOMESTIC" }), ...site() }, ...atHome).aspects;
    expect([compute!.state, compute!.shortBy]).toEqual(["SHORT", { least: 15, most: 15 }]);
  });

  it("counts a share that nobody states as none at the least and as all at the most", () => {
    const [compute] = lineOf({ ...requires({ compute: 55, pathway: "DOMESTIC" }), ...site({ publicShare: undefined }) }, ...atHome).aspects;
    expect([compute!.state, compute!.inPlace, compute!.shortBy]).toEqual(["SHORT", { least: 0, most: 50 }, { least: 5, most: 55 }]);
  });

  it("counts a site that foreigners run, or that nobody is known to run, not at the least", () => {
    const asked = requires({ compute: 40, pathway: "DOMESTIC" });
    const foreign = lineOf({ ...asked, ...site(), out: "Vendor" }, "d LOCATED_IN XX", "d OPERATED_BY out", "out SUBJECT_TO YY");
    expect(stateIn(foreign, "COMPUTE")).toBe("SHORT");
    expect(stateIn(lineOf({ ...asked, ...site() }, "d LOCATED_IN XX"), "COMPUTE")).toBe("UNKNOWN");
    const assumed = lineOf({ ...asked, ...site() }, ["d LOCATED_IN XX", { basis: "ASSUMED" }], "d OPERATED_BY home");
    expect(stateIn(assumed, "COMPUTE")).toBe("UNKNOWN");
  });

  it("takes planned sites from their day on: of a month that reaches into the year, only as what may be", () => {
    const asked = requires({ compute: 40, pathway: "DOMESTIC" });
    const planned = (expectedOn: string | undefined) =>
      stateIn(lineOf({ ...asked, ...site({ status: "PLANNED", expectedOn }) }, ...atHome), "COMPUTE");
    expect(planned("2026-12-31")).toBe("MET");
    expect(planned("2027-01")).toBe("UNKNOWN");
    expect(planned("2027-02")).toBe("SHORT");
    expect(planned(undefined)).toBe("UNKNOWN");
  });

  it("of a sovereign cloud counts those alone", () => {
    const asked = requires({ compute: 40, pathway: "SOVEREIGN_CLOUD" });
    expect(stateIn(lineOf({ ...asked, ...site() }, ...atHome), "COMPUTE")).toBe("SHORT");
    expect(stateIn(lineOf({ ...asked, ...site({ sovereignCloud: true }) }, ...atHome), "COMPUTE")).toBe("MET");
  });

  it("of agreements counts what they guarantee while they are in force; a bloc's and an unstated allocation only as what may be", () => {
    const asked = requires({ compute: 40, pathway: "AGREEMENT" });
    const agreed = (fields: Record<string, unknown>, ...party: Relationships) =>
      stateIn(lineOf({ ...asked, b: "Bloc", g: ["Agreement", fields] as const }, "XX MEMBER_OF b", ...party), "COMPUTE");
    expect(agreed({ minimumAllocation: 40 }, "XX PARTY_TO g")).toBe("MET");
    expect(agreed({ minimumAllocation: 40 }, "m PARTY_TO g")).toBe("MET");
    expect(agreed({ minimumAllocation: 40 }, "YY PARTY_TO g")).toBe("SHORT");
    expect(agreed({ minimumAllocation: 40 }, "b PARTY_TO g")).toBe("UNKNOWN");
    expect(agreed({ minimumAllocation: 40, ends: "2026-12" }, "XX PARTY_TO g")).toBe("SHORT");
    expect(agreed({ minimumAllocation: 40, ends: "2027" }, "XX PARTY_TO g")).toBe("UNKNOWN");
    expect(agreed({ agreementKind: "FRAMEWORK" }, "XX PARTY_TO g")).toBe("UNKNOWN");
    expect(agreed({ agreementKind: "TREATY" }, "XX PARTY_TO g")).toBe("SHORT");
  });

  it("comes from tokens a day where no figure is stated, and says so", () => {
    const line = lineOf(requires({ tokensPerDay: 300e6, modelClass: "LARGE", pathway: "OPEN_MARKET" }));
    expect([line.compute, line.converted]).toEqual([2, true]);
    expect(lineOf(requires({ tokensPerDay: 300e6, compute: 7, modelClass: "LARGE" })).converted).toBe(false);
  });

  it("cannot be told without a pathway", () => {
    expect(stateIn(lineOf(requires({ compute: 1 })), "COMPUTE")).toBe("UNKNOWN");
  });
});

describe("what a requirement asks of the workloads", () => {
  it("judges their availability by their own targets", () => {
    const with_ = (availabilityTarget: number | undefined) =>
      stateIn(lineOf({ ...requires({ availability: 99.5 }), w: ["Workload", { availabilityTarget }] }), "AVAILABILITY");
    expect([with_(99.5), with_(99), with_(undefined)]).toEqual(["MET", "SHORT", "UNKNOWN"]);
  });

  it("judges security by every service beneath, and compares no level that is none", () => {
    const with_ = (security: string, impactLevel: string | undefined) =>
      stateIn(lineOf({ ...requires({ security }), v: ["Service", { impactLevel }] }), "SECURITY");
    expect([with_("Moderate", "HIGH"), with_("High", "MODERATE"), with_("High", undefined), with_("Gold", "HIGH")]).toEqual([
      "MET",
      "SHORT",
      "UNKNOWN",
      "UNKNOWN",
    ]);
  });

  it("judges resilience by who can fell them within the hours", () => {
    const with_ = (resilience: number, holdoverHours: number) => {
      const links = relationships(
        "s REQUIRES r",
        ["w PROVIDED_BY out", { holdoverHours }],
        "out SUBJECT_TO YY",
        "v HOSTED_AT d",
        "d LOCATED_IN XX",
      )
        .filter((x) => x !== "v PROVIDED_BY home")
        .concat([
          ["v PROVIDED_BY home", { group: "p", quorum: 1 }],
          ["v PROVIDED_BY spare", { group: "p", quorum: 1 }],
          "spare SUBJECT_TO XX",
        ]);
      const { a, at } = analysed(entities({ ...requires({ resilience }), out: "Vendor", spare: "Vendor", d: "DataCentre" }), links);
      return stateIn(strategyBoard(a, at("XX"))[0]!, "RESILIENCE");
    };
    expect([with_(48, 72), with_(96, 72)]).toEqual(["MET", "SHORT"]);
  });

  it("judges models by training compute, else by parameters as far as these tell", () => {
    const with_ = (modelClass: string, fields: Record<string, unknown>) =>
      stateIn(lineOf({ ...requires({ modelClass }), o: ["Model", fields] }, "v SERVES o"), "MODEL");
    expect(with_("FRONTIER", { trainingCompute: 2e25 })).toBe("MET");
    expect(with_("FRONTIER", { trainingCompute: 2e24, parameters: 900e9 })).toBe("SHORT");
    expect(with_("LARGE", { parameters: 70e9 })).toBe("MET");
    expect(with_("FRONTIER", { parameters: 70e9 })).toBe("UNKNOWN");
    expect(with_("LARGE", { parameters: 8e9 })).toBe("SHORT");
    expect(with_("LARGE", {})).toBe("UNKNOWN");
    expect(with_("SPECIAL", { parameters: 70e9 })).toBe("UNKNOWN");
  });

  it("judges sovereignty as if the sector's designation were theirs", () => {
    const { a, at } = analysed(
      entities({ ...requires({ sovereignty: "MUST_BE_SOVEREIGN" }), out: "Vendor" }),
      relationships("s REQUIRES r", "w PROVIDED_BY out", "out SUBJECT_TO YY"),
    );
    expect(strategyBoard(a, at("XX"))[0]!.state).toBe("SHORT");
  });

  it("never calls a sector without workloads met", () => {
    const { a, at } = analysed({ XX: "Jurisdiction", s: "Sector", ...requires({ availability: 99 }) }, ["s OF XX", "s REQUIRES r"]);
    expect(strategyBoard(a, at("XX"))[0]!.state).toBe("UNKNOWN");
  });
});

describe("what is left to do", () => {
  it("names requirements without a pathway, sectors without requirements and workloads without a decision, with who owes it", () => {
    const { a, at, key } = analysed(
      entities({ ...requires({ compute: 1, owedBy: "m", dueBy: "2027-06" }), s2: "Sector", w2: "Workload" }),
      relationships("s REQUIRES r", "s2 OF XX", "s2 RELIES_ON w2", "m RESPONSIBLE_FOR w2"),
    );
    const found = dutiesOf(a, at("XX")).map((d) => [d.reason, key(d.subject), d.owedBy === null ? null : key(d.owedBy), d.dueBy]);
    expect(found).toEqual([
      ["NO_REQUIREMENT", "s2", null, null],
      ["NO_PATHWAY", "r", "m", "2027-06"],
      ["UNDECIDED", "s", "m", null],
      ["UNDECIDED", "s2", "m", null],
    ]);
    expect(designationsOf(a, at("XX")).map(({ undecided }) => undecided.length)).toEqual([1, 1]);
  });

  it("names foreign vendors that nobody has an agreement with, agreements that do not hold, and those that lapse", () => {
    const withAgreement = (fields: Record<string, unknown>) => {
      const { a, at, key } = analysed(
        entities({
          ...requires({ compute: 1, pathway: "AGREEMENT" }),
          w: ["Workload", { designation: "MUST_BE_SOVEREIGN" }],
          out: "Vendor",
          g: ["Agreement", fields],
        }),
        relationships("s REQUIRES r", "w PROVIDED_BY out", "out SUBJECT_TO YY", "m PARTY_TO g", "g BINDS out", "g COVERS s"),
      );
      return dutiesOf(a, at("XX"))
        .filter((d) => d.function === "NEGOTIATION")
        .map((d) => `${d.reason} ${key(d.subject)}`);
    };
    expect(withAgreement({ ends: "2026-01-01" })).toEqual(["ALLOCATION_SHORT r", "NO_AGREEMENT out"]);
    expect(withAgreement({ ends: "2027-03", noticeDays: 5, minimumAllocation: 1 })).toEqual(["INTERRUPTIBLE g", "LAPSES g"]);
    // Home vendors are no matter of negotiation, though one of them fells the workload as well.
    expect(withAgreement({ minimumAllocation: 1, nonInterruption: "YES", ends: "2029" })).not.toContain("NO_AGREEMENT home");
  });

  it("names what a workload in breach rests on first", () => {
    const { a, at, key } = analysed(
      entities({ ...requires({ year: 2028 }), w: ["Workload", { designation: "MUST_BE_SOVEREIGN" }], out: "Vendor" }),
      relationships("s REQUIRES r", "w PROVIDED_BY out", "out SUBJECT_TO YY"),
    );
    const [breach] = dutiesOf(a, at("XX")).filter((d) => d.reason === "BREACHED");
    expect([key(breach!.subject), key(breach!.against!), key(breach!.owedBy!), breach!.dueBy]).toEqual(["w", "out", "m", "2028"]);
  });
});

describe("power for compute", () => {
  const powered = (point: Record<string, unknown>, siteFields: Record<string, unknown> = {}) => {
    const { a, at } = analysed(
      entities({
        ...site({ power: 5, ...siteFields }),
        p: ["GridPoint", { class: "CONNECTION", ...point }],
        q: ["GridPoint", { capacity: 9 }],
      }),
      relationships(...atHome, ["d POWERED_BY p", { group: "f", quorum: 1 }], ["d POWERED_BY q", { group: "f", quorum: 1 }]),
    );
    return energyLines(a, at("XX"), [2027, 2028])
      .filter((l) => l.gridPoint === at("p"))
      .map(({ state, shortBy }) => [state, shortBy.least, shortBy.most]);
  };

  it("counts a site whole at each of its connections", () => {
    expect(powered({ capacity: 5 })[0]).toEqual(["MET", 0, 0]);
    expect(powered({ capacity: 4 })[0]).toEqual(["SHORT", 1, 1]);
  });

  it("is unknown where capacity or need is", () => {
    expect(powered({})[0]![0]).toBe("UNKNOWN");
    expect(powered({ capacity: 5 }, { power: undefined })[0]![0]).toBe("UNKNOWN");
  });

  it("has nothing of a connection before it is there, and needs nothing for a site before it opens", () => {
    expect(powered({ capacity: 5, status: "PLANNED", expectedOn: "2028-03" }).map(([state]) => state)).toEqual(["SHORT", "MET"]);
    expect(
      powered({ capacity: 5, status: "PLANNED", expectedOn: "2028-03" }, { status: "PLANNED", expectedOn: "2028-06" }).map(
        ([state]) => state,
      ),
    ).toEqual(["MET", "MET"]);
  });
});

describe("the long view", () => {
  it("shows what comes and what lapses in its year, and what there is on the first day of each", () => {
    const { a, at, key } = analysed(
      entities({
        ...requires({ year: 2028, compute: 70 }),
        ...site({ status: "PLANNED", expectedOn: "2027-05" }),
        g: ["Agreement", { minimumAllocation: 30, ends: "2028-02" }],
      }),
      relationships("s REQUIRES r", ...atHome, "XX PARTY_TO g"),
    );
    const years = outlook(a, at("XX"));
    expect(years.map(({ year, asked, otherDomestic, agreements }) => [year, asked, otherDomestic.least, agreements.least])).toEqual([
      [2026, 0, 0, 30],
      [2027, 0, 0, 30],
      [2028, 70, 40, 30],
    ]);
    expect(years[1]!.opening.map(({ site: s, on }) => [key(s), on])).toEqual([["d", "2027-05"]]);
    expect(years[2]!.lapsing.map(({ agreement, on }) => [key(agreement), on])).toEqual([["g", "2028-02"]]);
  });

  it("speaks of this year alone where nothing is asked, comes or lapses", () => {
    const { a, at } = analysed({ XX: "Jurisdiction" }, []);
    expect(outlook(a, at("XX")).map(({ year }) => year)).toEqual([2026]);
    expect(strategyBoard(a, at("XX"))).toEqual([]);
  });
});
