import { describe, expect, it } from "vitest";
import type { Change } from "../../schema/model/change";
import { localAdministrator } from "../../server/access/reader";
import { Registry } from "../../server/registry/registry";
import { emptyRegistry, make, relate, write } from "../kit";

const ground = [make("Workload:w"), make("Service:s1"), make("Service:s2"), make("DataCentre:d"), make("GridPoint:z"), make("GridPoint:p")];

/** Change sets that must be refused, with the numbers and places of what is wrong. */
const refused: { name: string; changes: Change[]; problems: [string, string][] }[] = [
  { name: "an unknown entity kind", changes: [make("Planet:x")], problems: [["LP-2001", "changes[0].kind"]] },
  {
    name: "an unknown relationship kind",
    changes: [relate("Workload:w", "LOVES", "Service:s1")],
    problems: [["LP-2001", "changes[0].kind"]],
  },
  {
    name: "an unknown field",
    changes: [make("Vendor:v", { fields: { colour: "red" } })],
    problems: [["LP-2002", "changes[0].fields.colour"]],
  },
  {
    name: "wrong types, all at once",
    changes: [make("Workload:x", { fields: { criticality: 9, status: "ALIVE", purpose: 3, computeDemand: Number.NaN } })],
    problems: [
      ["LP-2003", "changes[0].fields.purpose"],
      ["LP-2003", "changes[0].fields.status"],
      ["LP-2003", "changes[0].fields.criticality"],
      ["LP-2003", "changes[0].fields.computeDemand"],
    ],
  },
  { name: "a missing name", changes: [make("Vendor:v", { name: " " })], problems: [["LP-2004", "changes[0].name"]] },
  {
    name: "a text of a megabyte",
    changes: [make("Vendor:v", { note: "x".repeat(1_000_000) })],
    problems: [["LP-2005", "changes[0].note"]],
  },
  { name: "a missing end", changes: [relate("Workload:w", "USES", "Service:nowhere")], problems: [["LP-2006", "changes[0].to"]] },
  { name: "ends the wrong way round", changes: [relate("Service:s1", "USES", "Workload:w")], problems: [["LP-2007", "changes[0]."]] },
  {
    name: "a quorum larger than its group",
    changes: [relate("Workload:w", "USES", "Service:s1", { group: "a", quorum: 2 })],
    problems: [["LP-2008", "changes[0].quorum"]],
  },
  {
    name: "a group with two quorums",
    changes: [
      relate("Workload:w", "USES", "Service:s1", { group: "a", quorum: 1 }),
      relate("Workload:w", "USES", "Service:s2", { group: "a", quorum: 2 }),
    ],
    problems: [["LP-2009", "changes[0].quorum"]],
  },
  {
    name: "a holdover on a pool",
    changes: [relate("GridPoint:z", "FED_BY", "GridPoint:p", { holdoverHours: 4 })],
    problems: [["LP-2010", "changes[0].holdoverHours"]],
  },
  {
    name: "terms that contradict each other",
    changes: [
      make("Agreement:a", {
        fields: {
          nonInterruption: "NO",
          interruptionExceptions: "war",
          emergencyAccess: "NO",
          emergencyHours: 4,
          auditRights: "NO",
          auditedOn: "2026",
          starts: "2026-05",
          ends: "2026-04",
        },
      }),
    ],
    problems: [
      ["LP-2011", "changes[0].fields.ends"],
      ["LP-2032", "changes[0].fields.interruptionExceptions"],
      ["LP-2032", "changes[0].fields.emergencyHours"],
      ["LP-2032", "changes[0].fields.auditedOn"],
    ],
  },
  {
    name: "more allotted than there is",
    changes: [
      make("DataCentre:small", { fields: { accelerators: 100 } }),
      make("Agreement:a", { fields: { minimumAllocation: 101 } }),
      relate("Agreement:a", "COVERS", "DataCentre:small", { fields: { allocation: 120 } }),
    ],
    problems: [
      ["LP-2030", "changes[2]."],
      ["LP-2031", "changes[1]."],
    ],
  },
  {
    name: "an end before its start",
    changes: [make("Vendor:v", { validFrom: "2026-05-02", validTo: "2026-05-01" })],
    problems: [["LP-2011", "changes[0].validTo"]],
  },
  {
    name: "a day that does not exist",
    changes: [make("Vendor:v", { validFrom: "2026-02-30" })],
    problems: [["LP-2003", "changes[0].validFrom"]],
  },
  { name: "a key on record", changes: [make("Workload:w")], problems: [["LP-2012", "changes[0].key"]] },
  { name: "a key given twice", changes: [make("Vendor:v"), make("Vendor:v")], problems: [["LP-2012", "changes[1].key"]] },
  {
    name: "a relationship stated twice",
    changes: [relate("Workload:w", "USES", "Service:s1"), relate("Workload:w", "USES", "Service:s1")],
    problems: [["LP-2013", "changes[1]."]],
  },
  {
    name: "more than 5,000 facts",
    changes: Array.from({ length: 5001 }, (_, i) => make(`Vendor:v${i}`)),
    problems: [["LP-2014", "changes"]],
  },
  { name: "nothing", changes: [], problems: [["LP-2015", "changes"]] },
  {
    name: "an id that names nothing",
    changes: [{ op: "retireEntity", entity: { id: "none" }, version: 1 }],
    problems: [["LP-2016", "changes[0].entity"]],
  },
  {
    name: "one record touched twice",
    changes: [
      { op: "updateEntity", entity: { kind: "Workload", key: "w" }, version: 1, set: { name: "a" } },
      { op: "updateEntity", entity: { kind: "Workload", key: "w" }, version: 1, set: { name: "b" } },
    ],
    problems: [["LP-2017", "changes[1]."]],
  },
  {
    name: "a group on what carries nothing",
    changes: [make("Ministry:m"), relate("Ministry:m", "RESPONSIBLE_FOR", "Workload:w", { group: "a" })],
    problems: [["LP-2018", "changes[1].group"]],
  },
  {
    name: "supply grouped with other needs",
    changes: [
      relate("DataCentre:d", "POWERED_BY", "GridPoint:z", { group: "a", quorum: 1 }),
      make("Vendor:v"),
      relate("DataCentre:d", "OPERATED_BY", "Vendor:v", { group: "a", quorum: 1 }),
    ],
    problems: [["LP-2020", "changes[0].group"]],
  },
];

