import { expect } from "vitest";
import type { EntityRecord, RelationshipRecord } from "../../../schema/model/record";
import type { Store } from "../../../server/store/port";
import type { Case } from "../contract";
import { everythingIn, problemsOf } from "../expectations";
import { commitTo, entity, everything, next, relationship, writeAt } from "../records";

type Changes = Parameters<typeof commitTo>[1];

/** A registry with a workload that uses a service, and a change set that it refuses; then shows that nothing of it was kept. */
const refused = (name: string, make: (there: Given) => Changes, problems: readonly string[]): Case => ({
  name,
  run: async (store) => {
    const there = await given(store);
    const before = await everythingIn(store);
    expect(await problemsOf(commitTo(store, make(there)))).toEqual(problems);
    expect(await everythingIn(store)).toEqual(before);
    // The store takes the next change as if nothing had been.
    expect(await commitTo(store, { createEntities: [entity("Bloc", "after")] })).toMatchObject({ status: "committed" });
  },
});

type Given = Record<"w" | "s" | "old", EntityRecord> & { readonly uses: RelationshipRecord };

async function given(store: Store): Promise<Given> {
  const [w, s, old] = [entity("Workload", "w"), entity("Service", "s"), entity("Vendor", "old")];
  const uses = relationship("USES", w, s);
  await commitTo(store, { createEntities: [w, s, old], createRelationships: [uses] });
  await commitTo(store, { updateEntities: [next(old, { retired: true }), next(w, { note: "second" })] });
  return { w: next(w, { note: "second" }), s, old: next(old, { retired: true }), uses };
}

const good = (n: number) => Array.from({ length: n }, (_, i) => entity("Model", `m${i}`));

export const refusalCases: readonly Case[] = [
  refused("a key that is taken", () => ({ createEntities: [...good(3), entity("Service", "s")] }), ["LP-2012 createEntities[3].key"]),
  refused("a key given twice", () => ({ createEntities: [entity("Bloc", "eu"), entity("Bloc", "eu")] }), ["LP-2012 createEntities[1].key"]),
  refused(
    "an update that takes another's key",
    ({ s }) => ({ createEntities: [...good(2), entity("Service", "t")], updateEntities: [next(s, { key: "t" })] }),
    ["LP-2012 updateEntities[0].key"],
  ),
  refused("an id that is taken", ({ w }) => ({ createEntities: [...good(1), entity("Bloc", "x", { id: w.id })] }), [
    "LP-2012 createEntities[1].id",
  ]),
  refused("a record written twice", ({ w }) => ({ updateEntities: [next(w), next(w)] }), [
    "LP-2017 updateEntities[1]",
    "LP-2012 updateEntities[1].key",
  ]),
  refused("an old version of an entity", ({ w, s }) => ({ createEntities: good(2), updateEntities: [next(s), { ...w, note: "x" }] }), [
    "LP-2107 updateEntities[1]",
  ]),
  refused("a version that nobody has written yet", ({ s }) => ({ updateEntities: [next(next(s))] }), ["LP-2107 updateEntities[0]"]),
  refused("an entity that is not there", () => ({ createEntities: good(1), updateEntities: [next(entity("Bloc", "none"))] }), [
    "LP-2016 updateEntities[0]",
  ]),
  refused("an entity of another kind", ({ s }) => ({ updateEntities: [next(s, { kind: "Model" })] }), ["LP-2003 updateEntities[0].kind"]),
  refused(
    "a start that is missing",
    ({ s }) => ({ createEntities: good(2), createRelationships: [relationship("USES", entity("Workload", "no"), s)] }),
    ["LP-2006 createRelationships[0].from"],
  ),
  refused("an end that has been retired", ({ w, old }) => ({ createRelationships: [relationship("PROVIDED_BY", w, old)] }), [
    "LP-2006 createRelationships[0].to",
  ]),
  refused(
    "an end that the same change set retires, after many good rows",
    ({ w, s }) => {
      const models = good(1_500);
      const good2 = models.map((m) => relationship("SERVES", s, m));
      return {
        createEntities: models,
        updateEntities: [next(w, { retired: true })],
        createRelationships: [...good2, relationship("USES", w, s)],
      };
    },
    ["LP-2006 createRelationships[1500].from"],
  ),
  refused("an old version of a relationship", ({ uses, s }) => ({ updateEntities: [next(s)], updateRelationships: [next(next(uses))] }), [
    "LP-2107 updateRelationships[0]",
  ]),
  refused(
    "a relationship that is not there",
    ({ w, s }) => ({ createEntities: good(1), updateRelationships: [next(relationship("USES", w, s))] }),
    ["LP-2016 updateRelationships[0]"],
  ),
  refused("a relationship that would move", ({ uses, w }) => ({ updateRelationships: [next(uses, { to: w.id })] }), [
    "LP-2016 updateRelationships[0]",
  ]),
  refused("an unknown kind", () => ({ createEntities: [{ ...entity("Bloc", "b"), kind: "Planet" as "Bloc" }] }), [
    "LP-2001 createEntities[0].kind",
  ]),
  {
    name: "a change that was checked against an older head is stale, and against a newer one too",
    run: async (store) => {
      await given(store);
      const before = await everythingIn(store);
      for (const head of [0, 1, 3, 99]) {
        expect(await store.commit(writeAt(head, { createEntities: [entity("Bloc", "eu")] }))).toEqual({ status: "stale", head: 2 });
      }
      expect(await everythingIn(store)).toEqual(before);
    },
  },
  {
    name: "names that were never declared do not reach the database",
    run: async (store) => {
      const evil = "name`}) DETACH DELETE n //";
      const query = { view: everything, limit: 5, count: false };
      const where = [{ field: evil, op: "eq", value: "x" } as const];
      expect(await problemsOf(store.page("Bloc", { ...query, where, order: [] }))).toEqual([`LP-2002 where.${evil}`]);
      expect(await problemsOf(store.page("Bloc", { ...query, where: [], order: [{ field: evil, descending: false }] }))).toEqual([
        "LP-2002 orderBy",
      ]);
      const fields = { createEntities: [entity("Bloc", "b", { fields: { [evil]: "x" } })] };
      expect(await problemsOf(commitTo(store, fields))).toEqual([`LP-2002 createEntities[0].fields.${evil}`]);
      expect(await store.head()).toEqual({ number: 0, hash: "" });
    },
  },
  {
    name: "a closed store refuses everything, and closing it again does nothing",
    run: async (store) => {
      await given(store);
      await store.close();
      await store.close();
      const page = { view: everything, where: [], order: [], limit: 1, count: false };
      const chunk = async () => {
        for await (const _ of store.topology()) throw new Error("It still reads.");
      };
      const calls = [store.head(), store.entities(["x"]), store.byKey([]), store.relationships([]), store.page("Bloc", page)];
      const more = [store.neighbours([], "both"), store.search("x", { view: everything, limit: 1 }), store.revisions(0, 1), chunk()];
      for (const call of [...calls, ...more, store.commit(writeAt(2, {}))]) expect(await problemsOf(call)).toEqual(["LP-4008"]);
    },
  },
];
