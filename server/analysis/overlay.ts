import type { EntityFact, Facts, RelationshipFact } from "../../schema/model/topology";
import { type Analysis, analysisOf } from "./analysis";
import { snapshotOf } from "./snapshot";

/** Facts that are supposed to be otherwise, by id: as they would be, or null for what would not be there. */
export interface FactChanges {
  readonly entities: ReadonlyMap<string, EntityFact | null>;
  readonly relationships: ReadonlyMap<string, RelationshipFact | null>;
}

/** The facts as the changes leave them. */
export function changedFacts(facts: Facts, { entities, relationships }: FactChanges): Facts {
  const changed = <T extends { readonly id: string }>(list: readonly T[], changes: ReadonlyMap<string, T | null>): T[] => {
    const kept = list.flatMap((fact) => {
      const now = changes.get(fact.id);
      return now === undefined ? [fact] : now === null ? [] : [now];
    });
    const known = new Set(list.map((fact) => fact.id));
    for (const [id, now] of changes) if (now && !known.has(id)) kept.push(now);
    return kept;
  };
  return { entities: changed(facts.entities, entities), relationships: changed(facts.relationships, relationships) };
}

/** The analysis of the same day on the changed facts. */
export function overlayOf(a: Analysis, changes: FactChanges): Analysis {
  if (changes.entities.size === 0 && changes.relationships.size === 0) return a;
  return analysisOf(snapshotOf(changedFacts(a.snapshot.facts, changes)), a.day.on);
}
