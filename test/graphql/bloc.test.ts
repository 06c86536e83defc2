import { describe, expect, it } from "vitest";
import type { Change } from "../../schema/model/change";
import { localAdministrator, type Reader } from "../../server/access/reader";
import type { Registry } from "../../server/registry/registry";
import { chance } from "../analysis/oracle/random";
import { ask, emptyRegistry, make, outsider, relate, write } from "../kit";

const secret = { marking: "SECRET" } as const;
const memberReader = (code: string): Reader => ({
  actor: `of ${code}`,
  view: { clearance: 0, memberships: [`${code}:office`] },
  aliasKey: code,
});

/** A member with an office of its own, through whose membership its people are of it. */
const member = (code: string): Change[] => [
  make(`Jurisdiction:${code}`),
  make(`Ministry:${code}:office`),
  relate(`Ministry:${code}:office`, "OF", `Jurisdiction:${code}`),
  relate(`Jurisdiction:${code}`, "MEMBER_OF", "Bloc:b"),
];

/** A figure that a member hands in. */
const share = (code: string, key: string, fields: Record<string, string | number | boolean>): Change[] => [
  make(`BlocShare:${code}-${key}`, { ...secret, owner: `${code}:office`, fields: { round: 1, ...fields } as never }),
  relate(`BlocShare:${code}-${key}`, "OF", `Jurisdiction:${code}`, secret),
  relate(`BlocShare:${code}-${key}`, "SHARED_WITH", "Bloc:b", secret),
];
const demand = (code: string, compute: number, round = 1, year = 2028) =>
  share(code, `${round}-${year}`, { round, aspect: "DEMAND", year, modelClass: "LARGE", compute });

async function close(registry: Registry, round: number): Promise<string> {
  const [bloc] = await registry.store.byKey([{ kind: "Bloc", key: "b" }]);
  const changes: Change[] = [
    { op: "updateEntity", entity: { id: bloc!.id }, version: bloc!.version, set: { fields: { closedRound: round } } },
  ];
  const result = await registry.as(localAdministrator).commit({ changes, message: `round ${round}` });
  return result.status === "invalid" ? result.problems.map((p) => p.code).join() : result.status;
}

const everything = `{ bloc(key: "b") {
  name groupSize closedRound sharedPool
  pooled { standing groupSize closedRound sharing members words demand { year modelClass pooled { sum members round } }
    expiry { year members round } gaps { provision members round } shed { sum members round } }
  bestClauses { consenting clauses { provision value holders { name key } } }
  slices { guaranteed split withoutClaim withheld slices { agreement { name key } allocation }
    rows { member { name key } claim priority proportional byPriority shapley } }
  vendorCapacity { vendor { name } capacity sites unstated years { year demand share } }
  calendar { capacity withheld cannotTell reservations { reservation { key starts ends compute } member { name } }
    conflictsWithheld conflicts { from to reservedOnRecord reservedPossible over onRecord reservations { name } } }
  mayViewAs { key }
  relationships(first: 100) { totalCount edges { node { kind from { name key } to { name key } } } }
} blocShares(first: 100) { totalCount edges { node { key compute year workloads } } } search(text: "figure", first: 50) { entity { name } } }`;

interface Pooled {
  readonly bloc: {
    readonly pooled: {
      readonly standing: string;
      readonly words: string;
      readonly demand: { year: number; modelClass: string; pooled: { sum: number; members: number; round: number } | null }[];
      readonly expiry: { year: number; members: number }[];
      readonly gaps: { provision: string; members: number }[];
      readonly shed: { sum: number; members: number } | null;
    };
  };
}

const four = ["MA", "MB", "MC", "MD"] as const;
async function blocOfFour(): Promise<Registry> {
  const registry = await emptyRegistry();
  await write(registry, [make("Bloc:b", { fields: { sharedPool: 400 } }), ...four.flatMap(member), ...member("ME").slice(0, 3)]);
  return registry;
}

