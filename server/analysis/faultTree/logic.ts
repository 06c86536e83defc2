import type { FaultTree, Formula } from "../../../schema/model/faultTree";

export type Op = "and" | "or" | "atleast";

export interface Gate {
  readonly op: Op;
  /** How many arguments must be true; 0 for `and` and `or`. */
  readonly min: number;
  /** Ascending, each once. */
  readonly args: readonly number[];
}

/** References: an event i is i, its negation ~i, a gate j is events + j. The constants are none of these. */
export const isTrue = 0x7ffffffe;
export const isFalse = 0x7fffffff;
export const isConstant = (ref: number): boolean => ref >= isTrue;

/**
 * Logic in negation normal form. Gates are stored once for the same operation and arguments, after their arguments.
 * Negations stand before events alone.
 */
export class Logic {
  readonly gates: Gate[] = [];
  /** By hash, the latest gate with it, counted from 1; by gate, the one before it. */
  private buckets = new Int32Array(256);
  private readonly before: number[] = [];

  constructor(readonly events: number) {}

  gateOf(ref: number): Gate | undefined {
    return this.gates[ref - this.events];
  }

  /** A reference to that gate, simplified: constants, repeated and contradicting arguments, gates of a single argument. */
  make(op: Op, args: readonly number[], min = 0): number {
    if (op === "atleast") return this.atLeast(args, min);
    const [neutral, decisive] = op === "and" ? [isTrue, isFalse] : [isFalse, isTrue];
    const kept: number[] = [];
    for (const ref of args.slice().sort((p, q) => p - q)) {
      if (ref === decisive) return decisive;
      if (ref !== neutral && ref !== kept[kept.length - 1]) kept.push(ref);
    }
    if (kept.length < 2) return kept[0] ?? neutral;
    if (kept[0] < 0) {
      const there = new Set(kept);
      if (kept.some((ref) => ref < 0 && there.has(~ref))) return decisive;
    }
    return this.store(op, 0, kept);
  }

  /** A gate of that one argument, which `make` leaves out. */
  gateOfOne(ref: number): number {
    return this.store("and", 0, [ref]);
  }

  private atLeast(args: readonly number[], min: number): number {
    const times = new Map<number, number>();
    for (const ref of args) {
      if (ref === isTrue) min--;
      // Of an event and its negation one is always true.
      else if (ref < this.events && times.get(~ref)) {
        times.set(~ref, times.get(~ref)! - 1);
        min--;
      } else if (ref !== isFalse) times.set(ref, (times.get(ref) ?? 0) + 1);
    }
    const weighted = [...times].filter(([, n]) => n > 0).sort(([p], [q]) => p - q);
    return this.weighted(weighted, min);
  }

  /** At least `min` where each argument counts as often as it is named. */
  private weighted(args: readonly (readonly [number, number])[], min: number): number {
    const total = args.reduce((sum, [, n]) => sum + n, 0);
    if (min <= 0) return isTrue;
    if (min > total) return isFalse;
    const refs = args.map(([ref]) => ref);
    if (min === 1) return this.make("or", refs);
    if (min === total) return this.make("and", refs);
    const repeated = args.findIndex(([, n]) => n > 1);
    if (repeated < 0) return this.store("atleast", min, refs);
    const [ref, n] = args[repeated];
    const rest = args.filter((_, i) => i !== repeated);
    return this.make("or", [this.make("and", [ref, this.weighted(rest, min - n)]), this.weighted(rest, min)]);
  }

  private store(op: Op, min: number, args: readonly number[]): number {
    const { gates, before } = this;
    const hash = hashOf(op, min, args);
    for (let i = this.buckets[hash & (this.buckets.length - 1)]; i > 0; i = before[i - 1]) {
      const gate = gates[i - 1];
      if (gate.min === min && gate.op === op && same(gate.args, args)) return this.events + i - 1;
    }
    if (gates.length >= this.buckets.length) this.grow();
    const at = hash & (this.buckets.length - 1);
    before.push(this.buckets[at]);
    this.buckets[at] = gates.push({ op, min, args });
    return this.events + gates.length - 1;
  }

  private grow(): void {
    this.buckets = new Int32Array(this.buckets.length * 4);
    for (const [i, { op, min, args }] of this.gates.entries()) {
      const at = hashOf(op, min, args) & (this.buckets.length - 1);
      this.before[i] = this.buckets[at];
      this.buckets[at] = i + 1;
    }
  }
}

function hashOf(op: Op, min: number, args: readonly number[]): number {
  let hash = op === "and" ? 1 : op === "or" ? 2 : min + 2;
  for (let i = 0; i < args.length; i++) hash = Math.imul(hash ^ args[i], 0x9e3779b1) ^ (hash >>> 15);
  return hash ^ (hash >>> 15);
}

function same(p: readonly number[], q: readonly number[]): boolean {
  if (p.length !== q.length) return false;
  for (let i = 0; i < p.length; i++) if (p[i] !== q[i]) return false;
  return true;
}

export interface Compiled {
  readonly logic: Logic;
  readonly top: number;
}

/** The tree's logic in negation normal form. Events keep their places in `tree.events`. */
export function compile(tree: FaultTree): Compiled {
  const logic = new Logic(tree.events.length);
  const eventOf = new Map(tree.events.map(({ name }, i) => [name, i]));
  const positive = new Map<string, number>();
  const negative = new Map<string, number>();
  const negated = tree.gates.some(({ formula }) => negates(formula));

  const build = (formula: Formula, sign: boolean): number => {
    switch (formula.op) {
      case "event": {
        const event = eventOf.get(formula.name)!;
        return sign ? event : ~event;
      }
      case "gate":
        return (sign ? positive : negative).get(formula.name)!;
      case "constant":
        return formula.value === sign ? isTrue : isFalse;
      case "not":
        return build(formula.of, !sign);
      case "xor":
        return formula.of
          .map((part) => [build(part, true), build(part, false)] as const)
          .reduce(([p, notP], [q, notQ]) => [
            logic.make("or", [logic.make("and", [p, notQ]), logic.make("and", [notP, q])]),
            logic.make("or", [logic.make("and", [p, q]), logic.make("and", [notP, notQ])]),
          ])[sign ? 0 : 1];
      case "atleast": {
        const args = formula.of.map((part) => build(part, sign));
        return logic.make("atleast", args, sign ? formula.min : args.length - formula.min + 1);
      }
      default: {
        const args = formula.of.map((part) => build(part, sign));
        return logic.make((formula.op === "and") === sign ? "and" : "or", args);
      }
    }
  };

  for (const { name, formula } of tree.gates) {
    positive.set(name, build(formula, true));
    if (negated) negative.set(name, build(formula, false));
  }
  return { logic, top: positive.get(tree.top)! };
}

function negates(formula: Formula): boolean {
  if (formula.op === "not" || formula.op === "xor") return true;
  return "of" in formula && formula.of.some(negates);
}
