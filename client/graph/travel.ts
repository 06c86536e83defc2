import type { Placement } from "./layout";
import type { Picture } from "./picture";

export type Arrow = "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight" | "Home" | "End";

/**
 * Where the focus goes from a plate.
 *
 * Down and Up follow relationships, to what it rests on and to what rests on it, whichever stands nearest; gates are
 * stops on the way. Where no line leads on, they go to the nearest plate of the next band, so that every plate is reached. Left and Right go along its row of the band, Home to the centre, End to the last plate beneath.
 * Null: there is nothing that way.
 */
export function travel(picture: Picture, placement: Placement, from: string, arrow: Arrow): string | null {
  const here = placement.plates.get(from);
  if (!here) return picture.centre;
  if (arrow === "Home") return picture.centre;
  const ids = [...picture.plates.keys()].filter((id) => placement.plates.has(id));
  const at = (id: string) => placement.plates.get(id)!;
  if (arrow === "End") return ids.sort((a, b) => at(b).y - at(a).y || at(a).x - at(b).x)[0] ?? null;
  if (arrow === "ArrowDown" || arrow === "ArrowUp") {
    const down = arrow === "ArrowDown";
    const next = picture.lines.flatMap((l) => (down ? (l.from === from ? l.to : []) : l.to === from ? l.from : []));
    const near = (id: string) => Math.hypot(at(id).x - here.x, (at(id).y - here.y) * 2);
    const nearest = (list: readonly string[]) => [...list].sort((a, b) => near(a) - near(b) || (a < b ? -1 : 1))[0];
    const { band } = picture.plates.get(from)!;
    const beyond = ids.map((id) => picture.plates.get(id)!.band).filter((b) => (down ? b > band : b < band));
    const nextBand = down ? Math.min(...beyond) : Math.max(...beyond);
    return (
      nearest(next.filter((id) => placement.plates.has(id))) ??
      nearest(ids.filter((id) => picture.plates.get(id)!.band === nextBand)) ??
      null
    );
  }
  // One reading order for the whole band: rows from the top, each from the left.
  const { band } = picture.plates.get(from)!;
  const row = ids
    .filter((id) => picture.plates.get(id)!.band === band)
    .sort((a, b) => Math.round(at(a).y / 24) - Math.round(at(b).y / 24) || at(a).x - at(b).x);
  return row[row.indexOf(from) + (arrow === "ArrowRight" ? 1 : -1)] ?? null;
}
