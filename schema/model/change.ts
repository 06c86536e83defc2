import type { EntityKindName } from "./entityKinds";
import type { Basis } from "./enums";
import type { FieldValue } from "./field";
import type { EntityRecord, RelationshipRecord } from "./record";
import type { RelationshipKindName } from "./relationshipKinds";

/** An entity in a change: by id, or by kind and key (of one on record, or created earlier in the same change set). */
export type EntityRef = { readonly id: string } | { readonly kind: EntityKindName; readonly key: string };

type Fields = Readonly<Record<string, FieldValue>>;
type Settable<R> = Partial<Omit<R, "id" | "kind" | "version" | "retired" | "fields" | "from" | "to">> & { readonly fields?: Fields };

export type CreateEntity = Settable<Omit<EntityRecord, "key" | "name">> & {
  readonly op: "createEntity";
  readonly kind: EntityKindName;
  readonly key: string;
  readonly name: string;
  readonly basis: Basis;
};

/** Sets what it names; null clears a property. `version` is the one the caller saw; only what is merely supposed may leave it out. */
export interface UpdateEntity {
  readonly op: "updateEntity";
  readonly entity: EntityRef;
  readonly version?: number | null;
  readonly set: Settable<EntityRecord>;
}

export interface RetireEntity {
  readonly op: "retireEntity";
  readonly entity: EntityRef;
  readonly version?: number | null;
}

export type CreateRelationship = Settable<RelationshipRecord> & {
  readonly op: "createRelationship";
  readonly kind: RelationshipKindName;
  readonly from: EntityRef;
  readonly to: EntityRef;
  readonly basis: Basis;
};

export interface UpdateRelationship {
  readonly op: "updateRelationship";
  readonly id: string;
  readonly version?: number | null;
  readonly set: Settable<RelationshipRecord>;
}

export interface RetireRelationship {
  readonly op: "retireRelationship";
  readonly id: string;
  readonly version?: number | null;
}

export type Change = CreateEntity | UpdateEntity | RetireEntity | CreateRelationship | UpdateRelationship | RetireRelationship;

/** What one commit asks for: all of it, or nothing. */
export interface ChangeSet {
  readonly changes: readonly Change[];
  /** Why, in a line. */
  readonly message: string;
}

/** Facts that one change set may touch. */
export const changeSetLimit = 5000;
