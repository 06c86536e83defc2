import type { EntityKindName } from "../../schema/model/entityKinds";
import type { FieldValue } from "../../schema/model/field";
import type { EntityRecord, RelationshipRecord, Revision } from "../../schema/model/record";
import type { RelationshipKindName } from "../../schema/model/relationshipKinds";
import type { EntityFact, RelationshipFact } from "../../schema/model/topology";
import type { View } from "../../schema/model/view";

export type { View };

/** A change set that has been checked against the registry at `head`, as whole records. */
export interface Write {
  /** Number of the revision against which it was checked. The commit fails as `stale` if another came in between. */
  readonly head: number;
  readonly createEntities: readonly EntityRecord[];
  /** Records in their new state, with version one up. A retired entity is one with `retired: true`. */
  readonly updateEntities: readonly EntityRecord[];
  readonly createRelationships: readonly RelationshipRecord[];
  readonly updateRelationships: readonly RelationshipRecord[];
  readonly revision: Omit<Revision, "number" | "replaced">;
}

export type Committed = { readonly status: "committed"; readonly revision: Revision } | { readonly status: "stale"; readonly head: number };

export interface Head {
  /** 0 before the first commit. */
  readonly number: number;
  /** Hash of the latest revision; empty before the first. */
  readonly hash: string;
}

/** One condition on a page; several are joined by AND. Fields: `key`, `name`, `validFrom`, `validTo`, `basis`, `marking`, `owner`, or a field of the kind. */
export type Condition =
  | {
      readonly field: string;
      readonly op: "eq" | "gt" | "gte" | "lt" | "lte" | "contains" | "startsWith";
      readonly value: Exclude<FieldValue, null>;
    }
  | { readonly field: string; readonly op: "in"; readonly value: readonly (string | number | boolean)[] }
  /** Text list holds the value. */
  | { readonly field: string; readonly op: "has"; readonly value: string }
  | { readonly field: string; readonly op: "known"; readonly value: boolean };

export interface Order {
  readonly field: string;
  readonly descending: boolean;
}

/** Place in a page: the values of the order fields, then the id. */
export interface Position {
  readonly values: readonly FieldValue[];
  readonly id: string;
}

export interface PageQuery {
  readonly view: View;
  readonly where: readonly Condition[];
  /** Ties are broken by id; unknown values come last ascending and first descending. Empty: by name. */
  readonly order: readonly Order[];
  /** 1 to 100 … the port takes any positive number. */
  readonly limit: number;
  readonly after?: Position;
  /** Reads backwards from here, or from the end if `backwards` is set; items still come in the asked order. */
  readonly before?: Position;
  readonly backwards?: boolean;
  /** Counting costs; ask for it only where it is shown. */
  readonly count: boolean;
}

export interface Page {
  readonly items: readonly EntityRecord[];
  readonly more: boolean;
  /** Null where it was not asked for. Counts what the view may see. */
  readonly total: number | null;
}

export interface Hit {
  readonly entity: EntityRecord;
  /** Higher is better; comparable within one answer only. */
  readonly score: number;
  /** What matched: the name, an alias or the key. */
  readonly matched: { readonly field: "name" | "alias" | "key"; readonly text: string };
}

/** A stretch of the topology, in no order. Entities come before the relationships that join them. */
export interface TopologyChunk {
  readonly entities: readonly EntityFact[];
  readonly relationships: readonly RelationshipFact[];
}

/** A record as it was until a revision replaced it. */
export interface Past<R> {
  readonly replacedIn: number;
  readonly record: R;
}

/** A stretch of past states, in no order. */
export interface PastChunk {
  readonly entities: readonly Past<EntityRecord>[];
  readonly relationships: readonly Past<RelationshipRecord>[];
}

/**
 * The registry's database. Transactions and query language stay behind it.
 *
 * Errors: every method throws `LoadpathError` with an LP-4xxx code for what users can mend, and lets defects through.
 * Reads see every commit acknowledged before they began. Retired records are found by id only.
 */
export interface Store {
  /** The latest revision. */
  head(): Promise<Head>;

  /**
   * Writes all of it with its revision in one transaction, or nothing, and keeps what it replaces as it was.
   * Acknowledged means durable.
   */
  commit(write: Write): Promise<Committed>;

  /** Entities by id, in the order asked; null for what is not there. No view: callers redact. */
  entities(ids: readonly string[]): Promise<(EntityRecord | null)[]>;

  /** Entities by kind and key, in the order asked; null for what is not there or retired. */
  byKey(refs: readonly { readonly kind: EntityKindName; readonly key: string }[]): Promise<(EntityRecord | null)[]>;

  /** Relationships by id, in the order asked; null for what is not there. */
  relationships(ids: readonly string[]): Promise<(RelationshipRecord | null)[]>;

  /** Live entities of a kind, filtered, ordered and cut, as far as the view may see them. */
  page(kind: EntityKindName, query: PageQuery): Promise<Page>;

  /** Live relationships at any of the entities, in one round trip: out of them, into them, or both. */
  neighbours(
    ids: readonly string[],
    direction: "out" | "in" | "both",
    kinds?: readonly RelationshipKindName[],
  ): Promise<RelationshipRecord[]>;

  /** Live entities whose name, aliases or key match the text: whole words, prefixes of words, ranked. At most `limit`, as the view may see them. */
  search(
    text: string,
    options: { readonly view: View; readonly limit: number; readonly kinds?: readonly EntityKindName[] },
  ): Promise<Hit[]>;

  /** Every live entity and relationship, as far as analyses read them. */
  topology(): AsyncIterable<TopologyChunk>;

  /** Revisions after a number, oldest first. */
  revisions(after: number, limit: number): Promise<Revision[]>;

  /** Records as they were before the revisions after `after`, up to and with `until`, replaced them. What these created has no past. */
  past(after: number, until: number): AsyncIterable<PastChunk>;

  /** Finishes what runs, then lets go of files and connections. */
  close(): Promise<void>;
}
