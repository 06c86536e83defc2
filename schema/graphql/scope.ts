import type { Coverage, ScopeChoice, ScopeFinding, ScopeFindings } from "../../server/registry/reads/findings";
import { LoadpathError, problem } from "../model/errors/catalogue";
import { criticalityWeights } from "../model/hazards";
import { analysisCost, builder } from "./builder";
import { EntityKindType, LayerType } from "./enums";
import { CountInterval, ShareInterval } from "./findings";
import { horizonOf, horizonWords } from "./horizon";
import { offsetPage } from "./offsetPage";
import { EntityRef } from "./refs";
import { WhyChainType } from "./why";

const Example = builder.objectRef<ScopeFinding>("ComponentExample").implement({
  description: "One workload that the component fells, with its chain.",
  fields: (t) => ({
    workload: t.field({ type: EntityRef, resolve: (f, _args, { registry }) => registry.thing(f.example) }),
    why: t.field({
      type: WhyChainType,
      nullable: true,
      complexity: 2,
      resolve: (f, _args, { registry }) => registry.analysis.exampleWhy(f),
    }),
  }),
});

const ScopeFindingType = builder.objectRef<ScopeFinding>("ScopeFinding").implement({
  description: "A component or denier with what the scope loses by it alone.",
  fields: (t) => ({
    rank: t.exposeInt("rank"),
    component: t.field({ type: EntityRef, resolve: (f, _args, { registry }) => registry.thing(f.component) }),
    criticalityLost: t.field({ type: ShareInterval, resolve: (f) => f.criticalityLost }),
    workloads: t.field({ type: CountInterval, resolve: (f) => f.workloads }),
    example: t.field({ type: Example, description: "The most critical workload that it fells.", resolve: (f) => f }),
  }),
});

const ScopeFindingsType = builder.objectRef<ScopeFindings>("ScopeFindings").implement({
  description: "A ranking over a scope. What cannot be told stands beside it: an empty list is no all-clear.",
  fields: (t) => ({
    items: t.field({ type: [ScopeFindingType], resolve: (f) => [...f.items] }),
    total: t.exposeInt("total", { description: "How many there are in all." }),
    cannotTell: t.exposeInt("cannotTell", { description: "Workloads of the scope with a gap beneath them that none of these fells." }),
    of: t.exposeInt("of", { description: "Workloads of the scope." }),
    horizonHours: t.exposeFloat("horizonHours", { nullable: true }),
  }),
});

const CoverageType = builder.objectRef<Coverage>("Coverage").implement({
  description: "How many workloads reach a thing of a layer on record.",
  fields: (t) => ({
    layer: t.field({ type: LayerType, resolve: (c) => c.layer }),
    label: t.exposeString("label"),
    onRecord: t.exposeInt("onRecord", { description: "Workloads that reach one through recorded facts alone." }),
    assumed: t.exposeInt("assumed", { description: "Workloads that reach one only by way of assumed facts." }),
    of: t.exposeInt("of", { description: "Workloads of the scope. The rest: nothing on record." }),
  }),
});

export const TierWeight = builder.objectRef<{ tier: number; weight: number }>("TierWeight").implement({
  description: "How much a workload of a criticality tier weighs in shares.",
  fields: (t) => ({ tier: t.exposeInt("tier"), weight: t.exposeInt("weight") }),
});
export const weights = Object.entries(criticalityWeights).map(([tier, weight]) => ({ tier: Number(tier), weight }));

export const ScopeInput = builder.inputType("ScopeInput", {
  description: "A set of workloads, by keys: several of one sort mean any of them, different sorts all; empty means the whole registry.",
  fields: (t) => ({
    jurisdiction: t.stringList(),
    sector: t.stringList(),
    ministry: t.stringList({ description: "With all its parts." }),
    includePlanned: t.boolean({ defaultValue: false, description: "Count planned workloads as well." }),
  }),
});

/** A page of a ranking. Throws LP-6001. */
export const page = (first: number | null | undefined, offset: number | null | undefined, usual = 10) => {
  const [size, start] = [first ?? usual, offset ?? 0];
  if (size < 1 || size > 100 || start < 0) {
    throw new LoadpathError(problem("LP-6001", `first ${size}, offset ${start}: first is from 1 to 100, offset at least 0.`));
  }
  return { first: size, offset: start };
};
/** The scope asked about; left out, everything on record. */
export const scopeOf = (scope: typeof ScopeInput.$inferInput | null | undefined): ScopeChoice => ({
  jurisdiction: scope?.jurisdiction ?? [],
  sector: scope?.sector ?? [],
  ministry: scope?.ministry ?? [],
  includePlanned: scope?.includePlanned === true,
});
/** Findings of a ranking that one answer holds. */
const ranking = { usual: 10, most: 100 } as const;
const rankingCost = ({ first }: { first?: number | null }) => ({
  field: analysisCost,
  multiplier: Math.min(first ?? ranking.usual, ranking.most),
});

