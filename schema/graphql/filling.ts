import type { EntityKindName } from "../model/entityKinds";
import type { RelationshipKindName } from "../model/relationshipKinds";
import { builder } from "./builder";
import { EntityKindType, RelationshipKindType } from "./enums";

interface Filling {
  readonly relationship: string;
  readonly to?: string;
}

/** A relationship that would fill a gap. */
export const FillingType = builder.objectRef<Filling>("Filling").implement({
  description: "A relationship that would fill a gap, out of the entity.",
  fields: (t) => ({
    relationship: t.field({ type: RelationshipKindType, resolve: (m) => m.relationship as RelationshipKindName }),
    to: t.field({
      type: EntityKindType,
      nullable: true,
      description: "The kind at its end; null: any that the relationship may join.",
      resolve: (m) => (m.to ?? null) as EntityKindName | null,
    }),
  }),
});
