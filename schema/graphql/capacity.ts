import type { TierGain } from "../../server/analysis/capacity/capacity";
import type { CapacityRun, SectorServed, SeenConflict, SeenSource, Served } from "../../server/registry/reads/capacity/capacityRun";
import { AmountType, EitherWayType } from "./amount";
import { analysisCost, builder } from "./builder";
import { CapacityPolicyInput, CapacityPolicyType, policyOf } from "./capacityPolicy";
import { atHorizon } from "./horizon";
import { EntityRef } from "./refs";
import { definitionOf, ScenarioInput, sizeOf } from "./scenarioInput";

type Of<T> = T & { readonly run: CapacityRun };
const each = <T extends object>(run: CapacityRun, items: readonly T[]): Of<T>[] => items.map((item) => ({ ...item, run }));

const servedFields = {
  demand:
    "What is asked for by the workloads that state it, H100e; null where one of these is withheld, so that the sum could tell its figure.",
  served:
    "What of it is served with supply on record, and with supply as it could be; null where that could tell a figure that is withheld: of one of the workloads, or, unless all is served, of a source.",
  unmet: "On record: what even possible supply leaves unmet. Possible: what supply on record leaves.",
} as const;

const ServedType = builder.objectRef<Served>("ServedDemand").implement({
  description: "Demand for compute, and what of it is served.",
  fields: (t) => ({
    demand: t.exposeFloat("demand", { nullable: true, description: servedFields.demand }),
    served: t.field({ type: AmountType, nullable: true, description: servedFields.served, resolve: (s) => s.served }),
    unmet: t.field({ type: AmountType, nullable: true, description: servedFields.unmet, resolve: (s) => s.unmet }),
  }),
});

const TierServedType = builder.objectRef<Served & { tier: number }>("TierServed").implement({
  description: "Demand of one criticality tier, and what of it is served. A workload without a stated tier counts as tier 3.",
  fields: (t) => ({
    tier: t.exposeInt("tier"),
    demand: t.exposeFloat("demand", { nullable: true, description: servedFields.demand }),
    served: t.field({ type: AmountType, nullable: true, description: servedFields.served, resolve: (s) => s.served }),
    unmet: t.field({ type: AmountType, nullable: true, description: servedFields.unmet, resolve: (s) => s.unmet }),
  }),
});

const SectorServedType = builder.objectRef<Of<SectorServed>>("SectorServed").implement({
  description: "Demand of one sector, and what of it is served. A workload of several sectors counts in equal parts.",
  fields: (t) => ({
    sector: t.field({
      type: EntityRef,
      nullable: true,
      description: "Null: workloads that no sector of the nation relies on.",
      resolve: (s) => (s.sector === null ? null : s.run.thing(s.sector)),
    }),
    needs: t.exposeInt("needs", { description: "Workloads, or lines of the strategy." }),
    unstated: t.exposeInt("unstated", {
      description: "Those of which nobody has stated a demand. They count as nothing, which they are not.",
    }),
    demand: t.exposeFloat("demand", { nullable: true, description: servedFields.demand }),
    served: t.field({ type: AmountType, nullable: true, description: servedFields.served, resolve: (s) => s.served }),
    unmet: t.field({ type: AmountType, nullable: true, description: servedFields.unmet, resolve: (s) => s.unmet }),
    tiers: t.field({ type: [TierServedType], description: "The same by tier.", resolve: (s) => [...s.tiers] }),
  }),
});

const TierGainType = builder.objectRef<TierGain[number]>("TierGain").implement({
  description: "What one H100e more would serve of a tier.",
  fields: (t) => ({
    tier: t.exposeInt("tier"),
    amount: t.exposeFloat("amount", { description: "H100e, at most 1 in all." }),
  }),
});

const MarginType = builder.objectRef<{ onRecord: TierGain; possible: TierGain }>("CapacityMargin").implement({
  description: "What one H100e more would serve, with supply on record and with supply as it could be; empty: nothing.",
  fields: (t) => ({
    onRecord: t.field({ type: [TierGainType], resolve: (m) => [...m.onRecord] }),
    possible: t.field({ type: [TierGainType], resolve: (m) => [...m.possible] }),
  }),
});

const SourceKind = builder.enumType("CapacitySourceKind", {
  description: "Where compute comes from.",
  values: {
    PUBLIC: { description: "What public bodies may use for inference at a site in the nation." },
    AGREED: { description: "What an agreement in force promises." },
    MARKET: { description: "What else there is at sites on which workloads that may be external rest. Nobody has promised it." },
  } as const,
});

const SourceType = builder.objectRef<Of<SeenSource>>("CapacitySource").implement({
  description: "One source of compute.",
  fields: (t) => ({
    kind: t.field({ type: SourceKind, resolve: (s) => s.kind }),
    thing: t.field({
      type: EntityRef,
      nullable: true,
      description: "The site or service that gives it; null: the agreement names none.",
      resolve: (s) => (s.thing === null ? null : s.run.thing(s.thing)),
    }),
    agreement: t.field({ type: EntityRef, nullable: true, resolve: (s) => (s.agreement === null ? null : s.run.thing(s.agreement)) }),
    amount: t.field({ type: AmountType, nullable: true, description: "Null: withheld. It serves all the same.", resolve: (s) => s.amount }),
    unbounded: t.exposeBoolean("unbounded", {
      description: "Nobody states how much there may be: as possible it is as much as is asked for.",
    }),
    drawn: t.field({
      type: AmountType,
      nullable: true,
      description: "What is drawn from it, in one of the ways in which the demand can be served so.",
      resolve: (s) => s.drawn,
    }),
    down: t.field({ type: EitherWayType, description: "Whether it falls in the scenario.", resolve: (s) => s.down }),
    gain: t.field({ type: MarginType, description: "Its marginal value.", resolve: (s) => s.gain }),
  }),
});

