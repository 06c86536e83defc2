import { entityKind } from "../model/entityKinds";
import { onceThere } from "../model/maybe";
import { builder } from "./builder";
import { cut, pageCost } from "./connection";
import { DirectionType, HazardType, MarkingType, RelationshipKindType } from "./enums";
import { FactType, factsOf } from "./fact";
import { EntityRef, ProvenanceRef, StatedEntityRef } from "./refs";
import { RelationshipConnection } from "./relationship";

const Expected = builder.objectRef<{ hazard: "OUTAGE" | "DENIAL"; anyOf: string[]; met: boolean }>("ExpectedRelationship").implement({
  description: "Something that a thing of this kind should have on record; where it is missing, results widen.",
  fields: (t) => ({
    hazard: t.field({ type: HazardType, resolve: (e) => e.hazard }),
    anyOf: t.stringList({ description: "Relationships of which any one will do, as `KIND` or `KIND to Kind`.", resolve: (e) => e.anyOf }),
    met: t.exposeBoolean("met"),
  }),
});

/** What every entity shows that the reader may see. */
StatedEntityRef.implement({
  description: "What every entity shows that this reader may see.",
  interfaces: [EntityRef, builder.nodeInterfaceRef()],
  resolveType: (e) => e.kind,
  fields: (t) => ({
    id: t.id({ description: "Names its kind and the record.", resolve: (e) => `${e.kind}:${e.id}` }),
    key: t.exposeString("key", { description: "Stable and readable, unique within its kind." }),
    aliases: t.stringList({ resolve: (e) => [...e.aliases] }),
    externalIds: t.stringList({ description: "Ids elsewhere, as scheme:id.", resolve: (e) => [...e.externalIds] }),
    owner: t.exposeString("owner", { nullable: true, description: "Key of the ministry that owns the record." }),
    marking: t.field({ type: MarkingType, resolve: (e) => e.marking }),
    validFrom: t.exposeString("validFrom", { nullable: true, description: "First day on which it counts." }),
    validTo: t.exposeString("validTo", { nullable: true, description: "First day on which it no longer counts." }),
    version: t.exposeInt("version", { description: "Counts the changes of this record; state it when changing the record." }),
    retired: t.exposeBoolean("retired"),
    provenance: t.field({ type: ProvenanceRef, resolve: (e) => e }),
    facts: t.field({ type: [FactType], description: "Every field that the kind declares, in order, stated or not.", resolve: factsOf }),
    expected: t.field({
      type: [Expected],
      description: "What should be on record for a thing of this kind.",
      resolve: (e, _args, { registry }) => {
        const kind = entityKind(e.kind)!;
        const { shouldHaveWhen: when } = kind;
        if (when && !when.values.includes((e.fields[when.field] as string | undefined) ?? null)) return [];
        return onceThere(registry.stands(e.id), (stands) =>
          (["OUTAGE", "DENIAL"] as const).flatMap((hazard) =>
            kind.shouldHave[hazard].map(({ anyOf }) => ({
              hazard,
              anyOf: anyOf.map(({ relationship, to }) => (to ? `${relationship} to ${to}` : relationship)),
              met: anyOf.some(({ relationship, to }) => stands.some((s) => s.kind === relationship && (!to || s.to === to))),
            })),
          ),
        );
      },
    }),
    relationships: t.field({
      type: RelationshipConnection,
      description: "Relationships that this reader may see, by kind and group. Ends may be withheld.",
      args: {
        direction: t.arg({ type: DirectionType, description: "Left out: both." }),
        kinds: t.arg({ type: [RelationshipKindType] }),
        ...t.arg.connectionArgs(),
      },
      complexity: pageCost,
      resolve: (e, { direction, kinds, ...page }, { registry }) =>
        onceThere(registry.relationships(e.id, direction ?? "both", kinds ?? undefined), (list) => cut(list, page)),
    }),
  }),
});
