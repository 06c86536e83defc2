import { checkTerms } from "./checkTerms";
import { entityFields, groupFields, holdoverFields, nameLimit, relationshipFields } from "./commonFields";
import { entityKind } from "./entityKinds";
import { enums } from "./enums";
import { problem } from "./errors/catalogue";
import type { Problem } from "./errors/problem";
import type { Field } from "./field";
import { readFramework } from "./framework";
import { isPartialDate } from "./partialDate";
import { isPlaceholder } from "./placeholder";
import type { EntityRecord, RelationshipRecord } from "./record";
import { isDependency, relationshipKind } from "./relationshipKinds";

/** Characters that a text field may hold where it states no limit of its own, and items of a list. */
const textLimit = 4000;
const listLimit = 200;

const say = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

/** What is wrong with one value for a field; null if nothing. `undefined` and null are "not stated". */
export function checkValue(field: Field, value: unknown, path: string): Problem | null {
  const wrong = (want: string) => problem("LP-2003", `${field.label}: ${say(value)} is not ${want}.`, path, `Give ${want}.`);
  if (value === null || value === undefined) {
    return field.required ? problem("LP-2004", `${field.label} is missing.`, path) : null;
  }
  const within = (n: number) => (field.min === undefined || n >= field.min) && (field.max === undefined || n <= field.max);
  const bounds = field.min === undefined && field.max === undefined ? "" : ` from ${field.min ?? "any"} to ${field.max ?? "any"}`;
  switch (field.type) {
    case "TEXT": {
      if (typeof value !== "string") return wrong("a text");
      if (field.required && value.trim() === "") return problem("LP-2004", `${field.label} is empty.`, path);
      if (field.required && isPlaceholder(value)) return problem("LP-2004", `${field.label} is still to be filled in.`, path);
      const limit = field.max ?? textLimit;
      if (value.length > limit) {
        return problem("LP-2005", `${field.label} has ${value.length} characters; at most ${limit} are kept.`, path);
      }
      return null;
    }
    case "TEXT_LIST": {
      if (!Array.isArray(value) || value.some((v) => typeof v !== "string")) return wrong("a list of texts");
      if (value.length > listLimit)
        return problem("LP-2005", `${field.label} has ${value.length} items; at most ${listLimit} are kept.`, path);
      const long = value.findIndex((v) => (v as string).length > nameLimit);
      if (long >= 0) return problem("LP-2005", `${field.label}: an item has more than ${nameLimit} characters.`, `${path}[${long}]`);
      return null;
    }
    case "INTEGER":
      return typeof value === "number" && Number.isSafeInteger(value) && within(value) ? null : wrong(`a whole number${bounds}`);
    case "NUMBER":
      return typeof value === "number" && Number.isFinite(value) && within(value) ? null : wrong(`a number${bounds}`);
    case "BOOLEAN":
      return typeof value === "boolean" ? null : wrong("true or false");
    case "DATE":
      return typeof value === "string" && isPartialDate(value) ? null : wrong("a day, month or year such as 2026-11-22, 2026-11 or 2026");
    case "ENUM": {
      const allowed = Object.keys(enums[field.values!]);
      return typeof value === "string" && allowed.includes(value) ? null : wrong(`one of ${allowed.join(", ")}`);
    }
  }
}

/** What is wrong with a text that must be readable as something. */
const forms: Readonly<Record<NonNullable<Field["form"]>, (text: string, path: string) => readonly Problem[]>> = {
  framework: (text, path) => readFramework(text, path).problems,
};

function checkFields(declared: readonly Field[], record: Record<string, unknown>, path: string): Problem[] {
  return declared.flatMap((field) => {
    const value = record[field.name];
    const wrong = checkValue(field, value, `${path}${field.name}`);
    if (wrong) return [wrong];
    return field.form && typeof value === "string" ? forms[field.form](value, `${path}${field.name}`) : [];
  });
}

function checkKindFields(kind: string, declared: readonly Field[], fields: Readonly<Record<string, unknown>>, path: string): Problem[] {
  const names = new Set(declared.map((f) => f.name));
  const unknown = Object.keys(fields)
    .filter((name) => !names.has(name))
    .map((name) =>
      problem("LP-2002", `${kind} has no field ${say(name)}.`, `${path}fields.${name}`, `Fields of ${kind}: ${[...names].join(", ")}.`),
    );
  return [...unknown, ...checkFields(declared, fields, `${path}fields.`)];
}

/** End must come after start. A partial date is compared on the digits that both have: 2026 to 2026-05 may be right. */
function checkOrder(start: unknown, end: unknown, path: string, what: string): Problem[] {
  if (typeof start !== "string" || typeof end !== "string" || !isPartialDate(start) || !isPartialDate(end)) return [];
  const digits = Math.min(start.length, end.length);
  const [a, b] = [start.slice(0, digits), end.slice(0, digits)];
  const wrong = digits === 10 ? b <= a : b < a;
  return wrong ? [problem("LP-2011", `${what} ${end} is not after ${start}.`, path)] : [];
}

/** Everything wrong with an entity taken by itself. `path` is a prefix such as `changes[3].`. */
export function checkEntity(record: EntityRecord, path = ""): Problem[] {
  const kind = entityKind(record.kind);
  if (!kind) return [problem("LP-2001", `There is no entity kind ${say(record.kind)}.`, `${path}kind`)];
  const plain = record as unknown as Record<string, unknown>;
  return [
    ...checkFields(entityFields, plain, path),
    ...checkKindFields(kind.kind, kind.fields, record.fields, path),
    ...checkOrder(record.validFrom, record.validTo, `${path}validTo`, "Valid to"),
    ...checkOrder(record.fields.starts, record.fields.ends, `${path}fields.ends`, "The end"),
    ...(record.kind === "Agreement" ? checkTerms(record.fields, `${path}fields.`) : []),
  ];
}

/** Everything wrong with a relationship taken by itself; its ends and its group need the registry. */
export function checkRelationship(record: RelationshipRecord, path = ""): Problem[] {
  const kind = relationshipKind(record.kind);
  if (!kind) return [problem("LP-2001", `There is no relationship kind ${say(record.kind)}.`, `${path}kind`)];
  const plain = record as unknown as Record<string, unknown>;
  const problems = [
    ...checkFields([...groupFields, ...holdoverFields, ...relationshipFields], plain, path),
    ...checkKindFields(kind.kind, kind.fields, record.fields, path),
    ...checkOrder(record.validFrom, record.validTo, `${path}validTo`, "Valid to"),
  ];
  const stated = (...names: string[]) => names.find((n) => plain[n] !== null && plain[n] !== undefined);
  const holdover = stated("holdoverHours", "holdoverBasis");
  if (holdover && (kind.pool || !isDependency(kind))) {
    problems.push(problem("LP-2010", `${kind.kind} has no holdover.`, `${path}${holdover}`));
  }
  const grouped = stated("group", "quorum", "groupBasis");
  if (grouped && !isDependency(kind)) {
    problems.push(problem("LP-2018", `${kind.kind} carries no dependency, so it is in no group.`, `${path}${grouped}`));
  }
  return problems;
}
