import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { LoadpathError, problem } from "../schema/model/errors/catalogue";
import { changesOf } from "./changes";
import { problemsOf } from "./consistency";
import { derive } from "./derive";
import { readmeSection, withSection } from "./readme";
import { sourcesIn } from "./rows";
import { tablesOf } from "./tables";

const here = dirname(fileURLToPath(import.meta.url));

/**
 * Rebuilds the reference data from a folder of sources: `npm run seed:build -- FOLDER`, or the folder of LOADPATH_SOURCES.
 * Writes the tables under `seed/data` and the generated part of `seed/README.md`, or nothing if the facts do not fit each other.
 */
function build(folder: string | undefined): void {
  if (!folder) {
    const mend = "Give the folder of sources: npm run seed:build -- FOLDER, or set LOADPATH_SOURCES.";
    throw new LoadpathError(problem("LP-1002", "There is no folder of sources to build from.", "LOADPATH_SOURCES", mend));
  }
  const facts = derive(sourcesIn(folder));
  const changes = changesOf(facts);
  const problems = problemsOf(changes);
  if (problems.length > 0) throw new LoadpathError(problems);

  const tables = tablesOf(changes);
  const target = join(here, "data");
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync(target)) if (!tables.has(name)) rmSync(join(target, name));
  for (const [name, text] of tables) writeFileSync(join(target, name), text);
  const page = join(here, "README.md");
  writeFileSync(page, withSection(readFileSync(page, "utf8"), readmeSection(changes, facts.ledger.values())));

  const bytes = [...tables.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  console.log(
    `${changes.entities.length} entities, ${changes.relationships.length} relationships in ${tables.size} files, ${(bytes / 1e6).toFixed(1)} MB`,
  );
}

try {
  build(process.argv[2] ?? process.env.LOADPATH_SOURCES);
} catch (error) {
  if (!(error instanceof LoadpathError)) throw error;
  for (const { code, message, mend } of error.problems.slice(0, 50)) console.error(`${code} ${message} ${mend}`);
  if (error.problems.length > 50) console.error(`… and ${error.problems.length - 50} more`);
  process.exitCode = 1;
}
