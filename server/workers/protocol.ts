import type { LongAnswer, LongQuestion } from "../analysis/longWork";
import type { Posted } from "../analysis/posted";

/** What a worker is told. Facts come first; they hold for all work until others come. */
export type Order =
  | { readonly say: "facts"; readonly facts: Posted }
  | {
      readonly say: "work";
      readonly question: LongQuestion;
      /** One Int32: not 0 once nobody wants the answer any more. Shared, so that it reaches a worker in the midst of its work. */
      readonly cancelled: SharedArrayBuffer;
      readonly msAllowed: number;
    };

/** What a worker answers: to each piece of work any number of `told`, then one of the others. */
export type Report =
  | { readonly say: "told"; readonly done: number; readonly of: number }
  | { readonly say: "answer"; readonly answer: LongAnswer }
  | { readonly say: "cancelled" }
  | { readonly say: "failed"; readonly error: string };

/** Progress is told at most this often, ms. */
export const tellEvery = 100;
