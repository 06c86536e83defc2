import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { settingNames } from "../../server/config";
import { readme, readmeQueries } from "./readme";
import { build, query, type Running, run, runToEnd } from "./running";

const folder = mkdtempSync(join(tmpdir(), "loadpath-start-"));
let first: Running;

beforeAll(async () => {
  build();
  first = await run({ PORT: "0", LOADPATH_DATA: join(folder, "data") });
}, 180_000);

afterAll(async () => {
  await first.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Ranking {
  scope: {
    of: number;
    singlePointsOfFailure: {
      total: number;
      items: {
        component: { name: string };
        example: { why: { links: { relationship: { provenance: { source: { link: string } } } }[] } };
      }[];
    };
  };
}
interface Deniers {
  scope: { deniers: { cannotTell: number; items: { component: { name: string }; workloads: { onRecord: number; possible: number } }[] } };
}
interface Found {
  search: {
    entity: { name: string; singlePointsOfFailure: { onRecord: number }; provenance: { source: { link: string; licence: string } } };
  }[];
}

describe("a fresh start on the reference data", () => {
  it("shows its progress while it loads", () => {
    expect(first.output()).toMatch(/Loading the reference data: [\d,]+ of [\d,]+ facts/);
  });

  it("answers the README's first query with real components, their chains and sources", async () => {
    const { scope } = await query<Ranking>(first.url, readmeQueries[0]!);
    expect(scope.of).toBeGreaterThan(1500);
    expect(scope.singlePointsOfFailure.total).toBeGreaterThan(100);
    expect(scope.singlePointsOfFailure.items.map((i) => i.component.name)).toContain("Microsoft");
    for (const { example } of scope.singlePointsOfFailure.items) {
      for (const link of example.why.links) expect(link.relationship.provenance.source.link).toMatch(/^https:\/\//);
    }
  });

  it("answers the second with foreign jurisdictions, and with what it cannot tell", async () => {
    const { scope } = await query<Deniers>(first.url, readmeQueries[1]!);
    expect(scope.deniers.items.map((i) => i.component.name)).toContain("United States of America");
    expect(scope.deniers.items.map((i) => i.component.name)).not.toContain("Netherlands");
    expect(scope.deniers.cannotTell).toBeGreaterThan(100);
    for (const { workloads } of scope.deniers.items) expect(workloads.onRecord).toBeLessThanOrEqual(workloads.possible);
  });

  it("answers the third with one workload and its licence", async () => {
    const { search } = await query<Found>(first.url, readmeQueries[2]!);
    expect(search[0]!.entity).toMatchObject({ name: "Mobile Fortify", provenance: { source: { link: expect.stringMatching(/^https:/) } } });
    expect(search[0]!.entity.singlePointsOfFailure.onRecord).toBeGreaterThan(0);
  });

  it("takes the README's mutation, once", async () => {
    type Result = { commit: { __typename: string; problems?: { code: string }[] } };
    expect((await query<Result>(first.url, readmeQueries[3]!)).commit.__typename).toBe("Committed");
    const again = (await query<Result>(first.url, readmeQueries[3]!)).commit;
    expect(again).toMatchObject({ __typename: "InvalidInput", problems: [{ code: "LP-2012" }, { code: "LP-2013" }] });
  });

  it("tells a second one on the same port or folder so, in plain words", async () => {
    const samePort = await runToEnd({ PORT: new URL(first.url).port, LOADPATH_DATA: join(folder, "other") });
    expect(samePort.code).toBe(1);
    expect(samePort.output).toContain("LP-1003");
    const sameFolder = await runToEnd({ PORT: "0", LOADPATH_DATA: join(folder, "data") });
    expect(sameFolder.code).toBe(1);
    expect(sameFolder.output).toContain("LP-1004");
    expect(sameFolder.output).not.toMatch(/\n\s+at /);
  });

  it("ends cleanly on Ctrl-C, and does not load again when it comes back", async () => {
    expect(await first.stop("SIGINT")).toBe(0);
    first = await run({ PORT: "0", LOADPATH_DATA: join(folder, "data") });
    expect(first.output()).not.toContain("Loading the reference data");
    const { search } = await query<Found>(first.url, '{ search(text: "triage assistant") { entity { name } } }');
    expect(search.map((h) => h.entity.name)).toContain("Triage assistant");
    console.log(`ready with data loaded after ${Math.round(first.readyAfter)} ms`);
  });
});

describe("settings", () => {
  it("are refused all at once, with what to set", async () => {
    const { code, output } = await runToEnd({ PORT: "http", LOADPATH_STORE: "sqlite", LOADPATH_SEED: "all", NEO4J_URI: "localhost" });
    expect(code).toBe(1);
    for (const name of ["PORT", "LOADPATH_STORE", "LOADPATH_SEED", "NEO4J_URI"]) expect(output).toContain(`(${name})`);
  });

  it("name what is missing for Neo4j, and say where nothing answers", async () => {
    expect((await runToEnd({ PORT: "0", LOADPATH_STORE: "neo4j" })).output).toContain("LP-1002");
    const unreachable = await runToEnd({ PORT: "0", LOADPATH_STORE: "neo4j", NEO4J_URI: "bolt://127.0.0.1:9" });
    expect(unreachable).toMatchObject({ code: 1, output: expect.stringContaining("LP-4001") });
  });

  it("stand in the README's table, all of them and no others", () => {
    const table = readme.slice(readme.indexOf("## Settings"), readme.indexOf("## Command line"));
    expect([...table.matchAll(/^\| `(\w+)`/gm)].map((m) => m[1])).toEqual(Object.keys(settingNames));
  });
});
