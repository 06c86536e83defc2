import { describe, expect, it } from "vitest";
import type { FrameworkRule } from "../../../schema/model/framework";
import { ruleAnswer } from "../../../server/analysis/framework/criterion";
import { homeOf } from "../../../server/analysis/framework/home";
import { analysed, type Entities, type Relationships } from "../model";

/** Home is the bloc B with its member Jh; Jo is abroad. */
const entities: Entities = {
  w: "Workload",
  s: "Service",
  m: ["Model", { weights: "CLOSED" }],
  v: "Vendor",
  o: "Vendor",
  p: "Vendor",
  t: "Vendor",
  c: "Vendor",
  d: "DataCentre",
  e: "DataCentre",
  z: ["GridPoint", { class: "CONNECTION" }],
  Jh: "Jurisdiction",
  Jo: "Jurisdiction",
  B: "Bloc",
};
const ground: Relationships = [
  "Jh MEMBER_OF B",
  "w USES s",
  "s SERVES m",
  "s HOSTED_AT d",
  "s PROVIDED_BY v",
  "d OPERATED_BY o",
  "d LOCATED_IN Jh",
  "d POWERED_BY z",
  "d EQUIPPED_BY c",
  "z LOCATED_IN Jh",
  "m DEVELOPED_BY v",
  "v SUBJECT_TO Jh",
  "o SUBJECT_TO Jh",
  "c SUBJECT_TO Jh",
  "v OWNED_BY p",
  "o OWNED_BY p",
  "p SUBJECT_TO Jh",
  "v SUBCONTRACTS_TO t",
  "o SUBCONTRACTS_TO t",
  "t SUBJECT_TO Jh",
];
const assumed = { basis: "ASSUMED" } as const;
const without = (...gone: string[]): Relationships => ground.filter((r) => !gone.includes(r as string));
const changed = (from: string, ...to: Relationships): Relationships => [...without(from), ...to];

function answer(rule: FrameworkRule, rs: Relationships, subject = "w", es: Entities = entities, home?: string[]) {
  const { a, at, key } = analysed(es, rs);
  const found = ruleAnswer(a, rule, at(subject), home ? homeOf(a, home.map(at), []) : homeOf(a, [], [at("B")]));
  return {
    ...found,
    says: `${found.onRecord}/${found.possible}`,
    lacks: found.lacking.map(({ entity, anyOf, field }) => `${key(entity)}: ${field ?? anyOf.map((f) => f.relationship).join("|")}`),
    ends: found.evidence.map(({ chain, ground: g }) => `${g} ${chain.links.map((l) => key(l.to)).join(">")}`),
  };
}

const all = ["LOCATION", "PROVIDER", "OWNERSHIP", "OPERATOR", "SUBCONTRACTORS", "CHIPS", "MODELS", "ENERGY", "DISCONNECT"] as const;
/** The fact that takes each rule abroad, and the one that it cannot do without. */
const turning: Record<(typeof all)[number], readonly [from: string, abroad: string, gap: string, lacking: string]> = {
  LOCATION: ["d LOCATED_IN Jh", "d LOCATED_IN Jo", "d LOCATED_IN Jh", "d: LOCATED_IN"],
  PROVIDER: ["v SUBJECT_TO Jh", "v SUBJECT_TO Jo", "s PROVIDED_BY v", "s: PROVIDED_BY"],
  OWNERSHIP: ["p SUBJECT_TO Jh", "p SUBJECT_TO Jo", "v OWNED_BY p", "v: OWNED_BY"],
  OPERATOR: ["o SUBJECT_TO Jh", "o SUBJECT_TO Jo", "d OPERATED_BY o", "d: OPERATED_BY"],
  SUBCONTRACTORS: ["t SUBJECT_TO Jh", "t SUBJECT_TO Jo", "o SUBCONTRACTS_TO t", "o: SUBCONTRACTS_TO"],
  CHIPS: ["c SUBJECT_TO Jh", "c SUBJECT_TO Jo", "d EQUIPPED_BY c", "d: EQUIPPED_BY"],
  MODELS: ["v SUBJECT_TO Jh", "v SUBJECT_TO Jo", "v SUBJECT_TO Jh", "v: SUBJECT_TO"],
  ENERGY: ["z LOCATED_IN Jh", "z LOCATED_IN Jo", "d POWERED_BY z", "d: POWERED_BY"],
  DISCONNECT: ["o SUBJECT_TO Jh", "o SUBJECT_TO Jo", "o SUBJECT_TO Jh", "o: SUBJECT_TO"],
};

