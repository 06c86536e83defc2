import { expect, it } from "vitest";
import type { Registry } from "../../server/registry/registry";
import { ask, emptyRegistry, make, outsider, relate, write } from "../kit";

const result = `{ revision workloads { onRecord possible cannotTell of } criticalityLost { onRecord possible }
  falls { items { entity { key } hoursOnRecord hoursPossible why { links { from { key } to { key } relationship { kind retired } words } } } } }`;

async function run(registry: Registry, scenario: object, asOfRevision: number | null, reader?: typeof outsider) {
  const query = `query ($s: ScenarioInput!, $at: Int) { scenarioResult(scenario: $s, asOfRevision: $at) ${result} }`;
  const asked = { variables: { s: scenario, at: asOfRevision }, ...(reader ? { reader } : {}) };
  return (await ask<{ scenarioResult: { revision: number; falls: { items: { why: object }[] } } }>(registry, query, asked)).scenarioResult;
}

/** One workload on a site with six hours of power from one zone; later the site has two zones and more hours. */
async function history() {
  const registry = await emptyRegistry();
  await write(registry, [
    make("Workload:w", { fields: { criticality: 1 } }),
    make("DataCentre:d"),
    make("GridPoint:z1", { fields: { class: "ZONE" } }),
    make("GridPoint:z2", { fields: { class: "ZONE" } }),
    relate("Workload:w", "HOSTED_AT", "DataCentre:d"),
    relate("DataCentre:d", "POWERED_BY", "GridPoint:z1", { holdoverHours: 6 }),
  ]);
  const site = (await registry.as(outsider).byKey("DataCentre", "d"))!;
  const [power] = await registry.as(outsider).relationships(site.id, "out", ["POWERED_BY"]);
  return { registry, power: power! };
}

const zoneStops = { shocks: [{ fail: { kind: "GridPoint", key: "z1" } }] };

it("a scenario as of a revision is what it was then, whatever has been written since", async () => {
  const { registry, power } = await history();
  const slower = { changes: [{ updateRelationship: { id: power.id, set: { holdoverHours: 2 } } }], ...zoneStops };
  const before = [await run(registry, zoneStops, null), await run(registry, slower, null)];
  expect(before[0]!.falls.items).toMatchObject([{ hoursOnRecord: 6 }]);
  expect(before[1]!.falls.items).toMatchObject([{ hoursOnRecord: 2 }]);
  await write(registry, [
    { op: "updateRelationship", id: power.id, version: 1, set: { group: "power", quorum: 1, holdoverHours: 9 } },
    relate("DataCentre:d", "POWERED_BY", "GridPoint:z2", { group: "power", quorum: 1 }),
  ]);
  const now = await run(registry, zoneStops, null);
  expect(now).toMatchObject({ revision: 2, falls: { items: [] } });
  // The change of the hours alone is supposed of that day: the group came later.
  expect([await run(registry, zoneStops, 1), await run(registry, slower, 1)]).toEqual(before);
  expect(await run(registry, zoneStops, 2)).toEqual(now);
});

it("names what has been retired since, and keeps from a reader what has been marked since", async () => {
  const { registry, power } = await history();
  await write(registry, [{ op: "retireRelationship", id: power.id, version: 1 }]);
  const workload = (of: Awaited<ReturnType<typeof run>>) => of.falls.items.find((f) => JSON.stringify(f).includes('"w"'))!;
  const kinds = async () => {
    const { links } = workload(await run(registry, zoneStops, 1, outsider)).why as { links: { relationship: { kind: string } | null }[] };
    return links.map((l) => l.relationship?.kind ?? null);
  };
  expect(await kinds()).toEqual(["HOSTED_AT", "POWERED_BY"]);
  const host = (await registry.as(outsider).byKey("Workload", "w"))!;
  const [hosted] = await registry.as(outsider).relationships(host.id, "out");
  await write(registry, [{ op: "updateRelationship", id: hosted!.id, version: 1, set: { marking: "SECRET" } }]);
  expect(await kinds()).toEqual([null, "POWERED_BY"]);
});

it("refuses a revision that is not there", async () => {
  const { registry } = await history();
  await expect(run(registry, zoneStops, 7)).rejects.toThrow("LP-6030 There is no revision 7.");
});
