import { problem } from "./errors/catalogue";
import type { Problem } from "./errors/problem";
import type { FieldValue } from "./field";

/** Clauses that say no, and the fields that mean nothing unless they say yes. */
const detailsOf = [
  {
    clause: "nonInterruption",
    detail: "interruptionExceptions",
    words: "Exceptions from a clause against interruption that it does not have.",
  },
  {
    clause: "emergencyAccess",
    detail: "emergencyHours",
    words: "Hours within which it grants an emergency access that it does not grant.",
  },
  { clause: "auditRights", detail: "auditedOn", words: "A day on which a right to audit was used that it does not give." },
] as const;

/** Terms of one agreement that contradict each other. `path` ends in the place of its fields. */
export function checkTerms(fields: Readonly<Record<string, FieldValue>>, path: string): Problem[] {
  return detailsOf
    .filter(({ clause, detail }) => fields[clause] === "NO" && fields[detail] !== undefined && fields[detail] !== null)
    .map(({ detail, words }) => problem("LP-2032", words, `${path}${detail}`));
}