const ConflictType = builder.objectRef<Of<SeenConflict>>("CapacityConflict").implement({
  description: "A site at which agreements in force promise more than it has on the day.",
  fields: (t) => ({
    site: t.field({ type: EntityRef, resolve: (c) => c.run.thing(c.site) }),
    has: t.exposeFloat("has", { nullable: true, description: "H100e; null: withheld." }),
    promised: t.exposeFloat("promised", { nullable: true, description: "H100e; null: withheld." }),
    agreements: t.field({ type: [EntityRef], resolve: (c) => c.agreements.map((id) => c.run.thing(id)) }),
    words: t.exposeString("words", { description: "What cannot be kept, in words." }),
  }),
});

const DemandOfType = builder.enumType("DemandOf", {
  description: "What demand for compute is asked of.",
  values: {
    WORKLOADS: { description: "What each workload needs, as stated." },
    REQUIREMENTS: { description: "What the nation's strategy requires of each sector: its line of the year, else the last before it." },
  } as const,
});

const CapacityType = builder.objectRef<CapacityRun>("Capacity").implement({
  description: "What of a nation's demand for compute is served on a day, in a scenario, by a policy.",
  fields: (t) => ({
    nation: t.field({ type: EntityRef, resolve: (r) => r.thing(r.nation) }),
    on: t.string({ description: "The day it speaks of.", resolve: (r) => r.on }),
    horizonHours: t.float({ nullable: true, description: "Hours within which a loss counts; null: ever.", resolve: (r) => r.horizonHours }),
    policy: t.field({ type: CapacityPolicyType, description: "The policy as it was understood.", resolve: (r) => r.policy }),
    needs: t.int({ description: "Workloads at home in the nation that count, or lines of its strategy.", resolve: (r) => r.needs }),
    unstated: t.int({
      description: "Those of which nobody has stated a demand: they are in no figure.",
      resolve: (r) => r.untold.unstated,
    }),
    undecided: t.int({
      description: "Those on whose designation nobody has decided: the policy decides for them.",
      resolve: (r) => r.untold.undecided,
    }),
    total: t.field({ type: ServedType, resolve: (r) => r.total }),
    byTier: t.field({ type: [TierServedType], description: "In the order of the policy.", resolve: (r) => r.byTier }),
    bySector: t.field({
      type: [SectorServedType],
      description: "Most unmet first.",
      resolve: async (r) => each(r, await r.bySector()),
    }),
    sources: t.field({
      type: [SourceType],
      description: "Where one more H100e serves the first tier comes first, then by amount.",
      args: { first: t.arg.int({ defaultValue: 100, description: "At most 500." }) },
      complexity: ({ first }) => ({ field: 1, multiplier: Math.max(1, Math.min(first ?? 100, 500)) }),
      resolve: async (r, { first }) => each(r, (await r.sources()).slice(0, Math.max(0, Math.min(first ?? 100, 500)))),
    }),
    conflicts: t.field({
      type: [ConflictType],
      description: "Promises that cannot all be kept.",
      resolve: async (r) => each(r, await r.conflicts()),
    }),
    withheld: t.int({
      description: "Things of the answer that this reader may not see; they serve and are served all the same.",
      resolve: (r) => r.withheld(),
    }),
  }),
});

builder.queryFields((t) => ({
  capacity: t.field({
    type: CapacityType,
    description:
      "What of a nation's demand for compute is served, by strict priority. Throws LP-6120, LP-6121, LP-6139, then every problem of the scenario, then every one of the policy at once.",
    args: {
      nation: t.arg.string({ required: true, description: "Key of a jurisdiction." }),
      year: t.arg.int({ description: "As it stands at the end of this year, with what is planned to be open by then; left out: today." }),
      scenario: t.arg({ type: ScenarioInput, description: "Shocks and facts supposed on that day." }),
      horizonHours: t.arg.float({
        description: "Hours within which a loss counts; null: ever. Left out: 72 where things only stop, else 720.",
      }),
      policy: t.arg({ type: CapacityPolicyInput }),
      demand: t.arg({
        type: DemandOfType,
        defaultValue: "WORKLOADS",
        description: "What workloads need, or what the strategy requires of each sector by the year.",
      }),
      includePlanned: t.arg.boolean({ defaultValue: false, description: "Count planned workloads as well." }),
    },
    complexity: ({ scenario }) => 3 * analysisCost + (scenario ? sizeOf(scenario) : 0),
    resolve: (_root, { nation, year, scenario, horizonHours, policy, demand, includePlanned }, { registry }) =>
      atHorizon(horizonHours, (hours) =>
        registry.capacity.capacity({
          nation,
          year: year ?? null,
          scenario: scenario ? definitionOf(scenario) : { shocks: [], changes: [] },
          horizonHours: hours,
          policy: policyOf(policy),
          demand: demand ?? "WORKLOADS",
          includePlanned: includePlanned === true,
        }),
      ),
  }),
}));
