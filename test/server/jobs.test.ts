import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build, query, type Running, run } from "./running";

const folder = mkdtempSync(join(tmpdir(), "loadpath-jobs-"));
let server: Running;

beforeAll(async () => {
  build();
  server = await run({ PORT: "0", LOADPATH_DATA: join(folder, "data"), LOADPATH_SEED: "example" });
}, 180_000);

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Job {
  readonly id: string;
  readonly state: string;
  readonly revision: number | null;
  readonly progress: { readonly done: number; readonly of: number; readonly words: string };
  readonly result: { readonly coalitions: { readonly total: number; readonly items: readonly unknown[]; readonly words: string } } | null;
  readonly problem: { readonly message: string } | null;
}

const coalitions = "total words items { members { name } workloads { onRecord possible } criticalityLost { onRecord possible } }";
const state = `id state revision progress { done of words } problem { message } result { ... on FoundCoalitions { coalitions { ${coalitions} } } }`;

/** What a subscription tells, over server-sent events, until it ends. */
async function followed(url: string, source: string): Promise<Job[]> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "text/event-stream" },
    body: JSON.stringify({ query: source }),
  });
  expect(response.headers.get("content-type")).toContain("text/event-stream");
  const text = await response.text();
  return [...text.matchAll(/^event: next\ndata: (.*)$/gm)].map((m) => (JSON.parse(m[1]!) as { data: { job: Job } }).data.job);
}

describe("a job on the built server", () => {
  it("is done on a thread, told as it goes, and comes to what the server finds by itself", async () => {
    const { findCoalitions: begun } = await query<{ findCoalitions: Job }>(
      server.url,
      "mutation { findCoalitions(kind: Vendor) { id state } }",
    );
    const told = await followed(server.url, `subscription { job(id: "${begun.id}") { ${state} } }`);
    const last = told.at(-1)!;
    expect(last.problem).toBeNull();
    expect(last.state).toBe("DONE");
    for (const [i, { progress }] of told.entries()) if (i > 0) expect(progress.done).toBeGreaterThanOrEqual(told[i - 1]!.progress.done);
    expect(last.result!.coalitions.total).toBeGreaterThan(5);
    const { scope } = await query<{ scope: { exposure: { coalitions: unknown } } }>(
      server.url,
      `{ scope { exposure { coalitions(kind: Vendor) { ${coalitions} } } } }`,
    );
    expect(last.result!.coalitions).toEqual(scope.exposure.coalitions);
    expect(last.revision).toBeGreaterThan(0);
  });

  it("leaves the server free, and can be stopped in mid-work", async () => {
    const { search } = await query<{ search: { entity: { id: string } }[] }>(
      server.url,
      '{ search(text: "triage", first: 1) { entity { ... on StatedEntity { id } } } }',
    );
    const id = search[0]!.entity.id;
    const { findCutSets } = await query<{ findCutSets: Job }>(
      server.url,
      `mutation { findCutSets(target: { id: "${id}" }, horizonHours: null, budget: 5000000) { id } }`,
    );
    const asked = performance.now();
    await query(server.url, "{ scope { of } }");
    expect(performance.now() - asked).toBeLessThan(2000);
    const { cancelJob } = await query<{ cancelJob: Job }>(server.url, `mutation { cancelJob(id: "${findCutSets.id}") { state } }`);
    expect(["CANCELLED", "DONE"]).toContain(cancelJob.state);
    const told = await followed(server.url, `subscription { job(id: "${findCutSets.id}") { ${state} } }`);
    expect(told.map((job) => job.state)).toEqual([cancelJob.state]);
  });

  it("ends with the server", async () => {
    await query(server.url, `mutation { findCoalitions(kind: Jurisdiction, maxSize: 5, budget: 5000000) { id } }`);
    const other = await run({ PORT: "0", LOADPATH_DATA: join(folder, "other"), LOADPATH_SEED: "example" });
    await query(other.url, "mutation { findCoalitions(kind: Vendor, maxSize: 5) { id } }");
    expect(await other.stop()).toBe(0);
  });
});
