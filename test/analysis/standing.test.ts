import { describe, expect, it } from "vitest";
import { breached, holdings, notStandingAlone, verdictCounts } from "../../server/analysis/standing";
import { verdict, verdictWhy } from "../../server/analysis/verdict";
import { analysed, ask, type Entities, type Relationships } from "./model";

// w uses s of vendor v under foreign Ja, on site d at home in Jh; nothing is missing.
const entities = (designation?: string, more: Entities = {}): Entities => ({
  w: ["Workload", designation ? { designation } : {}],
  s: "Service",
  v: "Vendor",
  d: "DataCentre",
  M: "Ministry",
  Ja: "Jurisdiction",
  Jh: "Jurisdiction",
  ...more,
});
const chain: Relationships = [
  "M RESPONSIBLE_FOR w",
  "M OF Jh",
  "w USES s",
  "s PROVIDED_BY v",
  "v SUBJECT_TO Ja",
  "s HOSTED_AT d",
  "d LOCATED_IN Jh",
];
const atHome: Relationships = chain.map((r) => (r === "v SUBJECT_TO Ja" ? "v SUBJECT_TO Jh" : r));
const without = (...left: string[]): Relationships => chain.filter((r) => !left.includes(r as string));

const verdictOf = (es: Entities, rs: Relationships) => ask(es, rs, { ask: "verdict", target: "w" })[0];
const aloneOf = (es: Entities, rs: Relationships, more = {}) => ask(es, rs, { ask: "standsAlone", target: "w", ...more })[0];
const deniersOf = (es: Entities, rs: Relationships) => ask(es, rs, { ask: "deniers", target: "w" })[0];

describe("the verdict", () => {
  it.each([
    { name: "a must is breached by one foreign hold", designation: "MUST_BE_SOVEREIGN", facts: chain, is: "BREACHED" },
    { name: "so is a preference", designation: "SOVEREIGN_PREFERRED", facts: chain, is: "BREACHED" },
    { name: "what may be external is met, whoever holds it", designation: "EXTERNAL_ALLOWED", facts: chain, is: "MET" },
    { name: "undecided is unknown, whoever holds it", designation: "UNDECIDED", facts: chain, is: "UNKNOWN" },
    { name: "so is a designation that nobody states", designation: undefined, facts: chain, is: "UNKNOWN" },
    { name: "all at home is met", designation: "MUST_BE_SOVEREIGN", facts: atHome, is: "MET" },
    { name: "without a home there is no abroad", designation: "MUST_BE_SOVEREIGN", facts: without("M OF Jh"), is: "UNKNOWN" },
    {
      name: "a foreign hold that is assumed is no breach, and not met",
      designation: "MUST_BE_SOVEREIGN",
      facts: [...atHome, ["v SUBJECT_TO Ja", { basis: "ASSUMED" }]] as Relationships,
      is: "UNKNOWN",
    },
    {
      name: "a home that is assumed is one on record: what it holds alone is no breach, and not met",
      designation: "MUST_BE_SOVEREIGN",
      facts: atHome.map((r) => (r === "M OF Jh" ? ([r, { basis: "ASSUMED" }] as const) : r)),
      is: "UNKNOWN",
    },
    { name: "a gap is not met", designation: "MUST_BE_SOVEREIGN", facts: atHome.filter((r) => r !== "d LOCATED_IN Jh"), is: "UNKNOWN" },
    {
      name: "a loss after the usual horizon is no breach",
      designation: "MUST_BE_SOVEREIGN",
      facts: chain.map((r) => (r === "w USES s" ? ([r, { holdoverHours: 721 }] as const) : r)),
      is: "MET",
    },
    {
      name: "a loss at the usual horizon is one",
      designation: "MUST_BE_SOVEREIGN",
      facts: chain.map((r) => (r === "w USES s" ? ([r, { holdoverHours: 720 }] as const) : r)),
      is: "BREACHED",
    },
  ])("$name", ({ designation, facts, is }) => {
    expect(verdictOf(entities(designation), facts)).toBe(is);
  });

  it("an agreement satisfies a preference while it lasts past the horizon, never a must", () => {
    const signed: Relationships = [...chain, "Jh PARTY_TO A", "Ja PARTY_TO A", "A BINDS v", "A COVERS s"];
    const es = (designation: string, terms: object) => entities(designation, { A: ["Agreement", { nonInterruption: "YES", ...terms }] });
    expect(verdictOf(es("SOVEREIGN_PREFERRED", {}), signed)).toBe("MET");
    expect(verdictOf(es("MUST_BE_SOVEREIGN", {}), signed)).toBe("BREACHED");
    expect(verdictOf(es("SOVEREIGN_PREFERRED", { noticeDays: 30 }), signed)).toBe("BREACHED");
    expect(verdictOf(es("SOVEREIGN_PREFERRED", { noticeDays: 31 }), signed)).toBe("MET");
  });

  it("of a planned workload can be asked; of one that is retired nothing is known", () => {
    const es = (status: string): Entities => ({ ...entities(), w: ["Workload", { designation: "MUST_BE_SOVEREIGN", status }] });
    expect(verdictOf(es("PLANNED"), chain)).toBe("BREACHED");
    expect(verdictOf(es("RETIRED"), chain)).toBe("UNKNOWN");
  });
});

