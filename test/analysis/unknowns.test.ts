import { describe, expect, it } from "vitest";
import { commonCauses } from "../../server/analysis/commonCauses";
import { eachResting, restingCounts } from "../../server/analysis/resting";
import { type FindingKind, unknowns, unknownsOf } from "../../server/analysis/unknowns";
import { worklist } from "../../server/analysis/worklist";
import { analysed, type Entities, type Relationships } from "./model";

/** Findings of one kind, as "entity" with what they say. */
function found(kind: FindingKind, es: Entities, rs: Relationships, on?: string) {
  const { a, key } = analysed(es, rs, on);
  return unknowns(a)
    .filter((f) => f.kind === kind)
    .map((f) => [key(f.entity), ...(f.anyOf ? [f.anyOf.map((m) => m.relationship).join("|")] : []), ...(f.asOf ? [f.asOf] : [])])
    .sort();
}
const g = (quorum?: number, more = {}) => ({ group: "g", ...(quorum ? { quorum } : {}), ...more });

describe("what is missing", () => {
  it("is told once for each thing that a thing lacks, the narrower of two that one fact would fill", () => {
    const es: Entities = { w: "Workload", w2: "Workload", s: "Service", v: "Vendor", d: "DataCentre", z: ["GridPoint", { class: "ZONE" }] };
    expect(found("MISSING_RELATIONSHIP", es, ["w2 PROVIDED_BY v"])).toEqual([
      ["d", "LOCATED_IN"],
      ["d", "POWERED_BY"],
      ["s", "PROVIDED_BY"],
      ["s", "USES|HOSTED_AT"],
      ["v", "SUBJECT_TO"],
      ["w", "USES|HOSTED_AT"],
      ["w2", "USES|HOSTED_AT"],
      ["z", "FED_BY"],
    ]);
  });

  it("is nothing for open weights, and for what is not there", () => {
    const es: Entities = { m: ["Model", { weights: "OPEN" }], n: "Model", d: ["DataCentre", { status: "CLOSED" }] };
    expect(found("MISSING_RELATIONSHIP", es, [])).toEqual([["n", "DEVELOPED_BY"]]);
  });
});

describe("groups", () => {
  const es: Entities = { w: "Workload", s1: "Service", s2: "Service", s3: "Service" };

  it.each([
    { quorum: 1, equals: [], lowered: [] },
    { quorum: undefined, equals: [], lowered: [] },
    { quorum: 2, equals: [["w"]], lowered: [] },
    { quorum: 3, equals: [], lowered: [["w"]] },
  ])("of two with a quorum of $quorum", ({ quorum, equals, lowered }) => {
    const rs: Relationships = [
      ["w USES s1", g(quorum)],
      ["w USES s2", g(quorum)],
    ];
    expect(found("QUORUM_EQUALS_SIZE", es, rs)).toEqual(equals);
    expect(found("QUORUM_LOWERED", es, rs)).toEqual(lowered);
  });

  it("of one member with a quorum of one are none", () => {
    expect(found("QUORUM_EQUALS_SIZE", es, [["w USES s1", g(1)], "w USES s2"])).toEqual([]);
  });

  it("of pools are left out", () => {
    const grid: Entities = { z: ["GridPoint", { class: "ZONE" }], p: "GridPoint", q: "GridPoint" };
    const rs: Relationships = [
      ["z FED_BY p", g(2)],
      ["z FED_BY q", g(2)],
    ];
    expect(found("QUORUM_EQUALS_SIZE", grid, rs)).toEqual([]);
  });
});

describe("holdovers and supply", () => {
  it("nobody having stated a holdover is told of what is needed to run, not of who controls it", () => {
    const es: Entities = { w: "Workload", d: "DataCentre", v: "Vendor", J: "Jurisdiction", z: "GridPoint", p: "GridPoint" };
    const rs: Relationships = [
      ["w HOSTED_AT d", { holdoverHours: 0 }],
      "d OPERATED_BY v",
      "d LOCATED_IN J",
      "v SUBJECT_TO J",
      "d POWERED_BY z",
      "z FED_BY p",
    ];
    expect(found("NO_HOLDOVER", es, rs)).toEqual([["d"], ["d"]]);
  });

  it("a ring that nothing feeds is told", () => {
    const es: Entities = { z1: "GridPoint", z2: "GridPoint", z3: "GridPoint" };
    expect(found("UNKNOWN_SUPPLY", es, ["z1 FED_BY z2", "z2 FED_BY z1", "z3 FED_BY z1"])).toEqual([["z1"], ["z2"]]);
  });
});

