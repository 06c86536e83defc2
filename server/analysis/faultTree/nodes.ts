/** Level of the two terminals: beneath every variable. */
export const terminalLevel = 0x7fffffff;

/** Thrown when a computation would take more steps than it was given; caught where the budget is shared out. */
export class OutOfBudget extends Error {
  override readonly name = "OutOfBudget";
}

/** Nodes, and results, that a table has room for at first; it grows fourfold. */
const smallest = 4096;

function hashOf(a: number, b: number, c: number): number {
  const hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
  return hash ^ (hash >>> 15);
}

/** Words of one node in `data`: its level, its high and low child, and the next node of its bucket. */
export const stride = 4;

/**
 * Nodes of a decision diagram, each stored once. Nodes 0 and 1 are the terminals.
 *
 * Shapes  Node i lies in data[4i .. 4i + 4): level, high, low, next of bucket. Children have higher levels and lower numbers.
 * Units   A budget counts steps: operations that had to be worked out because no table knew them, and arguments of gates gone
 *         through. A step makes at most one node, so the budget bounds time and memory alike.
 * Source  Brace, Rudell & Bryant 1990.
 */
export class Nodes {
  data = new Int32Array(stride * smallest);
  count = 2;
  private steps: number;
  private buckets = new Int32Array(smallest);

  constructor(readonly budget: number) {
    this.steps = budget;
    this.data.set([terminalLevel, 0, 0, 0, terminalLevel, 1, 1, 0]);
  }

  /** Steps taken. */
  get spent(): number {
    return this.budget - this.steps;
  }

  /** Counts a step, or so many. Throws OutOfBudget at the end of the budget. */
  step(count = 1): void {
    this.steps -= count;
    if (this.steps < 0) throw new OutOfBudget();
  }

  /** The node of that level and children. Callers apply the rule of reduction of their kind of diagram first. */
  node(level: number, high: number, low: number): number {
    const { data } = this;
    const hash = hashOf(level, high, low);
    let bucket = hash & (this.buckets.length - 1);
    for (let i = this.buckets[bucket]; i !== 0; i = data[i * stride + 3]) {
      const at = i * stride;
      if (data[at + 2] === low && data[at + 1] === high && data[at] === level) return i;
    }
    if (this.count >= this.buckets.length) {
      this.grow();
      bucket = hash & (this.buckets.length - 1);
    }
    const made = this.count++;
    const at = made * stride;
    this.data[at] = level;
    this.data[at + 1] = high;
    this.data[at + 2] = low;
    this.data[at + 3] = this.buckets[bucket];
    this.buckets[bucket] = made;
    return made;
  }

  private grow(): void {
    const size = this.buckets.length * 4;
    const data = new Int32Array(size * stride);
    data.set(this.data);
    const buckets = new Int32Array(size);
    for (let i = 2; i < this.count; i++) {
      const at = i * stride;
      const bucket = hashOf(data[at], data[at + 1], data[at + 2]) & (size - 1);
      data[at + 3] = buckets[bucket];
      buckets[bucket] = i;
    }
    this.data = data;
    this.buckets = buckets;
  }
}

/** Results of a binary operation: a table in which later entries push out earlier ones. */
export class Results {
  private table: Int32Array;
  private mask: number;
  private filled = 0;

  constructor(size = smallest) {
    this.table = new Int32Array(size * 4);
    this.mask = size - 1;
  }

  /** The result for the pair, or -1. Node 0 stands in no pair as first. */
  get(a: number, b: number): number {
    const at = this.place(a, b);
    return this.table[at] === a && this.table[at + 1] === b ? this.table[at + 2] : -1;
  }

  set(a: number, b: number, result: number): void {
    if (++this.filled > this.mask && this.mask < 0x3fffff) this.grow();
    const at = this.place(a, b);
    this.table[at] = a;
    this.table[at + 1] = b;
    this.table[at + 2] = result;
  }

  private place(a: number, b: number): number {
    return (hashOf(a, b, 0) & this.mask) * 4;
  }

  private grow(): void {
    const old = this.table;
    this.mask = this.mask * 4 + 3;
    this.table = new Int32Array((this.mask + 1) * 4);
    for (let i = 0; i < old.length; i += 4) {
      if (old[i] === 0) continue;
      const at = this.place(old[i], old[i + 1]);
      this.table[at] = old[i];
      this.table[at + 1] = old[i + 1];
      this.table[at + 2] = old[i + 2];
    }
  }
}
