import type { ScenarioFall, ScenarioRun, ScenarioStep, ShockResult, VerdictFlip } from "../../server/registry/reads/scenario/scenarioRun";
import { analysisCost, builder } from "./builder";
import { bare } from "./changeInput";
import { SectorLoss } from "./component";
import { EntityKindType } from "./enums";
import { CountInterval, ShareInterval, ThingCount } from "./findings";
import { EntityRef } from "./refs";
import { page, ScopeType } from "./scope";
import { VerdictType } from "./target";
import { WhyChainType } from "./why";

/** What comes out of a run, with the run that can name it: its things may be merely supposed. */
type Of<T> = T & { readonly run: ScenarioRun };
const each = <T extends object>(run: ScenarioRun, items: readonly T[]): Of<T>[] => items.map((item) => ({ ...item, run }));

/** Points of a page of rows that each name one thing. */
export const rowsCost = ({ first }: { first?: number | null }) => ({ field: 1, multiplier: Math.min(first ?? 20, 100) });

export const ShockKindType = builder.enumType("ShockKind", {
  description: "What may happen at hour 0.",
  values: {
    FAIL: { description: "A component stops." },
    DENY: { description: "A jurisdiction or vendor withdraws." },
    END_AGREEMENT: { description: "An agreement counts no longer." },
  } as const,
});

const ShockType = builder.objectRef<ShockResult>("Shock").implement({
  description: "A shock as it was understood.",
  fields: (t) => ({
    kind: t.field({ type: ShockKindType, resolve: (s) => s.kind }),
    entity: t.field({ type: EntityRef, resolve: (s) => s.subject }),
    words: t.exposeString("words", { description: "The shock in words." }),
    workloads: t.field({
      type: CountInterval,
      description: "What it alone takes down within the horizon.",
      resolve: (s) => s.workloads,
    }),
  }),
});

const StepType = builder.objectRef<Of<ScenarioStep>>("ScenarioStep").implement({
  description: "What is lost by an hour at which something more is.",
  fields: (t) => ({
    hours: t.exposeFloat("hours"),
    criticalityLost: t.field({ type: ShareInterval, resolve: (s) => s.criticalityLost }),
    workloads: t.field({ type: CountInterval, resolve: (s) => s.workloads }),
    newly: t.field({
      type: [EntityRef],
      description:
        "At most 5 of the things that fall at this hour in one of the readings: workloads of the scope by criticality, then others.",
      complexity: 5,
      resolve: (s) => s.newly.map((id) => s.run.thing(id)),
    }),
  }),
});

const FallType = builder.objectRef<Of<ScenarioFall>>("ScenarioFall").implement({
  description: "Something that falls under the scenario, and when.",
  fields: (t) => ({
    entity: t.field({ type: EntityRef, resolve: (f) => f.run.thing(f.entity) }),
    hoursOnRecord: t.exposeFloat("hoursOnRecord", { nullable: true, description: "Hour of its loss; null: it does not fall on record." }),
    hoursPossible: t.exposeFloat("hoursPossible", { nullable: true, description: "Hour of its loss, as possible." }),
    criticality: t.int({
      nullable: true,
      description: "Tier of a workload as stated; null where it is withheld.",
      resolve: (f) => f.run.toldOf(f.entity, f.criticality),
    }),
    why: t.field({
      type: WhyChainType,
      nullable: true,
      description: "The chain by which it falls, on record if it falls so, else as possible.",
      complexity: 2,
      resolve: (f) => f.run.why(f.entity),
    }),
  }),
});

const FallsType = builder.objectRef<{ items: Of<ScenarioFall>[]; total: number }>("ScenarioFalls").implement({
  description: "What falls, soonest on record first.",
  fields: (t) => ({
    items: t.field({ type: [FallType], resolve: (f) => f.items }),
    total: t.exposeInt("total", { description: "How many there are in all, in either reading." }),
  }),
});

type MinistryLossShape = Of<ScenarioRun["byMinistry"][number]>;
const MinistryLoss = builder.objectRef<MinistryLossShape>("MinistryLoss").implement({
  description: "What one public body loses, with its parts.",
  fields: (t) => ({
    ministry: t.field({ type: EntityRef, resolve: (m) => m.run.thing(m.part) }),
    workloads: t.field({ type: CountInterval, resolve: (m) => m.workloads }),
    criticalityLost: t.field({
      type: ShareInterval,
      description: "Of the criticality of its workloads in the scope.",
      resolve: (m) => m.criticalityLost,
    }),
  }),
});

const FlipType = builder.objectRef<Of<VerdictFlip>>("VerdictFlip").implement({
  description: "A workload whose verdict becomes, or ceases to be, BREACHED.",
  fields: (t) => ({
    workload: t.field({ type: EntityRef, resolve: (f) => f.run.thing(f.workload) }),
    before: t.field({ type: VerdictType, resolve: (f) => f.before }),
    after: t.field({ type: VerdictType, resolve: (f) => f.after }),
  }),
});

