import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEmbedded } from "../../server/store/embedded/open";
import { openNeo4j } from "../../server/store/neo4j/open";
import type { Store } from "../../server/store/port";
import { commitTo, everything } from "../store/records";
import { registryOf } from "../store/registryOf";

const entityCount = 17_000;
const relationshipCount = 36_000;

async function measure(name: string, store: Store): Promise<void> {
  const time = async (what: string, work: () => Promise<unknown>, times = 1): Promise<number> => {
    const spent: number[] = [];
    for (let i = 0; i < times; i++) {
      const start = performance.now();
      await work();
      spent.push(performance.now() - start);
    }
    const median = spent.sort((a, b) => a - b)[Math.floor(times / 2)]!;
    console.log(`${name.padEnd(12)} ${what.padEnd(44)} ${median.toFixed(2).padStart(10)} ms`);
    return median;
  };
  const { entities, relationships } = registryOf(entityCount, relationshipCount);
  const batch = 5_000;
  for (let i = 0; i < entities.length; i += batch)
    await time("commit of 5,000 entities", () => commitTo(store, { createEntities: entities.slice(i, i + batch) }));
  for (let i = 0; i < relationships.length; i += batch)
    await time("commit of 5,000 relationships", () => commitTo(store, { createRelationships: relationships.slice(i, i + batch) }));
  let n = 0;
  const extra = () => ({ createEntities: [{ ...entities[0]!, id: `extra-${name}-${n}`, key: `extra-${n++}` }] });
  const small = await time("commit of one entity", () => commitTo(store, extra()), 200);
  console.log(`${name.padEnd(12)} ${"small commits per second".padEnd(44)} ${(1000 / small).toFixed(0).padStart(10)}`);
  const full = await time("topology", async () => {
    for await (const chunk of store.topology()) n += chunk.entities.length + chunk.relationships.length;
  });
  console.log(`${name.padEnd(12)} ${"topology rows per second".padEnd(44)} ${(53_000 / (full / 1000)).toFixed(0).padStart(10)}`);
  const page = { view: everything, where: [], order: [], limit: 50, count: true };
  const limited = { ...page, view: { clearance: 1, memberships: ["health"] } };
  await time("page: 50 of a kind by name, with count", () => store.page("Workload", page), 30);
  await time("page: the same, limited view", () => store.page("Workload", limited), 30);
  const where = [{ field: "criticality", op: "eq", value: 2 } as const, { field: "name", op: "contains", value: "cloud" } as const];
  await time(
    "page: two filters, two orders",
    () =>
      store.page("Workload", {
        ...limited,
        where,
        order: [
          { field: "status", descending: true },
          { field: "name", descending: false },
        ],
      }),
    30,
  );
  for (const text of ["a", "az", "azure health", "triage 120", "nothing of the sort"])
    await time(`search: ${text}`, () => store.search(text, { view: everything, limit: 20 }), 30);
  await time("search: azure, limited view", () => store.search("azure", { view: limited.view, limit: 20 }), 30);
  const ids = entities.slice(200, 500).map((e) => e.id);
  await time("300 entities by id", () => store.entities(ids), 30);
  await time("neighbours of 300, both ways", () => store.neighbours(ids, "both"), 30);
  const rels = relationships.slice(0, 300).map((r) => r.id);
  await time("300 relationships by id, first time", () => store.relationships(rels));
  await time("300 relationships by id", () => store.relationships(rels), 30);
  await time("close", () => store.close());
}

/** Times the store at the size of the open registry: the embedded one, and an empty Neo4j at each URI given. */
export async function storeBench(uris: readonly string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "loadpath-measure-"));
  try {
    await measure("embedded", await openEmbedded(folder));
    const start = performance.now();
    const again = await openEmbedded(folder);
    console.log(`embedded     opened again in ${(performance.now() - start).toFixed(0)} ms`);
    await again.close();
  } finally {
    await rm(folder, { recursive: true });
  }
  for (const uri of uris) {
    const start = performance.now();
    const store = await openNeo4j({ uri, user: "neo4j", password: "none", database: "" });
    console.log(`neo4j        opened in ${(performance.now() - start).toFixed(0)} ms`);
    if ((await store.head()).number > 0) throw new Error(`${uri} holds a registry; measure on an empty database`);
    await measure("neo4j", store);
  }
}
