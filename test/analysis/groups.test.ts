import { describe, expect, it } from "vitest";
import { ask, type Entities, type Relationships } from "./model";

// Each fact of MEANING on groups, readings and holdovers that the product's own cases leave open.
// Services stand at a site of their own (d1 under s1), so that none of them lacks anything unless the case says so.
const services: Entities = {
  w: "Workload",
  s1: "Service",
  s2: "Service",
  s3: "Service",
  d1: "DataCentre",
  d2: "DataCentre",
  d3: "DataCentre",
};
const grid: Entities = { z: ["GridPoint", { class: "CONNECTION" }] };
const stand: Relationships = [
  "s1 HOSTED_AT d1",
  "s2 HOSTED_AT d2",
  "s3 HOSTED_AT d3",
  ...["d1", "d2", "d3"].map((d) => `${d} POWERED_BY z`),
];
const g = { group: "g", quorum: 1 };

const fell = (entities: Entities, relationships: Relationships, failed: string[], more: Record<string, unknown> = {}) => {
  const [answer] = ask(entities, relationships, { ask: "fallen", failed, ...more });
  const { onRecord, possible } = answer as { onRecord: Record<string, number>; possible: Record<string, number> };
  return [onRecord.w ?? null, possible.w ?? null];
};

// `falls`: hour at which w falls on record and as possible, null if it does not.
const cases: { name: string; rests: Relationships; failed: string[]; falls: (number | null)[] }[] = [
  {
    name: "a quorum above the group is lowered to its members",
    rests: [
      ["w USES s1", { group: "g", quorum: 3 }],
      ["w USES s2", { group: "g", quorum: 3 }],
    ],
    failed: ["s1"],
    falls: [0, 0],
  },
  {
    name: "where members differ, the largest quorum holds",
    rests: [
      ["w USES s1", { group: "g", quorum: 1 }],
      ["w USES s2", { group: "g", quorum: 2 }],
    ],
    failed: ["s1"],
    falls: [0, 0],
  },
  {
    name: "a group without a quorum needs one",
    rests: [
      ["w USES s1", { group: "g" }],
      ["w USES s2", { group: "g" }],
    ],
    failed: ["s1"],
    falls: [null, null],
  },
  {
    name: "two relationships to one target are one member",
    rests: [
      ["w USES s1", g],
      ["w USES s1", { ...g, basis: "ASSUMED" }],
      ["w USES s2", { ...g, basis: "ASSUMED" }],
    ],
    failed: ["s1"],
    falls: [null, 0],
  },
  {
    name: "of two relationships to one target the longer holdover counts",
    rests: [
      ["w USES s1", { ...g, holdoverHours: 5 }],
      ["w USES s1", { ...g, holdoverHours: 9 }],
    ],
    failed: ["s1"],
    falls: [9, 9],
  },
  {
    name: "each holdover is read first, then the longer counts",
    rests: [
      ["w USES s1", { ...g, holdoverHours: 5 }],
      ["w USES s1", { ...g, holdoverHours: 9, holdoverBasis: "ASSUMED" }],
    ],
    failed: ["s1"],
    falls: [9, 5],
  },
  {
    name: "an assumed relationship's holdover is assumed unless somebody else vouches for it",
    rests: [
      ["w USES s1", { group: "g", quorum: 1, basis: "ASSUMED", holdoverHours: 5 }],
      ["w USES s1", g],
    ],
    failed: ["s1"],
    falls: [5, 0],
  },
  {
    name: "a vouched-for holdover of an assumed relationship counts in both readings",
    rests: [
      ["w USES s1", { ...g, basis: "ASSUMED", holdoverHours: 5, holdoverBasis: "SOURCED" }],
      ["w USES s1", g],
    ],
    failed: ["s1"],
    falls: [5, 5],
  },
  {
    name: "members of several kinds make one group",
    rests: [
      ["w USES s1", g],
      ["w HOSTED_AT d2", g],
    ],
    failed: ["s1"],
    falls: [null, null],
  },
  {
    name: "two of three with one assumed: both recorded are needed as possible, any two on record",
    rests: [
      ["w USES s1", { group: "g", quorum: 2 }],
      ["w USES s2", { group: "g", quorum: 2 }],
      ["w USES s3", { group: "g", quorum: 2, basis: "ASSUMED" }],
    ],
    failed: ["s1"],
    falls: [null, 0],
  },
  {
    name: "assumed members do not raise what recorded ones must give",
    rests: [
      ["w USES s1", { group: "g", quorum: 2 }],
      ["w USES s2", { group: "g", quorum: 2, basis: "ASSUMED" }],
      ["w USES s3", { group: "g", quorum: 2, basis: "ASSUMED" }],
    ],
    failed: ["s1", "s2"],
    falls: [null, 0],
  },
  {
    name: "what the quorum still needs may come from any assumed member",
    rests: [
      ["w USES s1", { group: "g", quorum: 2 }],
      ["w USES s2", { group: "g", quorum: 2, basis: "ASSUMED" }],
      ["w USES s3", { group: "g", quorum: 2, basis: "ASSUMED" }],
    ],
    failed: ["s2"],
    falls: [null, null],
  },
  {
    name: "one assumed claim spoils the group as possible",
    rests: [
      ["w USES s1", { ...g, groupBasis: "ASSUMED" }],
      ["w USES s2", g],
    ],
    failed: ["s2"],
    falls: [null, 0],
  },
  {
    name: "a group's members in another group of the same name, of another entity, do not mix",
    rests: [
      ["w USES s1", g],
      ["s1 USES s2", g],
    ],
    failed: ["s2"],
    falls: [0, 0],
  },
];

