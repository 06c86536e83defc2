/** Stands over a long analysis from outside, so that the analysis itself needs no clock and no way to be reached. */
export interface Watch {
  /** How far it is: `done` of `of` equal parts. Never less than before. */
  readonly told: (done: number, of: number) => void;
  /** Whether it should end now with what it has established. May throw instead, where nobody wants the answer any more. */
  readonly over: () => boolean;
}

/** Nobody waits, and nobody stops it. */
export const unwatched: Watch = { told: () => undefined, over: () => false };
