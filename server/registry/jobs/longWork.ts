import type { Analysis } from "../../analysis/analysis";
import { answerLong, type LongAnswer, type LongQuestion } from "../../analysis/longWork";

/** How far work is, in equal parts. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

export interface Running {
  /** Rejects with a LoadpathError where the work broke off, and with `Cancelled` once it was told to end. */
  readonly answer: Promise<LongAnswer>;
  readonly cancel: () => void;
}

/** Nobody wants the answer any more. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

/** Where long work is done. `server/workers` fulfils it with threads of their own. */
export interface LongWork {
  /** How much can run side by side: whoever asks for more waits. */
  readonly places: number;
  /** Seconds after which work ends with what it has established. */
  readonly secondsAllowed: number;
  run(a: Analysis, question: LongQuestion, told: (progress: Progress) => void): Running;
}

/** Work on this very thread: it holds up everything else while it runs. For tests and commands, where nobody else waits. */
export const onThisThread: LongWork = {
  places: 1,
  secondsAllowed: Number.POSITIVE_INFINITY,
  run(a, question, told) {
    let wanted = true;
    const answer = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      if (!wanted) throw new Cancelled();
      return answerLong(a, question, { told: (done, of) => told({ done, of }), over: () => false });
    });
    return {
      answer,
      cancel: () => {
        wanted = false;
      },
    };
  },
};
