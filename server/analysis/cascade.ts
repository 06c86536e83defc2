import { Agenda } from "./agenda";
import { groundingOf } from "./grounding";
import type { Topology } from "./topology";

/** A cascade that can be run again and again on one topology without clearing anything in between. */
export interface Cascade {
  /**
   * What is lost within `horizon` hours (inclusive; Infinity is ever) once `failed` are: they at hour 0, or at `at[i]`
   * where given. Returns how many; they are order[0..count), by hour. The next run overwrites the result.
   */
  run(failed: ArrayLike<number>, horizon: number, at?: ArrayLike<number>): number;
  readonly order: Int32Array;
  /** Hour at which the entity was lost in the last run; Infinity if it was not. */
  hourOf(entity: number): number;
}

/**
 * Counts the lost members of each group. A group breaks with its (n − k + 1)-th loss, each member counted at its own
 * hour plus its holdover, and takes its owner with it. Supply on cycles is grounded after each round of losses.
 *
 * Time     O(blast radius) for each run; an hour's losses are taken from a heap only where there are holdovers.
 * Stamps   A count belongs to the run whose number stands beside it, so no run clears what another left.
 * Source   Linear-time propagation, Dowling & Gallier 1984; by hours, Knuth 1977 (superior functions).
 */
export function cascadeOf(topology: Topology): Cascade {
  const { size, owner, breaks, tracked, hasTracked, target, holdover, groupOf, dependents, hasHoldover } = topology;
  const { start, end, item } = dependents;
  const order = new Int32Array(size);
  const hour = new Float64Array(size);
  const lostIn = new Int32Array(size);
  const struckIn = new Int32Array(owner.length);
  const struck = new Int32Array(owner.length);
  const agenda = new Agenda();
  let run = 0;
  let count = 0;
  let now = 0;

  const lose = (x: number) => {
    if (lostIn[x] === run) return;
    lostIn[x] = run;
    hour[x] = now;
    order[count++] = x;
  };
  const grounding = hasTracked ? groundingOf(topology, (x) => lostIn[x] === run, lose) : null;

  /** Member e is done without from now on. */
  const strike = (e: number) => {
    const g = groupOf[e];
    const x = owner[g];
    if (lostIn[x] === run) return;
    if (struckIn[g] !== run) {
      struckIn[g] = run;
      struck[g] = 0;
    }
    if (++struck[g] >= breaks[g]) lose(x);
    else if (tracked[g] && grounding) grounding.withdraw(target[e], g);
  };

  const spread = (x: number, horizon: number) => {
    for (let i = start[x]; i < end[x]; i++) {
      const e = item[i];
      if (hasHoldover && holdover[e] > 0) {
        const due = now + holdover[e];
        if (due <= horizon && lostIn[owner[groupOf[e]]] !== run) agenda.add(due, e);
      } else strike(e);
    }
  };

  return {
    order,
    hourOf: (x) => (lostIn[x] === run ? hour[x] : Number.POSITIVE_INFINITY),
    run(failed, horizon, at) {
      run++;
      count = 0;
      now = 0;
      agenda.clear();
      grounding?.begin(run);
      for (let i = 0; i < failed.length; i++) {
        const from = at ? at[i] : 0;
        // Entities stand on the agenda below the members: −1 − x.
        if (from === 0) lose(failed[i]);
        else if (from <= horizon) agenda.add(from, -1 - failed[i]);
      }
      for (let read = 0; ; ) {
        while (read < count) spread(order[read++], horizon);
        grounding?.settle();
        if (read < count) continue;
        if (agenda.size === 0) return count;
        now = agenda.earliest;
        const due = agenda.take();
        if (due < 0) lose(-1 - due);
        else strike(due);
      }
    },
  };
}
