import { firstDay, lastDay } from "../snapshot";

/** A stretch of days for which a part of a pool is reserved; dates may be months or years, null is not on record. */
export interface Booking {
  readonly id: string;
  readonly starts: string | null;
  /** Day from which it is free again. */
  readonly ends: string | null;
  readonly compute: number | null;
}

/** Days, `to` not included (null: no end), on which more is reserved than the pool holds. */
export interface PoolConflict {
  readonly from: string;
  readonly to: string | null;
  /** Reserved on these days: by what is on record, and if every unclear date falls badly. */
  readonly reserved: { readonly onRecord: number; readonly possible: number };
  /** By how much that is more than the pool holds, as possible. */
  readonly over: number;
  /** Whether it is over on record, or only if unclear dates fall badly. */
  readonly onRecord: boolean;
  readonly bookings: readonly string[];
}

export interface PoolCalendar {
  readonly conflicts: readonly PoolConflict[];
  /** Reservations that lack a start or a size, so that they may be in conflict unseen. */
  readonly cannotTell: readonly string[];
}

interface Span {
  readonly from: string;
  readonly to: string | null;
}

const nextDay = (date: string): string => new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
const holds = ({ from, to }: Span, date: string): boolean => from <= date && (to === null || date < to);

/** Days that a booking takes for certain (null: perhaps none), and days that it may take. */
function spansOf({ starts, ends }: Booking & { starts: string }): { certain: Span | null; may: Span } {
  const [late, early] = [lastDay(starts), ends === null ? null : firstDay(ends)];
  // Without an end on record its first day alone is certain, where that is known to the day.
  const certainEnd = early ?? (late === firstDay(starts) ? nextDay(late) : late);
  return {
    certain: late < certainEnd ? { from: late, to: certainEnd } : null,
    may: { from: firstDay(starts), to: ends === null ? null : lastDay(ends) },
  };
}

/**
 * Conflicts in a pool of `capacity` accelerators, first day first; of a pool whose size is not on record none can be found.
 * Days that follow each other on which the same reservations meet are one conflict. O(n²) for n reservations.
 */
export function poolCalendar(bookings: readonly Booking[], capacity: number | null): PoolCalendar {
  const known = bookings.filter((b): b is Booking & { starts: string; compute: number } => b.starts !== null && b.compute !== null);
  const cannotTell = bookings.filter((b) => b.starts === null || b.compute === null).map(({ id }) => id);
  if (capacity === null) return { conflicts: [], cannotTell };
  const placed = known.map((b) => ({ ...b, ...spansOf(b) }));
  const edges = new Set<string>();
  for (const { certain, may } of placed) {
    for (const span of [certain, may]) for (const edge of [span?.from, span?.to]) if (edge) edges.add(edge);
  }
  const days = [...edges].sort();
  const conflicts: PoolConflict[] = [];
  for (const [i, from] of days.entries()) {
    const there = placed.filter(({ may }) => holds(may, from));
    const certain = there.filter((b) => b.certain && holds(b.certain, from));
    const sum = (list: readonly { compute: number }[]) => list.reduce((total, b) => total + b.compute, 0);
    const reserved = { onRecord: sum(certain), possible: sum(there) };
    if (reserved.possible <= capacity) continue;
    const found = {
      from,
      to: days[i + 1] ?? null,
      reserved,
      over: reserved.possible - capacity,
      onRecord: reserved.onRecord > capacity,
      bookings: there.map(({ id }) => id),
    };
    const last = conflicts.at(-1);
    const same = last?.to === from && last.bookings.join() === found.bookings.join() && last.reserved.onRecord === reserved.onRecord;
    if (same) conflicts[conflicts.length - 1] = { ...found, from: last.from };
    else conflicts.push(found);
  }
  return { conflicts, cannotTell };
}
