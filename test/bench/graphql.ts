import autocannon from "autocannon";
import { build, query, type Running } from "../server/running";
import { stores } from "./servers";
import { printTable } from "./table";

/** Figures that the product aims at on two cores, and what a rival did on such a machine, requests per second. */
const aims: Record<string, { readonly aim: number; readonly rival: number | string }> = {
  "nested (10 workloads, three levels)": { aim: 1600, rival: 385 },
  "point read": { aim: 4000, rival: 1200 },
  "filtered page": { aim: 2500, rival: 680 },
  "single points of failure": { aim: Number.NaN, rival: "–" },
};

const nested = `{ workloads(first: 10, where: { status: { eq: LIVE } }) { edges { node { id name relationships(first: 5, direction: RESTS_ON) {
  edges { node { kind to { id name ... on StatedEntity { relationships(first: 5, direction: RESTS_ON) { edges { node { kind to { id name } } } } } } } } } } } } }`;

async function queriesFor(url: string): Promise<Record<string, string[]>> {
  type Keys = { workloads: { edges: { node: { key: string } }[] } };
  const { workloads } = await query<Keys>(url, "{ workloads(first: 100, where: { status: { eq: LIVE } }) { edges { node { key } } } }");
  const keys = workloads.edges.map((e) => JSON.stringify(e.node.key));
  return {
    "nested (10 workloads, three levels)": [nested],
    "point read": keys.map((key) => `{ workload(key: ${key}) { id name status criticality version provenance { basis asOf } } }`),
    "filtered page": [1, 2, 3].map(
      (tier) =>
        `{ workloads(first: 20, where: { criticality: { eq: ${tier} }, status: { in: [LIVE, PILOT] } }, orderBy: [{ field: NAME }]) { edges { node { id name status } } } }`,
    ),
    "single points of failure": keys.map(
      (key) => `{ workload(key: ${key}) { singlePointsOfFailure { onRecord possible items { component { name } hoursOnRecord } } } }`,
    ),
  };
}

async function measure({ url }: Running, queries: readonly string[], seconds: number) {
  const requests = queries.map((q) => ({
    method: "POST" as const,
    path: "/graphql",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: q }),
  }));
  const shot = (duration: number) => autocannon({ url, connections: 10, duration, requests });
  await shot(2);
  const { requests: done, latency, non2xx, errors } = await shot(seconds);
  return { perSecond: done.average, p50: latency.p50, p99: latency.p99, failed: non2xx + errors };
}

/** Throughput and latency of reads at 10 connections, on the loopback of this machine, access checks on. */
export async function graphqlBench([seconds = "8"]: readonly string[]): Promise<void> {
  build();
  const rows = [];
  for (const store of await stores()) {
    const server = await store.start();
    for (const [name, queries] of Object.entries(await queriesFor(server.url))) {
      const { perSecond, p50, p99, failed } = await measure(server, queries, Number(seconds));
      const { aim, rival } = aims[name]!;
      rows.push({
        store: store.name,
        query: name,
        "requests/s": perSecond,
        "p50 (ms)": p50,
        "p99 (ms)": p99,
        failed,
        aim: Number.isNaN(aim) ? "–" : aim.toLocaleString("en"),
        "rival (@neo4j/graphql)": String(rival),
        ratio: typeof rival === "number" ? `${(perSecond / rival).toFixed(1)}×` : "–",
      });
    }
    await server.stop();
    await store.remove();
  }
  printTable("GraphQL reads, 10 connections", rows);
}
