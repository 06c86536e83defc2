import { type FrameworkCriterion, type FrameworkHome, type FrameworkObjective, frameworkRules } from "../model/framework";
import { builder } from "./builder";
import { objectOf } from "./refs";

export const FrameworkRuleType = builder.enumType("FrameworkRule", {
  description: "Criteria that the graph answers.",
  values: Object.fromEntries(Object.entries(frameworkRules).map(([value, description]) => [value, { value, description }])) as {
    [R in keyof typeof frameworkRules]: { value: R; description: string };
  },
});

const StatedHome = builder.objectRef<FrameworkHome>("FrameworkHome").implement({
  description: "Whose sovereignty a framework asks after: these jurisdictions, and the members of these blocs, by keys.",
  fields: (t) => ({ jurisdictions: t.exposeStringList("jurisdictions"), blocs: t.exposeStringList("blocs") }),
});

const LevelType = builder.objectRef<{ level: number; name: string }>("FrameworkLevel").implement({
  description: "A level that an objective can reach.",
  fields: (t) => ({ level: t.exposeInt("level"), name: t.exposeString("name") }),
});

const CriterionType = builder.objectRef<FrameworkCriterion>("FrameworkCriterion").implement({
  description: "What an objective asks, to be answered by yes or no.",
  fields: (t) => ({
    key: t.exposeString("key", { description: "Unique within the framework: assessments name it." }),
    asks: t.exposeString("asks"),
    rule: t.field({
      type: FrameworkRuleType,
      nullable: true,
      description: "What of the graph answers it; null: a person judges.",
      resolve: (c) => c.rule,
    }),
  }),
});

const NeedType = builder.objectRef<{ level: number; criteria: readonly string[] }>("FrameworkNeed").implement({
  description: "What a level of an objective needs beside what those beneath it need.",
  fields: (t) => ({ level: t.exposeInt("level"), criteria: t.stringList({ resolve: (n) => [...n.criteria] }) }),
});

const ObjectiveType = builder.objectRef<FrameworkObjective>("FrameworkObjective").implement({
  description: "One of the objectives that a framework scores.",
  fields: (t) => ({
    key: t.exposeString("key"),
    name: t.exposeString("name"),
    weight: t.exposeFloat("weight", { description: "Those of all objectives sum to 100." }),
    criteria: t.field({ type: [CriterionType], resolve: (o) => [...o.criteria] }),
    needs: t.field({
      type: [NeedType],
      description: "By level, from 1.",
      resolve: (o) => o.needs.map((criteria, i) => ({ level: i + 1, criteria })),
    }),
  }),
});

const noneIfUnreadable = "Null where its definition cannot be read.";

builder.objectFields(objectOf("Framework"), (t) => ({
  home: t.field({
    type: StatedHome,
    nullable: true,
    description: noneIfUnreadable,
    resolve: (e, _args, { registry }) => registry.frameworks.definition(e)?.home ?? null,
  }),
  levels: t.field({
    type: [LevelType],
    nullable: true,
    description: noneIfUnreadable,
    resolve: (e, _args, { registry }) => registry.frameworks.definition(e)?.levels.map((name, level) => ({ level, name })) ?? null,
  }),
  objectives: t.field({
    type: [ObjectiveType],
    nullable: true,
    description: noneIfUnreadable,
    complexity: 1,
    resolve: (e, _args, { registry }) => registry.frameworks.definition(e)?.objectives.map((o) => o) ?? null,
  }),
}));
