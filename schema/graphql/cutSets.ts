import type { CutSetsAsked, SeenCutSets, SeenImportance, Unavailability } from "../../server/registry/reads/cutSetReads";
import { LoadpathError, problem } from "../model/errors/catalogue";
import { all } from "../model/maybe";
import { analysisCost, builder } from "./builder";
import { ReadingType } from "./enums";
import { EntityRef, objectOf } from "./refs";

const CutSetType = builder.objectRef<SeenCutSets["sets"][number]>("CutSet").implement({
  description: "Components whose joint outage fells the target, while the outage of no part of them does.",
  fields: (t) => ({
    members: t.field({ type: [EntityRef], resolve: (set, _args, { registry }) => all(set.members.map((id) => registry.thing(id))) }),
    probability: t.exposeFloat("probability", { description: "That all of them are down at once, if they fail independently." }),
  }),
});

const CutSetCount = builder.objectRef<SeenCutSets["byOrder"][number]>("CutSetCount").implement({
  description: "How many minimal cut sets have so many members.",
  fields: (t) => ({
    order: t.exposeInt("order", { description: "Members of each." }),
    count: t.exposeString("count", { description: "A whole number of any size." }),
  }),
});

const ProbabilityRange = builder.objectRef<readonly [number, number]>("ProbabilityRange").implement({
  description: "A probability: exact where both ends are the same.",
  fields: (t) => ({
    low: t.float({ resolve: ([low]) => low }),
    high: t.float({ resolve: ([, high]) => high }),
  }),
});

const UnavailabilityType = builder.objectRef<Unavailability>("ReckonedUnavailability").implement({
  description: "The chance that a component is down by itself, as the answer reckons with it.",
  fields: (t) => ({
    component: t.field({ type: EntityRef, resolve: (u, _args, { registry }) => registry.thing(u.component) }),
    value: t.exposeFloat("value"),
    usual: t.exposeBoolean("usual", { description: "The usual one of its kind, a convention: none is on record that you may see." }),
  }),
});

const ImportanceType = builder.objectRef<SeenImportance>("Importance").implement({
  description: "How much one component matters. P is the probability that the target is down, p that the component is.",
  fields: (t) => ({
    component: t.field({ type: EntityRef, resolve: (i, _args, { registry }) => registry.thing(i.component) }),
    birnbaum: t.exposeFloat("birnbaum", { description: "P if it is down less P if it is not." }),
    criticality: t.exposeFloat("criticality", { nullable: true, description: "Birnbaum's times p over P." }),
    fussellVesely: t.exposeFloat("fussellVesely", {
      nullable: true,
      description: "Probability that all of some minimal cut set with it is down, over P.",
    }),
    raw: t.exposeFloat("raw", { nullable: true, description: "Risk achievement worth: P if it is down, over P." }),
    rrw: t.exposeFloat("rrw", { nullable: true, description: "Risk reduction worth: P over P if it is not down; null without bound." }),
  }),
});

type Asked = CutSetsAsked & { readonly found: SeenCutSets };

const CutSetsType = builder.objectRef<Asked>("CutSets").implement({
  description: "The minimal cut sets of a target, sooner or later, in one reading. What was not established is said.",
  fields: (t) => ({
    count: t.string({ nullable: true, description: "How many: a whole number of any size.", resolve: ({ found }) => found.count }),
    countedUpTo: t.int({
      nullable: true,
      description: "Members of a set up to which all are counted; null: simply all are.",
      resolve: ({ found }) => found.countedUpTo,
    }),
    byOrder: t.field({ type: [CutSetCount], resolve: ({ found }) => [...found.byOrder] }),
    sets: t.field({ type: [CutSetType], description: "The smallest first, then the likelier.", resolve: ({ found }) => [...found.sets] }),
    probability: t.field({
      type: ProbabilityRange,
      description: "That the target is brought down at a moment picked at random, if components fail independently.",
      resolve: ({ found }) => found.probability,
    }),
    importance: t.field({
      type: [ImportanceType],
      nullable: true,
      description: "The most critical first; null if it was not established.",
      resolve: ({ found }) => found.importance && [...found.importance],
    }),
    unavailabilities: t.field({ type: [UnavailabilityType], resolve: ({ found }) => [...found.unavailabilities] }),
    unestablished: t.stringList({ description: "What was not established, and why.", resolve: ({ found }) => [...found.unestablished] }),
    gaps: t.int({
      description: "Things beneath it that lack something which should be on record: sets that it would make are in no figure here.",
      resolve: ({ found }) => found.gaps,
    }),
    openPsa: t.string({
      nullable: true,
      description: "The logic as an Open-PSA model; null if you may not see all that the target rests on.",
      complexity: analysisCost,
      resolve: ({ target, reading }, _args, { registry }) => registry.cutSets.openPsa(target, reading),
    }),
  }),
});

const most = 1_000;

for (const kind of ["Workload", "Service"] as const) {
  builder.objectField(objectOf(kind), "cutSets", (t) =>
    t.field({
      type: CutSetsType,
      nullable: true,
      description: "Components whose joint outage fells it, however late; null if it is not there today. Throws LP-7011.",
      args: {
        reading: t.arg({ type: ReadingType, defaultValue: "ON_RECORD" }),
        maxOrder: t.arg.int({ description: "Look for no sets of more members." }),
        first: t.arg.int({ defaultValue: 20, description: `How many sets to list, 0 to ${most}.` }),
      },
      complexity: analysisCost,
      resolve: async (e, { reading, maxOrder, first }, { registry }) => {
        const problems = [
          ...(maxOrder != null && maxOrder < 1 ? [problem("LP-7011", `maxOrder is ${maxOrder}.`, "maxOrder", "Give 1 or more.")] : []),
          ...(first != null && (first < 0 || first > most)
            ? [problem("LP-7011", `first is ${first}.`, "first", `Give 0 to ${most}.`)]
            : []),
        ];
        if (problems.length > 0) throw new LoadpathError(problems);
        const asked = { target: e.id, reading: reading ?? "ON_RECORD", maxOrder: maxOrder ?? null, first: first ?? 20 };
        const found = await registry.cutSets.cutSets(asked);
        return found && { ...asked, found };
      },
    }),
  );
}
