import type { Hours } from "../../server/analysis/continuity";
import type { Cell, Continuity, ContinuityColumn, ContinuityRow } from "../../server/registry/reads/scenario/continuityReads";
import type { SectorTarget } from "../../server/registry/reads/scenario/target";
import { analysisCost, builder } from "./builder";
import { CountInterval, ShareInterval } from "./findings";
import { atHorizon } from "./horizon";
import { EntityRef, objectOf } from "./refs";
import { ShockKindType } from "./scenario";
import { definitionOf, ScenarioInput, ShockInput, shockOf, sizeOf } from "./scenarioInput";
import { onWhat, StandardShockKey } from "./scenarioQueries";
import { ScopeInput, ScopeType, scopeOf } from "./scope";
import { WhyChainType } from "./why";

/** Columns that a matrix has where none is named, for the cost of a question. */
const usualColumns = 6;

export const ReadHours = builder.objectRef<Hours>("ReadHours").implement({
  description: "An hour in each reading; null: it does not come within the horizon.",
  fields: (t) => ({ onRecord: t.exposeFloat("onRecord", { nullable: true }), possible: t.exposeFloat("possible", { nullable: true }) }),
});

const KeptInterval = builder.objectRef<Cell["loss"]["share"]>("KeptInterval").implement({
  description: "Bounds of the share of criticality that goes on: 1 less what is lost.",
  fields: (t) => ({
    onRecord: t.float({ description: "The upper bound: what recorded facts alone leave.", resolve: (s) => 1 - s.onRecord }),
    possible: t.float({ description: "The lower bound: what is left if assumptions turn out badly.", resolve: (s) => 1 - s.possible }),
    cannotTell: t.exposeInt("cannotTell", { description: "Workloads that go on even as possible and have a gap beneath them." }),
    of: t.exposeInt("of"),
  }),
});

const Standing = builder.enumType("ContinuityStanding", {
  description: "How a sector stands against its target.",
  values: {
    KEPT: { description: "It keeps its target, even if everything falls that could, and all of which facts are missing." },
    BREACHED: { description: "On record it keeps less, at an hour at which it must still keep its target." },
    UNKNOWN: { description: "Neither: assumptions or missing facts decide, or the horizon ends before the target does." },
  } as const,
});

type Of<T> = T & { readonly matrix: Continuity };

const CellType = builder.objectRef<Of<Cell>>("ContinuityCell").implement({
  description: "What one shock leaves of one sector: a scenario with this shock on this sector of the scope.",
  fields: (t) => ({
    kept: t.field({ type: KeptInterval, description: "By the horizon.", resolve: (c) => c.loss.share }),
    criticalityLost: t.field({ type: ShareInterval, resolve: (c) => c.loss.share }),
    workloads: t.field({ type: CountInterval, description: "Workloads that fall.", resolve: (c) => c.loss.workloads }),
    firstLoss: t.field({ type: ReadHours, description: "Hour at which the first of its workloads falls.", resolve: (c) => c.firstLoss }),
    belowTarget: t.field({
      type: ReadHours,
      nullable: true,
      description: "Hour from which it keeps less than its target; null without one.",
      resolve: (c) => c.belowTarget,
    }),
    standing: t.field({ type: Standing, nullable: true, description: "Null without a target.", resolve: (c) => c.standing }),
    first: t.field({
      type: EntityRef,
      nullable: true,
      description: "The workload that falls first, the most critical of them: on record if any does, else as possible.",
      resolve: (c) => (c.firstId === null ? null : c.matrix.thing(c.firstId)),
    }),
    why: t.field({ type: WhyChainType, nullable: true, description: "How that one falls.", complexity: 2, resolve: (c) => c.why() }),
  }),
});

const TargetType = builder.objectRef<SectorTarget>("ContinuityTarget").implement({
  description: "What a sector must keep, as its strategy states it.",
  fields: (t) => ({
    share: t.exposeFloat("share", {
      description: "Share of its criticality that must go on, 0 to 1: the availability required; 1 where resilience alone is.",
    }),
    hours: t.exposeFloat("hours", {
      nullable: true,
      description: "Hours for which it must: the resilience required; null: as long as one looks.",
    }),
    requirement: t.field({ type: objectOf("Requirement"), resolve: (r) => r.requirement }),
    assumed: t.exposeBoolean("assumed", { description: "The requirement is assumed." }),
  }),
});

