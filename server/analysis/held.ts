import { protectionsOf } from "./agreements";
import type { Analysis } from "./analysis";
import { foreignAmong, type Withdrawal, withdrawalOf } from "./withdrawal";

/** An agreement that the withdrawals put to the test. Entities by index. */
export interface TestedAgreement {
  readonly agreement: number;
  /** Hours for which it holds signatories off; Infinity is without limit. */
  readonly delay: number;
  /** Workloads that would fall without their agreements, and that it counts for. */
  readonly asked: readonly number[];
  /** Of these, those that fall later than they would, or not within the horizon. */
  readonly held: readonly number[];
}

/**
 * The agreements, on record, that one of those who withdraw has signed and that count for a workload which the bare
 * withdrawal would fell within the horizon. `hours` says when the workloads fall with all their agreements.
 */
export function testedAgreements(
  a: Analysis,
  denied: readonly number[],
  workloads: readonly number[],
  horizon: number | null,
  hours: ReadonlyMap<number, number>,
): TestedAgreement[] {
  const found = new Map<number, { delay: number; asked: number[]; held: number[] }>();
  const bare = new Map<string, Withdrawal>();
  for (const w of workloads) {
    const foreign = foreignAmong(a, w, denied, "ON_RECORD");
    const protections = protectionsOf(a, w, "ON_RECORD").filter((p) => p.signatories.some((s) => foreign.includes(s)));
    if (protections.length === 0) continue;
    const name = foreign.join();
    const withdrawal = bare.get(name) ?? withdrawalOf(a, foreign, "ON_RECORD", horizon, { agreements: false });
    bare.set(name, withdrawal);
    const without = withdrawal.hoursFor(w);
    if (without === Number.POSITIVE_INFINITY) continue;
    const held = (hours.get(w) ?? Number.POSITIVE_INFINITY) > without;
    for (const { agreement, delay } of protections) {
      const row = found.get(agreement) ?? { delay, asked: [], held: [] };
      found.set(agreement, row);
      row.asked.push(w);
      if (held) row.held.push(w);
    }
  }
  return [...found]
    .map(([agreement, row]) => ({ agreement, ...row }))
    .sort((p, q) => q.held.length - p.held.length || q.asked.length - p.asked.length || p.agreement - q.agreement);
}
