import { type Change, type ChangeSet, changeSetLimit, type EntityRef } from "../../../schema/model/change";
import { isEntityKind } from "../../../schema/model/entityKinds";
import { problem } from "../../../schema/model/errors/catalogue";
import type { Problem } from "../../../schema/model/errors/problem";
import type { EntityRecord, RelationshipRecord } from "../../../schema/model/record";
import type { Store } from "../../store/port";
import { loadAllocations } from "./allocations";

/** A record that the caller saw in another version than the one on record. */
export interface Conflict {
  readonly path: string;
  readonly expected: number;
  readonly current: EntityRecord | RelationshipRecord;
}

/** A relationship as a set leaves it. */
export interface Placed {
  readonly record: RelationshipRecord;
  /** Place in the change set; null for what it does not touch. */
  readonly path: string | null;
}

/**
 * A change set in the making: the records it starts from, and those it ends with.
 * Steps add what is wrong to `problems` and `conflicts`; it is written only if both stay empty.
 */
export class Draft {
  /** @param supposed nothing will be written, so that a change need not say which version it was made against */
  constructor(readonly supposed = false) {}

  readonly problems: Problem[] = [];
  readonly conflicts: Conflict[] = [];
  /** As on record, by id. */
  readonly entities = new Map<string, EntityRecord>();
  readonly relationships = new Map<string, RelationshipRecord>();
  /** Ids on record by `Kind:key`. */
  readonly keys = new Map<string, string>();
  /** Live relationships out of the entities whose groups the set may touch, by id. */
  readonly around = new Map<string, RelationshipRecord>();
  /** Ids of those that whoever supposes may not see: they count in groups, and nothing else is told of them. */
  readonly hidden = new Set<string>();
  /** As the set leaves them, by id. */
  readonly entitiesAfter = new Map<string, { record: EntityRecord; path: string; created: boolean }>();
  readonly relationshipsAfter = new Map<string, { record: RelationshipRecord; path: string; created: boolean }>();

  entityAfter(id: string): EntityRecord | undefined {
    return this.entitiesAfter.get(id)?.record ?? this.entities.get(id);
  }

  /** The live entity that a reference means at this point of the set, or undefined with the problem noted. */
  resolve(ref: EntityRef, path: string, code: "LP-2006" | "LP-2016"): EntityRecord | undefined {
    const id = "id" in ref ? ref.id : this.keys.get(`${ref.kind}:${ref.key}`);
    const found = id === undefined ? undefined : this.entityAfter(id);
    if (found && !found.retired) return found;
    const named = "id" in ref ? `with the id ${ref.id}` : `${ref.kind} with the key ${ref.key}`;
    this.problems.push(problem(code, found ? `${found.kind} ${found.key} is retired.` : `There is no ${named}.`, path));
    return undefined;
  }
}

/** What can be said of a set before anything is read. */
export function checkSize({ changes, message }: ChangeSet): Problem[] {
  const problems: Problem[] = [];
  if (changes.length === 0) problems.push(problem("LP-2015", "The change set is empty.", "changes"));
  if (changes.length > changeSetLimit) {
    problems.push(problem("LP-2014", `The change set has ${changes.length} changes; at most ${changeSetLimit} go in one.`, "changes"));
  }
  if (message.trim() === "") problems.push(problem("LP-2015", "The change set has no message.", "message"));
  if (message.length > 1000)
    problems.push(problem("LP-2005", `The message has ${message.length} characters; at most 1000 are kept.`, "message"));
  return problems;
}

function refsOf(change: Change): EntityRef[] {
  switch (change.op) {
    case "createEntity":
      return [{ kind: change.kind, key: change.key }];
    case "updateEntity":
    case "retireEntity":
      return [change.entity];
    case "createRelationship":
      return [change.from, change.to];
    default:
      return [];
  }
}

/** Reads everything that the changes name or lean on, in a handful of batches. */
export async function load(store: Store, changes: readonly Change[], draft = new Draft()): Promise<Draft> {
  const refs = changes.flatMap(refsOf);
  const ids = new Set(refs.flatMap((r) => ("id" in r ? [r.id] : [])));
  const named = new Map(refs.flatMap((r) => ("id" in r ? [] : [[`${r.kind}:${r.key}`, r] as const])));
  const relationshipIds = changes.flatMap((c) => (c.op === "updateRelationship" || c.op === "retireRelationship" ? [c.id] : []));

  const keep = (entity: EntityRecord | null) => {
    if (!entity) return;
    draft.entities.set(entity.id, entity);
    if (!entity.retired) draft.keys.set(`${entity.kind}:${entity.key}`, entity.id);
  };
  const [byId, byKey, relationships] = await Promise.all([
    store.entities([...ids]),
    store.byKey([...named.values()].filter((r) => isEntityKind(r.kind))),
    store.relationships(relationshipIds),
  ]);
  byId.forEach(keep);
  byKey.forEach(keep);
  for (const r of relationships) if (r) draft.relationships.set(r.id, r);

  // Groups and uniqueness lie among the relationships out of one entity; what is retired must have none either way.
  const from = new Set(changes.flatMap((c) => (c.op === "createRelationship" ? idOf(draft, c.from) : [])));
  for (const r of draft.relationships.values()) from.add(r.from);
  const retired = changes.flatMap((c) => (c.op === "retireEntity" ? idOf(draft, c.entity) : []));
  // What is judged and what it is judged by must go together, whichever of them changes.
  const judging = changes.flatMap((c) => (c.op === "updateEntity" ? idOf(draft, c.entity) : [])).filter((id) => judges(draft, id));
  const [out, both] = await Promise.all([
    from.size ? store.neighbours([...from], "out") : [],
    retired.length + judging.length ? store.neighbours([...retired, ...judging], "both") : [],
  ]);
  for (const r of [...out, ...both]) draft.around.set(r.id, r);
  await loadAllocations(store, draft, changes);
  const applied = [...draft.around.values()].filter((r) => r.kind === "APPLIES").flatMap((r) => [r.from, r.to]);
  (await store.entities(applied.filter((id) => !draft.entities.has(id)))).forEach(keep);
  return draft;
}

const judges = (draft: Draft, id: string): boolean => ["Assessment", "Framework"].includes(draft.entities.get(id)!.kind);

const idOf = (draft: Draft, ref: EntityRef): string[] => {
  const id = "id" in ref ? ref.id : draft.keys.get(`${ref.kind}:${ref.key}`);
  return id && draft.entities.has(id) ? [id] : [];
};