describe("a bloc", () => {
  it("shows sums of four to its members and to who sees all, and none to others", async () => {
    const registry = await blocOfFour();
    await write(registry, [
      ...four.flatMap((code, i) => [...demand(code, 10 ** i), ...share(code, "e", { aspect: "EXPIRY", year: 2027 + (i % 2) })]),
      ...four.flatMap((code) => share(code, "g", { aspect: "GAP", provision: "STEP_IN" })),
      ...four.slice(1).flatMap((code) => share(code, "g2", { aspect: "GAP", provision: "AUDIT" })),
      ...four.flatMap((code, i) => share(code, "s", { aspect: "SHED", workloads: 2 ** i })),
    ]);
    const pooled = async (reader: Reader) => (await ask<Pooled>(registry, everything, { reader })).bloc.pooled;
    expect(await pooled(memberReader("MA"))).toMatchObject({ demand: [], words: "No round of shared figures has been closed." });
    expect(await close(registry, 1)).toBe("committed");
    for (const reader of [localAdministrator, memberReader("MA"), memberReader("MD")]) {
      expect(await pooled(reader)).toMatchObject({
        standing: reader === localAdministrator ? "OVERSEER" : "MEMBER",
        words: "4 of 4 members shared figures in round 1.",
        demand: [{ year: 2028, modelClass: "LARGE", pooled: { sum: 1111, members: 4, round: 1 } }],
        expiry: [{ year: 2028, members: 4 }],
        gaps: [{ provision: "STEP_IN", members: 4 }],
        shed: { sum: 15, members: 4 },
      });
    }
    for (const reader of [outsider, memberReader("ME")]) {
      expect(await pooled(reader)).toMatchObject({ standing: "OUTSIDER", demand: [], expiry: [], gaps: [], shed: null });
    }
  });

  it("refuses figures that others could read, of no member, that say nothing, and closing with too few: numbered, all at once", async () => {
    const registry = await blocOfFour();
    const codes = async (changes: Change[]) => {
      const result = await registry.as(localAdministrator).commit({ changes, message: "test" });
      return result.status === "invalid" ? result.problems.map((p) => p.code) : result.status;
    };
    const open = demand("MA", 5).map((c) => ({ ...c, marking: "SENSITIVE" }) as Change);
    expect(await codes(open)).toEqual(["LP-6140", "LP-6140"]);
    expect(await codes(demand("ME", 5))).toEqual(["LP-6141"]);
    expect(await codes(demand("MA", 5).slice(0, 2))).toEqual(["LP-6141"]);
    expect(await codes([...share("MA", "x", { aspect: "DEMAND" }), ...share("MB", "x", { aspect: "GAP" })])).toEqual([
      "LP-6142",
      "LP-6142",
    ]);
    for (const code of ["MA", "MB", "MC"]) expect(await codes(demand(code, 5))).toBe("committed");
    expect(await close(registry, 1)).toBe("LP-2039");
    expect(await close(registry, 2)).toBe("LP-2038");
    expect(await codes(demand("MD", 5))).toBe("committed");
    expect(await close(registry, 1)).toBe("committed");
    expect(await close(registry, 0)).toBe("LP-2038");
    expect(await codes(demand("MA", 6, 1, 2029))).toEqual(["LP-2038"]);
    const [figure] = await registry.store.byKey([{ kind: "BlocShare", key: "MA-1-2028" }]);
    const named = { entity: { id: figure!.id }, version: figure!.version };
    expect(await codes([{ op: "updateEntity", ...named, set: { fields: { compute: 6 } } }])).toEqual(["LP-2038"]);
    expect(await codes([{ op: "updateEntity", ...named, set: { fields: { round: 2 } } }])).toEqual(["LP-2038"]);
    const around = await registry.store.neighbours([figure!.id], "out");
    const gone = around.map((r): Change => ({ op: "retireRelationship", id: r.id, version: r.version }));
    expect(await codes([{ op: "retireEntity", ...named }, ...gone])).toContain("LP-2038");
    const [bloc] = await registry.store.byKey([{ kind: "Bloc", key: "b" }]);
    const size = (groupSize: number, version: number): Change => ({
      op: "updateEntity",
      entity: { id: bloc!.id },
      version,
      set: { fields: { groupSize } },
    });
    expect(await codes([size(2, bloc!.version)])).toEqual(["LP-2003", "LP-2038"]);
    expect(await codes([size(5, bloc!.version)])).toEqual(["LP-2038"]);
  });

  it("lets a member see its own figures and nobody else see them", async () => {
    const registry = await blocOfFour();
    await write(
      registry,
      four.flatMap((code, i) => demand(code, 111 * (i + 1))),
    );
    const own = (code: string) =>
      `{ bloc(key: "b") { own(member: "${code}") { member { key } figures { compute } withBloc { byVendor { of } } } } }`;
    expect(await ask(registry, own("MA"), { reader: memberReader("MA") })).toMatchObject({
      bloc: { own: { figures: [{ compute: 111 }] } },
    });
    expect(await ask(registry, own("MB"))).toMatchObject({ bloc: { own: { figures: [{ compute: 222 }] } } });
    for (const reader of [memberReader("MB"), outsider]) {
      await expect(ask(registry, own("MA"), { reader })).rejects.toThrow(/LP-6143/);
    }
    await expect(ask(registry, own("ME"), { reader: memberReader("ME") })).rejects.toThrow(/LP-6143/);
    expect(JSON.stringify(await ask(registry, everything, { reader: memberReader("MA") }))).not.toMatch(/222|333|444/);
  });

  it("shows best clauses unnamed among enough who agree, by name only of who agreed to that", async () => {
    const registry = await blocOfFour();
    const agreement = (code: string, fields: Record<string, unknown>): Change[] => [
      make(`Agreement:${code}`, { ...secret, fields: { starts: "2026", ...fields } as never }),
      relate(`Ministry:${code}:office`, "PARTY_TO", `Agreement:${code}`, secret),
    ];
    await write(registry, [
      ...agreement("MA", { emergencyAccess: "YES", emergencyHours: 6 }),
      ...agreement("MB", { noticeDays: 90 }),
      ...agreement("MC", { noticeDays: 365, ends: "2026-10-01" }),
      ...four.slice(0, 3).flatMap((code) => share(code, "c", { aspect: "CLAUSES", named: code === "MB" })),
      ...demand("MD", 1),
    ]);
    expect(await close(registry, 1)).toBe("committed");
    const clauses = async () =>
      (await ask<{ bloc: { bestClauses: unknown } }>(registry, everything, { reader: memberReader("MD") })).bloc.bestClauses;
    const named = { provision: "NOTICE", value: 90, holders: [{ name: "Name of MB", key: "MB" }] };
    expect(await clauses()).toEqual({ consenting: 3, clauses: [named] });
    await write(
      registry,
      four.flatMap((code) => share(code, "c2", { round: 2, aspect: "CLAUSES", named: code === "MB" })),
    );
    expect(await close(registry, 2)).toBe("committed");
    expect(await clauses()).toEqual({ consenting: 4, clauses: [{ provision: "EMERGENCY_ACCESS", value: 6, holders: [] }, named] });
  });

  it("splits what agreements guarantee among open claims, and nothing where a claim is withheld", async () => {
    const registry = await emptyRegistry();
    const claim = (code: string, fields: Record<string, number>, more = {}): Change[] => [
      make(`Jurisdiction:${code}`),
      relate(`Jurisdiction:${code}`, "MEMBER_OF", "Bloc:b", { fields, ...more }),
    ];
    await write(registry, [
      make("Bloc:b"),
      make("Agreement:a", { fields: { minimumAllocation: 300 } }),
      make("Agreement:old", { fields: { minimumAllocation: 500, ends: "2026-11-22" } }),
      relate("Bloc:b", "PARTY_TO", "Agreement:a"),
      relate("Bloc:b", "PARTY_TO", "Agreement:old"),
      ...claim("A", { claim: 100, priority: 2 }),
      ...claim("B", { claim: 200 }),
      ...claim("C", { claim: 300, priority: 1 }),
      ...claim("D", {}),
    ]);
    const slices = async (reader: Reader) =>
      (await ask<{ bloc: { slices: { rows: unknown[] } } }>(registry, everything, { reader })).bloc.slices;
    expect(await slices(outsider)).toMatchObject({ guaranteed: 300, split: 300, withoutClaim: 1, withheld: false });
    expect((await slices(outsider)).rows).toMatchObject([
      { member: { key: "C" }, proportional: 150, byPriority: 300, shapley: 150 },
      { member: { key: "B" }, proportional: 100, byPriority: 0, shapley: 100 },
      { member: { key: "A" }, proportional: 50, byPriority: 0, shapley: 50 },
    ]);
    await write(registry, claim("E", { claim: 777 }, secret));
    expect(await slices(outsider)).toMatchObject({ split: 0, rows: [], withheld: true });
  });

  it("does not let a larger group size show a sum that would take an earlier one apart", async () => {
    const registry = await blocOfFour();
    await write(registry, [...member("MF"), relate("Jurisdiction:ME", "MEMBER_OF", "Bloc:b")]);
    const sum = async () => (await ask<Pooled>(registry, everything, { reader: memberReader("MF") })).bloc.pooled.demand[0]!.pooled!.sum;
    await write(
      registry,
      four.flatMap((code, i) => demand(code, 10 ** i)),
    );
    await close(registry, 1);
    expect(await sum()).toBe(1111);
    await write(registry, [
      ...four.flatMap((code, i) => demand(code, 10 ** i, 2)),
      ...demand("ME", 20_000, 2),
      ...demand("MF", 300_000, 2),
    ]);
    await close(registry, 2);
    expect(await sum()).toBe(1111);
    // Under a size of five round 1 would never have been published, and round 2 would: less 1111 it is ME and MF alone.
    const [bloc] = await registry.store.byKey([{ kind: "Bloc", key: "b" }]);
    const larger = await registry.as(localAdministrator).commit({
      message: "larger",
      changes: [{ op: "updateEntity", entity: { id: bloc!.id }, version: bloc!.version, set: { fields: { groupSize: 5 } } }],
    });
    expect(larger).toMatchObject({ status: "invalid", problems: [{ code: "LP-2038" }] });
    expect(await sum()).toBe(1111);
  });

  it("shows a figure in a member's own view to those alone who may see the figure", async () => {
    const registry = await blocOfFour();
    await write(registry, [make("Ministry:MA:other"), relate("Ministry:MA:other", "OF", "Jurisdiction:MA"), ...demand("MA", 111)]);
    const query = '{ bloc(key: "b") { own(member: "MA") { withheld figures { compute } } } }';
    const colleague: Reader = { actor: "colleague", view: { clearance: 0, memberships: ["MA:other"] }, aliasKey: "c" };
    expect(await ask(registry, query, { reader: memberReader("MA") })).toEqual({
      bloc: { own: { withheld: 0, figures: [{ compute: 111 }] } },
    });
    expect(await ask(registry, query, { reader: colleague })).toEqual({ bloc: { own: { withheld: 1, figures: [] } } });
  });

  it("counts reservations that the reader may not see, and names them by stubs", async () => {
    const registry = await blocOfFour();
    const reserve = (key: string, fields: Record<string, unknown>, more = {}): Change[] => [
      make(`Reservation:${key}`, { fields: fields as never, ...more }),
      relate(`Reservation:${key}`, "RESERVES", "Bloc:b"),
      relate(`Reservation:${key}`, "OF", "Jurisdiction:MA"),
    ];
    await write(registry, [
      ...reserve("r1", { starts: "2027-01-01", ends: "2027-02-01", compute: 300 }),
      ...reserve("r2", { starts: "2027-01-15", ends: "2027-03-01", compute: 200 }, { ...secret, name: "Project Heron" }),
    ]);
    const seen = await ask<{ bloc: { calendar: unknown } }>(registry, everything, { reader: outsider });
    expect(seen.bloc.calendar).toMatchObject({
      withheld: 1,
      reservations: [{ reservation: { key: "r1" }, member: { name: "Name of MA" } }],
      conflicts: [{ from: "2027-01-15", to: "2027-02-01", onRecord: true, reservedOnRecord: null, reservedPossible: null, over: null }],
      conflictsWithheld: 0,
    });
    expect(JSON.stringify(seen)).not.toContain("Heron");
    // Of withheld ones alone not even the days are told, and that there is such a conflict is.
    await write(registry, reserve("r4", { starts: "2027-02-10", ends: "2027-02-20", compute: 350 }, secret));
    const more = await ask<{ bloc: { calendar: { conflicts: unknown[] } } }>(registry, everything, { reader: outsider });
    expect(more.bloc.calendar).toMatchObject({ withheld: 2, conflicts: [{ from: "2027-01-15" }], conflictsWithheld: 1 });
    expect(more.bloc.calendar.conflicts).toHaveLength(1);
    const bad = reserve("r3", { starts: "2027-02-01", ends: "2027-01-01" });
    const result = await registry.as(localAdministrator).commit({ changes: bad, message: "test" });
    expect(result.status === "invalid" && result.problems.map((p) => p.code)).toEqual(["LP-2011"]);
  });
});

