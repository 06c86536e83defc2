import type { EntityKindName } from "../../../schema/model/entityKinds";
import type { EntityRecord } from "../../../schema/model/record";
import type { Hit, View } from "../port";
import { foldOf, wordsOf } from "../words";
import { viewText } from "./conditions";
import type { Engine, Row, Statement } from "./engine";
import { entityOf } from "./entityNode";
import type { Properties } from "./properties";

/** Words of a query that count; what follows is left aside. */
const maxWords = 12;
const maxLetters = 100;

/**
 * How well an entity answers, best first; the first test that holds gives the score. `$phrase` is all words in order,
 * `$all` all words in any order as whole words or as beginnings of words.
 */
const ranks: readonly { readonly score: number; readonly test: (words: Ranked) => string }[] = [
  { score: 100, test: () => "n.nameFold = $phrase" },
  { score: 95, test: () => "n.keyFold = $phrase" },
  { score: 90, test: () => "n.searchText CONTAINS $section" },
  { score: 80, test: () => "n.nameFold STARTS WITH $phrase" },
  { score: 75, test: () => "n.nameFold STARTS WITH $beginning" },
  { score: 70, test: ({ whole }) => whole("n.nameFold") },
  { score: 60, test: ({ begun }) => begun("n.nameFold") },
  { score: 50, test: ({ begun }) => begun("n.keyFold") },
];
const otherwise = 40;

interface Ranked {
  readonly whole: (property: string) => string;
  readonly begun: (property: string) => string;
}

/**
 * The statement for a text, or null where it has no word to look for. The engine ranks by plain comparisons of stored,
 * folded text, so that every engine gives the same hits in the same order, and only those asked for are read.
 */
export function searchStatement(
  text: string,
  { view, limit, kinds }: { view: View; limit: number; kinds?: readonly EntityKindName[] },
): Statement | null {
  const words = queryWords(text);
  if (words.length === 0 || kinds?.length === 0) return null;
  const phrase = ` ${words.join(" ")} `;
  const params: Record<string, unknown> = { phrase, beginning: phrase.trimEnd(), section: `|${phrase}|`, limit };
  words.forEach((word, i) => {
    params[`begun${i}`] = ` ${word}`;
    params[`whole${i}`] = ` ${word} `;
  });
  const every = (name: "begun" | "whole") => (property: string) => words.map((_, i) => `${property} CONTAINS $${name}${i}`).join(" AND ");
  const ranked: Ranked = { begun: every("begun"), whole: every("whole") };
  const filters = [ranked.begun("n.searchText")];
  const seen = viewText(view, params);
  if (seen) filters.push(seen);
  if (kinds) {
    params.kinds = [...kinds];
    filters.push("n.kind IN $kinds");
  }
  const score = `CASE ${ranks.map((r) => `WHEN ${r.test(ranked)} THEN ${r.score}`).join(" ")} ELSE ${otherwise} END`;
  const sorting = "score DESC, n.nameLength, n.nameFold, n.id";
  return {
    text: `MATCH (n:Entity) WHERE ${filters.join(" AND ")} WITH n, ${score} AS score ORDER BY ${sorting} LIMIT $limit
           RETURN properties(n) AS p, score ORDER BY ${sorting}`,
    params,
  };
}

const queryWords = (text: string): string[] =>
  wordsOf(text.slice(0, 1_000))
    .slice(0, maxWords)
    .map((word) => word.slice(0, maxLetters));

export async function search(
  engine: Engine,
  text: string,
  options: { view: View; limit: number; kinds?: readonly EntityKindName[] },
): Promise<Hit[]> {
  const statement = searchStatement(text, options);
  if (!statement) return [];
  const [rows] = (await engine.read([statement])) as [Row[]];
  const words = queryWords(text);
  return rows.map((row) => {
    const entity = entityOf(row.p as Properties);
    return { entity, score: row.score as number, matched: matchOf(entity, words) };
  });
}

/** The part of the entity that holds most words of the query: an exact one first, then name before key before alias. */
function matchOf(entity: EntityRecord, words: readonly string[]): Hit["matched"] {
  const parts: Hit["matched"][] = [
    { field: "name", text: entity.name },
    { field: "key", text: entity.key },
    ...entity.aliases.map((text) => ({ field: "alias" as const, text })),
  ];
  const phrase = ` ${words.join(" ")} `;
  const rate = ({ text }: Hit["matched"]) => {
    const fold = foldOf(text);
    return fold === phrase ? words.length + 1 : words.filter((word) => fold.includes(` ${word}`)).length;
  };
  return parts.reduce((best, part) => (rate(part) > rate(best) ? part : best));
}
