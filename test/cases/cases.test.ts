import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { answerCase } from "../../server/analysis/answer";
import { parseCases } from "../../server/transfer/caseFile";

const text = readFileSync(new URL("./cases.json", import.meta.url), "utf8");
const expected = JSON.parse(text) as { name: string; why: string; asks: { ask: string; expect: unknown }[] }[];

describe("the product's own cases", () => {
  const cases = parseCases(text);

  it("are 47 with 71 questions", () => {
    expect([cases.length, cases.flatMap((c) => c.asks).length]).toEqual([47, 71]);
  });

  it.each(cases.map((c, i) => ({ name: c.name, c, asks: expected[i].asks })))("$name", ({ c, asks }) => {
    expect(answerCase(c).answers).toEqual(asks.map((a) => a.expect));
  });
});
