import { expect } from "vitest";
import type { Case } from "../contract";
import { commitTo, entity, next, relationship } from "../records";
import { randomFrom } from "../registryOf";

const byId = (x: { id: string }, y: { id: string }) => (x.id < y.id ? -1 : 1);

export const readCases: readonly Case[] = [
  {
    name: "records come in the order asked, also when asked twice, with null for what is not there",
    run: async (store) => {
      const [a, b] = [entity("Bloc", "a"), entity("Bloc", "b")];
      await commitTo(store, { createEntities: [a, b] });
      expect(await store.entities([b.id, "none", a.id, b.id])).toEqual([b, null, a, b]);
      const refs = ["b", "none", "a", "b"].map((key) => ({ kind: "Bloc", key }) as const);
      expect(await store.byKey(refs)).toEqual([b, null, a, b]);
      expect(await store.byKey([{ kind: "Vendor", key: "a" }])).toEqual([null]);
      expect(await store.entities([])).toEqual([]);
    },
  },
  {
    name: "several relationships between the same two, in one direction and back, and to itself",
    run: async (store) => {
      const [a, b] = [entity("Service", "a"), entity("Service", "b")];
      const all = [
        relationship("USES", a, b),
        relationship("USES", a, b, { group: "one" }),
        relationship("USES", a, b, { group: "two" }),
        relationship("USES", b, a),
        relationship("USES", a, a),
      ].sort(byId);
      await commitTo(store, { createEntities: [a, b], createRelationships: all });
      expect(await store.neighbours([a.id, b.id], "both")).toEqual(all);
      expect(await store.neighbours([a.id, a.id], "both")).toEqual(all);
      expect(await store.neighbours([a.id], "out")).toEqual(all.filter((r) => r.from === a.id));
      expect(await store.neighbours([a.id], "in")).toEqual(all.filter((r) => r.to === a.id));
      expect(await store.relationships(all.map((r) => r.id))).toEqual(all);
    },
  },
  {
    name: "one of several parallel relationships is updated and retired alone",
    run: async (store) => {
      const [a, b] = [entity("Service", "a"), entity("Service", "b")];
      const [one, two, three] = [
        relationship("USES", a, b, { group: "1" }),
        relationship("USES", a, b, { group: "2" }),
        relationship("USES", a, b),
      ];
      await commitTo(store, { createEntities: [a, b], createRelationships: [one, two, three] });
      const [gone, changed] = [next(one, { retired: true }), next(two, { quorum: 1 })];
      await commitTo(store, { updateRelationships: [gone, changed] });
      expect(await store.neighbours([b.id], "in")).toEqual([changed, three].sort(byId));
      expect(await store.relationships([gone.id])).toEqual([gone]);
    },
  },
  {
    name: "neighbours of hundreds of entities, out, in and both, of all kinds or of some",
    run: async (store) => {
      const random = randomFrom(11);
      const services = Array.from({ length: 400 }, (_, i) => entity("Service", `s${i}`));
      const sites = Array.from({ length: 40 }, (_, i) => entity("DataCentre", `d${i}`));
      const relationships = Array.from({ length: 1_500 }, (_, i) => {
        const from = services[random(400)]!;
        return i % 3 === 0 ? relationship("HOSTED_AT", from, sites[random(40)]!) : relationship("USES", from, services[random(400)]!);
      });
      await commitTo(store, { createEntities: [...services, ...sites], createRelationships: relationships });
      const gone = relationships.slice(0, 100).map((r) => next(r, { retired: true }));
      await commitTo(store, { updateRelationships: gone });
      const live = relationships.slice(100).sort(byId);
      const ids = [...services.slice(0, 250), ...sites.slice(0, 10)].map((e) => e.id);
      const among = new Set(ids);
      expect(await store.neighbours(ids, "out")).toEqual(live.filter((r) => among.has(r.from)));
      expect(await store.neighbours(ids, "in")).toEqual(live.filter((r) => among.has(r.to)));
      expect(await store.neighbours(ids, "both")).toEqual(live.filter((r) => among.has(r.from) || among.has(r.to)));
      expect(await store.neighbours(ids, "both", ["HOSTED_AT", "SERVES"])).toEqual(
        live.filter((r) => r.kind === "HOSTED_AT" && (among.has(r.from) || among.has(r.to))),
      );
      expect(await store.neighbours(ids, "both", [])).toEqual([]);
      expect(await store.neighbours(["none"], "both")).toEqual([]);
      expect(await store.neighbours([], "both")).toEqual([]);
      expect(await store.relationships(relationships.map((r) => r.id))).toEqual([...gone, ...relationships.slice(100)]);
    },
  },
  {
    name: "relationships by id are found whatever happened since they were first asked for",
    run: async (store) => {
      const [a, b] = [entity("Service", "a"), entity("Service", "b")];
      const early = relationship("USES", a, b);
      await commitTo(store, { createEntities: [a, b], createRelationships: [early] });
      expect(await store.relationships([early.id])).toEqual([early]);
      const late = relationship("USES", b, a);
      const gone = next(early, { retired: true });
      await commitTo(store, { createRelationships: [late], updateRelationships: [gone] });
      expect(await store.relationships([late.id, early.id])).toEqual([late, gone]);
    },
  },
];
