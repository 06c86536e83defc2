import type { Rows } from "./adjacency";
import { type Day, dayCounts } from "./day";
import { allRowsOf, type OverlaidSnapshot } from "./overlaySnapshot";
import { extended } from "./room";
import { dayNumber, type Snapshot, satisfied } from "./snapshot";

/** The day of an overlay, and whose part in it is another than in the base. */
export interface OverlaidDay {
  readonly day: Day;
  /** Entities out of which other relationships are there than in the base, or whose relationships read otherwise. */
  readonly out: ReadonlySet<number>;
  /** Entities that are there and were not, or the other way round. */
  readonly flipped: ReadonlySet<number>;
  /** Entities that lack other things than in the base; added ones. */
  readonly lacking: readonly number[];
  /** Codes of the kinds of relationship of which some are there and were not, or the other way round. */
  readonly kinds: ReadonlySet<number>;
}

/**
 * The base's day with an overlay's changes. What is copied is one number by entity or relationship; lists of
 * relationships are made anew for the entities alone whose lists differ.
 */
export function overlayDay(base: Day, baseSnapshot: Snapshot, laid: OverlaidSnapshot): OverlaidDay {
  const { snapshot: s, dead, firstRow, endRow } = laid;
  const n = s.entityCount;
  const day = dayNumber(base.on);
  const entityThere = laid.entities.length === 0 ? base.entityThere : new Uint8Array(n);
  if (entityThere !== base.entityThere) entityThere.set(base.entityThere);
  const flipped = new Set<number>();
  for (const x of laid.entities) {
    entityThere[x] = dayCounts(s.entityFrom[x], s.entityTo[x], day) && !s.absent[x] ? 1 : 0;
    if (entityThere[x] !== (base.entityThere[x] ?? 0)) flipped.add(x);
  }

  const relationshipThere = new Uint8Array(s.relationshipCount);
  relationshipThere.set(base.relationshipThere);
  const out = new Set<number>();
  const into = new Set<number>();
  const added = new Map<number, number[]>();
  const addedInto = new Map<number, number[]>();
  const kinds = new Set<number>();
  const settle = (r: number) => {
    const [from, to] = [s.from[r], s.to[r]];
    const there = from >= 0 && entityThere[from] && entityThere[to] && dayCounts(s.relationshipFrom[r], s.relationshipTo[r], day) ? 1 : 0;
    if (there === relationshipThere[r]) return;
    relationshipThere[r] = there;
    out.add(from);
    into.add(to);
    kinds.add(s.relation[r]);
    if (!there) return;
    listed(added, from).push(r);
    listed(addedInto, to).push(r);
  };
  for (const r of dead) {
    if (!relationshipThere[r]) continue;
    relationshipThere[r] = 0;
    kinds.add(s.relation[r]);
    out.add(s.from[r]);
    into.add(s.to[r]);
  }
  for (const x of flipped) {
    if (x >= baseSnapshot.entityCount) continue;
    const all = allRowsOf(baseSnapshot);
    for (const rows of [all.out, all.into]) {
      for (let i = rows.start[x]; i < rows.end[x]; i++) if (!dead.has(rows.item[i])) settle(rows.item[i]);
    }
  }
  for (let r = firstRow; r < endRow; r++) settle(r);

  const lacking = laid.entities.length === 0 && out.size === 0 ? base.lacking : new Uint16Array(n);
  if (lacking !== base.lacking) lacking.set(base.lacking);
  const outRows = rowsWith(base.out, n, out, added, relationshipThere);
  const lackingOtherwise: number[] = [];
  for (const x of new Set([...out, ...laid.entities])) {
    let mask = s.expected[x];
    for (let i = outRows.start[x]; i < outRows.end[x]; i++) {
      const r = outRows.item[i];
      mask &= ~satisfied(s.relation[r], s.kind[x], s.kind[s.to[r]]);
    }
    lacking[x] = mask;
    if (x >= baseSnapshot.entityCount || mask !== base.lacking[x]) lackingOtherwise.push(x);
  }
  // A model whose weights are told otherwise keeps its relationships, and they carry otherwise.
  for (const x of laid.entities) if (s.weights[x] !== (baseSnapshot.weights[x] ?? 0)) out.add(x);
  return {
    day: {
      on: base.on,
      entityThere,
      relationshipThere,
      lacking,
      out: outRows,
      into: rowsWith(base.into, n, into, addedInto, relationshipThere),
    },
    out,
    flipped,
    lacking: lackingOtherwise,
    kinds,
  };
}

const listed = (lists: Map<number, number[]>, x: number): number[] => {
  const list = lists.get(x) ?? [];
  lists.set(x, list);
  return list;
};

/** The rows with new lists for the entities touched: what of their old one is still there, and what is added. */
function rowsWith(
  base: Rows,
  n: number,
  touched: ReadonlySet<number>,
  added: ReadonlyMap<number, readonly number[]>,
  there: Uint8Array,
): Rows {
  const known = base.end.length;
  if (touched.size === 0 && n === known) return base;
  return replacedRows(base, n, touched, (x) => {
    const list: number[] = [];
    if (x < known) for (let i = base.start[x]; i < base.end[x]; i++) if (there[base.item[i]]) list.push(base.item[i]);
    return [...list, ...(added.get(x) ?? [])].sort((p, q) => p - q);
  });
}

/** Rows of `n` owners in which the lists of some are replaced; the new lists stand in the room behind the others, from item `at` on. */
export function replacedRows(
  base: Rows,
  n: number,
  owners: Iterable<number>,
  listOf: (owner: number) => readonly number[],
): Rows & { readonly at: number } {
  const start = new Int32Array(n);
  const end = new Int32Array(n);
  start.set(base.start.subarray(0, base.end.length));
  end.set(base.end);
  const items: number[] = [];
  const places: [owner: number, first: number, last: number][] = [];
  for (const x of owners) {
    const first = items.length;
    for (const item of listOf(x)) items.push(item);
    places.push([x, first, items.length]);
  }
  const { column: item, at } = extended(base.item, items);
  for (const [x, first, last] of places) {
    start[x] = at + first;
    end[x] = at + last;
  }
  return { start, end, item, at };
}
