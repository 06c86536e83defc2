import { describe, expect, it } from "vitest";
import { LoadpathError } from "../../schema/model/errors/catalogue";
import type { Reader } from "../../server/access/reader";
import type { Registry } from "../../server/registry/registry";
import { ask, emptyRegistry, make, outsider, relate, write } from "../kit";

const ref = (handle: string) => ({ kind: handle.split(":")[0], key: handle.split(":")[1] });
const counts = "{ workloads { onRecord possible } things { onRecord } changes }";

const run = (registry: Registry, scenario: object, selection = counts, reader?: Reader) =>
  ask<{ scenarioResult: Record<string, unknown> }>(registry, `query ($s: ScenarioInput!) { scenarioResult(scenario: $s) ${selection} }`, {
    variables: { s: scenario },
    ...(reader ? { reader } : {}),
  });

/** Codes and places of what is wrong. */
async function problems(asked: Promise<unknown>): Promise<string[]> {
  try {
    await asked;
  } catch (error) {
    if (error instanceof LoadpathError) return error.problems.map((p) => `${p.code} ${p.path}`);
    throw error;
  }
  return [];
}

async function small() {
  const registry = await emptyRegistry();
  await write(registry, [
    make("Jurisdiction:H"),
    make("Jurisdiction:F"),
    make("Ministry:m"),
    make("Workload:w", { fields: { designation: "MUST_BE_SOVEREIGN" } }),
    make("DataCentre:home"),
    make("DataCentre:abroad"),
    make("DataCentre:planned", { fields: { status: "PLANNED" } }),
    make("Agreement:g"),
    relate("Ministry:m", "OF", "Jurisdiction:H"),
    relate("Ministry:m", "RESPONSIBLE_FOR", "Workload:w"),
    relate("Workload:w", "HOSTED_AT", "DataCentre:home", { group: "sites", quorum: 1 }),
    relate("Workload:w", "HOSTED_AT", "DataCentre:abroad", { group: "sites", quorum: 1 }),
    relate("DataCentre:home", "LOCATED_IN", "Jurisdiction:H"),
    relate("DataCentre:abroad", "LOCATED_IN", "Jurisdiction:F"),
  ]);
  return registry;
}

describe("a scenario that cannot be", () => {
  it("is refused with every problem at its place", async () => {
    const registry = await small();
    const create = { createEntity: { kind: "Service", key: "s", name: "S", basis: "SOURCED" } };
    const scenario = {
      shocks: [
        { fail: {} },
        { fail: ref("DataCentre:nowhere") },
        { fail: ref("Jurisdiction:F") },
        { deny: ref("Agreement:g") },
        { endAgreement: ref("Workload:w") },
        { endAgreement: ref("Agreement:g") },
      ],
      changes: [
        create,
        create,
        { updateEntity: { entity: ref("Workload:w"), set: { fields: { status: "Live" } } } },
        { updateEntity: { entity: ref("Agreement:g"), set: { fields: { noticeDays: 3 } } } },
        {
          createRelationship: { kind: "USES", from: ref("Workload:w"), to: ref("Service:gone"), basis: "SOURCED" },
        },
      ],
    };
    expect(await problems(run(registry, scenario))).toEqual([
      "LP-2012 changes[1].key",
      "LP-2003 changes[2].set.fields.status",
      "LP-2006 changes[4].to",
      "LP-6010 shocks[0].fail",
      "LP-6011 shocks[1].fail",
      "LP-6012 shocks[2].fail",
      "LP-6012 shocks[3].deny",
      "LP-6012 shocks[4].endAgreement",
      "LP-6013 shocks[5].endAgreement",
    ]);
  });

  it("names what is not there on the day, what is retired and shocked, and what is changed twice", async () => {
    const registry = await small();
    expect(await problems(run(registry, { shocks: [{ fail: ref("DataCentre:home") }, { fail: ref("DataCentre:planned") }] }))).toEqual([
      "LP-6011 shocks[1].fail",
    ]);
    const retire = { retireEntity: { entity: ref("DataCentre:planned") } };
    expect(await problems(run(registry, { shocks: [{ fail: ref("DataCentre:planned") }], changes: [retire] }))).toEqual([
      "LP-6013 shocks[0].fail",
    ]);
    expect(
      await problems(
        run(registry, {
          changes: [
            retire,
            { updateEntity: { entity: ref("Jurisdiction:F"), set: {} } },
            { updateEntity: { entity: ref("Jurisdiction:F"), set: {} } },
          ],
        }),
      ),
    ).toEqual(["LP-2017 changes[2]."]);
    const many = Array.from({ length: 101 }, () => ({ fail: ref("DataCentre:home") }));
    expect(await problems(run(registry, { shocks: many }))).toEqual(["LP-6014 shocks"]);
  });

  it("has a scope that is there, a horizon of at least 0, and, compared, the side at fault", async () => {
    const registry = await small();
    const query = (more: string) =>
      `{ compareScenarios(a: { shocks: [{ fail: {} }] }, b: { shocks: [{ deny: { kind: "Vendor", key: "v" } }] }${more}) { a { changes } } }`;
    expect(await problems(ask(registry, query(', scope: { sector: ["none"] }')))).toEqual([
      "LP-6004 scope.sector",
      "LP-6010 a.shocks[0].fail",
      "LP-6011 b.shocks[0].deny",
    ]);
    expect(await problems(ask(registry, query(", horizonHours: -1")))).toEqual([
      "LP-6006 horizonHours",
      "LP-6010 a.shocks[0].fail",
      "LP-6011 b.shocks[0].deny",
    ]);
  });

  it("takes a shock once that is named twice, and a version that is left out or right", async () => {
    const registry = await small();
    const twice = { shocks: [{ fail: ref("DataCentre:home") }, { fail: ref("DataCentre:home") }] };
    expect((await run(registry, twice, "{ shocks { words } }")).scenarioResult).toEqual({ shocks: [{ words: "Name of home stops" }] });
    const retire = (version?: number) => ({ changes: [{ retireEntity: { entity: ref("DataCentre:planned"), version } }] });
    expect(await problems(run(registry, retire(1)))).toEqual([]);
    expect(await problems(run(registry, retire(7)))).toEqual(["LP-2107 changes[0]"]);
    const { commit } = await ask<{ commit: unknown }>(
      registry,
      'mutation { commit(message: "m", changes: [{ retireEntity: { entity: { kind: "DataCentre", key: "planned" } } }]) { ... on InvalidInput { problems { code path } } } }',
    );
    expect(commit).toEqual({ problems: [{ code: "LP-2004", path: "changes[0].version" }] });
  });
});

