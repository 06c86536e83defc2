import type { Analysis } from "../../analysis/analysis";
import { allDeniers } from "../../analysis/deniers";
import { gapsOfAll } from "../../analysis/gaps";
import { criticalityOf } from "../../analysis/shares";
import { type BlastRadii, singlePointsOfAll } from "../../analysis/singlePoints";
import { type Hazard, kindName, type Reading } from "../../analysis/snapshot";
import type { Interval, ScopeChoice } from "./findings";
import { workloadsIn } from "./scopes";

/** A culprit with what a scope loses by it alone; entities by index. */
export interface Ranked {
  readonly culprit: number;
  readonly criticalityLost: Interval;
  readonly workloads: Interval;
  readonly example: number;
}

export interface Ranking {
  /** Most criticality lost on record first, then as possible, then by index. */
  readonly ranked: readonly Ranked[];
  /** Workloads that any of them fells. */
  readonly felled: Interval;
}

/** What each culprit fells alone: components under outage; vendors and jurisdictions, each workload in its own world, under denial. */
export function radiiOf(a: Analysis, hazard: Hazard, reading: Reading, horizon: number | null): BlastRadii {
  if (hazard === "OUTAGE") return singlePointsOfAll(a, hazard, reading, horizon);
  return allDeniers(a, reading, horizon);
}

/** Ranks culprits by what the scope's workloads lose. `wanted` says which culprits are asked about. O(pairs). */
function rank(
  a: Analysis,
  scope: readonly number[],
  hazard: Hazard,
  horizon: number | null,
  wanted: (culprit: number) => boolean = () => true,
): Ranking {
  const weight = new Float64Array(a.snapshot.entityCount);
  let total = 0;
  for (const w of scope) {
    weight[w] = criticalityOf(a, w);
    total += weight[w];
  }
  const gap = gapsOfAll(a, hazard);
  const gaps = scope.filter((w) => gap[w]).length;
  const of = scope.length;
  const felled = { ON_RECORD: new Set<number>(), POSSIBLE: new Set<number>() };
  const rows = new Map<number, { lost: [number, number]; count: [number, number]; gaps: number; example: number; certain: boolean }>();
  for (const [column, reading] of (["ON_RECORD", "POSSIBLE"] as const).entries()) {
    const { culprit, start, item } = radiiOf(a, hazard, reading, horizon);
    for (let i = 0; i < culprit.length; i++) {
      if (!wanted(culprit[i])) continue;
      for (let j = start[i]; j < start[i + 1]; j++) {
        const w = item[j];
        if (weight[w] === 0) continue;
        const row = rows.get(culprit[i]) ?? { lost: [0, 0], count: [0, 0], gaps: 0, example: w, certain: reading === "ON_RECORD" };
        rows.set(culprit[i], row);
        row.lost[column] += weight[w];
        row.count[column]++;
        if (column === 1 && gap[w]) row.gaps++;
        if (
          row.certain === (reading === "ON_RECORD") &&
          (weight[w] > weight[row.example] || (weight[w] === weight[row.example] && w < row.example))
        )
          row.example = w;
        felled[reading].add(w);
      }
    }
  }
  const ranked = [...rows].map(([culprit, { lost, count, gaps: knownGaps, example }]) => {
    const cannotTell = gaps - knownGaps;
    return {
      culprit,
      criticalityLost: { onRecord: lost[0] / total, possible: lost[1] / total, cannotTell, of },
      workloads: { onRecord: count[0], possible: count[1], cannotTell, of },
      example,
    };
  });
  ranked.sort(
    (p, q) =>
      q.criticalityLost.onRecord - p.criticalityLost.onRecord ||
      q.criticalityLost.possible - p.criticalityLost.possible ||
      p.culprit - q.culprit,
  );
  const cannotTell = scope.filter((w) => gap[w] && !felled.POSSIBLE.has(w)).length;
  return { ranked, felled: { onRecord: felled.ON_RECORD.size, possible: felled.POSSIBLE.size, cannotTell, of } };
}

/** The ranking of a scope, over all culprits or those of some kinds; kept per analysis. */
export function rankingOf(a: Analysis, scope: ScopeChoice, hazard: Hazard, horizon: number | null, kinds?: readonly string[]): Ranking {
  const wanted = (culprit: number) => !kinds || kinds.includes(kindName(a.snapshot.kind[culprit]));
  return a.recent(`ranking ${hazard} ${horizon} ${kinds?.join() ?? ""} ${JSON.stringify(scope)}`, () =>
    rank(a, workloadsIn(a, scope), hazard, horizon, wanted),
  );
}
