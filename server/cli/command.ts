/** One command of `loadpath`: a file of its own in this folder. */
export interface Command {
  readonly name: string;
  /** What comes after the name: `FILE`, `[--check]`. */
  readonly usage: string;
  /** What it does, in a line. */
  readonly summary: string;
  /** Runs it. Returns the exit code; throws LoadpathError for what users can mend. */
  run(args: readonly string[]): Promise<number> | number;
}
