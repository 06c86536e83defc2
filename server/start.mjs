// `npm start`: builds what is not built or is older than its source, then serves from this process.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Time of the newest source file below a path. */
function newest(path) {
  if (!existsSync(path)) return 0;
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const isOlder = (built, sources) => {
  const file = join(root, built);
  return !existsSync(file) || statSync(file).mtimeMs < Math.max(...sources.map((s) => newest(join(root, s))));
};

function buildIfOlder(what, built, sources) {
  if (!isOlder(built, sources) || !existsSync(join(root, sources[0]))) return;
  process.stdout.write(`Building the ${what} …\n`);
  execFileSync(process.execPath, [process.env.npm_execpath, "run", "--silent", `build:${what}`], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
}

buildIfOlder("server", "dist/server/main.js", [
  "server",
  "schema",
  "seed/load.ts",
  "seed/tables.ts",
  "seed/changes.ts",
  "package-lock.json",
]);
buildIfOlder("client", "dist/client/index.html", ["client", "schema/schema.graphql", "package-lock.json"]);
// The GraphQL library leaves out checks made for development, which cost a third of a nested read.
process.env.NODE_ENV ??= "production";
await import("../dist/server/main.js");
