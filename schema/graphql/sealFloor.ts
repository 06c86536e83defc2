import type { Range } from "../../server/analysis/framework/sealFloor";
import type {
  SeenCriterion,
  SeenEvidence,
  SeenHome,
  SeenLacking,
  SeenObjective,
  SeenScore,
} from "../../server/registry/reads/frameworkReads";
import { analysisCost, builder } from "./builder";
import { EntityKindType } from "./enums";
import { FillingType } from "./filling";
import { FrameworkRuleType } from "./framework";
import { EntityRef, objectOf } from "./refs";
import { page } from "./scope";
import { WhyChainType } from "./why";

const AnswerType = builder.enumType("CriterionAnswer", {
  description: "How a criterion is answered.",
  values: {
    YES: { description: "Met." },
    NO: { description: "Not met." },
    UNKNOWN: { description: "Nothing on record tells, or the readings do not agree." },
  } as const,
});

const GroundType = builder.enumType("EvidenceGround", {
  description: "Where a chain of facts ends.",
  values: {
    HOME: { description: "At home." },
    HOME_IF_ASSUMED: { description: "At home, if an assumed membership holds." },
    ABROAD: { description: "Not at home." },
    OPEN_WEIGHTS: { description: "At a model whose weights are open, which nobody can take away." },
  } as const,
});

const SettledByType = builder.enumType("CriterionSettledBy", {
  description: "What answered a criterion.",
  values: {
    FACTS: { description: "Facts of the graph." },
    JUDGEMENT: { description: "An assessment, the facts not telling." },
  } as const,
});

const LevelRange = builder.objectRef<Range>("LevelRange").implement({
  description: "Bounds of a level.",
  fields: (t) => ({
    least: t.exposeInt("least", { description: "What is proved: only criteria that are met count." }),
    most: t.exposeInt("most", { description: "What nothing on record refutes: unknown criteria count as met." }),
  }),
});

const ScoreRange = builder.objectRef<Range>("ScoreRange").implement({
  description: "Bounds of a weighted score, 0 to 100.",
  fields: (t) => ({ least: t.exposeFloat("least"), most: t.exposeFloat("most") }),
});

const EvidenceType = builder.objectRef<SeenEvidence>("CriterionEvidence").implement({
  description: "A chain of facts from the thing down to the law or place that settles a criterion.",
  fields: (t) => ({
    ground: t.field({ type: GroundType, resolve: (e) => e.ground }),
    chain: t.field({
      type: WhyChainType,
      nullable: true,
      description: "Null where the thing itself settles it.",
      complexity: 1,
      resolve: (e, _args, { registry }) => registry.frameworks.chain(e),
    }),
  }),
});

const LackingType = builder.objectRef<SeenLacking>("CriterionLacking").implement({
  description: "What nobody has stated, and a criterion needs.",
  fields: (t) => ({
    entity: t.field({ type: EntityRef, resolve: (l, _args, { registry }) => registry.thing(l.entity) }),
    words: t.exposeString("words", { description: "What is missing." }),
    anyOf: t.field({
      type: [FillingType],
      description: "Any one of these would fill it; none: a field of the entity.",
      resolve: (l) => [...l.anyOf],
    }),
    field: t.exposeString("field", { nullable: true, description: "The field that would fill it; null: a relationship." }),
    assumed: t.boolean({
      description: "Whether an assumption says it: only a recorded fact settles it.",
      resolve: (l, _args, { registry }) => registry.frameworks.assumed(l),
    }),
  }),
});

const CriterionScoreType = builder.objectRef<SeenCriterion>("CriterionScore").implement({
  description: "How a thing stands by one criterion.",
  fields: (t) => ({
    key: t.exposeString("key"),
    asks: t.exposeString("asks"),
    objective: t.exposeString("objective", { description: "Key of its objective." }),
    level: t.exposeInt("level", { description: "Lowest level that needs it." }),
    rule: t.field({ type: FrameworkRuleType, nullable: true, description: "Null: a person judges.", resolve: (c) => c.rule }),
    ruleWords: t.exposeString("ruleWords", { nullable: true, description: "What the rule asks of the facts." }),
    applies: t.exposeBoolean("applies", { description: "Whether the rule says anything of a thing of this kind." }),
    answer: t.field({ type: AnswerType, resolve: (c) => c.answer }),
    onRecord: t.field({ type: AnswerType, description: "By recorded facts alone.", resolve: (c) => c.onRecord }),
    possible: t.field({ type: AnswerType, description: "If assumptions turn out badly.", resolve: (c) => c.possible }),
    by: t.field({ type: SettledByType, nullable: true, description: "Null: nothing settled it.", resolve: (c) => c.by }),
    disputed: t.exposeBoolean("disputed", { description: "Whether somebody judged otherwise, or those who judged disagree." }),
    evidence: t.field({
      type: [EvidenceType],
      description: "Against it first, then what is doubtful, then for it; in each, what is recorded first.",
      args: { first: t.arg.int({ defaultValue: 3, description: "From 1 to 20." }) },
      complexity: ({ first }) => ({ field: 0, multiplier: Math.min(first ?? 3, 20) }),
      resolve: (c, { first }) => c.evidence.slice(0, Math.min(Math.max(first ?? 3, 1), 20)),
    }),
    evidenceTotal: t.int({ resolve: (c) => c.evidence.length }),
    lacking: t.field({ type: [LackingType], resolve: (c) => [...c.lacking] }),
    assessments: t.field({
      type: [EntityRef],
      description: "What people have judged of it, whether it counted or not.",
      resolve: (c, _args, { registry }) => Promise.all(c.assessments.map((id) => registry.thing(id))),
    }),
  }),
});

