import type { Range } from "../../server/analysis/strategy/range";
import type { SeenChange, SeenEnergyLine } from "../../server/registry/reads/strategyReads";
import { builder } from "./builder";
import { EntityRef } from "./refs";

export const StrategyStateType = builder.enumType("StrategyState", {
  description: "How something asked stands against what is in place.",
  values: {
    MET: { description: "By what is on record, in its harsher reading." },
    SHORT: { description: "Even by all that may be." },
    UNKNOWN: { description: "What is missing or assumed decides." },
  } as const,
});

/** Bounds of a quantity. */
export const QuantityRange = builder.objectRef<Range>("QuantityRange").implement({
  description: "Bounds of a quantity of which not all is known.",
  fields: (t) => ({
    least: t.exposeFloat("least", { description: "What is sure." }),
    most: t.float({
      nullable: true,
      description: "What may be at most; null: nothing on record bounds it.",
      resolve: ({ most }) => (Number.isFinite(most) ? most : null),
    }),
  }),
});

export const StrategyChange = builder.objectRef<SeenChange>("StrategyChange").implement({
  description: "A site that is to open or an agreement that ends. Of one that is withheld neither day nor figure is shown.",
  fields: (t) => ({
    entity: t.field({ type: EntityRef, resolve: (c, _args, { registry }) => registry.strategies.thing(c.entity) }),
    on: t.exposeString("on", { nullable: true, description: "A day, a month or a year." }),
    compute: t.field({ type: QuantityRange, nullable: true, description: "H100e that come or go with it.", resolve: (c) => c.compute }),
  }),
});

export const EnergyLineType = builder.objectRef<SeenEnergyLine>("EnergyLine").implement({
  description:
    "What the sites of a nation need of one grid connection on the last day of a year. A site with several connections counts whole at each. What else hangs on the connection is not counted.",
  fields: (t) => ({
    gridPoint: t.field({ type: EntityRef, resolve: (l, _args, { registry }) => registry.strategies.thing(l.gridPoint) }),
    year: t.exposeInt("year"),
    state: t.field({ type: StrategyStateType, resolve: (l) => l.state }),
    needed: t.field({
      type: QuantityRange,
      nullable: true,
      description: "MW; null where a site is withheld.",
      resolve: (l) => (l.unsummed ? null : l.needed),
    }),
    capacity: t.field({
      type: QuantityRange,
      nullable: true,
      description: "MW; 0 while it is planned.",
      resolve: (l) => (l.hidden ? null : l.capacity),
    }),
    shortBy: t.field({ type: QuantityRange, nullable: true, description: "MW.", resolve: (l) => (l.unsummed ? null : l.shortBy) }),
    sites: t.field({ type: [EntityRef], resolve: (l, _args, { registry }) => l.sites.map((site) => registry.strategies.thing(site)) }),
  }),
});
