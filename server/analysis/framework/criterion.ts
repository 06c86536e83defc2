import type { FrameworkCriterion, FrameworkRule } from "../../../schema/model/framework";
import type { Analysis } from "../analysis";
import { jurisdictionsOf } from "../analysis";
import { gaps } from "../gaps";
import { defaultHorizonHours, kindCode, type Reading } from "../snapshot";
import { why } from "../why";
import { type Withdrawal, withdrawalOf } from "../withdrawal";
import { type Judgement, unjudged } from "./assessments";
import { type Home, homeName } from "./home";
import { codedWays } from "./rules";
import { type Answer, type Evidence, type Lacking, type Walked, walk } from "./walk";

/** What the facts say to a rule, in both readings. */
export interface RuleAnswer {
  /** Whether the rule says anything of a thing of this kind. */
  readonly applies: boolean;
  readonly onRecord: Answer;
  readonly possible: Answer;
  /** Against the criterion first, then doubtful, then for it; in each, what is recorded first. */
  readonly evidence: readonly Evidence[];
  readonly lacking: readonly Lacking[];
}

/** One criterion of a subject: YES or NO where both readings agree, UNKNOWN where they do not, or nothing tells. */
export interface CriterionScore {
  readonly key: string;
  readonly answer: Answer;
  readonly onRecord: Answer;
  readonly possible: Answer;
  /** What settled it; null: nothing. */
  readonly by: "FACTS" | "JUDGEMENT" | null;
  /** Facts settled it, and somebody has judged otherwise; or those who judged disagree. */
  readonly disputed: boolean;
  readonly rule: FrameworkRule | null;
  /** Null where the criterion has no rule. */
  readonly facts: RuleAnswer | null;
  readonly assessments: readonly number[];
}

const both = (onRecord: Answer, possible: Answer): Answer => (onRecord === possible ? onRecord : "UNKNOWN");

/** Facts first; where they cannot tell, what was judged; otherwise what facts alone leave open. */
export function criterionScore(
  { key, rule }: FrameworkCriterion,
  answerTo: (rule: FrameworkRule) => RuleAnswer,
  judged: Judgement = unjudged,
): CriterionScore {
  const facts = rule && answerTo(rule);
  const judgement = both(judged.onRecord, judged.possible);
  const settled = facts ? both(facts.onRecord, facts.possible) : "UNKNOWN";
  const shared = { key, rule, facts, assessments: judged.assessments };
  if (facts && settled !== "UNKNOWN") {
    const disputed = judged.disagree || (judged.onRecord !== "UNKNOWN" && judged.onRecord !== settled);
    return { ...shared, answer: settled, onRecord: facts.onRecord, possible: facts.possible, by: "FACTS", disputed };
  }
  if (judged.onRecord !== "UNKNOWN" || !facts) {
    const by = judgement === "UNKNOWN" ? null : "JUDGEMENT";
    return { ...shared, answer: judgement, onRecord: judged.onRecord, possible: judged.possible, by, disputed: judged.disagree };
  }
  return { ...shared, answer: "UNKNOWN", onRecord: facts.onRecord, possible: facts.possible, by: null, disputed: judged.disagree };
}

/** What the facts say to a rule about the subject. O(what lies beneath it); DISCONNECT is one cascade per home. */
export function ruleAnswer(a: Analysis, rule: FrameworkRule, subject: number, home: Home): RuleAnswer {
  const read = (reading: Reading): Walked =>
    rule === "DISCONNECT" ? disconnected(a, subject, reading, home) : walk(a, codedWays[rule], subject, reading, home);
  const [low, high] = [read("ON_RECORD"), read("POSSIBLE")];
  const applies = rule === "DISCONNECT" || codedWays[rule].start.has(a.snapshot.kind[subject]);
  return {
    applies,
    onRecord: low.answer,
    possible: high.answer,
    evidence: inOrder(a, joined(low.evidence, high.evidence, evidenceName)),
    lacking: joined(low.lacking, high.lacking, lackingName).sort((p, q) => p.entity - q.entity),
  };
}

function joined<T>(low: readonly T[], high: readonly T[], nameOf: (item: T) => string): T[] {
  const found = new Map<string, T>();
  for (const item of [...low, ...high]) if (!found.has(nameOf(item))) found.set(nameOf(item), item);
  return [...found.values()];
}

/** One for each fact in which a chain ends: of several ways to it the first found stands. */
const evidenceName = ({ chain, ground }: Evidence): string => `${ground} ${chain.links.at(-1)?.relationship ?? -1}`;
const lackingName = ({ entity, anyOf, field }: Lacking): string =>
  `${entity} ${field} ${anyOf.map(({ relationship, to }) => `${relationship} ${to}`)}`;

const grounds: readonly Evidence["ground"][] = ["ABROAD", "HOME_IF_ASSUMED", "HOME", "OPEN_WEIGHTS"];

function inOrder(a: Analysis, evidence: Evidence[]): Evidence[] {
  const { facts } = a.snapshot;
  const keys = ({ chain }: Evidence) => chain.links.map(({ to }) => facts.entities[to].key).join("\n");
  const rank = ({ chain, ground }: Evidence) => grounds.indexOf(ground) * 2 + (chain.weakest === "ASSUMED" ? 1 : 0);
  return evidence.sort((p, q) => rank(p) - rank(q) || (keys(p) < keys(q) ? -1 : 1));
}

const withoutSites = [kindCode("Vendor"), kindCode("Model")];

/** Whether the subject keeps going when every jurisdiction but home withdraws at once, agreements left aside. */
function disconnected(a: Analysis, subject: number, reading: Reading, home: Home): Walked {
  if (!a.day.entityThere[subject]) return { answer: "UNKNOWN", evidence: [], lacking: [] };
  const foreign = [...jurisdictionsOf(a)].filter((j) => !home[reading].has(j));
  const withdrawal = a.recent(
    `but home ${reading} ${homeName(home, reading)}`,
    (): Withdrawal => withdrawalOf(a, foreign, reading, defaultHorizonHours.DENIAL, { agreements: false }),
  );
  if (withdrawal.hoursFor(subject) !== Number.POSITIVE_INFINITY) {
    const chain = why(a, subject, foreign, "DENIAL", reading, defaultHorizonHours.DENIAL, { agreements: false });
    return { answer: "NO", evidence: chain ? [{ chain, ground: "ABROAD" }] : [], lacking: [] };
  }
  // A vendor or model stands at no site, so that it lacks none.
  const lacking = gaps(a, subject, "DENIAL")
    .filter(({ entity, missing }) => missing.length > 0 || !withoutSites.includes(a.snapshot.kind[entity]))
    .map(({ entity, missing }): Lacking => ({ entity, anyOf: missing, field: null, assumed: false }));
  return { answer: lacking.length > 0 ? "UNKNOWN" : "YES", evidence: [], lacking };
}
