import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../server/projectRoot";

export const readme = readFileSync(join(projectRoot, "README.md"), "utf8");

/** The queries that the README shows, in order; the mutation last. */
export const readmeQueries: readonly string[] = [...readme.matchAll(/```graphql\n([\s\S]*?)```/g)].map((m) => m[1]!);
