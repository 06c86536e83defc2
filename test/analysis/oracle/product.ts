import { answerCase } from "../../../server/analysis/answer";
import { parseCases } from "../../../server/transfer/caseFile";
import type { Case } from "./caseForm";

/** The model as the product reads it from a case file. */
export const parsedByProduct = (theCase: Case) => parseCases(JSON.stringify(theCase))[0];

/** The product's answers, on the way that a case file takes: text in, answers in the order of the asks. */
export const productAnswers = (theCase: Case): readonly unknown[] =>
  JSON.parse(JSON.stringify(answerCase(parsedByProduct(theCase)).answers));
