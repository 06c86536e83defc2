import { bandsOf, type Place, type Placement, type Point } from "./layout";
import type { Line, Picture, Plate } from "./picture";

const gap = 22;
const rowGap = 36;
const gateGap = 5;
/** How far from its neighbours a new plate may stand before a row of its own is the better place, px. */
const farthest = 640;

/**
 * Places what is new in a picture while the rest holds still.
 *
 * Plates that were there keep their places. A new one stands in the free gap of its band that is nearest to what it is
 * joined to; where none is near, its band gets a row, and everything beneath moves down by that much and nothing else.
 * Lines that were there keep their course.
 */
export function placeAgain(before: Placement, picture: Picture): Placement {
  const places = new Map<string, Place>();
  for (const plate of picture.plates.values()) {
    const was = before.plates.get(plate.id);
    if (was) places.set(plate.id, { ...was, width: plate.width, height: plate.height });
  }
  let lines = new Map<string, readonly Point[]>();
  for (const line of picture.lines) {
    const was = before.lines.get(line.id);
    if (was && places.has(line.from) && places.has(line.to)) lines.set(line.id, was);
  }
  const joined = neighboursOf(picture);
  const waiting = [...picture.plates.values()].filter((p) => !places.has(p.id));
  // What is joined to something that has a place goes first; gates after what they lead to.
  waiting.sort((a, b) => Number(a.what === "gate") - Number(b.what === "gate") || a.band - b.band);
  const lead = new Map(waiting.map((p) => [p.id, wish(p, joined, places, before, picture)]));
  waiting.sort((a, b) => Number(a.what === "gate") - Number(b.what === "gate") || a.band - b.band || lead.get(a.id)! - lead.get(b.id)!);

  const bandBottom = (band: number): number => {
    let bottom = Number.NEGATIVE_INFINITY;
    for (const plate of picture.plates.values()) {
      const at = places.get(plate.id);
      if (at && plate.band <= band) bottom = Math.max(bottom, at.y + at.height / 2);
    }
    return Number.isFinite(bottom) ? bottom : 0;
  };
  const makeRoom = (from: number, by: number) => {
    for (const [id, at] of places) if (at.y - at.height / 2 >= from) places.set(id, { ...at, y: at.y + by });
    lines = new Map([...lines].map(([id, points]) => [id, points.map((p) => (p.y >= from ? { x: p.x, y: p.y + by } : p))]));
  };

  for (const plate of waiting) {
    const x = wish(plate, joined, places, before, picture);
    if (plate.what === "gate") {
      // A gate hangs right beneath the plate whose gate it is: rows stand far enough apart for that.
      const of = places.get(picture.lines.find((l) => l.to === plate.id)?.from ?? "");
      const y = of ? of.y + of.height / 2 + gateGap + plate.height / 2 : bandBottom(plate.band) + rowGap;
      places.set(plate.id, { ...free(plate, of?.x ?? x, y, picture, places), width: plate.width, height: plate.height });
      continue;
    }
    const spot = nearestGap(plate, x, rowsIn(plate, joined, picture, places), places);
    if (spot) {
      places.set(plate.id, { ...spot, width: plate.width, height: plate.height });
      continue;
    }
    const bottom = bandBottom(plate.band);
    makeRoom(bottom + 1, plate.height + rowGap);
    places.set(plate.id, { x, y: bottom + rowGap + plate.height / 2, width: plate.width, height: plate.height });
  }
  for (const line of picture.lines) if (!lines.has(line.id)) lines.set(line.id, course(line, places));
  return { plates: places, lines, bands: bandsOf(picture, places) };
}

function neighboursOf({ lines }: Picture): Map<string, Set<string>> {
  const joined = new Map<string, Set<string>>();
  const join = (a: string, b: string) => joined.set(a, (joined.get(a) ?? new Set()).add(b));
  for (const { from, to } of lines) {
    join(from, to);
    join(to, from);
  }
  return joined;
}