/** Every number of an answer. */
function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

/** Figures are distinct powers of 3 above anything else in an answer, so that a number says whose it adds up or takes away. */
const base = 4000;
const figureAt = (place: number) => base * 3 ** place;

/** Places with weight +1 or −1 in a number that is a sum or a difference of such figures (balanced ternary); null if it is neither. */
function placesIn(n: number): number[] | null {
  if (n % base !== 0) return null;
  const places: number[] = [];
  for (let [rest, place] = [Math.abs(n) / base, 0]; rest !== 0; place++) {
    const digit = ((rest + 1) % 3) - 1;
    if (digit !== 0) places.push(place);
    rest = (rest - digit) / 3;
  }
  return places;
}

describe("whoever reads whatever, revision after revision", () => {
  it("learns of no member's figure, no sum and no difference of two sums that speaks of fewer than the group size besides themselves", {
    timeout: 240_000,
  }, async () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    const c = chance(seed);
    let [told, moved] = [0, 0];
    for (let model = 0; model < 4; model++) {
      const registry = await emptyRegistry();
      const codes = ["MA", "MB", "MC", "MD", "ME", "MF", "MG", "MH"].slice(0, model === 0 ? 8 : c.between(4, 8));
      await write(registry, [make("Bloc:b"), ...codes.flatMap(member)]);
      const owner: string[] = [];
      const now = new Map<string, number>();
      const read = new Map<string, Set<number>>();
      const look = async () => {
        for (const code of codes) {
          for (const clearance of [0, 2]) {
            const reader = { ...memberReader(code), view: { clearance, memberships: [`${code}:office`] } };
            const { bloc } = await ask<Pooled>(registry, everything, { reader });
            for (const n of numbersIn(bloc)) if (n >= base) read.set(code, (read.get(code) ?? new Set()).add(n));
          }
        }
      };
      for (let round = 1; round <= 3; round++) {
        const many = model === 0 || c.of(0.5);
        for (const code of codes) {
          if (round > 1 && !c.of(many ? 1 : 0.2)) continue;
          now.delete(code);
          if (model === 0 || c.of(round === 1 ? 0.8 : 0.9)) {
            now.set(code, figureAt(owner.length));
            owner.push(code);
          }
        }
        for (const [code, compute] of now) {
          await write(registry, [
            ...demand(code, compute, round),
            ...share(code, `s${round}`, { round, aspect: "SHED", workloads: compute }),
          ]);
          if (c.of(0.3)) await look();
        }
        const closing = await close(registry, round);
        expect(["committed", "LP-2039"]).toContain(closing);
        await look();
        if (closing !== "committed") break;
      }
      for (const [code, numbers] of read) {
        const sums = [0, ...numbers];
        told += numbers.size;
        if (numbers.size > 1) moved++;
        for (const [i, a] of sums.entries()) {
          for (const b of sums.slice(0, i)) {
            const others = new Set(placesIn(a - b)!.map((place) => owner[place]!));
            others.delete(code);
            expect([...others].length, `seed ${seed}, model ${model}: ${code} reads ${a} and ${b}: ${[...others]}`).toBeGreaterThanOrEqual(
              3,
            );
          }
        }
      }
    }
    expect(told).toBeGreaterThan(0);
    expect(moved).toBeGreaterThan(0);
  });
});
