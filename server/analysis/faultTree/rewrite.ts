import { type Compiled, type Gate, isConstant, Logic } from "./logic";

/** Rounds of rewriting. Most trees are done after three. */
const rounds = 12;
/** Arguments of gates beyond which a tree is taken as it stands: rewriting it would take longer than it saves. */
const tooMany = 60_000;

/**
 * The same function in fewer, wider gates, so that more of them are modules and more events sit together:
 * a gate that serves one gate of its own operation is drawn into it; arguments that serve the same gates are gathered in
 * one; x·y + x·z becomes x·(y + z), and the other way round.
 * Source  Common-argument rewriting: Niemelä 1994; Rakhimov 2015 (SCRAM).
 */
export function rewritten(compiled: Compiled): Compiled {
  let now = compiled;
  if (!isConstant(now.top) && argumentsOf(now) > tooMany) return now;
  for (let round = 0; round < rounds; round++) {
    let next = now;
    for (const step of [coalesced, gathered, factored]) if (!isConstant(next.top)) next = step(next);
    if (isConstant(next.top)) return next;
    if (shapeOf(next) === shapeOf(now)) return next;
    now = next;
  }
  return now;
}

/** The gates that the top needs, arguments first, and which gates each argument serves. */
export interface Served {
  readonly live: readonly number[];
  /** Gates that name the argument; none for the top. */
  by(arg: number): readonly number[];
}

const none: readonly number[] = [];

export function servedIn({ logic, top }: Compiled): Served {
  const positive: (number[] | undefined)[] = new Array(logic.events + logic.gates.length);
  const negative: (number[] | undefined)[] = [];
  const live: number[] = [];
  for (let ref = top; ref >= logic.events; ref--) {
    if (ref !== top && !positive[ref]) continue;
    live.push(ref);
    for (const arg of logic.gateOf(ref)!.args) {
      const [side, at] = arg < 0 ? [negative, ~arg] : [positive, arg];
      const served = side[at];
      if (served) served.push(ref);
      else side[at] = [ref];
    }
  }
  return { live: live.reverse(), by: (arg) => (arg < 0 ? negative[~arg] : positive[arg]) ?? none };
}

/** Builds each live gate anew from what `form` makes of it, arguments first. */
function rebuilt(
  compiled: Compiled,
  live: readonly number[],
  form: (gate: Gate, ref: number, now: (ref: number) => number, logic: Logic) => number,
): Compiled {
  const logic = new Logic(compiled.logic.events);
  const made: number[] = [];
  const now = (ref: number) => made[ref] ?? ref;
  for (const ref of live) made[ref] = form(compiled.logic.gateOf(ref)!, ref, now, logic);
  return { logic, top: now(compiled.top) };
}

function coalesced(compiled: Compiled): Compiled {
  const { live, by } = servedIn(compiled);
  const flat = new Map<number, readonly number[]>();
  return rebuilt(compiled, live, ({ op, min, args }, ref, now, logic) => {
    if (op === "atleast") return logic.make(op, args.map(now), min);
    const drawn = args.flatMap((arg) => {
      const inner = compiled.logic.gateOf(arg);
      return inner?.op === op && by(arg).length === 1 ? flat.get(arg)! : [now(arg)];
    });
    flat.set(ref, drawn);
    return logic.make(op, drawn);
  });
}

function gathered(compiled: Compiled): Compiled {
  const { live, by } = servedIn(compiled);
  const { logic: before } = compiled;
  const together = new Map<string, number[]>();
  for (const arg of new Set(live.flatMap((ref) => before.gateOf(ref)!.args))) {
    const served = by(arg);
    if (served.length < 2) continue;
    const { op } = before.gateOf(served[0])!;
    if (op === "atleast" || served.some((ref) => before.gateOf(ref)!.op !== op)) continue;
    const key = served.join();
    const group = together.get(key);
    if (group) group.push(arg);
    else together.set(key, [arg]);
  }
  const groupOf = new Map<number, readonly number[]>();
  for (const group of together.values()) if (group.length > 1) for (const arg of group) groupOf.set(arg, group);
  return rebuilt(compiled, live, ({ op, min, args }, _ref, now, logic) => {
    if (op === "atleast") return logic.make(op, args.map(now), min);
    return logic.make(
      op,
      args.map((arg) => {
        const group = groupOf.get(arg);
        return group ? logic.make(op, group.map(now)) : now(arg);
      }),
    );
  });
}

function factored(compiled: Compiled): Compiled {
  const { live, by } = servedIn(compiled);
  const { logic: before } = compiled;
  const dual = { and: "or", or: "and" } as const;
  return rebuilt(compiled, live, ({ op, min, args }, _ref, now, logic) => {
    if (op === "atleast") return logic.make(op, args.map(now), min);
    const isTerm = (arg: number) => before.gateOf(arg)?.op === dual[op] && by(arg).length === 1;
    let terms = args.filter(isTerm);
    if (terms.length < 2) return logic.make(op, args.map(now));
    const whole = args.filter((arg) => !isTerm(arg)).map(now);
    for (;;) {
      const having = mostSharing(before, terms);
      if (!having) break;
      const [first, ...others] = having.map((term) => before.gateOf(term)!.args);
      const common = first.filter((arg) => others.every((term) => term.includes(arg)));
      const rest = [first, ...others].map((term) => logic.make(dual[op], term.filter((arg) => !common.includes(arg)).map(now)));
      whole.push(logic.make(dual[op], [...common.map(now), logic.make(op, rest)]));
      terms = terms.filter((term) => !having.includes(term));
    }
    return logic.make(op, [...whole, ...terms.map(now)]);
  });
}

/** The terms that share the argument which most of them share; null if none is in two. */
function mostSharing(logic: Logic, terms: readonly number[]): number[] | null {
  const having = new Map<number, number[]>();
  let most: number[] | null = null;
  for (const term of terms) {
    for (const arg of logic.gateOf(term)!.args) {
      const so = having.get(arg);
      if (!so) having.set(arg, [term]);
      else if (so.push(term) > (most?.length ?? 1)) most = so;
    }
  }
  return most;
}

const shapeOf = (compiled: Compiled): string => `${servedIn(compiled).live.length} ${argumentsOf(compiled)}`;

function argumentsOf(compiled: Compiled): number {
  let args = 0;
  for (const ref of servedIn(compiled).live) args += compiled.logic.gateOf(ref)!.args.length;
  return args;
}
