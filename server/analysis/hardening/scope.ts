import type { Analysis } from "../analysis";
import { overlayOf } from "../overlay";
import { criticalityOf } from "../shares";
import { type BlastRadii, singlePointsOfAll } from "../singlePoints";
import type { Reading } from "../snapshot";
import type { Topology } from "../topology";
import { changesOf, couldMatter, lostBeneath, nameOf, type Remedy, remediesAt } from "./changes";
import type { Costs } from "./target";

export interface AskedScope {
  readonly horizon: number | null;
  readonly costs: Costs;
  /** What the changes may cost together, in the unit of the costs. */
  readonly spend: number;
  /** Changes that are worked out exactly at each step: those that could remove most; more only until one is found that removes any. */
  readonly tries: number;
  /** Components alone whose pairs count; left out: all. */
  readonly culprits?: readonly number[] | null;
}

/** One change of the list, on top of those before it. */
export interface ScopeRemedy {
  readonly remedy: Remedy;
  readonly cost: number;
  /** Criticality-weighted pairs of a component and a workload that it fells alone: before this change and after it. */
  readonly before: number;
  readonly after: number;
  /** Changes that could remove anything at this step, and how many of them were worked out. */
  readonly candidates: number;
  readonly tried: number;
}

export interface ScopeHardening {
  /** Weighted pairs on record as things are. */
  readonly pairs: number;
  readonly remedies: readonly ScopeRemedy[];
  /** Weighted pairs with all the changes, on record and as possible. */
  readonly left: { readonly onRecord: number; readonly possible: number };
}

/** Weight that each of some components fells alone in the scope. */
function weightsOf(
  a: Analysis,
  culprits: readonly number[],
  scope: ReadonlySet<number>,
  reading: Reading,
  limit: number,
): Map<number, number> {
  const found = new Map<number, number>();
  const cascade = a.cascade("OUTAGE", reading);
  for (const c of new Set(culprits)) {
    const count = cascade.run([c], limit);
    let sum = 0;
    for (let i = 1; i < count; i++) if (scope.has(cascade.order[i])) sum += criticalityOf(a, cascade.order[i]);
    if (sum > 0) found.set(c, sum);
  }
  return found;
}

/** Weight that each component fells alone in the scope. */
function weights(a: Analysis, { culprit, start, item }: BlastRadii, scope: ReadonlySet<number>): Map<number, number> {
  const found = new Map<number, number>();
  for (const [i, c] of culprit.entries()) {
    let sum = 0;
    for (let j = start[i]; j < start[i + 1]; j++) if (scope.has(item[j])) sum += criticalityOf(a, item[j]);
    if (sum > 0) found.set(c, sum);
  }
  return found;
}

const total = (of: ReadonlyMap<number, number>): number => [...of.values()].reduce((sum, n) => sum + n, 0);

/** Of several alternatives that could join one group, the first. */
function firstCopies(remedies: readonly Remedy[]): readonly Remedy[] {
  const groups = new Set<number>();
  return remedies.filter((remedy) => {
    if (remedy.kind !== "ALTERNATIVE") return true;
    const known = groups.has(remedy.group[0]);
    groups.add(remedy.group[0]);
    return !known;
  });
}

/**
 * Changes for a scope, one after the other: each step takes the one that, on top of those before it, removes the most
 * criticality-weighted pairs of component and workload on record per unit of cost, while the money lasts. Greedy: two
 * changes that help only together may be missed, and so may one that is not among the `tries` that could remove most. A
 * change can only matter to components with which the owner of the need is lost and something that the need names, and
 * only to workloads that rest on that owner, which bounds what it can remove; what it does remove is worked out by laying it over the facts and running those components again, and each step starts from a
 * sweep over all components anew.
 * Time  O(sum of the blast radii) for each step, and an overlay with the runs that it touches for each change tried.
 */