describe("stale facts", () => {
  it("are those whose last possible day lies more than three years back; sources never are", () => {
    const es: Entities = {
      w1: ["Workload", { asOf: "2023-11-22" }],
      w2: ["Workload", { asOf: "2023-11-23" }],
      w3: ["Workload", { asOf: "2023" }],
      w4: ["Workload", { asOf: "2022" }],
      w5: ["Workload", { asOf: "2023-10" }],
      w6: "Workload",
      w7: ["Workload", { asOf: "2019", status: "RETIRED" }],
      s: ["Service", { asOf: "2026" }],
      x: ["Source", { asOf: "2019" }],
    };
    const rs: Relationships = [
      ["w1 USES s", { asOf: "2019" }],
      ["w7 USES s", { asOf: "2019" }],
    ];
    expect(found("STALE", es, rs)).toEqual([
      ["w1", "2019"],
      ["w1", "2023-11-22"],
      ["w4", "2022"],
      ["w5", "2023-10"],
    ]);
  });
});

describe("a common cause", () => {
  const es: Entities = { w: "Workload", s1: "Service", s2: "Service", s3: "Service", d: "DataCentre", d2: "DataCentre", z: "GridPoint" };
  const causes = (rs: Relationships, reading: "ON_RECORD" | "POSSIBLE" = "ON_RECORD") => {
    const { a, key } = analysed(es, rs);
    return commonCauses(a, reading)
      .map((c) => `${key(c.entity)} < ${key(c.cause)}`)
      .sort();
  };
  const two: Relationships = [
    ["w USES s1", g(1)],
    ["w USES s2", g(1)],
  ];

  it("lies beneath all members", () => {
    expect(causes([...two, "s1 HOSTED_AT d", "s2 HOSTED_AT d", "d POWERED_BY z"])).toEqual(["w < d", "w < z"]);
    expect(causes([...two, "s1 HOSTED_AT d", "s2 HOSTED_AT d2", "d POWERED_BY z", "d2 POWERED_BY z"])).toEqual(["w < z"]);
    expect(causes([...two, "s1 HOSTED_AT d", "s2 HOSTED_AT d2"])).toEqual([]);
  });

  it("may be a member that the others rest on", () => {
    expect(causes([...two, "s2 USES s1", "s1 HOSTED_AT d"])).toEqual(["w < d", "w < s1"]);
  });

  it("takes as many as the quorum cannot do without", () => {
    const three = (quorum: number): Relationships => ["s1", "s2", "s3"].map((s) => [`w USES ${s}`, g(quorum)] as const);
    const beneath: Relationships = ["s1 HOSTED_AT d", "s2 HOSTED_AT d", "s3 HOSTED_AT d2"];
    expect(causes([...three(1), ...beneath])).toEqual([]);
    expect(causes([...three(2), ...beneath])).toEqual(["w < d"]);
    // A group that needs all its members claims no redundancy.
    expect(causes([...three(3), ...beneath])).toEqual([]);
  });

  it("is none where a holdover outlasts the horizon", () => {
    const hold = (hours: number): Relationships => [
      ["w USES s1", g(1, { holdoverHours: hours })],
      ["w USES s2", g(1)],
      "s1 HOSTED_AT d",
      "s2 HOSTED_AT d",
    ];
    expect(causes(hold(72))).toEqual(["w < d"]);
    expect(causes(hold(73))).toEqual([]);
  });

  it("that only assumptions make one is told as possible", () => {
    const rs: Relationships = [...two, "s1 HOSTED_AT d", "s2 HOSTED_AT d2", "d POWERED_BY z", ["d2 POWERED_BY z", { basis: "ASSUMED" }]];
    expect(causes(rs)).toEqual([]);
    expect(causes(rs, "POSSIBLE")).toEqual(["w < z"]);
    const { a, key } = analysed(es, rs);
    expect(
      unknowns(a)
        .filter((f) => f.kind === "COMMON_CAUSE")
        .map((f) => [key(f.entity), key(f.cause!), f.onRecord]),
    ).toEqual([["w", "z", false]]);
  });
});

