import type { EntityKindName } from "../schema/model/entityKinds";
import type { Basis } from "../schema/model/enums";
import type { FieldValue } from "../schema/model/field";
import type { Provenance } from "../schema/model/record";
import type { RelationshipKindName } from "../schema/model/relationshipKinds";

/** An entity named by kind and key, before it has an id: `Vendor:microsoft`. */
export type Ref = `${EntityKindName}:${string}`;
export const ref = (kind: EntityKindName, key: string): Ref => `${kind}:${key}`;

/** Provenance with what is not said left out. */
export type Said = Pick<Provenance, "basis"> & Partial<Provenance>;

export interface SeedEntity {
  readonly kind: EntityKindName;
  readonly key: string;
  name: string;
  readonly aliases: Set<string>;
  readonly externalIds: Set<string>;
  readonly fields: Map<string, FieldValue>;
  said: Said;
  readonly fieldSaid: Map<string, Said>;
  validFrom: string | null;
  validTo: string | null;
}

export interface SeedRelationship {
  readonly kind: RelationshipKindName;
  readonly from: Ref;
  readonly to: Ref;
  readonly group: string | null;
  quorum: number | null;
  groupBasis: Basis | null;
  holdoverHours: number | null;
  holdoverBasis: Basis | null;
  readonly fields: Map<string, FieldValue>;
  said: Said;
  validFrom: string | null;
  validTo: string | null;
}

/** Strongest first: when two tables state one fact, the better-founded statement stands. */
const strength: Record<Basis, number> = { SOURCED: 3, CURATED: 2, DERIVED: 1, ASSUMED: 0 };

/** What became of the rows of one table. */
export interface LedgerEntry {
  readonly source: string;
  readonly table: string;
  rows: number;
  readonly dropped: Map<string, number>;
  readonly partly: Map<string, number>;
}

/** What importers derive, joined: an entity or relationship stated twice is one, and every dropped row is counted with its reason. */
export class FactSet {
  readonly entities = new Map<Ref, SeedEntity>();
  readonly relationships = new Map<string, SeedRelationship>();
  /** Rows read and dropped per source table, by reason; `partly` counts rows that gave facts, but not all that they might. */
  readonly ledger = new Map<string, LedgerEntry>();

  /** States an entity. Stated again, it gains aliases, ids and the fields that it lacked. */
  entity(
    kind: EntityKindName,
    key: string,
    name: string,
    said: Said,
    more: {
      fields?: Readonly<Record<string, FieldValue | undefined>>;
      fieldSaid?: Readonly<Record<string, Said>>;
      aliases?: readonly string[];
      externalIds?: readonly string[];
      validFrom?: string | null;
      validTo?: string | null;
    } = {},
  ): Ref {
    const id = ref(kind, key);
    let entity = this.entities.get(id);
    if (!entity) {
      entity = {
        kind,
        key,
        name,
        aliases: new Set(),
        externalIds: new Set(),
        fields: new Map(),
        said,
        fieldSaid: new Map(),
        validFrom: more.validFrom ?? null,
        validTo: more.validTo ?? null,
      };
      this.entities.set(id, entity);
    } else if (strength[said.basis] > strength[entity.said.basis]) {
      entity.said = said;
    }
    for (const alias of more.aliases ?? []) if (alias && alias !== entity.name) entity.aliases.add(alias);
    for (const external of more.externalIds ?? []) entity.externalIds.add(external);
    for (const [field, value] of Object.entries(more.fields ?? {})) {
      if (value === null || value === undefined || value === "" || entity.fields.has(field)) continue;
      entity.fields.set(field, value);
      const own = more.fieldSaid?.[field] ?? (said === entity.said ? undefined : said);
      if (own) entity.fieldSaid.set(field, own);
    }
    return id;
  }

  /** States a relationship, dependent first. Of two statements with the same kind, ends and group the better-founded stands. */
  relate(
    kind: RelationshipKindName,
    from: Ref,
    to: Ref,
    said: Said,
    more: Partial<
      Pick<SeedRelationship, "group" | "quorum" | "groupBasis" | "holdoverHours" | "holdoverBasis" | "validFrom" | "validTo">
    > & {
      fields?: Readonly<Record<string, FieldValue | undefined>>;
    } = {},
  ): void {
    const key = `${kind}|${from}|${to}|${more.group ?? ""}`;
    const known = this.relationships.get(key);
    if (known && strength[known.said.basis] >= strength[said.basis]) return;
    const fields = new Map<string, FieldValue>();
    for (const [field, value] of Object.entries(more.fields ?? {})) if (value !== undefined && value !== null) fields.set(field, value);
    this.relationships.set(key, {
      kind,
      from,
      to,
      group: more.group ?? null,
      quorum: more.quorum ?? null,
      groupBasis: more.groupBasis ?? null,
      holdoverHours: more.holdoverHours ?? null,
      holdoverBasis: more.holdoverBasis ?? null,
      validFrom: more.validFrom ?? null,
      validTo: more.validTo ?? null,
      fields,
      said,
    });
  }

  has(id: Ref): boolean {
    return this.entities.has(id);
  }

  /** Counts rows that a table held. */
  read(source: string, table: string, rows: number): void {
    this.account(source, table).rows += rows;
  }

  /** Counts a row that gave no fact, and why. */
  drop(source: string, table: string, reason: string, rows = 1): void {
    const { dropped } = this.account(source, table);
    dropped.set(reason, (dropped.get(reason) ?? 0) + rows);
  }

  /** Counts a row that gave facts, but lacks or loses a part. */
  lacks(source: string, table: string, what: string, rows = 1): void {
    const { partly } = this.account(source, table);
    partly.set(what, (partly.get(what) ?? 0) + rows);
  }

  private account(source: string, table: string): LedgerEntry {
    const key = `${source}/${table}`;
    const entry = this.ledger.get(key) ?? { source, table, rows: 0, dropped: new Map(), partly: new Map() };
    this.ledger.set(key, entry);
    return entry;
  }
}
