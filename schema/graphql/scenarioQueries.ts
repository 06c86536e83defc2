import type { Comparison, Difference, FallHours } from "../../server/registry/reads/scenario/comparison";
import type { StandardShock, Suggestion } from "../../server/registry/reads/scenario/standardShocks";
import { analysisCost, builder } from "./builder";
import { EntityKindType } from "./enums";
import { CountInterval, ShareInterval } from "./findings";
import { atHorizon } from "./horizon";
import { EntityRef } from "./refs";
import { rowsCost, ScenarioResult, ShockKindType } from "./scenario";
import { definitionOf, ScenarioInput, sizeOf } from "./scenarioInput";
import { page, ScopeInput, scopeOf } from "./scope";

const FallHoursType = builder.objectRef<FallHours>("FallHours").implement({
  description: "Hours at which a workload falls; null: it does not.",
  fields: (t) => ({
    onRecord: t.exposeFloat("onRecord", { nullable: true }),
    possible: t.exposeFloat("possible", { nullable: true }),
    cannotTell: t.exposeBoolean("cannotTell", {
      description: "It does not fall, even as possible, and something that should be on record beneath it is not.",
    }),
  }),
});

const DifferenceType = builder.objectRef<Difference & { comparison: Comparison }>("ScenarioDifference").implement({
  description: "A workload that fares differently in the two scenarios.",
  fields: (t) => ({
    workload: t.field({ type: EntityRef, resolve: (d) => d.comparison.thing(d.workload) }),
    criticality: t.int({
      nullable: true,
      description: "Its tier as stated; null where it is withheld.",
      resolve: (d) => d.comparison.toldOf(d.workload, d.criticality),
    }),
    a: t.field({ type: FallHoursType, resolve: (d) => d.a }),
    b: t.field({ type: FallHoursType, resolve: (d) => d.b }),
  }),
});

type Differences = { items: (Difference & { comparison: Comparison })[]; total: number };
const DifferencesType = builder.objectRef<Differences>("ScenarioDifferences").implement({
  description: "Where two scenarios differ.",
  fields: (t) => ({
    items: t.field({ type: [DifferenceType], resolve: (d) => d.items }),
    total: t.exposeInt("total"),
  }),
});

const ComparisonType = builder.objectRef<Comparison>("ScenarioComparison").implement({
  description: "Two scenarios on the same scope and horizon.",
  fields: (t) => ({
    a: t.field({ type: ScenarioResult, resolve: (c) => c.a }),
    b: t.field({ type: ScenarioResult, resolve: (c) => c.b }),
    differences: t.field({
      type: DifferencesType,
      description: "Workloads that fall in one only, or at other hours: by criticality, then by the larger difference.",
      args: { first: t.arg.int({ defaultValue: 20 }), offset: t.arg.int({ defaultValue: 0 }) },
      complexity: rowsCost,
      resolve: (comparison, { first, offset }) => {
        const { items, total } = comparison.differences(page(first, offset, 20));
        return { items: items.map((d) => ({ ...d, comparison })), total };
      },
    }),
  }),
});

export const StandardShockKey = builder.enumType("StandardShockKey", {
  description: "The three standard shocks.",
  values: ["GLOBAL_OUTAGE", "EXPORT_CONTROL", "VENDOR_POLICY"] as const,
});

const SuggestionType = builder.objectRef<Suggestion>("StandardShockSuggestion").implement({
  description: "A subject for a standard shock, with what the scope loses by it alone at the hazard's usual horizon.",
  fields: (t) => ({
    entity: t.field({ type: EntityRef, resolve: (s, _args, { registry }) => registry.thing(s.entity) }),
    kind: t.field({ type: ShockKindType, resolve: (s) => s.kind }),
    workloads: t.field({ type: CountInterval, resolve: (s) => s.workloads }),
    criticalityLost: t.field({ type: ShareInterval, resolve: (s) => s.criticalityLost }),
  }),
});

