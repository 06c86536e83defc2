import { describe, expect, it } from "vitest";
import { ask, emptyRegistry, make, relate, write } from "../kit";

/** A workload on a foreign vendor's service at home, under an agreement; one on a site with 6 hours of power. */
async function nation() {
  const registry = await emptyRegistry();
  await write(registry, [
    make("Jurisdiction:H"),
    make("Jurisdiction:F"),
    make("Ministry:m"),
    make("Sector:x"),
    make("Workload:served", { fields: { criticality: 1, designation: "SOVEREIGN_PREFERRED" } }),
    make("Workload:hosted", { fields: { criticality: 2 } }),
    make("Service:s"),
    make("Vendor:v"),
    make("DataCentre:d"),
    make("GridPoint:z", { fields: { class: "ZONE" } }),
    make("Agreement:g", { fields: { nonInterruption: "YES", noticeDays: 10 } }),
    relate("Ministry:m", "OF", "Jurisdiction:H"),
    relate("Ministry:m", "RESPONSIBLE_FOR", "Workload:served"),
    relate("Ministry:m", "RESPONSIBLE_FOR", "Workload:hosted"),
    relate("Sector:x", "RELIES_ON", "Workload:served"),
    relate("Workload:served", "USES", "Service:s"),
    relate("Service:s", "PROVIDED_BY", "Vendor:v"),
    relate("Vendor:v", "SUBJECT_TO", "Jurisdiction:F"),
    relate("Workload:hosted", "HOSTED_AT", "DataCentre:d"),
    relate("DataCentre:d", "POWERED_BY", "GridPoint:z", { holdoverHours: 6 }),
    relate("Ministry:m", "PARTY_TO", "Agreement:g"),
    relate("Agreement:g", "BINDS", "Vendor:v"),
    relate("Agreement:g", "COVERS", "Service:s"),
  ]);
  return registry;
}

const counts = "{ workloads { onRecord possible of } criticalityLost { onRecord } horizonHours }";
const fail = (handle: string) => ({ fail: { kind: handle.split(":")[0], key: handle.split(":")[1] } });
const deny = (handle: string) => ({ deny: { kind: handle.split(":")[0], key: handle.split(":")[1] } });

async function run(registry: Awaited<ReturnType<typeof nation>>, scenario: object, selection: string, more = "") {
  const query = `query ($s: ScenarioInput!) { scenarioResult(scenario: $s${more}) ${selection} }`;
  return (await ask<{ scenarioResult: Record<string, unknown> }>(registry, query, { variables: { s: scenario } })).scenarioResult;
}

