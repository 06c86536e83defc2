import { describe, expect, it } from "vitest";
import { bigCount, chance, chanceRange, magnitude, measure } from "../../client/cutSets/words";

const narrow = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("counts of any size", () => {
  it.each([
    ["0", "0"],
    ["1234567", "1,234,567"],
    ["999999999999999", "999,999,999,999,999"],
    ["4805011640000000000000", "4.80 × 10²¹"],
  ])("%s reads %s", (text, words) => expect(narrow(bigCount(text))).toBe(words));

  it("are drawn by their power of ten", () => {
    expect(magnitude("0")).toBe(0);
    expect(magnitude("1")).toBeCloseTo(0);
    expect(magnitude("1000")).toBeCloseTo(3);
    expect(magnitude("2000000000000000000000")).toBeCloseTo(21.301, 3);
  });
});

describe("chances", () => {
  it.each([
    [0, "0"],
    [1, "100 %"],
    [0.0123, "1.2 %"],
    [0.0005, "0.1 %"],
    [2.44e-7, "2.4 × 10⁻⁷"],
    [1e-6, "1 × 10⁻⁶"],
  ])("%s reads %s", (p, words) => expect(narrow(chance(p))).toBe(words));

  it("and measures read alike when they are small", () => {
    expect([0, 1, 0.0832, 2.31e-13].map((n) => narrow(measure(n)))).toEqual(["0", "1", "0.0832", "2.3 × 10⁻¹³"]);
  });

  it("are one where both ends read the same", () => {
    expect(narrow(chanceRange(0.0121, 0.0122))).toBe("1.2 %");
    expect(narrow(chanceRange(1e-6, 0.02))).toBe("1 × 10⁻⁶ to 2.0 %");
  });
});
