import type { EntityKindName } from "./entityKinds";
import type { Basis, Confidence, Marking } from "./enums";
import type { FieldValue } from "./field";
import type { RelationshipKindName } from "./relationshipKinds";

/** Who says so, and how sure we are. `source` is the key of a `Source`. */
export interface Provenance {
  readonly basis: Basis;
  readonly source: string | null;
  /** Day, month or year at which the source says so. */
  readonly asOf: string | null;
  readonly confidence: Confidence | null;
  /** A remark in a line: how the match was made, what the source wrote. */
  readonly note: string | null;
}

interface Common extends Provenance {
  readonly id: string;
  /** Counts the changes of this record, from 1. */
  readonly version: number;
  readonly retired: boolean;
  readonly marking: Marking;
  /** Memberships that may see it whatever their clearance. */
  readonly releasedTo: readonly string[];
  /** First day on which it counts; null is "always did". */
  readonly validFrom: string | null;
  /** First day on which it no longer counts; null is "open". */
  readonly validTo: string | null;
  /** Fields of its kind that have a value; what is not here is unknown. */
  readonly fields: Readonly<Record<string, FieldValue>>;
  /** Provenance of single fields, where it differs from the record's. */
  readonly fieldProvenance: Readonly<Record<string, Partial<Provenance>>>;
}

export interface EntityRecord extends Common {
  readonly kind: EntityKindName;
  /** Stable, readable, unique within its kind. */
  readonly key: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Ids elsewhere as `scheme:id`. */
  readonly externalIds: readonly string[];
  /** Key of the ministry that owns the record. */
  readonly owner: string | null;
}

export interface RelationshipRecord extends Common {
  readonly kind: RelationshipKindName;
  /** Ids of the ends: `from` is the dependent, `to` what it rests on. */
  readonly from: string;
  readonly to: string;
  readonly group: string | null;
  readonly quorum: number | null;
  /** Who says that the members of the group are alternatives. Only a stated ASSUMED takes the protection away as possible. */
  readonly groupBasis: Basis | null;
  readonly holdoverHours: number | null;
  readonly holdoverBasis: Basis | null;
}

/** One committed change set. */
export interface Revision {
  readonly number: number;
  readonly actor: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly message: string;
  /** SHA-256 over the canonical change set and the previous hash, hex. */
  readonly hash: string;
  /** Ids of entities and relationships touched. */
  readonly touched: readonly string[];
  /** How many records it replaced and kept as they were before. Null: an earlier version of the program wrote it and kept none. */
  readonly replaced: number | null;
}
