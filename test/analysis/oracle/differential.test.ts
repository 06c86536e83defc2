import { isDeepStrictEqual } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { oracleAnswer } from "./answer";
import type { Case, CaseAsk } from "./caseForm";
import { measure } from "./measure";
import { minimise } from "./minimise";
import { productAnswers } from "./product";
import { profiles } from "./profiles";
import { randomModel } from "./randomModels";
import { runOf } from "./runs";
import { beyondPossible } from "./within";

/** Seed of the first model; the models of a run have consecutive seeds. */
const { firstSeed, models } = runOf("oracle/differential");
const seeds = Array.from({ length: models }, (_, i) => firstSeed + i);
const seen = measure();

/** Shares are sums of weights divided: equal up to rounding. */
function agree(a: unknown, b: unknown): boolean {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) < 1e-9;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null || Array.isArray(a)) return isDeepStrictEqual(a, b);
  const keys = Object.keys(a);
  const other = b as Record<string, unknown>;
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && agree((a as Record<string, unknown>)[key], other[key]));
}

const differs = (theCase: Case) => !agree(productAnswers(theCase)[0], oracleAnswer(theCase, theCase.asks[0]));

/** What people need to see who it is that errs: the seed, the smallest model that still differs, both answers to it. */
function difference(theCase: Case, ask: CaseAsk): string {
  const small = minimise(theCase, ask, differs);
  return [
    `${theCase.name} (${theCase.why}): ${ask.ask} differs. LOADPATH_TEST_SEED=${theCase.name.slice(5)} LOADPATH_TEST_MODELS=1 makes the model again.`,
    `entities\n  ${small.entities.map((e) => JSON.stringify(e)).join("\n  ")}`,
    `relationships\n  ${small.relationships.map((r) => JSON.stringify(r)).join("\n  ")}`,
    `ask       ${JSON.stringify(small.asks[0])}`,
    `product   ${JSON.stringify(productAnswers(small)[0])}`,
    `reference ${JSON.stringify(oracleAnswer(small, small.asks[0]))}`,
  ].join("\n");
}

describe(`random models, seeds ${firstSeed} to ${firstSeed + models - 1}`, () => {
  it.each(profiles.map((profile, i) => ({ name: profile.name, i })))(
    "$name: every answer is the reference evaluator's, and on record lies within possible",
    ({ i }) => {
      for (const seed of seeds.filter((s) => s % profiles.length === i)) {
        const theCase = randomModel(seed);
        seen.takeModel(theCase);
        const answers = productAnswers(theCase);
        expect(answers.length).toBe(theCase.asks.length);
        for (const [n, ask] of theCase.asks.entries()) {
          const reference = oracleAnswer(theCase, ask);
          if (!agree(answers[n], reference)) expect.fail(difference(theCase, ask));
          const beyond = beyondPossible(ask, answers[n]);
          if (beyond !== null) expect.fail(`${theCase.name}: ${JSON.stringify(ask)}: ${beyond}`);
          seen.take(theCase, ask, reference);
        }
      }
    },
    60_000 + models * 60,
  );

  // A generator whose models answer "nothing" everywhere would let any product pass.
  it.runIf(models >= 1000)("the models are worth asking", () => {
    const least: Record<string, number> = {
      "singlePointsOfFailure: some": 0.7,
      "singlePointsOfFailure: readings differ": 0.4,
      "minimalCutSets: of order 2 or more": 0.25,
      "fallen: later than at once": 0.1,
      "fallen DENIAL: later than at once": 0.1,
      "deniers: some": 0.5,
      "deniers: readings differ": 0.3,
      "deniers: an agreement holds one off": 0.03,
      "standsAlone: it does not": 0.3,
      "shareLost: part of it": 0.08,
      "shareLost DENIAL: part of it": 0.05,
      "gaps: some": 0.5,
      "gaps: none": 0.1,
      "gaps DENIAL: none": 0.05,
      "verdict: MET": 0.02,
      "verdict: BREACHED": 0.02,
      "supply of unknown origin": 0.05,
    };
    const poor = Object.entries(least).filter(([trait, share]) => seen.share(trait) < share);
    expect(poor.map(([trait]) => `${trait}: ${seen.share(trait)}`)).toEqual([]);
  });

  afterAll(() => console.log(`Share of ${models} models from seed ${firstSeed} that show it:\n${seen.table()}`));
});
