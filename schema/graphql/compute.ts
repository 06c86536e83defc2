import type { Unknown } from "../../server/analysis/capacity/amounts";
import type { Nation } from "../../server/registry/reads/capacity/capacityReads";
import type { Compute, ComputeSum, SeenSite } from "../../server/registry/reads/capacity/compute";
import { type AcceleratorFactor, acceleratorFactors, h100Equivalents } from "../model/accelerators";
import { LoadpathError, problem } from "../model/errors/catalogue";
import { AmountType, EitherWayType } from "./amount";
import { analysisCost, builder } from "./builder";
import { BasisType } from "./enums";
import { EntityRef } from "./refs";
import { page } from "./scope";

const UnknownType = builder.enumType("UnknownOfSite", {
  description: "What nobody has stated, or only assumed, of a site's compute.",
  values: {
    ACCELERATORS: { description: "How many accelerators it has. It counts as nothing, and is said to." },
    CONVERSION: { description: "How many H100 equivalents its accelerators are: no factor is documented for them." },
    INFERENCE_SHARE: { description: "What part of them serves models: nothing on record, all as possible." },
    PUBLIC_SHARE: { description: "What part of that public bodies may use: nothing on record, all as possible." },
    ASSUMED_CONVERSION: { description: "The factor of its accelerators is assumed: possible alone." },
    ASSUMED_SITE: { description: "The site, or that it stands here, is assumed: possible alone." },
    OPENING: { description: "When it opens: possible alone." },
    HANDS: { description: "Whether it is in nobody's hands but the nation's." },
  } satisfies Record<Unknown, object>,
});

const SiteComputeType = builder.objectRef<NonNullable<SeenSite["compute"]>>("SiteCompute").implement({
  description: "What compute a site has, H100e.",
  fields: (t) => ({
    all: t.field({
      type: AmountType,
      nullable: true,
      description: "Null: nobody states it and nothing converts to it.",
      resolve: (c) => c.all,
    }),
    inference: t.field({ type: AmountType, description: "What of it serves models.", resolve: (c) => c.inference }),
    open: t.field({ type: AmountType, description: "What of that public bodies may use.", resolve: (c) => c.open }),
    unknown: t.field({ type: [UnknownType], resolve: (c) => [...c.unknown] }),
  }),
});

const ComputeSiteType = builder.objectRef<SeenSite>("ComputeSite").implement({
  description: "A site in the nation.",
  fields: (t) => ({
    site: t.field({ type: EntityRef, resolve: (s, _args, { registry }) => registry.thing(s.site) }),
    compute: t.field({
      type: SiteComputeType,
      nullable: true,
      description: "Null: withheld, or not there on the day.",
      resolve: (s) => s.compute,
    }),
    sovereign: t.field({ type: EitherWayType, description: "In nobody's hands but the nation's.", resolve: (s) => s.sovereign }),
    there: t.field({ type: EitherWayType, description: "Open on the day.", resolve: (s) => s.there }),
  }),
});

const SitesType = builder.objectRef<{ items: readonly SeenSite[]; total: number }>("ComputeSites").implement({
  description: "Sites, the largest first, planned ones that are not open last.",
  fields: (t) => ({ items: t.field({ type: [ComputeSiteType], resolve: (s) => [...s.items] }), total: t.exposeInt("total") }),
});

const sumFields = {
  all: "All accelerators.",
  inference: "What of them serves models.",
  open: "What of that public bodies may use.",
  sovereign: "What of that is at sites in nobody's hands but the nation's.",
} as const;

const SumType = builder.objectRef<ComputeSum>("ComputeSum").implement({
  description:
    "Compute of all sites in a nation together, H100e. Amounts are null where a site in them is withheld, since they could tell its figures.",
  fields: (t) => ({
    all: t.field({ type: AmountType, nullable: true, description: sumFields.all, resolve: (s) => s.all }),
    inference: t.field({ type: AmountType, nullable: true, description: sumFields.inference, resolve: (s) => s.inference }),
    open: t.field({ type: AmountType, nullable: true, description: sumFields.open, resolve: (s) => s.open }),
    sovereign: t.field({ type: AmountType, nullable: true, description: sumFields.sovereign, resolve: (s) => s.sovereign }),
    sites: t.exposeInt("sites", { description: "Sites that are or may be open." }),
    unstated: t.exposeInt("unstated", { description: "Those of which no accelerators are on record; they are in no figure." }),
  }),
});