describe.each(all)("%s", (rule) => {
  const [from, abroad, gap, lacking] = turning[rule];

  it("is met where every fact is on record and ends at home", () => {
    const { says, lacks } = answer(rule, ground);
    expect([says, lacks]).toEqual(["YES/YES", []]);
  });

  it("is not met where a recorded fact ends abroad, and shows the chain to it first", () => {
    const { says, evidence, ends } = answer(rule, changed(from, abroad));
    expect(says).toBe("NO/NO");
    expect(evidence[0]!.ground).toBe("ABROAD");
    expect(ends[0]).toMatch(/>Jo$/);
    expect(evidence[0]!.chain.links[0]!.from).not.toBe(evidence[0]!.chain.links.at(-1)!.from);
  });

  it("cannot tell where an assumed fact alone leads abroad", () => {
    const { says } = answer(rule, [...ground, [abroad, assumed]]);
    expect(says).toBe("YES/NO");
  });

  it("cannot tell where a fact that it needs is missing, and names it", () => {
    const { says, lacks } = answer(rule, without(gap));
    expect(says).toBe("UNKNOWN/UNKNOWN");
    expect(lacks).toContain(lacking);
  });

  it("keeps its no whatever else is missing", () => {
    expect(answer(rule, [...without(from, "s PROVIDED_BY v"), abroad, "w PROVIDED_BY v"]).says).toBe("NO/NO");
  });

  it("is judged anew for another home", () => {
    expect(answer(rule, ground, "w", entities, ["Jo"]).says).toBe("NO/NO");
    expect(answer(rule, changed(from, abroad), "w", entities, ["Jo", "Jh"]).says).toBe("YES/YES");
  });

  it("counts an assumed membership of home on record alone", () => {
    const { says } = answer(rule, changed("Jh MEMBER_OF B", ["Jh MEMBER_OF B", assumed]));
    expect(says).toBe("YES/NO");
  });
});

describe("what the rules take as known", () => {
  it("what is only assumed to be at home settles nothing", () => {
    const { says, lacking } = answer("LOCATION", changed("d LOCATED_IN Jh", ["d LOCATED_IN Jh", assumed]));
    expect(says).toBe("UNKNOWN/YES");
    expect(lacking.map((l) => l.assumed)).toEqual([true]);
  });

  it("an alternative site abroad counts: data may go there", () => {
    const group = { group: "region", quorum: 1 };
    const rs = [...without("s HOSTED_AT d"), ["s HOSTED_AT d", group], ["s HOSTED_AT e", group], "e LOCATED_IN Jo"] as Relationships;
    const { says, evidence } = answer("LOCATION", rs);
    expect(says).toBe("NO/NO");
    expect(evidence[0]!.chain.links[1]).toMatchObject({ quorum: 1, groupSize: 2 });
    expect(answer("DISCONNECT", [...rs, "e POWERED_BY z", "e OPERATED_BY o"]).says).toBe("YES/YES");
  });

  it("open weights have no maker that could withdraw them", () => {
    const abroad = changed("v SUBJECT_TO Jh", "v SUBJECT_TO Jo");
    const open = { ...entities, m: ["Model", { weights: "OPEN" }] as const };
    expect(answer("MODELS", abroad, "w", open)).toMatchObject({ says: "YES/YES", ends: ["OPEN_WEIGHTS s>m"] });
    expect(answer("MODELS", abroad, "m", open)).toMatchObject({ says: "YES/YES", ends: ["OPEN_WEIGHTS "] });
  });

  it("where nobody states the weights, a maker abroad leaves it open, one at home does not", () => {
    const unstated = { ...entities, m: "Model" };
    const abroad = answer("MODELS", changed("v SUBJECT_TO Jh", "v SUBJECT_TO Jo"), "w", unstated);
    expect([abroad.says, abroad.lacks]).toEqual(["UNKNOWN/NO", ["m: weights"]]);
    expect(answer("MODELS", ground, "w", unstated).says).toBe("YES/YES");
  });

  it("a service that serves no model leaves the question open", () => {
    expect(answer("MODELS", without("s SERVES m"), "s")).toMatchObject({ says: "UNKNOWN/UNKNOWN", lacks: ["s: USES|SERVES"] });
  });

  it("owners count up to the top", () => {
    const { says, ends } = answer(
      "OWNERSHIP",
      [...ground, "p OWNED_BY t", "t OWNED_BY c"].filter((r) => r !== "c SUBJECT_TO Jh").concat("c SUBJECT_TO Jo"),
    );
    expect(says).toBe("NO/NO");
    expect(ends[0]).toBe("ABROAD s>v>p>t>c>Jo");
  });

  it.each(["LOCATION", "OPERATOR", "CHIPS", "MODELS", "ENERGY"] as const)("%s says nothing of a vendor", (rule) => {
    expect(answer(rule, ground, "v")).toMatchObject({ applies: false, says: "UNKNOWN/UNKNOWN", lacks: [] });
  });

  it("a vendor is asked about its own law, owners and subcontractors", () => {
    for (const rule of ["PROVIDER", "OWNERSHIP", "SUBCONTRACTORS", "DISCONNECT"] as const) {
      expect([rule, answer(rule, ground, "v").says]).toEqual([rule, "YES/YES"]);
    }
  });

  it.each(all)("%s says nothing of what is not there", (rule) => {
    const planned = { ...entities, d: ["DataCentre", { status: "PLANNED" }] as const };
    expect(answer(rule, ground, "d", planned).says).toBe("UNKNOWN/UNKNOWN");
  });
});
