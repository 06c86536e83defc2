import { describe, expect, it } from "vitest";
import { localAdministrator, type Reader } from "../../server/access/reader";
import type { Registry } from "../../server/registry/registry";
import { ask, emptyRegistry, make, outsider, relate, write } from "../kit";

const entity = "{ name key kind withheld }";
const remedy = `{ kind cost owner ${entity} members ${entity} relationship words changes }`;
const hardening = `{ before ${entity} remedies ${remedy} cost atLeast smallest unanswered ${entity} leftOnRecord ${entity} leftPossible ${entity} words }`;
const everything = `{ workload(key: "w") { outage: hardening ${hardening} denial: hardening(hazard: DENIAL, costs: { alternative: 9, holdover: 9 }) ${hardening} }
  scope { hardening(budget: 2) { pairs leftOnRecord leftPossible items { before after candidates tried remedy ${remedy} } } } }`;

const secret = { marking: "SECRET" } as const;

async function nation(): Promise<Registry> {
  const registry = await emptyRegistry();
  await write(registry, [
    make("Jurisdiction:XX"),
    make("Jurisdiction:YY", { ...secret, name: "Codename Heron" }),
    make("Ministry:m"),
    make("Sector:x"),
    make("Workload:w", { fields: { criticality: 1 } }),
    make("Service:s", { ...secret, name: "Codename Otter" }),
    make("Vendor:v", { ...secret, name: "Codename Stoat" }),
    make("DataCentre:d"),
    relate("Ministry:m", "OF", "Jurisdiction:XX"),
    relate("Sector:x", "OF", "Jurisdiction:XX"),
    relate("Ministry:m", "RESPONSIBLE_FOR", "Workload:w"),
    relate("Sector:x", "RELIES_ON", "Workload:w"),
    relate("Workload:w", "USES", "Service:s"),
    relate("Service:s", "HOSTED_AT", "DataCentre:d"),
    relate("Workload:w", "PROVIDED_BY", "Vendor:v"),
    relate("Vendor:v", "SUBJECT_TO", "Jurisdiction:YY"),
  ]);
  return registry;
}

interface Remedies {
  readonly remedies: { kind: string; owner: { key: string | null }; changes: string | null }[];
  readonly cost: number;
  readonly before: { withheld: boolean }[];
}
interface Answer {
  readonly workload: { outage: Remedies; denial: Remedies };
  readonly scope: {
    hardening: { pairs: number; leftOnRecord: number; items: { before: number; after: number; remedy: Remedies["remedies"][number] }[] };
  };
}

