import type { Code } from "./catalogue";

/** One entry of the error catalogue. `docs/errors.md` is generated from these. */
export interface Entry {
  readonly title: string;
  /** When it comes up. */
  readonly cause: string;
  /** How to mend it, in general; a problem says how in particular. */
  readonly mend: string;
}

/** One thing wrong: what, where and how to mend it. */
export interface Problem {
  readonly code: Code;
  readonly message: string;
  /** Place in what was given: `changes[3].from`, a file and line, a setting; null where there is none. */
  readonly path: string | null;
  readonly mend: string;
}
