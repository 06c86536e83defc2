import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { projectRoot } from "../../server/projectRoot";

/*
 * Who may import whom. Within the project a room may import the rooms named and itself; `types` rooms only as types.
 * Outside it, packages named; "node" stands for Node's own modules. Rooms are matched longest first.
 */
interface Rule {
  readonly rooms: readonly string[];
  readonly types?: readonly string[];
  readonly packages: readonly string[];
}

const model = "schema/model";
const graphqlPackages = ["graphql", "@pothos/core", "@pothos/plugin-relay", "@pothos/plugin-complexity", "zod", "dataloader"];
const anywhere = ["server", "schema", "seed"];

const rules: Readonly<Record<string, Rule>> = {
  "schema/model": { rooms: [], packages: [] },
  "schema/graphql": { rooms: [model], types: ["server/registry", "server/analysis", "server/store/port"], packages: graphqlPackages },
  "server/analysis/snapshot": { rooms: [model, "server/analysis"], packages: [] },
  "server/analysis": { rooms: ["server/analysis"], types: [model], packages: [] },
  "server/transfer": { rooms: [model], packages: ["zod", "csv-parse", "csv-stringify", "saxes"] },
  "server/access": { rooms: [model], packages: ["jose", "node"] },
  "server/store/neo4j": { rooms: [model, "server/store"], packages: ["neo4j-driver", "node"] },
  "server/store/embedded": { rooms: [model, "server/store"], packages: ["@grafeo-db/js", "node"] },
  "server/store": { rooms: [model], packages: ["node"] },
  "server/workers": { rooms: [model, "server/analysis", "server/registry/jobs/longWork"], packages: ["node"] },
  "server/registry": {
    rooms: [model, "server/store/port", "server/analysis", "server/transfer", "server/access"],
    packages: ["dataloader", "uuid", "node"],
  },
  "server/solver": { rooms: [], types: ["server/analysis/capacity/programme"], packages: ["highs"] },
  "server/http": {
    rooms: anywhere,
    packages: ["graphql", "graphql-yoga", "@graphql-yoga/render-graphiql", "@escape.tech/graphql-armor", "pino", "node"],
  },
  "server/cli": { rooms: anywhere, packages: ["graphql", "node"] },
  server: { rooms: anywhere, packages: ["pino", "uuid", "node"] },
  seed: { rooms: [model, "server/transfer"], packages: ["csv-parse", "yaml", "smol-toml", "i18n-iso-countries", "node"] },
};

const under = (path: string, room: string): boolean => path === room || path.startsWith(`${room}/`) || path.startsWith(`${room}.`);

function filesOf(folder: string): string[] {
  return readdirSync(join(projectRoot, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesOf(join(folder, entry.name)) : /\.(ts|tsx)$/.test(entry.name) ? [join(folder, entry.name)] : [],
  );
}

const importPattern = /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/g;

/** Imports of a source text: where to, and whether as types alone. */
function importsOf(text: string): { to: string; typeOnly: boolean }[] {
  return [...text.matchAll(importPattern)].map((m) => ({ to: m[2] ?? m[3]!, typeOnly: m[1] !== undefined }));
}

/** What a file imports against the table. */
function offences(file: string, text: string): string[] {
  const room = Object.keys(rules)
    .filter((r) => under(file, r))
    .sort((a, b) => b.length - a.length)[0];
  if (!room) return [`${file}: in no room of the table`];
  const rule = rules[room]!;
  return importsOf(text)
    .filter(({ to, typeOnly }) => {
      if (to.startsWith(".")) {
        const target = normalize(relative(projectRoot, join(projectRoot, dirname(file), to)));
        if (under(target, room) || rule.rooms.some((r) => under(target, r))) return false;
        return !(typeOnly && rule.types?.some((r) => under(target, r)));
      }
      const name = to.startsWith("node:")
        ? "node"
        : to
            .split("/")
            .slice(0, to.startsWith("@") ? 2 : 1)
            .join("/");
      return !rule.packages.includes(name);
    })
    .map(({ to, typeOnly }) => `${file} imports ${typeOnly ? "types of " : ""}${to}`);
}

const sources = ["schema", "server", "seed"].flatMap(filesOf);

describe("who may import whom", () => {
  it("reads every form of import", () => {
    const text =
      'import "./a";\nimport b from "b";\nimport type { C } from "../c";\nexport { d } from "./d";\nconst e = await import("e");';
    expect(importsOf(text)).toEqual([
      { to: "./a", typeOnly: false },
      { to: "b", typeOnly: false },
      { to: "../c", typeOnly: true },
      { to: "./d", typeOnly: false },
      { to: "e", typeOnly: false },
    ]);
  });

  it("notices what is not allowed", () => {
    expect(offences("schema/model/x.ts", 'import { a } from "../../server/main";')).toHaveLength(1);
    expect(offences("server/store/cypher/x.ts", 'import neo4j from "neo4j-driver";')).toHaveLength(1);
    expect(offences("server/analysis/x.ts", 'import { levelOf } from "../../schema/model/enums";')).toHaveLength(1);
    expect(offences("server/analysis/x.ts", 'import type { Basis } from "../../schema/model/enums";')).toHaveLength(0);
    expect(offences("server/analysis/x.ts", 'import { readFileSync } from "node:fs";')).toHaveLength(1);
  });

  it(`holds in all ${sources.length} files of schema, server and seed`, () => {
    expect(sources.flatMap((file) => offences(file, readFileSync(join(projectRoot, file), "utf8")))).toEqual([]);
  });

  it("leaves the client to itself", () => {
    // The build file runs in Node, not in the browser.
    const files = filesOf("client").filter((file) => file !== "client/vite.config.ts");
    const strays = files.flatMap((file) =>
      importsOf(readFileSync(join(projectRoot, file), "utf8"))
        .filter(({ to }) => to.startsWith("node:") || (to.startsWith(".") && !under(normalize(join(dirname(file), to)), "client")))
        .map(({ to }) => `${file} imports ${to}`),
    );
    expect(strays).toEqual([]);
  });

  it("asks the API in one place, so that no answer stands beside another question", () => {
    const asking = filesOf("client").filter((file) => /\buseQuery\b/.test(readFileSync(join(projectRoot, file), "utf8")));
    // What is suggested while one types may lag a key behind.
    expect(asking.sort()).toEqual(["client/search/useSuggestions.ts", "client/useAnswer.ts"]);
  });

  it("gives analyses no clock, no chance and nothing to wait for", () => {
    const impure = /\bDate\.now\(|new Date\(\)|Math\.random\(|performance\.now\(|\basync\b|\bawait\b|\bprocess\./;
    const files = filesOf("server/analysis");
    expect(files.length).toBeGreaterThan(20);
    expect(
      files.filter((file) => impure.test(readFileSync(join(projectRoot, file), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ""))),
    ).toEqual([]);
  });
});