const YearType = builder.objectRef<ComputeSum & { year: number }>("ComputeYear").implement({
  description: "Compute at the end of a year, with what is planned to be open by then.",
  fields: (t) => ({ year: t.exposeInt("year"), sum: t.field({ type: SumType, resolve: (y) => y }) }),
});

const ComputeType = builder.objectRef<Compute>("NationalCompute").implement({
  description: "The compute that stands in a nation.",
  fields: (t) => ({
    nation: t.field({ type: EntityRef, resolve: (c, _args, { registry }) => registry.thing(c.nation) }),
    on: t.string({ description: "The day it speaks of.", resolve: (c) => c.on }),
    total: t.field({ type: SumType, resolve: (c) => c.total }),
    byYear: t.field({
      type: [YearType],
      description: "This year and those after it. Throws LP-6128.",
      args: { years: t.arg.int({ defaultValue: 6, description: "From 1 to 15." }) },
      complexity: ({ years }) => ({ field: 1, multiplier: Math.max(1, Math.min(years ?? 6, 15)) }),
      resolve: (c, { years }) => c.byYear(years ?? 6),
    }),
    sites: t.field({
      type: SitesType,
      args: { first: t.arg.int({ defaultValue: 20 }), offset: t.arg.int({ defaultValue: 0 }) },
      complexity: ({ first }) => ({ field: 1, multiplier: Math.max(1, Math.min(first ?? 20, 100)) }),
      resolve: (c, args) => {
        const { first, offset } = page(args.first, args.offset, 20);
        return c.sites(first, offset);
      },
    }),
    withheld: t.int({ description: "Sites that this reader may not see: sums with them are left out.", resolve: (c) => c.withheld() }),
  }),
});

const NationType = builder.objectRef<Nation>("ComputeNation").implement({
  description: "A nation that workloads are at home in or sites stand in.",
  fields: (t) => ({
    key: t.exposeString("key"),
    name: t.exposeString("name"),
    workloads: t.exposeInt("workloads", { description: "Workloads that count." }),
    sites: t.exposeInt("sites", { description: "Sites that stand or are planned there." }),
  }),
});

const FactorType = builder.objectRef<AcceleratorFactor>("AcceleratorFactor").implement({
  description: "How many H100 equivalents one accelerator is: its dense 16-bit operations per second over those of an H100 SXM.",
  fields: (t) => ({
    name: t.exposeString("name"),
    factor: t.exposeFloat("factor"),
    basis: t.field({ type: BasisType, resolve: (f) => f.basis }),
  }),
});

const EquivalentsType = builder.objectRef<NonNullable<ReturnType<typeof h100Equivalents>>>("H100Equivalents").implement({
  description: "A number of accelerators as H100 equivalents.",
  fields: (t) => ({
    value: t.exposeFloat("value", { description: "H100e." }),
    basis: t.field({ type: BasisType, resolve: (e) => e.basis }),
    note: t.exposeString("note", { description: "How it was worked out." }),
  }),
});

builder.queryFields((t) => ({
  compute: t.field({
    type: ComputeType,
    description: "The compute that stands in a nation. Throws LP-6120, LP-6121.",
    args: {
      nation: t.arg.string({ required: true, description: "Key of a jurisdiction." }),
      year: t.arg.int({ description: "As it stands at the end of this year, with what is planned to be open by then; left out: today." }),
    },
    complexity: analysisCost,
    resolve: (_root, { nation, year }, { registry }) => registry.capacity.compute(nation, year ?? null),
  }),
  computeNations: t.field({
    type: [NationType],
    description: "Nations that compute or capacity can be asked of, most workloads first, then most sites.",
    complexity: analysisCost,
    resolve: (_root, _args, { registry }) => registry.capacity.nations(),
  }),
  acceleratorFactors: t.field({
    type: [FactorType],
    description: "The table of accelerators. What is not in it does not convert.",
    resolve: () => [...acceleratorFactors],
  }),
  h100Equivalents: t.field({
    type: EquivalentsType,
    description: "Accelerators as H100 equivalents, by the table. Throws LP-6126, LP-6127.",
    args: { accelerator: t.arg.string({ required: true }), count: t.arg.float({ required: true }) },
    resolve: (_root, { accelerator, count }) => {
      const converted = h100Equivalents(accelerator, count);
      const problems = [
        converted ? null : problem("LP-6126", `${accelerator.slice(0, 80)} does not convert to H100 equivalents.`, "accelerator"),
        count >= 0 && count <= 1e9 ? null : problem("LP-6127", `${count} is no such number.`, "count"),
      ].filter((p) => p !== null);
      if (!converted || problems.length) throw new LoadpathError(problems);
      return converted;
    },
  }),
}));
