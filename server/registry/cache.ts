/**
 * A bounded cache of single facts, least recently used out first. Holds values as they are in the database, before
 * redaction: callers redact per reader.
 *
 * `weight` is the number of units an entry counts for; `capacity` is in the same units.
 */
export class Cache<V> {
  private readonly entries = new Map<string, V>();
  private held = 0;

  constructor(
    private readonly capacity: number,
    private readonly weight: (value: V) => number = () => 1,
  ) {}

  get(key: string): V | undefined {
    const value = this.entries.get(key);
    if (value === undefined) return undefined;
    this.entries.delete(key);
    this.entries.set(key, value);
    return value;
  }

  set(key: string, value: V): void {
    this.delete(key);
    this.entries.set(key, value);
    this.held += this.weight(value);
    for (const oldest of this.entries.keys()) {
      if (this.held <= this.capacity || this.entries.size === 1) break;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    const value = this.entries.get(key);
    if (value === undefined) return;
    this.entries.delete(key);
    this.held -= this.weight(value);
  }

  clear(): void {
    this.entries.clear();
    this.held = 0;
  }

  get size(): number {
    return this.entries.size;
  }
}
