import type { Condition, Order, Position } from "../../server/store/port";
import { type EntityKindName, entityKinds } from "../model/entityKinds";
import { LoadpathError, problem } from "../model/errors/catalogue";
import { onceThere } from "../model/maybe";
import type { EntityRecord } from "../model/record";
import { builder } from "./builder";
import { fromCursor, pageCost, pageOf, toCursor } from "./connection";
import type { Context } from "./context";
import { EntityKindType } from "./enums";
import { conditionsOf, inputsOf, ordersOf } from "./filters";
import { objectOf, StatedEntityRef } from "./refs";
import "./entityTypes";

const byName: readonly Order[] = [{ field: "name", descending: false }];

const valueAt = (entity: EntityRecord, field: string) =>
  (entity.fields[field] ?? (entity as unknown as Record<string, Position["values"][number]>)[field] ?? null) as Position["values"][number];

/** Which order a cursor belongs to: one of another order would page from the wrong place. */
const orderTag = (order: readonly Order[]): string => order.map(({ field, descending }) => (descending ? `-${field}` : field)).join(" ");

function positionOf(cursor: string, order: readonly Order[]): Position {
  const read = fromCursor(cursor) as { o?: unknown; v?: unknown; id?: unknown } | null;
  if (read?.o !== orderTag(order) || !Array.isArray(read.v) || read.v.length !== order.length || typeof read.id !== "string") {
    throw new LoadpathError(problem("LP-6003", "The cursor belongs to another list or order."));
  }
  return { values: read.v as Position["values"], id: read.id };
}

interface Args {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

function connection(kind: EntityKindName, where: readonly Condition[], asked: readonly Order[], args: Args, { registry }: Context) {
  const { limit, backwards } = pageOf(args);
  const order = asked.length ? asked : byName;
  const after = args.after == null ? undefined : positionOf(args.after, order);
  const before = args.before == null ? undefined : positionOf(args.before, order);
  const asking = { where, order, limit, backwards, count: false, ...(after && { after }), ...(before && { before }) };
  const cursorOf = (node: EntityRecord) => toCursor({ o: orderTag(order), v: order.map(({ field }) => valueAt(node, field)), id: node.id });
  return onceThere(registry.page(kind, asking), ({ items, more }) => ({
    // Cursors are made when they are asked for, and most are not.
    edges: items.map((node) => ({
      node,
      get cursor() {
        return cursorOf(node);
      },
    })),
    get pageInfo() {
      const [first, last] = [items[0], items.at(-1)];
      return {
        hasNextPage: backwards ? before !== undefined : more,
        hasPreviousPage: backwards ? more : after !== undefined,
        startCursor: first ? cursorOf(first) : null,
        endCursor: last ? cursorOf(last) : null,
      };
    },
    totalCount: () => registry.count(kind, where),
  }));
}

/** One lookup and one list per entity kind, derived from the metamodel. */
for (const { kind, collection, label, labelPlural } of entityKinds) {
  const type = objectOf(kind);
  const { where, orderBy } = inputsOf.get(kind)!;
  const Connection = builder.connectionObject(
    {
      type,
      name: `${kind}Connection`,
      fields: (t) => ({
        totalCount: t.int({
          description: "How many there are in all, as far as this reader may see.",
          resolve: (c) => (c as unknown as { totalCount: () => Promise<number> }).totalCount(),
        }),
      }),
    },
    { name: `${kind}Edge` },
  );
  builder.queryField(kind.charAt(0).toLowerCase() + kind.slice(1), (t) =>
    t.field({
      type,
      nullable: true,
      description: `A ${label.toLowerCase()} by id or by key; null if there is none that this reader may see.`,
      args: { id: t.arg.id(), key: t.arg.string() },
      complexity: 1,
      resolve: (_root, { id, key }, { registry }) => {
        if (key != null) return registry.byKey(kind, key);
        if (id == null) throw new LoadpathError(problem("LP-2016", "Neither id nor key is given.", null, "Give one of them."));
        return id.startsWith(`${kind}:`) ? registry.visible(id.slice(kind.length + 1)) : null;
      },
    }),
  );
  builder.queryField(collection, (t) =>
    t.field({
      type: Connection,
      description: `${labelPlural} that this reader may see. By name, if no order is given.`,
      args: { where: t.arg({ type: where }), orderBy: t.arg({ type: [orderBy] }), ...t.arg.connectionArgs() },
      complexity: pageCost,
      resolve: (_root, args, context) =>
        connection(kind, conditionsOf(args.where as Parameters<typeof conditionsOf>[0]), ordersOf(args.orderBy), args, context),
    }),
  );
}

builder.queryField("entity", (t) =>
  t.field({
    type: StatedEntityRef,
    nullable: true,
    description: "An entity of any kind by its key.",
    args: { kind: t.arg({ type: EntityKindType, required: true }), key: t.arg.string({ required: true }) },
    complexity: 1,
    resolve: (_root, { kind, key }, { registry }) => registry.byKey(kind, key),
  }),
);
