import { type Analysis, horizonOf } from "./analysis";
import type { Hazard, Reading } from "./snapshot";

/** Those of the entities that are there on the day, each once. */
export const thereAmong = (a: Analysis, entities: Iterable<number>): number[] => [...new Set(entities)].filter((x) => a.day.entityThere[x]);

/**
 * Every entity that falls within the horizon once `failed` are lost, with its hour; the failed ones at 0, in order of
 * loss. Under denial it is the bare withdrawal, without homes and agreements. O(n for the answer's size).
 */
export function fallen(
  a: Analysis,
  failed: readonly number[],
  hazard: Hazard,
  reading: Reading,
  horizon: number | null,
): Map<number, number> {
  const cascade = a.cascade(hazard, reading);
  const count = cascade.run(thereAmong(a, failed), horizonOf(horizon));
  const hours = new Map<number, number>();
  for (let i = 0; i < count; i++) hours.set(cascade.order[i], cascade.hours[i]);
  return hours;
}
