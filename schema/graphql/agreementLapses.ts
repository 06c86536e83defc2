import type { LapseWindow, ListedAgreement, Overview } from "../../server/registry/reads/agreements/overview";
import type { ProvisionStanding } from "../model/modelAgreement";
import { ProvisionStandingType } from "./agreementProvisions";
import { EndedType, ForceType } from "./agreementTerms";
import { analysisCost, builder } from "./builder";
import { CountInterval, ShareInterval } from "./findings";
import { atHorizon, horizonWords } from "./horizon";
import { objectOf } from "./refs";
import { ScopeInput, ScopeType, scopeOf } from "./scope";

const StandingCount = builder.objectRef<{ readonly standing: ProvisionStanding; readonly count: number }>("ProvisionCount").implement({
  description: "How many of the five core provisions stand so.",
  fields: (t) => ({ standing: t.field({ type: ProvisionStandingType, resolve: (c) => c.standing }), count: t.exposeInt("count") }),
});

type Loss = LapseWindow["after"];
const LossType = builder.objectRef<Loss>("LossOfScope").implement({
  description: "What a scope loses.",
  fields: (t) => ({
    workloads: t.field({ type: CountInterval, resolve: (l) => l.workloads }),
    criticalityLost: t.field({ type: ShareInterval, resolve: (l) => l.share }),
  }),
});

const ListedType = builder.objectRef<ListedAgreement>("ListedAgreement").implement({
  description: "An agreement in the list.",
  fields: (t) => ({
    agreement: t.field({ type: objectOf("Agreement"), resolve: (l) => l.record }),
    onRecord: t.field({ type: ForceType, resolve: (l) => l.force.onRecord }),
    possible: t.field({ type: ForceType, resolve: (l) => l.force.possible }),
    core: t.field({
      type: [StandingCount],
      description: "The five core provisions, by how they stand.",
      resolve: ({ core }) => Object.entries(core).map(([standing, count]) => ({ standing: standing as ProvisionStanding, count })),
    }),
    lapsesWithin: t.exposeInt("lapsesWithin", {
      nullable: true,
      description: "30, 90, 180 or 365: the days after which it has, or may have, ended; null: not within a year, or it had before.",
    }),
    today: t.field({
      type: LossType,
      nullable: true,
      description: "What is lost when all who signed it withdraw today; null where it does not lapse within a year.",
      resolve: (l) => l.today,
    }),
    after: t.field({ type: LossType, nullable: true, description: "The same on the day when it has lapsed.", resolve: (l) => l.after }),
  }),
});

const LapsedType = builder.objectRef<LapseWindow["lapsed"][number]>("LapsedAgreement").implement({
  description: "An agreement that has, or may have, lapsed by a day.",
  fields: (t) => ({
    agreement: t.field({
      type: objectOf("Agreement"),
      resolve: async ({ agreement }, _args, { registry }) => (await registry.visible(agreement))!,
    }),
    ended: t.field({ type: EndedType, resolve: (l) => l.ended }),
  }),
});

const WindowType = builder.objectRef<LapseWindow>("LapseWindow").implement({
  description: "What has lapsed so many days ahead, and what then falls.",
  fields: (t) => ({
    days: t.exposeInt("days"),
    on: t.exposeString("on"),
    lapsed: t.field({
      type: [LapsedType],
      description: "Agreements that count today, or will, and have ended by then.",
      resolve: (w) => [...w.lapsed],
    }),
    today: t.field({
      type: LossType,
      description: "What is lost when all who signed one of these withdraw at once, today.",
      resolve: (w) => w.today,
    }),
    after: t.field({ type: LossType, description: "The same on that day.", resolve: (w) => w.after }),
  }),
});

const OverviewType = builder.objectRef<Overview>("Agreements").implement({
  description: "Agreements, what lapses when, and what then falls.",
  fields: (t) => ({
    scope: t.field({ type: ScopeType, resolve: (o) => o.scope }),
    horizonHours: t.float({ nullable: true, description: "Hours within which a loss counts; null: ever.", resolve: (o) => o.horizon }),
    on: t.exposeString("on"),
    windows: t.field({ type: [WindowType], description: "30, 90, 180 and 365 days ahead.", resolve: (o) => [...o.windows] }),
    items: t.field({
      type: [ListedType],
      description: "All that this reader may see; with jurisdictions in the scope, those to which one of these is party in some way.",
      complexity: { field: 1, multiplier: 50 },
      resolve: (o) => [...o.items],
    }),
  }),
});

builder.queryField("agreementLapses", (t) =>
  t.field({
    type: OverviewType,
    description: "All agreements of a scope: what they say, what lapses in 30, 90, 180 and 365 days, and what then falls.",
    args: { scope: t.arg({ type: ScopeInput }), horizonHours: t.arg.float({ description: horizonWords("DENIAL") }) },
    complexity: 10 * analysisCost,
    resolve: (_root, { scope, horizonHours }, { registry }) =>
      atHorizon(horizonHours, (hours) => registry.agreements.overview({ scope: scopeOf(scope), horizonHours: hours })),
  }),
);
