import neo4j from "neo4j-driver";
import { expect } from "vitest";
import { openNeo4j } from "../../server/store/neo4j/open";
import { freePort } from "../neo4j/server.mjs";
import { problemsOf } from "./expectations";
import type { Neo4jServer } from "./neo4jHarness";
import { commitTo, entity, relationship } from "./records";

/** Runs one statement beside the store, as any user of the database might. */
async function beside({ uri, user, password, database }: Neo4jServer["settings"], text: string) {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  try {
    const { records } = await driver.executeQuery(text, {}, database ? { database } : {});
    return records.map((record) => record.toObject());
  } finally {
    await driver.close();
  }
}

/** What only a database server can get wrong, or show. The database is empty before each and after. */
export const neo4jCases: readonly { readonly name: string; readonly run: (settings: Neo4jServer["settings"]) => Promise<void> }[] = [
  {
    name: "says so when nothing answers",
    run: async (settings) => {
      const nobody = `127.0.0.1:${await freePort()}`;
      for (const scheme of ["bolt", "neo4j"])
        expect(await problemsOf(openNeo4j({ ...settings, uri: `${scheme}://${nobody}` }))).toEqual(["LP-4001 NEO4J_URI"]);
    },
  },
  {
    name: "refuses an address that is none",
    run: async (settings) => {
      for (const uri of ["http://127.0.0.1:7474", "nowhere", ""])
        expect(await problemsOf(openNeo4j({ ...settings, uri }))).toEqual(["LP-1001 NEO4J_URI"]);
    },
  },
  {
    name: "says so when the database is not there",
    run: async (settings) =>
      expect(await problemsOf(openNeo4j({ ...settings, database: "elsewhere" }))).toEqual(["LP-4001 NEO4J_DATABASE"]),
  },
  {
    name: "takes routed addresses too",
    run: async (settings) => {
      const store = await openNeo4j({ ...settings, uri: settings.uri.replace(/^bolt:/, "neo4j:") });
      try {
        expect(await commitTo(store, { createEntities: [entity("Bloc", "eu")] })).toMatchObject({ status: "committed" });
        expect((await store.byKey([{ kind: "Bloc", key: "eu" }]))[0]?.key).toBe("eu");
      } finally {
        await store.close();
      }
    },
  },
  {
    name: "refuses data of a newer program",
    run: async (settings) => {
      await beside(settings, "MERGE (h:Head {id: 'head'}) SET h.schema = 99");
      expect(await problemsOf(openNeo4j(settings))).toEqual(["LP-4004 NEO4J_DATABASE"]);
    },
  },
  {
    name: "tells a revision that kept nothing from one that replaced nothing",
    run: async (settings) => {
      const store = await openNeo4j(settings);
      try {
        await commitTo(store, { createEntities: [entity("Bloc", "eu")] });
        await commitTo(store, { createEntities: [entity("Bloc", "un")] });
        await beside(settings, "MATCH (v:Revision {number: 1}) REMOVE v.replaced");
        expect((await store.revisions(0, 9)).map((r) => r.replaced)).toEqual([null, 0]);
      } finally {
        await store.close();
      }
    },
  },
  {
    name: "shows a graph that Cypher users can read, with whole numbers whole",
    run: async (settings) => {
      const store = await openNeo4j(settings);
      const [w, s] = [entity("Workload", "w", { fields: { criticality: 1 } }), entity("Service", "s")];
      const uses = relationship("USES", w, s, { quorum: 2, group: "g" });
      const old = relationship("USES", w, s);
      await commitTo(store, { createEntities: [w, s], createRelationships: [uses, old] });
      await commitTo(store, { updateRelationships: [{ ...old, version: 2, retired: true }] });
      await store.close();
      const text = `MATCH (w:Workload {key: 'w'})-[u:USES]->(:Service {name: 's'}) WHERE w.criticality = 1
                    RETURN labels(w) AS labels, w.criticality AS criticality, u.version AS version, u.quorum AS quorum`;
      const [one, two] = [neo4j.int(1), neo4j.int(2)];
      expect(await beside(settings, text)).toEqual([{ labels: ["Entity", "Workload"], criticality: one, version: one, quorum: two }]);
    },
  },
];

/** Only where the suite set the password itself. */
export const wrongPassword = async (settings: Neo4jServer["settings"]) =>
  expect(await problemsOf(openNeo4j({ ...settings, password: "wrong" }))).toEqual(["LP-4002 NEO4J_USER"]);
