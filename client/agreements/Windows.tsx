import { Link } from "react-router";
import { CountRange, ShareRange } from "../parts/Interval";
import { Section } from "../parts/Section";
import { byWhen, day } from "../words/dates";
import { counted } from "../words/numbers";
import { agreementPath, type Lapses } from "./words";

/** What has lapsed in 30, 90, 180 and 365 days, and what falls if those who signed it withdraw then. */
export function Windows({ found: { windows, horizonHours }, query }: { found: Lapses; query: string }) {
  return (
    <Section title="What lapses" caption={`and what falls ${byWhen(horizonHours)} if all who signed these withdraw, then and today`}>
      <table className="windows">
        <thead>
          <tr>
            <th>In</th>
            <th>Lapsed by then</th>
            <th className="n wide-only">Workloads today</th>
            <th className="n">Workloads then</th>
            <th className="n wide-only">Criticality then</th>
          </tr>
        </thead>
        <tbody>
          {windows.map(({ days, on, lapsed, today, after }, i) => {
            const before = new Set(windows[i - 1]?.lapsed.map(({ agreement }) => agreement.id));
            const fresh = lapsed.filter(({ agreement }) => !before.has(agreement.id));
            return (
              <tr key={days}>
                <th scope="row">
                  {counted(days, "day", "days")}
                  <span className="q"> {day(on)}</span>
                </th>
                <td>
                  {lapsed.length === 0 ? (
                    <span className="q">none</span>
                  ) : (
                    <ul className="lapsed">
                      {before.size > 0 && <li className="q">the {before.size === 1 ? "one" : before.size} above</li>}
                      {fresh.map(({ agreement, ended }) => (
                        <li key={agreement.id}>
                          {agreement.key === null ? (
                            agreement.name
                          ) : (
                            <Link to={`${agreementPath(agreement.key)}${query}`}>{agreement.name}</Link>
                          )}
                          {!ended.onRecord && <span className="q"> possibly</span>}
                        </li>
                      ))}
                    </ul>
                  )}
                </td>
                {lapsed.length === 0 ? (
                  <>
                    <td className="n wide-only">–</td>
                    <td className="n">–</td>
                    <td className="n wide-only">–</td>
                  </>
                ) : (
                  <>
                    <td className="n wide-only">
                      <CountRange {...today.workloads} />
                    </td>
                    <td className="n">
                      <CountRange {...after.workloads} />
                    </td>
                    <td className="n wide-only">
                      <ShareRange {...after.criticalityLost} />
                    </td>
                  </>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="caption">
        An end of a month or a year is taken at its last day on record, and at its first as possible. Of those whose end is not on record
        nothing is told.
      </p>
    </Section>
  );
}
