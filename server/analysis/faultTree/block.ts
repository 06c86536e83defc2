import { Bdd } from "./bdd";
import type { Budget } from "./budget";
import { Families, noLimit } from "./families";
import type { Logic } from "./logic";
import { minimalSolutions } from "./minimalSolutions";
import type { Module } from "./modules";
import { Nodes } from "./nodes";
import { orderCount } from "./orders";

/** The orders of a module's variables; see ordersOf. */
type Orders = (which: number) => readonly number[];

/** A diagram over the variables of a module: events, and modules beneath it, by level. */
export interface Diagram {
  readonly nodes: Nodes;
  readonly root: number;
  readonly variables: readonly number[];
}

/** What is known of a module that had to be searched. */
export interface Block {
  /** The function, as a binary decision diagram; null if it was not established. */
  readonly function: Diagram | null;
  /** The minimal sets, as a zero-suppressed diagram; null if they were not established. */
  readonly sets: Diagram | null;
  /** The most members of a set up to which all are in `sets`. */
  readonly upTo: number;
}

/** Steps that each order is given, and how many orders are tried, in one round. */
const rounds = [
  { steps: 64_000, orders: 2 },
  { steps: 320_000, orders: 4 },
  { steps: 1_600_000, orders: orderCount },
  { steps: 8_000_000, orders: orderCount },
] as const;

/** Steps for putting the sets together gate by gate, once the first order has not led to them. */
const direct = 12_000;

/** Steps for the function where a limit on order makes it a matter of taking it along. */
const along = 32_000;

/**
 * Function and minimal sets of a module: the function in one order of variables after the other, with more steps each round,
 * and the sets from the function; where the first order does not lead to the sets, these are put together gate by gate.
 */
export function searched(logic: Logic, module: Module, orders: Orders, coherent: boolean, budget: Budget): Block {
  let sets: Diagram | null = null;
  let found: Diagram | null = null;
  const size = argumentsOf(logic, module);
  for (const [round, { steps: most, orders: tried }] of rounds.entries()) {
    if (most < size) continue;
    for (let which = 0; which < tried; which++) {
      const f = budget.try(most, (steps) => functionOf(logic, module, orders(which), steps));
      found ??= f;
      if (f) sets ??= budget.try(most * 6, (steps) => setsOf(f, coherent, steps));
      if (!sets && coherent && round + which === 0) {
        sets = budget.try(direct, (steps) => familyOf(logic, module, orders(which), [], noLimit, steps));
      }
      if (found && sets) return { function: found, sets, upTo: noLimit };
    }
  }
  return { function: found, sets, upTo: sets ? noLimit : 0 };
}

function argumentsOf(logic: Logic, { gates }: Module): number {
  return gates.reduce((sum, ref) => sum + logic.gateOf(ref)!.args.length, 0);
}

/** The function of a module, if it takes few steps; null otherwise. */
export function searchedFunction(logic: Logic, module: Module, orders: Orders, budget: Budget): Diagram | null {
  return budget.try(along, (steps) => functionOf(logic, module, orders(0), steps));
}

/** The minimal sets of at most `limit` members, the `least` of a module beneath counting for it; null if out of budget. */
export function searchedUpTo(
  logic: Logic,
  module: Module,
  orders: Orders,
  least: (ref: number) => number,
  limit: number,
  budget: Budget,
): Diagram | null {
  const variables = orders(0);
  return budget.try(budget.left, (steps) => familyOf(logic, module, variables, variables.map(least), limit, steps));
}

function familyOf(logic: Logic, { gates }: Module, variables: readonly number[], weights: readonly number[], limit: number, steps: number) {
  const families = new Families(steps, weights.length ? weights : variables.map(() => 1), limit);
  const made = new Map(variables.map((ref, level) => [ref, families.variable(level)]));
  for (const ref of gates) {
    const { op, min, args } = logic.gateOf(ref)!;
    families.nodes.step(args.length);
    const parts = args.map((arg) => made.get(arg)!).sort((p, q) => families.level(q) - families.level(p));
    if (op === "atleast") made.set(ref, families.atLeast(min, parts));
    else
      made.set(
        ref,
        parts.reduce((p, q) => (op === "and" ? families.product(p, q) : families.union(p, q))),
      );
  }
  const { nodes } = families;
  return { result: { nodes, root: made.get(gates[gates.length - 1])!, variables }, spent: nodes.spent };
}

function functionOf(logic: Logic, { gates }: Module, variables: readonly number[], steps: number) {
  const nodes = new Nodes(steps);
  const bdd = new Bdd(nodes);
  const levels = new Map(variables.map((ref, level) => [ref, level]));
  const made = new Map<number, number>();
  const functionFor = (ref: number) => {
    if (ref < 0) return bdd.notVariable(levels.get(~ref)!);
    return made.get(ref) ?? bdd.variable(levels.get(ref)!);
  };
  for (const ref of gates) {
    const { op, min, args } = logic.gateOf(ref)!;
    nodes.step(args.length);
    const parts = args.map(functionFor).sort((p, q) => bdd.level(q) - bdd.level(p));
    if (op === "atleast") made.set(ref, bdd.atLeast(min, parts));
    else
      made.set(
        ref,
        parts.reduce((p, q) => (op === "and" ? bdd.and(p, q) : bdd.or(p, q))),
      );
  }
  return { result: { nodes, root: made.get(gates[gates.length - 1])!, variables }, spent: nodes.spent };
}

function setsOf({ nodes, root, variables }: Diagram, coherent: boolean, steps: number) {
  const hulled = coherent ? { nodes, root } : hullOf(nodes, root, steps);
  const { sets, root: family } = minimalSolutions(hulled.nodes, hulled.root, steps);
  return { result: { nodes: sets, root: family, variables }, spent: sets.spent };
}

/** The hull of a function, in a table of its own. */
function hullOf(from: Nodes, root: number, steps: number): { nodes: Nodes; root: number } {
  const bdd = new Bdd(new Nodes(steps));
  return { nodes: bdd.nodes, root: bdd.hull(from, root) };
}
