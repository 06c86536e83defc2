import { VerdictBar } from "../exposure/VerdictBar";
import { EntityLink } from "../parts/EntityLink";
import { Section } from "../parts/Section";
import { count } from "../words/numbers";
import type { Strategy } from "./words";

/** Designations of each sector's workloads against how they stand, and decisions that are missing. */
export function Designations({ rows }: { rows: Strategy["designations"] }) {
  const shown = rows.filter(({ of }) => of > 0);
  const most = Math.max(1, ...shown.map(({ of }) => of));
  const verdicts = (row: (typeof rows)[number], verdict: string) =>
    row.verdicts.filter((v) => v.verdict === verdict).reduce((sum, v) => sum + v.workloads, 0);
  return (
    <Section title="Designations" caption="workloads against how they must stand, by sector">
      <table className="strategy-designations">
        <thead>
          <tr>
            <th>Sector</th>
            <th className="bar-head wide-only">
              <span className="unseen">Bar of met, breached and unknown</span>
            </th>
            <th className="n">Met</th>
            <th className="n">Breached</th>
            <th className="n">Unknown</th>
            <th className="n wide-only">Undecided</th>
            <th className="n wide-only">Nobody said who decided</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.sector.id}>
              <td className="name-cell">
                <EntityLink entity={row.sector} />
              </td>
              <td className="bar-cell wide-only">
                <VerdictBar
                  met={verdicts(row, "MET")}
                  breached={verdicts(row, "BREACHED")}
                  unknown={verdicts(row, "UNKNOWN")}
                  full={most}
                />
              </td>
              {["MET", "BREACHED", "UNKNOWN"].map((verdict) => (
                <td key={verdict} className="n">
                  {count(verdicts(row, verdict))}
                </td>
              ))}
              <td className="n wide-only">{count(row.undecided)}</td>
              <td className="n wide-only">{count(row.withoutDecider)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="caption">
        Outlined: met. Solid: breached. Hatched: unknown, because nobody has decided, or what is on record does not tell.
      </p>
    </Section>
  );
}
