import type { Picture } from "./picture";

/** Plates side by side: five can be read at once; of very many, as many as keep the band no wider than it is high. */
const rowLimit = (n: number): number => Math.max(5, Math.ceil(Math.sqrt(n * 1.6)));

/**
 * Row of each plate, from the top of the picture, numbered so that gates can stand above the row that they lead to.
 *
 * A band holds as many rows as its own relationships have steps; a row of many plates is divided into several, every n-th plate
 * in each, so that lines pass between.
 */
export function rowsOf({ plates, lines }: Picture): Map<string, number> {
  const rows = new Map<string, number>();
  const steps = stepsInBand(plates, lines);
  const order = barycentres(plates, lines);
  let next = 0;
  for (let band = 0; band < 8; band++) {
    const here = [...plates.values()].filter((p) => p.band === band && p.what !== "gate");
    const most = Math.max(-1, ...here.map((p) => steps.get(p.id)!));
    for (let step = 0; step <= most; step++) {
      const level = here
        .filter((p) => steps.get(p.id) === step)
        .sort((a, b) => order.get(a.id)! - order.get(b.id)! || (a.id < b.id ? -1 : 1));
      if (level.length === 0) continue;
      const parts = Math.ceil(level.length / rowLimit(level.length));
      level.forEach((p, i) => {
        rows.set(p.id, 2 * (next + (i % parts)) + 1);
      });
      next += parts;
    }
  }
  for (const gate of plates.values()) {
    if (gate.what !== "gate") continue;
    const to = lines.filter((l) => l.from === gate.id && plates.get(l.to)!.band >= gate.band).map((l) => rows.get(l.to)!);
    rows.set(gate.id, to.length > 0 ? Math.min(...to) - 1 : 2 * next);
  }
  return rows;
}

/** Longest way down to each plate within its own band; gates between pass it on. Lines that close a circle are left out. */
function stepsInBand(plates: Picture["plates"], lines: Picture["lines"]): Map<string, number> {
  const within = new Map<string, string[]>();
  const gateFrom = new Map(lines.filter((l) => plates.get(l.to)!.what === "gate").map((l) => [l.to, l.from]));
  for (const line of lines) {
    const from = gateFrom.get(line.from) ?? line.from;
    if (plates.get(line.to)!.what === "gate" || from === line.to) continue;
    if (plates.get(from)!.band === plates.get(line.to)!.band) push(within, from, line.to);
  }
  const steps = new Map<string, number>();
  const open = new Set<string>();
  const into = new Map<string, string[]>();
  for (const [from, tos] of within) for (const to of tos) push(into, to, from);
  const stepOf = (id: string): number => {
    const known = steps.get(id);
    if (known !== undefined) return known;
    if (open.has(id)) return -1;
    open.add(id);
    const step = Math.max(0, ...(into.get(id) ?? []).map((from) => stepOf(from) + 1));
    open.delete(id);
    steps.set(id, step);
    return step;
  };
  for (const p of plates.values()) if (p.what !== "gate") stepOf(p.id);
  return steps;
}

/** Rough place of each plate from left to right: the mean of what it is joined to, a few rounds of it. */
function barycentres(plates: Picture["plates"], lines: Picture["lines"]): Map<string, number> {
  const place = new Map<string, number>([...plates.keys()].map((id, i) => [id, i]));
  const joined = new Map<string, string[]>();
  for (const { from, to } of lines) {
    push(joined, from, to);
    push(joined, to, from);
  }
  for (let round = 0; round < 4; round++) {
    const moved = [...plates.keys()].map((id): [string, number] => {
      const others = joined.get(id) ?? [];
      return [id, others.length > 0 ? others.reduce((sum, o) => sum + place.get(o)!, 0) / others.length : place.get(id)!];
    });
    for (const [id, x] of moved) place.set(id, x);
  }
  return place;
}

function push(map: Map<string, string[]>, key: string, value: string) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
