import { type EntityKindName, entityKinds } from "../model/entityKinds";
import { type EnumName, enums } from "../model/enums";
import { hazards, readings } from "../model/hazards";
import { layerLabels, layers } from "../model/layers";
import { type RelationshipKindName, relationshipKinds } from "../model/relationshipKinds";
import { builder } from "./builder";

const described = (values: Record<string, string>) =>
  Object.fromEntries(Object.entries(values).map(([value, description]) => [value, { value, description }]));

const enumTypes = new Map(
  Object.entries(enums).map(([name, values]) => [
    name,
    builder.enumType(name, { values: described(values) as Record<string, { value: string }> }),
  ]),
);

/** The GraphQL type of an enumeration of the metamodel. */
export const enumType = (name: EnumName) => enumTypes.get(name)!;

export const BasisType = enumType("Basis");
export const ConfidenceType = enumType("Confidence");
export const MarkingType = enumType("Marking");

export const EntityKindType = builder.enumType("EntityKind", {
  description: "The kinds of entity that the metamodel declares.",
  values: Object.fromEntries(entityKinds.map((k) => [k.kind, { value: k.kind, description: k.description }])) as Record<
    EntityKindName,
    { value: EntityKindName; description: string }
  >,
});

export const RelationshipKindType = builder.enumType("RelationshipKind", {
  description: "The kinds of relationship; each reads from the dependent to what it rests on.",
  values: Object.fromEntries(relationshipKinds.map((k) => [k.kind, { value: k.kind, description: k.description }])) as Record<
    RelationshipKindName,
    { value: RelationshipKindName; description: string }
  >,
});

export const HazardType = builder.enumType("Hazard", {
  description: "OUTAGE: components stop. DENIAL: a jurisdiction or vendor withdraws.",
  values: hazards,
});

export const ReadingType = builder.enumType("Reading", {
  description: "ON_RECORD: what recorded facts alone bring down. POSSIBLE: what could be, if assumptions turn out badly.",
  values: readings,
});

export const LayerType = builder.enumType("Layer", {
  description: "The strata of the load path, from what is carried to what carries.",
  values: Object.fromEntries(layers.map((l) => [l, { value: l, description: layerLabels[l] }])) as {
    [L in (typeof layers)[number]]: { value: L; description: string };
  },
});

export const DirectionType = builder.enumType("Direction", {
  description: "Which way from an entity.",
  values: {
    RESTS_ON: { value: "out", description: "Relationships out of the entity: to what it rests on." },
    CARRIES: { value: "in", description: "Relationships into the entity: from what rests on it." },
  } as const,
});
