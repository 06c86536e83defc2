import { describe, expect, it } from "vitest";
import type { Change } from "../../schema/model/change";
import { LoadpathError } from "../../schema/model/errors/catalogue";
import type { Facts } from "../../schema/model/topology";
import { singlePointsOfFailure } from "../../server/analysis/singlePoints";
import { isWithheld } from "../../server/registry/reads/seen";
import { Registry } from "../../server/registry/registry";
import type { Store } from "../../server/store/port";
import { emptyRegistry, make, outsider, relate, today, write } from "../kit";
import { randomFrom } from "../store/registryOf";

const byId = (p: { id: string }, q: { id: string }) => (p.id < q.id ? -1 : 1);

/** The facts as the store streams them, in the order of the registry's. */
async function factsIn(store: Store): Promise<Facts> {
  const entities: Facts["entities"][number][] = [];
  const relationships: Facts["relationships"][number][] = [];
  for await (const chunk of store.topology()) {
    entities.push(...chunk.entities);
    relationships.push(...chunk.relationships);
  }
  return { entities: entities.sort(byId), relationships: relationships.sort(byId) };
}

/** A change set of a few random changes that can be committed to what is there. */
async function randomChanges(store: Store, facts: Facts, random: (below: number) => number, n: number): Promise<Change[]> {
  const changes: Change[] = [];
  const [workloads, services] = (["Workload", "Service"] as const).map((kind) => facts.entities.filter((e) => e.kind === kind));
  const touched = new Set<string>();
  const untouched = async <T extends { id: string }>(
    list: readonly T[],
    read: (ids: string[]) => Promise<({ version: number } | null)[]>,
  ) => {
    const fact = list[random(Math.max(1, list.length))];
    if (!fact || touched.has(fact.id)) return null;
    touched.add(fact.id);
    return { fact, version: (await read([fact.id]))[0]!.version };
  };
  for (let i = 0; i < 4; i++) {
    const what = random(7);
    if (what === 0) changes.push(make(`Workload:w-${n}-${i}`, { fields: { criticality: 1 + random(4) } }));
    else if (what === 1) changes.push(make(`Service:s-${n}-${i}`));
    else if (what === 2 && workloads!.length && services!.length) {
      const [from, to] = [workloads![random(workloads!.length)]!, services![random(services!.length)]!];
      // A group of its own keeps it apart from others between the same two.
      const stated = { group: `g-${n}-${i}`, holdoverHours: random(9), from: { id: from.id }, to: { id: to.id } };
      changes.push({ ...relate("Workload:w", "USES", "Service:s"), ...stated } as Change);
    } else if (what === 3) {
      const found = await untouched(workloads!, store.entities);
      const set = random(2) ? { fields: { criticality: 1 + random(4) } } : { fields: { criticality: null }, key: `w-${n}-${i}-renamed` };
      if (found) changes.push({ op: "updateEntity", entity: { id: found.fact.id }, version: found.version, set });
    } else if (what === 4) {
      const found = await untouched(facts.relationships, store.relationships);
      const set = { holdoverHours: random(9), validTo: "2027-01-01", basis: "ASSUMED" } as const;
      if (found) changes.push({ op: "updateRelationship", id: found.fact.id, version: found.version, set });
    } else if (what === 5) {
      const found = await untouched(facts.relationships, store.relationships);
      if (found) changes.push({ op: "retireRelationship", id: found.fact.id, version: found.version });
    } else if (what === 6) {
      const loose = facts.entities.filter((e) => !facts.relationships.some((r) => r.from === e.id || r.to === e.id));
      const found = await untouched(loose, store.entities);
      // It may be an end of what this very set states.
      if (found && changes.every((c) => c.op !== "createRelationship"))
        changes.push({ op: "retireEntity", entity: { id: found.fact.id }, version: found.version });
    }
    if (changes.at(-1)?.op === "retireEntity") break;
  }
  return changes.length > 0 ? changes : [make(`Workload:w-${n}-x`)];
}

const numbersOf = async (refused: Promise<unknown>) => {
  const error = await refused.then(
    () => null,
    (e: unknown) => e,
  );
  if (!(error instanceof LoadpathError)) throw error ?? new Error("it was not refused");
  return error.problems.map((p) => p.code);
};

const ground = [
  make("Workload:w"),
  make("Service:s1"),
  make("Service:s2"),
  relate("Workload:w", "USES", "Service:s1"),
  relate("Workload:w", "USES", "Service:s2", { group: "any" }),
];

