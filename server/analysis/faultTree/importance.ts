import { Bdd } from "./bdd";
import type { Block, Diagram } from "./block";
import type { Budget } from "./budget";
import { noLimit } from "./families";
import { liveNodes } from "./live";
import type { Gate } from "./logic";
import { Nodes } from "./nodes";
import { probabilitiesOf, probabilityOfGate } from "./probability";
import type { Search } from "./search";

/** How much one event matters to the top event. P is the probability of the top event, p the event's own. */
export interface Importance {
  readonly event: number;
  /** Birnbaum: P if the event occurs less P if it does not; the change of P with p. Negative where occurring prevents. */
  readonly birnbaum: number;
  /** Criticality: Birnbaum times p over P, the chance that the event occurs and decides, given the top event. */
  readonly criticality: number | null;
  /** Fussell-Vesely: probability that all of some minimal cut set with the event occurs, over P. Null if not established. */
  readonly fussellVesely: number | null;
  /** Risk achievement worth: P if the event occurs, over P. */
  readonly raw: number | null;
  /** Risk reduction worth: P over P if the event does not occur. Null where P would be 0: no bound. */
  readonly rrw: number | null;
}

/**
 * The importance of every event that makes a difference, the most critical first; `p` is exact for events and modules.
 * A module's measures are those of its own parent times its own within it, and so on down.
 */
export function importancesOf({ modules, blocks }: Search, p: (ref: number) => number, budget: Budget): Importance[] {
  const { events } = modules.logic;
  const top = p(modules.top);
  const slopes = new Map([[modules.top, 1]]);
  const companions = new Map<number, number | null>([[modules.top, 1]]);
  const found: Importance[] = [];
  for (const [ref, { plain }] of [...modules.modules].reverse()) {
    const block = blocks.get(ref);
    const variables = plain?.args ?? block!.function!.variables;
    const slopesWithin = plain ? slopesOfGate(plain, plain.args.map(p)) : slopesOfDiagram(block!.function!, p);
    const besides = plain ? companionsOfGate(plain, plain.args.map(p)) : companionsOfBlock(block!, p, budget);
    variables.forEach((variable, i) => {
      const slope = slopes.get(ref)! * slopesWithin[i];
      const above = companions.get(ref)!;
      const beside = above === null || besides === null ? null : above * besides[i];
      slopes.set(variable, slope);
      companions.set(variable, beside);
      if (variable < events && !Number.isNaN(slope))
        found.push(importanceOf(variable, p(variable), top, slope, beside === null ? null : beside * p(variable)));
    });
  }
  return found.sort((a, b) => (b.criticality ?? 0) - (a.criticality ?? 0) || b.birnbaum - a.birnbaum || a.event - b.event);
}

/** By place in the variables of the block's function. */
function companionsOfBlock(block: Block, p: (ref: number) => number, budget: Budget): number[] | null {
  if (!block.sets || block.upTo !== noLimit) return null;
  const found = companionsOfDiagram(block.sets, p, budget);
  const of = new Map(block.sets.variables.map((ref, level) => [ref, found?.[level] ?? 0]));
  return found && block.function!.variables.map((ref) => of.get(ref)!);
}

/** The measures of an event from its probability, that of the top event, Birnbaum's and of its sets jointly. */
function importanceOf(event: number, p: number, top: number, birnbaum: number, ofItsSets: number | null): Importance {
  const over = (value: number) => (top > 0 ? value / top : null);
  const without = top - p * birnbaum;
  return {
    event,
    birnbaum,
    criticality: over(p * birnbaum),
    fussellVesely: ofItsSets === null ? null : over(ofItsSets),
    raw: over(top + (1 - p) * birnbaum),
    // What is left after rounding is nothing.
    rrw: top > 0 && without > top * 1e-12 ? top / without : null,
  };
}

