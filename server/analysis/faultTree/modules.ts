import type { Compiled, Gate, Op } from "./logic";
import { Logic } from "./logic";
import { servedIn } from "./rewrite";

/** A gate that shares no event with what lies outside it, as a function of events and of modules beneath it. */
export interface Module {
  /** Its gates in `logic`, arguments first; the last is the module. */
  readonly gates: readonly number[];
  /** Set when all arguments of the one gate are independent: then nothing needs to be searched. */
  readonly plain: Gate | null;
}

export interface Modules {
  readonly logic: Logic;
  readonly top: number;
  /** Modules by the reference of their gate, arguments first. */
  readonly modules: ReadonlyMap<number, Module>;
  /** Without negations. */
  readonly coherent: boolean;
}

/**
 * The tree cut into modules. Independent arguments of a gate that has others as well are gathered in a gate of their own.
 * A gate beneath which there is a negation counts as a module only at the top.
 * Source  Dutuit & Rauzy 1996: a gate is a module if all visits to what lies beneath it fall within its own.
 */
export function modulesOf(compiled: Compiled): Modules {
  const apart = compiled.top < compiled.logic.events ? asGate(compiled) : setApart(compiled, moduleRefs(compiled));
  const { live, by } = servedIn(apart);
  const refs = moduleRefs(apart);
  const { logic, top } = apart;
  const modules = new Map<number, Module>();
  for (const ref of live) {
    if (!refs.has(ref) && ref !== top) continue;
    const gates = gatesWithin(logic, ref, refs);
    const gate = logic.gateOf(ref)!;
    const plain = gates.length === 1 && gate.args.every((arg) => arg >= 0 && by(arg).length === 1 && by(~arg).length === 0);
    modules.set(ref, { gates, plain: plain ? gate : null });
  }
  return { logic, top, modules, coherent: live.every((ref) => logic.gateOf(ref)!.args.every((arg) => arg >= 0)) };
}

/** A top that is a single event, perhaps negated, as a gate of that one argument. */
function asGate({ logic, top }: Compiled): Compiled {
  if (top >= logic.events) return { logic, top };
  logic.gates.push({ op: "and", min: 0, args: [top] });
  return { logic, top: logic.events + logic.gates.length - 1 };
}

function gatesWithin(logic: Logic, module: number, refs: ReadonlySet<number>): number[] {
  const seen = new Set([module]);
  for (const ref of seen) {
    for (const arg of logic.gateOf(ref)!.args) if (arg >= logic.events && !refs.has(arg)) seen.add(arg);
  }
  return [...seen].sort((p, q) => p - q);
}

/** The gates without negation that are modules. */
function moduleRefs({ logic, top }: Compiled): Set<number> {
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  const left = new Map<number, number>();
  let date = 0;
  const order: number[] = [];
  const path: { readonly ref: number; readonly args: readonly number[]; next: number }[] = [];
  const visit = (ref: number) => {
    date++;
    last.set(ref, date);
    if (first.has(ref)) return;
    first.set(ref, date);
    const gate = logic.gateOf(ref);
    if (gate) path.push({ ref, args: gate.args, next: 0 });
  };
  visit(top);
  while (path.length > 0) {
    const at = path[path.length - 1];
    if (at.next < at.args.length) {
      const arg = at.args[at.next++];
      visit(arg < 0 ? ~arg : arg);
    } else {
      path.pop();
      left.set(at.ref, ++date);
      order.push(at.ref);
    }
  }
  // Of all that lies beneath a gate: the first and the last visit, and whether it holds a negation.
  const earliest = new Map<number, number>();
  const latest = new Map<number, number>();
  const negated = new Set<number>();
  const found = new Set<number>();
  for (const ref of order) {
    let from = Number.POSITIVE_INFINITY;
    let to = 0;
    for (const signed of logic.gateOf(ref)!.args) {
      const arg = signed < 0 ? ~signed : signed;
      from = Math.min(from, first.get(arg)!, earliest.get(arg) ?? Number.POSITIVE_INFINITY);
      to = Math.max(to, last.get(arg)!, latest.get(arg) ?? 0);
      if (signed < 0 || negated.has(arg)) negated.add(ref);
    }
    earliest.set(ref, from);
    latest.set(ref, to);
    if (from > first.get(ref)! && to < left.get(ref)! && !negated.has(ref)) found.add(ref);
  }
  return found;
}

/** Gathers the independent arguments of each gate: events and modules that serve nothing else. */
function setApart(compiled: Compiled, refs: ReadonlySet<number>): Compiled {
  const { live, by } = servedIn(compiled);
  const logic = new Logic(compiled.logic.events);
  const made: number[] = [];
  const now = (ref: number) => made[ref] ?? ref;
  const alone = (arg: number) => arg >= 0 && (arg < logic.events || refs.has(arg)) && by(arg).length === 1 && by(~arg).length === 0;
  const gathered = (op: Op, args: readonly number[]): readonly number[] => {
    const free = op === "atleast" ? [] : args.filter(alone);
    if (free.length < 2 || free.length === args.length) return args.map(now);
    return [...args.filter((arg) => !alone(arg)).map(now), logic.make(op, free.map(now))];
  };
  for (const ref of live) {
    const { op, min, args } = compiled.logic.gateOf(ref)!;
    made[ref] = logic.make(op, gathered(op, args), min);
  }
  return { logic, top: now(compiled.top) };
}
