import { describe, expect, it } from "vitest";
import { localAdministrator, type Reader } from "../../server/access/reader";
import { readOpenPsa } from "../../server/transfer/openPsa";
import { ask, emptyRegistry, make, outsider, relate, write } from "../kit";

const query = `query ($reading: Reading) { workload(key: "w") { cutSets(reading: $reading) {
  count countedUpTo byOrder { order count } sets { members { name withheld } probability } probability { low high }
  importance { component { name } birnbaum fussellVesely raw } unavailabilities { component { name } value usual } unestablished openPsa } } }`;

interface Answer {
  workload: {
    cutSets: {
      count: string;
      countedUpTo: number | null;
      byOrder: { order: number; count: string }[];
      sets: { members: { name: string; withheld: boolean }[]; probability: number }[];
      probability: { low: number; high: number };
      importance: { component: { name: string }; birnbaum: number }[];
      unavailabilities: { component: { name: string }; value: number; usual: boolean }[];
      unestablished: string[];
      openPsa: string | null;
    };
  };
}

/** A workload on either of two sites, one of them hidden, both on one grid connection. */
async function registryOf() {
  const registry = await emptyRegistry();
  const either = { group: "site", quorum: 1 };
  await write(registry, [
    make("Workload:w"),
    make("DataCentre:a", { name: "Aye", fields: { unavailability: 0.1 } }),
    make("DataCentre:b", { marking: "SECRET", name: "Codename Bee", fields: { unavailability: 0.2 } }),
    make("GridPoint:g", { name: "Gee" }),
    relate("Workload:w", "HOSTED_AT", "DataCentre:a", either),
    relate("Workload:w", "HOSTED_AT", "DataCentre:b", either),
    relate("DataCentre:a", "POWERED_BY", "GridPoint:g"),
    relate("DataCentre:b", "POWERED_BY", "GridPoint:g"),
  ]);
  return registry;
}

describe("cut sets over GraphQL", () => {
  it("give sets, probability and importance, and say which unavailabilities are the usual ones", async () => {
    const { cutSets } = (await ask<Answer>(await registryOf(), query)).workload;
    expect([cutSets.count, cutSets.countedUpTo, cutSets.unestablished]).toEqual(["2", null, []]);
    expect(cutSets.byOrder).toEqual([
      { order: 1, count: "1" },
      { order: 2, count: "1" },
    ]);
    expect(cutSets.sets.map(({ members }) => members.map(({ name }) => name).sort())).toEqual([["Gee"], ["Aye", "Codename Bee"]]);
    expect(cutSets.probability.low).toBe(cutSets.probability.high);
    expect(cutSets.probability.low).toBeCloseTo(0.0003 + (1 - 0.0003) * 0.02, 12);
    expect(Object.fromEntries(cutSets.unavailabilities.map(({ component, value, usual }) => [component.name, [value, usual]]))).toEqual({
      Aye: [0.1, false],
      "Codename Bee": [0.2, false],
      Gee: [0.0003, true],
    });
    expect(cutSets.importance.find(({ component }) => component.name === "Aye")!.birnbaum).toBeCloseTo((1 - 0.0003) * 0.2, 12);
    const tree = readOpenPsa(cutSets.openPsa!, "f.xml");
    expect(tree.events.map(({ probability }) => probability).sort()).toEqual([0.0003, 0.1, 0.2]);
    expect(cutSets.openPsa).toContain("Codename Bee");
  });

  it("give one who may not see stubs, the usual figure for what is hidden, and no model", async () => {
    const seen = await ask<Answer>(await registryOf(), query, { reader: outsider });
    const { cutSets } = seen.workload;
    expect(JSON.stringify(seen)).not.toContain("Codename");
    expect(cutSets.count).toBe("2");
    expect(cutSets.sets[1]!.members.filter(({ withheld }) => withheld)).toHaveLength(1);
    expect(cutSets.unavailabilities.map(({ value }) => value).sort()).toEqual([0.0002, 0.0003, 0.1]);
    expect(cutSets.probability.low).toBeCloseTo(0.0003 + (1 - 0.0003) * 0.1 * 0.0002, 12);
    expect(cutSets.openPsa).toBeNull();
  });

  it("say of how many things beneath something is missing, and hardening says that it is no all-clear", async () => {
    const registry = await emptyRegistry();
    await write(registry, [make("Workload:w"), make("Service:s"), relate("Workload:w", "USES", "Service:s", { holdoverHours: 100 })]);
    const asked = '{ workload(key: "w") { cutSets { count gaps } hardening { before { key } words } } }';
    expect(await ask(registry, asked)).toEqual({
      workload: {
        cutSets: { count: "1", gaps: 2 },
        hardening: {
          before: [],
          words:
            "It has no single point of failure on record. Facts are missing beneath it: others may take it down alone, and that is no all-clear.",
        },
      },
    });
  });

  it("give no model where a relationship beneath is hidden, though all things are seen", async () => {
    const openPsa = async (reader: Reader) => {
      const registry = await emptyRegistry();
      await write(registry, [
        ...["Workload:w", "Service:s", "DataCentre:d"].map((handle) => make(handle)),
        relate("Workload:w", "USES", "Service:s"),
        relate("Service:s", "HOSTED_AT", "DataCentre:d", { marking: "SECRET" }),
      ]);
      type Told = { workload: { cutSets: { count: string; openPsa: string | null } } };
      return (await ask<Told>(registry, '{ workload(key: "w") { cutSets { count openPsa } } }', { reader })).workload.cutSets;
    };
    expect(await openPsa(outsider)).toEqual({ count: "2", openPsa: null });
    expect((await openPsa(localAdministrator)).openPsa).toContain("DataCentre");
  });

  it("refuse arguments that make no sense, both at once", async () => {
    const registry = await registryOf();
    const wrong = '{ workload(key: "w") { cutSets(maxOrder: 0, first: 5000) { count } } }';
    await expect(ask(registry, wrong)).rejects.toMatchObject({ problems: [{ path: "maxOrder" }, { path: "first" }] });
  });
});

