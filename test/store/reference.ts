/** What a page should hold, written plainly over a list of records: the oracle for every adapter. */
import { entityKind } from "../../schema/model/entityKinds";
import { levelOf, valuesOf } from "../../schema/model/enums";
import type { FieldValue } from "../../schema/model/field";
import type { EntityRecord } from "../../schema/model/record";
import type { Condition, PageQuery, Position, View } from "../../server/store/port";

export const sees = (view: View, record: EntityRecord): boolean =>
  levelOf(record.marking) <= view.clearance ||
  (record.owner !== null && view.memberships.includes(record.owner)) ||
  record.releasedTo.some((to) => view.memberships.includes(to));

export const valueIn = (record: EntityRecord, field: string): FieldValue =>
  field in record ? (record[field as "name"] as FieldValue) : (record.fields[field] ?? null);

function holds(record: EntityRecord, condition: Condition): boolean {
  const value = valueIn(record, condition.field);
  if (condition.op === "known") return (value !== null) === condition.value;
  if (value === null) return false;
  switch (condition.op) {
    case "eq":
      return value === condition.value;
    case "in":
      return condition.value.includes(value as string);
    case "has":
      return (value as readonly string[]).includes(condition.value);
    case "contains":
      return (value as string).toLowerCase().includes((condition.value as string).toLowerCase());
    case "startsWith":
      return (value as string).toLowerCase().startsWith((condition.value as string).toLowerCase());
    default: {
      const order = compare(value as string | number, condition.value as string | number);
      return { gt: order > 0, gte: order >= 0, lt: order < 0, lte: order <= 0 }[condition.op];
    }
  }
}

/** Numbers by size, text by code point. */
function compare(x: string | number, y: string | number): number {
  if (typeof x === "number" && typeof y === "number") return x - y;
  const [a, b] = [[...String(x)], [...String(y)]];
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const step = a[i]!.codePointAt(0)! - b[i]!.codePointAt(0)!;
    if (step !== 0) return step;
  }
  return a.length - b.length;
}

function sortable(kind: string, field: string, value: FieldValue): string | number | null {
  if (value === null) return null;
  if (field === "name") return (value as string).toLowerCase();
  if (field === "marking") return levelOf(value as "OPEN");
  const declared = entityKind(kind)!.fields.find((f) => f.name === field);
  const listed = field === "basis" ? "Basis" : declared?.values;
  if (listed) return valuesOf(listed).indexOf(value as never);
  return typeof value === "boolean" ? Number(value) : (value as string | number);
}

/** All matching records in order, whatever the page. Names of the records under test hold no accents or punctuation. */
export function inOrder(
  kind: string,
  records: readonly EntityRecord[],
  query: Pick<PageQuery, "view" | "where" | "order">,
): EntityRecord[] {
  const order = query.order.length > 0 ? query.order : [{ field: "name", descending: false }];
  const chosen = records.filter((r) => r.kind === kind && !r.retired && sees(query.view, r) && query.where.every((c) => holds(r, c)));
  return chosen.sort((x, y) => {
    for (const { field, descending } of order) {
      const [a, b] = [sortable(kind, field, valueIn(x, field)), sortable(kind, field, valueIn(y, field))];
      if (a === b) continue;
      const step = a === null ? 1 : b === null ? -1 : compare(a, b);
      if (step !== 0) return descending ? -step : step;
    }
    return x.id < y.id ? -1 : 1;
  });
}

export const positionOf = (record: EntityRecord, order: PageQuery["order"]): Position => ({
  values: (order.length > 0 ? order : [{ field: "name" }]).map(({ field }) => valueIn(record, field)),
  id: record.id,
});
