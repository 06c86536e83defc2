import { Neo4jError } from "neo4j-driver";
import { catalogue, LoadpathError, problem } from "../../../schema/model/errors/catalogue";
import { UniqueViolation } from "../cypher/engine";
import { schemaNumber } from "../cypher/shape";

const unreachable = new Set(["ServiceUnavailable", "SessionExpired", "N/A"]);

/** The driver's failures in the store's terms; what did not come from the driver passes unchanged. */
export function asStoreError(error: unknown, uri?: string): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const { code, message } = error;
  const at = uri ? ` at ${uri}` : "";
  const told = (number: "LP-4001" | "LP-4002", words: string, path: string) =>
    new LoadpathError(problem(number, words, path), { cause: error });
  if (code === "Neo.ClientError.Schema.ConstraintValidationFailed") return new UniqueViolation(message, { cause: error });
  if (code.startsWith("Neo.ClientError.Security")) return told("LP-4002", `The database${at} says: ${message}`, "NEO4J_USER");
  if (code === "Neo.ClientError.Database.DatabaseNotFound") return told("LP-4001", `The server${at} says: ${message}`, "NEO4J_DATABASE");
  if (unreachable.has(code)) return told("LP-4001", `The database${at} does not answer: ${message}`, "NEO4J_URI");
  return new LoadpathError(problem("LP-4006", catalogue["LP-4006"].cause), { cause: error });
}

export const newerSchema = (stored: number) =>
  new LoadpathError(
    problem("LP-4004", `The data has schema number ${stored}; this program knows up to ${schemaNumber}.`, "NEO4J_DATABASE"),
  );
