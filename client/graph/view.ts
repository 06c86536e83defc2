import type { Placement, Point } from "./layout";
import type { View } from "./scene";

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The box around everything placed. */
export function boxOf({ plates, bands }: Placement): Box {
  let box = { left: Number.POSITIVE_INFINITY, top: bands[0]?.top ?? 0, right: Number.NEGATIVE_INFINITY, bottom: bands.at(-1)?.bottom ?? 0 };
  for (const p of plates.values()) {
    box = { ...box, left: Math.min(box.left, p.x - p.width / 2), right: Math.max(box.right, p.x + p.width / 2) };
  }
  return Number.isFinite(box.left) ? box : { left: 0, top: 0, right: 1, bottom: 1 };
}

/** Room for the labels of the bands at the left, and around. */
const margin = { left: 116, right: 24, top: 6, bottom: 6 };

/** All of the picture, no larger than life. */
export function fitted(placement: Placement, size: { readonly width: number; readonly height: number }): View {
  const box = boxOf(placement);
  const width = size.width - (size.width > 560 ? margin.left + margin.right : 24);
  const height = size.height - margin.top - margin.bottom;
  const zoom = Math.max(0.12, Math.min(1, width / (box.right - box.left), height / (box.bottom - box.top)));
  const left = size.width > 560 ? margin.left : 12;
  const spare = Math.max(0, width - (box.right - box.left) * zoom);
  const spareBelow = Math.max(0, height - (box.bottom - box.top) * zoom);
  return {
    zoom,
    pan: { x: left + spare / 2 - box.left * zoom, y: margin.top + Math.min(spareBelow / 2, 0) - box.top * zoom },
  };
}

/** The least zoom at which names can still be read. */
const readable = 0.66;

/** Where a picture opens: all of it if it can be read so, else its upper middle around the centre. */
export function opening(placement: Placement, centre: string, size: { readonly width: number; readonly height: number }): View {
  const whole = fitted(placement, size);
  const at = placement.plates.get(centre);
  if (whole.zoom >= readable || !at) return whole;
  const box = boxOf(placement);
  const zoom = readable;
  const wide = (box.right - box.left) * zoom + margin.left + margin.right;
  const tall = (box.bottom - box.top) * zoom + margin.top + margin.bottom;
  const x = wide <= size.width ? margin.left + (size.width - wide) / 2 - box.left * zoom : size.width / 2 - at.x * zoom;
  const y =
    tall <= size.height
      ? margin.top - box.top * zoom
      : Math.min(margin.top - box.top * zoom, Math.max(size.height - box.bottom * zoom - margin.bottom, size.height / 3 - at.y * zoom));
  return { zoom, pan: { x, y } };
}

/** The view moved just far enough to show a plate; the same view if it is already shown. */
export function showing(view: View, at: Point & { width: number; height: number }, size: { width: number; height: number }): View {
  const edge = 24;
  const left = at.x * view.zoom + view.pan.x - (at.width / 2) * view.zoom;
  const right = left + at.width * view.zoom;
  const top = at.y * view.zoom + view.pan.y - (at.height / 2) * view.zoom;
  const bottom = top + at.height * view.zoom;
  const by = (low: number, high: number, start: number, end: number) => (low < start ? start - low : high > end ? end - high : 0);
  const x = by(left, right, size.width > 560 ? 96 : edge, size.width - edge);
  const y = by(top, bottom, edge, size.height - edge);
  return x === 0 && y === 0 ? view : { zoom: view.zoom, pan: { x: view.pan.x + x, y: view.pan.y + y } };
}
