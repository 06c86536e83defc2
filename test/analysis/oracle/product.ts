import { answerCase } from "../../../server/analysis/answer";
import { parseCases } from "../../../server/transfer/caseFile";
import type { Case } from "./caseForm";

/** The product's answers, on the way that a case file takes: text in, answers in the order of the asks. */
export const productAnswers = (theCase: Case): readonly unknown[] => {
  const [parsed] = parseCases(JSON.stringify({ ...theCase, asks: theCase.asks.map((a) => ({ expect: null, ...a })) }));
  return JSON.parse(JSON.stringify(answerCase(parsed).answers));
};
