import { type Analysis, horizonOf } from "./analysis";
import { type MinimalSets, minimalSets, noSets } from "./minimalSets";
import { closureOf } from "./singlePoints";
import { isComponent, type Reading } from "./snapshot";

/** Cascades and candidate sets that one answer may cost. */
const defaultBudget = 200_000;

/**
 * The sets of components, other than the target, whose joint outage fells it within the horizon while no proper subset's
 * does; of at most `maxOrder` members, or of all orders if null.
 */
export function minimalCutSets(
  a: Analysis,
  target: number,
  maxOrder: number | null,
  reading: Reading,
  horizon: number | null,
  budget = defaultBudget,
  over: (spent: number) => boolean = () => false,
): MinimalSets {
  if (!a.day.entityThere[target]) return noSets(maxOrder ?? 0);
  const topology = a.topology("OUTAGE", reading);
  const cascade = a.cascade("OUTAGE", reading);
  const limit = horizonOf(horizon);
  const components = [...closureOf(topology, target)].filter((x) => x !== target && isComponent[a.snapshot.kind[x]]).sort((p, q) => p - q);
  const fells = (set: readonly number[]) => {
    cascade.run(set, limit);
    return cascade.hourOf(target) !== Number.POSITIVE_INFINITY;
  };
  return minimalSets(components, fells, maxOrder ?? components.length, budget, over);
}
