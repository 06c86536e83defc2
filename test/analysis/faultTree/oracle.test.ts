import { describe, expect, it } from "vitest";
import type { FaultTree } from "../../../schema/model/faultTree";
import { analyseFaultTree, type FaultTreeAnswer } from "../../../server/analysis/faultTree/analyse";
import { bits, type Truth, truthOf } from "./bruteForce";
import { randomTree, type TreeProfile } from "./randomTrees";

const profiles: Record<string, TreeProfile> = {
  "without negation": { events: [1, 9], gates: [1, 12], negation: false },
  "wide, without negation": { events: [5, 9], gates: [10, 24], negation: false },
  "with negation": { events: [1, 8], gates: [1, 12], negation: true },
};
const perProfile = 1_400;
const first = Number(process.env.LOADPATH_TEST_SEED ?? 1);
const budget = 1_000_000;

const maskOf = (events: readonly number[]) => events.reduce((mask, event) => mask | (1 << event), 0);
const ordersOf = (sets: readonly number[]) => {
  const orders = new Map<number, bigint>();
  for (const set of sets) orders.set(bits(set), (orders.get(bits(set)) ?? 0n) + 1n);
  return [...orders].map(([order, count]) => ({ order, count }));
};
const close = (p: number, q: number) => Math.abs(p - q) <= 1e-9 * Math.max(Math.abs(p), Math.abs(q)) + 1e-13;

/** What an answer gets wrong, in words. */
function faults(tree: FaultTree, truth: Truth, answer: FaultTreeAnswer, upTo: number): string[] {
  const wrong: string[] = [];
  const check = (what: string, holds: boolean) => {
    if (!holds) wrong.push(what);
  };
  const expected = truth.sets.filter((set) => bits(set) <= upTo);
  check("count", answer.count === BigInt(expected.length));
  check("byOrder", JSON.stringify(answer.byOrder, bigText) === JSON.stringify(ordersOf(expected), bigText));
  const listed = answer.sets.map(({ events }) => maskOf(events));
  check("sets", listed.toSorted((p, q) => bits(p) - bits(q) || p - q).join() === expected.join());
  const ordered = answer.sets.every((set, i) => {
    const next = answer.sets[i + 1];
    return (
      !next || next.events.length > set.events.length || (next.events.length === set.events.length && next.probability! <= set.probability!)
    );
  });
  check("order of the sets", ordered);
  const [low, high] = answer.probability!;
  if (answer.unestablished.length === 0) check("one probability", low === high);
  check(
    "probability",
    low === high ? close(low, truth.probability) : low <= truth.probability + 1e-12 && truth.probability <= high + 1e-12,
  );
  for (const i of answer.importance ?? []) {
    const name = tree.events[i.event]!.name;
    const p = tree.events[i.event]!.probability!;
    const slope = truth.birnbaum[i.event]!;
    check(`Birnbaum of ${name}`, close(i.birnbaum, slope));
    if (truth.probability === 0) continue;
    check(`criticality of ${name}`, close(i.criticality!, (p * slope) / truth.probability));
    const open = answer.unestablished.some((sentence) => sentence.startsWith("Fussell-Vesely"));
    if (i.fussellVesely === null) check(`no word that Fussell-Vesely of ${name} is open`, open);
    else check(`Fussell-Vesely of ${name}`, close(i.fussellVesely, truth.ofItsSets[i.event]! / truth.probability));
    check(`RAW of ${name}`, close(i.raw!, (truth.probability + (1 - p) * slope) / truth.probability));
    const without = truth.probability - p * slope;
    if (without > truth.probability * 1e-6)
      check(`RRW of ${name}`, Math.abs(i.rrw! * without - truth.probability) < 1e-6 * truth.probability);
  }
  return wrong;
}
const bigText = (_: string, value: unknown) => (typeof value === "bigint" ? String(value) : value);

describe.each(Object.entries(profiles))("fault trees %s", (_name, profile) => {
  const seeds = Array.from({ length: perProfile }, (_, i) => first * 1_000_000 + i);

  it(`agree with their truth tables: seeds ${seeds[0]} to ${seeds[seeds.length - 1]}`, { timeout: 240_000 }, () => {
    let busy = 0;
    for (const seed of seeds) {
      const tree = randomTree(seed, profile);
      const truth = truthOf(tree);
      if (truth.sets.length > 1) busy++;
      const whole = analyseFaultTree(tree, { maxOrder: null, list: Number.POSITIVE_INFINITY, importance: true, budget });
      expect(faults(tree, truth, whole, Number.POSITIVE_INFINITY), `seed ${seed}`).toEqual([]);
      const left = truth.birnbaum.flatMap((slope, event) =>
        Math.abs(slope) > 1e-12 && !whole.importance!.some((i) => i.event === event) ? [event] : [],
      );
      expect(left, `seed ${seed}: events that matter and have no importance`).toEqual([]);
      const maxOrder = 1 + (seed % 3);
      const limited = analyseFaultTree(tree, { maxOrder, list: Number.POSITIVE_INFINITY, importance: false, budget });
      expect(faults(tree, truth, limited, limited.upTo ?? Number.POSITIVE_INFINITY), `seed ${seed}, at most ${maxOrder}`).toEqual([]);
      expect(limited.upTo === maxOrder || limited.upTo === null, `seed ${seed}, up to ${limited.upTo} of ${maxOrder}`).toBe(true);
    }
    expect(busy).toBeGreaterThan(perProfile / 6);
  });

  it("hold what they say when the budget runs out", { timeout: 120_000 }, () => {
    let short = 0;
    for (const seed of seeds.slice(0, 400)) {
      const tree = randomTree(seed, profile);
      const truth = truthOf(tree);
      const answer = analyseFaultTree(tree, { maxOrder: null, list: Number.POSITIVE_INFINITY, importance: true, budget: seed % 40 });
      if (answer.unestablished.length > 0) short++;
      if (answer.count === null) expect(answer.sets, `seed ${seed}`).toEqual([]);
      else expect(faults(tree, truth, answer, answer.upTo ?? Number.POSITIVE_INFINITY), `seed ${seed}`).toEqual([]);
      const [low, high] = answer.probability!;
      expect(low <= truth.probability + 1e-12 && truth.probability <= high + 1e-12, `seed ${seed}: ${low} to ${high}`).toBe(true);
    }
    expect(short).toBeGreaterThan(50);
  });
});
