import { describe, expect, it } from "vitest";
import { analyseFaultTree } from "../../../server/analysis/faultTree/analyse";
import { Budget } from "../../../server/analysis/faultTree/budget";
import { compile } from "../../../server/analysis/faultTree/logic";
import { rewritten } from "../../../server/analysis/faultTree/rewrite";
import { readOpenPsa } from "../../../server/transfer/openPsa";
import { openPsaText } from "../../../server/transfer/openPsaText";
import { largeTree } from "./largeTrees";

const question = { maxOrder: null, list: 3, importance: true, budget: 2_000_000 };

describe("large fault trees", () => {
  it("are rewritten in one go where gates hang in a long chain, and every event has its importance", { timeout: 20_000 }, () => {
    const answer = analyseFaultTree(largeTree("chain", 20_000), question);
    expect([answer.count, answer.unestablished]).toEqual([20_001n, []]);
    const top = 1 - 0.999 ** 20_001;
    expect(answer.probability![0] / top).toBeCloseTo(1, 9);
    expect(answer.sets.map(({ events }) => events.length)).toEqual([1, 1, 1]);
    expect(answer.importance).toHaveLength(20_001);
    for (const { birnbaum } of answer.importance!) expect(birnbaum / 0.999 ** 20_000).toBeCloseTo(1, 6);
  });

  it("say so where the sets are too deep to be listed", { timeout: 20_000 }, () => {
    // Too small a budget for rewriting leaves the chain as it stands.
    const answer = analyseFaultTree(largeTree("chain", 20_000), { ...question, importance: false, budget: 200_000 });
    expect([answer.count, answer.sets]).toEqual([20_001n, []]);
    expect(answer.unestablished[0]).toMatch(/^The smallest sets: .*deeper/);
  });

  it("are counted exactly beyond what plain numbers hold", () => {
    // Of each two neighbours in a row one fails: minimal vertex covers of a path, a(n) = a(n - 2) + a(n - 3).
    const n = 300;
    const event = (i: number) => ({ op: "event" as const, name: `e${i}` });
    const either = Array.from({ length: n - 1 }, (_, i) => ({ op: "or" as const, of: [event(i), event(i + 1)] }));
    const events = Array.from({ length: n }, (_, i) => ({ name: `e${i}`, probability: 0.5 }));
    const tree = { name: "row", top: "top", gates: [{ name: "top", formula: { op: "and" as const, of: either } }], events };
    const covers = [0n, 1n, 2n, 2n];
    for (let i = 4; i <= n; i++) covers.push(covers[i - 2]! + covers[i - 3]!);
    const answer = analyseFaultTree(tree, { ...question, importance: false });
    expect(answer.count).toBe(covers[n]);
    expect(answer.count).toBeGreaterThan(2n ** 60n);
  });

  it("are read again as they were written", { timeout: 20_000 }, () => {
    const { gates, events } = readOpenPsa(openPsaText(largeTree("chain", 20_000)), "f.xml");
    expect([gates.length, events.length]).toEqual([20_000, 20_001]);
  });

  it("say so where a diagram is too deep, and bound the probability", { timeout: 20_000 }, () => {
    const answer = analyseFaultTree(largeTree("row", 20_000), { ...question, budget: 3_000_000 });
    expect(answer.unestablished[0]).toMatch(/deeper than can be gone down at once/);
    expect(answer.unestablished.join()).not.toMatch(/steps ran out/);
    const [low, high] = answer.probability!;
    expect(low).toBeLessThan(high);
  });

  it("spend no more than the budget on rewriting, and on going through gates", () => {
    const compiled = compile(largeTree("turns", 5_000));
    expect(rewritten(compiled, new Budget(10_000))).toBe(compiled);
    const budget = new Budget(1_000_000);
    expect(rewritten(compiled, budget)).not.toBe(compiled);
    expect(budget.left).toBeGreaterThan(0);
    const answer = analyseFaultTree(largeTree("turns", 5_000), { ...question, budget: 5_000 });
    expect(answer.count).toBeNull();
    expect(answer.unestablished[0]).toBe("Minimal cut sets: the budget of 5000 steps ran out.");
  });
});
