import type { Analysis } from "./analysis";
import type { CoalitionQuestion } from "./coalitions";
import { minimalCutSets } from "./cutSets";
import type { MinimalSets } from "./minimalSets";
import { type ScopeCoalitions, scopeCoalitions } from "./scopeCoalitions";
import type { Reading } from "./snapshot";
import type { Watch } from "./watch";

/** A question whose answer may take longer than anybody should wait for. Entities by index. Plain data: it can be posted. */
export type LongQuestion =
  | ({ readonly ask: "coalitions"; readonly workloads: readonly number[] } & CoalitionQuestion)
  | {
      readonly ask: "cutSets";
      readonly target: number;
      readonly maxOrder: number;
      readonly horizon: number | null;
      readonly budget: number;
    };

export type LongAnswer = { readonly ask: "coalitions"; readonly found: ScopeCoalitions } | ({ readonly ask: "cutSets" } & CutSets);

/** Smallest sets of components that fell one target, in both readings. */
export interface CutSets {
  readonly onRecord: MinimalSets;
  readonly possible: MinimalSets;
}

/** Answers a question under watch, as far as its budget and the watch allow; the answer says how far that was. */
export function answerLong(a: Analysis, question: LongQuestion, watch: Watch): LongAnswer {
  switch (question.ask) {
    case "coalitions": {
      const { ask, workloads, ...asked } = question;
      return { ask, found: scopeCoalitions(a, workloads, asked, watch) };
    }
    case "cutSets": {
      const { ask, target, maxOrder, horizon, budget } = question;
      const readings: readonly Reading[] = ["ON_RECORD", "POSSIBLE"];
      const [onRecord, possible] = readings.map((reading, r) => {
        const found = minimalCutSets(a, target, maxOrder, reading, horizon, budget, (spent) => {
          watch.told(r * budget + Math.min(spent, budget), 2 * budget);
          return watch.over();
        });
        // A search that ends sooner jumps ahead.
        watch.told((r + 1) * budget, 2 * budget);
        return found;
      });
      return { ask, onRecord, possible };
    }
  }
}
