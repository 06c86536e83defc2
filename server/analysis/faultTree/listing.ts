import type { Diagram } from "./block";
import type { Gate } from "./logic";

/** A set while sets are being listed: two others joined, or one event. */
export interface Listed {
  readonly size: number;
  /** Product of its events' probabilities; 1 if these are not known. */
  readonly probability: number;
  readonly event: number;
  readonly parts: readonly [Listed, Listed] | null;
}

/** Sets by size, then the likelier first, each worked out when asked for; undefined after the last. */
export type Listing = (index: number) => Listed | undefined;

const nothing: Listing = () => undefined;
const emptySet: Listed = { size: 0, probability: 1, event: -1, parts: null };
const onlyEmpty: Listing = (index) => (index === 0 ? emptySet : undefined);

export function listingOfEvent(event: number, probability: number): Listing {
  const set: Listed = { size: 1, probability, event, parts: null };
  return (index) => (index === 0 ? set : undefined);
}

/** The events of a set, ascending. */
export function eventsOf(set: Listed): number[] {
  const events: number[] = [];
  const open = [set];
  for (let at = open.pop(); at; at = open.pop()) {
    if (at.parts) open.push(...at.parts);
    else if (at.event >= 0) events.push(at.event);
  }
  return events.sort((p, q) => p - q);
}

const before = (p: Listed, q: Listed): boolean => p.size < q.size || (p.size === q.size && p.probability >= q.probability);

/** Remembers what a listing gave, and asks it for one after the other. */
function remembered(next: () => Listed | undefined): Listing {
  const items: Listed[] = [];
  let ended = false;
  return (index) => {
    while (!ended && items.length <= index) {
      const item = next();
      if (item) items.push(item);
      else ended = true;
    }
    return items[index];
  };
}

function either(p: Listing, q: Listing): Listing {
  if (p === nothing) return q;
  if (q === nothing) return p;
  let i = 0;
  let j = 0;
  return remembered(() => {
    const a = p(i);
    const b = q(j);
    if (a && (!b || before(a, b))) {
      i++;
      return a;
    }
    if (b) j++;
    return b;
  });
}

function both(p: Listing, q: Listing): Listing {
  if (p === nothing || q === nothing) return nothing;
  if (q === onlyEmpty) return p;
  if (p === onlyEmpty) return q;
  // Pairs whose forerunners have all been given: of each i that was begun, the next j.
  const open: { i: number; j: number; set: Listed }[] = [];
  const push = (i: number, j: number) => {
    const a = p(i);
    const b = a && q(j);
    if (!a || !b) return;
    const set: Listed = { size: a.size + b.size, probability: a.probability * b.probability, event: -1, parts: [a, b] };
    let at = open.push({ i, j, set }) - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (before(open[up].set, open[at].set)) break;
      [open[up], open[at]] = [open[at], open[up]];
      at = up;
    }
  };
  const pop = () => {
    const first = open[0];
    const last = open.pop()!;
    if (open.length > 0) {
      open[0] = last;
      for (let at = 0; ; ) {
        let least = at;
        for (const down of [2 * at + 1, 2 * at + 2]) if (down < open.length && !before(open[least].set, open[down].set)) least = down;
        if (least === at) break;
        [open[least], open[at]] = [open[at], open[least]];
        at = least;
      }
    }
    return first;
  };
  let begun = false;
  return remembered(() => {
    if (!begun) push(0, 0);
    begun = true;
    if (open.length === 0) return undefined;
    const { i, j, set } = pop();
    push(i, j + 1);
    if (j === 0) push(i + 1, 0);
    return set;
  });
}

/** The sets of a diagram, given those of its variables by reference. */
export function listingOfDiagram({ nodes, root, variables }: Diagram, of: (ref: number) => Listing): Listing {
  const made = new Map<number, Listing>([
    [0, nothing],
    [1, onlyEmpty],
  ]);
  const listing = (node: number): Listing => {
    const known = made.get(node);
    if (known) return known;
    const at = node * 4;
    const high = listing(nodes.data[at + 1]);
    const result = either(listing(nodes.data[at + 2]), both(of(variables[nodes.data[at]]), high));
    made.set(node, result);
    return result;
  };
  return listing(root);
}

/** The sets of a gate whose arguments are independent, given theirs. */
export function listingOfGate({ op, min }: Gate, args: readonly Listing[]): Listing {
  if (op === "and") return args.reduce(both);
  if (op === "or") return balanced(args);
  let row: Listing[] = [onlyEmpty, ...Array<Listing>(min).fill(nothing)];
  for (const arg of args) row = row.map((sets, k) => (k === 0 ? sets : either(sets, both(arg, row[k - 1]))));
  return row[min];
}

/** One of many, merged in pairs so that no way down is long. */
function balanced(listings: readonly Listing[]): Listing {
  if (listings.length === 1) return listings[0];
  const middle = listings.length >> 1;
  return either(balanced(listings.slice(0, middle)), balanced(listings.slice(middle)));
}
