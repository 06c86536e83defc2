import { describe, expect, it } from "vitest";
import type { LinearProgramme } from "../../server/analysis/capacity/programme";
import { highsSolver } from "../../server/solver/highs";

const ever = Number.POSITIVE_INFINITY;
/** x + 2y at most, with x + y ≤ 4, x ≤ 3, y ≤ 2.5. */
const programme: LinearProgramme = {
  lower: [0, 0],
  upper: [3, 2.5],
  objective: [1, 2],
  rows: [{ indices: [0, 1], values: [1, 1], lower: -ever, upper: 4 }],
};

describe("the solver that is handed in", () => {
  it("finds the optimum with its prices, and again as bounds move", async () => {
    const solver = await highsSolver();
    solver.hold(programme, (held) => {
      const first = held.solve();
      expect([...Array.from(first.values)]).toEqual([1.5, 2.5]);
      expect(first.prices[0]).toBe(1);
      held.boundRow(0, -ever, 5);
      expect([...Array.from(held.solve().values)]).toEqual([2.5, 2.5]);
      held.boundVariable(0, 0, 1);
      expect([...Array.from(held.solve().values)]).toEqual([1, 2.5]);
    });
  });

  it("throws where there is no optimum, and can be asked again", async () => {
    const solver = await highsSolver();
    const impossible = { ...programme, rows: [{ ...programme.rows[0], lower: 9, upper: 10 }] };
    expect(() => solver.hold(impossible, (held) => held.solve())).toThrow(/no optimum/);
    expect(solver.hold(programme, (held) => held.solve().values[1])).toBe(2.5);
  });

  it("is loaded once", async () => {
    expect(await highsSolver()).toBe(await highsSolver());
  });

  it("answers a programme without variables with nothing", async () => {
    const solver = await highsSolver();
    const empty = { lower: [], upper: [], objective: [], rows: [{ indices: [], values: [], lower: 0, upper: 1 }] };
    expect(solver.hold(empty, (held) => held.solve())).toEqual({ values: [], prices: [0] });
  });
});
