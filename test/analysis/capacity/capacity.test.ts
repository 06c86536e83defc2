import { beforeAll, describe, expect, it } from "vitest";
import { capacity } from "../../../server/analysis/capacity/capacity";
import { needsOf } from "../../../server/analysis/capacity/demand";
import type { LinearSolver } from "../../../server/analysis/capacity/programme";
import { highsSolver } from "../../../server/solver/highs";
import { analysed, type Entities, type Relationships } from "../model";
import { chance } from "../oracle/random";
import { usual } from "./served";

let solver: LinearSolver;
beforeAll(async () => {
  solver = await highsSolver();
});

/** A nation with a few sites, promises and workloads, much of it unstated or assumed. */
function randomNation(seed: number): { entities: Entities; relationships: Relationships } {
  const c = chance(seed);
  const entities: Record<string, [string, Record<string, unknown>]> = {};
  const relationships: [string, Record<string, unknown>][] = [];
  const add = (key: string, kind: string, fields: Record<string, unknown> = {}) => {
    entities[key] = [kind, fields];
  };
  const maybe = <T>(value: T) => (c.of(0.7) ? value : undefined);
  const relate = (words: string, more: Record<string, unknown> = {}) =>
    relationships.push([words, { basis: c.of(0.2) ? "ASSUMED" : "SOURCED", ...more }]);
  for (const n of ["home", "abroad"]) add(n, "Jurisdiction");
  for (const v of ["v1", "v2"]) add(v, "Vendor");
  add("m", "Ministry");
  for (const s of ["s1", "s2"]) add(s, "Sector");
  relationships.push(["m OF home", {}], ["s1 OF home", {}], ["s2 OF home", {}]);
  if (c.of(0.8)) relate("v1 SUBJECT_TO home");
  relate("v2 SUBJECT_TO abroad");
  for (let i = 0; i < 3; i++) {
    const [status, expectedOn] = c.of(0.2) ? ["PLANNED", maybe("2026-06")] : ["OPERATIONAL", undefined];
    const machines = c.of(0.8) ? { accelerators: c.between(0, 8) } : {};
    add(`d${i}`, "DataCentre", { status, expectedOn, ...machines, inferenceShare: maybe(100), publicShare: maybe(50) });
    relate(`d${i} LOCATED_IN ${c.of(0.8) ? "home" : "abroad"}`);
    if (c.of(0.8)) relate(`d${i} OPERATED_BY ${c.pick(["v1", "v2"])}`);
  }
  for (let i = 0; i < c.between(0, 2); i++) {
    add(`g${i}`, "Agreement", { minimumAllocation: maybe(c.between(1, 5)), noticeDays: maybe(90) });
    relate(`home PARTY_TO g${i}`);
    relate(`g${i} BINDS v2`);
    relate(`g${i} COVERS d${c.between(0, 2)}`, { allocation: c.between(1, 6) });
  }
  for (let i = 0; i < 5; i++) {
    const designation = c.pick(["MUST_BE_SOVEREIGN", "SOVEREIGN_PREFERRED", "EXTERNAL_ALLOWED", "UNDECIDED"]);
    add(`w${i}`, "Workload", { criticality: c.between(1, 4), computeDemand: maybe(c.between(1, 6)), designation });
    relationships.push([`m RESPONSIBLE_FOR w${i}`, {}], [`${c.pick(["s1", "s2"])} RELIES_ON w${i}`, {}]);
    if (c.of(0.7)) relate(`w${i} HOSTED_AT d${c.between(0, 2)}`);
  }
  return { entities, relationships };
}

const seeds = Array.from({ length: 40 }, (_, i) => 9_020 + i);

describe("on random nations", () => {
  const run = (seed: number, shocks: { failed: string[]; denied: string[] } = { failed: [], denied: [] }) => {
    const { entities, relationships } = randomNation(seed);
    const { a, at } = analysed(entities, relationships);
    const nation = at("home");
    const asked = {
      nation,
      needs: needsOf(a, nation, usual, false),
      shocks: { failed: shocks.failed.map(at), denied: shocks.denied.map(at) },
      horizon: 720,
    };
    return capacity(a, asked, usual, solver);
  };
  const downTo = (found: ReturnType<typeof capacity>, tier: number, end: "onRecord" | "possible") =>
    found.parts.reduce((sum, p) => sum + (p.tier <= tier ? p.served[end] : 0), 0);

  it("possible supply serves at least as much as that on record, down to any tier", () => {
    let apart = 0;
    for (const seed of seeds) {
      const found = run(seed);
      for (const tier of [1, 2, 3, 4]) {
        const [low, high] = [downTo(found, tier, "onRecord"), downTo(found, tier, "possible")];
        expect([seed, tier, low <= high + 1e-5]).toEqual([seed, tier, true]);
        if (high > low + 1e-5) apart++;
      }
      for (const s of found.sources) expect([seed, s.amount.onRecord <= s.amount.possible + 1e-9]).toEqual([seed, true]);
    }
    expect(apart).toBeGreaterThan(15);
  });

  it("no shock serves more, down to any tier, and none is worse as possible than on record", () => {
    let worse = 0;
    for (const seed of seeds) {
      const calm = run(seed);
      const c = chance(seed);
      const shocked = run(seed, { failed: [c.pick(["d0", "d1", "d2", "v1"])], denied: c.of(0.5) ? ["abroad"] : ["v2"] });
      for (const tier of [1, 2, 3, 4]) {
        for (const end of ["onRecord", "possible"] as const) {
          const [before, after] = [downTo(calm, tier, end), downTo(shocked, tier, end)];
          expect([seed, tier, end, after <= before + 1e-5]).toEqual([seed, tier, end, true]);
          if (after < before - 1e-5) worse++;
        }
      }
      for (const s of shocked.sources) expect([seed, s.down.possible || !s.down.onRecord]).toEqual([seed, true]);
    }
    expect(worse).toBeGreaterThan(15);
  });

  it("draws nothing that is not there, and serves nothing that is not asked for", () => {
    for (const seed of seeds) {
      const { parts, sources } = run(seed);
      for (const end of ["onRecord", "possible"] as const) {
        for (const s of sources) expect([seed, s.drawn[end] <= s.amount[end] + 1e-5]).toEqual([seed, true]);
        const drawn = sources.reduce((sum, s) => sum + s.drawn[end], 0);
        const served = parts.reduce((sum, p) => sum + p.served[end], 0);
        expect([seed, Math.abs(drawn - served) < 1e-3]).toEqual([seed, true]);
        for (const p of parts) expect([seed, p.served[end] <= p.demand + 1e-9]).toEqual([seed, true]);
      }
    }
  });
});
