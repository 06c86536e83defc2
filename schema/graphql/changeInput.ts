import type { Change, EntityRef } from "../model/change";
import { builder } from "./builder";
import { BasisType, ConfidenceType, MarkingType } from "./enums";

/*
 * Kinds and field values are plain here, not enumerations: what is wrong with them is told with its number and place,
 * together with everything else that is wrong with the change set.
 */
export const EntityRefInput = builder.inputType("EntityRefInput", {
  description: "An entity, by id or by kind and key. One created earlier in the same change set can be named by kind and key.",
  fields: (t) => ({ id: t.id(), kind: t.string(), key: t.string() }),
});

type Fields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, "InputObject">;

const common = (t: Fields) => ({
  marking: t.field({ type: MarkingType }),
  releasedTo: t.stringList(),
  validFrom: t.string({ description: "Day, month or year." }),
  validTo: t.string({ description: "Day, month or year; on that day it no longer counts." }),
  source: t.string({ description: "Key of a Source." }),
  asOf: t.string(),
  confidence: t.field({ type: ConfidenceType }),
  note: t.string(),
  fields: t.field({ type: "FieldValues", description: "Fields of the kind; null clears one." }),
});

const entity = (t: Fields) => ({ aliases: t.stringList(), externalIds: t.stringList(), owner: t.string(), ...common(t) });

const relationship = (t: Fields) => ({
  group: t.string(),
  quorum: t.int(),
  groupBasis: t.field({ type: BasisType }),
  holdoverHours: t.float(),
  holdoverBasis: t.field({ type: BasisType }),
  ...common(t),
});

const version = (t: Fields) =>
  t.int({ description: "The version that you saw; required in a commit, where it must be the one on record." });

const CreateEntityInput = builder.inputType("CreateEntityInput", {
  fields: (t) => ({
    kind: t.string({ required: true }),
    key: t.string({ required: true }),
    name: t.string({ required: true }),
    basis: t.field({ type: BasisType, required: true }),
    ...entity(t),
  }),
});

const EntitySetInput = builder.inputType("EntitySetInput", {
  description: "What is named is set; null clears it; the rest stays.",
  fields: (t) => ({ key: t.string(), name: t.string(), basis: t.field({ type: BasisType }), ...entity(t) }),
});

const UpdateEntityInput = builder.inputType("UpdateEntityInput", {
  fields: (t) => ({
    entity: t.field({ type: EntityRefInput, required: true }),
    version: version(t),
    set: t.field({ type: EntitySetInput, required: true }),
  }),
});

const RetireEntityInput = builder.inputType("RetireEntityInput", {
  fields: (t) => ({ entity: t.field({ type: EntityRefInput, required: true }), version: version(t) }),
});

const CreateRelationshipInput = builder.inputType("CreateRelationshipInput", {
  fields: (t) => ({
    kind: t.string({ required: true }),
    from: t.field({ type: EntityRefInput, required: true, description: "The dependent." }),
    to: t.field({ type: EntityRefInput, required: true, description: "What it rests on." }),
    basis: t.field({ type: BasisType, required: true }),
    ...relationship(t),
  }),
});

const RelationshipSetInput = builder.inputType("RelationshipSetInput", {
  description: "What is named is set; null clears it; the rest stays.",
  fields: (t) => ({ basis: t.field({ type: BasisType }), ...relationship(t) }),
});

const UpdateRelationshipInput = builder.inputType("UpdateRelationshipInput", {
  fields: (t) => ({ id: t.id({ required: true }), version: version(t), set: t.field({ type: RelationshipSetInput, required: true }) }),
});

const RetireRelationshipInput = builder.inputType("RetireRelationshipInput", {
  fields: (t) => ({ id: t.id({ required: true }), version: version(t) }),
});

export const ChangeInput = builder.inputType("ChangeInput", {
  description: "One change: exactly one of these.",
  isOneOf: true,
  fields: (t) => ({
    createEntity: t.field({ type: CreateEntityInput }),
    updateEntity: t.field({ type: UpdateEntityInput }),
    retireEntity: t.field({ type: RetireEntityInput }),
    createRelationship: t.field({ type: CreateRelationshipInput }),
    updateRelationship: t.field({ type: UpdateRelationshipInput }),
    retireRelationship: t.field({ type: RetireRelationshipInput }),
  }),
});

/** The registry's id from the API's: `Workload:0192…` names the record 0192…. */
export const bare = (id: string): string => id.slice(id.indexOf(":") + 1);

type RefInput = { id?: string | null; kind?: string | null; key?: string | null };
/** An entity as the registry takes it; one that names nothing has an empty kind and key. */
export const refOf = ({ id, kind, key }: RefInput): EntityRef =>
  id != null ? { id: bare(id) } : ({ kind: kind ?? "", key: key ?? "" } as EntityRef);

/** A change as the registry takes it. Its contents are checked there. */
export function changeOf(given: typeof ChangeInput.$inferInput): Change {
  const [[op, body]] = Object.entries(given).filter(([, v]) => v) as unknown as [[Change["op"], Record<string, unknown>]];
  const change: Record<string, unknown> = { op, ...body };
  for (const end of ["entity", "from", "to"]) if (change[end]) change[end] = refOf(change[end] as RefInput);
  if (typeof change.id === "string") change.id = bare(change.id);
  return change as unknown as Change;
}
