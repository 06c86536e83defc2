import { useWidth } from "../plots/useWidth";

/** Demand as an outline as long as it is large; in it solid what is served on record, hatched what may be. */
export function ServedBar({ demand, onRecord, possible, full }: { demand: number; onRecord: number; possible: number; full: number }) {
  const { ref, width } = useWidth<HTMLDivElement>(120);
  const x = (value: number) => (full > 0 ? (value / full) * (width - 2) : 0);
  const [low, high] = [x(Math.min(onRecord, possible)), x(Math.max(onRecord, possible))];
  return (
    <div ref={ref} className="fluid-bar">
      <svg className="bar" width={width} height="10" aria-hidden="true">
        <rect x="0.5" y="1.5" width={Math.max(1, x(demand))} height="7" fill="none" stroke="var(--line-strong)" />
        <rect x="0" y="1" width={low} height="8" fill="var(--plot-bar)" />
        {high > low && <rect x={low} y="1" width={high - low} height="8" fill="url(#hatch-bar)" />}
      </svg>
    </div>
  );
}
