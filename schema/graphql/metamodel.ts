import { groupFields, holdoverFields, relationshipFields } from "../model/commonFields";
import { type EntityKind, entityKinds } from "../model/entityKinds";
import { enums } from "../model/enums";
import type { Field } from "../model/field";
import { type Ends, isDependency, type RelationshipKind, relationshipKinds } from "../model/relationshipKinds";
import { builder } from "./builder";
import { EntityKindType, HazardType, LayerType, RelationshipKindType } from "./enums";
import { TierWeight, weights } from "./scope";

const EnumValueType = builder.objectRef<[string, string]>("MetamodelValue").implement({
  description: "A value of an enumeration, and what it means.",
  fields: (t) => ({
    value: t.string({ resolve: ([value]) => value }),
    description: t.string({ resolve: ([, description]) => description }),
  }),
});

const FieldDeclaration = builder.objectRef<Field>("MetamodelField").implement({
  description: "A field that a kind declares.",
  fields: (t) => ({
    name: t.exposeString("name"),
    label: t.exposeString("label"),
    description: t.exposeString("description"),
    type: t.exposeString("type", { description: "TEXT, TEXT_LIST, INTEGER, NUMBER, BOOLEAN, DATE or ENUM." }),
    unit: t.string({ nullable: true, resolve: (f) => f.unit ?? null }),
    required: t.boolean({ resolve: (f) => f.required === true }),
    min: t.float({ nullable: true, resolve: (f) => f.min ?? null }),
    max: t.float({ nullable: true, resolve: (f) => f.max ?? null }),
    values: t.field({ type: [EnumValueType], nullable: true, resolve: (f) => (f.values ? Object.entries(enums[f.values]) : null) }),
  }),
});

const EntityKindDeclaration = builder.objectRef<EntityKind>("MetamodelEntityKind").implement({
  description: "A kind of entity.",
  fields: (t) => ({
    kind: t.field({ type: EntityKindType, resolve: (k) => k.kind as (typeof entityKinds)[number]["kind"] }),
    collection: t.exposeString("collection", { description: "Name of its list in this API." }),
    slug: t.exposeString("slug", { description: "Name of its pages in addresses." }),
    label: t.exposeString("label"),
    labelPlural: t.exposeString("labelPlural"),
    description: t.exposeString("description"),
    layer: t.field({ type: LayerType, nullable: true, resolve: (k) => k.layer }),
    component: t.exposeBoolean("component", { description: "It can fail and be named as a single point of failure." }),
    fields: t.field({ type: [FieldDeclaration], resolve: (k) => [...k.fields] }),
  }),
});

const EndsType = builder.objectRef<Ends>("MetamodelEnds").implement({
  description: "Kinds that a relationship may join: any of `from` to any of `to`.",
  fields: (t) => ({
    from: t.field({ type: [EntityKindType], resolve: (e) => [...e.from] }),
    to: t.field({ type: [EntityKindType], resolve: (e) => [...e.to] }),
  }),
});

const RelationshipKindDeclaration = builder.objectRef<RelationshipKind>("MetamodelRelationshipKind").implement({
  description: "A kind of relationship.",
  fields: (t) => ({
    kind: t.field({ type: RelationshipKindType, resolve: (k) => k.kind as (typeof relationshipKinds)[number]["kind"] }),
    description: t.exposeString("description"),
    forward: t.exposeString("forward"),
    backward: t.exposeString("backward"),
    unknown: t.exposeString("unknown", { description: "What is missing where none is on record: what powers it." }),
    ends: t.field({ type: [EndsType], resolve: (k) => [...k.ends] }),
    carries: t.field({ type: [HazardType], resolve: (k) => [...k.carries] }),
    supply: t.boolean({ description: "It must come from a root.", resolve: (k) => k.supply === true }),
    control: t.boolean({ description: "It says who controls, not what is needed to run.", resolve: (k) => k.control === true }),
    pool: t.boolean({ description: "All of them out of one thing are one group.", resolve: (k) => k.pool === true }),
    defaultHoldoverHours: t.exposeFloat("defaultHoldoverHours"),
    fields: t.field({ type: [FieldDeclaration], resolve: (k) => [...k.fields] }),
    properties: t.field({
      type: [FieldDeclaration],
      description: "What can be stated of it beside its own fields: who says so, who may see it, when it counts, its group, its holdover.",
      resolve: (k) => [...relationshipFields, ...(isDependency(k) && !k.pool ? [...groupFields, ...holdoverFields] : [])],
    }),
  }),
});

const Metamodel = builder.objectRef<object>("Metamodel").implement({
  description: "What the registry can hold.",
  fields: (t) => ({
    entityKinds: t.field({ type: [EntityKindDeclaration], resolve: () => [...entityKinds] }),
    relationshipKinds: t.field({ type: [RelationshipKindDeclaration], resolve: () => [...relationshipKinds] }),
    weights: t.field({
      type: [TierWeight],
      description: "Weight of a workload by criticality tier.",
      resolve: () => weights,
    }),
  }),
});

builder.queryField("metamodel", (t) => t.field({ type: Metamodel, resolve: () => ({}) }));
