import { describe, expect, it } from "vitest";
import type { Store } from "../../server/store/port";
import { ask, emptyRegistry, make, relate, write } from "../kit";

/** A store that counts the calls made to it. */
function counted(calls: string[]) {
  return (store: Store): Store =>
    new Proxy(store, {
      get: (target, name: keyof Store) => {
        const method = target[name] as (...args: unknown[]) => unknown;
        return (...args: unknown[]) => {
          calls.push(name);
          return method.apply(target, args);
        };
      },
    });
}

const threeLevels = `{
  workloads(first: 10) { edges { node { name
    relationships(first: 10, direction: RESTS_ON) { edges { node { to { name ... on Service {
      relationships(first: 10, direction: RESTS_ON) { edges { node { to { name ... on DataCentre {
        relationships(first: 10, direction: RESTS_ON) { edges { node { to { name } } } } } } } } } } } } } } } } }
}`;

async function layered(calls: string[]) {
  const registry = await emptyRegistry(counted(calls));
  const ten = Array.from({ length: 10 }, (_, i) => i);
  await write(registry, [
    ...ten.flatMap((i) => [make(`Workload:w${i}`), make(`Service:s${i}`), make(`DataCentre:d${i}`), make(`GridPoint:z${i}`)]),
    ...ten.flatMap((i) => [
      relate(`Workload:w${i}`, "USES", `Service:s${i}`, { group: "g", quorum: 1 }),
      relate(`Workload:w${i}`, "USES", `Service:s${(i + 1) % 10}`, { group: "g", quorum: 1 }),
      relate(`Service:s${i}`, "HOSTED_AT", `DataCentre:d${i}`),
      relate(`DataCentre:d${i}`, "POWERED_BY", `GridPoint:z${i}`),
    ]),
  ]);
  return registry;
}

describe("nested reads", () => {
  it("take one batch of relationships and one of entities a level, and none once cached", async () => {
    const calls: string[] = [];
    const registry = await layered(calls);
    calls.length = 0;
    const first = await ask(registry, threeLevels);
    expect(calls).toEqual(["page", "neighbours", "entities", "neighbours", "entities", "neighbours", "entities"]);
    calls.length = 0;
    expect(await ask(registry, threeLevels)).toEqual(first);
    expect(calls).toEqual([]);
  });

  it("read anew what a commit touched, and nothing else", async () => {
    const calls: string[] = [];
    const registry = await layered(calls);
    await ask(registry, threeLevels);
    await write(registry, [{ op: "updateEntity", entity: { kind: "DataCentre", key: "d3" }, version: 1, set: { name: "Renamed" } }]);
    calls.length = 0;
    expect(JSON.stringify(await ask(registry, threeLevels))).toContain("Renamed");
    expect(calls.sort()).toEqual(["entities", "page"]);
  });

  it("ask the store nothing for single points of failure, once surroundings are cached", async () => {
    const calls: string[] = [];
    const registry = await layered(calls);
    const query =
      '{ workload(key: "w1") { singlePointsOfFailure { items { component { name } why { links { from { name } to { name } needed } } } } } }';
    await ask(registry, query);
    calls.length = 0;
    await ask(registry, query);
    expect(calls).toEqual([]);
  });
});

describe("pages", () => {
  it("go forwards and backwards over the same order, with filters and a count", async () => {
    const registry = await layered([]);
    type Page = {
      workloads: {
        totalCount: number;
        edges: { node: { key: string } }[];
        pageInfo: { endCursor: string; startCursor: string; hasNextPage: boolean; hasPreviousPage: boolean };
      };
    };
    const page = (args: string) =>
      ask<Page>(
        registry,
        `{ workloads(${args}, orderBy: [{ field: KEY, descending: true }]) { totalCount edges { node { key } } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`,
      );
    const keys = ({ workloads }: Page) => workloads.edges.map((e) => e.node.key);
    const one = await page("first: 4");
    expect(keys(one)).toEqual(["w9", "w8", "w7", "w6"]);
    expect(one.workloads).toMatchObject({ totalCount: 10, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
    const two = await page(`first: 4, after: "${one.workloads.pageInfo.endCursor}"`);
    expect(keys(two)).toEqual(["w5", "w4", "w3", "w2"]);
    const back = await page(`last: 4, before: "${two.workloads.pageInfo.startCursor}"`);
    expect(keys(back)).toEqual(keys(one));
    expect(keys(await page('first: 10, where: { key: { in: ["w1", "w2"] }, name: { contains: "OF W2" } }'))).toEqual(["w2"]);
  });

  it.each([
    ["first: 0", "LP-6001"],
    ["first: 101", "LP-6001"],
    ["first: 5, last: 5", "LP-6001"],
    ["where: {}", "LP-6001"],
    ['first: 5, after: "nonsense"', "LP-6003"],
  ])("refuse %s with %s", async (args, code) => {
    const registry = await emptyRegistry();
    await expect(ask(registry, `{ workloads(${args}) { totalCount edges { node { key } } } }`)).rejects.toThrow(code);
  });

  it("refuse a query that would fetch too much", async () => {
    const registry = await emptyRegistry();
    const deep =
      "{ workloads(first: 100) { edges { node { relationships(first: 100) { edges { node { to { ... on Service { relationships(first: 100) { edges { node { id } } } } } } } } } } } }";
    await expect(ask(registry, deep)).rejects.toThrow("LP-6002");
  });
});
