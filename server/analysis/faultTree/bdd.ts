import { type Nodes, Results, terminalLevel } from "./nodes";

/**
 * Binary decision diagrams of one order of variables: a node is a function, high where its variable is true.
 * Source  Bryant 1986.
 */
export class Bdd {
  private readonly ands = new Results();
  private readonly ors = new Results();

  constructor(readonly nodes: Nodes) {}

  variable(level: number): number {
    return this.nodes.node(level, 1, 0);
  }

  notVariable(level: number): number {
    return this.nodes.node(level, 0, 1);
  }

  and(f: number, g: number): number {
    return this.joined(f, g, 1, this.ands);
  }

  or(f: number, g: number): number {
    return this.joined(f, g, 0, this.ors);
  }

  /** Conjunction or disjunction, whose results the table holds: `neutral` is the terminal that changes nothing, the other decides. */
  private joined(f: number, g: number, neutral: number, results: Results): number {
    if (f === g || g === neutral) return f;
    if (f === neutral) return g;
    if (f < 2 || g < 2) return 1 - neutral;
    if (f < g) {
      const swap = f;
      f = g;
      g = swap;
    }
    const known = results.get(f, g);
    if (known >= 0) return known;
    const { nodes } = this;
    nodes.step();
    const { data } = nodes;
    const atF = f * 4;
    const atG = g * 4;
    const levelF = data[atF];
    const levelG = data[atG];
    const level = levelF < levelG ? levelF : levelG;
    const highF = levelF === level ? data[atF + 1] : f;
    const lowF = levelF === level ? data[atF + 2] : f;
    const highG = levelG === level ? data[atG + 1] : g;
    const lowG = levelG === level ? data[atG + 2] : g;
    const low = this.joined(lowF, lowG, neutral, results);
    const high = this.joined(highF, highG, neutral, results);
    const result = high === low ? low : nodes.node(level, high, low);
    results.set(f, g, result);
    return result;
  }

  /** At least `min` of them. */
  atLeast(min: number, args: readonly number[]): number {
    // `row[k]`: at least k of the arguments seen so far.
    let row: number[] = [1, ...Array<number>(min).fill(0)];
    for (const arg of args) row = row.map((f, k) => (k === 0 ? 1 : this.or(this.and(arg, row[k - 1]), f)));
    return row[min];
  }

  /** The least monotone function that is true wherever f of another table is: true of a set if f is of a subset. */
  hull(from: Nodes, f: number): number {
    const known = new Map<number, number>([
      [0, 0],
      [1, 1],
    ]);
    const raise = (g: number): number => {
      const found = known.get(g);
      if (found !== undefined) return found;
      this.nodes.step();
      const low = raise(from.data[g * 4 + 2]);
      const high = this.or(raise(from.data[g * 4 + 1]), low);
      const result = high === low ? low : this.nodes.node(from.data[g * 4], high, low);
      known.set(g, result);
      return result;
    };
    return raise(f);
  }

  level(f: number): number {
    return f < 2 ? terminalLevel : this.nodes.data[f * 4];
  }
}
