import { describe, expect, it } from "vitest";
import { coalitionsOf } from "../../server/analysis/coalitions";
import { minimalSets } from "../../server/analysis/minimalSets";
import { scopeCoalitions } from "../../server/analysis/scopeCoalitions";
import { analysed, type Entities, type Relationships } from "./model";

// w uses any one of three services, each of its own vendor under its own state, on ground at home.
const names = ["1", "2", "3"];
const entities: Entities = {
  w: "Workload",
  M: "Ministry",
  Jh: "Jurisdiction",
  d: "DataCentre",
  ...Object.fromEntries(
    names.flatMap((i) => [
      [`s${i}`, "Service"],
      [`v${i}`, "Vendor"],
      [`J${i}`, "Jurisdiction"],
    ]),
  ),
};
const uses = (quorum: number) => names.map((i) => [`w USES s${i}`, { group: "g", quorum }] as const);
const ground: Relationships = [
  "M RESPONSIBLE_FOR w",
  "M OF Jh",
  "d LOCATED_IN Jh",
  ...names.flatMap((i) => [`s${i} PROVIDED_BY v${i}`, `s${i} HOSTED_AT d`, `v${i} SUBJECT_TO J${i}`]),
];
const question = { kind: "Jurisdiction", maxSize: 3, horizon: 720, budget: 10_000 } as const;

function setsOf(rs: Relationships, more: object = {}, es: Entities = entities, reading: "ON_RECORD" | "POSSIBLE" = "ON_RECORD") {
  const { a, at, keys } = analysed(es, rs);
  const { sets, complete } = coalitionsOf(a, at("w"), reading, { ...question, ...more });
  return { sets: sets.map((set) => keys(set).join("+")).sort(), complete };
}

describe("coalitions that can deny a workload", () => {
  it("of any one of three: all three together", () => {
    expect(setsOf([...ground, ...uses(1)])).toEqual({ sets: ["J1+J2+J3"], complete: true });
    expect(setsOf([...ground, ...uses(1)], { kind: "Vendor" }).sets).toEqual(["v1+v2+v3"]);
  });

  it("of two of three: each pair", () => {
    expect(setsOf([...ground, ...uses(2)]).sets).toEqual(["J1+J2", "J1+J3", "J2+J3"]);
  });

  it("of all three: each one", () => {
    expect(setsOf([...ground, ...uses(3)]).sets).toEqual(["J1", "J2", "J3"]);
  });

  it("larger ones than asked for are left out, and that is complete", () => {
    expect(setsOf([...ground, ...uses(1)], { maxSize: 2 })).toEqual({ sets: [], complete: true });
    expect(setsOf([...ground, ...uses(2)], { maxSize: 1 })).toEqual({ sets: [], complete: true });
  });

  it("a home is no member of one", () => {
    expect(setsOf([...ground, ...uses(2), "M OF J1"]).sets).toEqual(["J2+J3"]);
  });

  it("two workloads on the same ground with other homes have other ones", () => {
    const rs: Relationships = [...ground, ...uses(2), ...uses(2).map(([r, g]) => [(r as string).replace("w ", "w2 "), g] as const)];
    const { a, at, keys } = analysed({ ...entities, w2: "Workload", M2: "Ministry" }, [...rs, "M2 RESPONSIBLE_FOR w2", "M2 OF J1"]);
    const of = (w: string) => coalitionsOf(a, at(w), "ON_RECORD", question).sets.map((set) => keys(set).join("+"));
    expect(of("w").sort()).toEqual(["J1+J2", "J1+J3", "J2+J3"]);
    // To w2 the state of the site is foreign as well.
    expect(of("w2")).toEqual(["Jh", "J2+J3"]);
  });

  it("one that can deny alone is no member of a larger one", () => {
    expect(setsOf([...ground, ...uses(2), "w PROVIDED_BY v1"]).sets).toEqual(["J1", "J2+J3"]);
  });

  it("whom an agreement holds off past the horizon is no member of one", () => {
    const es: Entities = { ...entities, A: ["Agreement", { noticeDays: 40 }] };
    const signed: Relationships = ["Jh PARTY_TO A", "J1 PARTY_TO A", "A COVERS s1"];
    expect(setsOf([...ground, ...uses(2), ...signed], {}, es).sets).toEqual(["J2+J3"]);
    expect(setsOf([...ground, ...uses(2), ...signed], { horizon: 40 * 24 }, es).sets).toEqual(["J1+J2", "J1+J3", "J2+J3"]);
  });

  it("assumed alternatives protect on record, and not as possible", () => {
    const claim = names.map((i) => [`w USES s${i}`, { group: "g", quorum: 1, groupBasis: "ASSUMED" }] as const);
    expect(setsOf([...ground, ...claim]).sets).toEqual(["J1+J2+J3"]);
    expect(setsOf([...ground, ...claim], {}, entities, "POSSIBLE").sets).toEqual(["J1", "J2", "J3"]);
  });

  it("of a workload that is not there, none", () => {
    const es: Entities = { ...entities, w: ["Workload", { status: "RETIRED" }] };
    expect(setsOf([...ground, ...uses(1)], {}, es)).toEqual({ sets: [], complete: true });
  });

  it("a budget that runs out is said, and single ones stay complete", () => {
    const rs: Relationships = [...ground, ...uses(2), "w PROVIDED_BY v1"];
    expect(setsOf(rs, { budget: 0 })).toEqual({ sets: ["J1"], complete: false });
  });
});

