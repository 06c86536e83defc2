import type { FrameworkDefinition, FrameworkHome, FrameworkRule } from "../../schema/model/framework";

/** A criterion as it is stated here: key, question, and the rule that answers it where the graph can. */
type Stated = readonly [key: string, asks: string, rule?: FrameworkRule];

export interface StatedObjective {
  readonly key: string;
  readonly name: string;
  readonly weight: number;
  /** Item L − 1: the criteria that level L needs beside those beneath it. */
  readonly levels: readonly (readonly Stated[])[];
}

/** The definition of a framework as its record holds it: the JSON form that docs/frameworks.md states. */
export function definitionText(
  home: Partial<FrameworkHome>,
  levels: FrameworkDefinition["levels"],
  objectives: readonly StatedObjective[],
): string {
  return JSON.stringify({
    home,
    levels: levels.map((name, level) => ({ level, name })),
    objectives: objectives.map(({ key, name, weight, levels: stated }) => ({
      key,
      name,
      weight,
      criteria: stated.flat().map(([criterion, asks, rule]) => ({ key: criterion, asks, ...(rule && { rule }) })),
      needs: stated.map((list, i) => ({ level: i + 1, criteria: list.map(([criterion]) => criterion) })),
    })),
  });
}
