import type { ResultOf } from "../graphql";
import type { Kind } from "../words/kinds";
import type { Fill } from "./fills";
import type { stateQuery } from "./queries";

export type RelationshipKind = ResultOf<typeof stateQuery>["metamodel"]["relationshipKinds"][number];
export type Field = RelationshipKind["fields"][number];

/** What a person can choose to state: a kind of relationship, with the kinds that may stand at its other end. */
export interface Choice {
  readonly id: string;
  readonly kind: RelationshipKind;
  readonly to: readonly Kind[];
}

/** The relationships out of a kind of thing that the gaps ask for; where they ask for none, all that it may have. */
export function choicesOf(kinds: readonly RelationshipKind[], from: Kind, fills: readonly Fill[]): Choice[] {
  const joins = (kind: RelationshipKind) => [...new Set(kind.ends.filter((ends) => ends.from.includes(from)).flatMap((ends) => ends.to))];
  const possible = kinds.map((kind) => ({ id: kind.kind as string, kind, to: joins(kind) })).filter(({ to }) => to.length > 0);
  const asked = fills.flatMap(({ relationship, to }) => {
    const found = possible.find(({ id }) => id === relationship);
    if (!found || (to && !found.to.includes(to))) return [];
    return [to ? { ...found, id: `${relationship}.${to}`, to: [to] } : found];
  });
  return asked.length > 0 ? asked : possible;
}

/** Who says so, always asked for; what else may be stated waits until it is wanted. */
const askedAlways = ["basis", "source", "asOf", "confidence", "note"];

export const fieldsOf = ({ properties, fields }: RelationshipKind) => ({
  provenance: askedAlways.flatMap((name) => properties.filter((field) => field.name === name)),
  own: fields,
  // What may be left out here has a default of its own.
  more: properties.filter((field) => !askedAlways.includes(field.name)).map((field) => ({ ...field, required: false })),
});
