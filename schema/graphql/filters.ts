import type { Condition, Order } from "../../server/store/port";
import { entityFields } from "../model/commonFields";
import { type EntityKindName, entityKind, entityKinds } from "../model/entityKinds";
import type { Field } from "../model/field";
import { builder } from "./builder";
import { enumType } from "./enums";

/** Properties of every entity that a page can be filtered and ordered by, beside the fields of its kind. */
const pageable = new Set(["key", "name", "owner", "basis", "marking", "validFrom", "validTo"]);
const common: readonly Field[] = entityFields.filter((field) => pageable.has(field.name));

const known = "Whether anything is on record.";

const TextFilter = builder.inputType("TextFilter", {
  description: "Conditions on a text, all of which must hold. `contains` and `startsWith` do not mind case.",
  fields: (t) => ({
    eq: t.string(),
    in: t.stringList(),
    contains: t.string(),
    startsWith: t.string(),
    known: t.boolean({ description: known }),
  }),
});
const TextListFilter = builder.inputType("TextListFilter", {
  description: "Conditions on a list of texts.",
  fields: (t) => ({ has: t.string(), known: t.boolean({ description: known }) }),
});
const DateFilter = builder.inputType("DateFilter", {
  description: "Conditions on a date, compared as text: 2026 comes before 2026-01.",
  fields: (t) => ({
    eq: t.string(),
    gt: t.string(),
    gte: t.string(),
    lt: t.string(),
    lte: t.string(),
    known: t.boolean({ description: known }),
  }),
});
const IntFilter = builder.inputType("IntFilter", {
  description: "Conditions on a whole number.",
  fields: (t) => ({
    eq: t.int(),
    in: t.intList(),
    gt: t.int(),
    gte: t.int(),
    lt: t.int(),
    lte: t.int(),
    known: t.boolean({ description: known }),
  }),
});
const FloatFilter = builder.inputType("FloatFilter", {
  description: "Conditions on a number.",
  fields: (t) => ({
    eq: t.float(),
    gt: t.float(),
    gte: t.float(),
    lt: t.float(),
    lte: t.float(),
    known: t.boolean({ description: known }),
  }),
});
const BooleanFilter = builder.inputType("BooleanFilter", {
  description: "Conditions on a yes or no.",
  fields: (t) => ({ eq: t.boolean(), known: t.boolean({ description: known }) }),
});
type AnyFilter = typeof TextFilter;

const enumFilters = new Map<string, AnyFilter>();
function enumFilter(name: NonNullable<Field["values"]>): AnyFilter {
  const made = enumFilters.get(name);
  if (made) return made;
  const filter = builder.inputType(`${name}Filter`, {
    description: `Conditions on a ${name}.`,
    fields: (t) => ({
      eq: t.field({ type: enumType(name) }),
      in: t.field({ type: [enumType(name)] }),
      known: t.boolean({ description: known }),
    }),
  }) as unknown as AnyFilter;
  enumFilters.set(name, filter);
  return filter;
}

const filterTypes = {
  TEXT: TextFilter,
  TEXT_LIST: TextListFilter as unknown as AnyFilter,
  DATE: DateFilter as unknown as AnyFilter,
  INTEGER: IntFilter as unknown as AnyFilter,
  NUMBER: FloatFilter as unknown as AnyFilter,
  BOOLEAN: BooleanFilter as unknown as AnyFilter,
};
const filterOf = (field: Field): AnyFilter => (field.type === "ENUM" ? enumFilter(field.values!) : filterTypes[field.type]);

const fieldsOf = (kind: EntityKindName): readonly Field[] => [...common, ...entityKind(kind)!.fields];
const constant = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toUpperCase();

/** Filter and order input of a kind, derived from the metamodel. */
export const inputsOf = new Map(
  entityKinds.map(({ kind, label }) => {
    const fields = fieldsOf(kind);
    const where = builder.inputType(`${kind}Filter`, {
      description: `Conditions on a ${label.toLowerCase()}, all of which must hold.`,
      fields: (t) =>
        Object.fromEntries(fields.map((f) => [f.name, t.field({ type: filterOf(f), description: f.description })])) as Record<
          string,
          ReturnType<typeof t.string>
        >,
    });
    const orderField = builder.enumType(`${kind}OrderField`, {
      values: Object.fromEntries(
        fields.filter((f) => f.type !== "TEXT_LIST").map((f) => [constant(f.name), { value: f.name, description: f.description }]),
      ) as Record<string, { value: string }>,
    });
    const orderBy = builder.inputType(`${kind}Order`, {
      description: "One step of an order. Unknown values come last ascending, first descending; ties are broken by id.",
      fields: (t) => ({ field: t.field({ type: orderField, required: true }), descending: t.boolean({ defaultValue: false }) }),
    });
    return [kind, { where, orderBy }] as const;
  }),
);

type Given = Readonly<Record<string, Readonly<Record<string, unknown>> | null | undefined>>;

/** Conditions of the store's port from a filter input. Null conditions are left out: they ask for nothing. */
export function conditionsOf(where: Given | null | undefined): Condition[] {
  return Object.entries(where ?? {}).flatMap(([field, filter]) =>
    Object.entries(filter ?? {})
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([op, value]) => ({ field, op, value }) as Condition),
  );
}

export const ordersOf = (orderBy: readonly { field: unknown; descending?: boolean | null }[] | null | undefined): Order[] =>
  (orderBy ?? []).map(({ field, descending }) => ({ field: String(field), descending: descending === true }));
