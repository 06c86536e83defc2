import { beforeEach, describe, expect, it } from "vitest";
import { LoadpathError } from "../../schema/model/errors/catalogue";
import type { Registry } from "../../server/registry/registry";
import { ask, emptyRegistry, make, relate, write } from "../kit";

const noShock = '{ shocks: [{ fail: { kind: "Vendor", key: "no" } }] }';
const wrong = `horizonHours: -1, scope: { ministry: ["no"] }`;

describe("everything that is wrong with a question", () => {
  let registry: Registry;
  beforeEach(async () => {
    registry = await emptyRegistry();
    await write(registry, [make("Jurisdiction:XX"), make("Ministry:m"), relate("Ministry:m", "OF", "Jurisdiction:XX"), make("Workload:w")]);
  });

  /** Numbers of problems with their places. */
  async function problems(source: string): Promise<string[]> {
    try {
      await ask(registry, source);
      return [];
    } catch (error) {
      if (!(error instanceof LoadpathError)) throw error;
      return error.problems.map((p) => `${p.code} ${p.path}`);
    }
  }

  it.each([
    [`{ scenarioResult(scenario: ${noShock}, ${wrong}, asOfRevision: 99) { changes } }`, ["shocks[0].fail", "asOfRevision"]],
    [
      `{ compareScenarios(a: ${noShock}, b: ${noShock}, ${wrong}, on: "soon") { differences { total } } }`,
      ["a.shocks[0].fail", "on", "b.shocks[0].fail"],
    ],
    [
      `{ compareScenarios(a: ${noShock}, b: { shocks: [] }, ${wrong}, asOfRevisionB: 99) { differences { total } } }`,
      ["a.shocks[0].fail", "asOfRevisionB"],
    ],
    [
      `{ continuity(supposing: { changes: [{ retireEntity: { entity: { kind: "Workload", key: "no" }, version: 1 } }] }, ${wrong}) { on } }`,
      ["supposing.changes[0].entity"],
    ],
    [
      `{ agreementTerms(key: "a", changes: [{ retireEntity: { entity: { kind: "Workload", key: "no" }, version: 1 } }], ${wrong}) { on } }`,
      ["changes[0].entity"],
    ],
    [`{ agreementLapses(${wrong}) { on } }`, []],
    [`mutation { findCoalitions(kind: Model, maxSize: 9, budget: 0, ${wrong}) { id } }`, ["kind", "maxSize", "budget"]],
  ])("is told at once, each with its place: %s", async (source, others) => {
    const found = await problems(source);
    expect(found.map((p) => p.split(" ")[1]).sort()).toEqual(["horizonHours", "scope.ministry", ...others].sort());
  });

  it("is told of cut sets, of which a public body has none", async () => {
    const asked = (target: string) =>
      problems(`mutation { findCutSets(target: ${target}, maxOrder: 9, horizonHours: -1, budget: 0) { id } }`);
    const bounds = ["LP-6047 maxOrder", "LP-6006 horizonHours", "LP-6041 budget"];
    expect(await asked('{ kind: "Ministry", key: "m" }')).toEqual(["LP-6048 target", ...bounds]);
    expect(await asked('{ kind: "Workload", key: "no" }')).toEqual(["LP-2016 target", ...bounds]);
  });

  it("is told of capacity: year and nation, then scenario and policy", async () => {
    expect(await problems('{ capacity(nation: "no", year: 1900, horizonHours: -1) { on } }')).toEqual([
      "LP-6006 horizonHours",
      "LP-6120 year",
      "LP-6121 nation",
    ]);
    expect(
      await problems(`{ capacity(nation: "XX", scenario: ${noShock}, policy: { tiers: [1], sectors: ["no"] }, horizonHours: -1) { on } }`),
    ).toEqual(["LP-6006 horizonHours", "LP-6011 shocks[0].fail", "LP-6122 policy.tiers", "LP-6123 policy.sectors[0]"]);
    expect(await problems('{ compute(nation: "no", year: 1900) { on } }')).toEqual(["LP-6120 year", "LP-6121 nation"]);
    for (const years of [0, 16])
      expect(await problems(`{ compute(nation: "XX") { byYear(years: ${years}) { year } } }`)).toEqual(["LP-6128 years"]);
  });

  it("says in words what names nothing", async () => {
    await expect(
      ask(registry, '{ scenarioResult(scenario: { shocks: [{ fail: { id: "" } }, { fail: { id: "x" } }] }) { changes } }'),
    ).rejects.toThrow("LP-6010 The shock names nothing.\nLP-6011 There is nothing with the id x.");
    await expect(ask(registry, "{ scope { hardening(against: [{}]) { pairs } } }")).rejects.toThrow("LP-7102 It names nothing.");
  });
});
