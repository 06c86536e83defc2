import { readFileSync } from "node:fs";
import { LoadpathError, problem } from "../../schema/model/errors/catalogue";
import { answerCase } from "../analysis/answer";
import { parseCases } from "../transfer/caseFile";
import type { Command } from "./command";

export const analyse: Command = {
  name: "analyse",
  usage: "FILE",
  summary: "Answers the questions of a case file (docs/cases.md) as JSON; - reads standard input.",
  run([file, ...rest]) {
    if (!file || rest.length)
      throw new LoadpathError(problem("LP-1006", "analyse takes one file.", null, "Give the path of a case file, or -."));
    const answers = parseCases(readText(file)).map((theCase) => answerCase(theCase));
    process.stdout.write(`${JSON.stringify(answers, null, 2)}\n`);
    return 0;
  },
};

function readText(file: string): string {
  try {
    return readFileSync(file === "-" ? 0 : file, "utf8");
  } catch (error) {
    throw new LoadpathError(problem("LP-3001", `${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`, file));
  }
}
