import { levelOf } from "../../../schema/model/enums";
import type { Field, FieldValue } from "../../../schema/model/field";
import type { EntityRecord, RelationshipRecord } from "../../../schema/model/record";

/** Properties of a node or relationship, as engines keep them. */
export type Properties = Readonly<Record<string, unknown>>;

type Shared = Omit<Pick<EntityRecord, keyof EntityRecord & keyof RelationshipRecord>, "kind">;

/**
 * What a record and its declared fields hold, as properties: without nulls, which engines do not keep, and without negative
 * zero, which some keep. Values are put in one by one: spreading large objects into each other is many times as slow.
 */
export function storable(own: Properties, record: Shared, declared: readonly Field[]): Properties {
  const kept: Record<string, unknown> = {};
  const put = (name: string, value: unknown) => {
    if (value !== null && value !== undefined) kept[name] = value === 0 ? 0 : value;
  };
  for (const name in own) put(name, own[name]);
  const shared = sharedValues(record);
  for (const name in shared) put(name, shared[name]);
  for (const { name } of declared) put(name, record.fields[name]);
  return kept;
}

const sharedValues = (record: Shared): Properties => ({
  id: record.id,
  version: record.version,
  retired: record.retired || null,
  marking: record.marking,
  markingLevel: levelOf(record.marking),
  releasedTo: record.releasedTo.length > 0 ? record.releasedTo : null,
  validFrom: record.validFrom,
  validTo: record.validTo,
  basis: record.basis,
  source: record.source,
  asOf: record.asOf,
  confidence: record.confidence,
  note: record.note,
  fieldProvenance: statedProvenance(record.fieldProvenance),
});

/** Engines keep no maps: provenance of single fields is JSON text; null where there is none. */
const statedProvenance = (of: EntityRecord["fieldProvenance"]): string | null => (Object.keys(of).length > 0 ? JSON.stringify(of) : null);

/** Declared fields out of stored properties. */
export function fieldsOf(declared: readonly Field[], p: Properties): Record<string, FieldValue> {
  const fields: Record<string, FieldValue> = {};
  for (const { name } of declared) if (p[name] !== null && p[name] !== undefined) fields[name] = p[name] as FieldValue;
  return fields;
}

/** What entities and relationships have in common, as stored. */
export const commonOf = (p: Properties): Omit<Shared, "id" | "fields"> => ({
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
