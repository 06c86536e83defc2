import { describe, expect, it } from "vitest";
import { homeFrom, homeInput, homeText, judgePath, scoredKindOf, scorePath } from "../../client/frameworks/address";
import { judgementChanges, judgementKey } from "../../client/frameworks/judgement";
import { holdingDown, listed, rangeInWords, type Score, unknownOf, weakestFirst } from "../../client/frameworks/words";

const objective = (key: string, weight: number, least: number, most: number, answers: readonly string[] = []) => ({
  key,
  name: key,
  weight,
  level: { least, most },
  criteria: answers.map((answer, i) => ({ key: `${key}.${i}`, answer })),
});
const score = (...objectives: ReturnType<typeof objective>[]) =>
  ({
    objectives,
    floor: { least: Math.min(...objectives.map((o) => o.level.least)), most: Math.min(...objectives.map((o) => o.level.most)) },
  }) as unknown as Score;

describe("a score in words", () => {
  it("is a range, or one number where both ends meet", () => {
    expect([rangeInWords({ least: 1, most: 3 }), rangeInWords({ least: 31.25, most: 78.75 }), rangeInWords({ least: 2, most: 2 })]).toEqual(
      ["1 to 3", "31.3 to 78.8", "2"],
    );
  });

  it("ranks the weakest first: by what is proved, then by what could be, then by weight", () => {
    const found = weakestFirst(
      score(objective("A", 10, 2, 4), objective("B", 10, 0, 4), objective("C", 30, 0, 1), objective("D", 50, 0, 1)).objectives,
    );
    expect(found.map(({ key }) => key)).toEqual(["D", "C", "B", "A"]);
  });

  it("names what holds the floor down, and what is unknown", () => {
    const found = score(
      objective("A", 50, 0, 1, ["YES", "UNKNOWN"]),
      objective("B", 50, 1, 1, ["NO"]),
      objective("C", 50, 0, 4, ["UNKNOWN"]),
    );
    expect(holdingDown(found).map(({ key }) => key)).toEqual(["A", "B"]);
    expect(unknownOf(found).map(({ key }) => key)).toEqual(["A.1", "C.0"]);
    expect([listed(["A"]), listed(["A", "B"]), listed(["A", "B", "C"])]).toEqual(["A", "A and B", "A, B and C"]);
  });
});

describe("addresses of scores", () => {
  it("name framework, kind and key", () => {
    expect(scorePath("eu-csf-1.2.1", "DataCentre", "aws:eu-west-1")).toBe("/frameworks/eu-csf-1.2.1/data-centres/aws%3Aeu-west-1");
    expect(judgePath("f", "Service", "s", "a b")).toBe("/frameworks/f/services/s/judge?criterion=a%20b");
    expect([scoredKindOf("data-centres"), scoredKindOf("sectors"), scoredKindOf("frameworks"), scoredKindOf(undefined)]).toEqual([
      "DataCentre",
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("keep a home, and leave out what is none", () => {
    const home = homeFrom("Bloc:example:four-shores");
    expect(home).toEqual({ kind: "Bloc", key: "example:four-shores" });
    expect(homeText(home!)).toBe("Bloc:example:four-shores");
    expect([homeInput(home), homeInput(homeFrom("Jurisdiction:FR")), homeInput(null)]).toEqual([
      { blocs: ["example:four-shores"] },
      { jurisdictions: ["FR"] },
      null,
    ]);
    for (const text of [null, "", "FR", ":FR", "Bloc:", "Vendor:aws"]) expect(homeFrom(text)).toBeNull();
  });
});

describe("a judgement as a change set", () => {
  const entity = { id: "Service:1", kind: "Service", key: "s", name: "A service", withheld: false } as const;

  it("is the assessment, what it is about, and each version that it applies to, with one provenance", () => {
    const values = { "fields.answer": "NO", "fields.evidence": " seen ", basis: "SOURCED", source: "audit", note: "" };
    const said = { basis: "SOURCED", source: "audit" };
    const key = judgementKey("s", "exit", 36);
    expect(judgementChanges(entity, "exit", ["Framework:1", "Framework:2"], values, 36)).toEqual([
      {
        createEntity: {
          kind: "Assessment",
          key,
          name: "exit: A service",
          ...said,
          fields: { criterion: "exit", answer: "NO", evidence: "seen" },
        },
      },
      { createRelationship: { kind: "ASSESSES", from: { kind: "Assessment", key }, to: { id: "Service:1" }, ...said } },
      { createRelationship: { kind: "APPLIES", from: { kind: "Assessment", key }, to: { id: "Framework:1" }, ...said } },
      { createRelationship: { kind: "APPLIES", from: { kind: "Assessment", key }, to: { id: "Framework:2" }, ...said } },
    ]);
    expect(judgementKey("s", "exit", 37)).not.toBe(key);
  });
});