const stateOf = async (registry: Registry) => ({ head: registry.head, facts: registry.analyses.current.snapshot.facts });

describe("commit", () => {
  it.each(refused)("refuses $name and writes nothing", async ({ changes, problems }) => {
    const registry = await emptyRegistry();
    await write(registry, ground);
    const before = await stateOf(registry);
    const good = make("Vendor:bystander");
    const result = await registry.commit(localAdministrator, { changes: changes.length ? [...changes, good] : [], message: "test" });
    expect(result.status).toBe("invalid");
    const found = result.status === "invalid" ? result.problems.map((p) => [p.code, p.path]) : [];
    expect(found).toEqual(problems);
    expect(await stateOf(registry)).toEqual(before);
    expect(await registry.store.byKey([{ kind: "Vendor", key: "bystander" }])).toEqual([null]);
    expect((await registry.store.head()).number).toBe(1);
  });

  it("refuses to retire what still has relationships, unless they go with it", async () => {
    const registry = await emptyRegistry();
    await write(registry, [...ground, relate("Workload:w", "USES", "Service:s1")]);
    const retire: Change = { op: "retireEntity", entity: { kind: "Service", key: "s1" }, version: 1 };
    const refusal = await registry.commit(localAdministrator, { changes: [retire], message: "test" });
    expect(refusal).toMatchObject({ status: "invalid", problems: [{ code: "LP-2019" }] });
    const [uses] = registry.analyses.current.snapshot.facts.relationships;
    await write(registry, [{ op: "retireRelationship", id: uses!.id, version: 1 }, retire]);
    expect(registry.analyses.current.snapshot.facts.relationships).toEqual([]);
    expect(await registry.store.byKey([{ kind: "Service", key: "s1" }])).toEqual([null]);
  });

  it("answers a stale version with the current state, and writes nothing of the set", async () => {
    const registry = await emptyRegistry();
    await write(registry, ground);
    const rename = (name: string, version: number): Change => ({
      op: "updateEntity",
      entity: { kind: "Workload", key: "w" },
      version,
      set: { name },
    });
    await write(registry, [rename("first", 1)]);
    const result = await registry.commit(localAdministrator, { changes: [make("Vendor:v"), rename("second", 1)], message: "test" });
    expect(result).toMatchObject({
      status: "conflict",
      conflicts: [{ path: "changes[1].", expected: 1, current: { name: "first", version: 2 } }],
    });
    expect(await registry.store.byKey([{ kind: "Vendor", key: "v" }])).toEqual([null]);
  });

  it("checks groups as the whole set leaves them", async () => {
    const registry = await emptyRegistry();
    await write(registry, ground);
    const two = (key: string) => relate("Workload:w", "USES", `Service:${key}`, { group: "a", quorum: 2 });
    await write(registry, [two("s1"), two("s2")]);
    const [first] = registry.analyses.current.snapshot.facts.relationships;
    const result = await registry.commit(localAdministrator, {
      changes: [{ op: "retireRelationship", id: first!.id, version: 1 }],
      message: "one leaves",
    });
    expect(result).toMatchObject({ status: "invalid", problems: [{ code: "LP-2008" }] });
  });

  it("keeps everyone's commits when many come at once, in one chain of hashes", async () => {
    const registry = await emptyRegistry();
    await Promise.all(Array.from({ length: 12 }, (_, i) => write(registry, [make(`Vendor:v${i}`)], `number ${i}`)));
    const revisions = await registry.store.revisions(0, 100);
    expect(revisions.map((r) => r.number)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
    expect(new Set(revisions.map((r) => r.hash)).size).toBe(12);
    expect(registry.analyses.current.snapshot.entityCount).toBe(12);
  });

  it("takes in what another process committed to the same store", async () => {
    const registry = await emptyRegistry();
    await write(registry, ground);
    const other = new Registry(registry.store);
    await other.start();
    await registry.as(localAdministrator).byKey("Workload", "w");
    await write(other, [{ op: "updateEntity", entity: { kind: "Workload", key: "w" }, version: 1, set: { name: "renamed elsewhere" } }]);
    await registry.advance();
    expect(await registry.as(localAdministrator).byKey("Workload", "w")).toMatchObject({ name: "renamed elsewhere", version: 2 });
    expect(registry.head).toEqual(other.head);
  });

  it("clears with null, keeps what is not named, and gives lists their default", async () => {
    const registry = await emptyRegistry();
    await write(registry, [make("Vendor:v", { note: "a note", aliases: ["one"], fields: { legalName: "V Ltd", ultimateParent: "p" } })]);
    const set = { note: null, aliases: null as never, fields: { legalName: null } };
    await write(registry, [{ op: "updateEntity", entity: { kind: "Vendor", key: "v" }, version: 1, set }]);
    const [vendor] = await registry.store.byKey([{ kind: "Vendor", key: "v" }]);
    expect(vendor).toMatchObject({ note: null, aliases: [], fields: { ultimateParent: "p" }, version: 2 });
  });
});

describe("what agreements allot", () => {
  const cover = relate("Agreement:a", "COVERS", "DataCentre:one", { fields: { allocation: 60 } });
  const set = (handle: string, version: number, fields: object): Change => {
    const [kind, key] = handle.split(":");
    return { op: "updateEntity", entity: { kind, key }, version, set: { fields } } as Change;
  };
  const sites = async () => {
    const registry = await emptyRegistry();
    await write(registry, [
      make("DataCentre:one", { fields: { accelerators: 60 } }),
      make("DataCentre:two", { fields: { accelerators: 40 } }),
      make("Agreement:a", { fields: { minimumAllocation: 100 } }),
      cover,
      relate("Agreement:a", "COVERS", "DataCentre:two"),
    ]);
    const codes = async (...changes: Change[]) => {
      const result = await registry.commit(localAdministrator, { changes, message: "test" });
      return result.status === "invalid" ? result.problems.map((p) => `${p.code} ${p.path}`) : result.status;
    };
    return { registry, codes };
  };

  it("is held against what is there, whichever of the two changes", async () => {
    const { codes } = await sites();
    expect(await codes(set("Agreement:a", 1, { minimumAllocation: 101 }))).toEqual(["LP-2031 changes[0]."]);
    expect(await codes(set("DataCentre:one", 1, { accelerators: 59 }))).toEqual(["LP-2030 changes[0].", "LP-2031 changes[0]."]);
    expect(await codes(set("DataCentre:two", 1, { accelerators: 39 }))).toEqual(["LP-2031 changes[0]."]);
    expect(await codes(set("DataCentre:two", 1, { accelerators: 39 }), set("Agreement:a", 1, { minimumAllocation: 99 }))).toBe("committed");
  });

  it("is not held against what nobody has stated", async () => {
    const { registry, codes } = await sites();
    expect(await codes(set("DataCentre:one", 1, { accelerators: null }))).toBe("committed");
    expect(await codes(set("Agreement:a", 1, { minimumAllocation: 5000 }))).toBe("committed");
    await write(registry, [make("Service:s"), relate("Agreement:a", "COVERS", "Service:s", { fields: { allocation: 9000 } })]);
  });
});
