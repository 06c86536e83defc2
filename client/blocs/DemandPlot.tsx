import { useWidth } from "../plots/useWidth";
import "../plots/plots.css";
import { count } from "../words/numbers";

const [height, top, bottom] = [132, 18, 20];

/** Sums of one class by year, on a scale that all classes share; what too few share is hatched, for it is not known here. */
export function DemandPlot({
  name,
  years,
  most,
  hidden,
}: {
  name: string;
  years: readonly { readonly year: number; readonly sum: number | null }[];
  most: number;
  hidden: string;
}) {
  const { ref, width } = useWidth<HTMLDivElement>(220);
  const step = width / Math.max(1, years.length);
  const bar = Math.min(44, step - 8);
  const tall = (sum: number) => (sum / most) * (height - top - bottom);
  const told = years.map(({ year, sum }) => `${year}: ${sum === null ? hidden.toLowerCase() : count(sum)}`).join("; ");
  return (
    <figure className="demand-plot">
      <figcaption>{name}</figcaption>
      <div ref={ref} className="plot">
        <svg width={width} height={height} role="img" aria-label={`${name}, H100 equivalents. ${told}`}>
          <path d={`M0 ${height - bottom + 0.5}H${width}`} stroke="var(--line-strong)" />
          {years.map(({ year, sum }, i) => {
            const x = i * step + (step - bar) / 2;
            const rise = sum === null ? 14 : Math.max(1, tall(sum));
            return (
              <g key={year}>
                {sum === null ? (
                  <rect x={x} y={height - bottom - rise} width={bar} height={rise} fill="url(#hatch-unknown)" />
                ) : (
                  <>
                    <rect x={x} y={height - bottom - rise} width={bar} height={rise} fill="var(--plot-bar)" />
                    <text className="direct n" x={x + bar / 2} y={height - bottom - rise - 5} textAnchor="middle">
                      {count(sum)}
                    </text>
                  </>
                )}
                <text className="tick n" x={x + bar / 2} y={height - 6} textAnchor="middle">
                  {year}
                </text>
              </g>
            );
          })}
        </svg>
      </div>
    </figure>
  );
}
