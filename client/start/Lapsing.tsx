import { Link } from "react-router";
import { useQuery } from "urql";
import { graphql } from "../graphql";
import { EntityLink } from "../parts/EntityLink";
import { entityRef } from "../parts/entityRef";
import { Section } from "../parts/Section";
import { day, daysUntil } from "../words/dates";
import { count, counted } from "../words/numbers";

const lapsingQuery = graphql(
  `
  query Lapsing {
    agreements(first: 8, orderBy: [{ field: ENDS }], where: { ends: { known: true } }) {
      totalCount
      edges { node { ...EntityRef ends relationships(direction: RESTS_ON, kinds: [COVERS], first: 1) { totalCount } } }
    }
  }
`,
  [entityRef],
);

/** Agreements whose end is on record, soonest first. Nothing at all while there are none. */
export function Lapsing() {
  const [{ data }] = useQuery({ query: lapsingQuery });
  const agreements = data?.agreements;
  if (!agreements || agreements.totalCount === 0) return null;
  return (
    <Section
      title="Agreements that lapse"
      end={agreements.totalCount > agreements.edges.length && <Link to="/registry/agreements">All {count(agreements.totalCount)}</Link>}
    >
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
                <EntityLink entity={node} />
              </td>
              <td className="n">{count(node.relationships.totalCount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="caption">Those whose end is on record. Covers: the things that each protects.</p>
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
