import type { EntityRecord, Provenance } from "../model/record";
import { BasisType, ConfidenceType } from "./enums";
import { objectOf, ProvenanceRef } from "./refs";

/** Who says so, and how sure we are: of a record, or of one of its fields. */
ProvenanceRef.implement({
  description: "Who says so, and how sure we are.",
  fields: (t) => ({
    basis: t.field({ type: BasisType, resolve: (p) => p.basis }),
    source: t.field({
      type: objectOf("Source"),
      nullable: true,
      description: "Null where nobody but an editor vouches for it.",
      resolve: ({ source }, _args, { registry }) => (source === null ? null : registry.byKey("Source", source)),
    }),
    sourceKey: t.exposeString("source", { nullable: true }),
    asOf: t.exposeString("asOf", { nullable: true, description: "Day, month or year at which the source says so." }),
    confidence: t.field({ type: ConfidenceType, nullable: true, resolve: (p) => p.confidence }),
    note: t.exposeString("note", { nullable: true, description: "How the match was made, or what the source wrote." }),
  }),
});

/** Provenance of one field: its own where it has one, else the record's. */
export function provenanceOf(record: EntityRecord, field: string): Provenance {
  const { basis, source, asOf, confidence, note } = record;
  const own = record.fieldProvenance[field];
  // What a field says of itself stands for itself: the record's source does not vouch for it.
  return own
    ? {
        basis: own.basis ?? basis,
        source: own.source ?? null,
        asOf: own.asOf ?? null,
        confidence: own.confidence ?? null,
        note: own.note ?? null,
      }
    : { basis, source, asOf, confidence, note };
}
