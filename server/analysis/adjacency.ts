import { roomy } from "./room";

/** Items filed under owners: those of owner x are item[start[x]..end[x]). */
export interface Rows {
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly item: Int32Array;
}

/** Files items 0..count under ownerOf(i) in their own order; a negative owner leaves the item out. O(owners + count). */
export function rowsOf(owners: number, count: number, ownerOf: (i: number) => number): Rows {
  const start = new Int32Array(owners + 1);
  for (let i = 0; i < count; i++) {
    const owner = ownerOf(i);
    if (owner >= 0) start[owner + 1]++;
  }
  for (let x = 0; x < owners; x++) start[x + 1] += start[x];
  const item = roomy(Int32Array, start[owners]);
  const next = start.slice(0, owners);
  for (let i = 0; i < count; i++) {
    const owner = ownerOf(i);
    if (owner >= 0) item[next[owner]++] = i;
  }
  return { start, end: start.subarray(1), item };
}

/** A list of whole numbers that grows without boxing them. */
export class IntList {
  length = 0;
  private items: Int32Array;

  constructor(capacity = 1024) {
    this.items = new Int32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.items.length) {
      const wider = new Int32Array(this.length * 2);
      wider.set(this.items);
      this.items = wider;
    }
    this.items[this.length++] = value;
  }

  toArray(): Int32Array {
    return this.items.slice(0, this.length);
  }
}

/** The same for numbers with fractions: hours. */
export class FloatList {
  length = 0;
  private items: Float64Array;

  constructor(capacity = 1024) {
    this.items = new Float64Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.items.length) {
      const wider = new Float64Array(this.length * 2);
      wider.set(this.items);
      this.items = wider;
    }
    this.items[this.length++] = value;
  }

  toArray(): Float64Array {
    return this.items.slice(0, this.length);
  }
}
