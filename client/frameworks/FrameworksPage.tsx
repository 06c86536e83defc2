import { Link } from "react-router";
import { Problem } from "../parts/Problem";
import { Section } from "../parts/Section";
import { Skeleton } from "../parts/Skeleton";
import { StrategyWays } from "../scope/Ways";
import { Breadcrumb, ContextBar } from "../shell/ContextBar";
import { useTitle } from "../shell/title";
import { KindIcon } from "../signs/KindIcon";
import { useAnswer } from "../useAnswer";
import { day } from "../words/dates";
import { count } from "../words/numbers";
import { frameworkPath } from "./address";
import "./frameworks.css";
import { frameworksQuery } from "./queries";

const most = 50;

/** The frameworks on record: what they score, and how far the graph answers them. */
export function FrameworksPage() {
  const [{ data, error }, again] = useAnswer({ query: frameworksQuery, variables: { first: most } });
  const found = data?.frameworks;
  useTitle("Frameworks");
  return (
    <>
      <ContextBar>
        <Breadcrumb above={[]} here="Frameworks" />
        <StrategyWays />
      </ContextBar>
      <div className="page">
        <div className="title-block">
          <div>
            <h1>Frameworks</h1>
            <p>
              Ways of scoring how sovereign a thing is, kept as data: objectives with weights, and for each level the criteria that it
              needs. Facts of the registry answer what they can; where they cannot tell, people judge, with evidence.
            </p>
          </div>
        </div>
        <Section
          title="On record"
          caption={found && found.totalCount > most ? `the first ${most} of ${count(found.totalCount)}` : undefined}
        >
          {error ? (
            <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />
          ) : !found ? (
            <Skeleton lines={3} what="Reading the frameworks" />
          ) : found.edges.length === 0 ? (
            <div className="empty">
              <p>
                None is on record. State one as a Framework through the API: home, levels, objectives, weights and criteria, as
                docs/frameworks.md says. Everything is then scored by it at once.
              </p>
            </div>
          ) : (
            <table className="framework-list">
              <thead>
                <tr>
                  <th>Framework</th>
                  <th className="wide-only">Published</th>
                  <th className="n wide-only">Objectives</th>
                  <th className="n wide-only">Levels</th>
                  <th className="n">Criteria</th>
                  <th className="n wide-only">Answered by facts</th>
                  <th className="n">Things judged</th>
                </tr>
              </thead>
              <tbody>
                {found.edges.map(({ node }) => {
                  const criteria = node.objectives?.flatMap((objective) => objective.criteria);
                  return (
                    <tr key={node.id}>
                      <td className="name-cell">
                        <span className="name name-wrap">
                          <KindIcon kind="Framework" />
                          <Link className="plain" to={frameworkPath(node.key)}>
                            {node.name}
                          </Link>
                        </span>
                        {node.homeNote && <span className="framework-note">{node.homeNote}</span>}
                      </td>
                      <td className="wide-only">{node.published ? day(node.published) : "Not stated"}</td>
                      <td className="n wide-only">{node.objectives ? count(node.objectives.length) : "Not readable"}</td>
                      <td className="n wide-only">{node.levels && `0–${node.levels.length - 1}`}</td>
                      <td className="n">{criteria && count(criteria.length)}</td>
                      <td className="n wide-only">{criteria && count(criteria.filter(({ rule }) => rule !== null).length)}</td>
                      <td className="n">{count(node.assessed.total)}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          )}
        </Section>
      </div>
    </>
  );
}
