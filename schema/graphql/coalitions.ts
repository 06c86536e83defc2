import type { SeenCoalition, SeenCoalitions } from "../../server/registry/jobs/coalitionSets";
import type { TargetCoalitions } from "../../server/registry/reads/exposureReads";
import { all } from "../model/maybe";
import { builder } from "./builder";
import { CountInterval, ShareInterval } from "./findings";
import { EntityRef } from "./refs";
import { WhyChainType } from "./why";

const CoalitionExample = builder.objectRef<SeenCoalition>("CoalitionExample").implement({
  description: "One workload that falls only together, with a chain down to one of the members.",
  fields: (t) => ({
    workload: t.field({ type: EntityRef, resolve: (c, _args, { registry }) => registry.thing(c.example) }),
    why: t.field({
      type: WhyChainType,
      nullable: true,
      complexity: 2,
      resolve: (c, _args, { registry }) => registry.exposure.coalitionWhy(c),
    }),
  }),
});

const Unsettled = builder.objectRef<SeenCoalition["unsettled"]>("Unsettled").implement({
  description: "What a search that ended early leaves open: the figures beside it may be larger by at most so much.",
  fields: (t) => ({
    workloads: t.exposeInt("workloads"),
    criticality: t.exposeFloat("criticality", { description: "As a share of the scope's." }),
  }),
});

const CoalitionType = builder.objectRef<SeenCoalition>("Coalition").implement({
  description: "Jurisdictions, or vendors, that together fell some workload which no part of them fells.",
  fields: (t) => ({
    members: t.field({
      type: [EntityRef],
      resolve: (c, _args, { registry }) => c.members.map((id) => registry.thing(id)),
    }),
    workloads: t.field({ type: CountInterval, description: "What falls when all of them withdraw.", resolve: (c) => c.workloads }),
    criticalityLost: t.field({ type: ShareInterval, resolve: (c) => c.criticalityLost }),
    together: t.field({
      type: CountInterval,
      description: "Of these, workloads that no part of the coalition fells.",
      resolve: (c) => c.together,
    }),
    unsettled: t.field({
      type: Unsettled,
      description: "Workloads of which the search ended before it could tell whether the coalition fells them; 0: the figures are exact.",
      resolve: (c) => c.unsettled,
    }),
    example: t.field({ type: CoalitionExample, description: "The most critical of those.", resolve: (c) => c }),
  }),
});

export const CoalitionsType = builder.objectRef<SeenCoalitions>("Coalitions").implement({
  description: "Smallest sets that can deny, most criticality lost first. What was not established is said.",
  fields: (t) => ({
    items: t.field({ type: [CoalitionType], resolve: (c) => [...c.items] }),
    total: t.exposeInt("total", { description: "How many were found." }),
    complete: t.exposeBoolean("complete", { description: "Whether these are all up to the size asked for." }),
    completeUpTo: t.exposeInt("completeUpTo", {
      description: "All of at most so many members were found, and their figures are exact: whatever the search did not get to.",
    }),
    unfinished: t.exposeInt("unfinished", { description: "Workloads for which the search ended early." }),
    words: t.exposeString("words", { description: "What was established, and what was not." }),
  }),
});

const sets = "Members of each, smallest sets first.";

export const TargetCoalitionsType = builder.objectRef<TargetCoalitions>("TargetCoalitions").implement({
  description: "Smallest sets whose joint withdrawal fells one workload, homes and agreements counted.",
  fields: (t) => ({
    onRecord: t.field({
      type: t.listRef([EntityRef]),
      description: sets,
      resolve: (c, _args, { registry }) => all(c.onRecord.map((set) => all(set.map((id) => registry.thing(id))))),
    }),
    possible: t.field({
      type: t.listRef([EntityRef]),
      description: sets,
      resolve: (c, _args, { registry }) => all(c.possible.map((set) => all(set.map((id) => registry.thing(id))))),
    }),
    complete: t.exposeBoolean("complete", { description: "Whether these are all up to the size asked for." }),
    words: t.exposeString("words", { description: "What was established, and what was not." }),
  }),
});
