import { type Analysis, horizonOf } from "./analysis";
import { analyseFaultTree, defaultBudget } from "./faultTree/analyse";
import { treeOfTarget } from "./faultTree/ofTarget";
import { bySize, type MinimalSets, minimalSets, noSets } from "./minimalSets";
import { closureOf } from "./singlePoints";
import { isComponent, type Reading } from "./snapshot";
import type { Topology } from "./topology";

/** Cascades and candidate sets that one answer within a horizon may cost. */
const defaultCascades = 200_000;
/** Sets that one answer lists; beyond, it says that there are more. */
const mostListed = 100_000;

const fails = (a: Analysis, x: number): boolean => isComponent[a.snapshot.kind[x]] === 1;

/**
 * The sets of components, other than the target, whose joint outage fells it within the horizon while no proper subset's
 * does; of at most `maxOrder` members, or of all orders if null. For ever (a horizon of null) they come from the target's
 * fault tree, and `budget` is in steps of that; within hours they come from cascades, and `budget` is in cascades. So they
 * do for ever too where `over` watches the work, which a tree cannot be made to end early by.
 */
export function minimalCutSets(
  a: Analysis,
  target: number,
  maxOrder: number | null,
  reading: Reading,
  horizon: number | null,
  budget?: number,
  over?: (spent: number) => boolean,
): MinimalSets {
  if (!a.day.entityThere[target]) return noSets(maxOrder ?? 0);
  const topology = a.topology("OUTAGE", reading);
  if (horizon === null && !over) return setsOfTree(a, topology, target, maxOrder, budget);
  const cascade = a.cascade("OUTAGE", reading);
  const limit = horizonOf(horizon);
  const components = [...closureOf(topology, target)].filter((x) => x !== target && fails(a, x)).sort((p, q) => p - q);
  const fells = (set: readonly number[]) => {
    cascade.run(set, limit);
    return cascade.hourOf(target) !== Number.POSITIVE_INFINITY;
  };
  return minimalSets(components, fells, maxOrder ?? components.length, budget ?? defaultCascades, over);
}

function setsOfTree(a: Analysis, topology: Topology, target: number, maxOrder: number | null, budget = defaultBudget): MinimalSets {
  const { tree, entities } = treeOfTarget(topology, target, (x) => fails(a, x), String);
  const answer = analyseFaultTree(tree, { maxOrder, list: mostListed + 1, importance: false, budget });
  const sets = answer.sets.slice(0, mostListed).map(({ events }) => events.map((event) => entities[event]));
  const all = answer.upTo === null || (maxOrder !== null && answer.upTo >= maxOrder);
  const listed = answer.sets.length <= mostListed;
  const complete = all && listed;
  // Cut off in the middle of an order, the list has all of the orders before it.
  const reached = listed ? (answer.upTo ?? maxOrder ?? entities.length) : sets.at(-1)!.length - 1;
  return { sets: sets.sort(bySize), complete, upTo: reached, ending: complete ? "COMPLETE" : "STEPS", spent: 0 };
}
