import { expect } from "vitest";
import type { Case } from "../contract";
import { commitTo, entity, next, relationship, writeAt } from "../records";

export const commitCases: readonly Case[] = [
  {
    name: "an empty registry has head 0 and nothing in it",
    run: async (store) => {
      expect(await store.head()).toEqual({ number: 0, hash: "" });
      expect(await store.revisions(0, 10)).toEqual([]);
      expect(await store.entities(["nothing"])).toEqual([null]);
      expect(await store.relationships(["nothing"])).toEqual([null]);
    },
  },
  {
    name: "entities and relationships are created, updated and retired together",
    run: async (store) => {
      const [a, b] = [entity("Workload", "triage", { fields: { status: "LIVE", criticality: 1 } }), entity("Service", "chat")];
      const uses = relationship("USES", a, b, { group: "chat", quorum: 1, groupBasis: "ASSUMED", holdoverHours: 2.5 });
      await commitTo(store, { createEntities: [a, b], createRelationships: [uses] });
      expect(await store.entities([b.id, a.id])).toEqual([b, a]);
      expect(await store.relationships([uses.id])).toEqual([uses]);

      const a2 = next(a, { name: "Triage", fields: { criticality: 2 }, aliases: ["sorting"] });
      const uses2 = next(uses, { group: null, quorum: null, groupBasis: null, note: "checked" });
      const site = entity("DataCentre", "east-1");
      const hosted = relationship("HOSTED_AT", b, site);
      await commitTo(store, { updateEntities: [a2], updateRelationships: [uses2], createEntities: [site], createRelationships: [hosted] });
      expect(await store.entities([a.id])).toEqual([a2]);
      expect(await store.relationships([uses.id, hosted.id])).toEqual([uses2, hosted]);

      const gone = next(b, { retired: true });
      const left = [next(uses2, { retired: true }), next(hosted, { retired: true })];
      await commitTo(store, { updateEntities: [gone], updateRelationships: left });
      expect(await store.entities([b.id])).toEqual([gone]);
      expect(await store.relationships(left.map((r) => r.id))).toEqual(left);
      expect(await store.neighbours([a.id, b.id, site.id], "both")).toEqual([]);
      expect(await store.byKey([{ kind: "Service", key: "chat" }])).toEqual([null]);
    },
  },
  {
    name: "what was retired can be restored",
    run: async (store) => {
      const [a, b] = [entity("Workload", "w"), entity("Service", "s")];
      const uses = relationship("USES", a, b);
      await commitTo(store, { createEntities: [a, b], createRelationships: [uses] });
      const [goneB, goneUses] = [next(b, { retired: true }), next(uses, { retired: true })];
      await commitTo(store, { updateEntities: [goneB], updateRelationships: [goneUses] });
      const [backB, backUses] = [next(goneB, { retired: false }), next(goneUses, { retired: false })];
      await commitTo(store, { updateEntities: [backB], updateRelationships: [backUses] });
      expect(await store.byKey([{ kind: "Service", key: "s" }])).toEqual([backB]);
      expect(await store.neighbours([a.id], "out")).toEqual([backUses]);
    },
  },
  {
    name: "a retired record can be corrected and stays retired",
    run: async (store) => {
      const [a, b] = [entity("Workload", "w"), entity("Service", "s")];
      const uses = relationship("USES", a, b);
      await commitTo(store, { createEntities: [a, b], createRelationships: [uses] });
      const gone = [next(a, { retired: true }), next(uses, { retired: true })] as const;
      await commitTo(store, { updateEntities: [gone[0]], updateRelationships: [gone[1]] });
      const noted = [next(gone[0], { note: "moved abroad" }), next(gone[1], { note: "ended" })] as const;
      await commitTo(store, { updateEntities: [noted[0]], updateRelationships: [noted[1]] });
      expect(await store.entities([a.id])).toEqual([noted[0]]);
      expect(await store.relationships([uses.id])).toEqual([noted[1]]);
    },
  },
  {
    name: "the key of a retired entity is free again, in the same change set too, and keys can be swapped",
    run: async (store) => {
      const [a, b] = [entity("Vendor", "acme"), entity("Vendor", "other")];
      await commitTo(store, { createEntities: [a, b] });
      const heir = entity("Vendor", "acme");
      await commitTo(store, { updateEntities: [next(a, { retired: true })], createEntities: [heir] });
      expect((await store.byKey([{ kind: "Vendor", key: "acme" }]))[0]?.id).toBe(heir.id);
      await commitTo(store, { updateEntities: [next(heir, { key: "other" }), next(b, { key: "acme" })] });
      expect((await store.byKey(["acme", "other"].map((key) => ({ kind: "Vendor", key }) as const))).map((e) => e?.id)).toEqual([
        b.id,
        heir.id,
      ]);
    },
  },
  {
    name: "one key may be in use in several kinds",
    run: async (store) => {
      const [vendor, service] = [entity("Vendor", "openai"), entity("Service", "openai")];
      await commitTo(store, { createEntities: [vendor, service] });
      const refs = [{ kind: "Service", key: "openai" } as const, { kind: "Vendor", key: "openai" } as const];
      expect(await store.byKey(refs)).toEqual([service, vendor]);
    },
  },
  {
    name: "revisions come oldest first, with hash and what they touched",
    run: async (store) => {
      const ids: string[][] = [];
      for (let i = 0; i < 12; i++) {
        const e = entity("Vendor", `v${i}`);
        ids.push([e.id]);
        const write = writeAt(i, { createEntities: [e] }, `Ändere ${i} 😀`);
        expect(await store.commit(write)).toEqual({ status: "committed", revision: { ...write.revision, number: i + 1, replaced: 0 } });
        expect(await store.head()).toEqual({ number: i + 1, hash: write.revision.hash });
      }
      const all = await store.revisions(0, 100);
      expect(all.map((r) => r.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
      expect(all.map((r) => r.touched)).toEqual(ids);
      expect(all[3]).toMatchObject({ actor: "tester", at: "2026-11-22T10:00:00.000Z", message: "Ändere 3 😀" });
      expect((await store.revisions(9, 2)).map((r) => r.number)).toEqual([10, 11]);
      expect(await store.revisions(12, 5)).toEqual([]);
    },
  },
  {
    name: "an empty change set still makes a revision",
    run: async (store) => {
      const write = writeAt(0, {}, "Start");
      expect(await store.commit(write)).toMatchObject({ status: "committed", revision: { number: 1 } });
      expect(await store.revisions(0, 5)).toEqual([{ ...write.revision, number: 1, replaced: 0 }]);
    },
  },
  {
    name: "all is there after closing and opening again",
    run: async (store, { open }) => {
      const [a, b] = [entity("Workload", "w", { fields: { purpose: "sorting" } }), entity("Service", "s", { retired: false })];
      const uses = relationship("USES", a, b);
      await commitTo(store, { createEntities: [a, b], createRelationships: [uses] });
      const head = await store.head();
      await store.close();
      const again = await open();
      try {
        expect(await again.head()).toEqual(head);
        expect(await again.entities([a.id, b.id])).toEqual([a, b]);
        expect(await again.relationships([uses.id])).toEqual([uses]);
        expect((await again.search("w", { view: { clearance: 0, memberships: [] }, limit: 5 })).map((h) => h.entity)).toEqual([a]);
        expect(await commitTo(again, { updateEntities: [next(a)] })).toMatchObject({ status: "committed", revision: { number: 2 } });
      } finally {
        await again.close();
      }
    },
  },
];
