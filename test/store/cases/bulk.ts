import { expect } from "vitest";
import type { Case } from "../contract";
import { commitTo, everything, next } from "../records";
import { registryOf } from "../registryOf";

export const bulkCases: readonly Case[] = [
  {
    name: "a change set of 5,000 facts, then one that updates and retires as many",
    run: async (store) => {
      const { entities, relationships } = registryOf(2_000, 3_000);
      const first = await commitTo(store, { createEntities: entities, createRelationships: relationships });
      expect(first).toMatchObject({ status: "committed", revision: { number: 1 } });
      const [revision] = await store.revisions(0, 1);
      expect(revision?.touched).toHaveLength(5_000);
      expect(await store.entities(entities.map((e) => e.id))).toEqual(entities);
      expect(await store.relationships(relationships.map((r) => r.id))).toEqual(relationships);

      const changed = entities.map((e) => next(e, { note: "second" }));
      const gone = relationships.map((r) => next(r, { retired: true }));
      await commitTo(store, { updateEntities: changed, updateRelationships: gone });
      expect(await store.entities(entities.map((e) => e.id))).toEqual(changed);
      expect(
        await store.neighbours(
          entities.map((e) => e.id),
          "both",
        ),
      ).toEqual([]);
      expect(await store.relationships(relationships.map((r) => r.id))).toEqual(gone);
      const page = await store.page("Workload", { view: everything, where: [], order: [], limit: 1, count: true });
      expect(page.total).toBe(entities.filter((e) => e.kind === "Workload").length);
    },
  },
];
