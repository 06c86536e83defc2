import type { Budget } from "./budget";
import { type Compiled, type Gate, isConstant, Logic } from "./logic";

/** Rounds of rewriting. Most trees are done after three. */
const rounds = 12;

/**
 * The same function in fewer, wider gates, so that more of them are modules and more events sit together:
 * a gate that serves one gate of its own operation is drawn into it; arguments that serve the same gates are gathered in
 * one; x·y + x·z becomes x·(y + z), and the other way round.
 *
 * Units    the budget in arguments gone through; where it ends, the tree is taken as it stands by then.
 * Source   Common-argument rewriting: Niemelä 1994; Rakhimov 2015 (SCRAM).
 */
export function rewritten(compiled: Compiled, budget: Budget): Compiled {
  let now = compiled;
  if (isConstant(now.top)) return now;
  let served = servedIn(now);
  for (let round = 0; round < rounds; round++) {
    const before = served;
    for (const step of [coalesced, gathered, factored]) {
      if (!budget.take(served.arguments)) return now;
      const next = step(now, served, budget);
      if (isConstant(next.top)) return next;
      if (next !== now) served = servedIn(next);
      now = next;
    }
    if (served.live.length === before.live.length && served.arguments === before.arguments) break;
  }
  return now;
}

/** The gates that the top needs, arguments first, and which gates each argument serves. */
export interface Served {
  readonly live: readonly number[];
  /** Gates that name the argument; none for the top. */
  by(arg: number): readonly number[];
  /** Arguments of all of them. */
  readonly arguments: number;
}

const none: readonly number[] = [];

export function servedIn({ logic, top }: Compiled): Served {
  const positive: (number[] | undefined)[] = new Array(logic.events + logic.gates.length);
  const negative: (number[] | undefined)[] = [];
  const live: number[] = [];
  let count = 0;
  for (let ref = top; ref >= logic.events; ref--) {
    if (ref !== top && !positive[ref]) continue;
    live.push(ref);
    const { args } = logic.gateOf(ref)!;
    count += args.length;
    for (const arg of args) {
      const side = arg < 0 ? negative : positive;
      const at = arg < 0 ? ~arg : arg;
      const served = side[at];
      if (served) served.push(ref);
      else side[at] = [ref];
    }
  }
  return { live: live.reverse(), by: (arg) => (arg < 0 ? negative[~arg] : positive[arg]) ?? none, arguments: count };
}

/** Builds each of the gates anew from what `form` makes of it, arguments first. */
export function rebuilt(
  compiled: Compiled,
  gates: readonly number[],
  form: (gate: Gate, now: (ref: number) => number, logic: Logic) => number,
): Compiled {
  const logic = new Logic(compiled.logic.events);
  const made: (number | undefined)[] = new Array(compiled.logic.events + compiled.logic.gates.length);
  const now = (ref: number) => made[ref] ?? ref;
  for (const ref of gates) made[ref] = form(compiled.logic.gateOf(ref)!, now, logic);
  return { logic, top: now(compiled.top) };
}

function coalesced(compiled: Compiled, { live, by }: Served): Compiled {
  const { logic: before } = compiled;
  const drawn = new Set<number>();
  for (const ref of live) {
    const { op, args } = before.gateOf(ref)!;
    if (op === "atleast") continue;
    for (const arg of args) if (before.gateOf(arg)?.op === op && by(arg).length === 1) drawn.add(arg);
  }
  if (drawn.size === 0) return compiled;
  const remaining = live.filter((ref) => !drawn.has(ref));
  return rebuilt(compiled, remaining, ({ op, min, args }, now, logic) => {
    const ends: number[] = [];
    const open = [...args];
    for (let arg = open.pop(); arg !== undefined; arg = open.pop()) {
      if (drawn.has(arg)) for (const inner of before.gateOf(arg)!.args) open.push(inner);
      else ends.push(now(arg));
    }
    return logic.make(op, ends, min);
  });
}

