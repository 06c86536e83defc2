import type { Analysis } from "../analysis";
import { endsOf } from "../homes";
import { relationCode } from "../snapshot";
import type { Answer } from "./walk";

const assesses = relationCode("ASSESSES");
const applies = relationCode("APPLIES");

/** What people have judged of one criterion. */
export interface Judgement {
  readonly onRecord: Answer;
  readonly possible: Answer;
  /** Recorded ones say yes and no. */
  readonly disagree: boolean;
  /** The assessments, by index. */
  readonly assessments: readonly number[];
}

export const unjudged: Judgement = { onRecord: "UNKNOWN", possible: "UNKNOWN", disagree: false, assessments: [] };

/**
 * Judgements of the subject by the framework that are there on the day, by criterion. Those that are recorded and
 * disagree settle nothing. An assumed yes settles nothing either; an assumed no counts as possible, against a recorded yes.
 */
export function judgementsOf(a: Analysis, subject: number, framework: number): ReadonlyMap<string, Judgement> {
  const { facts } = a.snapshot;
  const over = (basis: "any" | "recorded") => {
    const reading = basis === "any" ? "ON_RECORD" : "POSSIBLE";
    const under = new Set(endsOf(a, framework, "into", applies, reading));
    return new Set(endsOf(a, subject, "into", assesses, reading).filter((x) => under.has(x)));
  };
  const recorded = new Set([...over("recorded")].filter((x) => facts.entities[x].basis !== "ASSUMED"));
  const criteria = new Map<string, { all: number[]; answers: Set<Answer>; assumed: Set<Answer> }>();
  for (const x of over("any")) {
    const { criterion, answer } = facts.entities[x].fields;
    if (typeof criterion !== "string") continue;
    const found = criteria.get(criterion) ?? { all: [], answers: new Set(), assumed: new Set() };
    found.all.push(x);
    if (answer === "YES" || answer === "NO") (recorded.has(x) ? found.answers : found.assumed).add(answer);
    criteria.set(criterion, found);
  }
  return new Map(
    [...criteria].map(([criterion, { all, answers, assumed }]) => {
      const [said = "UNKNOWN" as const] = answers;
      const disagree = answers.size > 1;
      const onRecord = disagree ? ("UNKNOWN" as const) : said;
      const possible = onRecord !== "NO" && assumed.has("NO") ? ("NO" as const) : onRecord;
      return [criterion, { onRecord, possible, disagree, assessments: all.sort((p, q) => p - q) }];
    }),
  );
}