const RowType = builder.objectRef<Of<ContinuityRow>>("ContinuityRow").implement({
  description: "A sector with what each shock leaves of it.",
  fields: (t) => ({
    sector: t.field({ type: EntityRef, resolve: (r) => r.matrix.thing(r.sector) }),
    criticality: t.exposeFloat("criticality", { description: "Sum of the weights of its workloads in the scope." }),
    target: t.field({
      type: TargetType,
      nullable: true,
      description:
        "From its requirements: of several years the latest that has begun, before all of them the first; of one year the strictest. Null: none states availability or resilience.",
      resolve: (r) => r.target,
    }),
    targetsWithheld: t.exposeInt("targetsWithheld", {
      description: "Requirements that this reader may not see; none of them is the target here.",
    }),
    cells: t.field({
      type: [CellType],
      description: "In the order of the columns.",
      resolve: (r) => r.cells.map((cell) => ({ ...cell, matrix: r.matrix })),
    }),
  }),
});

const ColumnType = builder.objectRef<ContinuityColumn>("ContinuityColumn").implement({
  description: "A shock of the matrix.",
  fields: (t) => ({
    standard: t.field({ type: StandardShockKey, description: "The standard shock that it is one of.", resolve: (c) => c.standard }),
    kind: t.field({ type: ShockKindType, resolve: (c) => c.kind }),
    entity: t.field({ type: EntityRef, resolve: (c) => c.subject }),
    words: t.exposeString("words"),
  }),
});

const ContinuityType = builder.objectRef<Continuity>("Continuity").implement({
  description: "Sectors against shocks: what survives, for how long, and why not.",
  fields: (t) => ({
    scope: t.field({ type: ScopeType, resolve: (m) => m.scope }),
    horizonHours: t.float({ nullable: true, description: "Hours within which a loss counts; null: ever.", resolve: (m) => m.horizon }),
    revision: t.exposeInt("revision"),
    on: t.exposeString("on", { description: "Day on which the facts are looked at." }),
    columns: t.field({ type: [ColumnType], description: "Grouped by standard shock.", resolve: (m) => [...m.columns] }),
    rows: t.field({
      type: [RowType],
      description: "Critical sectors first, then the heaviest; those that this reader may not see last.",
      complexity: { field: 1, multiplier: 10 },
      resolve: (m) => m.rows.map((row) => ({ ...row, matrix: m })),
    }),
    withoutSector: t.exposeInt("withoutSector", { description: "Workloads of the scope on which no sector on record relies." }),
  }),
});

builder.queryFields((t) => ({
  continuity: t.field({
    type: ContinuityType,
    description:
      "The continuity matrix of a scope: its sectors against shocks. Left out, the shocks are the heaviest subjects of the three standard ones. Throws every problem of what is given at once.",
    args: {
      scope: t.arg({ type: ScopeInput }),
      shocks: t.arg({ type: [ShockInput], description: "At most 12, each a column: what stops, or who withdraws." }),
      each: t.arg.int({ defaultValue: 2, description: "Where no shocks are given: subjects of each standard shock, from 1 to 4." }),
      supposing: t.arg({
        type: ScenarioInput,
        description: "What is supposed in every column: changes of facts, and agreements that end.",
      }),
      horizonHours: t.arg.float({ description: "Hours within which a loss counts, at least 0; null: ever. Left out: 720." }),
      asOfRevision: t.arg.int({ description: onWhat.revision }),
      on: t.arg.string({ description: onWhat.day }),
    },
    complexity: ({ shocks, supposing }) => analysisCost * (shocks?.length ?? usualColumns) + (supposing ? sizeOf(supposing) : 0),
    resolve: (_root, { scope, shocks, each, supposing, horizonHours, asOfRevision, on }, { registry }) =>
      atHorizon(horizonHours, (hours) =>
        registry.scenarios.continuity({
          scope: scopeOf(scope),
          shocks: shocks?.map(shockOf) ?? null,
          each: each ?? 2,
          supposing: definitionOf(supposing ?? {}),
          horizonHours: hours,
          revision: asOfRevision ?? null,
          on: on ?? null,
        }),
      ),
  }),
}));
