import { relationshipKind } from "../model/relationshipKinds";
import { builder } from "./builder";
import { BasisType, DirectionType, HazardType, MarkingType, RelationshipKindType } from "./enums";
import { EntityRef, ProvenanceRef, RelationshipRef } from "./refs";

/** One relationship as the API shows it. */
RelationshipRef.implement({
  description: "A directed statement that one entity rests on, runs in, belongs to or answers for another.",
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.id({ resolve: (r) => `Relationship:${r.id}` }),
    kind: t.field({ type: RelationshipKindType, resolve: (r) => r.kind }),
    words: t.string({
      description: "The relationship as a verb, read from the dependent or from what it rests on.",
      args: { direction: t.arg({ type: DirectionType, defaultValue: "out" }) },
      resolve: (r, { direction }) => relationshipKind(r.kind)![direction === "in" ? "backward" : "forward"],
    }),
    carries: t.field({
      type: [HazardType],
      description: "Hazards that travel along it.",
      resolve: (r) => [...relationshipKind(r.kind)!.carries],
    }),
    from: t.field({ type: EntityRef, description: "The dependent.", resolve: (r, _args, { registry }) => registry.thing(r.from) }),
    to: t.field({ type: EntityRef, description: "What it rests on.", resolve: (r, _args, { registry }) => registry.thing(r.to) }),
    group: t.exposeString("group", { nullable: true, description: "Members of one group stand in for each other, up to the quorum." }),
    quorum: t.exposeInt("quorum", { nullable: true, description: "How many members of the group are needed." }),
    groupSize: t.int({
      nullable: true,
      description: "How many distinct things the group holds; null without a group.",
      resolve: (r, _args, { registry }) => registry.groupSize(r),
    }),
    groupBasis: t.field({
      type: BasisType,
      nullable: true,
      description: "Who says that these are alternatives.",
      resolve: (r) => r.groupBasis,
    }),
    holdoverHours: t.exposeFloat("holdoverHours", { nullable: true, description: "Hours the dependent keeps going without it." }),
    holdoverBasis: t.field({ type: BasisType, nullable: true, resolve: (r) => r.holdoverBasis }),
    fields: t.field({ type: "FieldValues", description: "Fields of its kind that are stated.", resolve: (r) => ({ ...r.fields }) }),
    validFrom: t.exposeString("validFrom", { nullable: true }),
    validTo: t.exposeString("validTo", { nullable: true }),
    marking: t.field({ type: MarkingType, resolve: (r) => r.marking }),
    version: t.exposeInt("version"),
    retired: t.exposeBoolean("retired"),
    provenance: t.field({ type: ProvenanceRef, resolve: (r) => r }),
  }),
});

export const RelationshipConnection = builder.connectionObject(
  {
    type: RelationshipRef,
    name: "RelationshipConnection",
    fields: (t) => ({ totalCount: t.int({ resolve: (c) => (c as unknown as { totalCount: number }).totalCount }) }),
  },
  { name: "RelationshipEdge" },
);
