import { describe, expect, it } from "vitest";
import { ask, type Entities, type Relationships } from "./model";

// w uses s of vendor v under foreign Ja; home is Jh. A delay is read off as the horizons at which v begins to count.
const entities = (agreement: Record<string, unknown>, more: Entities = {}): Entities => ({
  w: "Workload",
  s: "Service",
  v: "Vendor",
  Ja: "Jurisdiction",
  Jh: "Jurisdiction",
  M: "Ministry",
  A: ["Agreement", agreement],
  ...more,
});
const chain: Relationships = ["M RESPONSIBLE_FOR w", "M OF Jh", "w USES s", "s PROVIDED_BY v", "v SUBJECT_TO Ja"];
const signed: Relationships = ["Jh PARTY_TO A", "A BINDS v", "A COVERS s"];

type Bounds = { onRecord: string[]; possible: string[] };
const deniers = (es: Entities, rs: Relationships, more: Record<string, unknown> = {}): Bounds =>
  ask(es, rs, { ask: "deniers", target: "w", ...more })[0] as Bounds;
/** Whether v denies w on record and as possible. */
const denies = (es: Entities, rs: Relationships, more: Record<string, unknown> = {}) => {
  const { onRecord, possible } = deniers(es, rs, more);
  return [onRecord.includes("v"), possible.includes("v")];
};

const within = { horizonHours: 47 };
const at = { horizonHours: 48 };

describe("the delay of an agreement", () => {
  const delays = [
    { name: "notice of two days", terms: { noticeDays: 2 }, hours: 48 },
    { name: "notice cut short by the end", terms: { noticeDays: 30, ends: "2026-11-24" }, hours: 48 },
    { name: "a clause until the end", terms: { nonInterruption: "YES", ends: "2026-11-24" }, hours: 48 },
    { name: "a clause that notice ends sooner", terms: { nonInterruption: "YES", ends: "2030-01-01", noticeDays: 2 }, hours: 48 },
    { name: "a clause known to be missing, with notice", terms: { nonInterruption: "NO", noticeDays: 2 }, hours: 48 },
  ];
  it.each(delays)("$name: $hours hours", ({ terms }) => {
    expect(denies(entities(terms), [...chain, ...signed], within)).toEqual([false, false]);
    expect(denies(entities(terms), [...chain, ...signed], at)).toEqual([true, true]);
  });

  it.each([
    { ends: "2030-01-01" },
    { nonInterruption: "UNKNOWN" },
    { nonInterruption: "YES", ends: "2026-11-22" },
    { noticeDays: 2, starts: "2026-11-23" },
  ])("%j: none", (terms) => {
    expect(denies(entities(terms), [...chain, ...signed], { horizonHours: 0 })).toEqual([true, true]);
  });

  it("a clause without end or notice holds for ever", () => {
    expect(denies(entities({ nonInterruption: "YES" }), [...chain, ...signed], { horizonHours: null })).toEqual([false, false]);
  });

  it("a start that is only a month protects on record from its first day, as possible from its last", () => {
    expect(denies(entities({ nonInterruption: "YES", starts: "2026-11" }), [...chain, ...signed])).toEqual([false, true]);
  });
});

describe("what makes an agreement count", () => {
  const clause = { nonInterruption: "YES" };
  it.each(["Jh PARTY_TO A", "A BINDS v", "A COVERS s"])("assumed %s protects on record only", (fact) => {
    const facts: Relationships = signed.map((r) => (r === fact ? [fact, { basis: "ASSUMED" }] : r));
    expect(denies(entities(clause), [...chain, ...facts])).toEqual([false, true]);
  });

  it("an agreement that is itself assumed protects on record only", () => {
    expect(denies(entities({ ...clause, basis: "ASSUMED" }), [...chain, ...signed])).toEqual([false, true]);
  });

  it("a body responsible for the workload may be the party, one that it is part of may not", () => {
    const rest: Relationships = ["A BINDS v", "A COVERS s"];
    expect(denies(entities(clause), [...chain, ...rest, "M PARTY_TO A"])).toEqual([false, false]);
    expect(denies(entities(clause, { M0: "Ministry" }), [...chain, ...rest, "M PART_OF M0", "M0 PARTY_TO A"])).toEqual([true, true]);
  });

  it("membership in a bloc that is assumed protects on record only", () => {
    const rest: Relationships = ["A BINDS v", "A COVERS s", ["Jh MEMBER_OF B", { basis: "ASSUMED" }], "B PARTY_TO A"];
    expect(denies(entities(clause, { B: "Bloc" }), [...chain, ...rest])).toEqual([false, true]);
  });

  it("a party that is a home only by assumption has signed as far as what is possible goes", () => {
    const facts: Relationships = [...chain, ...signed, ["M OF Ja", { basis: "ASSUMED" }], "Ja PARTY_TO A"];
    expect(deniers(entities(clause), facts)).toEqual({ onRecord: [], possible: [] });
  });
});

