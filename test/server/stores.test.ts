import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serverFor } from "../store/neo4jHarness";
import { readmeQueries } from "./readme";
import { build, query, type Running, run } from "./running";

const neo4j = await serverFor("5.26.30");
const folder = mkdtempSync(join(tmpdir(), "loadpath-stores-"));

/** Queries whose answers must not depend on the store: rankings, pages, orders with unknown values, filters, search. */
const queries = [
  ...readmeQueries.filter((q) => !q.startsWith("mutation")),
  "{ workloads(first: 50, orderBy: [{ field: CRITICALITY, descending: true }], where: { status: { in: [LIVE, PILOT] } }) { totalCount edges { cursor node { id key criticality } } pageInfo { hasNextPage } } }",
  "{ workloads(last: 30, orderBy: [{ field: CRITICALITY, descending: false }, { field: NAME }]) { edges { node { key criticality provenance { asOf source { key } } } } } }",
  '{ gridPoints(first: 40, where: { class: { eq: ZONE }, name: { contains: "an" } }) { totalCount edges { node { key name capacity relationships(first: 20) { totalCount edges { node { id words group quorum to { name } provenance { basis } } } } } } } }',
  '{ search(text: "copilot micro", first: 30) { entity { id } matchedField matchedText } keys: search(text: "us-mida-pjm", first: 30) { entity { id } matchedField } accents: search(text: "gemeente sudwest", first: 10) { entity { id } } }',
  '{ vendor(key: "microsoft") { blastRadius { total workloads { onRecord possible } bySector { sector { key } workloads { onRecord } } } } scopes { jurisdictions { key workloads } sectors { key workloads } } }',
];

describe.skipIf(neo4j === null)("the same start on both stores", () => {
  let embedded: Running;
  let onNeo4j: Running;

  beforeAll(async () => {
    build();
    embedded = await run({ PORT: "0", LOADPATH_DATA: join(folder, "data") });
    const { uri, user, password, database } = neo4j!.settings;
    onNeo4j = await run(
      { PORT: "0", LOADPATH_STORE: "neo4j", NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database },
      240_000,
    );
    console.log(
      `first start, loading included: embedded ${Math.round(embedded.readyAfter)} ms, Neo4j ${Math.round(onNeo4j.readyAfter)} ms`,
    );
  }, 400_000);

  afterAll(async () => {
    await embedded?.stop();
    await onNeo4j?.stop();
    await neo4j?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(queries)("answers the same: %s", async (source) => {
    expect(await query(onNeo4j.url, source)).toEqual(await query(embedded.url, source));
  });

  it("knows on a restart what is there", async () => {
    const { number } = (await query<{ revision: { number: number } }>(onNeo4j.url, "{ revision { number } }")).revision;
    expect(number).toBe((await query<{ revision: { number: number } }>(embedded.url, "{ revision { number } }")).revision.number);
  });
});
