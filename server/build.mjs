// Builds the server: one file for the server, one for its worker threads and one for the command line, packages left outside.
import { build } from "esbuild";

await build({
  entryPoints: { main: "server/main.ts", "workers/worker": "server/workers/worker.ts", "cli/index": "server/cli/index.ts" },
  outdir: "dist/server",
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
  sourcemap: true,
  logLevel: "warning",
});