export function hardenScope(
  a: Analysis,
  workloads: readonly number[],
  { horizon, costs, spend, tries, culprits }: AskedScope,
): ScopeHardening {
  const scope = new Set(workloads);
  const limit = horizon ?? Number.POSITIVE_INFINITY;
  const base = a;
  let world = a;
  let spent = 0;
  const felledIn = (at: Analysis, reading: Reading): Map<number, number> =>
    culprits ? weightsOf(at, culprits, scope, reading, limit) : weights(at, singlePointsOfAll(at, "OUTAGE", reading, horizon), scope);
  let felled = felledIn(world, "ON_RECORD");
  const pairs = total(felled);
  const remedies: ScopeRemedy[] = [];
  const taken: Remedy[] = [];
  for (;;) {
    const found = candidatesIn(world, felled);
    const affordable = found.filter(({ remedy }) => costs[remedy.kind] <= spend - spent);
    if (affordable.length === 0) break;
    affordable.sort(
      (p, q) => q.most / costs[q.remedy.kind] - p.most / costs[p.remedy.kind] || (nameOf(p.remedy) < nameOf(q.remedy) ? -1 : 1),
    );
    let best: { remedy: Remedy; gain: number } | null = null;
    let tried = 0;
    for (const { remedy, touched, most } of affordable) {
      const cost = costs[remedy.kind];
      // Nothing further down the list can remove more than this; and once something is found, the tries are bounded.
      if (best && (tried >= tries || most / cost <= best.gain / costs[best.remedy.kind])) break;
      tried++;
      const gain = gainOf(remedy, touched);
      if (gain > 0 && (!best || gain / cost > best.gain / costs[best.remedy.kind])) best = { remedy, gain };
    }
    if (!best) break;
    const before = total(felled);
    taken.push(best.remedy);
    spent += costs[best.remedy.kind];
    world = overlayOf(base, changesOf(base, taken, workloads[0] ?? 0, horizon));
    felled = felledIn(world, "ON_RECORD");
    remedies.push({
      remedy: best.remedy,
      cost: costs[best.remedy.kind],
      before,
      after: total(felled),
      candidates: affordable.length,
      tried,
    });
  }
  const possible = total(felledIn(world, "POSSIBLE"));
  return { pairs, remedies, left: { onRecord: total(felled), possible } };

  /** Changes at the needs of what is lost with some component that fells workloads; with those components, and their weight. */
  function candidatesIn(at: Analysis, weight: ReadonlyMap<number, number>) {
    const cascade = at.cascade("OUTAGE", "ON_RECORD");
    const topology = at.topology("OUTAGE", "ON_RECORD");
    const used = new Set(taken.map(nameOf));
    const found = new Map<string, { remedy: Remedy; touched: number[]; most: number }>();
    const offered = new Map<number, readonly Remedy[]>();
    const isLost = (x: number) => cascade.hourOf(x) !== Number.POSITIVE_INFINITY;
    for (const c of weight.keys()) {
      const lost = cascade.order.slice(0, cascade.run([c], limit));
      const above = weightAbove(topology, lost, isLost);
      for (const x of lost) {
        const most = above.get(x);
        if (x === c || x >= base.snapshot.entityCount || !most) continue;
        if (!offered.has(x)) offered.set(x, firstCopies(remediesAt(base, x, "OUTAGE", horizon).filter((r) => !used.has(nameOf(r)))));
        for (const remedy of offered.get(x)!) {
          if (!couldMatter(base, remedy, isLost)) continue;
          const known = found.get(nameOf(remedy));
          if (known) {
            known.touched.push(c);
            known.most += most;
          } else found.set(nameOf(remedy), { remedy, touched: [c], most });
        }
      }
    }
    return [...found.values()];
  }

  /** Per lost thing, the weight of the lost workloads that rest on it by way of lost things, its own included. */
  function weightAbove(topology: Topology, lost: Int32Array, isLost: (x: number) => boolean): Map<number, number> {
    const found = new Map<number, number>();
    for (const w of lost) {
      if (!scope.has(w)) continue;
      for (const x of lostBeneath(topology, w, isLost)) found.set(x, (found.get(x) ?? 0) + criticalityOf(base, w));
    }
    return found;
  }

  /** What the change removes on top of those taken. */
  function gainOf(remedy: Remedy, touched: readonly number[]): number {
    const changed = overlayOf(base, changesOf(base, [...taken, remedy], workloads[0] ?? 0, horizon));
    const cascade = changed.cascade("OUTAGE", "ON_RECORD");
    let gain = 0;
    for (const c of touched) {
      const count = cascade.run([c], limit);
      let sum = 0;
      for (let i = 1; i < count; i++) if (scope.has(cascade.order[i])) sum += criticalityOf(base, cascade.order[i]);
      gain += felled.get(c)! - sum;
    }
    return gain;
  }
}
