import type { Analysis } from "./analysis";
import { criticalityOf, type Loss } from "./shares";

/** What a scope has lost by an hour at which something more is. */
export interface Step extends Loss {
  readonly hours: number;
}

/**
 * What a scope has lost by each hour at which one of its workloads falls in either reading, from hour 0 on.
 *
 * @param onRecord, possible  hours by entity; workloads outside the scope are ignored
 * @param gap  1 for workloads of which one cannot tell while they do not fall as possible
 */
export function timelineOf(
  a: Analysis,
  scope: readonly number[],
  gap: Uint8Array,
  onRecord: ReadonlyMap<number, number>,
  possible: ReadonlyMap<number, number>,
): Step[] {
  const total = scope.reduce((sum, w) => sum + criticalityOf(a, w), 0);
  const of = scope.length;
  const events: { hour: number; w: number; possible: boolean }[] = [];
  let cannotTell = 0;
  for (const w of scope) {
    if (gap[w]) cannotTell++;
    const [low, high] = [onRecord.get(w), possible.get(w)];
    if (low !== undefined) events.push({ hour: low, w, possible: false });
    if (high !== undefined) events.push({ hour: high, w, possible: true });
  }
  events.sort((p, q) => p.hour - q.hour);
  const weight = [0, 0];
  const count = [0, 0];
  const steps: Step[] = [];
  let next = 0;
  for (let hours = 0; ; ) {
    for (; next < events.length && events[next].hour <= hours; next++) {
      const { w, possible: high } = events[next];
      weight[high ? 1 : 0] += criticalityOf(a, w);
      count[high ? 1 : 0]++;
      if (high && gap[w]) cannotTell--;
    }
    const share = (part: number) => (total === 0 ? 0 : part / total);
    steps.push({
      hours,
      share: { onRecord: share(weight[0]), possible: share(weight[1]), cannotTell, of },
      workloads: { onRecord: count[0], possible: count[1], cannotTell, of },
    });
    if (next === events.length) return steps;
    hours = events[next].hour;
  }
}
