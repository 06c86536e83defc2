import type { Compiled, Gate, Logic } from "./logic";
import { rebuilt, type Served, servedIn } from "./rewrite";

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
  const whole = compiled.top < compiled.logic.events ? asGate(compiled) : compiled;
  const before = { served: servedIn(whole), refs: moduleRefs(whole) };
  const apart = setApart(whole, before.served, before.refs);
  const { served, refs } = apart === whole ? before : { served: servedIn(apart), refs: moduleRefs(apart) };
  const { live, by } = served;
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
  return { logic, top: logic.gateOfOne(top) };
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
  const size = logic.events + logic.gates.length;
  const first = new Int32Array(size);
  const last = new Int32Array(size);
  const left = new Int32Array(size);
  let date = 0;
  const order: number[] = [];
  const path: { readonly ref: number; readonly args: readonly number[]; next: number }[] = [];
  const visit = (ref: number) => {
    date++;
    last[ref] = date;
    if (first[ref] > 0) return;
    first[ref] = date;
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
      left[at.ref] = ++date;
      order.push(at.ref);
    }
  }
  // Of all that lies beneath a gate: the first and the last visit, and whether it holds a negation.
  const earliest = first.slice();
  const latest = last.slice();
  const negated = new Uint8Array(size);
  const found = new Set<number>();
  for (const ref of order) {
    let from = date;
    let to = 0;
    for (const signed of logic.gateOf(ref)!.args) {
      const arg = signed < 0 ? ~signed : signed;
      from = Math.min(from, first[arg], earliest[arg]);
      to = Math.max(to, last[arg], latest[arg]);
      if (signed < 0 || negated[arg]) negated[ref] = 1;
    }
    earliest[ref] = from;
    latest[ref] = to;
    if (from > first[ref] && to < left[ref] && !negated[ref]) found.add(ref);
  }
  return found;
}

/** Gathers the independent arguments of each gate: events and modules that serve nothing else. */
function setApart(compiled: Compiled, { live, by }: Served, refs: ReadonlySet<number>): Compiled {
  const { logic: before } = compiled;
  const alone = (arg: number) => arg >= 0 && (arg < before.events || refs.has(arg)) && by(arg).length === 1 && by(~arg).length === 0;
  const free = new Map<Gate, readonly number[]>();
  for (const ref of live) {
    const gate = before.gateOf(ref)!;
    if (gate.op === "atleast") continue;
    const parts = gate.args.filter(alone);
    if (parts.length > 1 && parts.length < gate.args.length) free.set(gate, parts);
  }
  if (free.size === 0) return compiled;
  return rebuilt(compiled, live, (gate, now, logic) => {
    const { op, min, args } = gate;
    const parts = free.get(gate);
    if (!parts) return logic.make(op, args.map(now), min);
    return logic.make(op, [...args.filter((arg) => !alone(arg)).map(now), logic.make(op, parts.map(now))]);
  });
}
