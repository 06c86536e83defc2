import type { VerdictCount } from "../../server/analysis/standing";
import type { AskedExposure, Breach, SeenHolding } from "../../server/registry/reads/exposureReads";
import { analysisCost, builder } from "./builder";
import { CoalitionsType, TargetCoalitionsType } from "./coalitions";
import { ControlLayer } from "./control";
import { EntityKindType, enumType } from "./enums";
import { CountInterval } from "./findings";
import { horizonOf, horizonWords } from "./horizon";
import { EntityRef, objectOf } from "./refs";
import { page, ScopeType } from "./scope";
import { VerdictType } from "./target";
import { WhyChainType } from "./why";

const designation = enumType("Designation");
/** Points of a page of rows of an analysis. */
const rows = ({ first }: { first?: number | null }) => ({ field: analysisCost, multiplier: Math.min(first ?? 20, 100) });
const kindWords = "Jurisdiction or Vendor.";
const sizeWords = "Members at most, from 1 to 5.";

export const VerdictCountType = builder.objectRef<VerdictCount>("VerdictCount").implement({
  description: "How many workloads stand so against such a designation.",
  fields: (t) => ({
    verdict: t.field({ type: VerdictType, resolve: (v) => v.verdict }),
    designation: t.field({ type: designation, nullable: true, description: "Null: nobody has stated one.", resolve: (v) => v.designation }),
    workloads: t.exposeInt("workloads"),
  }),
});

const BreachType = builder.objectRef<Breach>("Breach").implement({
  description: "A workload that does not stand as it must.",
  fields: (t) => ({
    workload: t.field({ type: EntityRef, resolve: (b, _args, { registry }) => registry.thing(b.workload) }),
    designation: t.field({
      type: designation,
      nullable: true,
      description: "Null: nobody has stated one, or the workload is withheld.",
      resolve: (b, _args, { registry }) => registry.toldOf(b.workload, b.designation),
    }),
    verdict: t.field({ type: VerdictType, resolve: (b) => b.verdict }),
    why: t.field({
      type: WhyChainType,
      nullable: true,
      description: "The chain that offends.",
      complexity: 2,
      resolve: (b, _args, { registry }) => registry.exposure.verdictWhy(b.workload),
    }),
  }),
});

const BreachesType = builder.objectRef<{ items: Breach[]; total: number }>("Breaches").implement({
  description: "Workloads whose verdict is BREACHED, most critical first.",
  fields: (t) => ({ items: t.field({ type: [BreachType], resolve: (b) => b.items }), total: t.exposeInt("total") }),
});

const HoldingType = builder.objectRef<SeenHolding>("Holding").implement({
  description: "An agreement that keeps workloads from a withdrawal which would fell them.",
  fields: (t) => ({
    agreement: t.field({ type: EntityRef, resolve: (h, _args, { registry }) => registry.thing(h.agreement) }),
    workloads: t.exposeInt("workloads", { description: "Workloads of the scope, on record." }),
    holdsUntilHours: t.exposeFloat("holdsUntilHours", {
      nullable: true,
      description: "Hours for which its signatories are held off; null: without limit.",
    }),
  }),
});

const HoldingsType = builder.objectRef<{ items: SeenHolding[]; total: number }>("Holdings").implement({
  description: "Agreements that hold, most workloads first.",
  fields: (t) => ({ items: t.field({ type: [HoldingType], resolve: (h) => h.items }), total: t.exposeInt("total") }),
});

