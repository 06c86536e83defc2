import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Running, run } from "../server/running";
import { serverFor } from "../store/neo4jHarness";

export interface BenchStore {
  readonly name: string;
  /** Starts the server on this store; the second start finds the data there. */
  readonly start: () => Promise<Running>;
  readonly remove: () => Promise<void>;
}

/** Every store that is to be had here: embedded always, Neo4j where Maven and Java are. */
export async function stores(): Promise<BenchStore[]> {
  const folder = mkdtempSync(join(tmpdir(), "loadpath-bench-"));
  const embedded: BenchStore = {
    name: "embedded",
    start: () => run({ PORT: "0", LOADPATH_DATA: join(folder, "data") }),
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
  const neo4j = process.env.LOADPATH_BENCH_STORE === "embedded" ? null : await serverFor("5.26.30");
  if (!neo4j) return [embedded];
  const { uri, user, password, database } = neo4j.settings;
  const settings = {
    PORT: "0",
    LOADPATH_STORE: "neo4j",
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
  };
  return [embedded, { name: "neo4j 5.26.30", start: () => run(settings, 300_000), remove: neo4j.stop }];
}
