import { CountRange } from "../parts/Interval";
import { Section } from "../parts/Section";
import { TakeAway } from "../parts/TakeAway";
import { count } from "../words/numbers";
import { AgreementLink } from "./AgreementLink";
import { endWords, holdsBoth, type Listed, standingWords } from "./words";

const state = ({ onRecord, possible }: Listed): string =>
  onRecord.state === "ENDED"
    ? "ended"
    : onRecord.state === "AHEAD"
      ? "not started"
      : possible.state === "ENDED"
        ? "may have ended"
        : "in force";

/** In force first, those that lapse soonest before the rest; what has ended last. */
const rank = (item: Listed) => (item.onRecord.state === "ENDED" ? 1000 : (item.lapsesWithin ?? 500));

/** "3 present, 1 weaker, 1 unknown" of the five core provisions. */
const core = ({ core: counts }: Listed) =>
  counts
    .filter((c) => c.count > 0)
    .map((c) => `${c.count} ${c.standing === "WEAKER" ? "weaker" : standingWords[c.standing].toLowerCase()}`)
    .join(", ");

export function AgreementList({ items, query }: { items: readonly Listed[]; query: string }) {
  const rows = [...items].sort((p, q) => rank(p) - rank(q) || (p.agreement.ends ?? "9").localeCompare(q.agreement.ends ?? "9"));
  const head = ["Agreement", "Key", "State", "Ends", "Core provisions", "Holds off for"];
  return (
    <Section
      title="All agreements"
      caption={`${count(items.length)}; the five provisions that a sovereign access agreement is asked for`}
      end={
        <TakeAway
          name="agreements"
          head={head}
          rows={rows.map((r) => [r.agreement.name, r.agreement.key, state(r), r.agreement.ends ?? null, core(r), holdsBoth(r)])}
        />
      }
    >
      <table className="agreement-list">
        <thead>
          <tr>
            <th>Agreement</th>
            <th>Ends</th>
            <th className="wide-only">Five provisions</th>
            <th className="wide-only">Holds off</th>
            <th className="n">Falls today, once lapsed</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.agreement.id}>
              <td className="name-cell">
                <AgreementLink agreement={row.agreement} query={query} />
              </td>
              <td className={row.lapsesWithin !== null ? "sign-expose" : undefined}>
                {row.onRecord.state === "ENDED" ? `ended ${endWords(row.agreement.ends)}` : endWords(row.agreement.ends)}
              </td>
              <td className="wide-only">{core(row)}</td>
              <td className="wide-only">{holdsBoth(row)}</td>
              <td className="n">
                {row.today && row.after ? (
                  <>
                    <CountRange {...row.today.workloads} /> <span aria-hidden="true">→</span>
                    <span className="unseen">then</span> <CountRange {...row.after.workloads} />
                  </>
                ) : (
                  <span className="q">{row.onRecord.state === "ENDED" ? "has lapsed" : "not within a year"}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
