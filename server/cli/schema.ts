import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { printSchema } from "graphql";
import { schema as executable } from "../../schema/graphql/schema";
import { LoadpathError, problem } from "../../schema/model/errors/catalogue";
import { projectRoot } from "../projectRoot";
import type { Command } from "./command";

/** The schema as text. */
export const sdl = (): string => `${printSchema(executable)}\n`;

export const schema: Command = {
  name: "schema",
  usage: "[--write]",
  summary: "Prints the GraphQL schema; --write brings schema/schema.graphql up to date.",
  run(args) {
    if (args.some((a) => a !== "--write")) throw new LoadpathError(problem("LP-1006", `schema does not know ${args.join(" ")}.`));
    if (args.length) writeFileSync(join(projectRoot, "schema", "schema.graphql"), sdl());
    else process.stdout.write(sdl());
    return 0;
  },
};
