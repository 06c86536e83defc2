import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from "graphql";
import { schema } from "../../schema/graphql/schema";

/** What is given to arguments that must be, or are worth it, by name: `Type.field.argument` or `argument`; null leaves the field out. */
export type Arguments = Readonly<Record<string, string | null>>;

/** Types whose fields are asked about in a query of their own: elsewhere their plain fields suffice. */
const ownQuestion = (name: string, path: readonly string[]) =>
  path.includes(name) || (name === "Scope" && path.length > 1) || name === "Metamodel";

const stub = "__typename id kind key name withheld";
const isEntity = (type: GraphQLObjectType) => type.getInterfaces().some((i) => i.name === "Entity");

/**
 * Everything that can be selected of a type: each field to the bottom, except that an entity within an answer, and a type
 * within itself, come with their plain fields. Fields with an argument that must be given and is not in `given` throw.
 */
function selection(type: GraphQLOutputType, given: Arguments, path: readonly string[]): string {
  const named = getNamedType(type);
  if (isUnionType(named)) {
    return `{ __typename ${named
      .getTypes()
      .map((t) => `... on ${t.name} ${selection(t, given, path)}`)
      .join(" ")} }`;
  }
  if (isInterfaceType(named)) return named.name === "Entity" ? `{ ${stub} }` : "{ __typename }";
  if (!isObjectType(named)) return "";
  const shallow = ownQuestion(named.name, path) || (isEntity(named) && path.length > 1);
  const parts = Object.values(named.getFields()).flatMap((field) => {
    const leaf =
      !isObjectType(getNamedType(field.type)) && !isInterfaceType(getNamedType(field.type)) && !isUnionType(getNamedType(field.type));
    if (shallow && !leaf) return [];
    return [fieldOf(named.name, field, given, [...path, named.name])];
  });
  return `{ ${["__typename", ...parts].join(" ")} }`;
}

function fieldOf(owner: string, field: GraphQLField<unknown, unknown>, given: Arguments, path: readonly string[]): string {
  const givenTo = (arg: string) => given[`${owner}.${field.name}.${arg}`] ?? given[arg];
  if (field.args.some((arg) => given[`${owner}.${field.name}.${arg.name}`] === null)) return "";
  const args = field.args.flatMap((arg) => {
    const value = givenTo(arg.name);
    if (value !== undefined) return [`${arg.name}: ${value}`];
    if (isRequiredArgument(arg)) throw new Error(`nothing to give to ${owner}.${field.name}(${arg.name})`);
    return [];
  });
  // Fields of several kinds share a name but not a type: each has an alias of its own.
  return `${owner}_${field.name}: ${field.name}${args.length > 0 ? `(${args.join(", ")})` : ""} ${selection(field.type, given, path)}`;
}

/** The whole of one field of the query type, as a query. */
export const wholeOf = (name: string, given: Arguments): string =>
  `{ ${fieldOf("Query", schema.getQueryType()!.getFields()[name]!, given, ["Query"])} }`;
