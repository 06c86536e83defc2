import { describe, expect, it } from "vitest";
import type { Change } from "../../schema/model/change";
import type { Reader } from "../../server/access/reader";
import { localAdministrator } from "../../server/access/reader";
import type { Registry } from "../../server/registry/registry";
import { ask, emptyRegistry, make, outsider, relate, write } from "../kit";

const share = { inferenceShare: 100, publicShare: 100 } as const;
const site = (key: string, accelerators: number | null, more: Record<string, unknown> = {}, stated: object = {}): Change[] => [
  make(`DataCentre:${key}`, { fields: { accelerators, ...share, ...more } as never, ...stated }),
  relate(`DataCentre:${key}`, "LOCATED_IN", "Jurisdiction:XX"),
  relate(`DataCentre:${key}`, "OPERATED_BY", "Vendor:own"),
];
const workload = (key: string, sector: string, computeDemand: number | null, criticality: number, designation: string | null = null) => [
  make(`Workload:${key}`, { fields: { computeDemand, criticality, designation } as never }),
  relate(`Sector:${sector}`, "RELIES_ON", `Workload:${key}`),
  relate("Ministry:m", "RESPONSIBLE_FOR", `Workload:${key}`),
];

/** A state with a ministry, two sectors and its own operator, one abroad, and what else a case adds. */
async function nation(...more: Change[]): Promise<Registry> {
  const registry = await emptyRegistry();
  await write(registry, [
    make("Jurisdiction:XX"),
    make("Jurisdiction:YY"),
    make("Ministry:m"),
    make("Sector:s1"),
    make("Sector:s2"),
    make("Vendor:own"),
    make("Vendor:far"),
    relate("Ministry:m", "OF", "Jurisdiction:XX"),
    relate("Sector:s1", "OF", "Jurisdiction:XX"),
    relate("Sector:s2", "OF", "Jurisdiction:XX"),
    relate("Vendor:own", "SUBJECT_TO", "Jurisdiction:XX"),
    relate("Vendor:far", "SUBJECT_TO", "Jurisdiction:YY"),
    ...more,
  ]);
  return registry;
}

const amount = "{ onRecord possible }";
const fields = `on needs unstated undecided withheld horizonHours
  total { demand served ${amount} unmet ${amount} }
  byTier { tier demand served ${amount} unmet ${amount} }
  bySector { sector { key name withheld } needs unstated demand served ${amount} unmet ${amount} }
  sources { kind thing { key name withheld } agreement { key name } amount ${amount} down ${amount} gain { onRecord { tier amount } possible { tier amount } } }
  conflicts { words has promised site { key withheld } }`;
type Amount = { onRecord: number; possible: number };
interface Answer {
  on: string;
  needs: number;
  unstated: number;
  undecided: number;
  withheld: number;
  total: { demand: number; served: Amount; unmet: Amount };
  byTier: { tier: number; demand: number; served: Amount }[];
  bySector: { sector: { key: string } | null; demand: number; unstated: number; served: Amount }[];
  sources: {
    kind: string;
    thing: { key: string | null; name: string; withheld: boolean } | null;
    agreement: { key: string } | null;
    amount: Amount | null;
    down: { onRecord: boolean; possible: boolean };
    gain: { onRecord: { tier: number; amount: number }[]; possible: { tier: number; amount: number }[] };
  }[];
  conflicts: { words: string; has: number | null; promised: number | null; site: { key: string | null; withheld: boolean } }[];
}
async function capacity(registry: Registry, args = "", reader: Reader = localAdministrator): Promise<Answer> {
  const { capacity: answer } = await ask<{ capacity: Answer }>(
    registry,
    `{ capacity(nation: "XX"${args ? `, ${args}` : ""}) { ${fields} } }`,
    {
      reader,
    },
  );
  return answer;
}
const both = (n: number): Amount => ({ onRecord: n, possible: n });
const source = (answer: Answer, key: string) => answer.sources.find((s) => s.thing?.key === key);

