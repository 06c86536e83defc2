import { useState } from "react";
import { Link } from "react-router";
import { AgreementLink } from "../agreements/AgreementLink";
import { graphql } from "../graphql";
import { entityRef } from "../parts/entityRef";
import { Section } from "../parts/Section";
import { Skeleton } from "../parts/Skeleton";
import { useAnswer } from "../useAnswer";
import { day, daysUntil } from "../words/dates";
import { count, counted } from "../words/numbers";

const lapsingQuery = graphql(
  `
  query Lapsing($since: String!) {
    all: agreements(first: 1) { totalCount }
    agreements(first: 6, orderBy: [{ field: ENDS }], where: { ends: { gte: $since } }) {
      edges { node { ...EntityRef ends relationships(direction: RESTS_ON, kinds: [COVERS], first: 1) { totalCount } } }
    }
  }
`,
  [entityRef],
);

/** The day a year before. */
const aYearBefore = (now: Date): string => `${now.getUTCFullYear() - 1}${now.toISOString().slice(4, 10)}`;

/** Agreements that lapsed within the last year or will lapse next, soonest first. Nothing at all while there are none. */
export function Lapsing() {
  const [since] = useState(() => aYearBefore(new Date()));
  const [{ data, fetching }] = useAnswer({ query: lapsingQuery, variables: { since } });
  // Its place is kept, so that its neighbours stay where they are.
  if (!data && fetching)
    return (
      <Section title="Agreements that lapse">
        <Skeleton lines={7} what="Reading agreements" />
      </Section>
    );
  if (!data || data.agreements.edges.length === 0) return null;
  const { all, agreements } = data;
  return (
    <Section title="Agreements that lapse" end={<Link to="/agreements">All {count(all.totalCount)}, and what then falls</Link>}>
      <table className="lapsing">
        <thead>
          <tr>
            <th>Ends</th>
            <th>Agreement</th>
            <th className="n">Covers</th>
          </tr>
        </thead>
        <tbody>
          {agreements.edges.map(({ node }) => (
            <tr key={node.id}>
              <td>{node.ends && <Ends on={node.ends} />}</td>
              <td className="name-cell">
                <AgreementLink agreement={node} />
              </td>
              <td className="n">{count(node.relationships.totalCount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="caption">
        Ended within the last year, or next to end; those whose end is on record. Covers: things that each protects.
      </p>
    </Section>
  );
}

/** Within a year the days left, later the day; what has ended says so. The day itself on hover. */
function Ends({ on }: { on: string }) {
  const left = daysUntil(on, new Date());
  const tone = left <= 0 ? "sign-fail" : left <= 366 ? "sign-expose" : undefined;
  return (
    <time dateTime={on} title={day(on)} className={tone}>
      {left <= 0 ? `Ended ${day(on.slice(0, 7))}` : left <= 366 ? counted(left, "day", "days") : day(on)}
    </time>
  );
}
