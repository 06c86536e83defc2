import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectRoot } from "../../server/projectRoot";
import { Registry } from "../../server/registry/registry";
import { referenceData, seedRegistry } from "../../server/seeding";
import { openEmbedded } from "../../server/store/embedded/open";
import type { Store } from "../../server/store/port";
import { heldAgainstScenarios } from "../graphql/agreementFigures";
import { matrixAgainstScenarios } from "../graphql/matrixFigures";
import { ask, today } from "../kit";

describe("figures of the reference data", { timeout: 240_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "figures-"));
  let store: Store;
  let registry: Registry;
  beforeAll(async () => {
    store = await openEmbedded(folder);
    registry = new Registry(store, { now: () => today });
    await registry.start();
    await seedRegistry(registry, referenceData(join(projectRoot, "seed/data")), () => {});
  }, 240_000);
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(["US", "NL"])("cells of the continuity matrix of %s are runs of the scenario on the sector", async (jurisdiction) => {
    const { rows, columns } = await matrixAgainstScenarios(registry, jurisdiction);
    expect(rows * columns).toBeGreaterThan(0);
  });

  it.each(["us-onegov-google-gemini", "us-dod-jwcc", "gb-microsoft-spa24"])(
    "what %s protects and what is without it are runs of the scenario",
    async (key) => {
      await heldAgainstScenarios(registry, key, key.slice(0, 2).toUpperCase());
    },
  );

  it("what lapses is what falls on the day", async () => {
    const parts = "{ workloads { onRecord possible cannotTell of } criticalityLost { onRecord possible cannotTell of } }";
    // biome-ignore lint/suspicious/noExplicitAny: an answer of many parts, looked at piece by piece.
    const { agreementLapses } = await ask<any>(
      registry,
      `{ agreementLapses(scope: { jurisdiction: ["US"] }) { windows { on lapsed { agreement { key relationships(direction: RESTS_ON, kinds: [BINDS], first: 50) { edges { node { to { key } } } } } } today ${parts} after ${parts} } } }`,
    );
    const { windows } = agreementLapses;
    expect(windows.at(-1).lapsed.length).toBeGreaterThan(0);
    for (const { on, lapsed, today: now, after } of windows) {
      // No state has signed one of these.
      const vendors = new Set<string>(
        lapsed.flatMap((l: { agreement: { relationships: { edges: { node: { to: { key: string } } }[] } } }) =>
          l.agreement.relationships.edges.map((e) => e.node.to.key),
        ),
      );
      const shocks = [...vendors].map((key) => ({ deny: { kind: "Vendor", key } })).concat([{ deny: { kind: "Jurisdiction", key: "US" } }]);
      for (const [day, figure] of [
        [null, now],
        [on, after],
      ]) {
        // biome-ignore lint/suspicious/noExplicitAny: as above.
        const { scenarioResult } = await ask<any>(
          registry,
          `query ($s: ScenarioInput!, $on: String) { scenarioResult(scenario: $s, scope: { jurisdiction: ["US"] }, horizonHours: 720, on: $on) ${parts} }`,
          { variables: { s: { shocks }, on: day } },
        );
        expect([on, figure]).toEqual([on, scenarioResult]);
      }
    }
  });
});
