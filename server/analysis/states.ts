import type { Protection } from "./agreements";

/**
 * What an agreement holds off depends on the way: within a covered thing's chain the longest delay along the way counts.
 * So a thing is taken apart into states, one for each set of delays with which it is reached. Without protections there
 * is one state for each thing.
 */
export class States {
  /** By state. */
  readonly entity: number[] = [];
  private readonly delays: (readonly number[])[] = [];
  private readonly states = new Map<string, number>();
  private readonly heldOff: readonly number[];
  private readonly placeOf: ReadonlyMap<number, number>;
  private readonly delayAt = new Map<number, number[]>();
  private readonly withdrawing: ReadonlySet<number>;

  /** @param withdrawing who withdraws; those whom a protection names are held off, the others go at hour 0 */
  constructor(withdrawing: readonly number[], protections: readonly Protection[]) {
    this.withdrawing = new Set(withdrawing);
    this.heldOff = withdrawing.filter((d) => protections.some((p) => p.signatories.includes(d)));
    this.placeOf = new Map(this.heldOff.map((d, place) => [d, place]));
    for (const { signatories, covers, delay } of protections) {
      for (const x of covers) {
        const delays = this.delayAt.get(x) ?? this.heldOff.map(() => 0);
        this.delayAt.set(x, delays);
        for (const d of signatories) {
          const place = this.placeOf.get(d);
          if (place !== undefined) delays[place] = Math.max(delays[place], delay);
        }
      }
    }
  }

  /** The state of a thing that stands at the top of a chain. */
  top(x: number): number {
    return this.of(
      x,
      this.heldOff.map(() => 0),
    );
  }

  /** The state of a thing that something in the given state rests on. */
  beneath(state: number, x: number): number {
    return this.of(x, this.delays[state]);
  }

  private of(x: number, above: readonly number[]): number {
    const own = this.delayAt.get(x);
    const delays = own ? above.map((hours, place) => Math.max(hours, own[place])) : above;
    const name = `${x}|${delays.join(",")}`;
    const known = this.states.get(name);
    if (known !== undefined) return known;
    this.states.set(name, this.entity.length);
    this.delays.push(delays);
    return this.entity.push(x) - 1;
  }

  /** The hour at which the thing withdraws as seen from this state; Infinity if it does not. */
  withdrawsAt(state: number): number {
    const x = this.entity[state];
    if (!this.withdrawing.has(x)) return Number.POSITIVE_INFINITY;
    const place = this.placeOf.get(x);
    return place === undefined ? 0 : this.delays[state][place];
  }
}
