import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildSchema, parse, validate } from "graphql";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../schema/model/errors/catalogue";
import { errorsPage } from "../../server/cli/errors";
import { projectRoot } from "../../server/projectRoot";
import { readmeQueries } from "../server/readme";

const read = (path: string) => readFileSync(join(projectRoot, path), "utf8");
const pages = ["README.md", "ARCHITECTURE.md", "seed/README.md", ...readdirSync(join(projectRoot, "docs")).map((f) => `docs/${f}`)].filter(
  (f) => f.endsWith(".md"),
);

function sources(folder: string): string[] {
  return readdirSync(join(projectRoot, folder), { withFileTypes: true }).flatMap((e) =>
    e.isDirectory() ? sources(join(folder, e.name)) : /\.(ts|tsx|mjs)$/.test(e.name) ? [join(folder, e.name)] : [],
  );
}

describe("the pages for users", () => {
  it("explain every numbered error; `npm run loadpath -- errors --write` brings docs/errors.md up to date", () => {
    expect(read("docs/errors.md")).toBe(errorsPage());
    for (const code of Object.keys(catalogue)) expect(read("docs/errors.md")).toContain(`### ${code} `);
  });

  it("keep no number in the catalogue that nothing uses", () => {
    const code = [
      "schema/model/check.ts",
      "schema/model/checkTerms.ts",
      "schema/model/framework.ts",
      ...sources("schema/graphql"),
      ...sources("server"),
      ...sources("seed"),
    ]
      .map(read)
      .join("\n");
    expect(Object.keys(catalogue).filter((c) => !code.includes(`"${c}"`))).toEqual([]);
  });

  it.each(pages)("%s links to what is there", (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((m) => m[1]!);
    expect(links.filter((l) => !existsSync(join(projectRoot, dirname(page), l)))).toEqual([]);
  });

  it("show queries that the schema takes", () => {
    const schema = buildSchema(read("schema/schema.graphql"));
    expect(readmeQueries.length).toBeGreaterThan(3);
    for (const query of readmeQueries) expect(validate(schema, parse(query))).toEqual([]);
    for (const page of pages) {
      for (const [, query] of read(page).matchAll(/```graphql\n([\s\S]*?)```/g)) expect(validate(schema, parse(query!)), page).toEqual([]);
    }
  });

  it("name npm scripts that exist", () => {
    const scripts = Object.keys(JSON.parse(read("package.json")).scripts);
    const named = pages.flatMap((page) => [...read(page).matchAll(/npm run ([\w:]+)/g)].map((m) => m[1]!));
    expect(named.filter((s) => !scripts.includes(s))).toEqual([]);
  });
});