describe("hardening over GraphQL", () => {
  it("gives changes that a scenario can suppose, after which nothing is left", async () => {
    const registry = await nation();
    const { workload, scope } = await ask<Answer>(registry, everything);
    // The service with its site, and the vendor, are needed apart: two changes.
    expect(workload.outage.cost).toBe(2);
    expect(scope.hardening.pairs).toBe(3 * 8);
    expect(scope.hardening.leftOnRecord).toBe(0);
    for (const { remedy: one } of scope.hardening.items) expect(one.changes).not.toBeNull();
    const { denial } = workload;
    expect(denial.remedies.map((r) => [r.kind, r.owner.key]).sort()).toEqual([
      ["AGREEMENT", "YY"],
      ["AGREEMENT", "v"],
    ]);
    for (const [remedies, shock] of [
      [workload.outage.remedies, `fail: { kind: "Service", key: "s" }`],
      [denial.remedies, `deny: { kind: "Vendor", key: "v" }`],
    ] as const) {
      const changes = remedies.flatMap((r) => JSON.parse(r.changes!) as object[]);
      const found = await ask<{ scenarioResult: { workloads: { onRecord: number } } }>(
        registry,
        `query ($changes: [ChangeInput!]) { scenarioResult(scenario: { shocks: [{ ${shock} }], changes: $changes }) { workloads { onRecord } } }`,
        { variables: { changes } },
      );
      expect(found.scenarioResult.workloads.onRecord).toBe(0);
    }
  });

  it("names to one who may not see them neither culprits nor what is changed, and keeps their places", async () => {
    const registry = await nation();
    const all = await ask<Answer>(registry, everything);
    const seen = await ask<Answer>(registry, everything, { reader: outsider });
    const text = JSON.stringify(seen);
    expect(JSON.stringify(all)).toContain("Codename");
    for (const word of ["Codename", '"v"', "remedy:m:v", "alternative:w:uses:s"]) expect(text, word).not.toContain(word);
    expect(seen.workload.outage.before).toHaveLength(all.workload.outage.before.length);
    expect(seen.workload.outage.remedies).toHaveLength(2);
    for (const { changes } of seen.workload.denial.remedies) expect(changes).toBeNull();
  });

  it("holds for a service, for which nobody signs, and is withheld with what it rests on", async () => {
    const registry = await emptyRegistry();
    await write(registry, [
      make("Jurisdiction:YY"),
      make("Service:p"),
      make("Service:s", { ...secret, name: "Codename Otter" }),
      make("Vendor:v", { ...secret, name: "Codename Stoat" }),
      make("DataCentre:d"),
      relate("Service:p", "USES", "Service:s"),
      relate("Service:p", "HOSTED_AT", "DataCentre:d"),
      relate("Service:s", "PROVIDED_BY", "Vendor:v"),
      relate("Vendor:v", "SUBJECT_TO", "Jurisdiction:YY"),
    ]);
    const asked = (key: string) =>
      `{ service(key: "${key}") { outage: hardening ${hardening} denial: hardening(hazard: DENIAL) ${hardening} } }`;
    const { service } = await ask<{ service: Answer["workload"] }>(registry, asked("p"));
    // Its site apart from what it uses; whoever provides that falls away with it.
    expect(service.outage).toMatchObject({ cost: 2, smallest: true, leftOnRecord: [] });
    expect(service.outage.before).toHaveLength(3);
    expect(service.denial).toMatchObject({ cost: 1, smallest: true, leftOnRecord: [] });
    expect(service.denial.before).toHaveLength(2);
    for (const { kind, changes } of [...service.outage.remedies, ...service.denial.remedies]) {
      expect(kind).not.toBe("AGREEMENT");
      expect(changes).not.toBeNull();
    }
    const seen = await ask<{ service: Answer["workload"] }>(registry, asked("p"), { reader: outsider });
    expect(JSON.stringify(seen)).not.toMatch(/Codename|"v"|uses:s/);
    expect(seen.service.outage.cost).toBe(2);
    expect(seen.service.outage.before.map(({ withheld }) => withheld).sort()).toEqual([false, true, true]);
    // What joins the hidden service cannot be taken along, the second site can.
    expect(seen.service.outage.remedies.map(({ changes }) => changes === null).sort()).toEqual([false, true]);
    expect(await ask(registry, asked("s"), { reader: outsider })).toEqual({ service: null });
  });

  it("says of a need in hidden relationships neither how it is met nor by what", async () => {
    const registry = await emptyRegistry();
    await write(registry, [
      ...["Workload:w", "Service:s", "DataCentre:d"].map((handle) => make(handle)),
      relate("Workload:w", "USES", "Service:s", { marking: "SECRET" }),
      relate("Service:s", "HOSTED_AT", "DataCentre:d"),
    ]);
    const query = '{ workload(key: "w") { hardening { remedies { owner { key } relationship members { key } changes } } } }';
    type Told = { workload: { hardening: { remedies: { relationship: string | null; members: object[]; changes: string | null }[] } } };
    const remedies = async (reader: Reader) => (await ask<Told>(registry, query, { reader })).workload.hardening.remedies;
    expect(await remedies(localAdministrator)).toMatchObject([{ owner: { key: "w" }, relationship: "USES", members: [{ key: "s" }] }]);
    expect(await remedies(outsider)).toEqual([{ owner: { key: "w" }, relationship: null, members: [], changes: null }]);
  });

  it("looks at the failures asked for alone, and tells of what one may not see no more than of what is not there", async () => {
    const registry = await nation();
    const against = (key: string) =>
      `{ scope { hardening(budget: 3, against: [{ kind: "Service", key: "${key}" }]) { pairs leftOnRecord items { remedy { kind } } } } }`;
    const { scope } = await ask<Answer>(registry, against("s"));
    expect(scope.hardening).toMatchObject({ pairs: 8, leftOnRecord: 0 });
    expect(scope.hardening.items).toHaveLength(1);
    const told = async (key: string) =>
      ask(registry, against(key), { reader: outsider }).catch((error: Error) => error.message.replaceAll(`Service ${key}`, "…"));
    expect(await told("s")).toContain("LP-7102");
    expect(await told("s")).toBe(await told("t"));
    await expect(ask(registry, `{ scope { hardening(against: [{ kind: "Sector", key: "x" }]) { pairs } } }`)).rejects.toThrow("LP-7102");
  });

  it("refuses costs and budgets that are none, all at once", async () => {
    const registry = await nation();
    await expect(ask(registry, "{ scope { hardening(budget: 21, costs: { holdover: 0 }) { pairs } } }")).rejects.toThrow(
      /LP-7100[\s\S]*LP-7101/,
    );
    await expect(ask(registry, `{ workload(key: "w") { hardening(costs: { alternative: -1 }) { cost } } }`)).rejects.toThrow("LP-7100");
  });
});