const ObjectiveScoreType = builder.objectRef<SeenObjective>("ObjectiveScore").implement({
  description: "How a thing stands by one objective.",
  fields: (t) => ({
    key: t.exposeString("key"),
    name: t.exposeString("name"),
    weight: t.exposeFloat("weight"),
    level: t.field({ type: LevelRange, resolve: (o) => o.level }),
    criteria: t.field({ type: [CriterionScoreType], resolve: (o) => [...o.criteria] }),
  }),
});

const ScoreHome = builder.objectRef<SeenHome>("ScoreHome").implement({
  description: "The home that a score is for.",
  fields: (t) => ({
    own: t.exposeBoolean("own", { description: "Whether it is the framework's own." }),
    jurisdictions: t.stringList({ resolve: (h) => [...h.jurisdictions] }),
    blocs: t.stringList({ resolve: (h) => [...h.blocs] }),
    named: t.field({
      type: [EntityRef],
      description: "Those of them that are in the registry.",
      resolve: (h, _args, { registry }) => Promise.all(h.named.map((id) => registry.thing(id))),
    }),
    count: t.int({
      description: "Jurisdictions that count as home, assumed members of a bloc included.",
      resolve: (h) => h.count.onRecord,
    }),
    recorded: t.int({ description: "Of these, those by recorded memberships.", resolve: (h) => h.count.possible }),
  }),
});

const SealFloorType = builder.objectRef<SeenScore>("SealFloor").implement({
  description: "How a thing scores by a framework. The floor and the weighted score are kept apart; both are ranges.",
  fields: (t) => ({
    entity: t.field({ type: EntityRef, resolve: (s) => s.subject }),
    framework: t.field({ type: objectOf("Framework"), resolve: (s) => s.framework }),
    home: t.field({ type: ScoreHome, resolve: (s) => s.home }),
    floor: t.field({ type: LevelRange, description: "The lowest level of all objectives.", resolve: (s) => s.floor }),
    score: t.field({
      type: ScoreRange,
      description: "Mean of the levels as shares of the highest, by weight.",
      resolve: (s) => s.score,
    }),
    objectives: t.field({ type: [ObjectiveScoreType], resolve: (s) => [...s.objectives] }),
    withheld: t.int({
      description: "Things that it names and this reader may not see; they count all the same.",
      resolve: (s, _args, { registry }) => registry.frameworks.withheld(s),
    }),
    unknown: t.field({
      type: [CriterionScoreType],
      description: "Criteria that nothing settles: whoever does so narrows the ranges.",
      resolve: (s) => s.objectives.flatMap(({ criteria }) => criteria.filter(({ answer }) => answer === "UNKNOWN")),
    }),
  }),
});

const HomeInput = builder.inputType("FrameworkHomeInput", {
  description: "Whose sovereignty is asked after: these jurisdictions, and the members of these blocs, by keys.",
  fields: (t) => ({ jurisdictions: t.stringList({ defaultValue: [] }), blocs: t.stringList({ defaultValue: [] }) }),
});

builder.queryField("sealFloor", (t) =>
  t.field({
    type: SealFloorType,
    nullable: true,
    description:
      "How a workload, service, model, vendor or data centre scores by a framework. Null if there is no such thing that this reader may see. Throws LP-6160, LP-6161, LP-6162.",
    args: {
      kind: t.arg({ type: EntityKindType, required: true }),
      key: t.arg.string({ required: true }),
      framework: t.arg.string({ required: true, description: "Its key: one version of it." }),
      home: t.arg({ type: HomeInput, description: "Left out: the framework's own." }),
    },
    complexity: 2 * analysisCost,
    resolve: (_root, { kind, key, framework, home }, { registry }) =>
      registry.frameworks.score({
        kind,
        key,
        framework,
        home: home ? { jurisdictions: home.jurisdictions ?? [], blocs: home.blocs ?? [] } : null,
      }),
  }),
);

const AssessedType = builder.objectRef<{ items: SeenScore[]; total: number }>("AssessedThings").implement({
  description: "Things that a framework's assessments are about, by name.",
  fields: (t) => ({ items: t.field({ type: [SealFloorType], resolve: (s) => s.items }), total: t.exposeInt("total") }),
});

builder.objectField(objectOf("Framework"), "assessed", (t) =>
  t.field({
    type: AssessedType,
    description: "How the things score that its assessments are about, for its own home.",
    args: { first: t.arg.int({ defaultValue: 20 }), offset: t.arg.int({ defaultValue: 0 }) },
    complexity: ({ first }) => ({ field: 2 * analysisCost * Math.min(first ?? 20, 100), multiplier: 1 }),
    resolve: (e, { first, offset }, { registry }) => registry.frameworks.assessed(e, page(first, offset, 20)),
  }),
);
