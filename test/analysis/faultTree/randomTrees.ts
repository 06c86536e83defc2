import type { FaultTree, Formula } from "../../../schema/model/faultTree";
import { chance } from "../oracle/random";

/** What may stand in a random tree. */
export interface TreeProfile {
  readonly events: readonly [least: number, most: number];
  readonly gates: readonly [least: number, most: number];
  readonly negation: boolean;
}

/** A tree of the seed: shared gates and events, k-of-n, nested formulas, constants, arguments named twice, chains. */
export function randomTree(seed: number, { events, gates, negation }: TreeProfile): FaultTree {
  const { between, of, pick } = chance(seed);
  const names = Array.from({ length: between(...events) }, (_, i) => `e${i}`);
  const made: { name: string; formula: Formula }[] = [];
  const local = of(0.4);
  const argument = (depth: number): Formula => {
    if (depth < 2 && of(0.08)) return formula(depth + 1);
    if (of(0.01)) return { op: "constant", value: of(0.5) };
    if (negation && of(0.12)) return { op: "not", of: argument(depth + 1) };
    // A local tree names the latest gates most, and so falls into modules.
    if (made.length > 0 && of(0.55)) return { op: "gate", name: (local && of(0.8) ? made[made.length - 1]! : pick(made)).name };
    return { op: "event", name: pick(names) };
  };
  const formula = (depth: number): Formula => {
    const parts = Array.from({ length: between(depth === 0 ? 1 : 2, 4) }, () => argument(depth));
    if (negation && of(0.15)) return { op: "xor", of: parts.length > 1 ? parts : [...parts, argument(depth)] };
    if (of(0.2)) return { op: "atleast", min: between(1, parts.length), of: parts };
    return { op: of(0.5) ? "and" : "or", of: parts };
  };
  const count = between(...gates);
  for (let i = 0; i < count; i++) made.push({ name: `g${i}`, formula: formula(0) });
  return {
    name: `tree ${seed}`,
    top: made[count - 1]!.name,
    gates: made,
    events: names.map((name) => ({ name, probability: of(0.05) ? between(0, 1) : of(0.5) ? between(1, 99) / 100 : between(1, 9) / 1000 })),
  };
}