const VerdictsType = builder.objectRef<ScenarioRun>("ScenarioVerdicts").implement({
  description: "Verdicts that the scenario changes.",
  fields: (t) => ({
    toBreached: t.field({ type: ThingCount, description: "Workloads that become BREACHED.", resolve: (r) => r.verdictCounts().toBreached }),
    fromBreached: t.int({ description: "Workloads that are BREACHED no longer.", resolve: (r) => r.verdictCounts().fromBreached }),
    total: t.int({ description: "Workloads of either sort.", resolve: (r) => r.verdicts().length }),
    items: t.field({
      type: [FlipType],
      description: "The most critical first.",
      args: { first: t.arg.int({ defaultValue: 20 }), offset: t.arg.int({ defaultValue: 0 }) },
      complexity: rowsCost,
      resolve: (r, args) => {
        const { first, offset } = page(args.first, args.offset, 20);
        return each(r, r.verdicts().slice(offset, offset + first));
      },
    }),
  }),
});

type HeldAgreement = Of<ReturnType<ScenarioRun["agreements"]>["items"][number]>;
const HeldAgreementType = builder.objectRef<HeldAgreement>("HeldAgreement").implement({
  description: "An agreement that holds off one of the withdrawals.",
  fields: (t) => ({
    agreement: t.field({ type: EntityRef, resolve: (h) => h.run.thing(h.agreement) }),
    holdsUntilHours: t.exposeFloat("holdsUntilHours", { nullable: true, description: "Hours for which it does; null: without limit." }),
    workloads: t.exposeInt("workloads", { description: "Workloads of the scope that fall later for it, or not within the horizon." }),
  }),
});

const AgreementsType = builder.objectRef<ScenarioRun>("ScenarioAgreements").implement({
  description:
    "Agreements that the withdrawals put to the test: signed by one who withdraws, counting for a workload that would otherwise fall, or ended by the scenario. On record.",
  fields: (t) => ({
    hold: t.int({ description: "Those that hold something off.", resolve: (r) => r.agreements().hold }),
    of: t.int({ description: "All that were put to the test.", resolve: (r) => r.agreements().of }),
    items: t.field({ type: [HeldAgreementType], description: "Those that hold.", resolve: (r) => each(r, r.agreements().items) }),
  }),
});

export const ScenarioResult = builder.objectRef<ScenarioRun>("ScenarioResult").implement({
  description:
    "What falls under a scenario, in both readings. Without a shock nothing falls, so that all of it is beyond the baseline; verdicts are held against those on the facts as they are.",
  fields: (t) => ({
    scope: t.field({ type: ScopeType, resolve: (r) => r.ground.scope }),
    horizonHours: t.float({
      nullable: true,
      description: "Hours within which a loss counts; null: ever.",
      resolve: (r) => r.ground.horizon,
    }),
    revision: t.int({ description: "Revision of the facts that it ran on.", resolve: (r) => r.ground.revision }),
    shocks: t.field({ type: [ShockType], complexity: analysisCost, resolve: (r) => r.shocks }),
    changes: t.int({ description: "Facts that are supposed to be otherwise.", resolve: (r) => r.supposed.changes }),
    criticalityLost: t.field({ type: ShareInterval, resolve: (r) => r.loss.share }),
    workloads: t.field({ type: CountInterval, resolve: (r) => r.loss.workloads }),
    things: t.field({
      type: ThingCount,
      description:
        "Everything that falls, in and outside the scope, beyond what is shocked. Other things than workloads fall as under the bare withdrawal.",
      args: { kind: t.arg({ type: EntityKindType }) },
      resolve: (r, { kind }) => r.things(kind),
    }),
    timeline: t.field({
      type: [StepType],
      description: "From hour 0 to the horizon, a step for each hour at which a workload of the scope falls in one of the readings.",
      resolve: (r) => each(r, r.timeline),
    }),
    falls: t.field({
      type: FallsType,
      description: "Soonest on record first. Kind left out: the workloads of the scope; else everything of the kind.",
      args: {
        kind: t.arg({ type: EntityKindType }),
        first: t.arg.int({ defaultValue: 20 }),
        offset: t.arg.int({ defaultValue: 0 }),
      },
      complexity: rowsCost,
      resolve: (r, { kind, first, offset }) => {
        const { items, total } = r.falls(kind ?? null, page(first, offset, 20));
        return { items: each(r, items), total };
      },
    }),
    bySector: t.field({
      type: [SectorLoss],
      description: "Sectors that lose something, most first; of their workloads in the scope.",
      resolve: (r) => r.bySector.map(({ part, ...loss }) => ({ sector: part, ...loss })),
    }),
    byMinistry: t.field({
      type: [MinistryLoss],
      description: "Public bodies that lose something, most first: those that are part of no other, each with all its parts.",
      resolve: (r) => each(r, r.byMinistry),
    }),
    verdicts: t.field({ type: VerdictsType, complexity: analysisCost, resolve: (r) => r }),
    agreements: t.field({ type: AgreementsType, complexity: analysisCost, resolve: (r) => r }),
    why: t.field({
      type: WhyChainType,
      nullable: true,
      description: "Why a thing falls: the chain on record if it falls so, else as possible; null if it does not, or is shocked itself.",
      args: { target: t.arg.id({ required: true, description: "Id of an entity, as the API gives it." }) },
      complexity: 2,
      resolve: (r, { target }) => r.whyAsked(bare(target)),
    }),
    restsOnAssumptions: t.boolean({
      description: "Whether the two readings differ for some workload of the scope: what is assumed decides.",
      resolve: (r) => r.restsOnAssumptions,
    }),
    withheld: t.int({
      description: "Workloads of the scope that fall and this reader may not see.",
      resolve: (r, _args, { registry }) =>
        registry.countWithheld([...r.fallenWorkloads().keys()].filter((id) => !r.supposed.entities.has(id))),
    }),
  }),
});