export const ScopeType = builder.objectRef<ScopeChoice>("Scope").implement({
  description: "A set of workloads that is asked about together. It loses shares; it is not up or down.",
  fields: (t) => ({
    words: t.string({ description: "The scope in words.", resolve: (s, _args, { registry }) => registry.analysis.scopeWords(s) }),
    of: t.int({ description: "Workloads that count.", resolve: (s, _args, { registry }) => registry.analysis.scopeSize(s).of }),
    criticality: t.float({
      description: "Sum of their weights.",
      resolve: (s, _args, { registry }) => registry.analysis.scopeSize(s).criticality,
    }),
    weights: t.field({ type: [TierWeight], resolve: () => weights }),
    unstatedCriticality: t.int({
      description: "Workloads without a stated tier; they count as tier 3.",
      resolve: (s, _args, { registry }) => registry.analysis.scopeSize(s).unstatedCriticality,
    }),
    unstatedStatus: t.int({
      description: "Workloads without a stated status; they count as live.",
      resolve: (s, _args, { registry }) => registry.analysis.scopeSize(s).unstatedStatus,
    }),
    workloadsWithSinglePoint: t.field({
      type: CountInterval,
      description: "Workloads that some single component fells.",
      args: { horizonHours: t.arg.float({ description: horizonWords("OUTAGE") }) },
      complexity: analysisCost,
      resolve: (s, { horizonHours }, { registry }) => registry.analysis.withSinglePoint(s, horizonOf(horizonHours, "OUTAGE")),
    }),
    workloadsDeniableFromAbroad: t.field({
      type: CountInterval,
      description: "Workloads that some jurisdiction, no home of theirs, can stop alone.",
      args: { horizonHours: t.arg.float({ description: horizonWords("DENIAL") }) },
      complexity: analysisCost,
      resolve: (s, { horizonHours }, { registry }) => registry.analysis.deniableFromAbroad(s, horizonOf(horizonHours, "DENIAL")),
    }),
    singlePointsOfFailure: t.field({
      type: ScopeFindingsType,
      description: "Components by the criticality that the scope loses with each alone: on record first, then as possible.",
      args: {
        horizonHours: t.arg.float({ description: horizonWords("OUTAGE") }),
        first: t.arg.int({ defaultValue: 10 }),
        offset: t.arg.int({ defaultValue: 0 }),
      },
      complexity: rankingCost,
      resolve: (s, { horizonHours, first, offset }, { registry }) =>
        registry.analysis.scopeSinglePoints(s, horizonOf(horizonHours, "OUTAGE"), offsetPage(first, offset, ranking)),
    }),
    deniers: t.field({
      type: ScopeFindingsType,
      description: "Jurisdictions and vendors by the criticality that the scope loses when each withdraws alone.",
      args: {
        horizonHours: t.arg.float({ description: horizonWords("DENIAL") }),
        kinds: t.arg({ type: [EntityKindType], description: "Jurisdiction, Vendor; left out: both." }),
        first: t.arg.int({ defaultValue: 10 }),
        offset: t.arg.int({ defaultValue: 0 }),
      },
      complexity: rankingCost,
      resolve: (s, { horizonHours, kinds, first, offset }, { registry }) =>
        registry.analysis.scopeDeniers(s, horizonOf(horizonHours, "DENIAL"), offsetPage(first, offset, ranking), kinds ?? undefined),
    }),
    coverage: t.field({
      type: [CoverageType],
      complexity: analysisCost,
      resolve: (s, _args, { registry }) => registry.analysis.coverage(s),
    }),
    withheld: t.int({
      description: "Workloads of the scope that this reader may not see; they count in every figure.",
      resolve: (s, _args, { registry }) => registry.analysis.scopeWithheld(s),
    }),
  }),
});

interface Choice {
  readonly key: string;
  readonly name: string;
  readonly workloads: number;
  readonly jurisdictions: readonly string[];
}

const ChoiceType = builder.objectRef<Choice>("ScopeOption").implement({
  description: "Something that a scope can be narrowed to.",
  fields: (t) => ({
    key: t.exposeString("key"),
    name: t.exposeString("name"),
    workloads: t.exposeInt("workloads", { description: "Workloads that count." }),
    jurisdictions: t.field({
      type: [EntityRef],
      description: "Jurisdictions that it is of: sectors of several nations share a name.",
      resolve: (c, _args, { registry }) => c.jurisdictions.map((id) => registry.thing(id)),
    }),
  }),
});

const ScopeChoices = builder.objectRef<object>("ScopeChoices").implement({
  description: "What a scope can be narrowed to: what has workloads and this reader may see.",
  fields: (t) => ({
    jurisdictions: t.field({ type: [ChoiceType], resolve: (_c, _args, { registry }) => registry.analysis.choices("Jurisdiction", []) }),
    sectors: t.field({
      type: [ChoiceType],
      args: { jurisdiction: t.arg.stringList() },
      resolve: (_c, { jurisdiction }, { registry }) => registry.analysis.choices("Sector", jurisdiction ?? []),
    }),
    ministries: t.field({
      type: [ChoiceType],
      args: { jurisdiction: t.arg.stringList() },
      resolve: (_c, { jurisdiction }, { registry }) => registry.analysis.choices("Ministry", jurisdiction ?? []),
    }),
  }),
});

builder.queryFields((t) => ({
  scope: t.field({
    type: ScopeType,
    description: "A set of workloads and what holds of it. Throws LP-6004 for keys that name nothing.",
    args: { scope: t.arg({ type: ScopeInput }) },
    complexity: 1,
    resolve: (_root, { scope }, { registry }) => registry.analysis.checkedScope(scopeOf(scope)),
  }),
  scopes: t.field({ type: ScopeChoices, complexity: analysisCost, resolve: () => ({}) }),
}));
