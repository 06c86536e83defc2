import type { Policy } from "../../server/analysis/capacity/policy";
import type { AskedPolicy } from "../../server/registry/reads/capacity/policy";
import { analysisCost, builder } from "./builder";
import { EntityRef } from "./refs";

const UndecidedAs = builder.enumType("UndecidedAs", {
  description: "The designation that counts where nobody has decided on one.",
  values: ["MUST_BE_SOVEREIGN", "SOVEREIGN_PREFERRED", "EXTERNAL_ALLOWED"] as const,
});

export const CapacityPolicyInput = builder.inputType("CapacityPolicyInput", {
  description: "Who comes first when there is not enough. Left out: by tier, the most critical first, sectors alike.",
  fields: (t) => ({
    tiers: t.intList({ description: "The four tiers in the order in which they are served. Left out: 1, 2, 3, 4." }),
    sectors: t.stringList({ description: "Keys of sectors served before the others, in this order. The rest share alike." }),
    sectorsFirst: t.boolean({ defaultValue: false, description: "Whether the order of sectors comes before that of tiers." }),
    undecided: t.field({ type: UndecidedAs, description: "Left out: MUST_BE_SOVEREIGN." }),
    sovereignData: t.stringList({ description: "Classes of data that may be worked on at sovereign sites alone." }),
  }),
});

/** The policy as the registry takes it. Its contents are checked there. */
export const policyOf = (policy: typeof CapacityPolicyInput.$inferInput | null | undefined): AskedPolicy => ({
  tiers: policy?.tiers ?? null,
  sectors: policy?.sectors ?? [],
  sectorsFirst: policy?.sectorsFirst === true,
  undecided: policy?.undecided ?? null,
  sovereignData: policy?.sovereignData ?? [],
});

type Understood = Omit<Policy, "sectors"> & { readonly sectors: readonly string[] };
export const CapacityPolicyType = builder.objectRef<Understood>("CapacityPolicy").implement({
  description: "Who comes first when there is not enough.",
  fields: (t) => ({
    tiers: t.intList({ resolve: (p) => [...p.tiers] }),
    sectors: t.field({ type: [EntityRef], resolve: (p, _args, { registry }) => p.sectors.map((id) => registry.thing(id)) }),
    sectorsFirst: t.exposeBoolean("sectorsFirst"),
    undecided: t.field({ type: UndecidedAs, resolve: (p) => p.undecided }),
    sovereignData: t.stringList({ resolve: (p) => [...p.sovereignData] }),
  }),
});

const Choices = builder.objectRef<{ sectors: readonly string[]; dataClasses: readonly string[] }>("CapacityPolicyChoices").implement({
  description: "What a policy can name, as far as this reader may see it.",
  fields: (t) => ({
    sectors: t.field({ type: [EntityRef], resolve: (c, _args, { registry }) => c.sectors.map((id) => registry.thing(id)) }),
    dataClasses: t.stringList({ resolve: (c) => [...c.dataClasses] }),
  }),
});

builder.queryFields((t) => ({
  capacityPolicyChoices: t.field({
    type: Choices,
    description: "Sectors of a nation and classes of data that its workloads state. Throws LP-6121.",
    args: { nation: t.arg.string({ required: true, description: "Key of a jurisdiction." }) },
    complexity: analysisCost,
    resolve: (_root, { nation }, { registry }) => registry.capacity.policyChoices(nation),
  }),
}));