describe("where an agreement holds", () => {
  const clause = { nonInterruption: "YES" };
  const two: Entities = { s2: "Service" };

  it("a way around what is covered is not held off", () => {
    expect(denies(entities(clause, two), [...chain, ...signed, "w USES s2", "s2 PROVIDED_BY v"])).toEqual([true, true]);
  });

  it("what a covered thing rests on is held off, seen from it; the same seen from elsewhere is not", () => {
    const beneath: Relationships = ["s USES s2", "s2 PROVIDED_BY v"];
    expect(denies(entities(clause, two), [...chain, ...signed, ...beneath])).toEqual([false, false]);
    expect(denies(entities(clause, two), [...chain, ...signed, ...beneath, "w USES s2"])).toEqual([true, true]);
  });

  it("one of two ways is enough for a group of alternatives", () => {
    const g = { group: "g", quorum: 1 };
    const rest: Relationships = [
      "M RESPONSIBLE_FOR w",
      "M OF Jh",
      ["w USES s", g],
      ["w USES s2", g],
      "s PROVIDED_BY v",
      "s2 PROVIDED_BY v",
    ];
    const ground: Relationships = ["s HOSTED_AT d", "s2 HOSTED_AT d", "d LOCATED_IN Jh"];
    expect(denies(entities(clause, { ...two, d: "DataCentre" }), [...rest, ...ground, ...signed])).toEqual([false, false]);
  });

  it("a shorter delay further down does not cut the longer one short", () => {
    const es = entities({ noticeDays: 2 }, { ...two, A2: ["Agreement", { noticeDays: 1 }] });
    const beneath: Relationships = ["s USES s2", "s2 PROVIDED_BY v", "Jh PARTY_TO A2", "A2 BINDS v", "A2 COVERS s2"];
    const facts: Relationships = [...chain.filter((r) => r !== "s PROVIDED_BY v"), ...signed, ...beneath];
    expect(denies(es, facts, within)).toEqual([false, false]);
    expect(denies(es, facts, at)).toEqual([true, true]);
  });

  it("services in a ring beneath what is covered are held off too", () => {
    const ring: Relationships = ["s USES s2", "s2 USES s", "s2 PROVIDED_BY v"];
    expect(denies(entities(clause, two), [...chain, ...signed, ...ring])).toEqual([false, false]);
  });

  it("holdovers add to the delay", () => {
    const late: Relationships = chain.map((r) => (r === "w USES s" ? ["w USES s", { holdoverHours: 10 }] : r));
    expect(denies(entities({ noticeDays: 2 }), [...late, ...signed], { horizonHours: 57 })).toEqual([false, false]);
    expect(denies(entities({ noticeDays: 2 }), [...late, ...signed], { horizonHours: 58 })).toEqual([true, true]);
  });

  it("a state that signed with the vendor is held off where the agreement covers, when all withdraw at once too", () => {
    const facts: Relationships = [...chain, ...signed, "Ja PARTY_TO A"];
    const alone = { ask: "standsAlone", target: "w" };
    expect(ask(entities(clause), facts, alone)).toEqual([{ onRecord: true, possible: true }]);
    expect(ask(entities(clause, { Jb: "Jurisdiction" }), [...facts, "v SUBJECT_TO Jb"], alone)).toEqual([
      { onRecord: false, possible: false },
    ]);
  });

  it("supply beneath a covered site is held off and still comes from its roots", () => {
    const es = entities(clause, { d: "DataCentre", z1: "GridPoint", z2: "GridPoint", p: "GridPoint" });
    const grid: Relationships = [
      "M RESPONSIBLE_FOR w",
      "M OF Jh",
      "w HOSTED_AT d",
      "d POWERED_BY z1",
      "z1 FED_BY z2",
      "z2 FED_BY z1",
      "z1 FED_BY p",
      "p OPERATED_BY v",
      "Jh PARTY_TO A",
      "A BINDS v",
    ];
    expect(denies(es, grid, { horizonHours: null })).toEqual([true, true]);
    expect(denies(es, [...grid, "A COVERS d"], { horizonHours: null })).toEqual([false, false]);
    const short = { ...es, A: ["Agreement", { noticeDays: 2 }] } as Entities;
    expect(denies(short, [...grid, "A COVERS d"], within)).toEqual([false, false]);
    expect(denies(short, [...grid, "A COVERS d"], at)).toEqual([true, true]);
  });
});