describe("findings of a scope", () => {
  const es: Entities = { w: "Workload", w2: "Workload", s: "Service", t: "Service", u: "Service" };
  const rs: Relationships = ["w USES s", "w2 USES s", "w2 USES t"];
  const { a, at, key } = analysed(es, rs);
  const missing = (scope: string[], all: boolean) =>
    unknownsOf(a, scope.map(at), all)
      .filter((f) => f.kind === "MISSING_RELATIONSHIP" && f.anyOf!.length === 1)
      .map((f) => [key(f.entity), f.workloads]);

  it("are those beneath its workloads, what most rest on first", () => {
    expect(missing(["w", "w2"], false)).toEqual([
      ["s", 2],
      ["t", 1],
    ]);
    expect(missing(["w"], false)).toEqual([["s", 1]]);
  });

  it("of everything hold what no workload rests on as well", () => {
    expect(missing(["w", "w2"], true)).toEqual([
      ["s", 2],
      ["t", 1],
      ["u", 0],
    ]);
  });

  it("count workloads beyond a block of bits as well", () => {
    const many: Entities = { s: "Service", ...Object.fromEntries(Array.from({ length: 2_500 }, (_, i) => [`w${i}`, "Workload"])) };
    const use: Relationships = Array.from({ length: 2_500 }, (_, i) => `w${i} USES s`);
    const model = analysed(many, use);
    const scope = Array.from({ length: 2_500 }, (_, i) => model.at(`w${i}`)).filter((_, i) => i !== 31 && i !== 1_024);
    const counts = restingCounts(model.a, scope);
    expect(counts[model.at("s")]).toBe(2_498);
    const places: number[] = [];
    eachResting(
      model.a,
      null,
      scope,
      (x) => x === model.at("s"),
      (_, found) => places.push(...found),
    );
    expect(places).toEqual(scope.map((_, i) => i));
    expect([31, 32, 1_024, 1_025, 2_499].map((i) => counts[model.at(`w${i}`)])).toEqual([0, 1, 0, 1, 1]);
  });
});

describe("the worklist", () => {
  const es: Entities = {
    w: ["Workload", { criticality: 1 }],
    w2: "Workload",
    w3: "Workload",
    s: "Service",
    t: "Service",
    d: "DataCentre",
    v: "Vendor",
  };
  const work = (rs: Relationships, hazard: "OUTAGE" | "DENIAL", scope = ["w", "w2", "w3"]) => {
    const { a, at, key } = analysed(es, rs);
    return worklist(a, scope.map(at), hazard).map((x) => [
      key(x.entity),
      x.anyOf.map((m) => m.relationship).join("|"),
      x.workloads,
      x.alone,
      x.criticality,
    ]);
  };

  it("puts first what could move most, then what is all that is missing for more", () => {
    // Any one of two services would do for w, so no single component settles it on record.
    const rs: Relationships = [
      ["w USES s", g(1)],
      ["w USES t", g(1)],
      ["w2 USES t", g(1)],
      ["w2 HOSTED_AT d", g(1)],
    ];
    expect(work(rs, "OUTAGE")).toEqual([
      ["t", "USES|HOSTED_AT", 2, 0, 10],
      ["s", "USES|HOSTED_AT", 1, 0, 8],
      ["w3", "USES|HOSTED_AT", 1, 1, 2],
      ["d", "POWERED_BY", 1, 0, 2],
    ]);
  });

  it("leaves out what beneath is settled on record", () => {
    expect(work(["w USES s", "w2 USES t"], "OUTAGE")).toEqual([["w3", "USES|HOSTED_AT", 1, 1, 2]]);
  });

  it("names the way to a site where nothing beneath would lead there", () => {
    expect(work(["w PROVIDED_BY v"], "DENIAL", ["w"])).toEqual([
      ["w", "USES|HOSTED_AT", 1, 0, 8],
      ["v", "SUBJECT_TO", 1, 0, 8],
    ]);
    expect(
      work(["w PROVIDED_BY v", "w USES s"], "DENIAL", ["w"])
        .map(([x, of]) => `${x} ${of}`)
        .sort(),
    ).toEqual(["s PROVIDED_BY", "s USES|HOSTED_AT", "v SUBJECT_TO"]);
  });

  it("is empty for a scope of none", () => expect(work([], "OUTAGE", [])).toEqual([]));
});