describe("verdicts under a scenario", () => {
  const verdicts =
    "{ workloads { onRecord } verdicts { toBreached { onRecord possible } fromBreached items { workload { key } before after } } }";

  it("become breached where what is left stands abroad", async () => {
    const registry = await small();
    expect((await run(registry, { shocks: [{ fail: ref("DataCentre:home") }] }, verdicts)).scenarioResult).toEqual({
      workloads: { onRecord: 0 },
      verdicts: {
        toBreached: { onRecord: 1, possible: 1 },
        fromBreached: 0,
        items: [{ workload: { key: "w" }, before: "MET", after: "BREACHED" }],
      },
    });
    const both = { shocks: [{ fail: ref("DataCentre:home") }, { deny: ref("Jurisdiction:F") }] };
    // What the shocks themselves fell keeps its verdict.
    expect((await run(registry, both, verdicts)).scenarioResult).toEqual({
      workloads: { onRecord: 1 },
      verdicts: { toBreached: { onRecord: 0, possible: 0 }, fromBreached: 0, items: [] },
    });
  });

  it("may only possibly be breached", async () => {
    const registry = await small();
    const changes = [
      { createEntity: { kind: "DataCentre", key: "third", name: "Third", basis: "SOURCED" } },
      {
        createRelationship: {
          kind: "HOSTED_AT",
          from: ref("Workload:w"),
          to: ref("DataCentre:third"),
          basis: "ASSUMED",
          group: "sites",
          quorum: 1,
        },
      },
      { createRelationship: { kind: "LOCATED_IN", from: ref("DataCentre:third"), to: ref("Jurisdiction:H"), basis: "SOURCED" } },
    ];
    expect((await run(registry, { shocks: [{ fail: ref("DataCentre:home") }], changes }, verdicts)).scenarioResult).toEqual({
      workloads: { onRecord: 0 },
      verdicts: { toBreached: { onRecord: 0, possible: 1 }, fromBreached: 0, items: [] },
    });
  });
});

