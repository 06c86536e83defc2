import type { FrameworkDefinition, FrameworkObjective, FrameworkRule } from "../../../schema/model/framework";
import type { Analysis } from "../analysis";
import { judgementsOf } from "./assessments";
import { type CriterionScore, criterionScore, type RuleAnswer, ruleAnswer } from "./criterion";
import type { Home } from "./home";

/** Bounds: what is proved, and what nothing on record refutes. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

export interface ObjectiveScore {
  readonly key: string;
  readonly level: Range;
  readonly criteria: readonly CriterionScore[];
}

/** How a thing scores by a framework. The floor and the weighted score are never blended. */
export interface SealScore {
  /** The lowest level of all objectives. */
  readonly floor: Range;
  /** Mean of the levels as shares of the highest, by weight: 0 to 100. */
  readonly score: Range;
  /** In the order of the framework. */
  readonly objectives: readonly ObjectiveScore[];
}

/**
 * Scores the subject by a framework for a home. Each rule is answered once from the graph, each criterion by facts or by
 * an assessment of this framework; a level is reached while every criterion that it and those beneath it need is met.
 * At the least, only criteria that are YES are met; at the most, all but those that are NO.
 *
 * @param framework index of the framework's record: assessments apply to it
 * O(criteria · what lies beneath the subject). Settling a criterion that is UNKNOWN only narrows the ranges.
 * Source  European Commission, Cloud Sovereignty Framework 1.2.1 (2025), for levels, objectives and weights.
 */
export function sealFloor(a: Analysis, subject: number, framework: number, definition: FrameworkDefinition, home: Home): SealScore {
  const answers = new Map<FrameworkRule, RuleAnswer>();
  const answerTo = (rule: FrameworkRule): RuleAnswer => {
    const known = answers.get(rule) ?? ruleAnswer(a, rule, subject, home);
    answers.set(rule, known);
    return known;
  };
  const judgements = judgementsOf(a, subject, framework);
  const objectives = definition.objectives.map((objective): ObjectiveScore => {
    const criteria = objective.criteria.map((c) => criterionScore(c, answerTo, judgements.get(c.key)));
    return { key: objective.key, level: levelOf(objective, criteria), criteria };
  });
  return { ...scoreOf(definition, objectives), objectives };
}

function levelOf({ needs }: FrameworkObjective, criteria: readonly CriterionScore[]): Range {
  const answers = new Map(criteria.map(({ key, answer }) => [key, answer]));
  const reached = (met: (answer: CriterionScore["answer"]) => boolean): number => {
    const short = needs.findIndex((needed) => !needed.every((key) => met(answers.get(key)!)));
    return short < 0 ? needs.length : short;
  };
  return { least: reached((answer) => answer === "YES"), most: reached((answer) => answer !== "NO") };
}

function scoreOf({ levels, objectives }: FrameworkDefinition, scored: readonly ObjectiveScore[]): Pick<SealScore, "floor" | "score"> {
  const top = levels.length - 1;
  const bound = (of: keyof Range) => ({
    floor: Math.min(...scored.map(({ level }) => level[of])),
    score: objectives.reduce((sum, { weight }, i) => sum + (weight * scored[i]!.level[of]) / top, 0),
  });
  const [least, most] = [bound("least"), bound("most")];
  return { floor: { least: least.floor, most: most.floor }, score: { least: least.score, most: most.score } };
}
