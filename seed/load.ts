import type { Change, ChangeSet, CreateRelationship } from "../schema/model/change";
import { changeSetLimit } from "../schema/model/change";
import { inOrder, type SeedChanges, textOf } from "./changes";
import { readTables } from "./tables";

export interface SeedData {
  readonly entities: number;
  readonly relationships: number;
  /** Change sets in the order in which they must be committed: all entities, then relationships. Each is valid by itself. */
  readonly changeSets: readonly ChangeSet[];
}

/** What the messages of a series of change sets begin with. */
export const referenceTitle = "Reference data";

/**
 * The reference data of a folder of tables as change sets of at most 5,000 facts.
 * @throws LP-3007 if the folder is damaged
 */
export const readSeed = (folder: string): SeedData => seedOf(readTables(folder));

/** Divides facts into change sets. Relationships out of one entity stay together, so that no group is ever half there. */
export function seedOf(changes: SeedChanges, limit: number = changeSetLimit, title: string = referenceTitle): SeedData {
  const { entities, relationships } = inOrder(changes);
  const out = new Map<string, CreateRelationship[]>();
  for (const change of relationships) {
    const from = textOf(change.from);
    const known = out.get(from);
    if (known) known.push(change);
    else out.set(from, [change]);
  }
  const sets = (what: string, parts: readonly (readonly Change[])[]): ChangeSet[] =>
    packed(parts, limit).map((part, i, all) => ({ changes: part, message: `${title}: ${what}, part ${i + 1} of ${all.length}` }));
  return {
    entities: entities.length,
    relationships: relationships.length,
    changeSets: [
      ...sets(
        "entities",
        entities.map((e) => [e]),
      ),
      ...sets("relationships", [...out.values()]),
    ],
  };
}

/** Joins parts, in order and undivided, into lists of at most `limit` items. @throws RangeError if one part alone has more */
function packed<T>(parts: readonly (readonly T[])[], limit: number): T[][] {
  const lists: T[][] = [];
  for (const part of parts) {
    if (part.length > limit) throw new RangeError(`${part.length} relationships out of one entity do not fit a change set of ${limit}`);
    const last = lists.at(-1);
    if (last && last.length + part.length <= limit) last.push(...part);
    else lists.push([...part]);
  }
  return lists;
}