describe("the chain of a verdict", () => {
  const whyOf = (designation: string | undefined, facts: Relationships, more: Entities = {}) => {
    const { a, at, key } = analysed(entities(designation, more), facts);
    const found = verdictWhy(a, at("w"));
    return found && [found.reading, "w", ...found.links.map((l) => key(l.to))];
  };

  it("leads to the jurisdiction that offends, on record if one does", () => {
    expect(whyOf("MUST_BE_SOVEREIGN", chain)).toEqual(["ON_RECORD", "w", "s", "v", "Ja"]);
    expect(whyOf("MUST_BE_SOVEREIGN", [...atHome, ["v SUBJECT_TO Ja", { basis: "ASSUMED" }]])).toEqual(["POSSIBLE", "w", "s", "v", "Ja"]);
  });

  it("tells of an undecided workload what would offend, of one that may be external nothing", () => {
    expect(whyOf("UNDECIDED", chain)).toEqual(["ON_RECORD", "w", "s", "v", "Ja"]);
    expect(whyOf(undefined, chain)).toEqual(["ON_RECORD", "w", "s", "v", "Ja"]);
    expect(whyOf("EXTERNAL_ALLOWED", chain)).toBeNull();
  });

  it("is none where it stands alone, or is at home nowhere", () => {
    expect(whyOf("MUST_BE_SOVEREIGN", atHome)).toBeNull();
    expect(whyOf("MUST_BE_SOVEREIGN", without("M OF Jh"))).toBeNull();
  });

  it("leaves agreements aside for a must and counts them for a preference", () => {
    const signed: Relationships = [...chain, "Jh PARTY_TO A", "Ja PARTY_TO A", "A BINDS v", "A COVERS s"];
    const more: Entities = { A: ["Agreement", { nonInterruption: "YES" }] };
    expect(whyOf("MUST_BE_SOVEREIGN", signed, more)).toEqual(["ON_RECORD", "w", "s", "v", "Ja"]);
    expect(whyOf("SOVEREIGN_PREFERRED", signed, more)).toBeNull();
  });
});

