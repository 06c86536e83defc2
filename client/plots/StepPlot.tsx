import { scaleLinear, scaleSymlog } from "d3-scale";
import { area, curveStepAfter, line } from "d3-shape";
import { hours } from "../words/dates";
import { count, shareDigits } from "../words/numbers";
import "./plots.css";
import { useWidth } from "./useWidth";

/** What is lost by an hour: shares, 0 to 1. */
export interface Step {
  readonly hours: number;
  readonly onRecord: number;
  readonly possible: number;
}

/** As few digits as the axis needs: 4, 12, 0.5. */
const tickDigits = (tick: number) => (Math.abs(tick * 100 - Math.round(tick * 100)) < 1e-9 ? count(tick * 100) : shareDigits(tick));

const height = 176;
const [top, bottom, left, right] = [14, 150, 44, 8];
/** Hours that the axis names, as far as it reaches. */
const named = [0, 1, 6, 24, 72, 168, 720, 4320];
const leastAxis = 720;
/** Pixels that the longer of the two labels needs. */
const wordsWide = 224;
/** Pixels that a name of the axis needs. */
const room = 38;

/**
 * Losses over time as steps on a logarithmic axis of hours: heavy for what is on record, thin for what is possible,
 * hatched between. `label` says for those who do not see it what it shows.
 */
export function StepPlot({ steps, label, tone }: { steps: readonly Step[]; label: string; tone: "fail" | "expose" }) {
  const { ref, width } = useWidth<HTMLDivElement>(464);
  const last = steps.at(-1);
  if (!last) return null;
  const end = Math.max(leastAxis, named.find((hour) => hour >= last.hours) ?? last.hours);
  const x = scaleSymlog()
    .domain([0, end])
    .range([left, width - right]);
  const y = scaleLinear()
    .domain([0, Math.max(...steps.map((step) => step.possible))])
    .range([bottom, top])
    .nice(3);
  const points = [...(steps[0]!.hours > 0 ? [{ hours: 0, onRecord: 0, possible: 0 }] : []), ...steps, { ...last, hours: end }];
  const draw = (of: "onRecord" | "possible") =>
    line<Step>()
      .x((step) => x(step.hours))
      .y((step) => y(step[of]))
      .curve(curveStepAfter)(points) ?? "";
  const between = area<Step>()
    .x((step) => x(step.hours))
    .y0((step) => y(step.onRecord))
    .y1((step) => y(step.possible))
    .curve(curveStepAfter);
  const ranges = steps.some((step) => step.possible > step.onRecord);
  const ticks = y.ticks(3);
  const named_ = named.filter((hour) => hour <= end);
  const labelled = named_.filter((hour, i) => i === 0 || hour === end || (x(hour) - x(named_[i - 1]!) >= room && x(end) - x(hour) >= room));
  const colour = `var(--${tone})`;
  // Words stand clear of the steps: over the highest that lies above them, or inside where there is no room; under the
  // lowest that lies beneath them, or over it at the foot of the plot.
  const within = (from: number, to: number) => points.filter((step, i) => x(step.hours) <= to && x((points[i + 1] ?? step).hours) >= from);
  const highest = y(Math.max(...within(left, left + wordsWide).map((step) => step.possible)));
  const above = highest - top >= 16 ? highest - 6 : y(points[0]!.possible) + 18;
  const lowest = y(Math.min(...within(width - right - wordsWide / 2, width).map((step) => step.onRecord)));
  const beneath = bottom - lowest >= 20 ? lowest + 16 : y(last.onRecord) - 7;
  return (
    <div ref={ref} className="plot">
      <svg width={width} height={height} role="img" aria-label={label}>
        {ticks.map((tick, i) => (
          <g key={tick}>
            <path d={`M${left} ${y(tick)}H${width - right}`} stroke="var(--plot-grid)" />
            <text className="tick n" x={left - 7} y={y(tick) + 4} textAnchor="end">
              {tickDigits(tick)}
              {i === ticks.length - 1 && "\u202f%"}
            </text>
          </g>
        ))}
        {labelled.map((hour) => (
          <g key={hour}>
            <path d={`M${x(hour)} ${bottom}v4`} stroke="var(--line-strong)" />
            <text className="tick" x={x(hour)} y={bottom + 17} textAnchor={hour === end ? "end" : "middle"}>
              {hours(hour)}
            </text>
          </g>
        ))}
        {ranges && (
          <>
            <path d={between(points) ?? ""} fill={`url(#hatch-${tone})`} opacity="0.55" />
            <path d={draw("possible")} fill="none" stroke={colour} strokeWidth="1.2" />
          </>
        )}
        <path d={draw("onRecord")} fill="none" stroke={colour} strokeWidth="2.4" />
        {ranges && (
          <text className="direct" x={left + 8} y={above}>
            possible: if what is assumed is not real
          </text>
        )}
        <text className="direct direct-strong" x={width - right - 4} y={beneath} textAnchor="end">
          on the record
        </text>
      </svg>
    </div>
  );
}
