import type { Laid } from "./allocate";
import { least } from "./amounts";
import type { LinearProgramme, LinearSolver } from "./programme";

/** How much of what was reached may be given up again, so that the rounding of large sums leaves the programme feasible. */
const slack = 1e-7;

/** What each part gets when the parts of a rank share alike and every rank keeps its total. */
export function share(solver: LinearSolver, { classes, columns, parts, ranks, rows }: Laid, totals: readonly number[]): number[] {
  const served = parts.map(() => 0);
  const contested: number[] = [];
  for (const [k, rank] of ranks.entries()) {
    const own = parts.flatMap((p, q) => (p.rank === rank ? [q] : []));
    const demand = own.reduce((sum, q) => sum + parts[q].demand, 0);
    if (own.length === 1) served[own[0]] = totals[k];
    else if (totals[k] >= demand - least) for (const q of own) served[q] = parts[q].demand;
    else if (totals[k] > least) contested.push(k);
  }
  if (contested.length === 0) return served;

  // Variables: what flows, then the share of each part, then the least share of those that still rise.
  const n = columns.length;
  const rising = n + parts.length;
  const of = (test: (part: number) => boolean) => columns.flatMap((x, i) => (test(classes[x.class].part) ? [i] : []));
  const programme: LinearProgramme = {
    lower: [...columns.map(() => 0), ...parts.map(() => 0), 0],
    upper: [...columns.map(() => Number.POSITIVE_INFINITY), ...parts.map(() => 1), 1],
    objective: [...columns.map(() => 0), ...parts.map(() => 0), 1],
    rows: [
      ...rows,
      ...ranks.map((rank, k) => {
        const indices = of((p) => parts[p].rank === rank);
        return {
          indices,
          values: indices.map(() => 1),
          lower: Math.max(0, totals[k] * (1 - slack) - least),
          upper: Number.POSITIVE_INFINITY,
        };
      }),
      ...parts.map((part, q) => {
        const indices = of((p) => p === q);
        return {
          indices: [...indices, n + q],
          values: [...indices.map(() => 1), -part.demand],
          lower: 0,
          upper: Number.POSITIVE_INFINITY,
        };
      }),
      ...parts.map((_, q) => ({
        indices: [n + q, rising],
        values: [1, -1],
        lower: Number.NEGATIVE_INFINITY,
        upper: Number.POSITIVE_INFINITY,
      })),
    ],
  };
  const firstLink = rows.length + ranks.length + parts.length;
  solver.hold(programme, (held) => {
    for (const k of contested) {
      const active = new Set(parts.flatMap((p, q) => (p.rank === ranks[k] ? [q] : [])));
      for (const q of active) held.boundRow(firstLink + q, 0, Number.POSITIVE_INFINITY);
      while (active.size > 0) {
        const { values, prices } = held.solve();
        const level = values[rising];
        const stuck = [...active].filter((q) => Math.abs(prices[firstLink + q]) > least);
        for (const q of level >= 1 - 1e-9 || stuck.length === 0 ? [...active] : stuck) {
          served[q] = Math.max(0, Math.min(1, level)) * parts[q].demand;
          held.boundVariable(n + q, Math.max(0, level - slack), 1);
          held.boundRow(firstLink + q, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
          active.delete(q);
        }
      }
    }
  });
  return served;
}
