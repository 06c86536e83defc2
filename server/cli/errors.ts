import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { catalogue, LoadpathError, problem } from "../../schema/model/errors/catalogue";
import type { Entry } from "../../schema/model/errors/problem";
import { projectRoot } from "../projectRoot";
import type { Command } from "./command";

const chapters: Record<string, string> = {
  "1": "Settings and start",
  "2": "What is written to the registry",
  "3": "Files",
  "4": "The database",
  "6": "The API",
  "7": "Fault trees",
};

/** The page of all numbered errors, made from the catalogue. */
export function errorsPage(): string {
  const lines = [
    "# Errors",
    "",
    "Every expected failure has a number, says what is wrong and where, and how to mend it. Numbers are never reused.",
    "Over GraphQL they come as results (`InvalidInput`, `Conflict`) or as errors with `extensions.code`, `mend` and `requestId`.",
    "This page is made from the catalogue in `schema/model/errors` by `npm run loadpath -- errors --write`.",
  ];
  let chapter = "";
  for (const [code, { title, cause, mend }] of Object.entries<Entry>(catalogue).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const now = chapters[code[3]!]!;
    if (now !== chapter) lines.push("", `## ${now}`);
    chapter = now;
    lines.push("", `### ${code} ${title}`, "", cause, "", `**Mend:** ${mend}`);
  }
  return `${lines.join("\n")}\n`;
}

export const errors: Command = {
  name: "errors",
  usage: "[--write]",
  summary: "Prints the page of numbered errors; --write brings docs/errors.md up to date.",
  run(args) {
    if (args.some((a) => a !== "--write")) throw new LoadpathError(problem("LP-1006", `errors does not know ${args.join(" ")}.`));
    if (args.length) writeFileSync(join(projectRoot, "docs", "errors.md"), errorsPage());
    else process.stdout.write(errorsPage());
    return 0;
  },
};
