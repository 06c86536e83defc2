import { entityKind } from "../../../schema/model/entityKinds";
import { valuesOf } from "../../../schema/model/enums";
import { LoadpathError, problem } from "../../../schema/model/errors/catalogue";
import { date, type Field, oneOf, text } from "../../../schema/model/field";
import type { Condition, View } from "../port";
import { quoted } from "./shape";

/** Fields that every kind can be filtered and ordered by, beside its own. */
const shared: readonly Field[] = [
  text("key", "Key", ""),
  text("name", "Name", ""),
  text("owner", "Owner", ""),
  date("validFrom", "Valid from", ""),
  date("validTo", "Valid to", ""),
  oneOf("basis", "Basis", "Basis", ""),
  oneOf("marking", "Marking", "Marking", ""),
];

/** The field that a condition or order names, once it is known to exist: names go into statements. */
export function fieldOf(kind: string, name: string, path: string): Field {
  const field = shared.find((f) => f.name === name) ?? entityKind(kind)?.fields.find((f) => f.name === name);
  if (!field) throw new LoadpathError(problem("LP-2002", `${kind} has no field ${name}.`, path));
  return field;
}

const operators = { eq: "=", gt: ">", gte: ">=", lt: "<", lte: "<=" } as const;

/** Which operations make sense for which type of field. */
const allowed: Record<Field["type"], readonly Condition["op"][]> = {
  TEXT: ["eq", "gt", "gte", "lt", "lte", "contains", "startsWith", "in", "known"],
  DATE: ["eq", "gt", "gte", "lt", "lte", "contains", "startsWith", "in", "known"],
  ENUM: ["eq", "in", "known"],
  INTEGER: ["eq", "gt", "gte", "lt", "lte", "in", "known"],
  NUMBER: ["eq", "gt", "gte", "lt", "lte", "in", "known"],
  BOOLEAN: ["eq", "in", "known"],
  TEXT_LIST: ["has", "known"],
};

const jsType: Record<Field["type"], "string" | "number" | "boolean"> = {
  TEXT: "string",
  DATE: "string",
  ENUM: "string",
  TEXT_LIST: "string",
  INTEGER: "number",
  NUMBER: "number",
  BOOLEAN: "boolean",
};

/** Whether a value is of the type that the field holds. */
export const isOf = (field: Field, value: unknown): boolean => typeof value === jsType[field.type];

/** A condition on node `n` as Cypher; its value becomes parameter `name`. */
export function conditionText(kind: string, condition: Condition, name: string, params: Record<string, unknown>): string {
  const path = `where.${condition.field}`;
  const field = fieldOf(kind, condition.field, path);
  const { op, value } = condition;
  const property = `n.${quoted(field.name)}`;
  if (!allowed[field.type].includes(op)) throw new LoadpathError(problem("LP-2003", `${field.name} cannot be compared by ${op}.`, path));
  const values = op === "in" ? value : [value];
  if (op !== "known" && !values.every((v) => isOf(field, v)))
    throw new LoadpathError(problem("LP-2003", `${field.name} is compared with a ${jsType[field.type]}.`, path));
  params[name] = value;
  switch (op) {
    case "known":
      return value ? `${property} IS NOT NULL` : `${property} IS NULL`;
    case "has":
      return `$${name} IN ${property}`;
    case "in":
      return `${property} IN $${name}`;
    case "contains":
      return `toLower(${property}) CONTAINS toLower($${name})`;
    case "startsWith":
      return `toLower(${property}) STARTS WITH toLower($${name})`;
    default:
      return `${property} ${operators[op]} $${name}`;
  }
}

const highest = valuesOf("Marking").length - 1;

/** What a view may see of nodes `n`, as Cypher; null where it sees all. */
export function viewText(view: View, params: Record<string, unknown>): string | null {
  if (view.clearance >= highest) return null;
  params.clearance = view.clearance;
  if (view.memberships.length === 0) return "n.markingLevel <= $clearance";
  params.memberships = [...view.memberships];
  return "(n.markingLevel <= $clearance OR n.owner IN $memberships OR any(x IN n.releasedTo WHERE x IN $memberships))";
}
