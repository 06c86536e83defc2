import type { EntityFact, RelationshipFact } from "../../../../schema/model/topology";
import type { FactChanges } from "../../../analysis/overlaySnapshot";
import type { Snapshot } from "../../../analysis/snapshot";

/**
 * What is supposed of today's records, as changes to the facts of an earlier revision: of a record that was there then,
 * only what the scenario itself changes differs; one that was not there then is not changed. What it adds is added.
 */
export function supposedThen({ entities, relationships }: FactChanges, now: Snapshot, then: Snapshot): FactChanges {
  return {
    entities: rebased(entities, now.facts.entities, then.facts.entities),
    relationships: rebased(relationships, now.facts.relationships, then.facts.relationships),
  };
}

function rebased<F extends EntityFact | RelationshipFact>(
  changes: ReadonlyMap<string, F | null>,
  now: readonly F[],
  then: readonly F[],
): Map<string, F | null> {
  if (changes.size === 0) return new Map();
  const among = (facts: readonly F[]) => new Map(facts.filter((f) => changes.has(f.id)).map((f) => [f.id, f]));
  const [today, thatDay] = [among(now), among(then)];
  const result = new Map<string, F | null>();
  for (const [id, after] of changes) {
    const [before, stood] = [today.get(id), thatDay.get(id)];
    if (!before) result.set(id, after);
    else if (stood) result.set(id, after && { ...stood, ...changed(before, after), ...fieldsOn(stood, before, after) });
  }
  return result;
}

/** Properties of `after` that are not as in `before`. */
const changed = <T extends object>(before: T, after: T): Partial<T> => {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof T & string>;
  return Object.fromEntries([...names].filter((n) => before[n] !== after[n]).map((n) => [n, after[n]])) as Partial<T>;
};

/** An entity's fields then, with those that the scenario changes. */
const fieldsOn = (stood: object, before: object, after: object): object =>
  "fields" in stood && "fields" in before && "fields" in after
    ? { fields: { ...(stood.fields as object), ...changed(before.fields as object, after.fields as object) } }
    : {};
