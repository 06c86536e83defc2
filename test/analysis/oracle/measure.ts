import { isDeepStrictEqual } from "node:util";
import { unknownSupply, withoutAgreements } from "./answer";
import type { Case, CaseAsk } from "./caseForm";

/** Counts how often the answers to random models say something, so that an empty generator cannot pass unseen. */
export interface Measure {
  take(theCase: Case, ask: CaseAsk, answer: unknown): void;
  takeModel(theCase: Case): void;
  /** Share of models in which a trait was seen at least once. */
  share(trait: string): number;
  table(): string;
}

type Both = { onRecord: unknown; possible: unknown };
const isBoth = (answer: unknown): answer is Both => typeof answer === "object" && answer !== null && "onRecord" in answer;

/** What an answer shows beyond the trivial. */
function* traits(theCase: Case, ask: CaseAsk, answer: unknown): Generator<string> {
  const name = ask.hazard ? `${ask.ask} ${ask.hazard}` : ask.ask;
  if (isBoth(answer) && !isDeepStrictEqual(answer.onRecord, answer.possible)) yield `${name}: readings differ`;
  if (ask.ask === "fallen") {
    const hours = Object.values((answer as { possible: Record<string, number> }).possible);
    if (hours.length > ask.failed!.length) yield `${name}: something else falls`;
    if (hours.some((h) => h > 0)) yield `${name}: later than at once`;
  } else if (ask.ask === "shareLost") {
    const { possible, cannotTell } = answer as { possible: number; cannotTell: number };
    if (possible > 0 && possible < 1) yield `${name}: part of it`;
    if (cannotTell > 0) yield `${name}: cannot tell`;
  } else if (ask.ask === "gaps") {
    yield `${name}: ${(answer as string[]).length > 0 ? "some" : "none"}`;
  } else if (ask.ask === "verdict") {
    const { designation } = theCase.entities.find((e) => e.key === ask.target)!;
    if (designation === "MUST_BE_SOVEREIGN" || designation === "SOVEREIGN_PREFERRED") yield `${name}: ${answer}`;
  } else if (ask.ask === "standsAlone") {
    if (!(answer as { possible: boolean }).possible) yield `${name}: it does not`;
  } else {
    const { onRecord, possible } = answer as { onRecord: string[]; possible: string[] };
    if (possible.length > 0) yield `${name}: some`;
    if (ask.ask === "minimalCutSets" && [...onRecord, ...possible].some((cut) => cut.includes("+"))) yield `${name}: of order 2 or more`;
    if (ask.ask === "minimalCutSets" && [...onRecord, ...possible].some((cut) => cut.split("+").length > 2))
      yield `${name}: of order 3 or more`;
    if (ask.ask === "deniers" && !isDeepStrictEqual(answer, withoutAgreements(theCase, ask))) yield `${name}: an agreement holds one off`;
  }
}

export function measure(): Measure {
  const seen = new Map<string, Set<string>>();
  const models = new Set<string>();
  const note = (trait: string, theCase: Case) => {
    if (!seen.has(trait)) seen.set(trait, new Set());
    seen.get(trait)!.add(theCase.name);
  };
  const share = (trait: string) => (seen.get(trait)?.size ?? 0) / models.size;
  return {
    take(theCase, ask, answer) {
      for (const trait of traits(theCase, ask, answer)) note(trait, theCase);
    },
    takeModel(theCase) {
      models.add(theCase.name);
      if (unknownSupply(theCase).length > 0) note("supply of unknown origin", theCase);
    },
    share,
    table: () =>
      [...seen.keys()]
        .sort()
        .map((trait) => `${(100 * share(trait)).toFixed(1).padStart(5)} %  ${trait}`)
        .join("\n"),
  };
}