describe("homes and who can deny", () => {
  it("a workload of two states is denied by neither, and by a vendor at home as by any other", () => {
    const facts: Relationships = [...chain, "M2 RESPONSIBLE_FOR w", "M2 OF Ja"];
    expect(deniersOf(entities(undefined, { M2: "Ministry" }), facts)).toEqual({ onRecord: ["v"], possible: ["v"] });
  });

  it("foreign states that cannot deny it one by one can together", () => {
    const g = { group: "g", quorum: 1 };
    const facts: Relationships = [
      "M RESPONSIBLE_FOR w",
      "M OF Jh",
      ["w USES s", g],
      ["w USES s2", g],
      "s PROVIDED_BY v",
      "v SUBJECT_TO Ja",
      "s2 PROVIDED_BY v2",
      "v2 SUBJECT_TO Jb",
    ];
    const es = entities(undefined, { s2: "Service", v2: "Vendor", Jb: "Jurisdiction" });
    // Nothing is known of where the services stand, so the alternatives do not count as possible beyond each other.
    expect(deniersOf(es, facts)).toEqual({ onRecord: [], possible: [] });
    expect(aloneOf(es, facts)).toEqual({ onRecord: false, possible: false });
  });

  it("covering a sector covers its own workloads alone", () => {
    const signed: Relationships = [...chain, "Jh PARTY_TO A", "A BINDS v", "A COVERS X"];
    const es = entities(undefined, { A: ["Agreement", { nonInterruption: "YES" }], X: "Sector" });
    expect(deniersOf(es, signed)).toEqual({ onRecord: ["Ja", "v"], possible: ["Ja", "v"] });
    expect(deniersOf(es, [...signed, "X RELIES_ON w"])).toEqual({ onRecord: ["Ja"], possible: ["Ja"] });
    expect(deniersOf(es, [...signed, ["X RELIES_ON w", { basis: "ASSUMED" }]])).toEqual({ onRecord: ["Ja"], possible: ["Ja", "v"] });
  });

  it("two states that signed are held off each by its own agreement, the longer of two counts for both", () => {
    const es = entities(undefined, { A: ["Agreement", { noticeDays: 40 }], B: ["Agreement", { noticeDays: 10 }] });
    const first: Relationships = [...chain, "Jh PARTY_TO A", "Ja PARTY_TO A", "A COVERS s"];
    const both: Relationships = [...first, "Jh PARTY_TO B", "Ja PARTY_TO B", "B COVERS s"];
    for (const facts of [first, both]) {
      expect(aloneOf(es, facts, { horizonHours: 40 * 24 - 1 })).toEqual({ onRecord: true, possible: true });
      expect(aloneOf(es, facts, { horizonHours: 40 * 24 })).toEqual({ onRecord: false, possible: false });
    }
  });
});

describe("a scope", () => {
  const es: Entities = {
    ...entities("MUST_BE_SOVEREIGN"),
    w2: ["Workload", { criticality: 1 }],
    w3: "Workload",
    A: ["Agreement", { nonInterruption: "YES" }],
    s2: "Service",
  };
  const facts: Relationships = [
    ...chain,
    "M RESPONSIBLE_FOR w2",
    "w2 USES s2",
    "s2 PROVIDED_BY v",
    "s2 HOSTED_AT d",
    "Jh PARTY_TO A",
    "Ja PARTY_TO A",
    "A BINDS v",
    "A COVERS s2",
  ];
  const { a, at, keys, key } = analysed(es, facts);
  const scope = ["w", "w2", "w3"].map(at);

  it("counts who does not stand alone, and of whom it cannot tell", () => {
    expect(notStandingAlone(a, scope, 720)).toEqual({ onRecord: 1, possible: 1, cannotTell: 1, of: 3 });
  });

  it("counts verdicts by designation", () => {
    expect(verdictCounts(a, scope)).toEqual([
      { verdict: "UNKNOWN", designation: null, workloads: 2 },
      { verdict: "BREACHED", designation: "MUST_BE_SOVEREIGN", workloads: 1 },
    ]);
  });

  it("lists breaches, and on request what would be one if it had to be sovereign, most critical first", () => {
    expect(breached(a, scope, false).map(key)).toEqual(["w"]);
    // w2 has an agreement, which satisfies no must; w3 is at home nowhere.
    expect(breached(a, scope, true).map(key)).toEqual(["w2", "w"]);
    expect(verdict(a, at("w2"))).toBe("UNKNOWN");
  });

  it("names the agreements that hold, with the workloads that they hold for", () => {
    expect(holdings(a, scope, 720).map((h) => [key(h.agreement), keys(h.workloads), h.delay])).toEqual([
      ["A", ["w2"], Number.POSITIVE_INFINITY],
    ]);
    expect(holdings(a, [at("w")], 720)).toEqual([]);
  });
});
