import { describe, expect, it } from "vitest";
import { localAdministrator } from "../../server/access/reader";
import { addExample } from "../../server/example";
import type { Registry } from "../../server/registry/registry";
import { ask, emptyRegistry, make, outsider, relate, write } from "../kit";
import { matrixAgainstScenarios } from "./matrixFigures";

/** Two sectors: care with three workloads of which one has an alternative, and courts with one under a notice of ten days. */
async function nation() {
  const registry = await emptyRegistry();
  await write(registry, [
    make("Jurisdiction:H"),
    make("Jurisdiction:F"),
    make("Ministry:m"),
    make("Sector:care", { fields: { critical: true } }),
    make("Sector:courts"),
    make("Sector:idle"),
    make("Requirement:care-27", { fields: { year: 2027, availability: 62, resilience: 48 } }),
    make("Requirement:care-28", { fields: { year: 2028, availability: 99 } }),
    make("Requirement:courts-25", { fields: { year: 2025, resilience: 300 } }),
    make("Workload:a", { fields: { criticality: 1 } }),
    make("Workload:b", { fields: { criticality: 2 } }),
    make("Workload:c", { fields: { criticality: 4 } }),
    make("Workload:court", { fields: { criticality: 1 } }),
    make("Workload:alone"),
    make("DataCentre:d"),
    make("DataCentre:e"),
    make("GridPoint:z"),
    make("Service:s"),
    make("Vendor:v"),
    make("Agreement:g", { fields: { nonInterruption: "YES", noticeDays: 10 } }),
    ...["care", "courts", "idle"].map((x) => relate(`Sector:${x}`, "OF", "Jurisdiction:H")),
    relate("Ministry:m", "OF", "Jurisdiction:H"),
    ...["a", "b", "c", "court", "alone"].map((w) => relate("Ministry:m", "RESPONSIBLE_FOR", `Workload:${w}`)),
    ...["a", "b", "c"].map((w) => relate("Sector:care", "RELIES_ON", `Workload:${w}`)),
    relate("Sector:courts", "RELIES_ON", "Workload:court"),
    relate("Sector:care", "REQUIRES", "Requirement:care-27"),
    relate("Sector:care", "REQUIRES", "Requirement:care-28"),
    relate("Sector:courts", "REQUIRES", "Requirement:courts-25"),
    relate("Workload:a", "HOSTED_AT", "DataCentre:d", { holdoverHours: 12 }),
    relate("Workload:b", "HOSTED_AT", "DataCentre:d", { group: "sites", quorum: 1, groupBasis: "ASSUMED" }),
    relate("Workload:b", "HOSTED_AT", "DataCentre:e", { group: "sites", quorum: 1, groupBasis: "ASSUMED" }),
    relate("Workload:c", "HOSTED_AT", "DataCentre:e"),
    relate("DataCentre:d", "POWERED_BY", "GridPoint:z"),
    relate("DataCentre:e", "POWERED_BY", "GridPoint:z"),
    relate("DataCentre:d", "LOCATED_IN", "Jurisdiction:H"),
    relate("Workload:court", "USES", "Service:s"),
    relate("Service:s", "HOSTED_AT", "DataCentre:e"),
    relate("Service:s", "PROVIDED_BY", "Vendor:v"),
    relate("Vendor:v", "SUBJECT_TO", "Jurisdiction:F"),
    relate("Ministry:m", "PARTY_TO", "Agreement:g"),
    relate("Agreement:g", "BINDS", "Vendor:v"),
    relate("Agreement:g", "COVERS", "Service:s"),
  ]);
  return registry;
}

const shocks = `[{ fail: { kind: "DataCentre", key: "d" } }, { deny: { kind: "Vendor", key: "v" } }, { deny: { kind: "Jurisdiction", key: "F" } }]`;
const cellParts = `kept { onRecord possible cannotTell of } workloads { onRecord possible of } firstLoss { onRecord possible }
  belowTarget { onRecord possible } standing first { key name } why { reading links { to { name } } }`;
const matrix = (
  more = "",
  columns: string | null = shocks,
) => `{ continuity(scope: { jurisdiction: ["H"] }${columns ? `, shocks: ${columns}` : ""}${more}) {
  horizonHours on withoutSector columns { standard kind entity { key } words }
  rows { sector { key name } criticality targetsWithheld target { share hours assumed requirement { key } } cells { ${cellParts} } } } }`;

// biome-ignore lint/suspicious/noExplicitAny: an answer of many parts, looked at piece by piece.
const asked = async (registry: Registry, query: string, reader = localAdministrator): Promise<any> =>
  (await ask<{ continuity: unknown }>(registry, query, { reader })).continuity;

