import { describe, expect, it } from "vitest";
import { localAdministrator, type Reader } from "../../server/access/reader";
import { addExample } from "../../server/example";
import { ask, emptyRegistry, make, outsider, relate, write } from "../kit";
import { heldAgainstScenarios, interval, terms } from "./agreementFigures";

/** A state with an agreement of every clause over a service and one of hardly any; its workloads stand on the service abroad. */
async function nation() {
  const registry = await emptyRegistry();
  await write(registry, [
    make("Jurisdiction:H", { name: "Homeland" }),
    make("Jurisdiction:F", { name: "Faraway" }),
    make("Ministry:m"),
    make("Sector:care", { fields: { critical: true } }),
    make("Workload:served", { fields: { criticality: 1, designation: "SOVEREIGN_PREFERRED" } }),
    make("Workload:other", { fields: { criticality: 2 } }),
    make("Service:s"),
    make("Service:t"),
    make("DataCentre:d"),
    make("GridPoint:z"),
    make("Vendor:v"),
    make("Vendor:u"),
    make("Agreement:full", {
      name: "Full agreement",
      fields: {
        starts: "2026-01-01",
        ends: "2027-03",
        noticeDays: 200,
        priceStability: "fixed",
        minimumAllocation: 10,
        nonInterruption: "YES",
        interruptionExceptions: "war",
        emergencyAccess: "YES",
        emergencyHours: 48,
        auditRights: "YES",
        auditedOn: "2026-05",
        governingLaw: "Faraway",
        exitHelp: "NO",
        stepIn: "UNKNOWN",
      },
    }),
    make("Agreement:bare", { name: "Bare agreement" }),
    relate("Ministry:m", "OF", "Jurisdiction:H"),
    relate("Sector:care", "OF", "Jurisdiction:H"),
    relate("Sector:care", "RELIES_ON", "Workload:served"),
    relate("Ministry:m", "RESPONSIBLE_FOR", "Workload:served"),
    relate("Ministry:m", "RESPONSIBLE_FOR", "Workload:other"),
    relate("Workload:served", "USES", "Service:s"),
    relate("Workload:other", "USES", "Service:t"),
    ...["s", "t"].flatMap((s) => [relate(`Service:${s}`, "HOSTED_AT", "DataCentre:d")]),
    relate("Service:s", "PROVIDED_BY", "Vendor:v"),
    relate("Service:t", "PROVIDED_BY", "Vendor:u"),
    relate("DataCentre:d", "LOCATED_IN", "Jurisdiction:H"),
    relate("DataCentre:d", "POWERED_BY", "GridPoint:z"),
    relate("Vendor:v", "SUBJECT_TO", "Jurisdiction:F"),
    relate("Vendor:u", "SUBJECT_TO", "Jurisdiction:F"),
    relate("Ministry:m", "PARTY_TO", "Agreement:full"),
    relate("Jurisdiction:F", "PARTY_TO", "Agreement:full"),
    relate("Agreement:full", "BINDS", "Vendor:v"),
    relate("Agreement:full", "COVERS", "Service:s"),
  ]);
  return registry;
}

const standings = (found: { provisions: { key: string; standing: string }[] }) =>
  Object.fromEntries(found.provisions.map((p) => [p.key, p.standing]));

