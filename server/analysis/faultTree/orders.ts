import type { Logic } from "./logic";
import type { Module } from "./modules";

/** What a depth-first order goes by where a gate has several arguments: least first, then as they stand. */
interface Argument {
  /** How many gates of the module it serves. */
  readonly serves: number;
  /** Gates on the longest way down from it. */
  readonly depth: number;
  /** Ends of all ways down from it. */
  readonly width: number;
  readonly variable: boolean;
}

const preferences: readonly ((argument: Argument) => number)[] = [
  ({ serves }) => -serves,
  ({ depth }) => depth,
  ({ serves, variable }) => (variable ? 1e9 : 0) - serves,
  ({ depth }) => -depth,
  ({ width, serves }) => width * 1000 - serves,
  ({ width }) => -width,
  () => 0,
];

/** How many orders `orderOf` knows. */
export const orderCount = preferences.length;

/** The orders of a module's variables, each worked out when first asked for. */
export function ordersOf(logic: Logic, module: Module): (which: number) => readonly number[] {
  const known: (readonly number[] | undefined)[] = [];
  return (which) => {
    known[which] ??= orderOf(logic, module, which);
    return known[which];
  };
}

/**
 * The variables of a module in the `which`-th depth-first order: events and modules beneath it, first met first.
 * Source  Depth-first orders: Fujita, Fujisawa & Kawato 1988; arguments sorted before: Minato, Ishiura & Yajima 1990.
 */
function orderOf(logic: Logic, { gates }: Module, which: number): number[] {
  const inside = new Set(gates);
  const serves = new Map<number, number>();
  const width = new Map<number, number>();
  const depth = new Map<number, number>();
  const plain = (ref: number) => (ref < 0 ? ~ref : ref);
  for (const gate of gates) {
    let wide = 0;
    let deep = 0;
    for (const signed of logic.gateOf(gate)!.args) {
      const arg = plain(signed);
      serves.set(arg, (serves.get(arg) ?? 0) + 1);
      wide += width.get(arg) ?? 1;
      deep = Math.max(deep, depth.get(arg) ?? 0);
    }
    width.set(gate, wide);
    depth.set(gate, deep + 1);
  }
  const weigh = preferences[which];
  const weight = (ref: number) =>
    weigh({ serves: serves.get(ref)!, depth: depth.get(ref) ?? 0, width: width.get(ref) ?? 1, variable: !inside.has(ref) });
  const met = new Set<number>();
  const order: number[] = [];
  const open = [gates[gates.length - 1]];
  while (open.length > 0) {
    const ref = open.pop()!;
    if (met.has(ref)) continue;
    met.add(ref);
    if (!inside.has(ref)) {
      order.push(ref);
      continue;
    }
    const args = [...new Set(logic.gateOf(ref)!.args.map(plain))].filter((arg) => !met.has(arg));
    const weights = new Map(args.map((arg) => [arg, weight(arg)]));
    // The last to be pushed is the first to be met.
    open.push(...args.reverse().sort((p, q) => weights.get(q)! - weights.get(p)!));
  }
  return order;
}
