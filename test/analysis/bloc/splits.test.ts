import { describe, expect, it } from "vitest";
import { type Claim, splits } from "../../../server/analysis/bloc/splits";
import { chance } from "../oracle/random";

const claimsOf = (...list: readonly (number | readonly [number, number | null])[]): Claim[] =>
  list.map((c, i) => {
    const [claim, priority] = typeof c === "number" ? [c, null] : c;
    return { member: `M${i}`, claim, priority };
  });
const hundredths = (n: number) => Math.round(n * 100);
const total = (parts: readonly number[]) => parts.reduce((sum, part) => sum + hundredths(part), 0);

/** Shapley values by going through every order in which members may come, in hundredths. */
function byEveryOrder(slice: number, claims: readonly number[]): number[] {
  const sums = claims.map(() => 0);
  let orders = 0;
  const come = (left: number, order: readonly number[], waiting: readonly number[]) => {
    if (waiting.length === 0) {
      orders++;
      return;
    }
    for (const [at, i] of waiting.entries()) {
      const got = Math.min(left, claims[i]!);
      // Of all orders that begin so: as many as the rest has.
      let rest = 1;
      for (let k = 2; k < waiting.length; k++) rest *= k;
      sums[i]! += got * rest;
      come(left - got, [...order, i], waiting.toSpliced(at, 1));
    }
  };
  come(slice, [], [...claims.keys()]);
  return sums.map((s) => s / orders);
}

/** The same from the bankruptcy game: what is left of the slice for a coalition once all others are served. */
function byCoalition(slice: number, claims: readonly number[]): number[] {
  const n = claims.length;
  const worth = (s: number) => Math.max(0, slice - claims.reduce((sum, c, i) => (s & (1 << i) ? sum : sum + c), 0));
  const factorial = (k: number): number => (k < 2 ? 1 : k * factorial(k - 1));
  return claims.map((_, i) => {
    let value = 0;
    for (let s = 0; s < 1 << n; s++) {
      if (s & (1 << i)) continue;
      const size = s.toString(2).replaceAll("0", "").length;
      value += (factorial(size) * factorial(n - size - 1) * (worth(s | (1 << i)) - worth(s))) / factorial(n);
    }
    return value;
  });
}

describe("splits of a slice", () => {
  it("follow the Talmud's cases by Shapley, and by proportion and priority as they say", () => {
    // Claims 100, 200, 300 (O'Neill's random arrival).
    expect(splits(100, claimsOf(100, 200, 300)).shapley).toEqual([33.34, 33.33, 33.33]);
    expect(splits(200, claimsOf(100, 200, 300)).shapley).toEqual([33.34, 83.33, 83.33]);
    expect(splits(300, claimsOf(100, 200, 300)).shapley).toEqual([50, 100, 150]);
    expect(splits(300, claimsOf(100, 200, 300)).proportional).toEqual([50, 100, 150]);
    expect(splits(300, claimsOf([100, 2], [200, 1], [300, null])).byPriority).toEqual([100, 200, 0]);
    expect(splits(300, claimsOf([100, 1], [200, 2], [300, 2])).byPriority).toEqual([100, 80, 120]);
  });

  it("give nobody more than they claim, and leave the rest of a slice that is larger than all claims", () => {
    const { split, proportional, byPriority, shapley } = splits(1000, claimsOf(10, 20.5));
    expect([split, proportional, byPriority, shapley]).toEqual([30.5, [10, 20.5], [10, 20.5], [10, 20.5]]);
    expect(splits(100, [])).toEqual({ split: 0, proportional: [], byPriority: [], shapley: [] });
    expect(splits(100, claimsOf(0, 0)).shapley).toEqual([0, 0]);
  });

  it("leave Shapley values out above eight claims", () => {
    expect(splits(10, claimsOf(1, 2, 3, 4, 5, 6, 7, 8)).shapley).toHaveLength(8);
    expect(splits(10, claimsOf(1, 2, 3, 4, 5, 6, 7, 8, 9)).shapley).toBeNull();
  });

  it("sum to the whole exactly; Shapley values are those of every order of arrival and of the bankruptcy game, up to eight", () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    const c = chance(seed);
    for (let model = 0; model < 60; model++) {
      const n = model < 8 ? 8 : 1 + c.between(0, 6);
      const claims = Array.from({ length: n }, () => (c.of(0.1) ? 0 : c.between(0, 49999) / 100));
      const slice = c.between(0, Math.round(claims.reduce((a, b) => a + b, 0) * 120) + 100) / 100;
      const stated = claims.map((claim) => [claim, c.of(0.3) ? null : 1 + c.between(0, 2)] as const);
      const found = splits(slice, claimsOf(...stated));
      const whole = Math.min(hundredths(slice), total(claims));
      const where = `seed ${seed}, model ${model}`;
      for (const parts of [found.proportional, found.byPriority, found.shapley!]) {
        expect(total(parts), where).toBe(whole);
        for (const [i, part] of parts.entries()) expect(hundredths(part), where).toBeLessThanOrEqual(hundredths(claims[i]!));
      }
      const exact = byEveryOrder(slice, claims);
      const other = byCoalition(Math.min(slice, whole / 100), claims);
      for (const [i, part] of found.shapley!.entries()) {
        expect(Math.abs(part - exact[i]!), where).toBeLessThan(0.0101);
        expect(Math.abs(exact[i]! - other[i]!), where).toBeLessThan(1e-6);
      }
    }
  });
});
