import { readFramework } from "../../../schema/model/framework";
import { homeOf } from "../../../server/analysis/framework/home";
import { type SealScore, sealFloor } from "../../../server/analysis/framework/sealFloor";
import { analysed, type Entities, type Relationships } from "../model";

/** Objectives as `weight`, criteria by key (a rule, or null where a person judges), and what each level needs. */
export type Objectives = Readonly<Record<string, readonly [number, Readonly<Record<string, string | null>>, readonly string[]]>>;

/** A definition whose home is the bloc B; levels as many as the first objective needs. */
export function definitionOf(objectives: Objectives, home: object = { blocs: ["B"] }): string {
  const [[, , first]] = Object.values(objectives) as [Objectives[string]];
  return JSON.stringify({
    home,
    levels: [0, ...first.map((_, i) => i + 1)].map((level) => ({ level, name: `Level ${level}` })),
    objectives: Object.entries(objectives).map(([key, [weight, criteria, needs]]) => ({
      key,
      name: key,
      weight,
      criteria: Object.entries(criteria).map(([c, rule]) => ({ key: c, asks: `Is ${c} so?`, ...(rule && { rule }) })),
      needs: needs.map((list, i) => ({ level: i + 1, criteria: list.split(" ") })),
    })),
  });
}

/** The score of `subject` by the framework F, at home in the bloc B or the jurisdictions named. */
export function scored(
  entities: Entities,
  relationships: Relationships,
  subject: string,
  objectives: Objectives,
  home?: readonly string[],
): SealScore {
  const { a, at } = analysed({ B: "Bloc", F: "Framework", ...entities }, relationships);
  const { framework, problems } = readFramework(definitionOf(objectives), "definition");
  if (!framework) throw new Error(JSON.stringify(problems));
  return sealFloor(a, at(subject), at("F"), framework, home ? homeOf(a, home.map(at), []) : homeOf(a, [], [at("B")]));
}
