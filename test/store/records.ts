/** Records for tests of the store, with everything stated that a test does not care about. */
import { createHash, randomUUID } from "node:crypto";
import type { EntityKindName } from "../../schema/model/entityKinds";
import type { EntityRecord, RelationshipRecord } from "../../schema/model/record";
import type { RelationshipKindName } from "../../schema/model/relationshipKinds";
import type { Committed, Store, View, Write } from "../../server/store/port";

const common = {
  version: 1,
  retired: false,
  marking: "OPEN",
  releasedTo: [],
  validFrom: null,
  validTo: null,
  basis: "CURATED",
  source: null,
  asOf: null,
  confidence: null,
  note: null,
  fields: {},
  fieldProvenance: {},
} as const;

export const entity = (kind: EntityKindName, key: string, more: Partial<EntityRecord> = {}): EntityRecord => ({
  ...common,
  id: randomUUID(),
  kind,
  key,
  name: key,
  aliases: [],
  externalIds: [],
  owner: null,
  ...more,
});

export const relationship = (
  kind: RelationshipKindName,
  from: EntityRecord,
  to: EntityRecord,
  more: Partial<RelationshipRecord> = {},
): RelationshipRecord => ({
  ...common,
  id: randomUUID(),
  kind,
  from: from.id,
  to: to.id,
  group: null,
  quorum: null,
  groupBasis: null,
  holdoverHours: null,
  holdoverBasis: null,
  ...more,
});

/** The record one version on. */
export const next = <T extends EntityRecord | RelationshipRecord>(record: T, more: Partial<T> = {}): T => ({
  ...record,
  version: record.version + 1,
  ...more,
});

export const everything: View = { clearance: 3, memberships: [] };

type Changes = Partial<Omit<Write, "head" | "revision">>;

/** A change set at a head, with a revision that names what it touches. */
export function writeAt(head: number, changes: Changes, message = "A change"): Write {
  const all = [
    ...(changes.createEntities ?? []),
    ...(changes.updateEntities ?? []),
    ...(changes.createRelationships ?? []),
    ...(changes.updateRelationships ?? []),
  ];
  const touched = all.map((r) => r.id);
  const hash = createHash("sha256")
    .update(JSON.stringify([head, message, touched]))
    .digest("hex");
  return {
    head,
    createEntities: [],
    updateEntities: [],
    createRelationships: [],
    updateRelationships: [],
    ...changes,
    revision: { actor: "tester", at: "2026-11-22T10:00:00.000Z", message, hash, touched },
  };
}

/** Commits at the present head. */
export async function commitTo(store: Store, changes: Changes, message?: string): Promise<Committed> {
  return store.commit(writeAt((await store.head()).number, changes, message));
}