describe("the continuity matrix", () => {
  it("tells per sector and shock what goes on, for how long, and through whom not", async () => {
    const found = await asked(await nation(), matrix());
    expect(found).toMatchObject({ horizonHours: 720, on: "2026-11-22", withoutSector: 1 });
    expect(found.columns).toEqual([
      { standard: "GLOBAL_OUTAGE", kind: "FAIL", entity: { key: "d" }, words: "Name of d stops" },
      { standard: "EXPORT_CONTROL", kind: "DENY", entity: { key: "F" }, words: "Name of F withdraws" },
      { standard: "VENDOR_POLICY", kind: "DENY", entity: { key: "v" }, words: "Name of v withdraws" },
    ]);
    const [care, courts, idle] = found.rows;
    expect([care, courts, idle].map((r) => [r.sector.key, r.criticality])).toEqual([
      ["care", 13],
      ["courts", 8],
      ["idle", 0],
    ]);
    // Before 2027 the first year's requirement counts; a is lost after 12 h, b as possible at once.
    expect(care.target).toEqual({ share: 0.62, hours: 48, assumed: false, requirement: { key: "care-27" } });
    expect(care.cells[0]).toMatchObject({
      kept: { onRecord: 1 - 8 / 13, possible: 1 - 12 / 13, cannotTell: 0, of: 3 },
      firstLoss: { onRecord: 12, possible: 0 },
      belowTarget: { onRecord: 12, possible: 12 },
      standing: "BREACHED",
      first: { key: "a" },
      why: { reading: "ON_RECORD", links: [{ to: { name: "Name of d" } }] },
    });
    // The notice holds the vendor off for 240 h, less than the 300 asked for; its government has signed nothing.
    expect(courts.target).toEqual({ share: 1, hours: 300, assumed: false, requirement: { key: "courts-25" } });
    expect(courts.cells[2]).toMatchObject({ firstLoss: { onRecord: 240, possible: 240 }, standing: "BREACHED" });
    expect(courts.cells[1]).toMatchObject({ firstLoss: { onRecord: 0 }, standing: "BREACHED" });
    // The grid beneath care is nobody's, so who denies it cannot be told; nothing falls.
    expect(care.cells[2]).toMatchObject({ kept: { onRecord: 1, possible: 1 }, first: null, why: null });
    expect(idle.target).toBeNull();
    expect(idle.cells[0]).toMatchObject({ kept: { of: 0 }, standing: null, belowTarget: null });
  });

  it("keeps a target only where nothing missing could break it, and the horizon reaches as far", async () => {
    const registry = await nation();
    const standing = async (more: string) =>
      (await asked(registry, matrix(more))).rows.map((r: { cells: { standing: string }[] }) => r.cells.map((c) => c.standing));
    // Where site e stands is not on record beneath b and c, which weigh 5 of 13: a denial of F could reach them. The
    // courts fall to no outage of d, and all that they need against one is there.
    expect(await standing("")).toEqual([
      ["BREACHED", "UNKNOWN", "UNKNOWN"],
      ["KEPT", "BREACHED", "BREACHED"],
      [null, null, null],
    ]);
    await write(registry, [relate("DataCentre:e", "LOCATED_IN", "Jurisdiction:H")]);
    expect(await standing("")).toEqual([
      ["BREACHED", "KEPT", "KEPT"],
      ["KEPT", "BREACHED", "BREACHED"],
      [null, null, null],
    ]);
    // 24 hours tell nothing of what must go on for 48 or 300.
    expect(await standing(", horizonHours: 24")).toEqual([
      ["BREACHED", "UNKNOWN", "UNKNOWN"],
      ["UNKNOWN", "BREACHED", "UNKNOWN"],
      [null, null, null],
    ]);
  });

  it("takes agreements that end, facts that are supposed, and another day", async () => {
    const registry = await nation();
    const courts = async (more: string) => (await asked(registry, matrix(more))).rows[1].cells[2].firstLoss.onRecord;
    expect(await courts("")).toBe(240);
    expect(await courts(', supposing: { shocks: [{ endAgreement: { kind: "Agreement", key: "g" } }] }')).toBe(0);
    const shorter =
      'supposing: { changes: [{ updateEntity: { entity: { kind: "Agreement", key: "g" }, set: { fields: { noticeDays: 2 } } } }] }';
    expect(await courts(`, ${shorter}`)).toBe(48);
    const ends =
      'supposing: { changes: [{ updateEntity: { entity: { kind: "Agreement", key: "g" }, set: { fields: { ends: "2026-11-27" } } } }] }';
    expect(await courts(`, ${ends}`)).toBe(120);
    expect(await courts(`, on: "2026-11-26", ${ends}`)).toBe(24);
    expect(await courts(`, on: "2026-11-27", ${ends}`)).toBe(0);
  });

  it("offers the heaviest subjects of each standard shock", async () => {
    const { columns } = await asked(await nation(), matrix(", each: 1", null));
    expect(columns.map((c: { standard: string; entity: { key: string } }) => [c.standard, c.entity.key])).toEqual([
      ["GLOBAL_OUTAGE", "z"],
      ["EXPORT_CONTROL", "F"],
      ["VENDOR_POLICY", "v"],
    ]);
  });

  it("says everything that is wrong at once, where it was written", async () => {
    const registry = await nation();
    const problems = async (query: string) => {
      try {
        await ask(registry, query);
      } catch (error) {
        return (error as { problems: { code: string; path: string }[] }).problems.map((p) => `${p.code} ${p.path}`);
      }
      return [];
    };
    const end = '{ endAgreement: { kind: "Agreement", key: "g" } }';
    const fail = '{ fail: { kind: "DataCentre", key: "d" } }';
    expect(await problems(matrix(`, each: 5, supposing: { shocks: [${fail}] }`, `[${fail}, ${end}]`))).toEqual([
      "LP-6100 supposing.shocks[0].fail",
      "LP-6100 shocks[1].endAgreement",
      "LP-6101 each",
    ]);
    expect(await problems(matrix("", `[${Array(13).fill(fail).join()}]`))).toEqual(["LP-6101 shocks"]);
    const nobody = '{ deny: { kind: "Vendor", key: "nobody" } }';
    expect(
      await problems(matrix(`, supposing: { shocks: [${end}], changes: [{ retireRelationship: { id: "x" } }] }`, `[${fail}, ${nobody}]`)),
    ).toEqual(["LP-2016 supposing.changes[0].id", "LP-6011 shocks[1].deny"]);
    expect(await problems(matrix(', on: "2026-02-30"'))).toEqual(["LP-6102 on"]);
    expect(await problems(matrix(', on: "2026-02", asOfRevision: 1'))).toEqual(["LP-6102 on", "LP-6103 on"]);
  });

  it("shows nothing of what one may not see, and counts it", async () => {
    const registry = await nation();
    const secret = { marking: "SECRET" } as const;
    const set = (handle: string, more: object) => {
      const [kind, key] = handle.split(":") as [string, string];
      return { op: "updateEntity", entity: { kind, key }, version: 1, set: { ...secret, ...more } };
    };
    await write(registry, [
      set("Requirement:care-27", { name: "Codename Target" }),
      set("Sector:courts", { name: "Codename Courts" }),
      set("Workload:a", { name: "Codename First" }),
      set("Vendor:v", { name: "Codename Vendor" }),
    ] as never);
    const query = matrix("", '[{ fail: { kind: "DataCentre", key: "d" } }, { deny: { kind: "Jurisdiction", key: "F" } }]');
    const [all, seen] = [await asked(registry, query), await asked(registry, query, outsider)];
    expect(JSON.stringify(seen)).not.toContain("Codename");
    const care = seen.rows[0];
    // The target that is left is the one of 2028; the figures are the same.
    expect([care.targetsWithheld, care.target.requirement.key, care.cells[0].kept]).toEqual([1, "care-28", all.rows[0].cells[0].kept]);
    expect(care.cells[0].first).toMatchObject({ key: null });
    expect(seen.rows.map((r: { sector: { key: string | null } }) => r.sector.key)).toEqual(["care", "idle", null]);
    const offered = await asked(registry, matrix(", each: 4", null), outsider);
    expect(JSON.stringify(offered)).not.toContain("Codename");
    await expect(asked(registry, matrix(), outsider)).rejects.toThrow(/LP-6011|There is no Vendor v/);
  });
});

describe("cells of the matrix in the worked example", { timeout: 60_000 }, () => {
  it.each([
    ["", ""],
    [
      ', supposing: { shocks: [{ endAgreement: { kind: "Agreement", key: "example:meridian-frame" } }] }',
      '{ endAgreement: { kind: "Agreement", key: "example:meridian-frame" } }, ',
    ],
    [', on: "2027-07-01"', ""],
  ])("are runs of the scenario on the sector%s", async (more, beside) => {
    const registry = await emptyRegistry();
    await addExample(registry);
    const { columns, rows, falling } = await matrixAgainstScenarios(registry, "QN", { more, beside });
    expect([columns, rows]).toEqual([6, 10]);
    expect(falling).toBeGreaterThan(10);
  });
});
