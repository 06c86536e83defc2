import { coerceInputValue, type GraphQLInputType, type GraphQLSchema } from "graphql";
import { LoadpathError, problem } from "../model/errors/catalogue";
import type { EntityRecord } from "../model/record";
import { analysisCost, builder } from "./builder";
import { atHorizon } from "./horizon";
import { objectOf } from "./refs";
import { RevisionType } from "./revision";
import { ScenarioResult } from "./scenario";
import { definitionOf, type ScenarioInput } from "./scenarioInput";
import { type ScopeInput, scopeOf } from "./scope";

interface Definition {
  readonly scenario: typeof ScenarioInput.$inferInput;
  readonly scope: typeof ScopeInput.$inferInput | null;
  readonly horizonHours: number | null | undefined;
}

/** Reads the definition of a saved scenario: JSON whose members are the API's own inputs. Throws LP-6015. */
function definitionFrom(saved: EntityRecord, schema: GraphQLSchema): Definition {
  const unreadable = (what: string): never => {
    throw new LoadpathError(problem("LP-6015", `The definition of scenario ${saved.key} cannot be read: ${what}.`, "definition"));
  };
  const text = saved.fields.definition;
  if (typeof text !== "string") return unreadable("it has none");
  let read: Record<string, unknown>;
  try {
    read = JSON.parse(text) as Record<string, unknown>;
  } catch {
    return unreadable("it is no JSON");
  }
  if (typeof read !== "object" || read === null || Array.isArray(read)) return unreadable("it is no JSON object");
  const { shocks = [], changes = [], scope = null, horizonHours } = read;
  const input = <T>(name: string, value: unknown): T =>
    coerceInputValue(value, schema.getType(name) as GraphQLInputType, (path, _value, error) =>
      unreadable(`${path.length ? `${path.join(".")}: ` : ""}${error.message}`),
    ) as T;
  if (horizonHours !== undefined && horizonHours !== null && typeof horizonHours !== "number")
    return unreadable("horizonHours is no number");
  return {
    scenario: input<Definition["scenario"]>("ScenarioInput", { shocks, changes }),
    scope: scope === null ? null : input<Definition["scope"]>("ScopeInput", scope),
    horizonHours: horizonHours as number | null | undefined,
  };
}

const horizon = { description: "Left out: the one that was saved, else the usual of its shocks." };

builder.objectFields(objectOf("Scenario"), (t) => ({
  saved: t.field({
    type: RevisionType,
    nullable: true,
    description: "The revision with which it was saved: who did so, and when.",
    complexity: 1,
    resolve: (e, _args, { registry }) =>
      typeof e.fields.savedRevision === "number" ? registry.madeBy(e.id, e.fields.savedRevision) : null,
  }),
  result: t.field({
    type: ScenarioResult,
    description: "What falls under it on the facts as they are.",
    args: { horizonHours: t.arg.float(horizon) },
    complexity: 4 * analysisCost,
    resolve: (saved, args, { registry }, { schema }) => {
      const { scenario, scope, horizonHours } = definitionFrom(saved, schema);
      const hours = args.horizonHours === undefined ? horizonHours : args.horizonHours;
      return atHorizon(hours, (checked) =>
        registry.scenarios.run(definitionOf(scenario), { scope: scopeOf(scope), horizonHours: checked, revision: null }),
      );
    },
  }),
  resultThen: t.field({
    type: ScenarioResult,
    nullable: true,
    description: "The same on the facts of the revision at which it was saved; null where none is stated.",
    args: { horizonHours: t.arg.float(horizon) },
    complexity: 4 * analysisCost,
    resolve: (saved, args, { registry }, { schema }) => {
      const revision = saved.fields.savedRevision;
      if (typeof revision !== "number") return null;
      const { scenario, scope, horizonHours } = definitionFrom(saved, schema);
      const hours = args.horizonHours === undefined ? horizonHours : args.horizonHours;
      return atHorizon(hours, (checked) =>
        registry.scenarios.run(definitionOf(scenario), { scope: scopeOf(scope), horizonHours: checked, revision }),
      );
    },
  }),
}));
