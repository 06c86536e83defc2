// Builds the server: one file for the server and one for the command line, packages left outside.
import { build } from "esbuild";

await build({
  entryPoints: { main: "server/main.ts", "cli/index": "server/cli/index.ts" },
  outdir: "dist/server",
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
  sourcemap: true,
  logLevel: "warning",
});
