import type { SeenDuty } from "../../server/registry/reads/strategyReads";
import { builder } from "./builder";
import { EntityRef } from "./refs";
import { QuantityRange } from "./strategyParts";

export const DutyFunctionType = builder.enumType("StrategyFunction", {
  description: "Who has to act.",
  values: {
    PLANNING: { description: "Whoever plans: requirements and decisions that are missing." },
    ENERGY: { description: "Whoever powers: grid connections that do not suffice." },
    PROCUREMENT: { description: "Whoever buys: contracts and offerings that must change for designations to be met." },
    NEGOTIATION: { description: "Whoever negotiates: agreements and clauses that would close gaps." },
  } as const,
});

const DutyReasonType = builder.enumType("DutyReason", {
  description: "Why there is something to do.",
  values: {
    NO_REQUIREMENT: { description: "A sector has workloads, and nobody has stated what it requires." },
    NO_PATHWAY: { description: "A requirement does not say how it is to be had." },
    UNDECIDED: { description: "Workloads of a sector are not designated." },
    POWER_SHORT: { description: "A grid connection cannot deliver what its sites need." },
    POWER_UNKNOWN: { description: "Whether a grid connection can deliver that cannot be told." },
    BREACHED: { description: "A workload does not stand as its designation asks." },
    ALLOCATION_SHORT: { description: "Agreements grant less than a requirement asks." },
    NO_AGREEMENT: { description: "A vendor can fell workloads alone, and no agreement in force holds it off." },
    INTERRUPTIBLE: {
      description: "A vendor can fell workloads alone, though an agreement binds it: its clauses do not hold it off long enough.",
    },
    LAPSES: { description: "An agreement ends within the years planned for." },
  } as const,
});

const DutyType = builder.objectRef<SeenDuty>("Duty").implement({
  description: "Something that somebody owes.",
  fields: (t) => ({
    function: t.field({ type: DutyFunctionType, resolve: (d) => d.function }),
    reason: t.field({ type: DutyReasonType, resolve: (d) => d.reason }),
    subject: t.field({
      type: EntityRef,
      description: "What it is about.",
      resolve: (d, _args, { registry }) => registry.strategies.thing(d.subject),
    }),
    against: t.field({
      type: EntityRef,
      nullable: true,
      description: "What stands against it, or whose it is.",
      resolve: (d, _args, { registry }) => (d.against === null ? null : registry.strategies.thing(d.against)),
    }),
    year: t.int({ nullable: true, resolve: (d) => (d.hidden ? null : d.year) }),
    missing: t.field({
      type: QuantityRange,
      nullable: true,
      description: "H100e of an allocation, MW of power; null where something that it is worked out from is withheld.",
      resolve: (d) => (d.unsummed ? null : d.missing),
    }),
    workloads: t.int({ description: "Workloads that it concerns.", resolve: (d) => d.workloads.length }),
    owedBy: t.field({
      type: EntityRef,
      nullable: true,
      description: "Who owes it; null: nobody on record does.",
      resolve: (d, _args, { registry }) => (d.owedBy === null || d.hidden ? null : registry.strategies.thing(d.owedBy)),
    }),
    dueBy: t.string({ nullable: true, description: "A day, a month or a year.", resolve: (d) => (d.hidden ? null : d.dueBy) }),
  }),
});

interface Duties {
  readonly items: SeenDuty[];
  readonly total: number;
  readonly counts: { readonly function: SeenDuty["function"]; readonly total: number }[];
}

const DutyCount = builder.objectRef<Duties["counts"][number]>("DutyCount").implement({
  description: "How many lines a function has.",
  fields: (t) => ({ function: t.field({ type: DutyFunctionType, resolve: (c) => c.function }), total: t.exposeInt("total") }),
});

export const DutiesType = builder.objectRef<Duties>("Duties").implement({
  description: "A page of what is left to do.",
  fields: (t) => ({
    items: t.field({ type: [DutyType], resolve: (d) => d.items }),
    total: t.exposeInt("total"),
    counts: t.field({ type: [DutyCount], description: "Of all functions.", resolve: (d) => d.counts }),
  }),
});
