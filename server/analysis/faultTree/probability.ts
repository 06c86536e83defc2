import type { Diagram } from "./block";
import { liveNodes } from "./live";
import type { Gate, Logic } from "./logic";
import type { Module } from "./modules";

/** Least and greatest value that a probability can have; the same where it is exact. */
export type Range = readonly [number, number];

/** The probability of a diagram's function, given those of its variables by reference. Variables are independent. */
export function probabilityOfDiagram(diagram: Diagram, of: (ref: number) => number): number {
  const { nodes, root } = diagram;
  return root < 2 ? root : probabilitiesOf(nodes.data, root, liveNodes(nodes, root), diagram.variables.map(of))[root];
}

/** The probability of each live node's function, by node. */
export function probabilitiesOf(data: Int32Array, root: number, live: Int32Array, byLevel: readonly number[]): Float64Array {
  const made = new Float64Array(Math.max(root, 1) + 1);
  made[1] = 1;
  for (let i = 0; i < live.length; i++) {
    const at = live[i] * 4;
    const p = byLevel[data[at]];
    made[live[i]] = p * made[data[at + 1]] + (1 - p) * made[data[at + 2]];
  }
  return made;
}

/** The probability of a gate whose arguments are independent, given theirs. */
export function probabilityOfGate({ op, min }: Gate, args: readonly number[]): number {
  if (op === "and") return args.reduce((p, q) => p * q, 1);
  // 1 - (1 - p)(1 - q)..., without losing small p to rounding.
  if (op === "or") return 0 - Math.expm1(args.reduce((sum, p) => sum + Math.log1p(-p), 0));
  let row = [1, ...Array<number>(min).fill(0)];
  for (const p of args) row = row.map((at, k) => (k === 0 ? 1 : p * row[k - 1] + (1 - p) * at));
  return row[min];
}

/**
 * A range for the probability of a module whose function was not established, gate by gate, given the ranges of its
 * variables. Without negation, gates that share events make each other likelier: a joint failure is at least as likely as if
 * they were independent and at most as likely as the least likely of them; one of several at least as likely as the
 * likeliest and at most as if they were independent. With negation only what holds for any events is used.
 * Source  Esary, Proschan & Walkup 1967 (association); Fréchet 1935.
 */
export function rangeOf(logic: Logic, { gates }: Module, coherent: boolean, of: (ref: number) => Range): Range {
  const made = new Map<number, Range>();
  const rangeFor = (ref: number): Range => {
    if (ref >= 0) return made.get(ref) ?? of(ref);
    const [low, high] = of(~ref);
    return [1 - high, 1 - low];
  };
  for (const ref of gates) {
    const gate = logic.gateOf(ref)!;
    const ranges = gate.args.map(rangeFor);
    const lows = ranges.map(([low]) => low);
    const highs = ranges.map(([, high]) => high);
    const sum = (values: readonly number[]) => values.reduce((p, q) => p + q, 0);
    if (gate.op === "and") {
      const low = coherent ? probabilityOfGate(gate, lows) : Math.max(0, sum(lows) - lows.length + 1);
      made.set(ref, [low, highs.reduce((p, q) => Math.min(p, q))]);
    } else if (gate.op === "or") {
      const high = coherent ? probabilityOfGate(gate, highs) : Math.min(1, sum(highs));
      made.set(ref, [lows.reduce((p, q) => Math.max(p, q)), high]);
    } else {
      const likeliest = lows.sort((p, q) => q - p).slice(0, gate.min);
      const low = coherent ? likeliest.reduce((p, q) => p * q) : Math.max(0, sum(likeliest) - gate.min + 1);
      made.set(ref, [low, Math.min(1, sum(highs) / gate.min)]);
    }
  }
  return made.get(gates[gates.length - 1])!;
}
