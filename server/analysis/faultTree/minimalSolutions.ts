import { Nodes, Results } from "./nodes";

/**
 * The minimal solutions of a monotone function as a zero-suppressed diagram: a node is a family of sets, high those with
 * its element, low those without; 0 is no set, 1 the empty set.
 *
 * A set with x is minimal if what it holds beside x is a minimal solution where x is true, and is none where x is false.
 * Because the function is monotone the second is seen by reading its diagram along the set.
 * Source  Rauzy 1993; Minato 1993.
 */
export function minimalSolutions(bdd: Nodes, root: number, budget: number): { readonly sets: Nodes; readonly root: number } {
  const sets = new Nodes(budget);
  const minimal = new Int32Array(bdd.count).fill(-1);
  minimal[0] = 0;
  minimal[1] = 1;
  const cuts = new Results();
  const functions = bdd.data;

  /** The sets of a family that are no solutions of f. */
  const without = (family: number, f: number): number => {
    if (f === 0 || family === 0) return family;
    if (f === 1) return 0;
    // A monotone function that is not always true is false of the empty set.
    if (family === 1) return 1;
    const known = cuts.get(family, f);
    if (known >= 0) return known;
    sets.step();
    const atFamily = family * 4;
    const atF = f * 4;
    const level = sets.data[atFamily];
    const levelF = functions[atF];
    let result: number;
    if (levelF < level) result = without(family, functions[atF + 2]);
    else {
      const highOfFamily = sets.data[atFamily + 1];
      const lowOfFamily = sets.data[atFamily + 2];
      const same = levelF === level;
      const low = without(lowOfFamily, same ? functions[atF + 2] : f);
      const high = without(highOfFamily, same ? functions[atF + 1] : f);
      result = high === 0 ? low : sets.node(level, high, low);
    }
    cuts.set(family, f, result);
    return result;
  };

  const solve = (f: number): number => {
    if (minimal[f] >= 0) return minimal[f];
    sets.step();
    const at = f * 4;
    const low = solve(functions[at + 2]);
    const high = without(solve(functions[at + 1]), functions[at + 2]);
    minimal[f] = high === 0 ? low : sets.node(functions[at], high, low);
    return minimal[f];
  };
  return { sets, root: solve(root) };
}
