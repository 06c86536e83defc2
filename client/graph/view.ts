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

/** Room for the labels of the bands at the left, for the zoom buttons at the right. */
const margin = { left: 116, right: 52, top: 6, bottom: 6 };

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
const readable = 0.62;

/** Where a picture opens: all of it if it can be read so, else as much as can be read, with the centre in it. */
export function opening(placement: Placement, centre: string, size: { readonly width: number; readonly height: number }): View {
  const whole = fitted(placement, size);
  const at = placement.plates.get(centre);
  if (whole.zoom >= readable || !at) return whole;
  const box = boxOf(placement);
  const zoom = readable;
  const left = size.width > 560 ? margin.left : 12;
  /** Pan that puts `point` at `wish`, as far as no empty canvas shows beyond the box. */
  const within = (point: number, wish: number, low: number, high: number, from: number, to: number): number => {
    if ((high - low) * zoom <= to - from) return from + (to - from - (high - low) * zoom) / 2 - low * zoom;
    return Math.min(from - low * zoom, Math.max(to - high * zoom, wish - point * zoom));
  };
  const x = within(at.x, (left + size.width) / 2, box.left, box.right, left, size.width - margin.right);
  const tall = (box.bottom - box.top) * zoom > size.height;
  const y = tall
    ? within(at.y, size.height / 3, box.top, box.bottom, margin.top, size.height - margin.bottom)
    : margin.top - box.top * zoom;
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
  const y = by(top, bottom, 4, size.height - 4);
  return x === 0 && y === 0 ? view : { zoom: view.zoom, pan: { x: view.pan.x + x, y: view.pan.y + y } };
}

/** Beneath this, a plate shows no words. */
export const farthestZoom = 0.3;

/** Steps in which signs change their size in the picture: each costs all of them a new look. */
const signStep = 1.2;
/** By how much signs are drawn larger, so that they keep their size on screen; where plates grow smaller than signs, they shrink along. */
export const signScaleAt = (zoom: number): number =>
  signStep ** Math.round(Math.log(1 / Math.max(zoom, farthestZoom)) / Math.log(signStep));
