import type { EntityKindName } from "./entityKinds";
import type { Basis } from "./enums";
import type { RelationshipKindName } from "./relationshipKinds";

/** What analyses need to know of an entity; fields not stated are null. Streamed by the store, read from case files. */
export interface EntityFact {
  readonly id: string;
  readonly kind: EntityKindName;
  readonly key: string;
  readonly basis: Basis;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** The day, month or year that it speaks of, where stated. */
  readonly asOf: string | null;
  /** The kind's fields that are declared `analysed`, where stated. */
  readonly fields: Readonly<Record<string, string | number | boolean | null>>;
}

/** What analyses need to know of a relationship. `from` and `to` are entity ids. */
export interface RelationshipFact {
  readonly id: string;
  readonly kind: RelationshipKindName;
  readonly from: string;
  readonly to: string;
  readonly basis: Basis;
  readonly group: string | null;
  readonly quorum: number | null;
  readonly groupBasis: Basis | null;
  readonly holdoverHours: number | null;
  readonly holdoverBasis: Basis | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly asOf: string | null;
  /** The kind's own fields that are declared `analysed`, where any is stated. */
  readonly fields?: Readonly<Record<string, string | number | boolean | null>>;
}

/** The whole registry as analyses see it: live (not retired) records only. */
export interface Facts {
  readonly entities: readonly EntityFact[];
  readonly relationships: readonly RelationshipFact[];
}
