import { GraphQLError, Kind, valueFromASTUntyped } from "graphql";
import type { FieldValue } from "../model/field";
import { builder } from "./builder";

/** Values by field name. What each may be is the metamodel's to say, and told with all other problems of a change set. */
function parse(value: unknown): Record<string, FieldValue> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new GraphQLError("FieldValues is an object of values by field name.");
  }
  return value as Record<string, FieldValue>;
}

builder.scalarType("FieldValues", {
  description:
    "An object of values by field name, as the metamodel declares them for the kind: text, number, yes or no, list of texts, null.",
  serialize: (value) => value,
  parseValue: parse,
  parseLiteral: (node, variables) => {
    if (node.kind !== Kind.OBJECT) throw new GraphQLError("FieldValues is an object of values by field name.", { nodes: node });
    return parse(valueFromASTUntyped(node, variables));
  },
});