const StandardShockType = builder.objectRef<StandardShock>("StandardShock").implement({
  description: "A ready-made shock that asks for its subject.",
  fields: (t) => ({
    key: t.field({ type: StandardShockKey, resolve: (s) => s.key }),
    name: t.exposeString("name"),
    description: t.exposeString("description"),
    shock: t.field({ type: ShockKindType, resolve: (s) => s.shock }),
    kinds: t.field({ type: [EntityKindType], description: "Kinds that it can be asked of.", resolve: (s) => [...s.kinds] }),
    suggestions: t.field({
      type: [SuggestionType],
      description: "The heaviest for this scope that this reader may see, worst first.",
      args: { first: t.arg.int({ defaultValue: 6, description: "From 1 to 100." }) },
      complexity: ({ first }) => ({ field: analysisCost, multiplier: Math.min(first ?? 6, 100) }),
      resolve: (s, { first }, { registry }) =>
        registry.firstVisible(s.suggestions, (suggestion) => suggestion.entity, page(first, 0, 6).first),
    }),
  }),
});

export const onWhat = {
  horizon: "Hours within which a loss counts, at least 0; null: ever. Left out: 72 where things only stop, else 720.",
  revision: "On the facts as they stood at this revision; left out: now.",
  day: "A day (YYYY-MM-DD) on which today's facts are looked at: what has ended by then counts no longer. Left out: today.",
} as const;

builder.queryFields((t) => ({
  scenarioResult: t.field({
    type: ScenarioResult,
    description: "What falls under a scenario, in both readings. Throws every problem of what is given at once.",
    args: {
      scenario: t.arg({ type: ScenarioInput, required: true }),
      scope: t.arg({ type: ScopeInput }),
      horizonHours: t.arg.float({ description: onWhat.horizon }),
      asOfRevision: t.arg.int({ description: onWhat.revision }),
      on: t.arg.string({ description: onWhat.day }),
    },
    complexity: ({ scenario }) => 2 * analysisCost + sizeOf(scenario),
    resolve: (_root, { scenario, scope, horizonHours, asOfRevision, on }, { registry }) =>
      atHorizon(horizonHours, (hours) =>
        registry.scenarios.run(definitionOf(scenario), {
          scope: scopeOf(scope),
          horizonHours: hours,
          revision: asOfRevision ?? null,
          on: on ?? null,
        }),
      ),
  }),
  compareScenarios: t.field({
    type: ComparisonType,
    description: "Two scenarios side by side, on the same scope and horizon.",
    args: {
      a: t.arg({ type: ScenarioInput, required: true }),
      b: t.arg({ type: ScenarioInput, required: true }),
      scope: t.arg({ type: ScopeInput }),
      horizonHours: t.arg.float({ description: onWhat.horizon }),
      asOfRevision: t.arg.int({ description: onWhat.revision }),
      on: t.arg.string({ description: onWhat.day }),
      asOfRevisionB: t.arg.int({ description: "The same for b; left out: as for a. Null: now." }),
    },
    complexity: ({ a, b }) => 4 * analysisCost + sizeOf(a) + sizeOf(b),
    resolve: (_root, { a, b, scope, horizonHours, asOfRevision, asOfRevisionB, on }, { registry }) =>
      atHorizon(horizonHours, (hours) =>
        registry.scenarios.compare(definitionOf(a), definitionOf(b), {
          scope: scopeOf(scope),
          horizonHours: hours,
          revision: asOfRevision ?? null,
          on: on ?? null,
          revisionOfB: asOfRevisionB === undefined ? (asOfRevision ?? null) : asOfRevisionB,
        }),
      ),
  }),
  standardShocks: t.field({
    type: [StandardShockType],
    description: "The three standard shocks, each with what it can be asked of.",
    args: { scope: t.arg({ type: ScopeInput }) },
    complexity: 1,
    resolve: (_root, { scope }, { registry }) => registry.scenarios.standardShocks(scopeOf(scope)),
  }),
}));
