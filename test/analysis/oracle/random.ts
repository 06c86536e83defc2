/** A small seeded source of chance (mulberry32), so that a model can be made again from its seed alone. */
export interface Chance {
  /** Even over [0, 1). */
  next(): number;
  /** True in this share of calls. */
  of(share: number): boolean;
  /** Whole number from low to high, both included. */
  between(low: number, high: number): number;
  pick<T>(from: readonly T[]): T;
  /** `count` distinct ones, or all if there are fewer. */
  some<T>(from: readonly T[], count: number): T[];
}

export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const some = <T>(from: readonly T[], count: number) => {
    const left = [...from];
    const taken: T[] = [];
    while (taken.length < count && left.length > 0) taken.push(left.splice(between(0, left.length - 1), 1)[0]);
    return taken;
  };
  return { next, between, some, of: (share) => next() < share, pick: (from) => from[between(0, from.length - 1)] };
}
