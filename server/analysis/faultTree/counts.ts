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
  /** sum + p·q */
  add(sum: T, p: T, q: T): T;
}

const plain: Whole<number> = { none: 0, of: Number, add: (sum, p, q) => sum + p * q };
const big: Whole<bigint> = { none: 0n, of: (n) => n, add: (sum, p, q) => sum + p * q };

/** Counts of the sets of a diagram, given those of its variables by reference; of at most `limit` members. */
export function countsOfDiagram({ nodes, root, variables }: Diagram, of: (ref: number) => Counts, limit: number): Counts {
  const live = liveNodes(nodes, root);
  const counted = <T>(whole: Whole<T>): readonly T[] => {
    const byLevel = variables.map((ref) => of(ref).map(whole.of));
    const made: (readonly T[])[] = new Array(Math.max(root, 1) + 1);
    made[0] = [];
    made[1] = [whole.of(1n)];
    for (const node of live) {
      const at = node * 4;
      made[node] = withProduct(whole, made[nodes.data[at + 2]], byLevel[nodes.data[at]], made[nodes.data[at + 1]], limit);
    }
    return made[root];
  };
  // Each count goes into a greater one, so if the last are exact, all before were.
  const counts = counted(plain);
  return counts.every(Number.isSafeInteger) ? counts.map(BigInt) : counted(big);
}

/** Counts of the sets of a gate whose arguments are independent, given theirs. */
export function countsOfGate({ op, min }: Gate, args: readonly Counts[], limit: number): Counts {
  if (op === "or") return args.reduce((p, q) => withProduct(big, p, empty, q, limit));
  if (op === "and") return args.reduce((p, q) => withProduct(big, [], p, q, limit));
  let row: Counts[] = [empty, ...Array<Counts>(min).fill([])];
  for (const arg of args) row = row.map((counts, k) => (k === 0 ? counts : withProduct(big, counts, arg, row[k - 1], limit)));
  return row[min];
}

/** Counts of the empty set. */
const empty: Counts = [1n];

/** The counts of `sum` and of what a set of `p` and one of `q` make together, of at most `limit` members. */
function withProduct<T>({ none, add }: Whole<T>, sum: readonly T[], p: readonly T[], q: readonly T[], limit: number): readonly T[] {
  if (p.length === 0 || q.length === 0) return sum;
  const made = sum.slice();
  while (made.length < p.length + q.length - 1 && made.length <= limit) made.push(none);
  for (let i = 0; i < p.length; i++) {
    if (p[i] === none) continue;
    const last = Math.min(q.length - 1, limit - i);
    for (let j = 0; j <= last; j++) made[i + j] = add(made[i + j], p[i], q[j]);
  }
  return made;
}
