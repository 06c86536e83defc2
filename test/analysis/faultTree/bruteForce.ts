import type { FaultTree, Formula } from "../../../schema/model/faultTree";

/** Everything about a small tree from its truth table. Sets of events are bit masks over `tree.events`. */
export interface Truth {
  /** Minimal sets of events that make the top occur when no others do, by size and then by mask. */
  readonly sets: readonly number[];
  readonly probability: number;
  /** By event. */
  readonly birnbaum: readonly number[];
  /** By event: probability that all of some minimal set with the event occurs. */
  readonly ofItsSets: readonly number[];
}

export function truthOf(tree: FaultTree): Truth {
  const n = tree.events.length;
  const table = truthTable(tree);
  const likelihood = likelihoods(tree.events.map(({ probability }) => probability!));
  const all = Array.from({ length: 1 << n }, (_, world) => world);
  const given = (event: number, occurs: boolean) => {
    const fixed = likelihoods(tree.events.map(({ probability }, i) => (i === event ? Number(occurs) : probability!)));
    return all.reduce((sum, world) => sum + (table[world] ? fixed[world] : 0), 0);
  };
  const sets: number[] = [];
  for (const world of all.toSorted((p, q) => bits(p) - bits(q) || p - q)) {
    if (table[world] && !sets.some((set) => (set & world) === set)) sets.push(world);
  }
  return {
    sets,
    probability: all.reduce((sum, world) => sum + (table[world] ? likelihood[world] : 0), 0),
    birnbaum: tree.events.map((_, event) => given(event, true) - given(event, false)),
    ofItsSets: tree.events.map((_, event) => {
      const withIt = sets.filter((set) => set & (1 << event));
      return all.reduce((sum, world) => sum + (withIt.some((set) => (set & world) === set) ? likelihood[world] : 0), 0);
    }),
  };
}

export const bits = (set: number): number => (set === 0 ? 0 : (set & 1) + bits(set >>> 1));

function truthTable(tree: FaultTree): boolean[] {
  const eventOf = new Map(tree.events.map(({ name }, i) => [name, i]));
  return Array.from({ length: 1 << tree.events.length }, (_, world) => {
    const gates = new Map<string, boolean>();
    const holds = (formula: Formula): boolean => {
      switch (formula.op) {
        case "event":
          return (world & (1 << eventOf.get(formula.name)!)) !== 0;
        case "gate":
          return gates.get(formula.name)!;
        case "constant":
          return formula.value;
        case "not":
          return !holds(formula.of);
        default: {
          const holding = formula.of.filter(holds).length;
          if (formula.op === "and") return holding === formula.of.length;
          if (formula.op === "or") return holding > 0;
          if (formula.op === "xor") return holding % 2 === 1;
          return holding >= (formula as Formula & { op: "atleast" }).min;
        }
      }
    };
    for (const { name, formula } of tree.gates) gates.set(name, holds(formula));
    return gates.get(tree.top)!;
  });
}

function likelihoods(probabilities: readonly number[]): number[] {
  return Array.from({ length: 1 << probabilities.length }, (_, world) =>
    probabilities.reduce((product, p, i) => product * (world & (1 << i) ? p : 1 - p), 1),
  );
}
