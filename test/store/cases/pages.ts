import { expect } from "vitest";
import type { EntityKindName } from "../../../schema/model/entityKinds";
import type { EntityRecord } from "../../../schema/model/record";
import type { Condition, Order, PageQuery, Store } from "../../../server/store/port";
import type { Case } from "../contract";
import { problemsOf } from "../expectations";
import { commitTo, entity, everything, next } from "../records";
import { inOrder, positionOf } from "../reference";
import { randomFrom } from "../registryOf";
import { conditions, orders, records, views } from "./pageRecords";

type Query = Pick<PageQuery, "view" | "where" | "order">;
const query = (more: Partial<PageQuery> = {}): PageQuery => ({ view: everything, where: [], order: [], limit: 100, count: false, ...more });

/** Reads all pages, forwards or backwards, and checks `more` and `total` on the way. */
async function readAll(
  store: Store,
  kind: EntityKindName,
  asked: Query,
  limit: number,
  backwards: boolean,
  total: number,
): Promise<EntityRecord[]> {
  const read: EntityRecord[] = [];
  for (;;) {
    const edge = backwards ? read[0] : read.at(-1);
    const from = edge ? { [backwards ? "before" : "after"]: positionOf(edge, asked.order) } : {};
    const page = await store.page(kind, { ...asked, ...from, limit, count: true, ...(backwards ? { backwards } : {}) });
    expect(page.total).toBe(total);
    if (backwards) read.unshift(...page.items);
    else read.push(...page.items);
    expect(page.more).toBe(read.length < total);
    expect(page.items.length).toBe(page.more ? limit : page.items.length);
    if (!page.more) return read;
  }
}

const agrees = async (
  store: Store,
  all: readonly EntityRecord[],
  kind: EntityKindName,
  asked: Query,
  limit: number,
  backwards: boolean,
) => {
  const expected = inOrder(kind, all, asked);
  const read = await readAll(store, kind, asked, limit, backwards, expected.length);
  expect(
    read.map((r) => r.id),
    JSON.stringify({ kind, ...asked, limit, backwards }),
  ).toEqual(expected.map((r) => r.id));
  expect(read).toEqual(expected);
};

