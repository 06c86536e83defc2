import type { BestClause } from "../../server/analysis/bloc/bestClauses";
import type { CapacityShare } from "../../server/registry/reads/bloc/capacity";
import type { SeenClauses } from "../../server/registry/reads/bloc/clauses";
import type { BlocSlices, Slice, SplitRow } from "../../server/registry/reads/bloc/slices";
import { analysisCost, builder } from "./builder";
import { enumType } from "./enums";
import { EntityRef, objectOf } from "./refs";

const BestClauseType = builder.objectRef<BestClause>("BestClause").implement({
  description: "The best clause of a provision that any member holds.",
  fields: (t) => ({
    provision: t.field({ type: enumType("Provision"), resolve: (c) => c.provision }),
    value: t.exposeFloat("value", {
      nullable: true,
      description: "Hours of emergency access, days of notice, H100 equivalents of an allocation; null: it has no number.",
    }),
    holders: t.field({
      type: [EntityRef],
      description: "Members that hold it so and agree to be named; none: some member, unnamed.",
      resolve: (c, _args, { registry }) => c.holders.map((id) => registry.thing(id)),
    }),
  }),
});

const BestClausesType = builder.objectRef<SeenClauses>("BestClauses").implement({
  description:
    "Best clauses among the agreements of members that agreed to show them; a provision that is left out, none of them holds on record.",
  fields: (t) => ({
    consenting: t.exposeInt("consenting", { description: "Members that agreed in the newest closed round." }),
    clauses: t.field({ type: [BestClauseType], resolve: (c) => [...c.clauses] }),
  }),
});

const SliceType = builder.objectRef<Slice>("BlocSlice").implement({
  description: "What an agreement in force guarantees a bloc.",
  fields: (t) => ({
    agreement: t.field({ type: EntityRef, resolve: (s, _args, { registry }) => registry.thing(s.agreement) }),
    allocation: t.exposeFloat("allocation", { nullable: true, description: "H100 equivalents; null: none stated." }),
  }),
});

const SplitRowType = builder.objectRef<SplitRow>("SplitRow").implement({
  description: "What a member's claim gets, by three rules, in H100 equivalents to the hundredth.",
  fields: (t) => ({
    member: t.field({ type: EntityRef, resolve: (r, _args, { registry }) => registry.thing(r.member) }),
    claim: t.exposeFloat("claim"),
    priority: t.exposeInt("priority", { nullable: true, description: "1 is served first; null: not stated, served last." }),
    proportional: t.exposeFloat("proportional", { description: "By the size of claims." }),
    byPriority: t.exposeFloat("byPriority", { description: "In full, in order of priority." }),
    shapley: t.exposeFloat("shapley", {
      nullable: true,
      description:
        "Average of what it adds over all orders of arrival, where a coalition is worth what its claims can be served from the slice; null above eight claims.",
    }),
  }),
});

const SlicesType = builder.objectRef<BlocSlices>("BlocSlices").implement({
  description: "What agreements guarantee a bloc, split among the claims of its members.",
  fields: (t) => ({
    slices: t.field({ type: [SliceType], resolve: (s) => [...s.slices] }),
    guaranteed: t.exposeFloat("guaranteed", { description: "Sum of what is stated." }),
    split: t.exposeFloat("split", { description: "Of that, what is split: at most all claims. Each split sums to it." }),
    rows: t.field({ type: [SplitRowType], description: "Largest claim first.", resolve: (s) => [...s.rows] }),
    withoutClaim: t.exposeInt("withoutClaim", { description: "Members that have no claim on record." }),
    withheld: t.exposeBoolean("withheld", { description: "A membership is withheld from this reader, so nothing is split." }),
  }),
});

const CapacityYear = builder.objectRef<CapacityShare["years"][number]>("CapacityYear").implement({
  description: "Pooled demand of a year beside a vendor's capacity.",
  fields: (t) => ({
    year: t.exposeInt("year"),
    demand: t.exposeFloat("demand", { description: "Sum of the pooled demand that may be read: a floor." }),
    share: t.exposeFloat("share", { nullable: true, description: "Part of the capacity on record; null where none is." }),
  }),
});

const CapacityType = builder.objectRef<CapacityShare>("VendorCapacity").implement({
  description: "What a vendor bound to the bloc is known to have.",
  fields: (t) => ({
    vendor: t.field({ type: EntityRef, resolve: (c, _args, { registry }) => registry.thing(c.vendor) }),
    capacity: t.exposeFloat("capacity", {
      nullable: true,
      description: "H100 equivalents at the sites that it operates; null: no site states any.",
    }),
    sites: t.exposeInt("sites"),
    unstated: t.exposeInt("unstated", { description: "Sites of these that state no accelerators: the capacity is a floor." }),
    years: t.field({ type: [CapacityYear], resolve: (c) => [...c.years] }),
  }),
});

builder.objectFields(objectOf("Bloc"), (t) => ({
  bestClauses: t.field({
    type: BestClausesType,
    description: "The best clauses that members hold, without saying who, unless they agreed.",
    complexity: analysisCost,
    resolve: (bloc, _args, { registry }) => registry.blocs.clauses(bloc),
  }),
  slices: t.field({
    type: SlicesType,
    description: "Guaranteed slices and their split.",
    complexity: analysisCost,
    resolve: (bloc, _args, { registry }) => registry.blocs.slices(bloc),
  }),
  vendorCapacity: t.field({
    type: [CapacityType],
    description: "Vendors bound to the bloc, with the part of their stated capacity that pooled demand comes to.",
    complexity: analysisCost,
    resolve: (bloc, _args, { registry }) => registry.blocs.capacity(bloc),
  }),
}));
