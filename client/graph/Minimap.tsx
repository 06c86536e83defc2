import { type PointerEvent, useEffect, useRef } from "react";
import type { Placement } from "./layout";
import type { View } from "./scene";
import { boxOf } from "./view";

const size = { width: 96, height: 62 };

/** The whole picture in 96 × 62 px, with what is seen of it. Dragging it moves the view; it says nothing that is not said elsewhere. */
export function Minimap({
  placement,
  view,
  canvas,
  look,
}: {
  placement: Placement;
  view: View | null;
  canvas: { readonly width: number; readonly height: number };
  look: (view: View) => void;
}) {
  const frame = useRef<SVGRectElement>(null);
  const box = boxOf(placement);
  const k = Math.min((size.width - 6) / Math.max(1, box.right - box.left), (size.height - 6) / Math.max(1, box.bottom - box.top));
  const dx = (size.width - (box.right - box.left) * k) / 2 - box.left * k;
  const dy = (size.height - (box.bottom - box.top) * k) / 2 - box.top * k;
  useEffect(() => {
    if (!view || !frame.current) return;
    const left = Math.max(1, (-view.pan.x / view.zoom) * k + dx);
    const top = Math.max(1, (-view.pan.y / view.zoom) * k + dy);
    const right = Math.min(size.width - 1, ((canvas.width - view.pan.x) / view.zoom) * k + dx);
    const bottom = Math.min(size.height - 1, ((canvas.height - view.pan.y) / view.zoom) * k + dy);
    frame.current.setAttribute("x", String(left));
    frame.current.setAttribute("y", String(top));
    frame.current.setAttribute("width", String(Math.max(2, right - left)));
    frame.current.setAttribute("height", String(Math.max(2, bottom - top)));
  });
  const move = (event: PointerEvent<SVGSVGElement>) => {
    if (event.buttons === 0 || !view) return;
    const at = event.currentTarget.getBoundingClientRect();
    const x = (event.clientX - at.left - dx) / k;
    const y = (event.clientY - at.top - dy) / k;
    look({ zoom: view.zoom, pan: { x: canvas.width / 2 - x * view.zoom, y: canvas.height / 2 - y * view.zoom } });
  };
  return (
    <svg className="minimap" width={size.width} height={size.height} aria-hidden="true" onPointerDown={move} onPointerMove={move}>
      {[...placement.plates].map(([id, p]) => (
        <rect
          key={id}
          x={(p.x - p.width / 2) * k + dx}
          y={(p.y - p.height / 2) * k + dy}
          width={Math.max(1, p.width * k)}
          height={Math.max(1, p.height * k)}
        />
      ))}
      <rect ref={frame} className="minimap-frame" />
    </svg>
  );
}
