/** Met outlined, breached solid, unknown hatched, so that it survives grey. `full` is the count at the right edge. */
export function VerdictBar({ met, breached, unknown, full }: { met: number; breached: number; unknown: number; full: number }) {
  const width = 132;
  const x = (n: number) => (n / full) * (width - 2);
  const [a, b, c] = [x(met), x(met + breached), x(met + breached + unknown)];
  return (
    <svg className="bar" width={width} height="12" aria-hidden="true">
      {unknown > 0 && (
        <>
          <rect x={b + 0.5} y="1.5" width={Math.max(1, c - b)} height="9" fill="url(#hatch-unknown)" />
          <rect x={b + 0.5} y="1.5" width={Math.max(1, c - b)} height="9" fill="none" stroke="var(--hatch)" />
        </>
      )}
      {met > 0 && <rect x="0.5" y="1.5" width={Math.max(1, a)} height="9" fill="var(--surface)" stroke="var(--met)" />}
      {breached > 0 && <rect x={a} y="1" width={Math.max(2, b - a)} height="10" fill="var(--fail)" />}
    </svg>
  );
}
