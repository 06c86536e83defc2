import { LoadpathError, problem } from "../../../schema/model/errors/catalogue";
import type { CoalitionQuestion } from "../../analysis/coalitions";
import { gaps } from "../../analysis/gaps";
import type { LongAnswer } from "../../analysis/longWork";
import type { MinimalSets } from "../../analysis/minimalSets";
import type { ScopeChoice } from "../reads/findings";
import { workloadsIn } from "../reads/scopes";
import { type NamedCoalitions, namedCoalitions } from "./coalitionSets";
import type { Undertaking } from "./jobs";
import type { Progress } from "./longWork";
import { setsWords } from "./setWords";

/** The smallest sets of components that fell one target; entities by id. */
export interface NamedCutSets {
  readonly ask: "cutSets";
  readonly target: string;
  readonly onRecord: CutSetsOf;
  readonly possible: CutSetsOf;
  readonly horizonHours: number | null;
  /** Things beneath the target that lack something which should be on record. */
  readonly gaps: number;
  readonly words: string;
}

export interface CutSetsOf {
  readonly sets: readonly (readonly string[])[];
  readonly complete: boolean;
  readonly completeUpTo: number;
}

export type JobResult = { readonly ask: "coalitions"; readonly coalitions: NamedCoalitions } | NamedCutSets;

const number = (n: number): string => n.toLocaleString("en");

/** Answers of the kind that was asked for: another one is a defect. */
function answerTo<A extends LongAnswer["ask"]>(ask: A, answer: LongAnswer): Extract<LongAnswer, { ask: A }> {
  if (answer.ask !== ask) throw new Error(`asked for ${ask}, and ${answer.ask} came back`);
  return answer as Extract<LongAnswer, { ask: A }>;
}

/** Looks for the coalitions of a scope. The budget is for each chain: workloads on the same ground share one. */
export function lookForCoalitions(scope: ScopeChoice, question: CoalitionQuestion, secondsAllowed: number): Undertaking<JobResult> {
  const who = question.kind === "Vendor" ? "vendors" : "jurisdictions";
  return {
    name: JSON.stringify(["coalitions", scope, question]),
    what: `Looking for sets of up to ${question.maxSize} ${who} that can deny together`,
    words: ({ done, of }: Progress) => `${number(done)} of ${number(of)} chains searched`,
    prepare: ({ a }) => ({ ask: "coalitions", workloads: workloadsIn(a, scope), ...question }),
    finish: ({ a, revision }, answer) => ({
      ask: "coalitions",
      coalitions: namedCoalitions(a, answerTo("coalitions", answer).found, {
        ...question,
        steps: "for each chain",
        secondsAllowed,
        ground: { revision, on: a.day.on },
      }),
    }),
  };
}

export interface CutSetQuestion {
  /** Id of the target. */
  readonly target: string;
  readonly maxOrder: number;
  readonly horizonHours: number | null;
  /** Steps for each reading. */
  readonly budget: number;
}

export function lookForCutSets(question: CutSetQuestion, secondsAllowed: number): Undertaking<JobResult> {
  const { target, maxOrder, horizonHours, budget } = question;
  return {
    name: JSON.stringify(["cutSets", question]),
    what: `Looking for sets of up to ${maxOrder} components that fell it together`,
    words: ({ done, of }: Progress) => `${number(done)} of at most ${number(of)} steps`,
    prepare: ({ a }) => {
      const index = a.snapshot.indexOf(target);
      if (index < 0) throw new LoadpathError(problem("LP-2016", "The target has been retired meanwhile.", "target"));
      return { ask: "cutSets", target: index, maxOrder, horizon: horizonHours, budget };
    },
    finish: ({ a }, answer) => {
      const { onRecord, possible } = answerTo("cutSets", answer);
      const named = ({ sets, complete, upTo }: MinimalSets): CutSetsOf => ({
        sets: sets.map((set) => set.map((x) => a.snapshot.facts.entities[x].id)),
        complete,
        completeUpTo: Math.max(0, upTo),
      });
      return {
        ask: "cutSets",
        target,
        onRecord: named(onRecord),
        possible: named(possible),
        horizonHours,
        gaps: gaps(a, a.snapshot.indexOf(target), "OUTAGE").length,
        words: setsWords([onRecord, possible], maxOrder, budget, secondsAllowed),
      };
    },
  };
}
