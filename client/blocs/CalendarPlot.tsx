import { scaleLinear } from "d3-scale";
import { useWidth } from "../plots/useWidth";
import "../plots/plots.css";
import { day } from "../words/dates";
import type { Calendar } from "./types";

const [row, top, axis] = [22, 6, 24];

const time = (date: string): number =>
  Date.parse(`${date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date}T00:00:00Z`);
/** End of a date that may be a month or a year: the day behind it. */
function endOf(date: string): number {
  if (date.length === 10) return time(date);
  const [year, month = 12] = date.split("-").map(Number);
  return Date.UTC(year!, month, 1);
}
const dayMs = 86_400_000;

/** Reservations as bars by the day; days on which the pool is promised twice lie beneath them in red, hatched where it is not certain. */
export function CalendarPlot({ calendar }: { calendar: Calendar }) {
  const { ref, width } = useWidth<HTMLDivElement>(900);
  const placed = calendar.reservations.flatMap(({ reservation: { id, name, starts, ends, compute } }) =>
    starts === null ? [] : [{ id, name, compute, from: time(starts), to: ends ? endOf(ends) : null, open: ends === null }],
  );
  if (placed.length === 0) return null;
  const first = Math.min(...placed.map(({ from }) => from));
  const last = Math.max(...placed.map(({ from, to }) => to ?? from + 90 * dayMs));
  const x = scaleLinear()
    .domain([first - 3 * dayMs, last + 3 * dayMs])
    .range([0, width]);
  const bottom = top + placed.length * row;
  return (
    <div ref={ref} className="plot calendar-plot">
      <svg width={width} height={bottom + axis} role="img" aria-label={words(calendar)}>
        {monthsBetween(first, last).map((at, i, all) => {
          const every = Math.ceil(all.length / Math.max(1, Math.floor(width / 64)));
          return (
            <g key={at}>
              <path d={`M${x(at)} ${top}V${bottom}`} stroke="var(--plot-grid)" />
              {i % every === 0 && x(at) >= 0 && x(at) < width - 44 && (
                <text className="tick" x={Math.max(0, x(at))} y={bottom + 16}>
                  {day(new Date(at).toISOString().slice(0, 7))}
                </text>
              )}
            </g>
          );
        })}
        {calendar.conflicts.map(({ from, to, onRecord }) => {
          const [left, right] = [x(time(from)), to ? x(time(to)) : width];
          return (
            <g key={from}>
              <rect
                x={left}
                y={top}
                width={Math.max(2, right - left)}
                height={bottom - top}
                fill={onRecord ? "var(--fail-tint)" : "url(#hatch-fail)"}
                opacity={onRecord ? 1 : 0.4}
              />
              <path d={`M${left} ${bottom + 1.5}H${Math.max(left + 2, right)}`} stroke="var(--fail)" strokeWidth="3" />
            </g>
          );
        })}
        {placed.map(({ id, name, compute, from, to, open }, i) => {
          const [left, right] = [x(from), to === null ? width : x(to)];
          const y = top + i * row + 5;
          const end = left > width * 0.6;
          return (
            <g key={id}>
              <rect
                x={left}
                y={y}
                width={Math.max(2, right - left)}
                height={row - 10}
                fill={compute === null || open ? "url(#hatch-bar)" : "var(--plot-bar)"}
                stroke="var(--plot-bar)"
              />
              {width > 520 && (
                <text className="direct" x={end ? left - 6 : Math.min(width, right) + 6} y={y + 10} textAnchor={end ? "end" : "start"}>
                  {name}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}

/** First days of the months from one instant to another. */
function monthsBetween(from: number, to: number): number[] {
  const start = new Date(from);
  const months: number[] = [];
  for (let m = 0; m < 600; m++) {
    const at = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + m, 1);
    if (at > to) break;
    months.push(at);
  }
  return months;
}

const words = ({ reservations, conflicts, conflictsWithheld }: Calendar): string =>
  `${reservations.length} reservations of the shared pool. ${
    conflicts.length === 0
      ? conflictsWithheld > 0
        ? "No conflict in which one of them stands."
        : "No conflict among them that can be told."
      : `More is reserved than there is ${conflicts.map(({ from, to }) => `from ${day(from)} to ${to ? day(to) : "no end"}`).join(", and ")}.`
  }`;
