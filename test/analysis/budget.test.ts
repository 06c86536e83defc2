import { describe, expect, it } from "vitest";
import { analysisOf } from "../../server/analysis/analysis";
import { type MinimalSets, minimalSets } from "../../server/analysis/minimalSets";
import { type ScopeCoalitions, scopeCoalitions } from "../../server/analysis/scopeCoalitions";
import { allThatCount } from "../../server/analysis/shares";
import { snapshotOf } from "../../server/analysis/snapshot";
import type { Watch } from "../../server/analysis/watch";
import { defaultDay } from "./oracle/caseForm";
import { parsedByProduct } from "./oracle/product";
import { type Chance, chance } from "./oracle/random";
import { randomModel } from "./oracle/randomModels";

const firstSeed = Number(process.env.LOADPATH_TEST_SEED ?? 6_040);
const names = (sets: readonly (readonly number[])[]) => sets.map((set) => set.join("+")).sort();

/** Sets none of which lies within another. */
function randomCuts(c: Chance, items: readonly number[]): number[][] {
  const drawn = Array.from({ length: c.between(0, 9) }, () => c.some(items, c.between(1, 5)).sort((p, q) => p - q));
  const distinct = [...new Map(drawn.map((set) => [set.join(), set])).values()];
  return distinct.filter((set) => !distinct.some((other) => other !== set && other.every((x) => set.includes(x))));
}

describe("minimal sets on a budget", () => {
  it("are minimal, and all there are up to the size that is told, on 4,000 random structures", () => {
    let [early, beyond, whole] = [0, 0, 0];
    for (let seed = firstSeed; seed < firstSeed + 4_000; seed++) {
      const c = chance(seed);
      const items = Array.from({ length: c.between(1, 9) }, (_, i) => i);
      const cuts = randomCuts(c, items);
      const fells = (set: readonly number[]) => cuts.some((cut) => cut.every((x) => set.includes(x)));
      const largest = c.between(1, 6);
      const all = names(cuts.filter((cut) => cut.length <= largest));
      const label = `seed ${seed}`;
      const full = minimalSets(items, fells, largest, 1_000_000);
      expect(names(full.sets), label).toEqual(all);
      expect(full, label).toMatchObject({ complete: true, upTo: largest, ending: "COMPLETE" });
      const budget = c.between(0, 60);
      const part = minimalSets(items, fells, largest, budget);
      expect(minimalSets(items, fells, largest, budget), label).toEqual(part);
      checkPart(part, cuts, largest, label);
      expect(part.ending, label).toBe(part.complete ? "COMPLETE" : "STEPS");
      let left = c.between(0, 20);
      const stopped = minimalSets(items, fells, largest, 1_000_000, () => left-- <= 0);
      checkPart(stopped, cuts, largest, label);
      expect(stopped.ending, label).toBe(stopped.complete ? "COMPLETE" : "TIME");
      if (part.complete) whole++;
      else early++;
      if (!part.complete && part.upTo > 0 && part.sets.length > 0) beyond++;
    }
    // What the test is about must have come up.
    expect(early).toBeGreaterThan(1000);
    expect(beyond).toBeGreaterThan(100);
    expect(whole).toBeGreaterThan(200);
  });

  it("may leave everything open, and say so", () => {
    expect(minimalSets([0, 1], () => true, 2, 0)).toMatchObject({ sets: [], upTo: -1, complete: false });
  });
});

function checkPart(part: MinimalSets, cuts: readonly number[][], largest: number, label: string): void {
  const all = names(cuts.filter((cut) => cut.length <= largest));
  for (const name of names(part.sets)) expect(all, label).toContain(name);
  const upTo = (sets: readonly (readonly number[])[]) => names(sets.filter((set) => set.length <= part.upTo));
  expect(upTo(part.sets), `${label}: all of up to ${part.upTo}`).toEqual(upTo(cuts.filter((cut) => cut.length <= largest)));
  if (part.complete) expect(names(part.sets), label).toEqual(all);
}

