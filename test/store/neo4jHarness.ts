import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j, { type Driver } from "neo4j-driver";
import { openNeo4j } from "../../server/store/neo4j/open";
import { freePort, startServer, stopServer, Unavailable } from "../neo4j/server.mjs";
import type { Harness } from "./contract";

export interface Neo4jServer {
  readonly settings: { readonly uri: string; readonly user: string; readonly password: string; readonly database: string };
  /** Whether the suite started it, and so knows that its password is right. */
  readonly own: boolean;
  readonly stop: () => Promise<void>;
}

/**
 * The server for a suite: the one that NEO4J_URI names if it is of the series, else one of its own.
 * Null, with a line that says so, where none is to be had; with CI=true that is a failure.
 */
export async function serverFor(version: string): Promise<Neo4jServer | null> {
  const given = await givenServer(version);
  if (given) return given;
  try {
    return await ownServer(version);
  } catch (error) {
    if (!(error instanceof Unavailable) || process.env.CI === "true") throw error;
    console.warn(`The store is not tested on Neo4j ${version}: ${error.message}`);
    return null;
  }
}

async function givenServer(version: string): Promise<Neo4jServer | null> {
  const { NEO4J_URI: uri, NEO4J_USER: user = "neo4j", NEO4J_PASSWORD: password = "", NEO4J_DATABASE: database = "" } = process.env;
  if (!uri) return null;
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  try {
    const { agent } = await driver.getServerInfo();
    const series = (text: string) => (text.startsWith("5.") ? "5" : "calendar");
    if (series((agent ?? "").replace("Neo4j/", "")) !== series(version)) return null;
    const { records } = await driver.executeQuery("MATCH (n) RETURN count(n) AS n", {}, database ? { database } : {});
    if (records[0]!.get("n").toNumber() > 0)
      throw new Error(`The database at ${uri} holds data. The suite empties its database, so it takes only one that is empty.`);
  } finally {
    await driver.close();
  }
  return { settings: { uri, user, password, database }, own: false, stop: async () => {} };
}

const password = "a-password-for-tests";

/** A server with a data folder and a password of its own, both gone after the suite. */
async function ownServer(version: string): Promise<Neo4jServer> {
  const home = await mkdtemp(join(tmpdir(), "loadpath-neo4j-"));
  const removeHome = () => rm(home, { recursive: true, force: true, maxRetries: 5 });
  try {
    const { uri, pid } = await startServer({ version, port: await freePort(), home, auth: true });
    const driver = neo4j.driver(uri, neo4j.auth.basic("neo4j", "neo4j"));
    await driver.executeQuery("ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password", { password }, { database: "system" });
    await driver.close();
    const stop = async () => {
      await stopServer(pid);
      await removeHome();
    };
    return { settings: { uri, user: "neo4j", password, database: "" }, own: true, stop };
  } catch (error) {
    await removeHome();
    throw error;
  }
}

/** Empties the database between cases: it was empty when the suite took it. */
export function harnessOf({ settings, stop }: Neo4jServer): Harness {
  const driver: Driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.user, settings.password));
  return {
    start: async () => {},
    stop: async () => {
      await driver.close();
      await stop();
    },
    clear: async () => {
      await driver.executeQuery("MATCH (n) DETACH DELETE n", {}, settings.database ? { database: settings.database } : {});
    },
    open: () => openNeo4j(settings),
  };
}
