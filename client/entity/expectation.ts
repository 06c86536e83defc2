import { type Kind, kinds } from "../words/kinds";

const verbs: Readonly<Record<string, string>> = {
  USES: "what it uses",
  HOSTED_AT: "where it is hosted",
  PROVIDED_BY: "who provides it",
  POWERED_BY: "what powers it",
  LOCATED_IN: "where it is located",
  FED_BY: "what feeds it",
  SUBJECT_TO: "whose law binds it",
  DEVELOPED_BY: "who developed it",
};

/** Alternatives as the API gives them (`USES to Service`, `HOSTED_AT`) in words: "Which service it uses, or where it is hosted". */
export function expectationInWords(anyOf: readonly string[]): string {
  const parts = anyOf.map((alternative) => {
    const [relationship = "", to] = alternative.split(" to ");
    if (relationship === "USES" && to && to in kinds) return `which ${kinds[to as Kind].one.toLowerCase()} it uses`;
    return verbs[relationship] ?? relationship.toLowerCase().replaceAll("_", " ");
  });
  const text = parts.join(", or ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
