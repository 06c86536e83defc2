import type { SeenFinding, SeenFindings, SeenWork, SeenWorklist } from "../../server/registry/reads/unknownReads";
import { analysisCost, builder } from "./builder";
import { HazardType, LayerType } from "./enums";
import { FillingType } from "./filling";
import { EntityRef, RelationshipRef } from "./refs";
import { page, ScopeType } from "./scope";

const FindingKindType = builder.enumType("FindingKind", {
  description: "What people should look at.",
  values: {
    MISSING_RELATIONSHIP: { description: "A thing lacks a relationship that its kind should have." },
    UNKNOWN_SUPPLY: { description: "Supply runs in a ring that nothing feeds on record." },
    COMMON_CAUSE: { description: "Alternatives are written as redundant, and one component takes too many of them at once." },
    QUORUM_LOWERED: { description: "A group asks for more members than are there." },
    QUORUM_EQUALS_SIZE: { description: "A group needs all its members: it is no redundancy." },
    NO_HOLDOVER: { description: "Nobody has stated how long a thing keeps going without what it rests on." },
    STALE: { description: "A fact speaks of a day long ago." },
  } as const,
});

const FindingCount = builder.objectRef<SeenFindings["counts"][number]>("FindingCount").implement({
  description: "How many findings of one kind there are.",
  fields: (t) => ({ kind: t.field({ type: FindingKindType, resolve: (c) => c.kind }), total: t.exposeInt("total") }),
});

const RegistryFinding = builder.objectRef<SeenFinding>("RegistryFinding").implement({
  description: "Something missing or doubtful.",
  fields: (t) => ({
    kind: t.field({ type: FindingKindType, resolve: (f) => f.kind }),
    entity: t.field({ type: EntityRef, resolve: (f, _args, { registry }) => registry.thing(f.entity) }),
    relationship: t.field({
      type: RelationshipRef,
      nullable: true,
      description: "The relationship, or one of the group, that it is about; null where there is none or this reader may not see it.",
      resolve: (f, _args, { registry }) => registry.unknowns.relationshipOf(f),
    }),
    cause: t.field({
      type: EntityRef,
      nullable: true,
      description: "Of a common cause: the component.",
      resolve: (f, _args, { registry }) => (f.cause === null ? null : registry.thing(f.cause)),
    }),
    anyOf: t.field({
      type: [FillingType],
      description: "Of something missing: any one of these would fill it.",
      resolve: (f) => [...f.anyOf],
    }),
    words: t.exposeString("words"),
    workloads: t.exposeInt("workloads", { description: "Workloads of the scope that rest on the entity, directly or through others." }),
    asOf: t.string({
      nullable: true,
      description: "Of a stale fact: the day, month or year that it speaks of; null where this reader may not see it.",
      resolve: (f, _args, { registry }) => registry.unknowns.asOf(f),
    }),
  }),
});

const RegistryFindings = builder.objectRef<SeenFindings>("RegistryFindings").implement({
  description: "What is missing or doubtful, kind by kind, of each what most workloads rest on first.",
  fields: (t) => ({
    counts: t.field({ type: [FindingCount], description: "Of every kind, whichever are asked for.", resolve: (f) => [...f.counts] }),
    items: t.field({ type: [RegistryFinding], resolve: (f) => [...f.items] }),
    total: t.exposeInt("total", { description: "How many there are of the kinds asked for." }),
    staleAfterDays: t.exposeInt("staleAfterDays", { description: "Days after which a fact is stale." }),
    cannotTell: t.exposeInt("cannotTell", { description: "Workloads of the scope beneath which something is missing." }),
    of: t.exposeInt("of", { description: "Workloads of the scope." }),
  }),
});

const WorkType = builder.objectRef<SeenWork>("Work").implement({
  description: "Something that nobody has stated, and what hangs on it.",
  fields: (t) => ({
    rank: t.exposeInt("rank"),
    entity: t.field({ type: EntityRef, resolve: (w, _args, { registry }) => registry.thing(w.entity) }),
    hazard: t.field({ type: HazardType, resolve: (w) => w.hazard }),
    missing: t.exposeString("missing", { description: "What is missing, in words." }),
    anyOf: t.field({ type: [FillingType], description: "Any one of these would fill it.", resolve: (w) => [...w.anyOf] }),
    workloads: t.exposeInt("workloads", { description: "Workloads whose result it could settle." }),
    alone: t.exposeInt("alone", { description: "Of these, workloads for which nothing else is missing." }),
    criticality: t.exposeFloat("criticality", { description: "Sum of their weights." }),
    couldMove: t.exposeFloat("couldMove", {
      description: "That as a share of the scope's criticality: as far as stating it could move a result.",
    }),
    words: t.exposeString("words"),
  }),
});

const WorklistType = builder.objectRef<SeenWorklist>("Worklist").implement({
  description:
    "What is missing, by how far stating it could move the result. A workload counts while something is missing beneath it and recorded facts do not settle the worst: that some component fells it alone or, under denial, that it does not stand alone.",
  fields: (t) => ({
    items: t.field({ type: [WorkType], resolve: (w) => [...w.items] }),
    total: t.exposeInt("total"),
    cannotTell: t.exposeInt("cannotTell", { description: "Workloads of the scope beneath which something is missing." }),
    of: t.exposeInt("of", { description: "Workloads of the scope." }),
  }),
});

const paged = ({ first }: { first?: number | null }) => ({ field: analysisCost, multiplier: Math.min(first ?? 20, 100) });

builder.objectFields(ScopeType, (t) => ({
  findings: t.field({
    type: RegistryFindings,
    description: "What is missing or doubtful beneath it; of the whole registry, also what no workload rests on.",
    args: {
      kinds: t.arg({ type: [FindingKindType], description: "Left out: all." }),
      first: t.arg.int({ defaultValue: 20 }),
      offset: t.arg.int({ defaultValue: 0 }),
    },
    complexity: paged,
    resolve: (scope, { kinds, first, offset }, { registry }) => registry.unknowns.findings(scope, kinds ?? null, page(first, offset, 20)),
  }),
  worklist: t.field({
    type: WorklistType,
    description: "What to find out first.",
    args: {
      hazard: t.arg({ type: HazardType, description: "Left out: both." }),
      layer: t.arg({ type: LayerType, description: "Things of this layer; left out: all." }),
      first: t.arg.int({ defaultValue: 20 }),
      offset: t.arg.int({ defaultValue: 0 }),
    },
    complexity: paged,
    resolve: (scope, { hazard, layer, first, offset }, { registry }) =>
      registry.unknowns.worklist(scope, hazard ?? null, layer ?? null, page(first, offset, 20)),
  }),
}));
