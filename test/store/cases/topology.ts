import { expect } from "vitest";
import { entityKinds } from "../../../schema/model/entityKinds";
import { relationshipKinds } from "../../../schema/model/relationshipKinds";
import type { EntityFact, RelationshipFact } from "../../../schema/model/topology";
import type { Store } from "../../../server/store/port";
import type { Case } from "../contract";
import { commitTo, entity, next, relationship } from "../records";
import { registryOf } from "../registryOf";

const byId = (x: { id: string }, y: { id: string }) => (x.id < y.id ? -1 : 1);

async function read(store: Store): Promise<{ entities: EntityFact[]; relationships: RelationshipFact[] }> {
  const facts = { entities: [] as EntityFact[], relationships: [] as RelationshipFact[] };
  for await (const chunk of store.topology()) {
    const known = new Set(facts.entities.map((e) => e.id));
    for (const r of chunk.relationships) expect(known.has(r.from) && known.has(r.to), "ends come before relationships").toBe(true);
    facts.entities.push(...chunk.entities);
    facts.relationships.push(...chunk.relationships);
  }
  return { entities: facts.entities.sort(byId), relationships: facts.relationships.sort(byId) };
}

export const topologyCases: readonly Case[] = [
  { name: "an empty registry has none", run: async (store) => expect(await read(store)).toEqual({ entities: [], relationships: [] }) },
  {
    name: "every kind of entity and relationship comes with what analyses read",
    run: async (store) => {
      const entities = entityKinds.map(({ kind }) =>
        entity(kind, `the-${kind}`, { basis: "DERIVED", validFrom: "2026", validTo: "2027-01", asOf: "2025" }),
      );
      const of = (kind: string) => entities.find((e) => e.kind === kind)!;
      const relationships = relationshipKinds.flatMap(({ kind, ends }) =>
        ends.map(({ from, to }) =>
          relationship(kind, of(from[0]), of(to[0]), { group: "g", quorum: 1, basis: "ASSUMED", validTo: "2030", asOf: "2026-11-01" }),
        ),
      );
      await commitTo(store, { createEntities: entities, createRelationships: relationships });
      const facts = await read(store);
      expect(facts.entities).toEqual(
        [...entities].sort(byId).map(({ id, kind, key }) => ({
          id,
          kind,
          key,
          basis: "DERIVED",
          validFrom: "2026",
          validTo: "2027-01",
          asOf: "2025",
          fields: {},
        })),
      );
      expect(facts.relationships).toEqual(
        [...relationships].sort(byId).map(({ id, kind, from, to }) => ({
          ...{ id, kind, from, to, basis: "ASSUMED", group: "g", quorum: 1 },
          ...{ groupBasis: null, holdoverHours: null, holdoverBasis: null, validFrom: null, validTo: "2030", asOf: "2026-11-01" },
        })),
      );
    },
  },
  {
    name: "of the fields only those that analyses read, and of the records only live ones",
    run: async (store) => {
      const w = entity("Workload", "w", { fields: { status: "PILOT", criticality: 2, purpose: "long text", designation: "UNDECIDED" } });
      const m = entity("Model", "m", { fields: { weights: "OPEN", parameters: 7 } });
      const s = entity("Service", "s");
      const [uses, serves] = [relationship("USES", w, s, { holdoverHours: 1.5, holdoverBasis: "ASSUMED" }), relationship("SERVES", s, m)];
      await commitTo(store, { createEntities: [w, m, s], createRelationships: [uses, serves] });
      await commitTo(store, { updateEntities: [next(m, { retired: true })], updateRelationships: [next(serves, { retired: true })] });
      const facts = await read(store);
      expect(facts.entities.map((e) => [e.key, e.fields]).sort()).toEqual([
        ["s", {}],
        ["w", { status: "PILOT", criticality: 2, designation: "UNDECIDED" }],
      ]);
      expect(facts.relationships).toMatchObject([{ id: uses.id, holdoverHours: 1.5, holdoverBasis: "ASSUMED" }]);
    },
  },
  {
    name: "of a relationship's own fields those that analyses read, where any is stated",
    run: async (store) => {
      const [g, d, m] = [entity("Agreement", "g"), entity("DataCentre", "d"), entity("Model", "m")];
      const covers = relationship("COVERS", g, d, { fields: { allocation: 12.5 } });
      await commitTo(store, { createEntities: [g, d, m], createRelationships: [covers, relationship("COVERS", g, m)] });
      const { relationships } = await read(store);
      expect(relationships.map((r) => [r.id === covers.id, r.fields])).toEqual(
        expect.arrayContaining([
          [true, { allocation: 12.5 }],
          [false, undefined],
        ]),
      );
    },
  },
  {
    name: "thousands of facts, each once",
    run: async (store) => {
      const { entities, relationships } = registryOf(2_500, 2_500);
      await commitTo(store, { createEntities: entities, createRelationships: relationships });
      const facts = await read(store);
      expect(facts.entities.map((e) => e.id)).toEqual(entities.map((e) => e.id).sort());
      expect(facts.relationships.map(({ id, from, to, group }) => ({ id, from, to, group }))).toEqual(
        relationships.map(({ id, from, to, group }) => ({ id, from, to, group })).sort(byId),
      );
    },
  },
  {
    name: "one can stop in the middle and close",
    run: async (store) => {
      const { entities } = registryOf(3_000, 0);
      await commitTo(store, { createEntities: entities });
      let chunks = 0;
      for await (const chunk of store.topology()) {
        expect(chunk.entities.length).toBeGreaterThan(0);
        if (++chunks === 1) break;
      }
      expect(await store.head()).toMatchObject({ number: 1 });
    },
  },
];
