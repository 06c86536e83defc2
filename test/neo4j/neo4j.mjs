/** `npm run neo4j -- start|stop [--version V] [--port N]`: a Neo4j server on this machine, to try the Neo4j store. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { folderOf, isServer, startServer, stopServer, testedVersions, Unavailable } from "./server.mjs";

const usage = `npm run neo4j -- start [--version ${testedVersions.join("|")}] [--port 7687]
npm run neo4j -- stop  [--version ${testedVersions.join("|")}]

start  fetches the server from Maven Central, once, and runs it on 127.0.0.1 without a password.
stop   ends the server that start began. Its data stays in .neo4j/ for the next start.`;

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof Unavailable)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function main() {
  const { command, version, port } = readArguments();
  const folder = folderOf(version);
  const record = join(folder, "server.json");
  const running = existsSync(record) ? JSON.parse(readFileSync(record, "utf8")) : null;
  const runs = running !== null && isServer(running.pid);
  if (command === "stop") {
    if (runs) await stopServer(running.pid);
    rmSync(record, { force: true });
    console.log(runs ? `Neo4j ${version} (pid ${running.pid}) has stopped.` : `Neo4j ${version} is not running.`);
    return 0;
  }
  if (runs) {
    console.log(`Neo4j ${version} runs already (pid ${running.pid}).\n${settings(running.port)}`);
    return 0;
  }
  mkdirSync(folder, { recursive: true });
  console.log(`Starting Neo4j ${version} …`);
  const { pid } = await startServer({ version, port, home: join(folder, "home") });
  writeFileSync(record, `${JSON.stringify({ pid, port })}\n`);
  console.log(`Neo4j ${version} runs (pid ${pid}). Start Loadpath with:\n${settings(port)}`);
  return 0;
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { version: { type: "string", default: testedVersions[0] }, port: { type: "string", default: "7687" } },
    });
    const port = Number(values.port);
    const fits = positionals.length === 1 && ["start", "stop"].includes(positionals[0]) && /^\d+\.\d+\.\d+$/.test(values.version);
    if (fits && Number.isInteger(port) && port > 0 && port < 65_536) return { command: positionals[0], version: values.version, port };
  } catch (error) {
    throw new Unavailable(`${error.message}\n\n${usage}`);
  }
  throw new Unavailable(usage);
}

function settings(port) {
  return `LOADPATH_STORE=neo4j NEO4J_URI=bolt://127.0.0.1:${port} NEO4J_USER=neo4j NEO4J_PASSWORD=none`;
}
