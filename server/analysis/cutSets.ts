import { type Analysis, horizonOf } from "./analysis";
import { analyseFaultTree, defaultBudget } from "./faultTree/analyse";
import { treeOfTarget } from "./faultTree/ofTarget";
import { bySize, type MinimalSets, minimalSets } from "./minimalSets";
import { closureOf } from "./singlePoints";
import { isComponent, type Reading } from "./snapshot";

/** Cascades and candidate sets that one answer within a horizon may cost. */
const defaultCascades = 200_000;
/** Sets that one answer lists; beyond, it says that there are more. */
const mostListed = 100_000;

/**
 * The sets of components, other than the target, whose joint outage fells it within the horizon while no proper subset's
 * does; of at most `maxOrder` members, or of all orders if null. For ever (a horizon of null) they come from the target's
 * fault tree; within hours, from cascades. `budget` is in steps of the one, and in cascades of the other.
 */
export function minimalCutSets(
  a: Analysis,
  target: number,
  maxOrder: number | null,
  reading: Reading,
  horizon: number | null,
  budget = horizon === null ? defaultBudget : defaultCascades,
): Pick<MinimalSets, "sets" | "complete"> {
  if (!a.day.entityThere[target]) return { sets: [], complete: true };
  const topology = a.topology("OUTAGE", reading);
  const fails = (x: number) => isComponent[a.snapshot.kind[x]] === 1;
  if (horizon === null) {
    const { tree, entities } = treeOfTarget(topology, target, fails, String);
    const answer = analyseFaultTree(tree, { maxOrder, list: mostListed + 1, importance: false, budget });
    const sets = answer.sets.slice(0, mostListed).map(({ events }) => events.map((event) => entities[event]));
    const all = answer.upTo === null || (maxOrder !== null && answer.upTo >= maxOrder);
    return { sets: sets.sort(bySize), complete: all && answer.sets.length <= mostListed };
  }
  const cascade = a.cascade("OUTAGE", reading);
  const limit = horizonOf(horizon);
  const components = [...closureOf(topology, target)].filter((x) => x !== target && fails(x)).sort((p, q) => p - q);
  const fells = (set: readonly number[]) => {
    cascade.run(set, limit);
    return cascade.hourOf(target) !== Number.POSITIVE_INFINITY;
  };
  return minimalSets(components, fells, maxOrder ?? components.length, budget);
}
