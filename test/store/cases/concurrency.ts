import { expect } from "vitest";
import type { Case } from "../contract";
import { commitTo, entity, everything, next, writeAt } from "../records";

export const concurrencyCases: readonly Case[] = [
  {
    name: "of many commits at one head exactly one wins",
    run: async (store) => {
      for (let head = 0; head < 5; head++) {
        const writes = Array.from({ length: 8 }, (_, i) => writeAt(head, { createEntities: [entity("Bloc", `${head}-${i}`)] }));
        const results = await Promise.all(writes.map((write) => store.commit(write)));
        expect(results.filter((r) => r.status === "committed")).toHaveLength(1);
        for (const r of results) if (r.status === "stale") expect(r.head).toBe(head + 1);
        const winner = results.findIndex((r) => r.status === "committed");
        expect((await store.head()).hash).toBe(writes[winner]!.revision.hash);
        const found = await store.entities(writes.map((w) => w.createEntities[0]!.id));
        expect(found.map((e) => e !== null)).toEqual(results.map((r) => r.status === "committed"));
      }
      expect((await store.revisions(0, 99)).map((r) => r.number)).toEqual([1, 2, 3, 4, 5]);
    },
  },
  {
    name: "two stores on one database would not both win either",
    run: async (store, { open }) => {
      // An adapter that lets one process in at a time refuses here; that keeps the promise as well.
      const second = await open().catch((error: Error) => error);
      if (second instanceof Error) {
        expect(second.message).toContain("LP-1004");
        return;
      }
      try {
        for (let head = 0; head < 5; head++) {
          const results = await Promise.all(
            [store, second].map((s, i) => s.commit(writeAt(head, { createEntities: [entity("Bloc", `${head}-${i}`)] }, `by ${i}`))),
          );
          expect(results.map((r) => r.status).sort()).toEqual(["committed", "stale"]);
          expect(await second.head()).toEqual(await store.head());
        }
      } finally {
        await second.close();
      }
    },
  },
  {
    name: "writers that try again all get through, and reads see what was acknowledged before they began",
    run: async (store) => {
      const counter = entity("Bloc", "counter", { fields: { sharedPool: 0 } });
      await commitTo(store, { createEntities: [counter] });
      let acknowledged = 0;
      let writing = true;
      const write = async () => {
        for (let done = 0; done < 5; ) {
          const { number } = await store.head();
          const [now] = await store.entities([counter.id]);
          const changed = next(now!, { fields: { sharedPool: (now!.fields.sharedPool as number) + 1 } });
          const result = await store.commit(writeAt(number, { updateEntities: [changed] }));
          if (result.status === "stale") continue;
          done++;
          acknowledged = Math.max(acknowledged, changed.fields.sharedPool as number);
        }
      };
      const read = async () => {
        while (writing) {
          const before = acknowledged;
          const [byId] = await store.entities([counter.id]);
          expect(byId!.fields.sharedPool as number).toBeGreaterThanOrEqual(before);
          const page = await store.page("Bloc", { view: everything, where: [], order: [], limit: 5, count: true });
          expect(page.total).toBe(1);
          const [hit] = await store.search("counter", { view: everything, limit: 1 });
          expect(hit!.entity.version).toBeGreaterThanOrEqual(byId!.version);
        }
      };
      const readers = [read(), read()];
      await Promise.all([write(), write(), write()]).finally(() => {
        writing = false;
      });
      await Promise.all(readers);
      expect((await store.entities([counter.id]))[0]).toMatchObject({ version: 16, fields: { sharedPool: 15 } });
      expect((await store.head()).number).toBe(16);
    },
  },
  {
    name: "closing waits for the commit that runs",
    run: async (store, { open }) => {
      const record = entity("Bloc", "last");
      const committing = store.commit(writeAt(0, { createEntities: [record] }));
      await store.close();
      expect(await committing).toMatchObject({ status: "committed" });
      const again = await open();
      try {
        expect(await again.entities([record.id])).toEqual([record]);
      } finally {
        await again.close();
      }
    },
  },
];
