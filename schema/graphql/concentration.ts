import type { Bounds, Concentration, SupplierShare } from "../../server/analysis/concentration";
import type { ConcentrationBy } from "../../server/analysis/suppliers";
import { analysisCost, builder } from "./builder";
import { EntityRef } from "./refs";
import { page, ScopeType } from "./scope";

const ConcentrationByType = builder.enumType("ConcentrationBy", {
  description: "What suppliers are told apart by.",
  values: {
    PROVIDER: { description: "Vendors that provide a workload or a service beneath it." },
    ULTIMATE_PARENT: { description: "The vendors at the top of these groups." },
    JURISDICTION: { description: "Jurisdictions with a hold on a vendor or a data centre beneath a workload." },
    DATA_CENTRE: { description: "Data centres beneath a workload." },
    GRID_ZONE: { description: "Grid zones that power these, directly or through a connection." },
  } as const,
});

const rules: Record<ConcentrationBy, string> = {
  PROVIDER: "the vendors that provide it or a service beneath it",
  ULTIMATE_PARENT: "the vendors at the top of its providers' groups; a provider whose owner is not on record is its own parent",
  JURISDICTION: "the jurisdictions with a hold on a vendor or a data centre beneath it, its own included",
  DATA_CENTRE: "the data centres beneath it",
  GRID_ZONE: "the grid zones that power the data centres beneath it",
};

const NumberInterval = builder.objectRef<Bounds>("NumberInterval").implement({
  description: "Bounds of a figure, whatever the unknown and assumed parts turn out to be.",
  fields: (t) => ({
    least: t.exposeFloat("least"),
    greatest: t.exposeFloat("greatest", { nullable: true, description: "Null: without bound." }),
    known: t.exposeFloat("known", {
      nullable: true,
      description: "If what is on record, assumed facts included, were all there is; null where nothing is.",
    }),
  }),
});

const SupplierShareType = builder.objectRef<SupplierShare & { rank: number }>("SupplierShare").implement({
  description: "One supplier's part of the criticality.",
  fields: (t) => ({
    rank: t.exposeInt("rank"),
    entity: t.field({ type: EntityRef, resolve: (s, _args, { registry }) => registry.exposure.thing(s.entity) }),
    onRecord: t.exposeFloat("onRecord", { description: "Through recorded facts alone, 0 to 1." }),
    possible: t.exposeFloat("possible", { description: "With assumed facts, split over all that each workload reaches." }),
  }),
});

const SupplierShares = builder.objectRef<{ items: (SupplierShare & { rank: number })[]; total: number }>("SupplierShares").implement({
  description: "Suppliers, largest first.",
  fields: (t) => ({ items: t.field({ type: [SupplierShareType], resolve: (s) => s.items }), total: t.exposeInt("total") }),
});

const ConcentrationType = builder.objectRef<Concentration & { by: ConcentrationBy }>("Concentration").implement({
  description:
    "How concentrated criticality is. At least: what is assumed or unknown is spread over suppliers without number. At most: all of it falls to the largest.",
  fields: (t) => ({
    by: t.field({ type: ConcentrationByType, resolve: (c) => c.by }),
    rule: t.string({
      description: "How a workload's criticality is split among several.",
      resolve: (c) => `Each workload's criticality is split evenly over ${rules[c.by]}.`,
    }),
    hhi: t.field({
      type: NumberInterval,
      description: "Sum of the squared shares: near 0 spread thin, 1 all with one.",
      resolve: (c) => c.hhi,
    }),
    effective: t.field({
      type: NumberInterval,
      description: "Effective number of suppliers, 1 / HHI: so many of one size would be as concentrated.",
      resolve: (c) => c.effective,
    }),
    topShare: t.field({ type: NumberInterval, description: "Share of the largest, 0 to 1.", resolve: (c) => c.topShare }),
    assumedShare: t.exposeFloat("assumedShare", { description: "Share of the criticality that turns on assumptions." }),
    unknownShare: t.exposeFloat("unknownShare", { description: "Share of the criticality with nothing on record." }),
    cannotTell: t.exposeInt("cannotTell", { description: "Workloads with nothing on record." }),
    of: t.exposeInt("of", { description: "Workloads that it speaks of." }),
    shares: t.field({
      type: SupplierShares,
      args: { first: t.arg.int({ defaultValue: 20 }), offset: t.arg.int({ defaultValue: 0 }) },
      complexity: ({ first }) => ({ field: 1, multiplier: Math.min(first ?? 20, 100) }),
      resolve: ({ shares }, args) => {
        const { first, offset } = page(args.first, args.offset, 20);
        return { items: shares.slice(offset, offset + first).map((s, i) => ({ ...s, rank: offset + i + 1 })), total: shares.length };
      },
    }),
  }),
});

builder.objectField(ScopeType, "concentration", (t) =>
  t.field({
    type: ConcentrationType,
    description: "How concentrated its criticality is on suppliers of one sort.",
    args: { by: t.arg({ type: ConcentrationByType, required: true }) },
    complexity: analysisCost,
    resolve: (scope, { by }, { registry }) => ({ ...registry.exposure.concentration(scope, by), by }),
  }),
);