describe("capacity", () => {
  it("serves sovereign demand at sites in the nation's own hands alone, other demand wherever there is some", async () => {
    const registry = await nation(
      ...site("own", 10),
      make("DataCentre:rented", { fields: { accelerators: 10, ...share } }),
      relate("DataCentre:rented", "LOCATED_IN", "Jurisdiction:XX"),
      relate("DataCentre:rented", "OPERATED_BY", "Vendor:far"),
      ...workload("w1", "s1", 14, 1, "MUST_BE_SOVEREIGN"),
      ...workload("w2", "s2", 8, 2, "SOVEREIGN_PREFERRED"),
      ...workload("w3", "s2", 8, 3, "EXTERNAL_ALLOWED"),
    );
    const answer = await capacity(registry);
    expect(answer.byTier.map((t) => [t.tier, t.served])).toEqual([
      [1, both(10)],
      [2, both(8)],
      [3, both(2)],
      [4, both(0)],
    ]);
    expect(answer.total).toEqual({ demand: 30, served: both(20), unmet: both(10) });
    expect(source(answer, "own")?.gain.onRecord).toEqual([{ tier: 1, amount: 1 }]);
    expect(source(answer, "rented")?.gain.onRecord).toEqual([{ tier: 3, amount: 1 }]);
  });

  it("counts a share that nobody states as nothing on record and as all as possible, and says what states no demand", async () => {
    const registry = await nation(
      ...site("own", 10, { publicShare: null }),
      ...workload("w1", "s1", 4, 1, "MUST_BE_SOVEREIGN"),
      ...workload("w2", "s2", null, 1),
    );
    const answer = await capacity(registry);
    expect(answer.total).toEqual({ demand: 4, served: { onRecord: 0, possible: 4 }, unmet: { onRecord: 0, possible: 4 } });
    expect([answer.needs, answer.unstated, answer.undecided]).toEqual([2, 1, 1]);
    expect(answer.bySector.find((s) => s.sector?.key === "s2")).toMatchObject({ demand: 0, unstated: 1 });
  });

  it("does not call certain what is unmet only because nobody states the machines of a site", async () => {
    const registry = await nation(...site("own", null), ...workload("w1", "s1", 4, 1, "MUST_BE_SOVEREIGN"));
    const unstated = { demand: 4, served: { onRecord: 0, possible: 4 }, unmet: { onRecord: 0, possible: 4 } };
    expect((await capacity(registry)).total).toEqual(unstated);
    const shut = await nation(...site("own", null, { publicShare: 0 }), ...workload("w1", "s1", 4, 1, "MUST_BE_SOVEREIGN"));
    expect((await capacity(shut)).total.unmet).toEqual(both(4));
  });

  it("opens a planned site that is merely supposed, by its year", async () => {
    const registry = await nation(...workload("w1", "s1", 15, 1, "MUST_BE_SOVEREIGN"));
    const end = (kind: string, key: string) => `{ kind: "${kind}", key: "${key}" }`;
    const to = (kind: string, target: string) =>
      `{ createRelationship: { kind: "${kind}", from: ${end("DataCentre", "new")}, to: ${target}, basis: CURATED } }`;
    const made = `{ createEntity: { kind: "DataCentre", key: "new", name: "New", basis: CURATED, fields: { status: "PLANNED", expectedOn: "2028-03", accelerators: 9, inferenceShare: 100, publicShare: 100 } } }`;
    const changes = [made, to("LOCATED_IN", end("Jurisdiction", "XX")), to("OPERATED_BY", end("Vendor", "own"))].join();
    const served = async (year: number) => (await capacity(registry, `year: ${year}, scenario: { changes: [${changes}] }`)).total.served;
    expect(await served(2027)).toEqual(both(0));
    expect(await served(2028)).toEqual(both(9));
  });

  it("converts what is stated in chips by the table, and counts an assumed factor as possible alone", async () => {
    const registry = await nation(
      ...site("a100", null, { acceleratorModel: "NVIDIA A100", acceleratorCount: 100 }),
      ...site("b200", null, { acceleratorModel: "NVIDIA B200", acceleratorCount: 100 }),
      ...site("odd", null, { acceleratorModel: "Abacus 9", acceleratorCount: 100 }),
    );
    const { compute } = await ask<{ compute: { sites: { items: { site: { key: string }; compute: object }[] } } }>(
      registry,
      `{ compute(nation: "XX") { sites { items { site { key } compute { all ${amount} open ${amount} unknown } } } } }`,
    );
    const found = Object.fromEntries(compute.sites.items.map((i) => [i.site.key, i.compute]));
    expect(found.a100).toMatchObject({ open: both(32), unknown: [] });
    expect(found.b200).toMatchObject({ open: { onRecord: 0, possible: 227 }, unknown: ["ASSUMED_CONVERSION"] });
    expect(found.odd).toMatchObject({ all: null, unknown: ["CONVERSION"] });
  });

  it("takes what an agreement promises as supply for the sectors that it covers, until it ends", async () => {
    const registry = await nation(
      make("Agreement:g", { fields: { minimumAllocation: 6, ends: "2027-06-30" } }),
      relate("Jurisdiction:XX", "PARTY_TO", "Agreement:g"),
      relate("Agreement:g", "BINDS", "Vendor:far"),
      relate("Agreement:g", "COVERS", "Sector:s1"),
      ...workload("w1", "s1", 4, 2, "SOVEREIGN_PREFERRED"),
      ...workload("w2", "s2", 4, 1, "EXTERNAL_ALLOWED"),
      ...workload("w3", "s1", 4, 1, "MUST_BE_SOVEREIGN"),
    );
    const now = await capacity(registry);
    expect(now.bySector.map((s) => [s.sector?.key, s.served.onRecord])).toEqual([
      ["s1", 4],
      ["s2", 0],
    ]);
    expect((await capacity(registry, "year: 2027")).total.served).toEqual(both(0));
    const ended = await capacity(registry, 'scenario: { shocks: [{ endAgreement: { kind: "Agreement", key: "g" } }] }');
    expect(ended.total.served).toEqual(both(0));
    const denied = await capacity(registry, 'scenario: { shocks: [{ deny: { kind: "Vendor", key: "far" } }] }');
    expect(denied.total.served).toEqual(both(0));
  });

  it("counts what is allotted at a site that is not open yet as possible alone, and gives a bloc's promise to no member for certain", async () => {
    const covers = (to: string) => relate("Agreement:g", "COVERS", to, { fields: { allocation: 3 } });
    const stated = make("Agreement:g", { fields: { minimumAllocation: 3 } });
    const demand = workload("w1", "s1", 4, 2, "SOVEREIGN_PREFERRED");
    const waiting = await nation(
      stated,
      relate("Jurisdiction:XX", "PARTY_TO", "Agreement:g"),
      make("DataCentre:plan", { fields: { accelerators: 5, status: "PLANNED", expectedOn: "2027" } }),
      relate("DataCentre:plan", "LOCATED_IN", "Jurisdiction:YY"),
      covers("DataCentre:plan"),
      ...demand,
    );
    expect((await capacity(waiting)).total.served).toEqual({ onRecord: 0, possible: 3 });
    expect((await capacity(waiting, "year: 2027")).total.served).toEqual(both(3));
    const pooled = await nation(
      stated,
      make("Bloc:b"),
      relate("Jurisdiction:XX", "MEMBER_OF", "Bloc:b"),
      relate("Bloc:b", "PARTY_TO", "Agreement:g"),
      make("DataCentre:far", { fields: { accelerators: 5 } }),
      covers("DataCentre:far"),
      ...demand,
    );
    expect((await capacity(pooled)).total.served).toEqual({ onRecord: 0, possible: 3 });
  });

  it("keeps an agreement that holds its signatory off for longer than the horizon", async () => {
    const registry = await nation(
      make("Agreement:g", { fields: { minimumAllocation: 6, noticeDays: 40 } }),
      relate("Jurisdiction:XX", "PARTY_TO", "Agreement:g"),
      relate("Agreement:g", "BINDS", "Vendor:far"),
      ...workload("w1", "s1", 4, 2, "SOVEREIGN_PREFERRED"),
    );
    const shock = 'scenario: { shocks: [{ deny: { kind: "Vendor", key: "far" } }] }';
    expect((await capacity(registry, shock)).total.served).toEqual(both(4));
    expect((await capacity(registry, `${shock}, horizonHours: 2000`)).total.served).toEqual(both(0));
  });

  it("says in words which promises cannot be kept, and cuts nothing that is not promised to others", async () => {
    const registry = await nation(
      make("DataCentre:abroad", { name: "Far Point", fields: { accelerators: 10, ...share } }),
      relate("DataCentre:abroad", "LOCATED_IN", "Jurisdiction:YY"),
      make("Agreement:ours", { name: "Our pact", fields: { minimumAllocation: 6 } }),
      make("Agreement:theirs", { name: "Their pact", fields: { minimumAllocation: 8 } }),
      relate("Jurisdiction:XX", "PARTY_TO", "Agreement:ours"),
      relate("Jurisdiction:YY", "PARTY_TO", "Agreement:theirs"),
      relate("Agreement:ours", "COVERS", "DataCentre:abroad", { fields: { allocation: 6 } }),
      relate("Agreement:theirs", "COVERS", "DataCentre:abroad", { fields: { allocation: 8 } }),
      ...workload("w1", "s1", 6, 2, "SOVEREIGN_PREFERRED"),
    );
    const answer = await capacity(registry);
    expect(answer.total.served).toEqual({ onRecord: 2, possible: 6 });
    expect(answer.conflicts.map((c) => c.words)).toEqual([
      "Far Point has 10 H100e on that day, and agreements promise 14 there: Our pact 6, Their pact 8. Not all of them can be kept.",
    ]);
    const down = await capacity(registry, 'scenario: { shocks: [{ fail: { kind: "DataCentre", key: "abroad" } }] }');
    expect(down.total.served).toEqual(both(0));
    expect(down.conflicts[0]).toMatchObject({ has: 0, promised: 14 });
  });

  it("opens what is planned on its day, loses what falls, and tells the two apart from what may", async () => {
    const registry = await nation(
      ...site("plan", 10, { status: "PLANNED", expectedOn: "2028-03" }),
      ...site("someday", 10, { status: "PLANNED" }),
      ...workload("w1", "s1", 15, 1, "MUST_BE_SOVEREIGN"),
    );
    const served = async (args: string) => (await capacity(registry, args)).total.served;
    expect(await served("")).toEqual(both(0));
    expect(await served("year: 2027")).toEqual({ onRecord: 0, possible: 10 });
    expect(await served("year: 2028")).toEqual({ onRecord: 10, possible: 15 });
    const down = await capacity(registry, 'year: 2028, scenario: { shocks: [{ fail: { kind: "Vendor", key: "own" } }] }');
    expect(down.total.served).toEqual(both(0));
    const itself = 'year: 2028, scenario: { shocks: [{ fail: { kind: "DataCentre", key: "plan" } }] }';
    expect(await served(itself)).toEqual({ onRecord: 0, possible: 10 });
    expect(source(down, "plan")).toMatchObject({ down: { onRecord: true, possible: true }, gain: { onRecord: [], possible: [] } });
  });

  it("takes nothing from a nation that withdraws from others", async () => {
    const registry = await nation(...site("own", 10), ...workload("w1", "s1", 4, 1, "MUST_BE_SOVEREIGN"));
    const answer = await capacity(registry, 'scenario: { shocks: [{ deny: { kind: "Jurisdiction", key: "XX" } }] }');
    expect(answer.total.served).toEqual(both(4));
  });

  it("asks on behalf of the strategy: each sector's line of the year, else the last before it", async () => {
    const line = (key: string, year: number, compute: number) => [
      make(`Requirement:${key}`, { fields: { year, compute, sovereignty: "MUST_BE_SOVEREIGN" } }),
      relate("Sector:s1", "REQUIRES", `Requirement:${key}`),
    ];
    const registry = await nation(...site("own", 10), ...line("r27", 2027, 8), ...line("r29", 2029, 20));
    const total = async (year: number) => (await capacity(registry, `year: ${year}, demand: REQUIREMENTS`)).total;
    expect(await total(2028)).toEqual({ demand: 8, served: both(8), unmet: both(0) });
    expect(await total(2030)).toEqual({ demand: 20, served: both(10), unmet: both(10) });
    const inTokens = await nation(
      ...site("own", 10),
      make("Requirement:tokens", { fields: { year: 2027, tokensPerDay: 1.8e9, modelClass: "SMALL", sovereignty: "MUST_BE_SOVEREIGN" } }),
      relate("Sector:s1", "REQUIRES", "Requirement:tokens"),
    );
    expect((await capacity(inTokens, "year: 2027, demand: REQUIREMENTS")).total.demand).toBe(2);
    const before = await capacity(registry, "demand: REQUIREMENTS");
    expect([before.needs, before.unstated, before.total.demand]).toEqual([2, 2, 0]);
  });

  it("follows the policy for the undecided and for classes of data", async () => {
    const registry = await nation(
      make("DataCentre:rented", { fields: { accelerators: 10, ...share } }),
      relate("DataCentre:rented", "LOCATED_IN", "Jurisdiction:XX"),
      relate("DataCentre:rented", "OPERATED_BY", "Vendor:far"),
      ...workload("w1", "s1", 4, 1),
      make("Workload:w2", { fields: { computeDemand: 5, designation: "EXTERNAL_ALLOWED", dataClassification: "Secret" } }),
      relate("Ministry:m", "RESPONSIBLE_FOR", "Workload:w2"),
    );
    const served = async (policy: string) => (await capacity(registry, policy && `policy: { ${policy} }`)).total.served.onRecord;
    expect(await served("")).toBe(5);
    expect(await served("undecided: SOVEREIGN_PREFERRED")).toBe(9);
    expect(await served('undecided: SOVEREIGN_PREFERRED, sovereignData: ["Secret"]')).toBe(4);
  });
});

