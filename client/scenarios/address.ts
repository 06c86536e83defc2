import { type Item, itemFrom, itemText, type Ref, refFrom } from "./items";

export const sides = ["a", "b"] as const;
export type SideName = (typeof sides)[number];

/** One scenario in the room: what happens in it, and its name if it has one. */
export interface Side {
  readonly name: string | null;
  readonly items: readonly Item[];
}

/** Everything that decides what the room shows, beside the scope. It lives in the address, so that a link shows the same. */
export interface Room {
  readonly a: Side;
  readonly b: Side;
  /** Hours that count; null: all. */
  readonly horizon: number | null;
  /** Hour at which the slider stands. */
  readonly hour: number;
  /** Workload whose reason is open. */
  readonly why: Ref | null;
}

export const empty: Side = { name: null, items: [] };
export const asFirst: Room = { a: empty, b: empty, horizon: 720, hour: 72, why: null };

/** Hours that the room offers as its horizon; null: all. */
export const horizons = [24, 72, 168, 336, 720, 4320, null] as const;

const ever = "ever";

const hoursFrom = (text: string | null): number | null => {
  const n = text === null || text === "" ? Number.NaN : Number(text);
  return Number.isFinite(n) && n >= 0 ? n : null;
};

/** The horizon as addresses write it: null for the usual one. */
export const hoursText = (horizon: number | null): string | null =>
  horizon === asFirst.horizon ? null : horizon === null ? ever : String(horizon);
/** Reads what `hoursText` wrote. */
export const hoursWithin = (text: string | null): number | null => (text === ever ? null : (hoursFrom(text) ?? asFirst.horizon));

/** The same item twice is one. */
const distinct = (items: readonly Item[]): readonly Item[] => {
  const texts = items.map(itemText);
  return items.filter((_item, i) => texts.indexOf(texts[i]!) === i);
};

/** Reads the part of an address behind the question mark. What it does not know it leaves as it is at first. */
export function roomFrom(params: URLSearchParams): Room {
  const side = (name: SideName): Side => ({
    name: params.get(`${name}-name`) || null,
    items: distinct(
      params
        .getAll(name)
        .map(itemFrom)
        .filter((item) => item !== null),
    ),
  });
  const horizon = hoursWithin(params.get("within"));
  const hour = hoursFrom(params.get("at")) ?? asFirst.hour;
  return { a: side("a"), b: side("b"), horizon, hour: Math.min(hour, horizon ?? hour), why: refFrom(params.get("why") ?? "") };
}

/** Writes a room over an address: only what is not as at first. What else stands there, the scope, stays. */
export function roomInto(before: URLSearchParams, room: Room): URLSearchParams {
  const after = new URLSearchParams(before);
  for (const name of sides) {
    const { items, name: called } = room[name];
    after.delete(name);
    after.delete(`${name}-name`);
    for (const item of items) after.append(name, itemText(item));
    if (called && items.length > 0) after.set(`${name}-name`, called);
  }
  const put = (name: string, value: string | null) => (value === null ? after.delete(name) : after.set(name, value));
  put("within", hoursText(room.horizon));
  put("at", room.hour === asFirst.hour ? null : String(room.hour));
  put("why", room.why && `${room.why.kind}:${room.why.key}`);
  return after;
}

/** Address of the room with one scenario, or two, over a scope that is given as the end of an address. */
export function roomPath(
  a: Side,
  { b = empty, query = "", horizon = asFirst.horizon }: { b?: Side; query?: string; horizon?: number | null } = {},
) {
  const text = roomInto(new URLSearchParams(query), { ...asFirst, a, b, horizon }).toString();
  return `/scenarios/room${text ? `?${text}` : ""}`;
}

/** A and B change places, with what is open. */
export const swapped = (room: Room): Room => ({ ...room, a: room.b, b: room.a });
