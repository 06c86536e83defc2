import neo4j, { type Driver } from "neo4j-driver";
import { LoadpathError, problem } from "../../../schema/model/errors/catalogue";
import { asStoreError } from "./errors";
import type { Neo4jSettings } from "./open";

/** A driver that has reached the server, with credentials and version checked. */
export async function connect({ uri, user, password, database }: Neo4jSettings): Promise<Driver> {
  const driver = makeDriver(uri, user, password);
  try {
    const { agent } = await driver.getServerInfo(database ? { database } : {});
    const version = agent?.replace(/^Neo4j\//, "") ?? "none it tells";
    if (!isSupported(agent ?? "")) {
      const message = `The database at ${uri} has version ${version}; supported are Neo4j 5.26 and the releases of 2025 and later.`;
      throw new LoadpathError(problem("LP-4003", message, "NEO4J_URI"));
    }
    return driver;
  } catch (error) {
    await driver.close();
    throw asStoreError(error, uri);
  }
}

function makeDriver(uri: string, user: string, password: string): Driver {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(user, password), {
      disableLosslessIntegers: true,
      userAgent: "loadpath",
      connectionTimeout: 5_000,
      connectionAcquisitionTimeout: 15_000,
      maxTransactionRetryTime: 15_000,
    });
  } catch (cause) {
    throw new LoadpathError(problem("LP-1001", `NEO4J_URI is ${uri}: ${(cause as Error).message}`, "NEO4J_URI"), { cause });
  }
}

/** 5.26 and what calls itself later in that series (Aura does), and calendar releases. */
export function isSupported(agent: string): boolean {
  const match = /^Neo4j\/(\d+)\.(\d+)/.exec(agent);
  if (!match) return false;
  const [major, minor] = [Number(match[1]), Number(match[2])];
  return major === 5 ? minor >= 26 : major >= 2025;
}
