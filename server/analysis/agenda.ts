/** What is due at which hour: a binary heap over two typed arrays, earliest first. */
export class Agenda {
  size = 0;
  private hours = new Float64Array(64);
  private items = new Int32Array(64);

  /** Hour of the earliest item; only while `size` is above 0. */
  get earliest(): number {
    return this.hours[0];
  }

  clear(): void {
    this.size = 0;
  }

  add(hour: number, item: number): void {
    if (this.size === this.hours.length) this.grow();
    let at = this.size++;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (this.hours[above] <= hour) break;
      this.hours[at] = this.hours[above];
      this.items[at] = this.items[above];
      at = above;
    }
    this.hours[at] = hour;
    this.items[at] = item;
  }

  /** Takes the earliest item off. */
  take(): number {
    const first = this.items[0];
    const last = --this.size;
    const hour = this.hours[last];
    const item = this.items[last];
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= last) break;
      if (below + 1 < last && this.hours[below + 1] < this.hours[below]) below++;
      if (this.hours[below] >= hour) break;
      this.hours[at] = this.hours[below];
      this.items[at] = this.items[below];
      at = below;
    }
    this.hours[at] = hour;
    this.items[at] = item;
    return first;
  }

  private grow(): void {
    const hours = new Float64Array(this.size * 2);
    const items = new Int32Array(this.size * 2);
    hours.set(this.hours);
    items.set(this.items);
    this.hours = hours;
    this.items = items;
  }
}
