import { Link } from "react-router";
import { graphql } from "../graphql";
import { entityRef } from "../parts/entityRef";
import { CountRange } from "../parts/Interval";
import { Problem } from "../parts/Problem";
import { Section } from "../parts/Section";
import { Skeleton } from "../parts/Skeleton";
import { Breadcrumb, ContextBar } from "../shell/ContextBar";
import { useTitle } from "../shell/title";
import { KindIcon } from "../signs/KindIcon";
import { useAnswer } from "../useAnswer";
import { count } from "../words/numbers";
import { explorerPath } from "./address";
import "./explorer.css";

const startsQuery = graphql(
  `
  query ExplorerStarts {
    scope {
      singlePointsOfFailure(first: 12) {
        items { component { ...EntityRef } workloads { onRecord possible } example { workload { ...EntityRef } why { links { to { id } } } } }
      }
    }
  }
`,
  [entityRef],
);

/** Where to begin: the components that take most down, and a workload that each fells. */
export function ExplorerStart() {
  useTitle("Explorer");
  const [{ data, error }, again] = useAnswer({ query: startsQuery });
  return (
    <>
      <ContextBar>
        <Breadcrumb above={[{ to: "/", name: "Start" }]} here="Explorer" />
      </ContextBar>
      <div className="page page-narrow">
        <div className="title-block">
          <div>
            <h1>Explorer</h1>
            <p>
              One thing at the centre, what it rests on beneath, what rests on it above. Search for a thing, or begin with one of these:
              each component takes down more workloads alone than any that follows.
            </p>
          </div>
        </div>
        {error ? (
          <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />
        ) : !data ? (
          <Skeleton lines={8} what="Looking for where most falls" />
        ) : (
          <Section title="Where most falls with one component">
            <table className="explorer-starts">
              <thead>
                <tr>
                  <th>Component</th>
                  <th className="n">Workloads it takes down alone</th>
                  <th>One of them, with its chain</th>
                </tr>
              </thead>
              <tbody>
                {data.scope.singlePointsOfFailure.items.map(({ component, workloads, example }) => (
                  <tr key={component.id}>
                    <td>{component.key && <ToExplorer kind={component.kind} entityKey={component.key} name={component.name} />}</td>
                    <td className="n">
                      <CountRange {...workloads} />
                    </td>
                    <td>
                      {example?.workload.key && (
                        <>
                          <ToExplorer
                            kind={example.workload.kind}
                            entityKey={example.workload.key}
                            name={example.workload.name}
                            search={
                              component.key ? `?${new URLSearchParams({ why: `${component.kind}:${component.key}` }).toString()}` : ""
                            }
                          />
                          {example.why && (
                            <span className="q">
                              {" "}
                              {count(example.why.links.length)} {example.why.links.length === 1 ? "link" : "links"}
                            </span>
                          )}
                        </>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Section>
        )}
      </div>
    </>
  );
}

function ToExplorer({
  kind,
  entityKey,
  name,
  search = "",
}: {
  kind: Parameters<typeof explorerPath>[0];
  entityKey: string;
  name: string;
  search?: string;
}) {
  return (
    <span className="name name-wrap">
      <KindIcon kind={kind} named />
      <Link className="plain" to={`${explorerPath(kind, entityKey)}${search}`}>
        {name}
      </Link>
    </span>
  );
}