describe("facts as of a revision", () => {
  it.each([1, 2, 3, 4, 5, 6])("are what they were then, at every revision of a random history (seed %i)", async (seed) => {
    const random = randomFrom(seed);
    const registry = await emptyRegistry();
    const then: Facts[] = [];
    for (let n = 1; n <= 40; n++) {
      const facts = then.at(-1) ?? { entities: [], relationships: [] };
      await write(registry, await randomChanges(registry.store, facts, random, n));
      then.push(await factsIn(registry.store));
    }
    // A process that has just started knows the same past as the one that wrote it.
    const other = new Registry(registry.store, { now: () => today });
    await other.start();
    for (const [i, facts] of then.entries()) {
      for (const each of [registry, other]) {
        const { facts: found, revision } = await each.factsAsOf(i + 1);
        expect(revision.number).toBe(i + 1);
        expect(found).toEqual(facts);
      }
    }
    expect(new Set(then.map((f) => JSON.stringify(f))).size).toBeGreaterThan(20);
  });

  it("are asked by number, from 1 to the newest, of other processes' commits too", async () => {
    const registry = await emptyRegistry();
    expect(await numbersOf(registry.analyses.asOf(1))).toEqual(["LP-6030"]);
    await write(registry, ground);
    const other = new Registry(registry.store, { now: () => today });
    await other.start();
    await write(registry, [make("Vendor:v")]);
    expect((await other.factsAsOf(2)).facts.entities).toHaveLength(4);
    for (const number of [0, -1, 1.5, Number.NaN, 3]) expect(await numbersOf(registry.analyses.asOf(number))).toEqual(["LP-6030"]);
    // It is there once it has been committed, whatever was said before.
    await write(registry, [make("Vendor:v3")]);
    expect((await registry.analyses.asOf(3)).snapshot.entityCount).toBe(5);
  });

  it("are refused where an earlier version of the program kept nothing, up to its last revision", async () => {
    const registry = await emptyRegistry((store) => ({
      ...store,
      revisions: async (after, limit) => (await store.revisions(after, limit)).map((r) => (r.number <= 2 ? { ...r, replaced: null } : r)),
    }));
    for (const key of ["a", "b", "c"]) await write(registry, [make(`Vendor:${key}`)]);
    expect(await numbersOf(registry.analyses.asOf(1))).toEqual(["LP-6031"]);
    await expect(registry.analyses.asOf(1)).rejects.toThrow("revision 2 replaced");
    expect((await registry.analyses.asOf(2)).snapshot.entityCount).toBe(2);
  });

  it("are analysed on the day of the revision, and kept for the last few asked", async () => {
    const registry = await emptyRegistry();
    await write(registry, ground);
    const uses = (await registry.factsAsOf(1)).facts.relationships[0]!;
    await write(registry, [{ op: "updateRelationship", id: uses.id, version: 1, set: { validFrom: "2026-11-23" } }]);
    const [before, after] = [await registry.analyses.asOf(1), await registry.analyses.asOf(2)];
    const pointsIn = (a: typeof before) => singlePointsOfFailure(a, a.snapshot.byKey("Workload", "w"), "ON_RECORD", null).length;
    expect([before, after].map((a) => a.day.on)).toEqual(["2026-11-22", "2026-11-22"]);
    expect([before, after].map(pointsIn)).toEqual([2, 1]);
    expect(await registry.analyses.asOf(1)).toBe(before);
    for (let n = 3; n <= 5; n++) {
      await write(registry, [make(`Vendor:v${n}`)]);
      await registry.analyses.asOf(n);
    }
    expect(await registry.analyses.asOf(1)).not.toBe(before);
  });

  it("name what has been retired since, and withhold what has been marked since", async () => {
    const registry = await emptyRegistry();
    await write(registry, ground);
    const then = await registry.analyses.asOf(1);
    const idOf = (key: string) => then.snapshot.facts.entities[then.snapshot.byKey("Service", key)]!.id;
    const [gone, secret] = [idOf("s1"), idOf("s2")];
    const uses = then.snapshot.facts.relationships.find((r) => r.to === gone)!;
    await write(registry, [
      { op: "retireRelationship", id: uses.id, version: 1 },
      { op: "retireEntity", entity: { id: gone }, version: 1 },
      { op: "updateEntity", entity: { id: secret }, version: 1, set: { marking: "SECRET" } },
    ]);
    const again = await new Registry(registry.store).factsAsOf(1);
    expect(again.facts).toEqual(then.snapshot.facts);
    const reads = registry.as(outsider);
    expect(await reads.thing(gone)).toMatchObject({ name: "Name of s1", retired: true });
    expect(isWithheld(await reads.thing(secret))).toBe(true);
  });
});
