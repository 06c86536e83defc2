import { describe, expect, it } from "vitest";
import { exampleChanges } from "../../seed/example/example";
import { seedOf } from "../../seed/load";
import { localAdministrator } from "../../server/access/reader";
import { ask, emptyRegistry, make, outsider, relate, write } from "../kit";

const entity = "{ name key kind withheld }";
const range = "{ least most }";
const everything = `{ strategy(jurisdiction: "XX") {
  jurisdiction ${entity} years
  lines { requirement ${entity} sector ${entity} year state compute converted modelClass pathway availability security resilienceHours sovereignty
    owedBy ${entity} dueBy aspects { aspect state inPlace ${range} shortBy ${range} met short unknown of shortWorkloads ${entity} } }
  designations { sector ${entity} undecided withoutDecider of verdicts { verdict designation workloads } }
  outlook { year asked withoutFigure sovereignCloud ${range} otherDomestic ${range} agreements ${range}
    opening { entity ${entity} on compute ${range} } lapsing { entity ${entity} on compute ${range} } }
  energy { gridPoint ${entity} year state needed ${range} capacity ${range} shortBy ${range} sites ${entity} }
  duties(first: 100) { total counts { function total } items { function reason subject ${entity} against ${entity} year missing ${range} workloads owedBy ${entity} dueBy } }
} }`;