describe("groups and readings", () => {
  it.each(cases)("$name", ({ rests, failed, falls }) => {
    expect(fell({ ...services, ...grid }, [...stand, ...rests], failed)).toEqual(falls);
  });

  it("among assumed members too, those that lack something count only for what the others cannot give", () => {
    const rests: Relationships = [
      ["w USES s1", { group: "g", quorum: 2 }],
      ["w USES s2", { group: "g", quorum: 2, basis: "ASSUMED" }],
      ["w USES s3", { group: "g", quorum: 2, basis: "ASSUMED" }],
    ];
    const without = stand.filter((r) => r !== "s3 HOSTED_AT d3");
    expect(fell({ ...services, ...grid }, [...without, ...rests], ["s2"])).toEqual([null, 0]);
    expect(fell({ ...services, ...grid }, [...without, ...rests], ["s3"])).toEqual([null, null]);
  });

  it("an assumed relationship is ground enough for what a member should have", () => {
    const assumed: Relationships = stand.map((r) => (r === "s2 HOSTED_AT d2" ? ["s2 HOSTED_AT d2", { basis: "ASSUMED" }] : r));
    expect(fell({ ...services, ...grid }, [...assumed, ["w USES s1", g], ["w USES s2", g]], ["s1"])).toEqual([null, null]);
  });

  it("supply groups only with supply, even under one name", () => {
    const entities: Entities = { w: "Workload", d: "DataCentre", v: "Vendor", z: "GridPoint" };
    const rests: Relationships = ["w HOSTED_AT d", ["d POWERED_BY z", g], ["d OPERATED_BY v", g]];
    expect(fell(entities, rests, ["z"])).toEqual([0, 0]);
    expect(fell(entities, rests, ["v"])).toEqual([0, 0]);
  });

  it("what is lacking depends on the hazard", () => {
    const entities: Entities = { w: "Workload", m1: ["Model", { weights: "CLOSED" }], m2: "Model", v: "Vendor", J: "Jurisdiction" };
    const rests: Relationships = [["w USES m1", g], ["w USES m2", g], "m1 DEVELOPED_BY v", "v SUBJECT_TO J"];
    expect(fell(entities, rests, ["m1"])).toEqual([null, null]);
    expect(fell(entities, rests, ["v"], { hazard: "DENIAL" })).toEqual([null, 0]);
  });

  it("a horizon includes its last hour", () => {
    const rests: Relationships = [["w USES s1", { holdoverHours: 72 }]];
    expect(fell({ ...services, ...grid }, [...stand, ...rests], ["s1"])).toEqual([72, 72]);
    expect(fell({ ...services, ...grid }, [...stand, ...rests], ["s1"], { horizonHours: 71.9 })).toEqual([null, null]);
    expect(fell({ ...services, ...grid }, [...stand, ...rests], ["s1"], { horizonHours: null })).toEqual([72, 72]);
  });

  it("an assumed holdover counts as possible as the shorter of it and the kind's own", () => {
    const entities: Entities = { w: "Workload", d: "DataCentre", v: "Vendor", J: "Jurisdiction" };
    const rests = (hours: number): Relationships => [
      "w HOSTED_AT d",
      "d LOCATED_IN J",
      ["d EQUIPPED_BY v", { holdoverHours: hours, holdoverBasis: "ASSUMED" }],
    ];
    const late = { hazard: "DENIAL", horizonHours: null };
    expect(fell(entities, rests(10_000), ["v"], late)).toEqual([10_000, 4_320]);
    expect(fell(entities, rests(100), ["v"], late)).toEqual([100, 100]);
  });

  it("validity runs from its first day up to, but without, its last", () => {
    const dated = { validFrom: "2026-03-01", validTo: "2026-05-01" };
    const entities: Entities = { w: "Workload", s1: "Service", s2: ["Service", dated] };
    const rests: Relationships = [["w USES s1", dated], "w USES s2"];
    const asks = ["2026-02-28", "2026-03-01", "2026-04-30", "2026-05-01"].map((on) => ({ ask: "singlePointsOfFailure", target: "w", on }));
    const answers = ask(entities, rests, ...asks) as { onRecord: string[] }[];
    expect(answers.map((x) => x.onRecord)).toEqual([[], ["s1", "s2"], ["s1", "s2"], []]);
  });

  it("what is not there neither fails nor supports", () => {
    const entities: Entities = { w: "Workload", s1: "Service", s2: "Service", d1: "DataCentre", d2: ["DataCentre", { status: "CLOSED" }] };
    const rests: Relationships = ["w USES s1", "s1 HOSTED_AT d1", "s1 HOSTED_AT d2"];
    expect(ask(entities, rests, { ask: "fallen", failed: ["d2"] })).toEqual([{ onRecord: {}, possible: {} }]);
    expect(ask(entities, rests, { ask: "singlePointsOfFailure", target: "d2" })).toEqual([{ onRecord: [], possible: [] }]);
  });
});