/** By level: the change of the probability of a diagram's function with that of the variable; NaN if it makes no difference. */
function slopesOfDiagram({ nodes, root, variables }: Diagram, of: (ref: number) => number): Float64Array {
  const { data } = nodes;
  const byLevel = variables.map(of);
  const live = liveNodes(nodes, root);
  const p = probabilitiesOf(data, root, live, byLevel);
  const reached = new Float64Array(Math.max(root, 1) + 1);
  reached[root] = 1;
  const slopes = new Float64Array(variables.length).fill(Number.NaN);
  for (let i = live.length - 1; i >= 0; i--) {
    const node = live[i];
    const level = data[node * 4];
    const high = data[node * 4 + 1];
    const low = data[node * 4 + 2];
    slopes[level] = (slopes[level] || 0) + reached[node] * (p[high] - p[low]);
    reached[high] += reached[node] * byLevel[level];
    reached[low] += reached[node] * (1 - byLevel[level]);
  }
  return slopes;
}

/** By argument: the change of the probability of a gate of independent arguments with that of the argument. */
function slopesOfGate(gate: Gate, args: readonly number[]): number[] {
  if (gate.op !== "atleast") return productsOfOthers(gate.op === "and" ? args : args.map((p) => 1 - p));
  return args.map((_, i) => {
    const others = args.filter((_, j) => j !== i);
    // Where all others but min - 1 fail, the argument decides.
    return probabilityOfGate({ ...gate, min: gate.min - 1 }, others) - probabilityOfGate(gate, others);
  });
}

/** By argument: the probability that what some minimal set holds beside the argument occurs. */
function companionsOfGate(gate: Gate, args: readonly number[]): number[] {
  if (gate.op === "or") return args.map(() => 1);
  if (gate.op === "and") return productsOfOthers(args);
  return args.map((_, i) =>
    probabilityOfGate(
      { ...gate, min: gate.min - 1 },
      args.filter((_, j) => j !== i),
    ),
  );
}

/** By place: the product of all values but that one. */
function productsOfOthers(values: readonly number[]): number[] {
  const products: number[] = [];
  let before = 1;
  for (const value of values) {
    products.push(before);
    before *= value;
  }
  let after = 1;
  for (let i = values.length - 1; i >= 0; i--) {
    products[i] *= after;
    after *= values[i];
  }
  return products;
}

/**
 * By level: the probability that what some minimal set holds beside the variable occurs; null if the budget runs out.
 * The sets with the variable are taken out of the family, and the function that is true of all that hold one is built.
 */
function companionsOfDiagram(sets: Diagram, of: (ref: number) => number, budget: Budget): Float64Array | null {
  const { nodes, root, variables } = sets;
  const { data } = nodes;
  const byLevel = variables.map(of);
  return budget.try(budget.left, (steps) => {
    const bdd = new Bdd(new Nodes(steps));
    const raised = new Map<number, number>([
      [0, 0],
      [1, 1],
    ]);
    const branch = (level: number, high: number, low: number) => {
      const either = bdd.or(high, low);
      return either === low ? low : bdd.nodes.node(level, either, low);
    };
    const raise = (family: number): number => {
      const known = raised.get(family);
      if (known !== undefined) return known;
      bdd.nodes.step();
      const at = family * 4;
      const result = branch(data[at], raise(data[at + 1]), raise(data[at + 2]));
      raised.set(family, result);
      return result;
    };
    const result = new Float64Array(variables.length);
    for (let level = 0; level < variables.length; level++) {
      const withIt = new Map<number, number>();
      const beside = (family: number): number => {
        const at = family * 4;
        if (data[at] >= level) return data[at] === level ? raise(data[at + 1]) : 0;
        const known = withIt.get(family);
        if (known !== undefined) return known;
        bdd.nodes.step();
        const result = branch(data[at], beside(data[at + 1]), beside(data[at + 2]));
        withIt.set(family, result);
        return result;
      };
      const f = beside(root);
      result[level] = f < 2 ? f : probabilitiesOf(bdd.nodes.data, f, liveNodes(bdd.nodes, f), byLevel)[f];
    }
    return { result, spent: bdd.nodes.spent };
  });
}
