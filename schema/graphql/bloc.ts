import type { CountByYear, PooledCount, PooledSum } from "../../server/analysis/bloc/pooledSums";
import type { Pooled, PooledDemand } from "../../server/registry/reads/bloc/blocReads";
import type { EnumValue } from "../model/enums";
import { analysisCost, builder } from "./builder";
import { enumType } from "./enums";
import { objectOf } from "./refs";

const StandingType = builder.enumType("BlocStanding", {
  description: "How the reader stands to a bloc.",
  values: {
    MEMBER: { description: "Of a member, through a ministry of it." },
    OVERSEER: { description: "Nothing is withheld from them anyway." },
    OUTSIDER: { description: "Of no member: they see no sums." },
  } as const,
});

const PooledSumType = builder.objectRef<PooledSum>("PooledSum").implement({
  description: "A sum over members' figures, of which none can be told from it.",
  fields: (t) => ({
    sum: t.exposeFloat("sum"),
    members: t.exposeInt("members", { description: "Members whose figures it adds up, at least; those of the others are unknown." }),
    round: t.exposeInt("round", { description: "Round of the figures: an earlier one where too few gave another figure since." }),
  }),
});

const PooledDemandType = builder.objectRef<PooledDemand>("PooledDemand").implement({
  description: "Pooled demand of one year for one class of model.",
  fields: (t) => ({
    year: t.exposeInt("year"),
    modelClass: t.field({ type: enumType("ModelClass"), resolve: (d) => d.modelClass }),
    pooled: t.field({
      type: PooledSumType,
      nullable: true,
      description: "H100 equivalents; null: too few members share a figure above 0, be it none.",
      resolve: (d) => d.pooled,
    }),
  }),
});

const PooledExpiryType = builder.objectRef<CountByYear>("PooledExpiry").implement({
  description: "How many members' first agreement has ended by the end of a year.",
  fields: (t) => ({ year: t.exposeInt("year"), members: t.exposeInt("members"), round: t.exposeInt("round") }),
});

const PooledGapType = builder.objectRef<{ provision: EnumValue<"Provision">; pooled: PooledCount }>("PooledGap").implement({
  description: "A provision that many members lack in all their agreements.",
  fields: (t) => ({
    provision: t.field({ type: enumType("Provision"), resolve: (g) => g.provision }),
    members: t.int({ resolve: (g) => g.pooled.members }),
    round: t.int({ resolve: (g) => g.pooled.round }),
  }),
});

const PooledType = builder.objectRef<Pooled>("PooledFigures").implement({
  description:
    "What members of a bloc share, in sums that speak of at least the group size of members besides the reader, alone and in every difference of two. The same for every reader who sees any.",
  fields: (t) => ({
    standing: t.field({ type: StandingType, resolve: (p) => p.standing }),
    groupSize: t.exposeInt("groupSize", {
      description: "Members besides the reader that a sum must speak of; three where none is stated.",
    }),
    closedRound: t.exposeInt("closedRound", { description: "Newest closed round; 0: none." }),
    sharing: t.exposeInt("sharing", { description: "Members that handed in figures to it." }),
    members: t.exposeInt("members", { description: "Members of the bloc, whoever may see them." }),
    words: t.exposeString("words", { description: "How it stands, in words." }),
    demand: t.field({
      type: [PooledDemandType],
      description: "Years from the first to the last with a sum, each with every class of which some year has one.",
      resolve: (p) => [...p.demand],
    }),
    expiry: t.field({ type: [PooledExpiryType], resolve: (p) => [...p.expiry] }),
    gaps: t.field({ type: [PooledGapType], resolve: (p) => [...p.gaps] }),
    shed: t.field({
      type: PooledSumType,
      nullable: true,
      description: "Workloads of all that shared it which one vendor alone could stop but for the bloc's agreements.",
      resolve: (p) => p.shed,
    }),
  }),
});

builder.objectField(objectOf("Bloc"), "pooled", (t) =>
  t.field({
    type: PooledType,
    description: "Sums of what its members share.",
    complexity: analysisCost,
    resolve: (bloc, _args, { registry }) => registry.blocs.pooled(bloc),
  }),
);
