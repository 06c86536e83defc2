import { entityKind } from "../model/entityKinds";
import type { Field, FieldValue } from "../model/field";
import type { EntityRecord, Provenance } from "../model/record";
import { builder } from "./builder";
import { provenanceOf } from "./provenance";
import { ProvenanceRef } from "./refs";

interface Fact {
  readonly field: Field;
  readonly value: FieldValue;
  readonly provenance: Provenance | null;
}

/** A declared field of an entity with what is on record for it. */
export const FactType = builder.objectRef<Fact>("Fact").implement({
  description: "A field that the metamodel declares for this kind, with what is on record for it, be it nothing.",
  fields: (t) => ({
    field: t.string({ resolve: (f) => f.field.name }),
    label: t.string({ resolve: (f) => f.field.label }),
    description: t.string({ resolve: (f) => f.field.description }),
    value: t.string({
      nullable: true,
      resolve: (f) => (f.value === null ? null : Array.isArray(f.value) ? f.value.join(", ") : String(f.value)),
    }),
    unit: t.string({ nullable: true, resolve: (f) => f.field.unit ?? null }),
    enumeration: t.string({
      nullable: true,
      description: "Name of the enumeration that the value is of.",
      resolve: (f) => f.field.values ?? null,
    }),
    known: t.boolean({ resolve: (f) => f.value !== null }),
    provenance: t.field({ type: ProvenanceRef, nullable: true, resolve: (f) => f.provenance }),
  }),
});

export function factsOf(record: EntityRecord): Fact[] {
  return entityKind(record.kind)!.fields.map((field) => {
    const value = record.fields[field.name] ?? null;
    return { field, value, provenance: value === null ? null : provenanceOf(record, field.name) };
  });
}