describe("the terms of an agreement", () => {
  it("are held against the model clause by clause, and what is not on record is unknown", async () => {
    const registry = await nation();
    expect(standings(await terms(registry, "full"))).toEqual({
      PRICE_STABILITY: "PRESENT",
      MINIMUM_ALLOCATION: "PRESENT",
      NON_INTERRUPTION: "WEAKER",
      EMERGENCY_ACCESS: "WEAKER",
      AUDIT_RIGHTS: "PRESENT",
      NOTICE: "PRESENT",
      // Faraway has signed: of a treaty every party is at home.
      GOVERNING_LAW: "PRESENT",
      EXIT: "ABSENT",
      STEP_IN: "UNKNOWN",
    });
    const bare = await terms(registry, "bare");
    expect(new Set(Object.values(standings(bare)))).toEqual(new Set(["UNKNOWN"]));
    expect(bare.restsOn.map((o: { term: string }) => o.term)).toEqual([
      "Starts",
      "Ends",
      "Notice",
      "Non-interruption",
      "Parties",
      "Who is bound",
      "What it covers",
    ]);
    expect(bare.provisions.filter((p: { core: boolean }) => p.core)).toHaveLength(5);
    expect(await terms(registry, "nothing")).toBeNull();
  });

  it("tell what is protected, by how long, and what would be without it", async () => {
    const found = await terms(await nation(), "full");
    expect(found.onRecord).toEqual({ state: "IN_FORCE", holdsOff: true, holdsUntilHours: 129 * 24 });
    expect(found.possible).toEqual({ state: "IN_FORCE", holdsOff: true, holdsUntilHours: 99 * 24 });
    expect(found.protects).toMatchObject({
      total: 1,
      items: [{ workload: { key: "served" }, with: { onRecord: null }, without: { onRecord: 0, possible: 0 } }],
    });
    // F withdraws too, and fells the other workload with the agreement and without it.
    expect(found.without.workloads).toEqual({
      with: { onRecord: 1, possible: 1, cannotTell: 0, of: 2 },
      without: { onRecord: 2, possible: 2, cannotTell: 0, of: 2 },
    });
    const alone = Object.fromEntries(
      found.without.signatories.map(
        (s: { entity: { key: string }; workloads: { with: { onRecord: number }; without: { onRecord: number } } }) => [
          s.entity.key,
          [s.workloads.with.onRecord, s.workloads.without.onRecord],
        ],
      ),
    );
    expect(alone).toEqual({ v: [0, 1], F: [1, 2] });
    expect(found.without.toBreached).toEqual({ onRecord: 1, possible: 1 });
    expect(found.without.verdicts).toEqual([
      { workload: expect.objectContaining({ key: "served" }), with: "MET", without: "BREACHED", mayBreach: true },
    ]);
    expect(
      found.lapses.map((l: { days: number; ended: object; workloads: { onRecord: number } }) => [l.days, l.ended, l.workloads.onRecord]),
    ).toEqual([
      [30, { onRecord: false, possible: false }, 1],
      // In 90 days, 20 February 2027, at most 39 days are left: less than 30 as possible, which is 9 days to 1 March.
      [90, { onRecord: false, possible: false }, 1],
      [180, { onRecord: true, possible: true }, 2],
      [365, { onRecord: true, possible: true }, 2],
    ]);
  });

  it("can be those of a draft, whose gain is what would be without it", async () => {
    const registry = await nation();
    const changes = [
      {
        createEntity: {
          kind: "Agreement",
          key: "draft:new",
          name: "New one",
          basis: "CURATED",
          fields: { nonInterruption: "YES", governingLaw: "Homeland", emergencyAccess: "YES", emergencyHours: 12 },
        },
      },
      {
        createRelationship: {
          kind: "PARTY_TO",
          from: { kind: "Jurisdiction", key: "H" },
          to: { kind: "Agreement", key: "draft:new" },
          basis: "CURATED",
        },
      },
      {
        createRelationship: {
          kind: "BINDS",
          from: { kind: "Agreement", key: "draft:new" },
          to: { kind: "Vendor", key: "u" },
          basis: "CURATED",
        },
      },
      {
        createRelationship: {
          kind: "COVERS",
          from: { kind: "Agreement", key: "draft:new" },
          to: { kind: "Service", key: "t" },
          basis: "CURATED",
        },
      },
    ];
    const found = await terms(registry, "draft:new", { changes });
    expect(found.supposed).toBe(true);
    expect(standings(found)).toMatchObject({
      NON_INTERRUPTION: "PRESENT",
      GOVERNING_LAW: "PRESENT",
      EMERGENCY_ACCESS: "PRESENT",
      NOTICE: "UNKNOWN",
    });
    expect(found.protects.items.map((i: { workload: { key: string } }) => i.workload.key)).toEqual(["other"]);
    expect(found.without.workloads).toMatchObject({ with: { onRecord: 0 }, without: { onRecord: 1 } });
    expect(found.ends.map((e: { kind: string; entity: { key: string } }) => `${e.kind} ${e.entity.key}`).sort()).toEqual([
      "BINDS u",
      "COVERS t",
      "PARTY_TO H",
    ]);
    expect(registry.head.number).toBe(1);
    expect(await terms(registry, "draft:new")).toBeNull();
    await expect(
      terms(registry, "draft:new", {
        changes: changes.map((c) =>
          "createEntity" in c ? { createEntity: { ...c.createEntity, fields: { starts: "2027", ends: "2026" } } } : c,
        ),
      }),
    ).rejects.toThrow(/LP-2011|not after/);
  });

  it("show nothing of an agreement that one may not see, nor who has signed it", async () => {
    const registry = await nation();
    const secret = { marking: "SECRET" } as const;
    await write(registry, [
      make("Agreement:hidden", {
        ...secret,
        name: "Codename Pact",
        fields: { ends: "2026-12-24", nonInterruption: "YES", governingLaw: "Codename law" },
      }),
      make("Vendor:spook", { ...secret, name: "Codename Spook" }),
      relate("Ministry:m", "PARTY_TO", "Agreement:hidden"),
      relate("Agreement:hidden", "BINDS", "Vendor:u"),
      relate("Agreement:hidden", "COVERS", "Service:t"),
      relate("Agreement:full", "BINDS", "Vendor:spook", secret),
      relate("Agreement:full", "COVERS", "Service:t", { ...secret, note: "Codename clause" }),
    ]);
    expect(await terms(registry, "hidden", { reader: outsider })).toBeNull();
    expect(await terms(registry, "hidden")).not.toBeNull();
    const [all, seen] = [await terms(registry, "full"), await terms(registry, "full", { reader: outsider })];
    expect(JSON.stringify(seen)).not.toMatch(/Codename|spook|hidden/);
    expect(seen.ends).toHaveLength(4);
    expect([all.without.signatoriesWithheld, seen.without.signatoriesWithheld]).toEqual([0, 1]);
    expect(seen.without.workloads).toEqual(all.without.workloads);

    const list = `{ agreementLapses(scope: { jurisdiction: ["H"] }) { windows { days lapsed { agreement { key } } today { workloads ${interval} } after { workloads ${interval} } }
      items { agreement { key name } core { standing count } } } }`;
    // biome-ignore lint/suspicious/noExplicitAny: as above.
    const of = async (reader: Reader) => (await ask<any>(registry, list, { reader })).agreementLapses;
    const [overview, less] = [await of(localAdministrator), await of(outsider)];
    expect(overview.items.map((i: { agreement: { key: string } }) => i.agreement.key).sort()).toEqual(["full", "hidden"]);
    expect(less.items.map((i: { agreement: { key: string } }) => i.agreement.key)).toEqual(["full"]);
    expect(overview.windows[1].lapsed).toEqual([{ agreement: { key: "hidden" } }]);
    expect(less.windows[1]).toMatchObject({ lapsed: [], today: { workloads: { onRecord: 0 } }, after: { workloads: { onRecord: 0 } } });
    expect(JSON.stringify(less)).not.toMatch(/Codename|hidden/);
    // That a state is party to one is not told by the list of its agreements either.
    await write(registry, [make("Agreement:quiet"), relate("Jurisdiction:H", "PARTY_TO", "Agreement:quiet", secret)]);
    const keys = async (reader: Reader) => (await of(reader)).items.map((i: { agreement: { key: string } }) => i.agreement.key);
    expect(await keys(localAdministrator)).toContain("quiet");
    expect(await keys(outsider)).toEqual(["full"]);
    // Who supposes an agreement under the same key learns nothing of it either.
    const mine = [{ createEntity: { kind: "Agreement", key: "hidden", name: "Mine", basis: "CURATED" } }];
    expect((await terms(registry, "hidden", { reader: outsider, changes: mine })).agreement.name).toBe("Mine");
  });
});

describe("figures of agreements in the worked example", { timeout: 60_000 }, () => {
  it("are runs of the scenario", async () => {
    const registry = await emptyRegistry();
    await addExample(registry);
    const keys = ["meridian-frame", "corvus-licence", "shores-treaty", "ferrant-option", "brightwater-support", "halden-memorandum"];
    let protecting = 0;
    for (const key of keys) {
      const { protects } = await heldAgainstScenarios(registry, `example:${key}`, "QN");
      if (protects.total > 0) protecting++;
    }
    expect(protecting).toBeGreaterThan(2);
  });
});
