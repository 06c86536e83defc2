import type { BlastRadius, Fallen } from "../../server/registry/reads/findings";
import type { ReaderRegistry } from "../../server/registry/reads/readerRegistry";
import type { EntityKindName } from "../model/entityKinds";
import { analysisCost, builder } from "./builder";
import { EntityKindType, HazardType } from "./enums";
import { CountInterval, FindingsType, GapType, ShareInterval } from "./findings";
import { horizonOf, horizonWords } from "./horizon";
import { offsetPage } from "./offsetPage";
import { ComponentRef, EntityRef } from "./refs";

const FallenType = builder.objectRef<Fallen>("Fallen").implement({
  description: "Something that falls with the component, and when.",
  fields: (t) => ({
    entity: t.field({ type: EntityRef, resolve: (f, _args, { registry }) => registry.thing(f.entity) }),
    hoursOnRecord: t.exposeFloat("hoursOnRecord", { nullable: true, description: "Hour of its loss; null: it does not fall on record." }),
    hoursPossible: t.exposeFloat("hoursPossible", { nullable: true, description: "Hour of its loss, as possible." }),
  }),
});

/** What one sector loses, of a blast radius or a scenario. */
export const SectorLoss = builder.objectRef<BlastRadius["bySector"][number]>("SectorLoss").implement({
  description: "What one sector loses.",
  fields: (t) => ({
    sector: t.field({ type: EntityRef, resolve: (s, _args, { registry }) => registry.thing(s.sector) }),
    workloads: t.field({ type: CountInterval, resolve: (s) => s.workloads }),
    criticalityLost: t.field({ type: ShareInterval, description: "Of the sector's own criticality.", resolve: (s) => s.criticalityLost }),
  }),
});

const LossStep = builder.objectRef<BlastRadius["timeline"][number]>("LossStep").implement({
  description: "What is lost by an hour at which something more is.",
  fields: (t) => ({
    hours: t.exposeFloat("hours"),
    onRecord: t.exposeFloat("onRecord", { description: "Share of the criticality of all live workloads, 0 to 1." }),
    possible: t.exposeFloat("possible"),
    workloadsOnRecord: t.exposeInt("workloadsOnRecord"),
    workloadsPossible: t.exposeInt("workloadsPossible"),
  }),
});

/** Things that fall which one answer holds. */
const fallenPage = { usual: 50, most: 500 } as const;

const ofKind = async (
  { fallen }: BlastRadius,
  kind: EntityKindName | null | undefined,
  registry: ReaderRegistry,
): Promise<readonly Fallen[]> => (kind ? registry.ofKind(fallen, (f) => f.entity, kind) : fallen);

const BlastRadiusType = builder.objectRef<BlastRadius>("BlastRadius").implement({
  description: "What falls when one component fails or withdraws.",
  fields: (t) => ({
    hazard: t.field({ type: HazardType, resolve: (b) => b.hazard }),
    horizonHours: t.exposeFloat("horizonHours", { nullable: true }),
    onRecord: t.int({
      description: "Things that fall on record, itself left out.",
      resolve: (b) => b.fallen.filter((f) => f.hoursOnRecord !== null).length,
    }),
    possible: t.int({
      description: "Things that fall as possible, itself left out.",
      resolve: (b) => b.fallen.filter((f) => f.hoursPossible !== null).length,
    }),
    workloads: t.field({ type: CountInterval, resolve: (b) => b.workloads }),
    criticalityLost: t.field({
      type: ShareInterval,
      description: "Of the criticality of all live workloads.",
      resolve: (b) => b.criticalityLost,
    }),
    bySector: t.field({ type: [SectorLoss], description: "Sectors that lose something, most first.", resolve: (b) => [...b.bySector] }),
    fallen: t.field({
      type: [FallenType],
      description: "Soonest on record first.",
      args: {
        first: t.arg.int({ defaultValue: fallenPage.usual, description: `From 1 to ${fallenPage.most}.` }),
        offset: t.arg.int({ defaultValue: 0, description: "How many of the soonest to leave out." }),
        kind: t.arg({ type: EntityKindType }),
      },
      complexity: ({ first }) => ({ field: 1, multiplier: Math.min(first ?? fallenPage.usual, fallenPage.most) }),
      resolve: async (blast, { first, offset, kind }, { registry }) => {
        const page = offsetPage(first, offset, fallenPage);
        return (await ofKind(blast, kind, registry)).slice(page.offset, page.offset + page.first);
      },
    }),
    timeline: t.field({ type: [LossStep], description: "Time to loss, in steps from hour 0.", resolve: (b) => [...b.timeline] }),
    total: t.int({
      description: "Things that fall in either reading, or those of one kind.",
      args: { kind: t.arg({ type: EntityKindType }) },
      resolve: async (blast, { kind }, { registry }) => (await ofKind(blast, kind, registry)).length,
    }),
    withheld: t.int({
      description: "Of these, things that this reader may not see.",
      resolve: (b, _args, { registry }) => registry.countWithheld(b.fallen.map((f) => f.entity)),
    }),
  }),
});

/** What everything has that can fail: workloads, services, models, vendors, data centres, grid connections. */
ComponentRef.implement({
  description: "Something that can fail, and be a single point of failure.",
  interfaces: [EntityRef],
  resolveType: (e) => e.kind,
  fields: (t) => ({
    blastRadius: t.field({
      type: BlastRadiusType,
      description: "What falls if it stops, or, under DENIAL, if it withdraws.",
      args: {
        hazard: t.arg({ type: HazardType, defaultValue: "OUTAGE" }),
        horizonHours: t.arg.float({ description: horizonWords("OUTAGE") }),
      },
      complexity: analysisCost,
      resolve: (e, { hazard, horizonHours }, { registry }) => {
        const which = hazard ?? "OUTAGE";
        return registry.analysis.blastRadius(e.id, which, horizonOf(horizonHours, which));
      },
    }),
    deniers: t.field({
      type: FindingsType,
      description:
        "Jurisdictions and vendors whose withdrawal alone fells it; of a workload, jurisdictions that are no home of it, agreements counted.",
      args: { horizonHours: t.arg.float({ description: horizonWords("DENIAL") }) },
      complexity: analysisCost,
      resolve: (e, { horizonHours }, { registry }) => registry.analysis.deniers(e.id, horizonOf(horizonHours, "DENIAL")),
    }),
    gaps: t.field({
      type: [GapType],
      description: "What should be on record beneath it, itself included, and is not.",
      args: { hazard: t.arg({ type: HazardType, defaultValue: "OUTAGE" }) },
      complexity: analysisCost,
      resolve: (e, { hazard }, { registry }) => registry.analysis.gaps(e.id, hazard ?? "OUTAGE"),
    }),
  }),
});
