import type { Force } from "../../server/analysis/agreements";
import type { Interval } from "../../server/analysis/shares";
import type { JudgedProvision } from "../../server/registry/reads/agreements/provisions";
import type { OpenTerm } from "../../server/registry/reads/agreements/restsOn";
import type {
  AgreementTerms,
  HeldWorkload,
  JoinedThing,
  Lapse,
  Signatory,
  VerdictWithout,
} from "../../server/registry/reads/agreements/terms";
import type { ProvisionStanding } from "../model/modelAgreement";
import { ProvisionStandingType } from "./agreementProvisions";
import { analysisCost, builder } from "./builder";
import { ChangeInput, changeOf } from "./changeInput";
import { ReadHours } from "./continuity";
import { FactType, factsOf } from "./fact";
import { CountInterval, ShareInterval, ThingCount } from "./findings";
import { atHorizon, horizonWords } from "./horizon";
import { EntityRef, objectOf, ProvenanceRef } from "./refs";
import { rowsCost } from "./scenario";
import { page, ScopeInput, ScopeType, scopeOf } from "./scope";
import { VerdictType } from "./target";

type Of<T> = T & { readonly terms: AgreementTerms };
const each = <T extends object>(terms: AgreementTerms, items: readonly T[]): Of<T>[] => items.map((item) => ({ ...item, terms }));

const ProvisionType = builder.objectRef<JudgedProvision>("AgreementProvision").implement({
  description: "A provision of the model agreement, and how this one stands against it.",
  fields: (t) => ({
    key: t.string({ resolve: (p) => p.provision.key }),
    name: t.string({ resolve: (p) => p.provision.name }),
    core: t.boolean({ description: "One of the five that a sovereign access agreement is asked for.", resolve: (p) => p.provision.core }),
    asks: t.string({ description: "What the model asks for.", resolve: (p) => p.provision.asks }),
    standing: t.field({ type: ProvisionStandingType, resolve: (p): ProvisionStanding => p.standing }),
    words: t.exposeString("words", { description: "Why, in a sentence." }),
    facts: t.field({
      type: [FactType],
      description: "What the agreement says of it, with who says so; what is not stated included.",
      resolve: (p) => factsOf(p.record).filter((f) => p.provision.fields.includes(f.field.name)),
    }),
  }),
});

const AgreementState = builder.enumType("AgreementState", {
  description: "Where an agreement stands on a day.",
  values: {
    AHEAD: { description: "It has not started." },
    IN_FORCE: { description: "It has started and not ended." },
    ENDED: { description: "It has ended." },
  } as const,
});

export const ForceType = builder.objectRef<Force>("AgreementForce").implement({
  description: "Where an agreement stands on the day, in one reading.",
  fields: (t) => ({
    state: t.field({ type: AgreementState, resolve: (f) => f.state }),
    holdsOff: t.boolean({ description: "Whether it holds its signatories off at all.", resolve: (f) => f.delay > 0 }),
    holdsUntilHours: t.float({
      nullable: true,
      description: "Hours for which it does; null: without limit.",
      resolve: (f) => (Number.isFinite(f.delay) ? f.delay : null),
    }),
  }),
});

const JoinedType = builder.objectRef<Of<JoinedThing>>("AgreementEnd").implement({
  description: "Something that an agreement joins: who is party to it, whom it binds, what it covers.",
  fields: (t) => ({
    kind: t.string({ description: "PARTY_TO, BINDS or COVERS.", resolve: (j) => j.relationship.kind }),
    entity: t.field({ type: EntityRef, resolve: (j) => j.terms.thing(j.other) }),
    allocation: t.float({
      nullable: true,
      description: "Accelerators allotted of what is covered, as H100 equivalents.",
      resolve: ({ relationship }) => (typeof relationship.fields.allocation === "number" ? relationship.fields.allocation : null),
    }),
    provenance: t.field({ type: ProvenanceRef, resolve: (j) => j.relationship }),
  }),
});

const OpenTermType = builder.objectRef<OpenTerm>("OpenTerm").implement({
  description: "An assumed or unknown term on which the results rest.",
  fields: (t) => ({
    term: t.exposeString("term"),
    assumed: t.boolean({ description: "Assumed; else nothing is on record.", resolve: (o) => o.state === "ASSUMED" }),
    words: t.exposeString("words", { description: "What the results take it for." }),
  }),
});

