import { type Analysis, analysisOf } from "../../server/analysis/analysis";
import { type Answers, answerCase } from "../../server/analysis/answer";
import { snapshotOf } from "../../server/analysis/snapshot";
import { dayOfCases, parseCases } from "../../server/transfer/caseFile";

/** Entities by key: the kind, with fields where there are any. */
export type Entities = Readonly<Record<string, string | readonly [string, Record<string, unknown>]>>;
/** "from KIND to", with what else is stated; the basis is SOURCED unless stated. */
export type Relationships = readonly (string | readonly [string, Record<string, unknown>])[];

const entitiesOf = (entities: Entities) =>
  Object.entries(entities).map(([key, is]) => (typeof is === "string" ? { key, kind: is } : { key, kind: is[0], ...is[1] }));

const relationshipsOf = (relationships: Relationships) =>
  relationships.map((stated) => {
    const [words, more] = typeof stated === "string" ? [stated, {}] : stated;
    const [from, kind, to] = words.split(" ");
    return { kind, from, to, basis: "SOURCED", ...more };
  });

/** The form of a case file, so that tests go the way that users go. */
export const caseText = (entities: Entities, relationships: Relationships, asks: readonly Record<string, unknown>[] = []): string =>
  JSON.stringify({ name: "model", entities: entitiesOf(entities), relationships: relationshipsOf(relationships), asks });

/** Answers to questions about a model. */
export function ask(entities: Entities, relationships: Relationships, ...asks: Record<string, unknown>[]): Answers["answers"] {
  return answerCase(parseCases(caseText(entities, relationships, asks))[0]).answers;
}

/** An analysis of a model, with indices and keys of its entities. */
export function analysed(entities: Entities, relationships: Relationships, on = dayOfCases) {
  return indexed(parseCases(caseText(entities, relationships))[0].facts, on);
}

export function indexed(facts: Parameters<typeof snapshotOf>[0], on = dayOfCases) {
  const a: Analysis = analysisOf(snapshotOf(facts), on);
  return {
    a,
    at: (key: string) => a.snapshot.indexOf(key),
    key: (index: number) => facts.entities[index].key,
    keys: (indices: Iterable<number>) => [...indices].map((i) => facts.entities[i].key).sort(),
  };
}
