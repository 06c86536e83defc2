import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { oracleAnswer } from "./answer";
import type { Case } from "./caseForm";

const cases: Case[] = JSON.parse(readFileSync(new URL("../../cases/cases.json", import.meta.url), "utf8"));

// The oracle judges the product on random models, so it is judged itself by the answers worked out by hand.
describe("the reference evaluator", () => {
  it.each(cases.flatMap((theCase) => theCase.asks.map((ask, i) => ({ name: `${theCase.name}, ask ${i + 1}: ${ask.ask}`, theCase, ask }))))(
    "$name",
    ({ theCase, ask }) => {
      expect(oracleAnswer(theCase, ask)).toEqual(ask.expect);
    },
  );
});
