import type {
  Change,
  CreateEntity,
  CreateRelationship,
  RetireEntity,
  RetireRelationship,
  UpdateEntity,
  UpdateRelationship,
} from "../../../schema/model/change";
import { checkEntity, checkRelationship } from "../../../schema/model/check";
import { entityKind } from "../../../schema/model/entityKinds";
import { problem } from "../../../schema/model/errors/catalogue";
import type { EntityRecord, RelationshipRecord } from "../../../schema/model/record";
import { relationshipKind } from "../../../schema/model/relationshipKinds";
import type { Draft } from "./draft";

/** Makes the id of a new record; deterministic for reference data, so that every start gives the same. */
export type MakeId = (what: string) => string;

const blankEntity = {
  version: 1,
  retired: false,
  marking: "OPEN",
  releasedTo: [],
  validFrom: null,
  validTo: null,
  source: null,
  asOf: null,
  confidence: null,
  note: null,
  fields: {},
  fieldProvenance: {},
  aliases: [],
  externalIds: [],
  owner: null,
} as const;

const { aliases: _a, externalIds: _e, owner: _o, ...blankCommon } = blankEntity;
const blankRelationship = {
  ...blankCommon,
  group: null,
  quorum: null,
  groupBasis: null,
  holdoverHours: null,
  holdoverBasis: null,
} as const;

/** Takes out what is not stated, so that a record holds known fields only. */
const known = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== null && v !== undefined)) as T;

/** Takes the properties that are stated, null included. */
const stated = <T extends object>(properties: T): T =>
  Object.fromEntries(Object.entries(properties).filter(([, v]) => v !== undefined)) as T;

/** Lists and markings have no "unknown": clearing one means its default. */
const cleared = <T extends object>(record: T, blank: object): T =>
  Object.fromEntries(Object.entries(record).map(([k, v]) => [k, v === null ? ((blank as Record<string, unknown>)[k] ?? null) : v])) as T;

function createEntity(draft: Draft, { op: _, ...given }: CreateEntity, path: string, makeId: MakeId): void {
  const handle = `${given.kind}:${given.key}`;
  const fields = known(given.fields ?? {});
  const record = cleared({ ...blankEntity, ...stated(given), fields, id: makeId(handle) } as EntityRecord, blankEntity);
  draft.problems.push(...checkEntity(record, path));
  if (!entityKind(record.kind)) return;
  const taken = draft.keys.get(handle);
  if (taken !== undefined) {
    const twice = draft.entitiesAfter.get(taken)?.created;
    draft.problems.push(
      problem("LP-2012", `${handle} is ${twice ? "created twice in this change set" : "on record already"}.`, `${path}key`),
    );
    return;
  }
  draft.keys.set(handle, record.id);
  draft.entitiesAfter.set(record.id, { record, path, created: true });
}

function createRelationship(draft: Draft, { op: _, ...given }: CreateRelationship, path: string, makeId: MakeId): void {
  const from = draft.resolve(given.from, `${path}from`, "LP-2006");
  const to = draft.resolve(given.to, `${path}to`, "LP-2006");
  const fields = known(given.fields ?? {});
  const what = `${given.kind}|${from?.kind}:${from?.key}|${to?.kind}:${to?.key}|${given.group ?? ""}`;
  const record = cleared(
    { ...blankRelationship, ...stated(given), fields, id: makeId(what), from: from?.id ?? "", to: to?.id ?? "" } as RelationshipRecord,
    blankRelationship,
  );
  draft.problems.push(...checkRelationship(record, path));
  if (draft.relationshipsAfter.has(record.id)) {
    draft.problems.push(problem("LP-2013", `${what} is stated twice in this change set.`, path));
    return;
  }
  if (from && to && relationshipKind(record.kind)) draft.relationshipsAfter.set(record.id, { record, path, created: true });
}

/** Applies one change to the draft. Later changes see earlier ones. */
export function apply(draft: Draft, change: Change, path: string, makeId: MakeId): void {
  if (change.op === "createEntity") createEntity(draft, change, path, makeId);
  else if (change.op === "createRelationship") createRelationship(draft, change, path, makeId);
  else if (change.op === "updateEntity" || change.op === "retireEntity") changeEntity(draft, change, path);
  else changeRelationship(draft, change, path);
}

function changeEntity(draft: Draft, change: UpdateEntity | RetireEntity, path: string): void {
  const before = draft.resolve(change.entity, `${path}entity`, "LP-2016");
  if (!before || !expect(draft, before, change.version, path, draft.entitiesAfter)) return;
  const after = change.op === "retireEntity" ? { ...before, retired: true } : updated(before, change.set, blankEntity);
  const record = { ...after, id: before.id, kind: before.kind, version: before.version + 1 };
  draft.problems.push(...checkEntity(record, `${path}set.`));
  rename(draft, before, record, path);
  draft.entitiesAfter.set(record.id, { record, path, created: false });
}

function changeRelationship(draft: Draft, change: UpdateRelationship | RetireRelationship, path: string): void {
  const before = draft.relationships.get(change.id);
  if (!before || before.retired) {
    draft.problems.push(problem("LP-2016", `There is no relationship with the id ${change.id}.`, `${path}id`));
    return;
  }
  if (!expect(draft, before, change.version, path, draft.relationshipsAfter)) return;
  const after = change.op === "retireRelationship" ? { ...before, retired: true } : updated(before, change.set, blankRelationship);
  const record = { ...after, id: before.id, kind: before.kind, from: before.from, to: before.to, version: before.version + 1 };
  draft.problems.push(...checkRelationship(record, `${path}set.`));
  draft.relationshipsAfter.set(record.id, { record, path, created: false });
}

function updated<R extends EntityRecord | RelationshipRecord>(before: R, set: Partial<R>, blank: object): R {
  const fields = known({ ...before.fields, ...(set.fields ?? {}) });
  return cleared({ ...before, ...stated(set), fields }, blank);
}

/** Whether the change may go on: the version is the one on record, and nothing else in the set touched the record. */
function expect(
  draft: Draft,
  before: EntityRecord | RelationshipRecord,
  version: number | null | undefined,
  path: string,
  after: Draft["entitiesAfter"] | Draft["relationshipsAfter"],
): boolean {
  if (after.has(before.id)) {
    draft.problems.push(problem("LP-2017", "This change set touches the record twice.", path));
    return false;
  }
  if (before.version === version || (draft.supposed && version == null)) return true;
  if (version == null) {
    draft.problems.push(problem("LP-2004", "The version that you saw is missing.", `${path}version`));
    return false;
  }
  draft.conflicts.push({ path, expected: version, current: before });
  return false;
}

function rename(draft: Draft, before: EntityRecord, after: EntityRecord, path: string): void {
  const [old, now] = [`${before.kind}:${before.key}`, `${after.kind}:${after.key}`];
  if (after.retired) {
    draft.keys.delete(old);
    return;
  }
  if (old === now) return;
  if (draft.keys.has(now)) draft.problems.push(problem("LP-2012", `${now} is on record already.`, `${path}set.key`));
  draft.keys.delete(old);
  draft.keys.set(now, before.id);
}