/** Where a plate would best stand from left to right: where its stack stood, else beneath or above what it is joined to. */
function wish(
  plate: Plate,
  joined: Map<string, Set<string>>,
  places: ReadonlyMap<string, Place>,
  before: Placement,
  picture: Picture,
): number {
  for (const [id, was] of before.plates) {
    if (id.startsWith("stack:") && !picture.plates.has(id) && sameKind(id, plate)) return was.x;
  }
  const at = [...(joined.get(plate.id) ?? [])].flatMap((id) => places.get(id)?.x ?? []);
  if (at.length > 0) return at.reduce((sum, x) => sum + x, 0) / at.length;
  return places.get(picture.centre)?.x ?? 0;
}

const sameKind = (stack: string, plate: Plate): boolean => plate.kind !== null && stack.startsWith(`stack:${plate.kind}:`);

/** Heights of the rows in which a plate may stand: those of its band, beneath what it hangs on within the band. */
function rowsIn(plate: Plate, joined: Map<string, Set<string>>, picture: Picture, places: ReadonlyMap<string, Place>): number[] {
  const rows = new Set<number>();
  for (const other of picture.plates.values()) {
    if (other.band !== plate.band || other.what === "gate") continue;
    const at = places.get(other.id);
    if (at) rows.add(Math.round(at.y));
  }
  const above = [...(joined.get(plate.id) ?? [])].flatMap((id) => {
    const other = picture.plates.get(id);
    const at = places.get(id);
    return other?.band === plate.band && at ? [at.y] : [];
  });
  return [...rows].filter((y) => above.every((a) => y > a + 20));
}

/** The free place nearest to x in one of the rows, unless it is too far off. */
function nearestGap(plate: Plate, x: number, rows: readonly number[], places: ReadonlyMap<string, Place>): Point | null {
  let best: Point | null = null;
  const half = plate.width / 2;
  for (const y of rows) {
    const taken: Place[] = [];
    for (const p of places.values()) if (Math.abs(p.y - y) < (p.height + plate.height) / 2 + 8) taken.push(p);
    taken.sort((a, b) => a.x - a.width / 2 - (b.x - b.width / 2));
    // From the left, each stretch that is free: the place in it that is nearest to x.
    let free = Number.NEGATIVE_INFINITY;
    for (let i = 0; i <= taken.length; i++) {
      const next = taken[i];
      const end = next ? next.x - next.width / 2 - gap : Number.POSITIVE_INFINITY;
      if (end - free >= plate.width - 0.5) {
        const at = Math.max(free + half, Math.min(end - half, x));
        if (!best || Math.abs(at - x) < Math.abs(best.x - x)) best = { x: at, y };
      }
      if (next) free = Math.max(free, next.x + next.width / 2 + gap);
    }
  }
  return best && Math.abs(best.x - x) <= farthest ? best : null;
}

/** Moves a gate sideways until it covers nothing. */
function free(plate: Plate, x: number, y: number, picture: Picture, places: ReadonlyMap<string, Place>): Point {
  const others = [...picture.plates.keys()].flatMap((id) => (id === plate.id ? [] : (places.get(id) ?? [])));
  for (let step = 0; step < 24; step++) {
    const at = x + (step % 2 === 0 ? 1 : -1) * Math.ceil(step / 2) * 24;
    const clash = others.some(
      (o) => Math.abs(o.x - at) < (o.width + plate.width) / 2 + 4 && Math.abs(o.y - y) < (o.height + plate.height) / 2,
    );
    if (!clash) return { x: at, y };
  }
  return { x, y };
}

/** A plain course from the foot of one plate to the head of the other, or the other way round where it leads up. */
function course({ from, to }: Line, places: ReadonlyMap<string, Place>): Point[] {
  const a = places.get(from);
  const b = places.get(to);
  if (!a || !b) return [];
  const down = b.y >= a.y;
  const start = { x: a.x, y: a.y + (down ? a.height / 2 : -a.height / 2) };
  const end = { x: b.x, y: b.y + (down ? -b.height / 2 : b.height / 2) };
  if (Math.abs(start.x - end.x) < 2) return [start, end];
  const turn = end.y + (down ? -16 : 16);
  return [start, { x: start.x, y: turn }, { x: end.x, y: turn }, end];
}
