/**
 * What is due at which hour, earliest first. Holdovers are mostly round, so that many things are due at one hour: they
 * share a list, and a binary heap holds each hour once.
 */
export class Agenda {
  size = 0;
  private heap = new Float64Array(64);
  private hours = 0;
  private readonly listAt = new Map<number, number>();
  private readonly lists: Int32Array[] = [];
  private readonly lengths: number[] = [];
  private readonly free: number[] = [];

  /** Hour of the earliest item; only while `size` is above 0. */
  get earliest(): number {
    return this.heap[0];
  }

  clear(): void {
    if (this.size === 0) return;
    this.size = 0;
    this.hours = 0;
    for (const list of this.listAt.values()) this.free.push(list);
    this.listAt.clear();
  }

  add(hour: number, item: number): void {
    const list = this.listAt.get(hour) ?? this.open(hour);
    const length = this.lengths[list]++;
    if (length === this.lists[list].length) {
      const longer = new Int32Array(2 * length);
      longer.set(this.lists[list]);
      this.lists[list] = longer;
    }
    this.lists[list][length] = item;
    this.size++;
  }

  /** Takes one of the earliest items off. */
  take(): number {
    const hour = this.heap[0];
    const list = this.listAt.get(hour)!;
    const item = this.lists[list][--this.lengths[list]];
    this.size--;
    if (this.lengths[list] === 0) {
      this.listAt.delete(hour);
      this.free.push(list);
      this.removeEarliest();
    }
    return item;
  }

  private open(hour: number): number {
    let list = this.free.pop();
    if (list === undefined) list = this.lists.push(new Int32Array(16)) - 1;
    this.lengths[list] = 0;
    this.listAt.set(hour, list);
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

  private removeEarliest(): void {
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
