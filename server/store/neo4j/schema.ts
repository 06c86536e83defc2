import { quoted, type Rule, rules } from "../cypher/shape";
import type { Neo4jEngine } from "./engine";

/** States the constraints and indexes that are not there yet, and waits until they answer. */
export async function prepareDatabase(engine: Neo4jEngine): Promise<void> {
  const [constraints, indexes] = await engine.read([
    { text: "SHOW CONSTRAINTS YIELD name RETURN name" },
    { text: "SHOW INDEXES YIELD name, state RETURN name, state" },
  ]);
  const there = new Set([...constraints!, ...indexes!].map((row) => row.name));
  const missing = rules.filter((rule) => !there.has(rule.name));
  if (missing.length === 0) return;
  await engine.define(missing.map(definition));
  await engine.read([{ text: "CALL db.awaitIndexes(120)" }]);
}

function definition({ name, on, property, is }: Rule): string {
  const subject = "label" in on ? `FOR (n:${quoted(on.label)})` : `FOR ()-[n:${quoted(on.type)}]-()`;
  const place = `n.${quoted(property)}`;
  if (is === "UNIQUE") return `CREATE CONSTRAINT ${quoted(name)} IF NOT EXISTS ${subject} REQUIRE ${place} IS UNIQUE`;
  return `CREATE ${is === "TEXT" ? "TEXT INDEX" : "INDEX"} ${quoted(name)} IF NOT EXISTS ${subject} ON (${place})`;
}
