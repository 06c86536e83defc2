import type { VariablesOf } from "../graphql";
import type { EntityRef } from "../parts/types";
import type { Field, RelationshipKind } from "./metamodel";
import type { commitMutation } from "./queries";

type ChangeInput = VariablesOf<typeof commitMutation>["changes"][number];

/** What has been typed, by the name of the field; a field of the kind itself is `fields.` and its name. */
export type Values = Readonly<Record<string, string>>;
export type Problems = Readonly<Record<string, readonly string[]>>;

type Value = string | number | boolean | string[];

/** A value as the API takes it; undefined where nothing was typed; an error in words where it cannot be read. */
function readValue(field: Field, text: string): { value?: Value; problem?: string } {
  const typed = text.trim();
  if (typed === "") return {};
  if (field.type === "INTEGER" || field.type === "NUMBER") {
    const value = Number(typed.replaceAll(",", ""));
    return Number.isFinite(value) ? { value } : { problem: `${field.label}: give a number, such as 48.` };
  }
  if (field.type === "BOOLEAN") return { value: typed === "true" };
  if (field.type === "TEXT_LIST")
    return {
      value: typed
        .split(",")
        .map((part) => part.trim())
        .filter(Boolean),
    };
  return { value: typed };
}

/** The change that states the relationship, or what keeps it from being sent, by field. */
export function changeOf(
  from: EntityRef,
  to: { id: string } | { kind: string; key: string } | null,
  kind: RelationshipKind,
  values: Values,
): { change?: ChangeInput; problems: Problems } {
  const problems: Record<string, string[]> = {};
  const read = (fields: readonly Field[], prefix: string) =>
    Object.fromEntries(
      fields.flatMap((field) => {
        const { value, problem } = readValue(field, values[prefix + field.name] ?? "");
        if (problem) problems[prefix + field.name] = [problem];
        return value === undefined ? [] : [[field.name, value]];
      }),
    );
  const stated = read(kind.properties, "");
  const own = read(kind.fields, "fields.");
  if (!to) problems.to = [`Choose ${kind.unknown}.`];
  if (!stated.basis) problems.basis = ["Say on what it rests."];
  if (Object.keys(problems).length > 0) return { problems };
  // Built from the metamodel, so no type knows its fields; the API checks each of them.
  const change = { kind: kind.kind, from: { id: from.id }, to, ...stated, ...(Object.keys(own).length > 0 && { fields: own }) };
  return { change: { createRelationship: change } as unknown as ChangeInput, problems };
}

/** The field that a place of the API's names: "changes[0].fields.rank" is "fields.rank"; "" where it names the whole. */
export const placeOf = (path: string | null): string =>
  path === null ? "" : path.replace(/^changes\[\d+\]\.?/, "").replace(/^to\..*/, "to");