describe("capacity, asked wrongly", () => {
  const codes = async (registry: Registry, query: string) => {
    try {
      await ask(registry, query);
      return [];
    } catch (error) {
      return (error as { problems: { code: string }[] }).problems.map((p) => p.code);
    }
  };

  it("says every problem by its number", async () => {
    const registry = await nation(...workload("w1", "s1", 4, 1));
    expect(await codes(registry, '{ capacity(nation: "XX", year: 2020) { on } }')).toEqual(["LP-6120"]);
    expect(await codes(registry, '{ compute(nation: "XX", year: 2200) { on } }')).toEqual(["LP-6120"]);
    expect(await codes(registry, '{ capacity(nation: "ZZ") { on } }')).toEqual(["LP-6121"]);
    expect(
      await codes(registry, '{ capacity(nation: "XX", scenario: { shocks: [{ fail: { kind: "Vendor", key: "no" } }] }) { on } }'),
    ).toEqual(["LP-6011"]);
    const policy = 'tiers: [1, 2, 2, 4], sectors: ["s1", "s1", "no"], sovereignData: ["Secret"]';
    expect(await codes(registry, `{ capacity(nation: "XX", policy: { ${policy} }) { on } }`)).toEqual([
      "LP-6122",
      "LP-6124",
      "LP-6123",
      "LP-6125",
    ]);
    expect(await codes(registry, '{ h100Equivalents(accelerator: "Abacus 9", count: -1) { value } }')).toEqual(["LP-6126", "LP-6127"]);
    expect(await codes(registry, '{ h100Equivalents(accelerator: "A100 and H100", count: 2) { value } }')).toEqual(["LP-6126"]);
  });

  it("says that there is no solver where none was handed in", async () => {
    const registry = await nation();
    Object.assign(registry, { solver: null });
    expect(await codes(registry, '{ capacity(nation: "XX") { on } }')).toEqual(["LP-6139"]);
  });
});

