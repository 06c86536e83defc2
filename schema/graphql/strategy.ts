import type { AspectLine, SectorDesignations } from "../../server/analysis/strategy/board";
import type { AskedStrategy, SeenBoardLine, SeenYear } from "../../server/registry/reads/strategyReads";
import { analysisCost, builder } from "./builder";
import { enumType } from "./enums";
import { VerdictCountType } from "./exposure";
import { EntityRef } from "./refs";
import { page } from "./scope";
import { DutiesType, DutyFunctionType } from "./strategyDuties";
import { EnergyLineType, QuantityRange, StrategyChange, StrategyStateType } from "./strategyParts";

const AspectType = builder.enumType("RequirementAspect", {
  description: "What a requirement asks of.",
  values: {
    COMPUTE: { description: "H100 equivalents that the sector gets, on the first day of the year." },
    MODEL: { description: "Whether some workload of the sector reaches a model of the class on record." },
    AVAILABILITY: { description: "Whether the workloads' own targets are as high. A target is no measurement." },
    SECURITY: { description: "Whether every service that the workloads reach is authorised for the level." },
    RESILIENCE: { description: "Whether no single withdrawal from outside fells the workloads within the hours, agreements counted." },
    SOVEREIGNTY: { description: "The workloads' verdicts, as if the sector's designation were their own." },
  } as const,
});

const AspectLineType = builder.objectRef<AspectLine & { unsummed: boolean }>("RequirementAspectLine").implement({
  description: "One aspect of a requirement against what is in place.",
  fields: (t) => ({
    aspect: t.field({ type: AspectType, resolve: (l) => l.aspect }),
    state: t.field({ type: StrategyStateType, resolve: (l) => l.state }),
    inPlace: t.field({
      type: QuantityRange,
      nullable: true,
      description:
        "Of COMPUTE: what the sector gets, in H100e. Null for others, and where the requirement or something in the sum is withheld.",
      resolve: (l) => (l.unsummed ? null : l.inPlace),
    }),
    shortBy: t.field({
      type: QuantityRange,
      nullable: true,
      description: "Of COMPUTE: what is missing, in H100e.",
      resolve: (l) => (l.unsummed ? null : l.shortBy),
    }),
    met: t.int({ nullable: true, description: "Workloads that meet it. Null for COMPUTE.", resolve: (l) => l.tally?.met ?? null }),
    short: t.int({ nullable: true, description: "Workloads that do not, on record.", resolve: (l) => l.tally?.short.length ?? null }),
    unknown: t.int({
      nullable: true,
      description: "Workloads of which that cannot be told.",
      resolve: (l) => l.tally?.unknown.length ?? null,
    }),
    of: t.int({ nullable: true, description: "Workloads of the sector.", resolve: (l) => l.tally?.of ?? null }),
    shortWorkloads: t.field({
      type: [EntityRef],
      description: "The first few that do not meet it.",
      complexity: { field: 1, multiplier: 5 },
      resolve: (l, _args, { registry }) => (l.tally ? registry.strategies.some(l.tally, "short", 5) : []),
    }),
  }),
});

const whenSeen =
  <T>(value: (line: SeenBoardLine) => T) =>
  (line: SeenBoardLine): T | null =>
    line.hidden ? null : value(line);

const BoardLineType = builder.objectRef<SeenBoardLine>("StrategyLine").implement({
  description: "A requirement against what is in place. Of one that is withheld, its states are shown and nothing that it asks.",
  fields: (t) => ({
    requirement: t.field({ type: EntityRef, resolve: (l, _args, { registry }) => registry.strategies.thing(l.requirement) }),
    sector: t.field({ type: EntityRef, resolve: (l, _args, { registry }) => registry.strategies.thing(l.sector) }),
    year: t.exposeInt("year"),
    state: t.field({
      type: StrategyStateType,
      nullable: true,
      description: "SHORT if an aspect is, MET if all are. Null: it asks for nothing that can be held against anything.",
      resolve: (l) => l.state,
    }),
    aspects: t.field({
      type: [AspectLineType],
      complexity: { field: 1, multiplier: 6 },
      resolve: ({ aspects, hidden, unsummed }) => aspects.map((line) => ({ ...line, unsummed: hidden || unsummed })),
    }),
    compute: t.float({ nullable: true, description: "Asked, in H100e.", resolve: whenSeen((l) => l.compute) }),
    converted: t.boolean({
      description: "Whether that comes from its tokens a day, by planning factors that this registry assumes.",
      resolve: (l) => !l.hidden && l.converted,
    }),
    modelClass: t.field({ type: enumType("ModelClass"), nullable: true, resolve: whenSeen((l) => l.modelClass) }),
    pathway: t.field({ type: enumType("AccessPathway"), nullable: true, resolve: whenSeen((l) => l.pathway) }),
    availability: t.float({ nullable: true, description: "Asked, in percent.", resolve: whenSeen((l) => l.availability) }),
    security: t.string({ nullable: true, resolve: whenSeen((l) => l.security) }),
    resilienceHours: t.float({ nullable: true, resolve: whenSeen((l) => l.resilience) }),
    sovereignty: t.field({ type: enumType("Designation"), nullable: true, resolve: whenSeen((l) => l.sovereignty) }),
    owedBy: t.field({
      type: EntityRef,
      nullable: true,
      description: "Public body that owes it.",
      resolve: (l, _args, { registry }) => (l.hidden || l.owedBy === null ? null : registry.strategies.thing(l.owedBy)),
    }),
    dueBy: t.string({ nullable: true, description: "A day, a month or a year.", resolve: whenSeen((l) => l.dueBy) }),
  }),
});

