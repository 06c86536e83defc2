import { expect } from "vitest";
import type { EntityRecord, RelationshipRecord } from "../../../schema/model/record";
import type { Past, Store } from "../../../server/store/port";
import type { Case } from "../contract";
import { problemsOf } from "../expectations";
import { commitTo, entity, next, relationship, writeAt } from "../records";
import { registryOf } from "../registryOf";

/** All past states of a stretch of revisions, by revision and id. */
async function pastOf(store: Store, after: number, until: number) {
  const entities: Past<EntityRecord>[] = [];
  const relationships: Past<RelationshipRecord>[] = [];
  for await (const chunk of store.past(after, until)) {
    entities.push(...chunk.entities);
    relationships.push(...chunk.relationships);
  }
  const inOrder = (p: Past<{ id: string }>, q: Past<{ id: string }>) => p.replacedIn - q.replacedIn || (p.record.id < q.record.id ? -1 : 1);
  return { entities: entities.sort(inOrder), relationships: relationships.sort(inOrder) };
}

const nothing = { entities: [], relationships: [] };

export const pastCases: readonly Case[] = [
  {
    name: "what is created has no past",
    run: async (store) => {
      const [a, b] = [entity("Workload", "w"), entity("Service", "s")];
      await commitTo(store, { createEntities: [a, b], createRelationships: [relationship("USES", a, b)] });
      expect(await pastOf(store, 0, 1)).toEqual(nothing);
      expect((await store.revisions(0, 9)).map((r) => r.replaced)).toEqual([0]);
    },
  },
  {
    name: "each revision keeps what it replaced, whole: updated, retired and restored, entities and relationships",
    run: async (store) => {
      const stated = { marking: "SECRET", releasedTo: ["health"], validFrom: "2025", validTo: "2027-01", source: "s", note: "n" } as const;
      const a = entity("Workload", "triage", {
        ...stated,
        aliases: ["x", "y"],
        externalIds: ["q:1"],
        owner: "health",
        fields: { status: "LIVE", criticality: 1, purpose: "Ä😀" },
        fieldProvenance: { status: { basis: "ASSUMED" } },
      });
      const b = entity("Service", "chat");
      const uses = relationship("USES", a, b, {
        ...stated,
        group: "g",
        quorum: 1,
        groupBasis: "ASSUMED",
        holdoverHours: 0.5,
        holdoverBasis: "DERIVED",
      });
      await commitTo(store, { createEntities: [a, b], createRelationships: [uses] });
      const [a2, uses2] = [next(a, { name: "Triage", fields: {} }), next(uses, { group: null, quorum: null, groupBasis: null })];
      await commitTo(store, { updateEntities: [a2], updateRelationships: [uses2] });
      const [b2, uses3] = [next(b, { retired: true }), next(uses2, { retired: true })];
      await commitTo(store, { updateEntities: [b2], updateRelationships: [uses3] });
      const [b3, uses4] = [next(b2, { retired: false }), next(uses3, { retired: false, quorum: 1 })];
      await commitTo(store, { updateEntities: [b3], updateRelationships: [uses4] });

      const at2 = { entities: [{ replacedIn: 2, record: a }], relationships: [{ replacedIn: 2, record: uses }] };
      const at3 = { entities: [{ replacedIn: 3, record: b }], relationships: [{ replacedIn: 3, record: uses2 }] };
      const at4 = { entities: [{ replacedIn: 4, record: b2 }], relationships: [{ replacedIn: 4, record: uses3 }] };
      expect(await pastOf(store, 0, 1)).toEqual(nothing);
      expect(await pastOf(store, 1, 2)).toEqual(at2);
      expect(await pastOf(store, 2, 3)).toEqual(at3);
      expect(await pastOf(store, 3, 4)).toEqual(at4);
      expect(await pastOf(store, 4, 9)).toEqual(nothing);
      expect(await pastOf(store, 0, 9)).toEqual({
        entities: [...at2.entities, ...at3.entities, ...at4.entities],
        relationships: [...at2.relationships, ...at3.relationships, ...at4.relationships],
      });
      expect((await store.revisions(0, 9)).map((r) => r.replaced)).toEqual([0, 2, 2, 2]);
    },
  },
  {
    name: "the past is found neither by id, key, name nor surroundings, and takes no key",
    run: async (store) => {
      const [a, b] = [entity("Vendor", "old", { name: "Oldest name" }), entity("Vendor", "b")];
      const owned = relationship("OWNED_BY", a, b);
      await commitTo(store, { createEntities: [a, b], createRelationships: [owned] });
      const a2 = next(a, { key: "new", name: "Newest" });
      await commitTo(store, { updateEntities: [a2], updateRelationships: [next(owned, { retired: true })] });
      const view = { clearance: 3, memberships: [] };
      expect(await store.byKey([{ kind: "Vendor", key: "old" }])).toEqual([null]);
      expect(await store.entities([a.id])).toEqual([a2]);
      expect(await store.search("oldest", { view, limit: 5 })).toEqual([]);
      expect((await store.page("Vendor", { view, where: [], order: [], limit: 9, count: true })).total).toBe(2);
      expect(await store.neighbours([a.id, b.id], "both")).toEqual([]);
      expect(await commitTo(store, { createEntities: [entity("Vendor", "old")] })).toMatchObject({ status: "committed" });
    },
  },
  {
    name: "a commit that is refused or stale leaves no past behind",
    run: async (store) => {
      const [a, b] = [entity("Workload", "w"), entity("Service", "s")];
      const uses = relationship("USES", a, b);
      await commitTo(store, { createEntities: [a, b], createRelationships: [uses] });
      const half = { updateEntities: [next(a)], updateRelationships: [next(next(uses))] };
      expect(await problemsOf(commitTo(store, half))).toEqual(["LP-2107 updateRelationships[0]"]);
      expect(await store.commit(writeAt(0, { updateEntities: [next(a)] }))).toMatchObject({ status: "stale" });
      expect(await pastOf(store, 0, 9)).toEqual(nothing);
    },
  },
  {
    name: "is there after closing and opening again",
    run: async (store, { open }) => {
      const a = entity("Bloc", "eu");
      await commitTo(store, { createEntities: [a] });
      await commitTo(store, { updateEntities: [next(a, { name: "Union" })] });
      await store.close();
      const again = await open();
      try {
        expect(await pastOf(again, 0, 2)).toEqual({ entities: [{ replacedIn: 2, record: a }], relationships: [] });
      } finally {
        await again.close();
      }
    },
  },
  {
    name: "5,000 at once",
    run: async (store) => {
      const { entities, relationships } = registryOf(2_000, 3_000);
      await commitTo(store, { createEntities: entities, createRelationships: relationships });
      await commitTo(store, {
        updateEntities: entities.map((e) => next(e, { note: "second" })),
        updateRelationships: relationships.map((r) => next(r, { retired: true })),
      });
      const { entities: then, relationships: joined } = await pastOf(store, 1, 2);
      const byId = (p: { id: string }, q: { id: string }) => (p.id < q.id ? -1 : 1);
      expect(then.map((p) => p.record)).toEqual([...entities].sort(byId));
      expect(joined.map((p) => p.record)).toEqual([...relationships].sort(byId));
    },
  },
];
