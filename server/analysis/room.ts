/*
 * Columns with room at their end. What an overlay adds is written behind everything that is there, so that nothing is
 * copied and nothing that anybody reads is ever written again; two overlays of one base stand one behind the other.
 */

export type Column = Int32Array | Float64Array | Uint8Array | Uint16Array;

const roomBehind = (length: number): number => Math.max(1024, length >> 3);
/** Items of a buffer that are in use, where that is more than its column shows. */
const taken = new WeakMap<ArrayBufferLike, number>();
/** The buffer that took the place of one whose room was used up. */
const successor = new WeakMap<ArrayBufferLike, ArrayBufferLike>();

type Maker<C extends Column> = { new (length: number): C; new (buffer: ArrayBufferLike, offset: number, length: number): C };
const makerOf = <C extends Column>(column: C) => column.constructor as Maker<C>;

/** A column of zeros with room behind it. */
export const roomy = <C extends Column>(make: new (length: number) => C, length: number): C =>
  new make(length + roomBehind(length)).subarray(0, length) as C;

/** The first `length` items of a column, with room behind them. */
export function roomyCopy<C extends Column>(column: C, length: number): C {
  const copy = roomy(makerOf(column), length);
  copy.set(column.subarray(0, length));
  return copy;
}

/**
 * The column with `extra` behind what is in use of it, and the place of the first of them. Columns of one length that
 * are always extended together give the same place. O(extra); where the room is used up, once O(length).
 */
export function extended<C extends Column>(base: C, extra: ArrayLike<number>): { readonly column: C; readonly at: number } {
  const make = makerOf(base);
  let buffer = base.buffer;
  for (let next = successor.get(buffer); next; next = successor.get(buffer)) buffer = next;
  let at = taken.get(buffer) ?? base.length;
  if ((at + extra.length) * base.BYTES_PER_ELEMENT > buffer.byteLength) {
    const wider = new make(base.length + extra.length + roomBehind(base.length));
    wider.set(base);
    successor.set(buffer, wider.buffer);
    buffer = wider.buffer;
    at = base.length;
  }
  taken.set(buffer, at + extra.length);
  const column = new make(buffer, 0, at + extra.length);
  column.set(extra, at);
  return { column, at };
}
