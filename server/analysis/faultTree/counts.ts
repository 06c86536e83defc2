import type { Diagram } from "./block";
import { liveNodes } from "./live";
import type { Gate } from "./logic";

/** How many sets there are by number of members: `counts[k]` of k members. Exact. */
export type Counts = readonly bigint[];

/** Counts of an event: one set of one member. */
export const single: Counts = [0n, 1n];

/** Whole numbers with which counting goes on: plain ones as long as they are exact, big ones beyond. */
interface Whole<T> {
  readonly none: T;
  of(n: bigint): T;
  add(p: T, q: T): T;
  times(p: T, q: T): T;
}

class Inexact extends Error {}
const exact = (n: number): number => {
  if (n > Number.MAX_SAFE_INTEGER) throw new Inexact();
  return n;
};
const plain: Whole<number> = { none: 0, of: (n) => exact(Number(n)), add: (p, q) => exact(p + q), times: (p, q) => exact(p * q) };
const big: Whole<bigint> = { none: 0n, of: (n) => n, add: (p, q) => p + q, times: (p, q) => p * q };

/** What `count` returns, in plain numbers if these are exact. */
function counted(count: <T>(whole: Whole<T>) => readonly T[]): Counts {
  try {
    return count(plain).map(BigInt);
  } catch (error) {
    if (!(error instanceof Inexact)) throw error;
    return count(big);
  }
}

/** Counts of the sets of a diagram, given those of its variables by reference; of at most `limit` members. */
export function countsOfDiagram({ nodes, root, variables }: Diagram, of: (ref: number) => Counts, limit: number): Counts {
  const live = liveNodes(nodes, root);
  return counted(<T>(whole: Whole<T>) => {
    const { plus, product } = polynomials(whole, limit);
    const byLevel = variables.map((ref) => of(ref).map(whole.of));
    const made = new Map<number, readonly T[]>([
      [0, []],
      [1, [whole.of(1n)]],
    ]);
    for (const node of live) {
      const at = node * 4;
      const high = product(byLevel[nodes.data[at]], made.get(nodes.data[at + 1])!);
      made.set(node, plus(high, made.get(nodes.data[at + 2])!));
    }
    return made.get(root)!;
  });
}

/** Counts of the sets of a gate whose arguments are independent, given theirs. */
export function countsOfGate({ op, min }: Gate, args: readonly Counts[], limit: number): Counts {
  const { plus, product } = polynomials(big, limit);
  if (op === "or") return args.reduce(plus);
  if (op === "and") return args.reduce(product);
  let row: Counts[] = [[1n], ...Array<Counts>(min).fill([])];
  for (const arg of args) row = row.map((counts, k) => (k === 0 ? counts : plus(counts, product(arg, row[k - 1]))));
  return row[min];
}

function polynomials<T>({ none, add, times }: Whole<T>, limit: number) {
  const plus = (p: readonly T[], q: readonly T[]): readonly T[] => {
    if (p.length < q.length) return plus(q, p);
    const sum = p.slice();
    for (let i = 0; i < q.length; i++) sum[i] = add(sum[i], q[i]);
    return sum;
  };
  const product = (p: readonly T[], q: readonly T[]): readonly T[] => {
    if (p.length === 0 || q.length === 0) return [];
    const made = Array<T>(Math.min(p.length + q.length - 1, limit + 1)).fill(none);
    for (let i = 0; i < p.length; i++) {
      if (p[i] === none) continue;
      for (let j = 0; j < q.length && i + j <= limit; j++) made[i + j] = add(made[i + j], times(p[i], q[j]));
    }
    return made;
  };
  return { plus, product };
}
