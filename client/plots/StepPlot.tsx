import type { ReactNode } from "react";
import { hours } from "../words/dates";
import { count, shareDigits } from "../words/numbers";
import "./plots.css";
import { axisEnd, type Step, stepShapes } from "./steps";
import { useWidth } from "./useWidth";

/** One series of a step plot: its colour and hatch, the marks on its steps, and what stands beside its two lines. */
export interface StepSeries {
  readonly steps: readonly Step[];
  readonly tone: "fail" | "expose" | "a" | "b";
  readonly names: { readonly onRecord: string; readonly possible: string };
}

/** As few digits as the axis needs: 4, 12, 0.5. */
const tickDigits = (tick: number) => (Math.abs(tick * 100 - Math.round(tick * 100)) < 1e-9 ? count(tick * 100) : shareDigits(tick));

const colours = { fail: "var(--fail)", expose: "var(--expose)", a: "var(--series-a)", b: "var(--series-b)" } as const;
const [top, left, right] = [14, 44, 8];

/**
 * Losses over time as steps on a logarithmic axis of hours: heavy for what is on record, thin for what is possible,
 * hatched between. Two series differ in colour, marks and the lean of their hatches. `label` says for those who do not
 * see it what it shows; `slider` gets the scale of the axis, so that it can stand on it.
 */
export function StepPlot({
  series,
  label,
  height = 176,
  at,
  reach,
  slider,
}: {
  series: readonly StepSeries[];
  label: string;
  height?: number;
  /** Hour that a dotted line marks. */
  at?: number;
  /** Hours that the axis reaches at least. */
  reach?: number;
  slider?: (axis: { x: (hour: number) => number; y: number; end: number }) => ReactNode;
}) {
  const { ref, width } = useWidth<HTMLDivElement>(464);
  const bottom = height - (slider ? 38 : 26);
  const all = series.map(({ steps }) => steps);
  const end = axisEnd(all, reach);
  const { x, y, ticks, hours: labelled, shapes } = stepShapes(all, end, { width, top, bottom, left, right });
  const axisY = slider ? bottom + 8 : bottom;
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
        {labelled.map((hour) =>
          at === undefined || Math.abs(x(hour) - x(at)) > 34 ? (
            <g key={hour}>
              <path d={`M${x(hour)} ${axisY}v4`} stroke="var(--line-strong)" />
              <text className="tick" x={x(hour)} y={height - 9} textAnchor={hour === end ? "end" : "middle"}>
                {hours(hour)}
              </text>
            </g>
          ) : null,
        )}
        {shapes.map(({ between, ranges }, i) => {
          const { tone } = series[i]!;
          return ranges && <path key={tone} d={between} fill={`url(#hatch-${tone})`} opacity="0.55" />;
        })}
        {shapes.map(({ onRecord, possible, ranges, marks }, i) => {
          const { tone } = series[i]!;
          return (
            <g key={tone} stroke={colours[tone]} fill="none">
              {ranges && <path d={possible} strokeWidth="1.2" />}
              <path d={onRecord} strokeWidth="2.4" />
              {tone === "a" && marks.map((m) => <rect key={m.hours} x={m.x - 3} y={m.y - 3} width="6" height="6" fill={colours.a} />)}
              {tone === "b" && marks.map((m) => <circle key={m.hours} cx={m.x} cy={m.y} r="4" fill="var(--surface)" strokeWidth="1.6" />)}
            </g>
          );
        })}
        {at !== undefined && <path d={`M${x(at)} ${top - 10}V${axisY}`} stroke="var(--ink)" strokeWidth="1.4" strokeDasharray="1.4 3.4" />}
        {placed(series, y, left, width - right, bottom).map((name) => (
          <text
            key={name.text}
            className={name.strong ? "direct direct-strong" : "direct"}
            x={name.x}
            y={name.y}
            textAnchor={name.anchor}
            style={name.tone === "b" ? { fill: colours.b } : undefined}
          >
            {name.text}
          </text>
        ))}
      </svg>
      {slider?.({ x, y: axisY, end })}
    </div>
  );
}

interface Name {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "end";
  readonly strong: boolean;
  readonly tone: StepSeries["tone"];
}

const lineHeight = 15;

/**
 * Names stand on the lines themselves: what is possible at the left end of its line, what is on record at the right end.
 * One that would cover another moves to the next free line of text; the caption beneath the plot says the same.
 */
function placed(series: readonly StepSeries[], y: (share: number) => number, left: number, right: number, bottom: number): readonly Name[] {
  const names: Name[] = [];
  const put = (name: Name) => {
    const taken = (at: number) => names.some((other) => other.anchor === name.anchor && Math.abs(other.y - at) < lineHeight);
    const tries = [0, -1, 1, -2, 2, -3, 3].map((n) => name.y + n * lineHeight).filter((at) => at > 10 && at < bottom - 3);
    const free = tries.find((at) => !taken(at));
    if (free !== undefined) names.push({ ...name, y: free });
  };
  for (const { steps, tone, names: words } of series) {
    const [first, last] = [steps[0], steps.at(-1)];
    if (!first || !last || last.possible === 0) continue;
    put({ text: words.onRecord, x: right - 4, y: y(last.onRecord) - 7, anchor: "end", strong: true, tone });
    if (steps.some((step) => step.possible > step.onRecord)) {
      // At the left where it is high from the start, else at the right, under its own line.
      const early = first.hours === 0 && first.possible > first.onRecord;
      put({
        text: words.possible,
        x: early ? left + 8 : right - 4,
        y: y(early ? first.possible : last.possible) + (early ? 18 : -7),
        anchor: early ? "start" : "end",
        strong: false,
        tone,
      });
    }
  }
  return names;
}
