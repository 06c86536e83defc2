import { Nodes, Results, terminalLevel } from "./nodes";

/** More orders than any family has. */
export const noLimit = 0xffff;

/**
 * Families of sets none of which holds another, as zero-suppressed diagrams over one order of variables: a node is a family,
 * high those with its variable, low those without; 0 is no set, 1 the empty set. Sets of more than `limit` members are
 * left out, a variable counting as many members as `weights` says for its level.
 * Source  Minato 1993; Rauzy 2001, with truncation as in Jung, Han & Ha 2004.
 */
export class Families {
  readonly nodes: Nodes;
  private readonly unions = new Results();
  private readonly products: Results[] = [];
  private readonly cuts = new Results();
  /** By node: the least and the most members of its sets. */
  private least = new Uint16Array(1024);
  private most = new Uint16Array(1024);

  constructor(
    budget: number,
    private readonly weights: ArrayLike<number>,
    private readonly limit: number,
  ) {
    this.nodes = new Nodes(budget);
    this.least[0] = noLimit;
  }

  variable(level: number): number {
    return this.weights[level] > this.limit ? 0 : this.node(level, 1, 0);
  }

  private node(level: number, high: number, low: number): number {
    if (high === 0) return low;
    const made = this.nodes.node(level, high, low);
    if (made >= this.least.length) {
      const least = new Uint16Array(this.least.length * 2);
      const most = new Uint16Array(this.least.length * 2);
      least.set(this.least);
      most.set(this.most);
      this.least = least;
      this.most = most;
    }
    const weight = this.weights[level];
    this.least[made] = Math.min(this.least[high] + weight, this.least[low]);
    this.most[made] = Math.max(this.most[high] + weight, this.most[low]);
    return made;
  }

  private productsWithin(limit: number): Results {
    this.products[limit] ??= new Results();
    return this.products[limit];
  }

  /** The minimal sets among those of both. */
  union(a: number, b: number): number {
    if (a === b || b === 0) return a;
    if (a === 0) return b;
    if (a === 1 || b === 1) return 1;
    if (a < b) {
      const swap = a;
      a = b;
      b = swap;
    }
    const known = this.unions.get(a, b);
    if (known >= 0) return known;
    this.nodes.step();
    const { data } = this.nodes;
    const levelA = data[a * 4];
    const levelB = data[b * 4];
    const highA = data[a * 4 + 1];
    const lowA = data[a * 4 + 2];
    const highB = data[b * 4 + 1];
    const lowB = data[b * 4 + 2];
    let result: number;
    if (levelA < levelB) result = this.node(levelA, this.without(highA, b), this.union(lowA, b));
    else if (levelB < levelA) result = this.node(levelB, this.without(highB, a), this.union(lowB, a));
    else {
      const low = this.union(lowA, lowB);
      result = this.node(levelA, this.union(this.without(highA, lowB), this.without(highB, lowA)), low);
    }
    this.unions.set(a, b, result);
    return result;
  }

  /** The minimal sets among the unions of a set of one with a set of the other. */
  product(a: number, b: number): number {
    return this.limited(a, b, this.limit);
  }

  private limited(a: number, b: number, limit: number): number {
    if (a === 0 || b === 0) return 0;
    if (a === b || b === 1) return this.upTo(a, limit);
    if (a === 1) return this.upTo(b, limit);
    if (this.least[a] > limit || this.least[b] > limit) return 0;
    if (a < b) {
      const swap = a;
      a = b;
      b = swap;
    }
    const room = this.most[a] + this.most[b] <= limit ? 0 : limit;
    const results = this.productsWithin(room);
    const known = results.get(a, b);
    if (known >= 0) return known;
    this.nodes.step();
    const { data } = this.nodes;
    const levelA = data[a * 4];
    const levelB = data[b * 4];
    const level = Math.min(levelA, levelB);
    const highA = data[a * 4 + 1];
    const lowA = data[a * 4 + 2];
    const highB = data[b * 4 + 1];
    const lowB = data[b * 4 + 2];
    const left = limit - this.weights[level];
    let low: number;
    let high: number;
    if (levelA < levelB) {
      low = this.limited(lowA, b, limit);
      high = left < 0 ? 0 : this.limited(highA, b, left);
    } else if (levelB < levelA) {
      low = this.limited(a, lowB, limit);
      high = left < 0 ? 0 : this.limited(a, highB, left);
    } else {
      low = this.limited(lowA, lowB, limit);
      high = left < 0 ? 0 : this.union(this.limited(highA, this.union(highB, lowB), left), this.limited(lowA, highB, left));
    }
    const result = this.node(level, this.without(high, low), low);
    results.set(a, b, result);
    return result;
  }

  /** The sets of a family that hold no set of the other. */
  without(a: number, b: number): number {
    if (a === 0 || b === 0) return a;
    if (b === 1 || a === b) return 0;
    if (a === 1) return 1;
    if (this.most[a] < this.least[b]) return a;
    const { data } = this.nodes;
    while (data[b * 4] < data[a * 4]) {
      b = data[b * 4 + 2];
      if (b === 0) return a;
      if (b === 1) return 0;
    }
    if (a === b) return 0;
    const known = this.cuts.get(a, b);
    if (known >= 0) return known;
    this.nodes.step();
    const level = data[a * 4];
    const high = data[a * 4 + 1];
    const low = data[a * 4 + 2];
    let result: number;
    if (data[b * 4] === level) {
      const highB = data[b * 4 + 1];
      const lowB = data[b * 4 + 2];
      const lowLeft = this.without(low, lowB);
      result = this.node(level, this.without(this.without(high, lowB), highB), lowLeft);
    } else {
      const lowLeft = this.without(low, b);
      result = this.node(level, this.without(high, b), lowLeft);
    }
    this.cuts.set(a, b, result);
    return result;
  }

  /** The sets of at most that many members. */
  private upTo(a: number, limit: number): number {
    if (this.most[a] <= limit) return a;
    if (this.least[a] > limit || a < 2) return a < 2 ? a : 0;
    const results = this.productsWithin(limit);
    const known = results.get(a, 0);
    if (known >= 0) return known;
    this.nodes.step();
    const { data } = this.nodes;
    const level = data[a * 4];
    const high = data[a * 4 + 1];
    const low = this.upTo(data[a * 4 + 2], limit);
    const left = limit - this.weights[level];
    const result = this.node(level, left < 0 ? 0 : this.upTo(high, left), low);
    results.set(a, 0, result);
    return result;
  }

  atLeast(min: number, args: readonly number[]): number {
    let row: number[] = [1, ...Array<number>(min).fill(0)];
    for (const arg of args) row = row.map((f, k) => (k === 0 ? 1 : this.union(this.product(arg, row[k - 1]), f)));
    return row[min];
  }

  level(a: number): number {
    return a < 2 ? terminalLevel : this.nodes.data[a * 4];
  }
}
