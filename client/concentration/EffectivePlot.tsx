import { scaleLog } from "d3-scale";
import "../plots/plots.css";
import { useWidth } from "../plots/useWidth";
import { count } from "../words/numbers";

const height = 30;
const bar = { top: 3, height: 8 };

/**
 * An effective number between its bounds on a logarithmic axis that begins at one, where all lies with a single one:
 * solid to the least, hatched to the greatest. What has no bound runs on past the edge.
 */
export function EffectivePlot({ least, greatest, end }: { least: number; greatest: number | null; end: number }) {
  const { ref, width } = useWidth<HTMLDivElement>(200);
  const x = scaleLog()
    .domain([1, end])
    .range([0, width - 2])
    .clamp(true);
  const [low, high] = [x(Math.max(1, least)), greatest === null ? width : x(Math.max(1, greatest))];
  const ticks = [1, 10, 100, 1000, 10_000, 100_000].filter((tick) => tick <= end);
  // Where a decade is narrower than its figures, every second one is named.
  const named = ticks.filter((_tick, i) => i % (x(10) - x(1) < 52 ? 2 : 1) === 0);
  return (
    <div ref={ref} className="plot effective-plot">
      <svg width={width} height={height} aria-hidden="true">
        {ticks.map((tick) => (
          <g key={tick}>
            <path d={`M${x(tick) + 0.5} 0V${bar.top + bar.height + 3}`} stroke="var(--plot-grid)" />
            {named.includes(tick) && (
              <text
                className="tick n"
                x={x(tick)}
                y={height - 4}
                textAnchor={tick === 1 ? "start" : x(tick) > width - 20 ? "end" : "middle"}
              >
                {count(tick)}
              </text>
            )}
          </g>
        ))}
        <rect y={bar.top} width={Math.max(1.5, low)} height={bar.height} fill="var(--plot-bar)" />
        {high > low && (
          <>
            <rect x={low} y={bar.top} width={high - low} height={bar.height} fill="url(#hatch-bar)" />
            <path d={`M${low} ${bar.top + 0.5}H${high}M${low} ${bar.top + bar.height - 0.5}H${high}`} stroke="var(--plot-bar)" />
            {greatest !== null && (
              <path d={`M${high} ${bar.top - 1}V${bar.top + bar.height + 1}`} stroke="var(--plot-bar)" strokeWidth="1.5" />
            )}
          </>
        )}
      </svg>
    </div>
  );
}
