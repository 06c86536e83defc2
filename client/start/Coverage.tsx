import type { ResultOf } from "../graphql";
import { KindIcon } from "../signs/KindIcon";
import type { Kind } from "../words/kinds";
import { count, wholeShare } from "../words/numbers";
import type { startQuery } from "./queries";

type Row = ResultOf<typeof startQuery>["scope"]["coverage"][number];

const kindOf = {
  SECTOR: "Sector",
  WORKLOAD: "Workload",
  SERVICE: "Service",
  MODEL: "Model",
  VENDOR: "Vendor",
  DATA_CENTRE: "DataCentre",
  GRID: "GridPoint",
} as const satisfies Record<Row["layer"], Kind>;

const width = 96;

/** How many workloads reach each layer: solid through recorded facts, outlined through assumed ones, hatched not at all. */
export function Coverage({ coverage: all }: { coverage: readonly Row[] }) {
  // The workloads are what is counted; each reaches itself.
  const coverage = all.filter(({ layer }) => layer !== "WORKLOAD");
  return (
    <>
      <table className="coverage">
        <thead>
          <tr>
            <th>Layer</th>
            <th>
              <span className="unseen">Bar</span>
            </th>
            <th className="n">On record</th>
            <th className="n">Assumed</th>
          </tr>
        </thead>
        <tbody>
          {coverage.map((row) => (
            <tr key={row.layer}>
              <td>
                <span className="name">
                  <KindIcon kind={kindOf[row.layer]} />
                  <span>{row.label}</span>
                </span>
              </td>
              <td className="bar-cell">
                <CoverageBar {...row} />
              </td>
              <td className="n">{wholeShare(row.onRecord, row.of)}</td>
              <td className="n">{row.assumed === 0 ? <span className="q">none</span> : added(wholeShare(row.assumed, row.of))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="caption">
        Share of {count(coverage[0]?.of ?? 0)} workloads that reach each layer. Solid: through recorded facts. Dashed: through assumed ones
        only. Hatched: nothing on record.
      </p>
    </>
  );
}

const added = (share: string) => (share.startsWith("<") ? share : `+${share}`);

function CoverageBar({ onRecord, assumed, of }: Row) {
  const x = (n: number) => (of > 0 ? (n / of) * width : 0);
  return (
    <svg className="bar" width={width} height="10" viewBox={`0 0 ${width} 10`} preserveAspectRatio="none" aria-hidden="true">
      <rect x={x(onRecord + assumed)} width={width - x(onRecord + assumed)} height="10" fill="url(#hatch-soft)" />
      {assumed > 0 && (
        <>
          <rect x={x(onRecord)} width={x(assumed)} height="10" fill="var(--plot-bar)" opacity="0.35" />
          <path d={`M${x(onRecord)} 0.75H${x(onRecord + assumed)}`} stroke="var(--plot-bar)" strokeWidth="1.5" strokeDasharray="4 3" />
        </>
      )}
      <rect width={x(onRecord)} height="10" fill="var(--plot-bar)" />
    </svg>
  );
}
