import type { FactSet } from "../factSet";
import { copyOf, type SourceEntry, type SourceKey, sourceList } from "../sourceList";

/** States a record for every source that a fact names. */
export function importSourceRecords(facts: FactSet): void {
  for (const key of usedSources(facts)) {
    const entry: SourceEntry = sourceList[key];
    const { title, link, licence, attribution } = entry;
    facts.entity("Source", key, title, { basis: "CURATED" }, { fields: { link, licence, attribution, retrievedOn: copyOf(entry) } });
  }
}

/** Keys of the sources that facts name, sorted. A key that the list lacks is left to the check of the whole. */
function usedSources(facts: FactSet): SourceKey[] {
  const keys = new Set<string>();
  for (const { said, fieldSaid } of facts.entities.values()) {
    for (const { source } of [said, ...fieldSaid.values()]) if (source) keys.add(source);
  }
  for (const { said } of facts.relationships.values()) if (said.source) keys.add(said.source);
  return [...keys].filter((key): key is SourceKey => key in sourceList).sort();
}
