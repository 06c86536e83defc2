import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { problemsOf } from "../../seed/consistency";
import { exampleChanges } from "../../seed/example/example";
import { exampleSource } from "../../seed/example/said";
import { localAdministrator } from "../../server/access/reader";
import { addExample, removeExample } from "../../server/example";
import { Registry } from "../../server/registry/registry";
import { seedRegistry, workedExample } from "../../server/seeding";
import { openEmbedded } from "../../server/store/embedded/open";
import type { Store } from "../../server/store/port";

const example = exampleChanges();
const everything = { jurisdiction: ["QN"], sector: [], ministry: [], includePlanned: false };

describe("the worked example", () => {
  it("is consistent, and every fact of it says that it is one", () => {
    expect(problemsOf(example)).toEqual([]);
    for (const { kind, source } of [...example.entities, ...example.relationships]) expect([kind, source]).toEqual([kind, exampleSource]);
  });

  it("uses codes that no country will ever have, and says in every nation's name that it is fictional", () => {
    const nations = example.entities.filter((e) => e.kind === "Jurisdiction");
    expect(nations).toHaveLength(5);
    for (const { key, name, fields } of nations) {
      expect(key).toMatch(/^Q[M-Z]$/);
      expect(name).toMatch(/ \(fictional\)$/);
      expect(fields?.fictional).toBe(true);
    }
  });

  it("fills every part: sixty workloads in ten sectors, five years of requirements, agreements with every clause, a bloc of four", () => {
    const of = (kind: string) => example.entities.filter((e) => e.kind === kind);
    expect(of("Workload")).toHaveLength(60);
    expect(of("Sector")).toHaveLength(10);
    expect(new Set(of("Requirement").map((r) => r.fields?.year)).size).toBe(5);
    expect(example.relationships.filter((r) => r.kind === "MEMBER_OF")).toHaveLength(4);
    const clauses = [
      "nonInterruption",
      "interruptionExceptions",
      "emergencyHours",
      "auditRights",
      "auditedOn",
      "exitHelp",
      "stepIn",
      "noticeDays",
    ];
    expect(of("Agreement").some((a) => clauses.every((clause) => a.fields?.[clause] !== undefined))).toBe(true);
    expect(new Set(of("Workload").map((w) => w.fields?.designation))).toEqual(
      new Set(["MUST_BE_SOVEREIGN", "SOVEREIGN_PREFERRED", "EXTERNAL_ALLOWED", "UNDECIDED"]),
    );
  });
});

describe("the worked example in a registry", () => {
  const folder = mkdtempSync(join(tmpdir(), "example-"));
  let store: Store;
  let registry: Registry;
  const reads = () => registry.as(localAdministrator).analysis;

  beforeAll(async () => {
    store = await openEmbedded(folder);
    registry = new Registry(store);
    await registry.start();
  });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("is what an empty registry can start with", async () => {
    const told: number[] = [];
    expect(await seedRegistry(registry, workedExample, (done) => told.push(done))).toBe(true);
    expect(told.at(-1)).toBe(example.entities.length + example.relationships.length);
    expect(await seedRegistry(registry, workedExample, () => {})).toBe(false);
    expect(reads().scopeSize(everything).of).toBe(59);
  });

  it("has workloads of every verdict, and some that fall alone, that can be denied and that cannot be told of", async () => {
    const keys = example.entities.filter((e) => e.kind === "Workload").map((e) => e.key);
    const found = await Promise.all(keys.map((key) => store.byKey([{ kind: "Workload", key }])));
    const verdicts = new Set(found.map(([w]) => reads().verdict(w!.id)));
    expect(verdicts).toEqual(new Set(["MET", "BREACHED", "UNKNOWN"]));
    const single = reads().withSinglePoint(everything, 72);
    const denied = reads().deniableFromAbroad(everything, 720);
    for (const { onRecord, possible, cannotTell, of } of [single, denied]) {
      expect(onRecord).toBeGreaterThan(0);
      expect(possible).toBeGreaterThan(onRecord);
      expect(possible).toBeLessThan(of);
      expect(cannotTell).toBeGreaterThan(0);
    }
  });

  /*
   * Sovereign Inference by hand, levels 0 to 3. LAW: governed (judged), provider of Ellmere, owner judged: 3. PLACE: both
   * sites and their feeds in Ellmere, people judged: 3. SUPPLY: a subcontractor of Saltreach (judged; the facts only assume
   * one): 0, whatever its machines. ENDURANCE: exit judged, operator of Ellmere, stands without the others: 3.
   */
  it.each([
    ["2", 25 + 20 + 0 + 30],
    ["1", 40 + 30 + 0 + 15],
  ])("scores by version %s of its own standard as worked out by hand", async (version, score) => {
    const asked = { kind: "Service", key: "example:sovereign-inference", framework: `example:sss-${version}`, home: null } as const;
    const found = (await registry.as(localAdministrator).frameworks.score(asked))!;
    expect(found.objectives.map(({ key, level }) => [key, level.least, level.most])).toEqual([
      ["LAW", 3, 3],
      ["PLACE", 3, 3],
      ["SUPPLY", 0, 0],
      ["ENDURANCE", 3, 3],
    ]);
    expect([found.floor, found.score]).toEqual([
      { least: 0, most: 0 },
      { least: score, most: score },
    ]);
  });

  it("can be taken away whole and put back, while what others stated stays", async () => {
    expect(await addExample(registry)).toBeNull();
    const made = await registry.commit(localAdministrator, {
      message: "A body beside the example",
      changes: [
        { op: "createEntity", kind: "Ministry", key: "real", name: "A body that stays", basis: "CURATED" },
        {
          op: "createRelationship",
          kind: "RESPONSIBLE_FOR",
          from: { kind: "Ministry", key: "real" },
          to: { kind: "Workload", key: "example:triage" },
          basis: "CURATED",
        },
      ],
    });
    expect(made.status).toBe("committed");
    const { entities, relationships, ofOthers } = await removeExample(registry);
    expect([entities, relationships, ofOthers]).toEqual([example.entities.length, example.relationships.length + 1, 1]);
    expect(reads().scopeSize({ ...everything, jurisdiction: [] }).of).toBe(0);
    expect((await store.byKey([{ kind: "Ministry", key: "real" }]))[0]?.retired).toBe(false);
    expect(await removeExample(registry)).toEqual({ entities: 0, relationships: 0, ofOthers: 0 });
    expect(await addExample(registry)).toEqual({ entities: example.entities.length, relationships: example.relationships.length });
    expect(reads().scopeSize(everything).of).toBe(59);
  });

  it("leaves what somebody else has put under one of its keys, and is not added over it", async () => {
    await removeExample(registry);
    await registry.commit(localAdministrator, {
      message: "A vendor under a key of the example",
      changes: [{ op: "createEntity", kind: "Vendor", key: "example:tarn", name: "Tarn", basis: "CURATED" }],
    });
    await expect(addExample(registry)).rejects.toThrow(/LP-2012 Vendor:example:tarn is on record already/);
    expect((await removeExample(registry)).entities).toBe(0);
    expect((await store.byKey([{ kind: "Vendor", key: "example:tarn" }]))[0]?.name).toBe("Tarn");
  });
});
