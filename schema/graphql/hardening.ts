import type { SeenHardening, SeenRemedy, SeenScopeHardening } from "../../server/registry/reads/hardening/hardeningReads";
import { analysisCost, builder } from "./builder";
import { EntityRefInput, refOf } from "./changeInput";
import { HazardType, RelationshipKindType } from "./enums";
import { horizonOf, horizonWords } from "./horizon";
import { EntityRef, objectOf } from "./refs";
import { ScopeType } from "./scope";

const RemedyKindType = builder.enumType("RemedyKind", {
  description: "What can be changed so that fewer components fell a target.",
  values: {
    ALTERNATIVE: { description: "One more thing in a group of a need; a need without a group becomes one of which any will do." },
    HOLDOVER: { description: "The dependent keeps going without for longer than the horizon." },
    AGREEMENT: { description: "Whoever could withdraw signs not to, for what a sector that relies on the target does." },
  } as const,
});

const CostsInput = builder.inputType("RemedyCosts", {
  description: "What each kind of change costs, above 0; left out: 1.",
  fields: (t) => ({ alternative: t.float(), holdover: t.float(), agreement: t.float() }),
});
const costsOf = (costs: typeof CostsInput.$inferInput | null | undefined) => ({
  ...(costs?.alternative != null ? { ALTERNATIVE: costs.alternative } : {}),
  ...(costs?.holdover != null ? { HOLDOVER: costs.holdover } : {}),
  ...(costs?.agreement != null ? { AGREEMENT: costs.agreement } : {}),
});

const RemedyType = builder.objectRef<SeenRemedy>("Remedy").implement({
  description: "A change that takes away single points of failure.",
  fields: (t) => ({
    kind: t.field({ type: RemedyKindType, resolve: (r) => r.kind }),
    cost: t.exposeFloat("cost"),
    owner: t.field({
      type: EntityRef,
      description: "Whose need it is; of an agreement, whose withdrawal it holds off.",
      resolve: (r, _args, { registry }) => registry.thing(r.owner),
    }),
    members: t.field({
      type: [EntityRef],
      description: "What the need has now, as far as this reader may see that it rests on it.",
      resolve: (r, _args, { registry }) => r.members.map((id) => registry.thing(id)),
    }),
    relationship: t.field({
      type: RelationshipKindType,
      nullable: true,
      description: "How its owner rests on what it has now; null of an agreement, and where that is withheld.",
      resolve: (r) => r.relationship,
    }),
    words: t.exposeString("words"),
    changes: t.string({
      nullable: true,
      description:
        "The change as JSON: a list of ChangeInput, to suppose in a scenario. Names and keys of what is new are made up. Null where something in it is withheld.",
      resolve: (r) => r.changes?.changes ?? null,
    }),
    draft: t.string({
      nullable: true,
      description:
        "The same to be committed: `FILL IN: …` stands for each name and key that somebody must choose, and commit refuses it until then (LP-2004). Null where something in it is withheld.",
      resolve: (r) => r.changes?.draft ?? null,
    }),
  }),
});

const HardeningType = builder.objectRef<SeenHardening>("Hardening").implement({
  description:
    "The cheapest set of changes that leaves a target, on record, without a component that fells it alone (under DENIAL: without a denier). Exact, and checked again with the changes laid over the facts.",
  fields: (t) => ({
    before: t.field({
      type: [EntityRef],
      description: "Who fells it alone as things are, on record.",
      resolve: (h, _args, { registry }) => h.before.map((id) => registry.thing(id)),
    }),
    remedies: t.field({
      type: [RemedyType],
      nullable: true,
      description: "Null: the search ended before it found a set.",
      resolve: (h) => (h.remedies ? [...h.remedies] : null),
    }),
    cost: t.exposeFloat("cost", { nullable: true }),
    atLeast: t.exposeFloat("atLeast", { description: "No set of changes costs less than this." }),
    smallest: t.exposeBoolean("smallest", { description: "Whether the set is proven to be the cheapest, and answers everything." }),
    unanswered: t.field({
      type: [EntityRef],
      description: "Those that no change of these kinds answers.",
      resolve: (h, _args, { registry }) => h.unanswered.map((id) => registry.thing(id)),
    }),
    leftOnRecord: t.field({
      type: [EntityRef],
      nullable: true,
      description: "Who fells it alone with the changes, on record.",
      resolve: (h, _args, { registry }) => h.leftOnRecord?.map((id) => registry.thing(id)) ?? null,
    }),
    leftPossible: t.field({
      type: [EntityRef],
      nullable: true,
      description: "The same if assumptions turn out badly.",
      resolve: (h, _args, { registry }) => h.leftPossible?.map((id) => registry.thing(id)) ?? null,
    }),
    words: t.exposeString("words"),
  }),
});

