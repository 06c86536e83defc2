import type { FaultTree } from "../../../schema/model/faultTree";
import { Budget } from "./budget";
import { noLimit } from "./families";
import { type Importance, importancesOf } from "./importance";
import { eventsOf } from "./listing";
import { compile, isConstant, isTrue } from "./logic";
import { modulesOf } from "./modules";
import type { Range } from "./probability";
import { rewritten } from "./rewrite";
import { firstOf, listingOf, rangesOf, type Search, search } from "./search";

/** Steps that one answer may take unless told otherwise; ten seconds or so, and half a gigabyte, at the most. */
export const defaultBudget = 40_000_000;

/** Of the budget, the part that rewriting the tree may take. */
const forRewriting = 0.1;

export interface Question {
  /** Look for no sets of more members; null for all. */
  readonly maxOrder: number | null;
  /** How many sets to list, the smallest first. */
  readonly list: number;
  readonly importance: boolean;
  /** Steps that may be taken; see Nodes. */
  readonly budget: number;
}

export interface CutSet {
  /** Places in `tree.events`, ascending. */
  readonly events: readonly number[];
  /** That all of them occur; null if one has no probability. */
  readonly probability: number | null;
}

export interface FaultTreeAnswer {
  /** Minimal cut sets, of at most `upTo` events if that is not null; null if nothing was established about them. */
  readonly count: bigint | null;
  /** The same by number of events; orders without any are left out. */
  readonly byOrder: readonly { readonly order: number; readonly count: bigint }[];
  /** Null: all minimal cut sets are counted. */
  readonly upTo: number | null;
  /** Of the top event. Null if an event that it rests on has no probability. Both ends are the same where it is exact. */
  readonly probability: Range | null;
  /** The smallest first, the likelier first among those of one size. */
  readonly sets: readonly CutSet[];
  /** The most critical first, of all events that make a difference; null if not asked for or not established. */
  readonly importance: readonly Importance[] | null;
  /** What was asked for and not established, and why: sentences. */
  readonly unestablished: readonly string[];
  /** No negation is left in the tree. */
  readonly coherent: boolean;
}

/**
 * Minimal cut sets, probability and importance of a fault tree.
 *
 * A cut set is a set of events such that the top event occurs when these occur and no others do; it is minimal if that holds
 * of none within it. For a tree without negation that is the usual notion. For one with negation these are the minimal sets
 * of its coherent hull: the positive parts of its prime implicants, the least of them. Probability and Birnbaum's measure are
 * those of the tree itself in either case.
 *
 * Units    probabilities 0 to 1, events independent; the budget in steps (see Nodes).
 * Returns  exact numbers, and in `unestablished` what the budget or the question left open.
 * Source   Dutuit & Rauzy 1996; Rauzy 1993, 2001; Minato 1993.
 */
