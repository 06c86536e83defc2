import { Link } from "react-router";
import { StateLink } from "../form/StateLink";
import { EntityLink } from "../parts/EntityLink";
import { Section } from "../parts/Section";
import type { Kind } from "../words/kinds";
import { counted } from "../words/numbers";
import { judgePath } from "./address";
import { type Score, unknownOf } from "./words";

/** What would narrow the ranges: each unknown criterion, with the fact that is missing or the way to judge it. Low levels first. */
export function ToSettle({ score, kind, entityKey }: { score: Score; kind: Kind; entityKey: string }) {
  const unknown = unknownOf(score).sort((p, q) => p.level - q.level);
  return (
    <Section title="What would narrow it" caption={unknown.length > 0 ? "unknown criteria, those of the lowest levels first" : undefined}>
      {unknown.length === 0 ? (
        <div className="empty">
          <p>Nothing is unknown: floor and score are exact on what is on record.</p>
        </div>
      ) : (
        <table className="to-settle">
          <thead>
            <tr>
              <th className="n">Level</th>
              <th>Criterion</th>
              <th className="wide-only">Missing</th>
              <th>
                <span className="unseen">Action</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {unknown.map((criterion) => {
              const [first] = criterion.lacking;
              return (
                <tr key={criterion.key}>
                  <td className="n">{criterion.level}</td>
                  <td>
                    {criterion.asks} <span className="mono q wide-only">{criterion.key}</span>
                  </td>
                  <td className="wide-only">
                    {first ? (
                      <span className="to-settle-fact">
                        <EntityLink entity={first.entity} />
                        <span className="q2">
                          {first.words}
                          {criterion.lacking.length > 1 && `, and ${counted(criterion.lacking.length - 1, "fact", "facts")} more`}
                        </span>
                      </span>
                    ) : (
                      <span className="q2">A judgement, with its evidence</span>
                    )}
                  </td>
                  <td>
                    <span className="to-settle-deeds">
                      {first && !first.field && <StateLink entity={first.entity} fills={first.anyOf} missing={first.words} />}
                      <Link
                        className="state-link"
                        to={judgePath(score.framework.key, kind, entityKey, criterion.key)}
                        aria-label={`Judge it: ${criterion.asks}`}
                      >
                        Judge it
                      </Link>
                    </span>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </Section>
  );
}
