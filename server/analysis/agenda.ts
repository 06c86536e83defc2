/** Whole hours below this have a place of their own in a table; others are looked up. */
const tabled = 1024;

/**
 * What is due at which hour, earliest first. Holdovers are mostly round, so that many things are due at one hour: they
 * share a list, and a binary heap holds each hour once.
 */
export class Agenda {
  /** Hours at which something is due. */
  hours = 0;
  private heap = new Float64Array(64);
  /** By whole hour: its list + 1, 0 while it has none. */
  private readonly table = new Int32Array(tabled);
  private readonly listAt = new Map<number, number>();
  private readonly lists: Int32Array[] = [];
  private readonly lengths: number[] = [];
  private readonly free: number[] = [];

  /** The earliest hour; only while there is any. */
  get earliest(): number {
    return this.heap[0];
  }

  clear(): void {
    while (this.hours > 0) this.close();
  }

  add(hour: number, item: number): void {
    const whole = hour | 0;
    const isTabled = whole === hour && whole < tabled;
    const known = isTabled ? this.table[whole] - 1 : (this.listAt.get(hour) ?? -1);
    const list = known >= 0 ? known : this.open(hour);
    const length = this.lengths[list]++;
    if (length === this.lists[list].length) {
      const longer = new Int32Array(2 * length);
      longer.set(this.lists[list]);
      this.lists[list] = longer;
    }
    this.lists[list][length] = item;
  }

  /** Takes one of the earliest items off: the one that was added last. */
  take(): number {
    const list = this.listOf(this.heap[0]);
    const item = this.lists[list][--this.lengths[list]];
    if (this.lengths[list] === 0) this.close();
    return item;
  }

  /** Takes off all that is due at the earliest hour, also what is added for it meanwhile. */
  takeAll(visit: (item: number) => void): void {
    const list = this.listOf(this.heap[0]);
    for (let i = 0; i < this.lengths[list]; i++) visit(this.lists[list][i]);
    this.close();
  }

  private listOf(hour: number): number {
    const whole = hour | 0;
    return whole === hour && whole < tabled ? this.table[whole] - 1 : this.listAt.get(hour)!;
  }

  private open(hour: number): number {
    let list = this.free.pop();
    if (list === undefined) list = this.lists.push(new Int32Array(16)) - 1;
    this.lengths[list] = 0;
    const whole = hour | 0;
    if (whole === hour && whole < tabled) this.table[whole] = list + 1;
    else this.listAt.set(hour, list);
    if (this.hours === this.heap.length) {
      const wider = new Float64Array(2 * this.hours);
      wider.set(this.heap);
      this.heap = wider;
    }
    let at = this.hours++;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (this.heap[above] <= hour) break;
      this.heap[at] = this.heap[above];
      at = above;
    }
    this.heap[at] = hour;
    return list;
  }

  /** Leaves the earliest hour. */
  private close(): void {
    const closed = this.heap[0];
    this.free.push(this.listOf(closed));
    if (!this.listAt.delete(closed)) this.table[closed] = 0;
    const last = --this.hours;
    const hour = this.heap[last];
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= last) break;
      if (below + 1 < last && this.heap[below + 1] < this.heap[below]) below++;
      if (this.heap[below] >= hour) break;
      this.heap[at] = this.heap[below];
      at = below;
    }
    this.heap[at] = hour;
  }
}