export function analyseFaultTree(tree: FaultTree, question: Question): FaultTreeAnswer {
  const budget = new Budget(question.budget);
  const compiled = budget.lend(forRewriting, (lent) => rewritten(compile(tree), lent));
  if (isConstant(compiled.top)) return constant(compiled.top === isTrue, question);
  const found = search(modulesOf(compiled), question.maxOrder, budget);
  const unestablished = setsLeftOpen(found, question);
  const used = usedEvents(found);
  const unlikely = used.filter((event) => tree.events[event].probability === null).map((event) => tree.events[event].name);
  const p = (event: number) => tree.events[event].probability ?? 1;
  const known = unlikely.length === 0;
  const ranges = rangesOf(found, p);
  const probability = ranges(found.modules.top);
  const exact = known && [...found.blocks.values()].every((block) => block.function !== null);
  if (!known) unestablished.push(`The probability: ${some(unlikely)} ${unlikely.length === 1 ? "has" : "have"} none.`);
  else if (!exact) unestablished.push(`The exact probability, which lies within the range: ${whyNoFunction(found, question)}.`);

  let importance: Importance[] | null = null;
  if (question.importance && !exact) unestablished.push("Importance: it needs the exact probability.");
  else if (question.importance) {
    importance = importancesOf(found, (ref) => ranges(ref)[0], new Budget(question.budget));
    if (importance.some((i) => i.fussellVesely === null)) unestablished.push("Fussell-Vesely importance: it needs all minimal cut sets.");
  }
  let sets: CutSet[] = [];
  try {
    sets = listed(found, known ? p : () => 1, question.list);
  } catch (error) {
    // As in Budget: the machine's stack does not hold the way down.
    if (!(error instanceof RangeError)) throw error;
    unestablished.push(`The smallest sets: ${tooDeepToGoDown}.`);
  }
  const byOrder = found.counts.map((count, order) => ({ order, count })).filter(({ count }) => count > 0n);
  return {
    count: found.upTo === 0 ? null : byOrder.reduce((sum, { count }) => sum + count, 0n),
    byOrder,
    upTo: found.upTo === noLimit ? null : found.upTo,
    probability: known ? probability : null,
    sets: sets.map((set) => (known ? set : { ...set, probability: null })),
    importance,
    unestablished,
    coherent: found.modules.coherent,
  };
}

function constant(always: boolean, { importance, list }: Question): FaultTreeAnswer {
  return {
    count: always ? 1n : 0n,
    byOrder: always ? [{ order: 0, count: 1n }] : [],
    upTo: null,
    probability: always ? [1, 1] : [0, 0],
    sets: always && list > 0 ? [{ events: [], probability: 1 }] : [],
    importance: importance ? [] : null,
    unestablished: [],
    coherent: true,
  };
}

function setsLeftOpen(found: Search, question: Question): string[] {
  const { upTo, ranOut } = found;
  if (upTo === noLimit) return [];
  const beyond = upTo === 0 ? "Minimal cut sets" : `Minimal cut sets of more than ${upTo} ${upTo === 1 ? "event" : "events"}`;
  if (ranOut) return [`${beyond}: ${whyCutShort(found, question)}.`];
  return [`${beyond}: the question was for at most ${question.maxOrder}.`];
}

const tooDeepToGoDown = "what hangs together is deeper than can be gone down at once, whatever the budget";

function whyCutShort({ tooDeep }: Search, { budget }: Question): string {
  if (tooDeep) return tooDeepToGoDown;
  return `the budget of ${budget} steps ran out`;
}

function whyNoFunction(found: Search, question: Question): string {
  if (found.ranOut || question.maxOrder === null) return whyCutShort(found, question);
  return "with a limit on order it is worked out only where few steps suffice";
}

/** Events that make a difference, ascending. */
function usedEvents({ modules: { logic, modules } }: Search): number[] {
  const used = new Set<number>();
  for (const { gates } of modules.values()) {
    for (const gate of gates) for (const arg of logic.gateOf(gate)!.args) if (arg < logic.events) used.add(arg < 0 ? ~arg : arg);
  }
  return [...used].sort((p, q) => p - q);
}

function listed(found: Search, p: (event: number) => number, n: number): CutSet[] {
  return firstOf(listingOf(found, p), n, found.upTo)
    .map((set): CutSet => {
      const events = eventsOf(set);
      return { events, probability: events.reduce((product, event) => product * p(event), 1) };
    })
    .sort(bySizeThenProbability);
}

function bySizeThenProbability(p: CutSet, q: CutSet): number {
  const bySize = p.events.length - q.events.length || q.probability! - p.probability!;
  for (let i = 0; !bySize && i < p.events.length; i++) if (p.events[i] !== q.events[i]) return p.events[i] - q.events[i];
  return bySize;
}

/** The first few names of many. */
function some(names: readonly string[]): string {
  return names.length > 5 ? `${names.slice(0, 5).join(", ")} and ${names.length - 5} more` : names.join(", ");
}
