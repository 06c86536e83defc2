import { Link } from "react-router";
import { AgreementLink } from "../agreements/AgreementLink";
import type { ResultOf } from "../graphql";
import { Problem } from "../parts/Problem";
import { Section } from "../parts/Section";
import { Skeleton } from "../parts/Skeleton";
import type { Sort } from "../scope/scope";
import { useAnswer } from "../useAnswer";
import { hoursInWords } from "../words/dates";
import { count } from "../words/numbers";
import { agreementsQuery } from "./queries";

type Row = ResultOf<typeof agreementsQuery>["scope"]["exposure"]["agreements"]["items"][number];

const shown = 20;

/** Agreements that hold off their signatories, most workloads first. */
export function Agreements({
  scope,
  horizonHours,
  query,
}: {
  scope: Partial<Record<Sort, string[]>>;
  horizonHours: number | null;
  query: string;
}) {
  const [{ data, error }, again] = useAnswer({ query: agreementsQuery, variables: { scope, horizonHours, first: shown } });
  const found = data?.scope.exposure.agreements;
  return (
    <Section
      title="What holds them off"
      caption="agreements that protect workloads here"
      end={<Link to={`/agreements${query}`}>What lapses, and what then falls</Link>}
    >
      {error ? (
        <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />
      ) : !found ? (
        <Skeleton lines={4} what="Reading agreements" />
      ) : found.total === 0 ? (
        <div className="empty">
          <h3>Nothing holds anybody off</h3>
          <p>No agreement on record binds who could withdraw, covers what these workloads use, and holds for any time.</p>
        </div>
      ) : (
        <table className="protecting">
          <thead>
            <tr>
              <th>Agreement</th>
              <th className="n">Holds for</th>
              <th className="n">Workloads</th>
            </tr>
          </thead>
          <tbody>
            {found.items.map((row) => (
              <tr key={row.agreement.id}>
                <td className="name-cell">
                  <AgreementLink agreement={row.agreement} query={query} />
                </td>
                <td className="n">{held(row)}</td>
                <td className="n">{count(row.workloads)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

const held = ({ holdsUntilHours }: Row) => (holdsUntilHours === null ? "no end" : hoursInWords(holdsUntilHours));
