import { CountRange, ShareRange } from "../parts/Interval";
import { Section } from "../parts/Section";
import { day } from "../words/dates";
import { counted } from "../words/numbers";
import type { Terms } from "./words";

const endedWords = ({ onRecord, possible }: { onRecord: boolean; possible: boolean }) =>
  onRecord ? "has ended" : possible ? "may have ended" : "holds on";

/** The agreement 30, 90, 180 and 365 days ahead: whether it has ended, and what falls when those who signed it withdraw on that day. */
export function LapseTable({ terms: { lapses, without } }: { terms: Terms }) {
  return (
    <Section title="What lapses, and what then falls" caption="if all who signed it withdraw on that day">
      <table className="lapse-table">
        <thead>
          <tr>
            <th>In</th>
            <th>It</th>
            <th className="n">Workloads</th>
            <th className="n">Criticality</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Today</th>
            <td />
            <td className="n">
              <CountRange {...without.workloads.with} />
            </td>
            <td className="n">
              <ShareRange {...without.criticalityLost.with} />
            </td>
          </tr>
          {lapses.map(({ days, on, ended, workloads, criticalityLost }) => (
            <tr key={days}>
              <th scope="row">
                {counted(days, "day", "days")} <span className="q wide-only">{day(on)}</span>
              </th>
              <td className={ended.possible ? "sign-expose" : undefined}>{endedWords(ended)}</td>
              <td className="n">
                <CountRange {...workloads} />
              </td>
              <td className="n">
                <ShareRange {...criticalityLost} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