describe("cut sets of what rests on a large mesh", () => {
  it("are the single points at once, with what was not established and how to go further", async () => {
    const zones = Array.from({ length: 240 }, (_, i) => `z${i}`);
    const registry = await emptyRegistry();
    await write(registry, [
      make("Workload:w"),
      make("DataCentre:d", { fields: { unavailability: 0.25 } }),
      relate("Workload:w", "HOSTED_AT", "DataCentre:d"),
      ...zones.map((z) => make(`GridPoint:${z}`, { fields: { class: "ZONE" } })),
      make("GridPoint:plant", { marking: "SECRET", name: "Codename Mole", fields: { class: "PLANT", unavailability: 0.5 } }),
      relate("DataCentre:d", "POWERED_BY", "GridPoint:z0"),
      ...zones.flatMap((from, i) =>
        [1, 239, 37, 101].map((step) => relate(`GridPoint:${from}`, "FED_BY", `GridPoint:z${(i + step) % 240}`, { quorum: 1 })),
      ),
      relate("GridPoint:z120", "FED_BY", "GridPoint:plant", { quorum: 1 }),
    ]);
    const { cutSets } = (await ask<Answer>(registry, query, { reader: outsider })).workload;
    const { singlePointsOfFailure } = (
      await ask<{ workload: { singlePointsOfFailure: { items: { onRecord: boolean }[] } } }>(
        registry,
        '{ workload(key: "w") { singlePointsOfFailure(horizonHours: null) { items { onRecord } } } }',
      )
    ).workload;
    expect([cutSets.count, cutSets.countedUpTo]).toEqual([String(singlePointsOfFailure.items.filter((one) => one.onRecord).length), 1]);
    expect(cutSets.sets.flatMap(({ members }) => members.map(({ name }) => name))).toContain("Name of d");
    expect(cutSets.importance).toBeNull();
    expect(cutSets.unestablished).toHaveLength(3);
    expect(cutSets.unestablished[0]).toMatch(/hangs together in [\d,]+ gates/);
    // The site's quarter is on record for all; the hidden plant counts with its kind's usual chance alone.
    expect(cutSets.probability.low).toBeGreaterThanOrEqual(0.25);
    expect(cutSets.probability.low).toBeLessThan(0.3);
    expect(cutSets.probability.high).toBe(1);
    expect(JSON.stringify(cutSets)).not.toContain("Codename");
  });
});