describe("capacity for one who may not see all", () => {
  const hidden = async () =>
    nation(
      ...site("own", 10, {}, { marking: "SECRET", name: "Codename Mole" }),
      make("Sector:s3", { marking: "SECRET", name: "Codename Stoat" }),
      relate("Sector:s3", "OF", "Jurisdiction:XX"),
      // Each could be kept alone, both together cannot.
      ...["g", "h"].flatMap((key) => [
        make(`Agreement:${key}`, { name: "Codename Pact", marking: "SECRET", fields: { minimumAllocation: 9 } }),
        relate("Jurisdiction:XX", "PARTY_TO", `Agreement:${key}`),
        relate(`Agreement:${key}`, "COVERS", "DataCentre:own", { fields: { allocation: 9 } }),
      ]),
      ...workload("w1", "s1", 14, 1, "MUST_BE_SOVEREIGN"),
    );

  it("counts what is withheld, names it by a stub and gives no figure of it alone", async () => {
    const registry = await hidden();
    const answer = await capacity(registry, "", outsider);
    expect((await capacity(registry)).total).toMatchObject({ demand: 14, served: both(10) });
    // Not all is served, so that what is served is what the withheld site has.
    const untold = { demand: 14, served: null, unmet: null };
    expect([answer.total, ...answer.byTier.filter((t) => t.demand !== 0), ...answer.bySector]).toMatchObject([untold, untold, untold]);
    const own = answer.sources.find((s) => s.kind === "PUBLIC")!;
    expect(own).toMatchObject({ thing: { withheld: true, key: null }, amount: null });
    expect(answer.conflicts[0]).toMatchObject({ has: null, promised: null, site: { withheld: true } });
    expect(answer.withheld).toBe(3);
    const { compute } = await ask<{ compute: object }>(
      registry,
      `{ compute(nation: "XX") { withheld total { open ${amount} } sites { items { site { name withheld } compute { all ${amount} } } } } }`,
      { reader: outsider },
    );
    expect(compute).toMatchObject({
      withheld: 1,
      total: { open: null },
      sites: { items: [{ site: { withheld: true }, compute: null }] },
    });
    expect(JSON.stringify([answer, compute])).not.toMatch(/Codename|"own"/);
  });

  it("tells what is served where all is, and no demand that could tell one that is withheld", async () => {
    const registry = await nation(
      ...site("own", 100, {}, { marking: "SECRET" }),
      ...site("seen", 40),
      ...workload("w1", "s1", 14, 1),
      ...workload("w2", "s2", 7, 2),
      make("Workload:w3", { marking: "SECRET", fields: { computeDemand: 5, criticality: 2 } }),
      relate("Sector:s2", "RELIES_ON", "Workload:w3"),
      relate("Ministry:m", "RESPONSIBLE_FOR", "Workload:w3"),
    );
    const answer = await capacity(registry, "", outsider);
    const of = (key: string) => answer.bySector.find((s) => s.sector?.key === key);
    expect(of("s1")).toMatchObject({ demand: 14, served: both(14), unmet: both(0) });
    expect([of("s2"), answer.total, answer.byTier[1]]).toMatchObject(Array(3).fill({ demand: null, served: null, unmet: null }));
    const { compute } = await ask<{ compute: { sites: { items: { site: { withheld: boolean } }[] } } }>(
      registry,
      `{ compute(nation: "XX") { byYear(years: 2) { sum { sites open ${amount} } } sites { items { site { withheld } } } } }`,
      { reader: outsider },
    );
    expect(compute).toMatchObject({ byYear: Array(2).fill({ sum: { sites: 2, open: null } }) });
    // The largest is withheld, and comes last.
    expect(compute.sites.items.map((s) => s.site.withheld)).toEqual([false, true]);
  });

  it("does not tell a hidden sector from one that is not there", async () => {
    const registry = await hidden();
    const told = (key: string) => ask(registry, `{ capacity(nation: "XX", policy: { sectors: ["${key}"] }) { on } }`, { reader: outsider });
    await expect(told("s3")).rejects.toThrow("LP-6123 The nation has no sector s3.");
    await expect(told("s9")).rejects.toThrow("LP-6123 The nation has no sector s9.");
    const { capacityPolicyChoices } = await ask<{ capacityPolicyChoices: { sectors: { name: string }[] } }>(
      registry,
      '{ capacityPolicyChoices(nation: "XX") { sectors { name } dataClasses } }',
      { reader: outsider },
    );
    expect(JSON.stringify(capacityPolicyChoices)).not.toMatch(/Codename/);
  });
});