describe("coalitions of a scope on a budget", () => {
  const question = { kind: "Vendor", maxSize: 4, horizon: 720, budget: 1_000_000 } as const;
  const nameOf = (members: readonly number[]) => members.join("+");

  /** What was established holds in the whole answer, and its bounds hold the whole answer's figures. */
  function checkBounds(part: ScopeCoalitions, whole: ScopeCoalitions, label: string): void {
    const known = new Map(whole.items.map((item) => [nameOf(item.members), item]));
    const upTo = ({ items }: ScopeCoalitions) => items.filter(({ members }) => members.length <= part.upTo).map((i) => nameOf(i.members));
    expect(upTo(part).sort(), `${label}: all of up to ${part.upTo}`).toEqual(upTo(whole).sort());
    for (const item of part.items) {
      const full = known.get(nameOf(item.members));
      expect(full, label).toBeDefined();
      for (const side of ["onRecord", "possible"] as const) {
        expect(full!.workloads[side], label).toBeGreaterThanOrEqual(item.workloads[side]);
        expect(full!.workloads[side], label).toBeLessThanOrEqual(item.workloads[side] + item.unsettled.workloads);
        const lost = full!.criticalityLost[side] - item.criticalityLost[side];
        expect(lost, label).toBeGreaterThanOrEqual(-1e-9);
        expect(lost, label).toBeLessThanOrEqual(item.unsettled.criticality + 1e-9);
        expect(full!.together[side], label).toBeGreaterThanOrEqual(item.together[side]);
      }
      if (item.members.length <= part.upTo) expect({ ...item }, label).toEqual(full);
      if (item.unsettled.workloads > 0) noted.unsettled++;
    }
  }
  const noted = { early: 0, unsettled: 0, missing: 0 };

  it("hold what a full search finds, on 1,500 random models", () => {
    for (let seed = firstSeed; seed < firstSeed + 1_500; seed++) {
      const c = chance(seed);
      const facts = parsedByProduct(randomModel(seed)).facts;
      const fresh = () => analysisOf(snapshotOf(facts), defaultDay);
      const asked = { ...question, kind: c.pick(["Vendor", "Jurisdiction"] as const) };
      const scope = allThatCount(fresh());
      const whole = scopeCoalitions(fresh(), scope, asked);
      expect(whole).toMatchObject({ unfinished: 0, upTo: 4, ending: "COMPLETE" });
      expect(whole.items.every(({ unsettled }) => unsettled.workloads === 0 && unsettled.criticality === 0)).toBe(true);
      const label = `seed ${seed}`;
      const part = scopeCoalitions(fresh(), scope, { ...asked, budget: c.between(0, 5) });
      checkBounds(part, whole, label);
      expect(part.upTo, label).toBeGreaterThan(0);
      checkBounds(scopeCoalitions(fresh(), scope, { ...asked, total: c.between(0, 20) }), whole, label);
      if (part.unfinished > 0) noted.early++;
      if (part.items.length < whole.items.length) noted.missing++;
      let left = c.between(0, 4);
      const stopped = scopeCoalitions(fresh(), scope, asked, { told: () => undefined, over: () => left-- <= 0 });
      checkBounds(stopped, whole, label);
      // What was asked before on another budget leaves no trace in the answer.
      const a = fresh();
      scopeCoalitions(a, scope, asked);
      expect(scopeCoalitions(a, scope, { ...asked, budget: 3 }), label).toEqual(scopeCoalitions(fresh(), scope, { ...asked, budget: 3 }));
    }
    expect(noted.early, JSON.stringify(noted)).toBeGreaterThan(40);
    expect(noted.missing).toBeGreaterThan(30);
    expect(noted.unsettled).toBeGreaterThan(10);
  });

  it("tell of every chain once, and stop where nobody wants the answer", () => {
    const a = analysisOf(snapshotOf(parsedByProduct(randomModel(firstSeed + 3)).facts), defaultDay);
    const scope = allThatCount(a);
    const told: [number, number][] = [];
    const watch: Watch = { told: (done, of) => void told.push([done, of]), over: () => false };
    scopeCoalitions(a, scope, question, watch);
    expect(told.length).toBeGreaterThan(0);
    expect(told.map(([done]) => done)).toEqual(told.map((_, i) => i + 1));
    expect(told.at(-1)![0]).toBe(told[0]![1]);
    const unwanted = () => {
      throw new Error("nobody wants it");
    };
    const b = analysisOf(a.snapshot, defaultDay);
    expect(() => scopeCoalitions(b, scope, question, { told: () => undefined, over: unwanted })).toThrow("nobody wants it");
  });
});