const HeldType = builder.objectRef<Of<HeldWorkload>>("HeldWorkload").implement({
  description: "A workload that falls at another hour, or not, with the agreement than without it, when all who signed it withdraw.",
  fields: (t) => ({
    workload: t.field({ type: EntityRef, resolve: (h) => h.terms.thing(h.workload) }),
    criticality: t.int({
      nullable: true,
      description: "Its tier as stated; null where it is withheld.",
      resolve: (h) => h.terms.toldOf(h.workload, h.criticality),
    }),
    with: t.field({ type: ReadHours, description: "Hour at which it falls; null: not within the horizon.", resolve: (h) => h.with }),
    without: t.field({ type: ReadHours, resolve: (h) => h.without }),
  }),
});

const HeldPage = builder.objectRef<{ items: Of<HeldWorkload>[]; total: number }>("HeldWorkloads").implement({
  description: "The most critical first.",
  fields: (t) => ({ items: t.field({ type: [HeldType], resolve: (p) => p.items }), total: t.exposeInt("total") }),
});

type Both = { readonly with: Interval; readonly without: Interval };
const CountBothWays = builder.objectRef<Both>("CountBothWays").implement({
  description: "A count of workloads with an agreement, and without it.",
  fields: (t) => ({
    with: t.field({ type: CountInterval, resolve: (b) => b.with }),
    without: t.field({ type: CountInterval, resolve: (b) => b.without }),
  }),
});
const ShareBothWays = builder.objectRef<Both>("ShareBothWays").implement({
  description: "A share of criticality with an agreement, and without it.",
  fields: (t) => ({
    with: t.field({ type: ShareInterval, resolve: (b) => b.with }),
    without: t.field({ type: ShareInterval, resolve: (b) => b.without }),
  }),
});
const workloadsOf = (s: Pick<Signatory, "with" | "without">): Both => ({ with: s.with.workloads, without: s.without.workloads });
const shareOf = (s: Pick<Signatory, "with" | "without">): Both => ({ with: s.with.share, without: s.without.share });

const SignatoryType = builder.objectRef<Of<Signatory>>("AgreementSignatory").implement({
  description: "One who signed the agreement: what the scope loses when they withdraw alone.",
  fields: (t) => ({
    entity: t.field({ type: EntityRef, resolve: (s) => s.terms.thing(s.entity) }),
    workloads: t.field({ type: CountBothWays, description: "Workloads that they fell alone.", resolve: workloadsOf }),
    criticalityLost: t.field({ type: ShareBothWays, resolve: shareOf }),
  }),
});

const VerdictShiftType = builder.objectRef<Of<VerdictWithout>>("VerdictWithout").implement({
  description: "A workload whose verdict becomes, or may become, BREACHED without the agreement.",
  fields: (t) => ({
    workload: t.field({ type: EntityRef, resolve: (v) => v.terms.thing(v.workload) }),
    with: t.field({ type: VerdictType, resolve: (v) => v.before }),
    without: t.field({ type: VerdictType, resolve: (v) => v.after }),
    mayBreach: t.exposeBoolean("mayBreach", { description: "It becomes BREACHED, or may." }),
  }),
});

const WithoutType = builder.objectRef<AgreementTerms>("WithoutAgreement").implement({
  description:
    "What would be if the agreement were not there. Each figure is that of a scenario: those who signed withdraw, as things are and with the agreement ended.",
  fields: (t) => ({
    workloads: t.field({
      type: CountBothWays,
      description: "Workloads that fall when all who signed it withdraw at once.",
      resolve: (a) => workloadsOf(a.effect),
    }),
    criticalityLost: t.field({ type: ShareBothWays, resolve: (a) => shareOf(a.effect) }),
    signatories: t.field({
      type: [SignatoryType],
      description: "Those who signed it, each withdrawing alone, as far as this reader may see that they have.",
      complexity: analysisCost,
      resolve: async (a) => each(a, (await a.signatories()).items),
    }),
    signatoriesWithheld: t.int({ description: "Others who signed it.", resolve: async (a) => (await a.signatories()).withheld }),
    notStandingAlone: t.field({
      type: CountBothWays,
      description: "Workloads that fall when all jurisdictions that are no home of theirs withdraw at once.",
      complexity: 2 * analysisCost,
      resolve: (a) => a.standing(),
    }),
    toBreached: t.field({
      type: ThingCount,
      description: "Workloads whose verdict becomes BREACHED, at the usual horizon of a denial.",
      complexity: analysisCost,
      resolve: (a) => a.verdicts().toBreached,
    }),
    verdicts: t.field({
      type: [VerdictShiftType],
      description: "At most 50 of them, the most critical first.",
      complexity: analysisCost,
      resolve: (a) => each(a, a.verdicts().items.slice(0, 50)),
    }),
  }),
});