const ExposureType = builder.objectRef<AskedExposure>("Exposure").implement({
  description: "Who outside a scope's control can switch it off.",
  fields: (t) => ({
    horizonHours: t.exposeFloat("horizonHours", { nullable: true, description: "Hours within which a loss counts; null: ever." }),
    notStandingAlone: t.field({
      type: CountInterval,
      description: "Workloads that fall when all jurisdictions that are no home of theirs withdraw at once, agreements counted.",
      complexity: analysisCost,
      resolve: (e, _args, { registry }) => registry.exposure.notStandingAlone(e),
    }),
    deniable: t.field({
      type: CountInterval,
      description: "Workloads that some single jurisdiction, no home of theirs, fells.",
      complexity: analysisCost,
      resolve: (e, _args, { registry }) => registry.exposure.deniable(e, "Jurisdiction"),
    }),
    deniableByVendor: t.field({
      type: CountInterval,
      description: "Workloads that some single vendor fells.",
      complexity: analysisCost,
      resolve: (e, _args, { registry }) => registry.exposure.deniable(e, "Vendor"),
    }),
    verdicts: t.field({
      type: [VerdictCountType],
      description: "At the usual horizon of a denial, whatever horizon is asked for. Most workloads first.",
      complexity: analysisCost,
      resolve: (e, _args, { registry }) => registry.exposure.verdicts(e),
    }),
    breaches: t.field({
      type: BreachesType,
      description: "At the usual horizon of a denial, whatever horizon is asked for.",
      args: {
        undecided: t.arg.boolean({
          defaultValue: false,
          description: "Judge workloads that nobody has decided on as if they had to be sovereign.",
        }),
        first: t.arg.int({ defaultValue: 20 }),
        offset: t.arg.int({ defaultValue: 0 }),
      },
      complexity: rows,
      resolve: (e, { undecided, first, offset }, { registry }) =>
        registry.exposure.breaches(e, undecided === true, page(first, offset, 20)),
    }),
    control: t.field({
      type: [ControlLayer],
      description: "In whose hands it is, layer by layer; whatever the horizon.",
      complexity: analysisCost,
      resolve: (e, _args, { registry }) => registry.exposure.control(e),
    }),
    coalitions: t.field({
      type: CoalitionsType,
      description:
        "Smallest sets whose joint withdrawal fells a workload that none of their parts fells, single ones included, on a budget that others can wait for; `findCoalitions` takes a larger one. Throws LP-6020, LP-6021.",
      args: {
        kind: t.arg({ type: EntityKindType, required: true, description: kindWords }),
        minSize: t.arg.int({ defaultValue: 1, description: "Members at least; 2 leaves out who can do it alone." }),
        maxSize: t.arg.int({ defaultValue: 3, description: sizeWords }),
        first: t.arg.int({ defaultValue: 20 }),
        offset: t.arg.int({ defaultValue: 0 }),
      },
      complexity: rows,
      resolve: (e, { kind, minSize, maxSize, first, offset }, { registry }) =>
        registry.exposure.coalitions(e, kind, { minSize: minSize ?? 1, maxSize: maxSize ?? 3 }, page(first, offset, 20)),
    }),
    agreements: t.field({
      type: HoldingsType,
      description: "Agreements without which some single vendor or jurisdiction could fell a workload of the scope, and cannot.",
      args: { first: t.arg.int({ defaultValue: 20 }), offset: t.arg.int({ defaultValue: 0 }) },
      complexity: rows,
      resolve: (e, { first, offset }, { registry }) => registry.exposure.holdings(e, page(first, offset, 20)),
    }),
  }),
});

builder.objectField(ScopeType, "exposure", (t) =>
  t.field({
    type: ExposureType,
    description: "Who outside its control can switch it off.",
    args: { horizonHours: t.arg.float({ description: horizonWords("DENIAL") }) },
    resolve: (scope, { horizonHours }) => ({ scope, horizonHours: horizonOf(horizonHours, "DENIAL") }),
  }),
);

builder.objectFields(objectOf("Workload"), (t) => ({
  coalitions: t.field({
    type: TargetCoalitionsType,
    description: "Smallest sets whose joint withdrawal fells it. Throws LP-6020, LP-6021.",
    args: {
      kind: t.arg({ type: EntityKindType, required: true, description: kindWords }),
      maxSize: t.arg.int({ defaultValue: 3, description: sizeWords }),
      horizonHours: t.arg.float({ description: horizonWords("DENIAL") }),
    },
    complexity: analysisCost,
    resolve: (w, { kind, maxSize, horizonHours }, { registry }) =>
      registry.exposure.coalitionsOf(w.id, kind, maxSize ?? 3, horizonOf(horizonHours, "DENIAL")),
  }),
  control: t.field({
    type: [ControlLayer],
    description: "In whose hands it is, layer by layer.",
    complexity: analysisCost,
    resolve: (w, _args, { registry }) => registry.exposure.controlOf(w.id),
  }),
  verdictWhy: t.field({
    type: WhyChainType,
    nullable: true,
    description:
      "The chain by which it does not stand alone, on record if there is one: what offends in a breach, or would if it had to be sovereign. Null if it stands alone as far as is on record, may be external, or is at home nowhere.",
    complexity: analysisCost,
    resolve: (w, _args, { registry }) => registry.exposure.verdictWhy(w.id),
  }),
}));
