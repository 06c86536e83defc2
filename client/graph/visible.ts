import type { Kind } from "../words/kinds";
import type { Basis, Graph, Link, LinkClass, Thing } from "./model";

/** What the reader asked to leave out. */
export interface Filter {
  readonly kinds: ReadonlySet<Kind>;
  readonly bases: ReadonlySet<Basis>;
  readonly classes: ReadonlySet<LinkClass>;
}

/** A link that is drawn. Where the things between were filtered out, `skipped` counts them and `via` tells the first step. */
export interface Shown {
  readonly link: Link;
  readonly from: string;
  readonly to: string;
  readonly skipped: number;
}

export interface Visible {
  readonly things: ReadonlyMap<string, Thing>;
  readonly links: readonly Shown[];
  /** Things left out by the filter, and those that only they led to. */
  readonly hiddenThings: number;
  /** Links between things that are shown, left out by the filter, by class. */
  readonly hiddenLinks: Readonly<Record<LinkClass, number>>;
  /** Things beneath or above what was closed. */
  readonly closed: number;
}

/**
 * What is left of a graph once the filter and the closed things have been applied.
 *
 * A thing of a kind that is left out is bridged: what stands on it is joined to what it stands on. Only what is still
 * reached from the centre stays: downwards along what it rests on, upwards along what rests on it, and from things that
 * were opened further either way. Nothing is followed through a closed thing; the centre is never left out.
 */
export function visibleOf(graph: Graph, filter: Filter, shut: ReadonlySet<string>, opened: ReadonlySet<string>): Visible {
  const kept = graph.links.filter((l) => !filter.bases.has(l.basis) && !filter.classes.has(l.class));
  const hidden = (id: string) => id !== graph.centre && filter.kinds.has(graph.things.get(id)!.kind);
  const drawn = bridged(kept, hidden);

  const out = by(drawn, (s) => s.from);
  const into = by(drawn, (s) => s.to);
  const reachedWith = (closed: ReadonlySet<string>): Set<string> => {
    const down = new Set<string>();
    const up = new Set<string>();
    const walk = (start: string, seen: Set<string>, next: (id: string) => readonly string[]) => {
      const queue = [start];
      for (const id of queue) {
        if (seen.has(id)) continue;
        seen.add(id);
        if (!closed.has(id)) queue.push(...next(id));
      }
    };
    const below = (id: string) => (out.get(id) ?? []).map((s) => s.to);
    const above = (id: string) => (into.get(id) ?? []).map((s) => s.from);
    walk(graph.centre, down, below);
    walk(graph.centre, up, above);
    const all = new Set([...down, ...up]);
    // What was opened beyond the reach of the centre hangs on the thing that was opened.
    for (let grew = true; grew; ) {
      grew = false;
      for (const id of all) {
        if (!opened.has(id) || closed.has(id)) continue;
        for (const other of [...below(id), ...above(id)]) {
          if (!all.has(other)) {
            all.add(other);
            grew = true;
          }
        }
      }
    }
    return all;
  };
  const reached = reachedWith(shut);
  const withoutShutting = shut.size > 0 ? reachedWith(new Set()) : reached;
  const things = new Map([...graph.things].filter(([id]) => reached.has(id)));
  const hiddenLinks: Record<LinkClass, number> = { needs: 0, maker: 0, control: 0, around: 0 };
  for (const link of graph.links) {
    if ((filter.bases.has(link.basis) || filter.classes.has(link.class)) && (things.has(link.from) || things.has(link.to))) {
      hiddenLinks[link.class]++;
    }
  }
  return {
    things,
    links: drawn.filter((s) => things.has(s.from) && things.has(s.to)),
    hiddenThings: graph.things.size - withoutShutting.size,
    hiddenLinks,
    closed: withoutShutting.size - reached.size,
  };
}

/** Links with the hidden things taken out of the middle: each chain through them becomes one link that counts them. */
function bridged(links: readonly Link[], hidden: (id: string) => boolean): Shown[] {
  const out = by(links, (l) => l.from);
  const shown: Shown[] = [];
  const seen = new Set<string>();
  for (const link of links) {
    if (hidden(link.from)) continue;
    const queue: { to: string; skipped: number }[] = [{ to: link.to, skipped: 0 }];
    const passed = new Set<string>();
    for (const { to, skipped } of queue) {
      if (!hidden(to)) {
        // Through hidden things one line between two things is enough; direct links all stay.
        const name = `${link.from} ${to}`;
        if (to === link.from || (skipped > 0 && seen.has(name))) continue;
        if (skipped > 0) seen.add(name);
        shown.push({ link, from: link.from, to, skipped });
      } else if (!passed.has(to)) {
        passed.add(to);
        for (const next of out.get(to) ?? []) queue.push({ to: next.to, skipped: skipped + 1 });
      }
    }
  }
  return shown;
}

function by<T>(list: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const item of list) {
    const at = map.get(key(item));
    if (at) at.push(item);
    else map.set(key(item), [item]);
  }
  return map;
}
