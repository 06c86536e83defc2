import { describe, expect, it } from "vitest";
import type { Entities, Relationships } from "../model";
import { type Objectives, scored } from "./score";

const entities: Entities = {
  d: "DataCentre",
  v: "Vendor",
  z: ["GridPoint", { class: "CONNECTION" }],
  Jh: "Jurisdiction",
  Jo: "Jurisdiction",
};
const ground: Relationships = ["Jh MEMBER_OF B", "d LOCATED_IN Jh", "d OPERATED_BY v", "v SUBJECT_TO Jh"];

/** An assessment named by its criterion and its answer. */
const judged = (criterion: string, answer: string, basis = "SOURCED", n = 1): readonly [Entities, Relationships] => {
  const key = `${criterion}-${answer}-${basis}-${n}`;
  return [{ [key]: ["Assessment", { criterion, answer, basis }] }, [`${key} ASSESSES d`, `${key} APPLIES F`]];
};
const withJudged = (...all: (readonly [Entities, Relationships])[]): [Entities, Relationships] => [
  Object.assign({}, entities, ...all.map(([es]) => es)),
  [...ground, ...all.flatMap(([, rs]) => rs)],
];

/** Two objectives, 30 and 70, with four levels; the first is answered by facts, the second by people. */
const objectives: Objectives = {
  A: [30, { place: "LOCATION", staff: null, runner: "OPERATOR", chips: "CHIPS" }, ["place", "staff", "runner", "chips"]],
  C: [70, { law: null, keys: null, exit: null, audit: null }, ["law", "keys exit", "exit", "audit"]],
};
const figures = (es: Entities, rs: Relationships, of = objectives, home?: string[]) => {
  const { floor, score, objectives: each } = scored(es, rs, "d", of, home);
  const range = ({ least, most }: { least: number; most: number }) => [least, most];
  return { floor: range(floor), score: range(score), levels: each.map(({ level }) => range(level)) };
};

describe("floor and weighted score, worked by hand", () => {
  it("an unknown criterion is at one end met, at the other not", () => {
    // A: place YES, staff unknown: 1 to 4 (chips unknown as well). C: all unknown: 0 to 4.
    // Least: floor 0, score 30·1/4 + 70·0/4 = 7.5. Most: floor 4, score 100.
    expect(figures(entities, ground)).toEqual({
      levels: [
        [1, 4],
        [0, 4],
      ],
      floor: [0, 4],
      score: [7.5, 100],
    });
  });

  it("with all answered, both ends meet, and the floor is not the score", () => {
    // A: place, staff, runner YES, chips NO: 3. C: law YES, exit NO: 1. Floor 1, score 30·3/4 + 70·1/4 = 40.
    const all = withJudged(
      judged("staff", "YES"),
      judged("chips", "NO"),
      judged("law", "YES"),
      judged("keys", "YES"),
      judged("exit", "NO"),
      judged("audit", "YES"),
    );
    expect(figures(...all)).toEqual({
      levels: [
        [3, 3],
        [1, 1],
      ],
      floor: [1, 1],
      score: [40, 40],
    });
  });

  it("a no far up leaves what is beneath it open", () => {
    // A: chips NO, staff unknown: 1 to 3. C: audit NO, keys unknown: 1 to 3. Score 30·1/4 + 70·1/4 = 25 to 75.
    const some = withJudged(judged("chips", "NO"), judged("law", "YES"), judged("exit", "YES"), judged("audit", "NO"));
    expect(figures(...some)).toEqual({
      levels: [
        [1, 3],
        [1, 3],
      ],
      floor: [1, 3],
      score: [25, 75],
    });
  });

  it("a no at the bottom is a floor of 0, whatever lies above", () => {
    const abroad = ground.map((r) => (r === "d LOCATED_IN Jh" ? "d LOCATED_IN Jo" : r));
    expect(figures(entities, abroad)).toEqual({
      levels: [
        [0, 0],
        [0, 4],
      ],
      floor: [0, 0],
      score: [0, 70],
    });
    expect(figures(entities, abroad, objectives, ["Jo"]).levels[0]).toEqual([1, 2]);
  });

  it("the same criterion may count for several levels", () => {
    const some = withJudged(judged("law", "YES"), judged("keys", "YES"), judged("exit", "YES"));
    expect(figures(...some).levels[1]).toEqual([3, 4]);
  });

  it("other weights give another score and the same floor", () => {
    const older: Objectives = { A: [80, ...objectives.A!.slice(1)] as never, C: [20, ...objectives.C!.slice(1)] as never };
    // 80·1/4 = 20.
    expect(figures(entities, ground, older)).toMatchObject({ floor: [0, 4], score: [20, 100] });
  });
});

describe("what people have judged", () => {
  const answerOf = (es: Entities, rs: Relationships, key: string) =>
    scored(es, rs, "d", objectives)
      .objectives.flatMap((o) => o.criteria)
      .find((c) => c.key === key)!;

  it("settles what facts leave open", () => {
    expect(answerOf(...withJudged(judged("chips", "YES")), "chips")).toMatchObject({ answer: "YES", by: "JUDGEMENT", disputed: false });
  });

  it("does not outweigh a recorded fact, and is shown to disagree", () => {
    expect(answerOf(...withJudged(judged("place", "NO")), "place")).toMatchObject({ answer: "YES", by: "FACTS", disputed: true });
  });

  it("settles nothing while recorded ones disagree", () => {
    expect(answerOf(...withJudged(judged("law", "YES"), judged("law", "NO")), "law")).toMatchObject({
      answer: "UNKNOWN",
      by: null,
      disputed: true,
    });
  });

  it("that is assumed settles nothing, and an assumed no holds against a recorded yes as possible", () => {
    expect(answerOf(...withJudged(judged("law", "YES", "ASSUMED")), "law")).toMatchObject({ answer: "UNKNOWN", onRecord: "UNKNOWN" });
    expect(answerOf(...withJudged(judged("law", "YES"), judged("law", "NO", "ASSUMED")), "law")).toMatchObject({
      answer: "UNKNOWN",
      onRecord: "YES",
      possible: "NO",
    });
  });

  it("says UNKNOWN, and that counts as not judged", () => {
    expect(answerOf(...withJudged(judged("law", "UNKNOWN")), "law")).toMatchObject({ answer: "UNKNOWN", by: null, disputed: false });
  });

  it("by another framework does not count", () => {
    const [es, [about]] = judged("law", "YES");
    const other = [...ground, about!, `${Object.keys(es)[0]} APPLIES G`];
    expect(answerOf({ ...entities, ...es, G: "Framework" }, other, "law")).toMatchObject({ answer: "UNKNOWN", assessments: [] });
  });
});