describe("a scenario", () => {
  it("tells what stops with a component, hour by hour and why", async () => {
    const registry = await nation();
    const result = await run(
      registry,
      { shocks: [fail("GridPoint:z")] },
      `{ horizonHours revision workloads { onRecord possible cannotTell of } criticalityLost { onRecord } things { onRecord possible }
         shocks { kind words workloads { onRecord } } timeline { hours workloads { onRecord } newly { key } }
         falls { total items { entity { key } hoursOnRecord criticality why { links { from { key } to { key } } } } }
         byMinistry { ministry { key } workloads { onRecord of } } bySector { sector { key } } }`,
    );
    expect(result).toEqual({
      horizonHours: 72,
      revision: 1,
      workloads: { onRecord: 1, possible: 1, cannotTell: 1, of: 2 },
      criticalityLost: { onRecord: 4 / 12 },
      things: { onRecord: 2, possible: 2 },
      shocks: [{ kind: "FAIL", words: "Name of z stops", workloads: { onRecord: 1 } }],
      timeline: [
        { hours: 0, workloads: { onRecord: 0 }, newly: [] },
        { hours: 6, workloads: { onRecord: 1 }, newly: [{ key: "hosted" }, { key: "d" }] },
      ],
      falls: {
        total: 1,
        items: [
          {
            entity: { key: "hosted" },
            hoursOnRecord: 6,
            criticality: 2,
            why: {
              links: [
                { from: { key: "hosted" }, to: { key: "d" } },
                { from: { key: "d" }, to: { key: "z" } },
              ],
            },
          },
        ],
      },
      byMinistry: [{ ministry: { key: "m" }, workloads: { onRecord: 1, of: 2 } }],
      bySector: [],
    });
  });

  it("counts agreements under a withdrawal, until they end", async () => {
    const registry = await nation();
    const asked =
      "{ workloads { onRecord } timeline { hours workloads { onRecord } } agreements { hold of items { agreement { key } holdsUntilHours workloads } } }";
    expect(await run(registry, { shocks: [deny("Vendor:v")] }, asked)).toEqual({
      workloads: { onRecord: 1 },
      timeline: [
        { hours: 0, workloads: { onRecord: 0 } },
        { hours: 240, workloads: { onRecord: 1 } },
      ],
      agreements: { hold: 1, of: 1, items: [{ agreement: { key: "g" }, holdsUntilHours: 240, workloads: 1 }] },
    });
    const ended = { shocks: [deny("Vendor:v"), { endAgreement: { kind: "Agreement", key: "g" } }] };
    expect(await run(registry, ended, "{ timeline { hours workloads { onRecord } } agreements { hold } }")).toEqual({
      timeline: [{ hours: 0, workloads: { onRecord: 1 } }],
      agreements: { hold: 0 },
    });
  });

  it("takes facts that are supposed, and writes none of them", async () => {
    const registry = await nation();
    const changes = [
      { createEntity: { kind: "DataCentre", key: "spare", name: "Spare site", basis: "SOURCED" } },
      {
        createRelationship: {
          kind: "HOSTED_AT",
          from: { kind: "Workload", key: "served" },
          to: { kind: "DataCentre", key: "spare" },
          basis: "SOURCED",
        },
      },
    ];
    const result = await run(
      registry,
      { shocks: [fail("DataCentre:spare")], changes },
      "{ changes shocks { words } falls { items { entity { key } why { links { words from { name } to { id name } } } } } }",
    );
    expect(result).toEqual({
      changes: 2,
      shocks: [{ words: "Spare site stops" }],
      falls: {
        items: [
          {
            entity: { key: "served" },
            why: {
              links: [
                {
                  words: "is hosted at",
                  from: { name: "Name of served" },
                  to: { id: "DataCentre:supposed:DataCentre:spare", name: "Spare site" },
                },
              ],
            },
          },
        ],
      },
    });
    expect(registry.head.number).toBe(1);
    expect(await ask(registry, '{ dataCentre(key: "spare") { name } }')).toEqual({ dataCentre: null });
  });

  it("is held against another", async () => {
    const registry = await nation();
    const { compareScenarios } = await ask<{ compareScenarios: unknown }>(
      registry,
      `query ($a: ScenarioInput!, $b: ScenarioInput!) { compareScenarios(a: $a, b: $b) { a ${counts} b ${counts}
        differences { total items { workload { key } criticality a { onRecord } b { onRecord } } } } }`,
      { variables: { a: { shocks: [fail("GridPoint:z")] }, b: { shocks: [deny("Vendor:v")] } } },
    );
    const side = (lost: number) => ({
      workloads: { onRecord: 1, possible: 1, of: 2 },
      criticalityLost: { onRecord: lost / 12 },
      horizonHours: 720,
    });
    expect(compareScenarios).toEqual({
      a: side(4),
      b: side(8),
      differences: {
        total: 2,
        items: [
          { workload: { key: "served" }, criticality: 1, a: { onRecord: null }, b: { onRecord: 240 } },
          { workload: { key: "hosted" }, criticality: 2, a: { onRecord: 6 }, b: { onRecord: null } },
        ],
      },
    });
  });
});

describe("a standard shock", () => {
  it("suggests the heaviest subjects", async () => {
    const registry = await nation();
    const { standardShocks } = await ask<{ standardShocks: unknown }>(
      registry,
      "{ standardShocks { key kinds suggestions(first: 1) { entity { key } kind workloads { onRecord } } } }",
    );
    expect(standardShocks).toEqual([
      {
        key: "GLOBAL_OUTAGE",
        kinds: ["Vendor", "DataCentre", "Service", "GridPoint"],
        suggestions: [expect.objectContaining({ kind: "FAIL", workloads: { onRecord: 1 } })],
      },
      { key: "EXPORT_CONTROL", kinds: ["Jurisdiction"], suggestions: [{ entity: { key: "F" }, kind: "DENY", workloads: { onRecord: 1 } }] },
      { key: "VENDOR_POLICY", kinds: ["Vendor"], suggestions: [{ entity: { key: "v" }, kind: "DENY", workloads: { onRecord: 1 } }] },
    ]);
  });
});
