import { describe, expect, it } from "vitest";
import { ask, emptyRegistry, make, relate, write } from "../kit";

/** Two workloads on one site with power for 6 hours, one of them with a buffer of 18 hours of its own; one elsewhere. */
async function site() {
  const registry = await emptyRegistry();
  await write(registry, [
    make("Sector:x"),
    make("Workload:w1", { fields: { criticality: 1 } }),
    make("Workload:w2", { fields: { criticality: 2 } }),
    make("Workload:w3", { fields: { criticality: 2 } }),
    make("DataCentre:d"),
    make("GridPoint:z", { fields: { class: "ZONE" } }),
    make("Vendor:v"),
    make("Jurisdiction:J"),
    relate("Sector:x", "RELIES_ON", "Workload:w1"),
    relate("Workload:w1", "HOSTED_AT", "DataCentre:d"),
    relate("Workload:w2", "HOSTED_AT", "DataCentre:d", { holdoverHours: 18, holdoverBasis: "ASSUMED" }),
    relate("DataCentre:d", "POWERED_BY", "GridPoint:z", { holdoverHours: 6 }),
    relate("DataCentre:d", "OPERATED_BY", "Vendor:v"),
    relate("Vendor:v", "SUBJECT_TO", "Jurisdiction:J"),
  ]);
  return registry;
}

describe("the blast radius", () => {
  it("tells what falls at which hour, in both readings, and what cannot be told", async () => {
    const registry = await site();
    const { gridPoint } = await ask<{ gridPoint: { blastRadius: { fallen: { entity: { key: string } }[] } } }>(
      registry,
      `{ gridPoint(key: "z") { blastRadius { onRecord possible total workloads { onRecord possible cannotTell of } criticalityLost { onRecord possible }
        timeline { hours onRecord possible workloadsOnRecord workloadsPossible } bySector { sector { key } workloads { onRecord of } criticalityLost { onRecord } }
        fallen { entity { key } hoursOnRecord hoursPossible } } } }`,
    );
    // What falls in one hour comes in order of id, which no test may lean on.
    gridPoint.blastRadius.fallen.sort((p, q) => (p.entity.key < q.entity.key ? -1 : 1));
    expect(gridPoint.blastRadius).toEqual({
      onRecord: 3,
      possible: 3,
      total: 3,
      workloads: { onRecord: 2, possible: 2, cannotTell: 1, of: 3 },
      criticalityLost: { onRecord: 0.75, possible: 0.75 },
      timeline: [
        { hours: 0, onRecord: 0, possible: 0, workloadsOnRecord: 0, workloadsPossible: 0 },
        { hours: 6, onRecord: 0.5, possible: 0.75, workloadsOnRecord: 1, workloadsPossible: 2 },
        { hours: 24, onRecord: 0.75, possible: 0.75, workloadsOnRecord: 2, workloadsPossible: 2 },
      ],
      bySector: [{ sector: { key: "x" }, workloads: { onRecord: 1, of: 1 }, criticalityLost: { onRecord: 1 } }],
      fallen: [
        { entity: { key: "d" }, hoursOnRecord: 6, hoursPossible: 6 },
        { entity: { key: "w1" }, hoursOnRecord: 6, hoursPossible: 6 },
        { entity: { key: "w2" }, hoursOnRecord: 24, hoursPossible: 6 },
      ],
    });
  });

  it("lists what falls part by part, of one kind where asked, and refuses parts out of bounds", async () => {
    const registry = await site();
    interface Part {
      gridPoint: { blastRadius: { total: number; fallen: { entity: { key: string } }[] } };
    }
    const part = async (args: string) => {
      const { blastRadius } = (
        await ask<Part>(registry, `{ gridPoint(key: "z") { blastRadius { total(kind: Workload) fallen(${args}) { entity { key } } } } }`)
      ).gridPoint;
      return { total: blastRadius.total, keys: blastRadius.fallen.map(({ entity }) => entity.key) };
    };
    const whole = await part("kind: Workload");
    expect(whole.total).toBe(2);
    expect(whole.keys).toEqual(["w1", "w2"]);
    expect((await part("kind: Workload, first: 1")).keys).toEqual(["w1"]);
    expect((await part("kind: Workload, first: 1, offset: 1")).keys).toEqual(["w2"]);
    expect((await part("kind: Workload, offset: 2")).keys).toEqual([]);
    expect((await part("first: 2, offset: 1")).keys).toHaveLength(2);
    for (const args of ["offset: -1", "first: 0", "first: 501"]) await expect(part(args)).rejects.toThrow("LP-6001");
  });

  it("keeps to its horizon, and refuses one below 0", async () => {
    const registry = await site();
    const within = (horizon: string) =>
      ask(registry, `{ gridPoint(key: "z") { blastRadius(horizonHours: ${horizon}) { onRecord workloads { onRecord } } } }`);
    expect(await within("6")).toEqual({ gridPoint: { blastRadius: { onRecord: 2, workloads: { onRecord: 1 } } } });
    expect(await within("null")).toEqual({ gridPoint: { blastRadius: { onRecord: 3, workloads: { onRecord: 2 } } } });
    await expect(within("-1")).rejects.toThrow("LP-6006");
  });

  it("names who can switch a component off", async () => {
    const registry = await site();
    const { dataCentre } = await ask<{ dataCentre: { deniers: { items: { component: { key: string } }[] } } }>(
      registry,
      '{ dataCentre(key: "d") { deniers { items { component { key } } } } }',
    );
    expect(dataCentre.deniers.items.map((i) => i.component.key).sort()).toEqual(["J", "v"]);
  });
});
