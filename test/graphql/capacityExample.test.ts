import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleChanges } from "../../seed/example/example";
import { Registry } from "../../server/registry/registry";
import { seedRegistry, workedExample } from "../../server/seeding";
import { highsSolver } from "../../server/solver/highs";
import { openEmbedded } from "../../server/store/embedded/open";
import type { Store } from "../../server/store/port";
import { ask, today } from "../kit";

const amount = "{ onRecord possible }";
const both = (n: number) => ({ onRecord: n, possible: n });

// Worked out by hand from seed/example: accelerators × share for inference × share for public bodies.
const sovereignNow = 1536 * 0.4 * 0.6 + 820 * 0.9 + 512 * 0.9 + 48;
const rented = 6400 * 0.8 * 0.05;
const fenwick = 9000;

describe("capacity of the worked example", () => {
  const folder = mkdtempSync(join(tmpdir(), "capacity-"));
  let store: Store;
  let registry: Registry;
  beforeAll(async () => {
    store = await openEmbedded(folder);
    registry = new Registry(store, { now: () => today, solver: await highsSolver() });
    await registry.start();
    await seedRegistry(registry, workedExample, () => {});
  }, 60_000);
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("has the compute at home that its sites state, and more from the year in which Fenwick opens", async () => {
    const { compute } = await ask<{ compute: { total: object; byYear: { year: number; sum: { open: { onRecord: number } } }[] } }>(
      registry,
      `{ compute(nation: "QN") { total { sites unstated open ${amount} sovereign ${amount} } byYear(years: 3) { year sum { open ${amount} } } } }`,
    );
    const near = (n: number) => ({ onRecord: expect.closeTo(n, 6), possible: expect.closeTo(n, 6) });
    expect(compute.total).toEqual({ sites: 5, unstated: 0, open: near(sovereignNow + rented), sovereign: near(sovereignNow) });
    expect(compute.byYear.map(({ year, sum }) => [year, Math.round(sum.open.onRecord)])).toEqual([
      [2026, Math.round(sovereignNow + rented)],
      [2027, Math.round(sovereignNow + rented)],
      [2028, Math.round(sovereignNow + rented + fenwick)],
    ]);
  });

  const served = (args: string) =>
    ask<{ capacity: { total: object; byTier: { tier: number; demand: number; served: object }[]; needs: number; unstated: number } }>(
      registry,
      `{ capacity(nation: "QN"${args}) { needs unstated total { demand served ${amount} unmet ${amount} } byTier { tier demand served ${amount} } } }`,
    );

  it("serves all of its demand while nothing falls", async () => {
    const { capacity } = await served("");
    const all = { demand: 545, served: both(545), unmet: both(0) };
    expect(capacity).toMatchObject({ needs: 59, unstated: 0, total: all });
  });

  it("serves nothing for certain once both halves of its grid stop, and at most what may be moved abroad", async () => {
    const zones = ["north", "south"].map((z) => `{ fail: { kind: "GridPoint", key: "example:${z}" } }`).join();
    const { capacity } = await served(`, scenario: { shocks: [${zones}] }`);
    expect(capacity.total).toMatchObject({ served: { onRecord: 0 }, unmet: { possible: 545 } });
    // What must be sovereign, and the undecided that count as if they had to be, has nowhere to go even as possible.
    const bound = exampleChanges()
      .entities.filter(({ kind, fields }) => kind === "Workload" && fields?.status !== "PLANNED")
      .filter(({ fields }) => ["MUST_BE_SOVEREIGN", "UNDECIDED"].includes(fields?.designation as string))
      .reduce((sum, { fields }) => sum + ((fields?.computeDemand as number | undefined) ?? 0), 0);
    expect(capacity.total).toMatchObject({ unmet: { onRecord: bound }, served: { possible: 545 - bound } });
  });

  it("serves what its strategy requires in every year that it states", async () => {
    const { capacity } = await served(", year: 2031, demand: REQUIREMENTS");
    expect(capacity).toMatchObject({ needs: 10, total: { demand: 2678, served: both(2678) } });
  });
});
