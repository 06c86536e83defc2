import type { Facts } from "../../schema/model/topology";
import { type Analysis, analysisOf } from "./analysis";
import { minimalCutSets } from "./cutSets";
import { deniers, standsAlone } from "./deniers";
import { fallen } from "./fallen";
import { gaps } from "./gaps";
import { allThatCount, shareLost } from "./shares";
import { singlePointsOfFailure } from "./singlePoints";
import { defaultHorizonHours, type Hazard, type Reading, refuse, snapshotOf } from "./snapshot";
import { verdict } from "./verdict";

/** One question about a small model. Entities by id; a horizon of null is ever, one left out is the default. */
export type Question = { readonly on: string; readonly horizonHours?: number | null } & (
  | { readonly ask: "fallen"; readonly failed: readonly string[]; readonly hazard: Hazard }
  | { readonly ask: "singlePointsOfFailure" | "deniers" | "standsAlone" | "verdict"; readonly target: string }
  | { readonly ask: "minimalCutSets"; readonly target: string; readonly maxOrder?: number | null }
  | { readonly ask: "gaps"; readonly target: string; readonly hazard: Hazard }
  | { readonly ask: "shareLost"; readonly failed: readonly string[]; readonly hazard: Hazard; readonly scope?: readonly string[] }
);

export interface QuestionedModel {
  readonly name: string;
  readonly facts: Facts;
  readonly asks: readonly Question[];
}

export interface Answers {
  readonly name: string;
  /** In the order of the questions, in the form that docs/cases.md gives. */
  readonly answers: readonly unknown[];
}

/** Answers the questions of a case with the functions that answer everything else. Refuses what the budget does not allow. */
export function answerCase({ name, facts, asks }: QuestionedModel): Answers {
  const snapshot = snapshotOf(facts);
  const days = new Map<string, Analysis>();
  const on = (day: string): Analysis => {
    const known = days.get(day) ?? analysisOf(snapshot, day);
    days.set(day, known);
    return known;
  };
  const keyOf = (x: number) => facts.entities[x].key;
  const sorted = (entities: Iterable<number>) => [...new Set(entities)].map(keyOf).sort();
  const indices = (ids: readonly string[]) => ids.map(snapshot.indexOf);
  const both = <T>(make: (reading: Reading) => T) => ({ onRecord: make("ON_RECORD"), possible: make("POSSIBLE") });

  const answer = (question: Question): unknown => {
    const a = on(question.on);
    const horizon = (fallback: number | null) => (question.horizonHours === undefined ? fallback : question.horizonHours);
    const denial = horizon(defaultHorizonHours.DENIAL);
    switch (question.ask) {
      case "fallen": {
        const { failed, hazard } = question;
        return both((reading) => {
          const hours = fallen(a, indices(failed), hazard, reading, horizon(defaultHorizonHours[hazard]));
          return Object.fromEntries([...hours].map(([x, h]) => [keyOf(x), h] as const).sort(([p], [q]) => (p < q ? -1 : 1)));
        });
      }
      case "singlePointsOfFailure": {
        const target = snapshot.indexOf(question.target);
        return both((reading) => sorted(singlePointsOfFailure(a, target, reading, horizon(defaultHorizonHours.OUTAGE))));
      }
      case "minimalCutSets": {
        const target = snapshot.indexOf(question.target);
        const maxOrder = question.maxOrder ?? null;
        return both((reading) => {
          const { sets, complete } = minimalCutSets(a, target, maxOrder, reading, horizon(null));
          if (!complete) {
            refuse(
              "LP-6007",
              `Case "${name}": the minimal cut sets of ${question.target} are more than the budget allows; ${sets.length} were found.`,
            );
          }
          return sets.map((set) => sorted(set).join("+")).sort();
        });
      }
      case "deniers": {
        const target = snapshot.indexOf(question.target);
        return both((reading) => sorted(deniers(a, target, reading, denial)));
      }
      case "standsAlone": {
        const target = snapshot.indexOf(question.target);
        return both((reading) => standsAlone(a, target, reading, denial));
      }
      case "verdict":
        return verdict(a, snapshot.indexOf(question.target));
      case "gaps":
        return sorted(gaps(a, snapshot.indexOf(question.target), question.hazard).map((gap) => gap.entity));
      case "shareLost": {
        const { failed, hazard, scope } = question;
        const counting = allThatCount(a);
        const chosen = scope ? counting.filter((w) => scope.includes(facts.entities[w].id)) : counting;
        return shareLost(a, indices(failed), chosen, hazard, horizon(defaultHorizonHours[hazard]));
      }
    }
  };
  return { name, answers: asks.map(answer) };
}
