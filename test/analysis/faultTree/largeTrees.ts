import type { FaultTree, Formula } from "../../../schema/model/faultTree";

const event = (i: number): Formula => ({ op: "event", name: `e${i}` });
const gate = (i: number): Formula => ({ op: "gate", name: `g${i}` });

/** Formulas of `n` gates by shape, the last of them the top. */
const shapes = {
  /** Each gate is one of the gate before and an event of its own: n + 1 sets of one event. */
  chain: (n: number): Formula[] => Array.from({ length: n }, (_, i) => ({ op: "or", of: [i > 0 ? gate(i - 1) : event(n), event(i)] })),
  /** Gates one after the other by turns, with events that others share. */
  turns: (n: number): Formula[] =>
    Array.from({ length: n }, (_, i) => ({
      op: i % 2 ? "and" : "or",
      of: i > 0 ? [gate(i - 1), event(i), event((i * 7) % n)] : [event(0), event(1)],
    })),
  /** One gate over pairs of events that overlap in a long row. */
  row: (n: number): Formula[] => [
    ...Array.from({ length: n - 1 }, (_, i): Formula => ({ op: "and", of: [event(i), event((i * 7 + 1) % n)] })),
    { op: "or", of: Array.from({ length: n - 1 }, (_, i) => gate(i)) },
  ],
} as const;

/** A tree of that shape and size; every event has the probability 0.001. */
export function largeTree(shape: keyof typeof shapes, n: number): FaultTree {
  const gates = shapes[shape](n).map((formula, i) => ({ name: `g${i}`, formula }));
  const names = new Set(
    gates.flatMap(({ formula }) => ("of" in formula ? [formula.of].flat() : [])).flatMap((f) => (f.op === "event" ? [f.name] : [])),
  );
  return { name: shape, top: `g${n - 1}`, gates, events: [...names].map((name) => ({ name, probability: 0.001 })) };
}