export const pageCases: readonly Case[] = [
  {
    name: "by name without an order, and nothing where there is nothing",
    run: async (store) => {
      expect(await store.page("Bloc", query({ count: true }))).toEqual({ items: [], more: false, total: 0 });
      const all = ["b", "A", "c", "Ä"].map((name, i) => entity("Bloc", `k${i}`, { name }));
      await commitTo(store, { createEntities: all });
      const page = await store.page("Bloc", query());
      expect(page.items.map((e) => e.name)).toEqual([...["A", "Ä"].sort((x, y) => (idOf(all, x) < idOf(all, y) ? -1 : 1)), "b", "c"]);
      expect(page.total).toBeNull();
    },
  },
  {
    name: "unknown values come last ascending and first descending",
    run: async (store) => {
      const all = [3, null, 1].map((power, i) => entity("DataCentre", `d${i}`, { fields: power === null ? {} : { power } }));
      await commitTo(store, { createEntities: all });
      const powers = async (descending: boolean) =>
        (await store.page("DataCentre", query({ order: [{ field: "power", descending }] }))).items.map((e) => e.fields.power ?? null);
      expect(await powers(false)).toEqual([1, 3, null]);
      expect(await powers(true)).toEqual([null, 3, 1]);
    },
  },
  {
    name: "a text list is filtered by what it holds",
    run: async (store) => {
      const all = [["LAB", "CLOUD"], ["CLOUD"], [], undefined].map((roles, i) =>
        entity("Vendor", `v${i}`, { fields: roles ? { roles } : {} }),
      );
      await commitTo(store, { createEntities: all });
      const keys = async (where: Condition) => (await store.page("Vendor", query({ where: [where] }))).items.map((e) => e.key);
      expect(await keys({ field: "roles", op: "has", value: "CLOUD" })).toEqual(["v0", "v1"]);
      expect(await keys({ field: "roles", op: "has", value: "LA" })).toEqual([]);
      expect(await keys({ field: "roles", op: "known", value: true })).toEqual(["v0", "v1", "v2"]);
    },
  },
  {
    name: "what is retired is on no page and in no total; what changed is where it belongs now",
    run: async (store) => {
      const all = ["a", "b", "c"].map((key) => entity("Bloc", key));
      await commitTo(store, { createEntities: all });
      await commitTo(store, { updateEntities: [next(all[1]!, { retired: true }), next(all[0]!, { name: "z" })] });
      const page = await store.page("Bloc", query({ count: true }));
      expect(page.items.map((e) => e.name)).toEqual(["c", "z"]);
      expect(page.total).toBe(2);
    },
  },
  {
    name: "a place whose record is gone still divides the page",
    run: async (store) => {
      const all = ["a", "b", "c", "d"].map((key) => entity("Bloc", key));
      await commitTo(store, { createEntities: all });
      await commitTo(store, { updateEntities: [next(all[1]!, { retired: true })] });
      const place = positionOf(all[1]!, []);
      expect((await store.page("Bloc", query({ after: place }))).items.map((e) => e.key)).toEqual(["c", "d"]);
      expect((await store.page("Bloc", query({ before: place }))).items.map((e) => e.key)).toEqual(["a"]);
      const between = await store.page("Bloc", query({ after: positionOf(all[0]!, []), before: positionOf(all[3]!, []) }));
      expect(between.items.map((e) => e.key)).toEqual(["c"]);
    },
  },
  {
    name: "every order, both directions, forwards and backwards, through every view, as a plain reference has it",
    run: async (store) => {
      const all = records(240);
      await commitTo(store, { createEntities: all });
      let turn = 0;
      for (const kind of ["Workload", "DataCentre"] as const) {
        for (const field of orders[kind]) {
          for (const descending of [false, true]) {
            const view = views[turn++ % views.length]!;
            await agrees(store, all, kind, { view, where: [], order: [{ field, descending }] }, 40, false);
            await agrees(store, all, kind, { view, where: [], order: [{ field, descending }] }, 60, true);
          }
        }
      }
    },
  },
  {
    name: "80 random mixes of filters, orders and views, as a plain reference has them",
    run: async (store) => {
      const all = records(200);
      await commitTo(store, { createEntities: all });
      const random = randomFrom(5);
      const some = <T>(from: readonly T[], most: number) => Array.from({ length: random(most + 1) }, () => from[random(from.length)]!);
      for (let i = 0; i < 80; i++) {
        const kind = (["Workload", "DataCentre"] as const)[random(2)]!;
        const order: Order[] = [...new Set<string>(some(orders[kind], 3))].map((field) => ({ field, descending: random(2) === 1 }));
        const asked = { view: views[random(views.length)]!, where: some(conditions[kind], 3), order };
        await agrees(store, all, kind, asked, 20 + random(60), random(2) === 1);
      }
    },
  },
  {
    name: "conditions that make no sense are refused",
    run: async (store) => {
      const refusals: readonly [EntityKindName, Partial<PageQuery>, string][] = [
        ["Vendor", { where: [{ field: "roles", op: "eq", value: "LAB" }] }, "LP-2003 where.roles"],
        ["Vendor", { where: [{ field: "power", op: "eq", value: 1 }] }, "LP-2002 where.power"],
        ["DataCentre", { where: [{ field: "power", op: "contains", value: "1" }] }, "LP-2003 where.power"],
        ["DataCentre", { where: [{ field: "power", op: "eq", value: "1" }] }, "LP-2003 where.power"],
        ["DataCentre", { where: [{ field: "sovereignCloud", op: "gt", value: false }] }, "LP-2003 where.sovereignCloud"],
        ["Vendor", { order: [{ field: "roles", descending: false }] }, "LP-2003 orderBy"],
        ["DataCentre", { order: [{ field: "power", descending: false }], after: { values: ["x"], id: "x" } }, "LP-6003 after"],
        ["DataCentre", { after: { values: [], id: "x" } }, "LP-6003 after"],
        ["DataCentre", { after: { values: [null], id: "x" } }, "LP-6003 after"],
      ];
      for (const [kind, more, problem] of refusals) expect(await problemsOf(store.page(kind, query(more)))).toEqual([problem]);
    },
  },
];

const idOf = (all: readonly EntityRecord[], name: string): string => all.find((e) => e.name === name)!.id;
