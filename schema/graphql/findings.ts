import type { Finding, Gap, Interval, StandsAlone, TargetFindings } from "../../server/registry/reads/findings";
import { builder } from "./builder";
import { ReadingType } from "./enums";
import { FillingType } from "./filling";
import { EntityRef } from "./refs";
import { WhyChainType } from "./why";

/** Bounds of a count of workloads. */
export const CountInterval = builder.objectRef<Interval>("CountInterval").implement({
  description: "Bounds of a count of workloads.",
  fields: (t) => ({
    onRecord: t.exposeInt("onRecord", { description: "What recorded facts alone bring down." }),
    possible: t.exposeInt("possible", { description: "What could be, if assumptions turn out badly." }),
    cannotTell: t.exposeInt("cannotTell", { description: "Workloads that do not fall even as possible and have a gap beneath them." }),
    of: t.exposeInt("of", { description: "Workloads that the figure speaks of." }),
  }),
});

/** Bounds of a share of criticality. */
export const ShareInterval = builder.objectRef<Interval>("ShareInterval").implement({
  description: "Bounds of a share of criticality, from 0 to 1. Tiers 1 to 4 weigh 8, 4, 2, 1; unstated counts as tier 3.",
  fields: (t) => ({
    onRecord: t.exposeFloat("onRecord", { description: "What recorded facts alone bring down." }),
    possible: t.exposeFloat("possible", { description: "What could be, if assumptions turn out badly." }),
    cannotTell: t.exposeInt("cannotTell", { description: "Workloads that do not fall even as possible and have a gap beneath them." }),
    of: t.exposeInt("of", { description: "Workloads that the figure speaks of." }),
  }),
});

/** Bounds of a count of things of any kind. */
export const ThingCount = builder.objectRef<{ readonly onRecord: number; readonly possible: number }>("ThingCount").implement({
  description: "Bounds of a count of things.",
  fields: (t) => ({ onRecord: t.exposeInt("onRecord"), possible: t.exposeInt("possible") }),
});

export const GapType = builder.objectRef<Gap>("Gap").implement({
  description: "Something that should be on record beneath a target and is not.",
  fields: (t) => ({
    entity: t.field({ type: EntityRef, resolve: (g, _args, { registry }) => registry.thing(g.entity) }),
    missing: t.exposeString("missing", { description: "What is missing, in words." }),
    anyOf: t.field({
      type: [FillingType],
      description: "Any one of these would fill it; none named: any way down to a data centre.",
      resolve: (g) => [...g.anyOf],
    }),
  }),
});

export const ComponentFinding = builder.objectRef<Finding>("ComponentFinding").implement({
  description: "A component or denier that fells the target by itself.",
  fields: (t) => ({
    component: t.field({ type: EntityRef, resolve: (f, _args, { registry }) => registry.thing(f.culprit) }),
    onRecord: t.boolean({ description: "It fells the target on recorded facts alone.", resolve: (f) => f.hoursOnRecord !== null }),
    possible: t.boolean({ description: "It may fell the target.", resolve: (f) => f.hoursPossible !== null }),
    hoursOnRecord: t.exposeFloat("hoursOnRecord", {
      nullable: true,
      description: "Hour at which the target is lost; null: it does not fall.",
    }),
    hoursPossible: t.exposeFloat("hoursPossible", { nullable: true, description: "The same, as possible." }),
    why: t.field({
      type: WhyChainType,
      nullable: true,
      description: "A shortest chain from the target down to the component; null where it does not fall in the reading.",
      args: { reading: t.arg({ type: ReadingType, description: "Left out: on record if it falls so, else possible." }) },
      complexity: 2,
      resolve: (f, { reading }, { registry }) => registry.analysis.why(f, reading ?? (f.hoursOnRecord === null ? "POSSIBLE" : "ON_RECORD")),
    }),
  }),
});

/** Findings about one target. */
export const FindingsType = builder.objectRef<TargetFindings>("Findings").implement({
  description: "What fells one target by itself, and what cannot be told. An empty list with gaps is no all-clear.",
  fields: (t) => ({
    items: t.field({ type: [ComponentFinding], description: "Those on record first, soonest first.", resolve: (f) => [...f.items] }),
    onRecord: t.int({ resolve: (f) => f.items.filter((i) => i.hoursOnRecord !== null).length }),
    possible: t.int({ resolve: (f) => f.items.filter((i) => i.hoursPossible !== null).length }),
    gaps: t.field({ type: [GapType], description: "What is missing beneath the target.", resolve: (f) => [...f.gaps] }),
    horizonHours: t.exposeFloat("horizonHours", { nullable: true, description: "Hours within which a loss counts; null: ever." }),
    withheld: t.int({
      description: "Components in the list that this reader may not see.",
      resolve: (f, _args, { registry }) => registry.countWithheld(f.items.map((i) => i.culprit)),
    }),
  }),
});

export const StandsAloneType = builder.objectRef<StandsAlone>("StandsAlone").implement({
  description: "Whether the workload keeps going when every jurisdiction that is no home of it withdraws at once.",
  fields: (t) => ({
    onRecord: t.exposeBoolean("onRecord"),
    possible: t.exposeBoolean("possible"),
    gaps: t.field({ type: [GapType], description: "With gaps, standing alone is not established.", resolve: (s) => [...s.gaps] }),
  }),
});