describe("the strategy of a nation over GraphQL", () => {
  it("shows the example's board, the same for each year asked alone", async () => {
    const registry = await emptyRegistry();
    for (const set of seedOf(exampleChanges(), undefined, "Worked example").changeSets) await registry.commit(localAdministrator, set);
    type Line = {
      year: number;
      sector: { key: string };
      state: string;
      aspects: { aspect: string; state: string; shortBy: { least: number } | null }[];
    };
    const { strategy } = await ask<{
      strategy: { years: number[]; lines: Line[]; duties: { counts: { function: string; total: number }[]; total: number } };
    }>(
      registry,
      `{ strategy(jurisdiction: "QN") { years lines { year sector { key } state aspects { aspect state shortBy { least } } } duties { total counts { function total } } } }`,
    );
    expect(strategy.years).toEqual([2027, 2028, 2029, 2030, 2031]);
    expect(strategy.lines).toHaveLength(50);
    const compute = (sector: string, year: number) =>
      strategy.lines.find((l) => l.year === year && l.sector.key === sector)!.aspects.find((x) => x.aspect === "COMPUTE")!;
    // The last agreement of Ellmere's own ends with 2029; from 2030 on there is what the pact has, 250 H100e at the most, and
    // the four sectors of energy's tier that ask for it ask for 321.
    expect(compute("qn-energy", 2029).state).toBe("MET");
    const energy = compute("qn-energy", 2030);
    expect([energy.state, energy.shortBy?.least]).toEqual(["SHORT", expect.closeTo(66 * (1 - 250 / 321))]);
    expect(compute("qn-education", 2027).state).toBe("UNKNOWN");
    const { counts, total } = strategy.duties;
    expect(counts.every((c) => c.total > 0)).toBe(true);
    expect(counts.reduce((sum, c) => sum + c.total, 0)).toBe(total);
    const alone = await ask<{ strategy: { lines: Line[] } }>(
      registry,
      `{ strategy(jurisdiction: "QN") { lines(year: 2029) { year sector { key } state aspects { aspect state shortBy { least } } } } }`,
    );
    expect(alone.strategy.lines).toEqual(strategy.lines.filter((l) => l.year === 2029));
  });

  it("tells one who may not see a thing neither its name nor its figures, and counts it", async () => {
    const secret = { marking: "SECRET" } as const;
    const registry = await emptyRegistry();
    await write(registry, [
      make("Jurisdiction:XX"),
      make("Jurisdiction:YY"),
      make("Ministry:m", { ...secret, name: "Codename Heron" }),
      make("Sector:s", { fields: { criticality: 1 } }),
      make("Workload:w", { ...secret, name: "Codename Otter", fields: { designation: "MUST_BE_SOVEREIGN" } }),
      make("Vendor:out", { ...secret, name: "Codename Stoat" }),
      make("Requirement:r", {
        ...secret,
        name: "Codename Mole",
        fields: {
          year: 2027,
          compute: 4711,
          pathway: "AGREEMENT",
          security: "Gold",
          availability: 97.31,
          resilience: 123,
          owedBy: "m",
          dueBy: "2027-04-05",
        },
      }),
      make("DataCentre:d", {
        ...secret,
        name: "Codename Badger",
        fields: { accelerators: 8123, inferenceShare: 100, publicShare: 100, power: 77.7, status: "PLANNED", expectedOn: "2027-08-09" },
      }),
      make("GridPoint:p", { ...secret, name: "Codename Newt", fields: { class: "CONNECTION", capacity: 33.3 } }),
      make("Agreement:g", { ...secret, name: "Codename Pact", fields: { minimumAllocation: 1234, ends: "2027-10-11" } }),
      relate("Ministry:m", "OF", "Jurisdiction:XX"),
      relate("Sector:s", "OF", "Jurisdiction:XX"),
      relate("Sector:s", "RELIES_ON", "Workload:w"),
      relate("Sector:s", "REQUIRES", "Requirement:r"),
      relate("Workload:w", "PROVIDED_BY", "Vendor:out"),
      relate("Vendor:out", "SUBJECT_TO", "Jurisdiction:YY"),
      relate("DataCentre:d", "LOCATED_IN", "Jurisdiction:XX"),
      relate("DataCentre:d", "POWERED_BY", "GridPoint:p"),
      relate("Jurisdiction:XX", "PARTY_TO", "Agreement:g"),
    ]);
    const all = JSON.stringify(await ask(registry, everything));
    const secrets = ["Codename", "4711", "Gold", "97.31", "123,", "2027-04-05", "2027-08-09", "33.3", "2027-10-11"];
    for (const word of secrets) expect(all).toContain(word);
    const seen = await ask<{ strategy: { lines: unknown[]; duties: { total: number } } }>(registry, everything, { reader: outsider });
    const text = JSON.stringify(seen);
    for (const word of secrets) expect(text).not.toContain(word);
    expect(seen.strategy.lines).toHaveLength(1);
    expect(seen.strategy.duties.total).toBe((JSON.parse(all) as typeof seen).strategy.duties.total);
    expect(text).toContain('"withheld":true');
  });

  it("has the sites of this day as the compute of the nation has them", async () => {
    const registry = await emptyRegistry();
    for (const set of seedOf(exampleChanges(), undefined, "Worked example").changeSets) await registry.commit(localAdministrator, set);
    type Ends = { onRecord: number; possible: number };
    type Range = { least: number; most: number };
    const { strategy, compute } = await ask<{
      strategy: { outlook: { sovereignCloud: Range; otherDomestic: Range }[] };
      compute: { total: { sovereign: Ends } };
    }>(
      registry,
      `{ strategy(jurisdiction: "QN") { outlook { sovereignCloud ${range} otherDomestic ${range} } }
         compute(nation: "QN") { total { sovereign { onRecord possible } } } }`,
    );
    const [{ sovereignCloud, otherDomestic }] = strategy.outlook as [(typeof strategy.outlook)[0]];
    const { onRecord, possible } = compute.total.sovereign;
    expect(onRecord).toBeGreaterThan(1000);
    expect(sovereignCloud.least + otherDomestic.least).toBeCloseTo(onRecord);
    expect(sovereignCloud.most + otherDomestic.most).toBeCloseTo(possible);
  });

  it("leaves out what agreements give where a site or service that carries it is withheld", async () => {
    const registry = await emptyRegistry();
    await write(registry, [
      make("Jurisdiction:XX"),
      make("Service:open"),
      make("Service:secret", { marking: "SECRET", name: "Codename Vole" }),
      make("Agreement:g", { fields: { starts: "2026-01-01", ends: "2028-06-30" } }),
      relate("Jurisdiction:XX", "PARTY_TO", "Agreement:g"),
      relate("Agreement:g", "COVERS", "Service:open", { fields: { allocation: 100 } }),
      relate("Agreement:g", "COVERS", "Service:secret", { fields: { allocation: 4242 } }),
    ]);
    const all = JSON.stringify(await ask(registry, everything));
    expect(all).toContain("4342");
    const seen = await ask<{ strategy: { outlook: { agreements: unknown; lapsing: { on: string; compute: unknown }[] }[] } }>(
      registry,
      everything,
      { reader: outsider },
    );
    expect(JSON.stringify(seen)).not.toContain("4342");
    const years = seen.strategy.outlook;
    expect(years.every(({ agreements }) => agreements === null)).toBe(true);
    expect(years.flatMap(({ lapsing }) => lapsing.map(({ on, compute }) => [on, compute]))).toEqual([["2028-06-30", null]]);
  });

  it("refuses a jurisdiction that is not there, with a number", async () => {
    const registry = await emptyRegistry();
    await expect(ask(registry, everything)).rejects.toThrow("LP-6004");
  });
});
