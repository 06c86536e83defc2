import type { EntityRecord } from "../../../../schema/model/record";
import { type PoolConflict, poolCalendar } from "../../../analysis/bloc/calendar";
import type { Registry } from "../../registry";
import type { ReaderRegistry } from "../readerRegistry";
import { isWithheld } from "../seen";

/** A reservation as the reader may see it: by ids of itself and of who reserves. */
export interface SeenReservation {
  readonly record: EntityRecord;
  readonly member: string | null;
}

/** A conflict in which the reader may see a reservation; null where figures would tell those of one that is withheld. */
export interface SeenConflict extends Omit<PoolConflict, "reserved" | "over"> {
  readonly reserved: PoolConflict["reserved"] | null;
  readonly over: number | null;
}

export interface BlocCalendar {
  readonly capacity: number | null;
  /** What the reader may see, by first day; those without one come last. */
  readonly reservations: readonly SeenReservation[];
  /** Reservations that this reader may not see; they count in conflicts. */
  readonly withheld: number;
  readonly conflicts: readonly SeenConflict[];
  /** Conflicts of reservations that are all withheld: their days would tell those of the reservations. */
  readonly conflictsWithheld: number;
  /** Reservations that lack a start or a size. */
  readonly cannotTell: number;
}

/** The reservations of a bloc's pool and where they meet. What the reader may not see counts, and is named by a stub. */
export async function calendarOf({ records }: Registry, reads: ReaderRegistry, bloc: EntityRecord): Promise<BlocCalendar> {
  const ids = (await records.around(bloc.id, "in")).filter((r) => r.kind === "RESERVES").map((r) => r.from);
  const found = (await records.many([...new Set(ids)])).filter((e) => e !== null && !e.retired) as EntityRecord[];
  const capacity = (bloc.fields.sharedPool as number | undefined) ?? null;
  const text = (value: unknown) => (typeof value === "string" ? value : null);
  const bookings = found.map(({ id, fields: { starts, ends, compute } }) => ({
    id,
    starts: text(starts),
    ends: text(ends),
    compute: typeof compute === "number" ? compute : null,
  }));
  const { conflicts, cannotTell } = poolCalendar(bookings, capacity);
  const seen = (await reads.entities(found.map((e) => e.id))).filter((e): e is EntityRecord => e !== null && !isWithheld(e));
  const reservations = await Promise.all(
    seen.map(async (record) => ({
      record,
      member: (await reads.relationships(record.id, "out", ["OF"]))[0]?.to ?? null,
    })),
  );
  const known = new Set(seen.map((e) => e.id));
  const hidden = (ids: readonly string[]) => ids.filter((id) => !known.has(id)).length;
  const told = conflicts.filter(({ bookings }) => hidden(bookings) < bookings.length);
  const first = ({ record }: SeenReservation) => (record.fields.starts as string | undefined) ?? "9999";
  reservations.sort((a, b) => (first(a) < first(b) ? -1 : first(a) > first(b) ? 1 : a.record.key < b.record.key ? -1 : 1));
  return {
    capacity,
    reservations,
    withheld: found.length - seen.length,
    conflicts: told.map((c) => (hidden(c.bookings) > 0 ? { ...c, reserved: null, over: null } : c)),
    conflictsWithheld: conflicts.length - told.length,
    cannotTell: cannotTell.length,
  };
}
