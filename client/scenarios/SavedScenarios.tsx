import { Link } from "react-router";
import { Nothing } from "../parts/Nothing";
import { Problem } from "../parts/Problem";
import { Section } from "../parts/Section";
import { Skeleton } from "../parts/Skeleton";
import { scopeQuery } from "../scope/scope";
import { useAnswer } from "../useAnswer";
import { instant } from "../words/dates";
import { entityPath } from "../words/kinds";
import { count } from "../words/numbers";
import { roomPath } from "./address";
import { definitionFrom } from "./definition";
import { savedScenariosQuery } from "./queries";
import { sideName } from "./sideName";

const most = 50;

/** Scenarios that were kept: what is in them, who kept them and when. */
export function SavedScenarios() {
  const [{ data, error }, again] = useAnswer({
    query: savedScenariosQuery,
    variables: { first: most },
    requestPolicy: "cache-and-network",
  });
  const found = data?.scenarios;
  return (
    <Section
      title="Saved scenarios"
      caption={found && found.totalCount > most ? `the first ${most} of ${count(found.totalCount)}` : undefined}
    >
      {error ? (
        <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />
      ) : !found ? (
        <Skeleton lines={3} what="Reading what was saved" />
      ) : found.edges.length === 0 ? (
        <div className="empty">
          <p>None is saved yet. Run one of the standard shocks or compose your own, then save it under a name; it will stand here.</p>
        </div>
      ) : (
        <table className="saved">
          <thead>
            <tr>
              <th>Scenario</th>
              <th className="wide-only">Holds</th>
              <th className="wide-only">Saved by</th>
              <th>When</th>
              <th className="n">Revision</th>
            </tr>
          </thead>
          <tbody>
            {found.edges.map(({ node }) => {
              const definition = node.definition === null ? null : definitionFrom(node.definition);
              return (
                <tr key={node.id}>
                  <td className="name-cell">
                    <Link className="plain" to={entityPath("Scenario", node.key)}>
                      {node.name}
                    </Link>
                    {node.provenance.note && <span className="saved-note">{node.provenance.note}</span>}
                  </td>
                  <td className="wide-only q2">
                    {definition ? (
                      <Link
                        className="plain"
                        to={roomPath(
                          { name: node.name, items: definition.items },
                          { horizon: definition.horizon, query: scopeQuery(definition.scope) },
                        )}
                      >
                        {sideName({ name: null, items: definition.items })}
                      </Link>
                    ) : (
                      <Nothing>Not readable here</Nothing>
                    )}
                  </td>
                  <td className="wide-only q2">{node.saved?.actor}</td>
                  <td>{node.saved && <time dateTime={node.saved.at}>{instant(node.saved.at)}</time>}</td>
                  <td className="n mono">{node.savedRevision === null ? "" : count(node.savedRevision)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </Section>
  );
}