function gathered(compiled: Compiled, { live, by }: Served): Compiled {
  const { logic: before } = compiled;
  const together = new Map<string, number[]>();
  const met = new Set<number>();
  for (const ref of live) {
    for (const arg of before.gateOf(ref)!.args) {
      const served = by(arg);
      if (served.length < 2 || met.has(arg)) continue;
      met.add(arg);
      const { op } = before.gateOf(served[0])!;
      if (op === "atleast" || served.some((other) => before.gateOf(other)!.op !== op)) continue;
      const key = served.join();
      const group = together.get(key);
      if (group) group.push(arg);
      else together.set(key, [arg]);
    }
  }
  const groupOf = new Map<number, readonly number[]>();
  for (const group of together.values()) if (group.length > 1) for (const arg of group) groupOf.set(arg, group);
  if (groupOf.size === 0) return compiled;
  return rebuilt(compiled, live, ({ op, min, args }, now, logic) => {
    if (op === "atleast") return logic.make(op, args.map(now), min);
    const groups = new Set<readonly number[]>();
    const parts: number[] = [];
    for (const arg of args) {
      const group = groupOf.get(arg);
      if (group) groups.add(group);
      else parts.push(now(arg));
    }
    for (const group of groups) parts.push(logic.make(op, group.map(now)));
    return logic.make(op, parts);
  });
}

function factored(compiled: Compiled, { live, by }: Served, budget: Budget): Compiled {
  const { logic: before } = compiled;
  const dual = { and: "or", or: "and" } as const;
  const sharing = new Map<Gate, { terms: readonly number[]; having: readonly number[] }>();
  for (const ref of live) {
    const gate = before.gateOf(ref)!;
    const { op } = gate;
    if (op === "atleast") continue;
    const terms = gate.args.filter((arg) => before.gateOf(arg)?.op === dual[op] && by(arg).length === 1);
    const having = mostSharing(before, terms, budget);
    if (having) sharing.set(gate, { terms, having });
  }
  if (sharing.size === 0) return compiled;
  return rebuilt(compiled, live, (gate, now, logic) => {
    const { op, min, args } = gate;
    const shared = sharing.get(gate);
    if (!shared || op === "atleast") return logic.make(op, args.map(now), min);
    const left = new Set(args);
    const parts: number[] = [];
    for (let { having }: { having: readonly number[] | null } = shared; having; ) {
      const lists = having.map((term) => before.gateOf(term)!.args);
      const common = new Set(commonTo(lists));
      const rest = lists.map((list) => logic.make(dual[op], list.filter((arg) => !common.has(arg)).map(now)));
      parts.push(logic.make(dual[op], [...[...common].map(now), logic.make(op, rest)]));
      for (const term of having) left.delete(term);
      having = mostSharing(
        before,
        shared.terms.filter((term) => left.has(term)),
        budget,
      );
    }
    return logic.make(op, [...parts, ...[...left].map(now)]);
  });
}

/** What stands in all of the lists, each of which names nothing twice. */
function commonTo(lists: readonly (readonly number[])[]): number[] {
  const times = new Map<number, number>();
  for (const list of lists) for (const arg of list) times.set(arg, (times.get(arg) ?? 0) + 1);
  return lists[0].filter((arg) => times.get(arg) === lists.length);
}

/** The terms that share the argument which most of them share; null if none is in two, or the budget ends. */
function mostSharing(logic: Logic, terms: readonly number[], budget: Budget): number[] | null {
  if (terms.length < 2) return null;
  const having = new Map<number, number[]>();
  let most: number[] | null = null;
  for (const term of terms) {
    const { args } = logic.gateOf(term)!;
    if (!budget.take(args.length)) return null;
    for (const arg of args) {
      const so = having.get(arg);
      if (!so) having.set(arg, [term]);
      else if (so.push(term) > (most?.length ?? 1)) most = so;
    }
  }
  return most;
}