const ScopeRemedyType = builder.objectRef<SeenScopeHardening["items"][number]>("ScopeRemedy").implement({
  description: "One change for a scope, on top of those before it.",
  fields: (t) => ({
    remedy: t.field({ type: RemedyType, resolve: (r) => r.remedy }),
    before: t.exposeFloat("before", { description: "Criticality-weighted pairs of component and workload before it, on record." }),
    after: t.exposeFloat("after", { description: "The same with it." }),
    candidates: t.exposeInt("candidates", { description: "Changes that could remove anything at this step." }),
    tried: t.exposeInt("tried", { description: "Of these, how many were worked out: those that could remove most." }),
  }),
});

const ScopeHardeningType = builder.objectRef<SeenScopeHardening>("ScopeHardening").implement({
  description:
    "Changes for a scope, each the one that removes most pairs of component and workload on record per unit of cost on top of those before it. Greedy: a better set may exist.",
  fields: (t) => ({
    pairs: t.exposeFloat("pairs", {
      description: "Criticality-weighted pairs of a component and a workload that it fells alone, as things are.",
    }),
    items: t.field({ type: [ScopeRemedyType], resolve: (h) => [...h.items] }),
    leftOnRecord: t.exposeFloat("leftOnRecord", { description: "Weighted pairs with all the changes." }),
    leftPossible: t.exposeFloat("leftPossible", { description: "The same if assumptions turn out badly." }),
  }),
});

for (const kind of ["Workload", "Service"] as const) {
  builder.objectField(objectOf(kind), "hardening", (t) =>
    t.field({
      type: HardeningType,
      description: "The cheapest changes that leave it without a single point of failure. Throws LP-6006, LP-7100.",
      args: {
        hazard: t.arg({ type: HazardType, defaultValue: "OUTAGE" }),
        horizonHours: t.arg.float({ description: horizonWords("OUTAGE") }),
        costs: t.arg({ type: CostsInput }),
      },
      complexity: 10 * analysisCost,
      resolve: (e, { hazard, horizonHours, costs }, { registry }) => {
        const which = hazard ?? "OUTAGE";
        return registry.hardening.target(e.id, { hazard: which, horizonHours: horizonOf(horizonHours, which), costs: costsOf(costs) });
      },
    }),
  );
}

builder.objectField(ScopeType, "hardening", (t) =>
  t.field({
    type: ScopeHardeningType,
    description: "What would remove most single points of failure, within a budget. Throws LP-6006, LP-7100, LP-7101, LP-7102.",
    args: {
      budget: t.arg.float({ defaultValue: 5, description: "What the changes may cost together, from 0 to 20." }),
      horizonHours: t.arg.float({ description: horizonWords("OUTAGE") }),
      costs: t.arg({ type: CostsInput }),
      against: t.arg({ type: [EntityRefInput], description: "Components whose failures alone count, at most 100; left out: all." }),
    },
    complexity: 20 * analysisCost,
    resolve: (scope, { budget, horizonHours, costs, against }, { registry }) =>
      registry.hardening.scope(scope, {
        spend: budget ?? 5,
        horizonHours: horizonOf(horizonHours, "OUTAGE"),
        costs: costsOf(costs),
        against: against ? against.map(refOf) : null,
      }),
  }),
);