describe("coalitions of a scope", () => {
  const es: Entities = { ...entities, w: ["Workload", { criticality: 1 }], w2: ["Workload", { criticality: 2 }], w3: "Workload" };
  const rs: Relationships = [...ground, ...uses(2), "M RESPONSIBLE_FOR w2", "w2 USES s1", "M RESPONSIBLE_FOR w3"];
  const { a, at, key, keys } = analysed(es, rs);
  const scope = ["w", "w2", "w3"].map(at);

  it("say what falls when all of a set withdraw, and what falls only together", () => {
    const { items, unfinished, of } = scopeCoalitions(a, scope, question);
    expect([unfinished, of]).toEqual([0, 3]);
    const shown = items.map((i) => [keys(i.members).join("+"), i.workloads.onRecord, i.together.onRecord, key(i.example)]);
    expect(shown.slice(0, 2).sort()).toEqual([
      ["J1+J2", 2, 1, "w"],
      ["J1+J3", 2, 1, "w"],
    ]);
    expect(shown.slice(2)).toEqual([
      ["J2+J3", 1, 1, "w"],
      ["J1", 1, 1, "w2"],
    ]);
    expect(items[0].criticalityLost).toEqual({ onRecord: 12 / 14, possible: 12 / 14, cannotTell: 1, of: 3 });
    expect(items[3].criticalityLost).toEqual({ onRecord: 4 / 14, possible: 4 / 14, cannotTell: 1, of: 3 });
  });

  it("count the workloads for which the search ended early", () => {
    expect(scopeCoalitions(a, scope, { ...question, budget: 0 }).unfinished).toBe(1);
  });
});

describe("minimal sets", () => {
  it("are found whatever their shape, and no more often than they are", () => {
    const cuts = [[0], [1, 2], [1, 3, 4], [2, 3, 4, 5]];
    const fells = (set: readonly number[]) => cuts.some((cut) => cut.every((x) => set.includes(x)));
    const items = [0, 1, 2, 3, 4, 5, 6];
    expect(minimalSets(items, fells, 7, 10_000).sets).toEqual(cuts);
    expect(minimalSets(items, fells, 2, 10_000)).toMatchObject({ sets: cuts.slice(0, 2), complete: true });
    expect(minimalSets(items, () => false, 7, 10_000)).toMatchObject({ sets: [], complete: true });
    expect(minimalSets([], () => true, 7, 10_000)).toMatchObject({ sets: [[]], complete: true });
  });
});
