import { makeHead } from "../cypher/commit";
import { schemaNumber } from "../cypher/shape";
import { cypherStore } from "../cypher/store";
import type { Store } from "../port";
import { connect } from "./connect";
import { Neo4jEngine } from "./engine";
import { newerSchema } from "./errors";
import { prepareDatabase } from "./schema";

export interface Neo4jSettings {
  /** `neo4j://`, `bolt://` or their encrypted forms (`neo4j+s://` …). */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** Database on the server; empty for the user's home database. */
  readonly database: string;
}

/**
 * Opens the store in a Neo4j database, and states its constraints and indexes there.
 *
 * Errors: LP-1001 the address is none; LP-4001 nothing answers, or the database is not there; LP-4002 the credentials are
 * refused; LP-4003 the version is not supported; LP-4004 the data is of a newer program.
 */
export async function openNeo4j(settings: Neo4jSettings): Promise<Store> {
  const driver = await connect(settings);
  const engine = new Neo4jEngine(driver, settings.database || undefined);
  try {
    await prepareDatabase(engine);
    const [head] = await engine.write((run) => run(makeHead));
    if ((head!.schema as number) > schemaNumber) throw newerSchema(head!.schema as number);
    return cypherStore(engine);
  } catch (error) {
    await engine.close();
    throw error;
  }
}