describe("a scenario of one who may not see", () => {
  const secret = { marking: "SECRET" } as const;
  async function guarded() {
    const registry = await emptyRegistry();
    await write(registry, [
      make("Workload:open"),
      make("Workload:hidden", { ...secret, name: "Codename Heron" }),
      make("Service:hidden", { ...secret, name: "Codename Otter" }),
      make("DataCentre:d"),
      make("Vendor:hidden", { ...secret, name: "Codename Vole" }),
      relate("Workload:open", "USES", "Service:hidden"),
      relate("Workload:hidden", "USES", "Service:hidden"),
      relate("Service:hidden", "HOSTED_AT", "DataCentre:d"),
      relate("DataCentre:d", "OPERATED_BY", "Vendor:hidden", { ...secret, note: "Codename Front" }),
    ]);
    return registry;
  }

  it("answers of what is hidden as of what is not there, and names none of it", async () => {
    const registry = await guarded();
    const [hidden] = await registry.store.byKey([{ kind: "Service", key: "hidden" }]);
    for (const [there, absent] of [
      [{ shocks: [{ fail: ref("Service:hidden") }] }, { shocks: [{ fail: ref("Service:absent") }] }],
      [{ shocks: [{ fail: { id: `Service:${hidden!.id}` } }] }, { shocks: [{ fail: { id: "Service:absent" } }] }],
      [
        { changes: [{ retireEntity: { entity: ref("Service:hidden") } }] },
        { changes: [{ retireEntity: { entity: ref("Service:absent") } }] },
      ],
      [
        { changes: [{ createRelationship: { kind: "USES", from: ref("Workload:open"), to: ref("Service:hidden"), basis: "SOURCED" } }] },
        { changes: [{ createRelationship: { kind: "USES", from: ref("Workload:open"), to: ref("Service:absent"), basis: "SOURCED" } }] },
      ],
    ]) {
      const said = async (scenario: object) => {
        const error = (await run(registry, scenario, counts, outsider).catch((e: unknown) => e)) as LoadpathError;
        return error.problems.map((p) => ({ ...p, message: p.message.replaceAll(hidden!.id, "absent").replaceAll("hidden", "absent") }));
      };
      expect(await said(there!)).toEqual(await said(absent!));
    }
    // A key that only something hidden has can be supposed: nothing is written, and nothing is told.
    const supposed = { changes: [{ createEntity: { kind: "Service", key: "hidden", name: "Mine", basis: "SOURCED" } }] };
    expect((await run(registry, supposed, counts, outsider)).scenarioResult).toMatchObject({ changes: 1 });
  });

  it("counts what is hidden, and shows stubs for it", async () => {
    const registry = await guarded();
    const selection = `{ workloads { onRecord } withheld things { onRecord } timeline { newly { name key } }
      falls { items { entity { name key withheld } why { links { from { name } to { name } words relationship { id } } } } } all: falls(kind: SERVICE) { total items { entity { name } } }
      byMinistry { ministry { name } } verdicts { items { workload { name } } } agreements { items { agreement { name } } } }`.replace(
      "SERVICE",
      "Service",
    );
    const scenario = { shocks: [{ fail: ref("DataCentre:d") }] };
    const [all, some] = [await run(registry, scenario, selection), await run(registry, scenario, selection, outsider)];
    expect(JSON.stringify(all)).toContain("Codename Otter");
    expect(JSON.stringify(some)).not.toContain("Codename");
    expect(JSON.stringify(some)).not.toContain('"hidden"');
    expect(some.scenarioResult).toMatchObject({ workloads: { onRecord: 2 }, withheld: 1, things: { onRecord: 3 } });
  });

  it("is told nothing of hidden relationships, though they count in their group", async () => {
    const registry = await emptyRegistry();
    const sites = { group: "sites", quorum: 2 };
    await write(registry, [
      make("Workload:w"),
      make("DataCentre:seen"),
      make("DataCentre:other"),
      make("DataCentre:plain"),
      relate("Workload:w", "HOSTED_AT", "DataCentre:seen", sites),
      relate("Workload:w", "HOSTED_AT", "DataCentre:other", { ...sites, ...secret }),
      relate("Workload:w", "HOSTED_AT", "DataCentre:plain", secret),
    ]);
    const { workload } = await ask<{ workload: { relationships: { edges: { node: { id: string } }[] } } }>(
      registry,
      '{ workload(key: "w") { relationships(first: 5) { edges { node { id } } } } }',
      { reader: outsider },
    );
    const [{ node }] = workload.relationships.edges as [{ node: { id: string } }];
    const longer = { updateRelationship: { id: node.id, set: { holdoverHours: 5 } } };
    const again = {
      createRelationship: { kind: "HOSTED_AT", from: ref("Workload:w"), to: ref("DataCentre:plain"), basis: "SOURCED" },
    };
    const retire = { retireEntity: { entity: ref("DataCentre:plain") } };
    const scenario = { shocks: [{ fail: ref("DataCentre:seen") }], changes: [longer] };
    expect((await run(registry, scenario, "{ timeline { hours } }", outsider)).scenarioResult).toEqual({
      timeline: [{ hours: 0 }, { hours: 5 }],
    });
    expect(await problems(run(registry, { changes: [again] }, counts, outsider))).toEqual([]);
    expect(await problems(run(registry, { changes: [retire] }, counts, outsider))).toEqual([]);
    expect(await problems(run(registry, { changes: [again] }))).toEqual(["LP-2013 changes[0]."]);
    expect(await problems(run(registry, { changes: [retire] }))).toEqual(["LP-2019 changes[0]."]);
  });

  it("is suggested only what it can name", async () => {
    const registry = await guarded();
    const query = "{ standardShocks { suggestions(first: 10) { entity { name } workloads { onRecord } } } }";
    expect(JSON.stringify(await ask(registry, query))).toContain("Codename Otter");
    const { standardShocks } = await ask<{ standardShocks: { suggestions: unknown[] }[] }>(registry, query, { reader: outsider });
    expect(standardShocks[0]!.suggestions).toEqual([{ entity: { name: "Name of d" }, workloads: { onRecord: 2 } }]);
  });
});