export const EndedType = builder.objectRef<Lapse["ended"]>("EndedBy").implement({
  description: "Whether an agreement has ended by a day: by the last day that its end may mean, and by the first.",
  fields: (t) => ({ onRecord: t.exposeBoolean("onRecord"), possible: t.exposeBoolean("possible") }),
});

const LapseType = builder.objectRef<Lapse>("AgreementLapse").implement({
  description: "The agreement so many days ahead.",
  fields: (t) => ({
    days: t.exposeInt("days"),
    on: t.exposeString("on"),
    ended: t.field({ type: EndedType, resolve: (l) => l.ended }),
    workloads: t.field({
      type: CountInterval,
      description: "Workloads that fall when all who signed it withdraw on that day.",
      resolve: (l) => l.after.workloads,
    }),
    criticalityLost: t.field({ type: ShareInterval, resolve: (l) => l.after.share }),
  }),
});

const TermsType = builder.objectRef<AgreementTerms>("AgreementTerms").implement({
  description: "An agreement clause by clause, what it protects, and what would be without it.",
  fields: (t) => ({
    agreement: t.field({ type: objectOf("Agreement"), resolve: (a) => a.record }),
    supposed: t.exposeBoolean("supposed", { description: "It is a draft among the changes, and not on record." }),
    scope: t.field({ type: ScopeType, resolve: (a) => a.scope }),
    horizonHours: t.float({ nullable: true, description: "Hours within which a loss counts; null: ever.", resolve: (a) => a.horizon }),
    on: t.exposeString("on", { description: "Day on which the facts are looked at." }),
    provisions: t.field({ type: [ProvisionType], description: "In the order of the model.", resolve: (a) => a.provisions() }),
    ends: t.field({
      type: [JoinedType],
      description: "Who is party to it, whom it binds and what it covers, as far as this reader may see.",
      complexity: { field: 1, multiplier: 10 },
      resolve: async (a) => each(a, await a.joined()),
    }),
    onRecord: t.field({ type: ForceType, resolve: (a) => a.force.onRecord }),
    possible: t.field({ type: ForceType, resolve: (a) => a.force.possible }),
    restsOn: t.field({
      type: [OpenTermType],
      description: "Assumed and unknown terms on which the results rest.",
      resolve: (a) => a.restsOn(),
    }),
    protects: t.field({
      type: HeldPage,
      description: "Workloads that fall at another hour without it, when all who signed it withdraw at once.",
      args: { first: t.arg.int({ defaultValue: 20 }), offset: t.arg.int({ defaultValue: 0 }) },
      complexity: rowsCost,
      resolve: (a, { first, offset }) => {
        const { items, total } = a.protects(page(first, offset, 20));
        return { items: each(a, items), total };
      },
    }),
    without: t.field({ type: WithoutType, complexity: 2 * analysisCost, resolve: (a) => a }),
    lapses: t.field({
      type: [LapseType],
      description: "In 30, 90, 180 and 365 days: whether it has ended, and what then falls.",
      complexity: 4 * analysisCost,
      resolve: (a) => a.lapses,
    }),
    withheld: t.int({ description: "Workloads that it protects and this reader may not see.", resolve: (a) => a.withheld() }),
  }),
});

builder.queryFields((t) => ({
  agreementTerms: t.field({
    type: TermsType,
    nullable: true,
    description:
      "One agreement, on record or a draft among the changes; null where there is none of the key. Throws every problem of what is given at once.",
    args: {
      key: t.arg.string({ required: true }),
      changes: t.arg({ type: [ChangeInput], description: "What is supposed, a draft agreement included; nothing is written." }),
      scope: t.arg({ type: ScopeInput }),
      horizonHours: t.arg.float({ description: horizonWords("DENIAL") }),
    },
    complexity: ({ changes }) => 2 * analysisCost + (changes?.length ?? 0),
    resolve: (_root, { key, changes, scope, horizonHours }, { registry }) =>
      atHorizon(horizonHours, (hours) =>
        registry.agreements.terms(key, (changes ?? []).map(changeOf), { scope: scopeOf(scope), horizonHours: hours }),
      ),
  }),
}));
