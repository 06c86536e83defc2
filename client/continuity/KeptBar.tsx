const [width, height] = [32, 12];

/** What is kept: solid what is certain, hatched what the record leaves and assumptions may take, a tick at the target. */
export function KeptBar({ low, high, target, breached }: { low: number; high: number; target: number | null; breached: boolean }) {
  const tone = breached ? "fail" : "bar";
  const colour = breached ? "var(--fail)" : "var(--plot-bar)";
  const x = (share: number) => share * width;
  return (
    <svg className="kept-bar" width={width + 2} height={height} aria-hidden="true">
      <rect x="0.5" y="2.5" width={width - 1} height="7" fill="none" stroke="var(--line)" />
      <rect x="0" y="2" width={x(low)} height="8" fill={colour} />
      {high > low && <rect x={x(low)} y="2" width={x(high) - x(low)} height="8" fill={`url(#hatch-${tone})`} />}
      {target !== null && <path d={`M${Math.min(x(target), width)} 0V${height}`} stroke="var(--ink)" strokeWidth="1.5" />}
    </svg>
  );
}
