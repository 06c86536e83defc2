import { scaleLinear, scaleSymlog } from "d3-scale";
import { area, curveStepAfter, line } from "d3-shape";

/** What is lost by an hour: shares, 0 to 1. */
export interface Step {
  readonly hours: number;
  readonly onRecord: number;
  readonly possible: number;
}

/** Pixels: the size of the drawing, and the room that its axes take. */
export interface Frame {
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface Mark {
  readonly hours: number;
  readonly x: number;
  readonly y: number;
}

/** One series as paths: the heavy line, the thin one, what lies between, and where more is lost on record. */
export interface SeriesShape {
  readonly onRecord: string;
  readonly possible: string;
  readonly between: string;
  readonly ranges: boolean;
  readonly marks: readonly Mark[];
}

/** Hours that the axis names, as far as it reaches. */
const named = [0, 1, 6, 24, 72, 168, 336, 720, 4320];
const leastAxis = 720;
/** Pixels that a name of the axis needs. */
const room = 38;

/** The last hour of the axis: 30 days at least, and as far as anything happens or `reach` says. */
export function axisEnd(series: readonly (readonly Step[])[], reach = 0): number {
  const last = Math.max(reach, ...series.map((steps) => steps.at(-1)?.hours ?? 0));
  return Math.max(leastAxis, named.find((hour) => hour >= last) ?? last);
}

/** Every hour at which more is lost in any of the series, soonest first. */
export const events = (series: readonly (readonly Step[])[]): readonly number[] =>
  [...new Set(series.flatMap((steps) => steps.map((step) => step.hours)))].sort((a, b) => a - b);

/** The event next to an hour on the given side; without one, the end of the axis on that side. */
export const nextEvent = (all: readonly number[], hour: number, side: 1 | -1, end: number): number =>
  side === 1 ? (all.find((event) => event > hour) ?? end) : (all.findLast((event) => event < hour) ?? 0);

/** Where a dragged slider may rest: events and named hours of the axis; the nearest to a place on it. */
export function nearestStop(all: readonly number[], end: number, x: (hour: number) => number, at: number): number {
  const stops = [...new Set([...all, ...named])].filter((hour) => hour <= end);
  return stops.reduce((best, hour) => (Math.abs(x(hour) - at) < Math.abs(x(best) - at) ? hour : best), 0);
}

/** The named hour on the given side of an hour. */
export const nextNamed = (hour: number, side: 1 | -1, end: number): number =>
  nextEvent([...named.filter((n) => n <= end)], hour, side, end);

/**
 * Scales, ticks and paths of losses over a logarithmic axis of hours (log(1 + hours)), from 0 to `end`.
 * Each series starts from nothing at hour 0 and keeps its last height to the end.
 */
export function stepShapes(series: readonly (readonly Step[])[], end: number, { width, top, bottom, left, right }: Frame) {
  const x = scaleSymlog()
    .domain([0, end])
    .range([left, width - right]);
  const highest = Math.max(...series.flatMap((steps) => steps.map((step) => step.possible)), 0);
  const y = scaleLinear()
    .domain([0, highest > 0 ? highest : 0.01])
    .range([bottom, top])
    .nice(3);
  const shapes = series.map((steps): SeriesShape => {
    const last = steps.at(-1) ?? { hours: 0, onRecord: 0, possible: 0 };
    const points = [...((steps[0]?.hours ?? 1) > 0 ? [{ hours: 0, onRecord: 0, possible: 0 }] : []), ...steps, { ...last, hours: end }];
    const draw = (of: "onRecord" | "possible") =>
      line<Step>()
        .x((step) => x(step.hours))
        .y((step) => y(step[of]))
        .curve(curveStepAfter)(points) ?? "";
    return {
      onRecord: draw("onRecord"),
      possible: draw("possible"),
      between:
        area<Step>()
          .x((step) => x(step.hours))
          .y0((step) => y(step.onRecord))
          .y1((step) => y(step.possible))
          .curve(curveStepAfter)(points) ?? "",
      ranges: steps.some((step) => step.possible > step.onRecord),
      marks: steps
        .filter((step, i) => step.onRecord > (steps[i - 1]?.onRecord ?? 0))
        .map((step) => ({ hours: step.hours, x: x(step.hours), y: y(step.onRecord) })),
    };
  });
  const reached = named.filter((hour) => hour <= end);
  const hours = reached.filter((hour, i) => i === 0 || hour === end || (x(hour) - x(reached[i - 1]!) >= room && x(end) - x(hour) >= room));
  return { x, y, ticks: y.ticks(3), hours, shapes };
}
