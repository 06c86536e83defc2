import type { KeyboardEvent, PointerEvent } from "react";
import { hoursOnAxis } from "../words/dates";
import { nearestStop, nextEvent, nextNamed } from "./steps";

/**
 * The slider on the axis of a step plot: arrow keys go to the next event, Page keys to the next named hour, Home and End
 * to the ends; a pointer takes it to the nearest of these. `reach` ends it before the axis does.
 */
export function HourSlider({
  hour,
  events,
  reach,
  axis: { x, y },
  change,
}: {
  hour: number;
  events: readonly number[];
  reach: number;
  axis: { readonly x: (hour: number) => number; readonly y: number };
  change: (hour: number) => void;
}) {
  const left = x(0);
  const width = x(reach) - left;
  const at = x(hour) - left;
  const key = (event: KeyboardEvent) => {
    const to = {
      ArrowRight: () => nextEvent(events, hour, 1, reach),
      ArrowUp: () => nextEvent(events, hour, 1, reach),
      ArrowLeft: () => nextEvent(events, hour, -1, reach),
      ArrowDown: () => nextEvent(events, hour, -1, reach),
      PageUp: () => nextNamed(hour, 1, reach),
      PageDown: () => nextNamed(hour, -1, reach),
      Home: () => 0,
      End: () => reach,
    }[event.key];
    if (!to || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    change(Math.min(reach, to()));
  };
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons === 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const place = event.clientX - event.currentTarget.getBoundingClientRect().left + left;
    const to = nearestStop(events, reach, x, place);
    if (to !== hour) change(to);
  };
  return (
    <div className="hour-slider" style={{ left, width, top: y - 12 }} onPointerDown={drag} onPointerMove={drag}>
      <span className="hour-line" />
      <span className="hour-past" style={{ width: at }} />
      <span
        className="hour-ring"
        style={{ left: at }}
        role="slider"
        tabIndex={0}
        aria-label="Hour"
        aria-valuemin={0}
        aria-valuemax={reach}
        aria-valuenow={hour}
        aria-valuetext={hoursOnAxis(hour)}
        onKeyDown={key}
      />
      <span className="hour-words" style={{ left: Math.min(Math.max(at, 10), width - 22) }} aria-hidden="true">
        {hoursOnAxis(hour)}
      </span>
    </div>
  );
}