const DesignationsType = builder.objectRef<SectorDesignations>("SectorDesignations").implement({
  description: "How the workloads of a sector are designated, and how they stand against that.",
  fields: (t) => ({
    sector: t.field({ type: EntityRef, resolve: (d, _args, { registry }) => registry.strategies.thing(d.sector) }),
    verdicts: t.field({ type: [VerdictCountType], resolve: (d) => [...d.verdicts] }),
    undecided: t.int({ description: "Workloads that nobody has decided on.", resolve: (d) => d.undecided.length }),
    withoutDecider: t.int({
      description: "Workloads designated without a word of who decided.",
      resolve: (d) => d.withoutDecider.length,
    }),
    of: t.exposeInt("of"),
  }),
});

const OutlookType = builder.objectRef<SeenYear>("StrategyYear").implement({
  description:
    "What a year asks and what there is for it, in H100e, as on its first day; this year as today. A sum is null where something in it is withheld.",
  fields: (t) => ({
    year: t.exposeInt("year"),
    asked: t.exposeFloat("asked", { nullable: true, description: "Sum of its requirements." }),
    withoutFigure: t.exposeInt("withoutFigure", { nullable: true, description: "Requirements that ask without a figure." }),
    sovereignCloud: t.field({ type: QuantityRange, nullable: true, resolve: (y) => y.sovereignCloud }),
    otherDomestic: t.field({
      type: QuantityRange,
      nullable: true,
      description: "Other sites run from home.",
      resolve: (y) => y.otherDomestic,
    }),
    agreements: t.field({ type: QuantityRange, nullable: true, resolve: (y) => y.agreements }),
    opening: t.field({
      type: [StrategyChange],
      description: "Planned sites that are to open in the year, with what they then have for public bodies.",
      complexity: { field: 1, multiplier: 5 },
      resolve: (y, _args, { registry }) =>
        registry.strategies.changes(y.opening.map(({ site, on, compute }) => ({ entity: site, on, compute, carriers: [] }))),
    }),
    lapsing: t.field({
      type: [StrategyChange],
      description: "Agreements that end in the year, with what they give while they last.",
      complexity: { field: 1, multiplier: 5 },
      resolve: (y, _args, { registry }) =>
        registry.strategies.changes(
          y.lapsing.map(({ agreement, on, allocation, carriers }) => ({ entity: agreement, on, compute: allocation, carriers })),
        ),
    }),
  }),
});

const StrategyType = builder.objectRef<AskedStrategy>("Strategy").implement({
  description:
    "The national strategy of a jurisdiction: what its sectors require by year against what is in place, and what is left to do, by who has to act. Where nothing is required on record its lists are empty, which is no sign that all is well.",
  fields: (t) => ({
    jurisdiction: t.field({ type: EntityRef, resolve: (s, _args, { registry }) => registry.strategies.thing(s.nation) }),
    years: t.field({
      type: ["Int"],
      description: "Years that it plans for.",
      resolve: (s, _args, { registry }) => registry.strategies.years(s),
    }),
    lines: t.field({
      type: [BoardLineType],
      description: "Every requirement, by year and sector.",
      args: { year: t.arg.int({ description: "Of this year alone." }) },
      complexity: analysisCost,
      resolve: (s, { year }, { registry }) => registry.strategies.board(s, year ?? null),
    }),
    designations: t.field({
      type: [DesignationsType],
      description: "Of each of its sectors.",
      complexity: analysisCost,
      resolve: (s, _args, { registry }) => registry.strategies.designations(s),
    }),
    outlook: t.field({
      type: [OutlookType],
      description: "Year by year, from this one to the last that anything is asked for, opens or lapses in.",
      complexity: analysisCost,
      resolve: (s, _args, { registry }) => registry.strategies.outlook(s),
    }),
    energy: t.field({
      type: [EnergyLineType],
      description: "Power that its sites need of each grid connection, by year.",
      complexity: analysisCost,
      resolve: (s, _args, { registry }) => registry.strategies.energy(s),
    }),
    duties: t.field({
      type: DutiesType,
      description: "What is left to do. Throws LP-6001.",
      args: {
        function: t.arg({ type: DutyFunctionType, description: "Of this function alone." }),
        first: t.arg.int({ defaultValue: 20 }),
        offset: t.arg.int({ defaultValue: 0 }),
      },
      complexity: ({ first }) => ({ field: analysisCost, multiplier: Math.min(first ?? 20, 100) }),
      resolve: (s, { function: of, first, offset }, { registry }) => registry.strategies.duties(s, of ?? null, page(first, offset, 20)),
    }),
  }),
});

builder.queryFields((t) => ({
  strategy: t.field({
    type: StrategyType,
    description: "Throws LP-6004 for a key that names no jurisdiction.",
    args: { jurisdiction: t.arg.string({ required: true, description: "Key of the jurisdiction." }) },
    complexity: 1,
    resolve: (_root, { jurisdiction }, { registry }) => registry.strategies.of(jurisdiction),
  }),
}));
