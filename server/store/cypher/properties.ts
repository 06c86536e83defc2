import type { Field, FieldValue } from "../../../schema/model/field";
import type { EntityRecord, RelationshipRecord } from "../../../schema/model/record";

/** Properties of a node or relationship, as engines keep them. */
export type Properties = Readonly<Record<string, unknown>>;

type Shared = Pick<EntityRecord, keyof EntityRecord & keyof RelationshipRecord>;

/** Without nulls, which engines do not keep, and without negative zero, which they keep or not. */
export function storable(values: Properties): Properties {
  const kept: Record<string, unknown> = {};
  for (const name in values) {
    const value = values[name];
    if (value !== null && value !== undefined) kept[name] = value === 0 ? 0 : value;
  }
  return kept;
}

/** Declared fields that have a value. */
export function statedFields(declared: readonly Field[], fields: EntityRecord["fields"]): Properties {
  const stated: Record<string, unknown> = {};
  for (const { name } of declared) if (fields[name] !== null && fields[name] !== undefined) stated[name] = fields[name];
  return stated;
}

/** Engines keep no maps: provenance of single fields is JSON text; null where there is none. */
export const statedProvenance = (of: EntityRecord["fieldProvenance"]): string | null =>
  Object.keys(of).length > 0 ? JSON.stringify(of) : null;

/** Declared fields out of stored properties. */
export function fieldsOf(declared: readonly Field[], p: Properties): Record<string, FieldValue> {
  const fields: Record<string, FieldValue> = {};
  for (const { name } of declared) if (p[name] !== null && p[name] !== undefined) fields[name] = p[name] as FieldValue;
  return fields;
}

/** What entities and relationships have in common, as stored. */
export const commonOf = (p: Properties): Omit<Shared, "id" | "kind" | "fields"> => ({
  version: p.version as number,
  retired: p.retired === true,
  marking: p.marking as EntityRecord["marking"],
  releasedTo: (p.releasedTo as string[] | undefined) ?? [],
  validFrom: (p.validFrom as string | undefined) ?? null,
  validTo: (p.validTo as string | undefined) ?? null,
  basis: p.basis as EntityRecord["basis"],
  source: (p.source as string | undefined) ?? null,
  asOf: (p.asOf as string | undefined) ?? null,
  confidence: (p.confidence as EntityRecord["confidence"] | undefined) ?? null,
  note: (p.note as string | undefined) ?? null,
  fieldProvenance: p.fieldProvenance ? JSON.parse(p.fieldProvenance as string) : {},
});
