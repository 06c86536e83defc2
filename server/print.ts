import type { Problem } from "../schema/model/errors/problem";

/** A line for the person at the terminal. */
export const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Problems for the person at the terminal: what, where, and how to mend it. */
export function printProblems(problems: readonly Problem[]): void {
  for (const { code, message, path, mend } of problems) {
    process.stderr.write(`${code} ${message}${path ? ` (${path})` : ""}\n        ${mend}\n`);
  }
}
