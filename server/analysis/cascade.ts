import { Agenda } from "./agenda";
import { groundingOf } from "./grounding";
import type { Topology } from "./topology";

/** A cascade that can be run again and again on one topology without clearing anything in between. */
export interface Cascade {
  /**
   * What is lost within `horizon` hours (inclusive; Infinity is ever) once `failed` are: they at hour 0, or at `at[i]`
   * where given. Returns how many; they are order[0..count), by hour, each lost at the hour of the same place in `hours`.
   * The next run overwrites the result.
   */
  run(failed: ArrayLike<number>, horizon: number, at?: ArrayLike<number>): number;
  readonly order: Int32Array;
  readonly hours: Float64Array;
  /** Hour at which the entity was lost in the last run; Infinity if it was not. */
  hourOf(entity: number): number;
  /** What it counts with; no result is in there. */
  readonly strikes: Strikes;
}

/**
 * How many members of each group are lost. Cascades of topologies that stand one behind the other count with the same:
 * what a run leaves is nothing to the next one.
 */
export interface Strikes {
  /** Number of the last run. */
  run: number;
  /** Per group, side by side: the run that counts, and how many of its members are lost in it. */
  counts: Int32Array;
}

const noStrikes = (): Strikes => ({ run: 0, counts: new Int32Array(0) });
/** With room for what an overlay adds. */
const widened = (length: number): number => length + (length >> 3);
/** No place in the order may be numbered higher. */
const highest = 0x7fff_ffff;

/**
 * Counts the lost members of each group. A group breaks with its (n − k + 1)-th loss, each member counted at its own
 * hour plus its holdover, and takes its owner with it. Supply on cycles is grounded after each round of losses.
 *
 * Time     O(blast radius) for each run; hours are taken from a heap only where there are holdovers.
 * Stamps   A count belongs to the run whose number stands beside it, and the places of a run's losses are numbered above
 *          those of all runs before, so no run clears what another left.
 * Source   Linear-time propagation, Dowling & Gallier 1984; by hours, Knuth 1977 (superior functions).
 *
 * @param strikes  those of the base's cascade, for the topology of an overlay
 */
export function cascadeOf(topology: Topology, strikes: Strikes = noStrikes()): Cascade {
  const { size, owner, breaks, tracked, hasTracked, target, holdover, hits, dependents, hasHoldover } = topology;
  const { start, end, item } = dependents;
  const order = new Int32Array(size);
  const hours = new Float64Array(size);
  // Per entity: its place in the order, from 1, above `floor`; at most `floor` if it is not lost.
  const place = new Int32Array(size);
  let floor = 0;
  let agenda: Agenda | null = null;
  let { run, counts } = strikes;
  let count = 0;
  let now = 0;

  const lose = (x: number) => {
    if (place[x] > floor) return;
    order[count] = x;
    hours[count] = now;
    place[x] = floor + ++count;
  };
  const grounding = hasTracked ? groundingOf(topology, (x) => place[x] > floor, lose) : null;

  /** The member at place `i` of the dependents is done without from now on. */
  const strike = (i: number) => {
    const g = hits[i];
    if (g < 0) {
      lose(-1 - g);
      return;
    }
    const at = 2 * g;
    if (counts[at] !== run) {
      counts[at] = run;
      counts[at + 1] = 0;
    }
    if (++counts[at + 1] >= breaks[g]) lose(owner[g]);
    else if (grounding && tracked[g]) grounding.withdraw(target[item[i]], g);
  };

  const later = (due: number, what: number) => {
    agenda ??= new Agenda();
    agenda.add(due, what);
  };

  const spread = (x: number, horizon: number) => {
    for (let i = start[x]; i < end[x]; i++) {
      if (hasHoldover && holdover[item[i]] > 0) {
        const due = now + holdover[item[i]];
        if (due <= horizon) later(due, i);
      } else strike(i);
    }
  };

  // Entities stand on the agenda below the places of members: −1 − x.
  const happen = (due: number) => {
    if (due < 0) lose(-1 - due);
    else strike(due);
  };

  const begin = () => {
    if (strikes.counts.length < 2 * owner.length) strikes.counts = new Int32Array(widened(2 * owner.length));
    run = ++strikes.run;
    counts = strikes.counts;
    floor += count;
    if (floor > highest - size) {
      place.fill(0);
      floor = 0;
    }
    count = 0;
    now = 0;
    agenda?.clear();
    grounding?.begin(run);
  };

  return {
    order,
    hours,
    strikes,
    hourOf: (x) => (place[x] > floor ? hours[place[x] - floor - 1] : Number.POSITIVE_INFINITY),
    run(failed, horizon, at) {
      begin();
      for (let i = 0; i < failed.length; i++) {
        const from = at ? at[i] : 0;
        if (from === 0) lose(failed[i]);
        else if (from <= horizon) later(from, -1 - failed[i]);
      }
      for (let read = 0; ; ) {
        while (read < count) spread(order[read++], horizon);
        grounding?.settle();
        if (read < count) continue;
        if (!agenda || agenda.hours === 0) return count;
        now = agenda.earliest;
        agenda.takeAll(happen);
      }
    },
  };
}
