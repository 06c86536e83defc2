import { Link } from "react-router";
import { useQuery } from "urql";
import { Problem } from "../parts/Problem";
import { Skeleton } from "../parts/Skeleton";
import { ScopeSwitch } from "../scope/ScopeSwitch";
import { useScope } from "../scope/scope";
import { ContextBar } from "../shell/ContextBar";
import { useTitle } from "../shell/title";
import { Icon } from "../signs/Icon";
import { standardShocksQuery } from "./queries";
import { SavedScenarios } from "./SavedScenarios";
import { StandardShock } from "./StandardShocks";
import "./scenarios.css";

/** Where scenarios begin: three standard shocks with their heaviest subjects, those that were saved, and composing one. */
export function ScenariosPage() {
  const { scope, input, choose, query } = useScope();
  const [{ data, error, fetching }, again] = useQuery({ query: standardShocksQuery, variables: { scope: input } });
  useTitle("Scenarios");
  return (
    <>
      <ContextBar withheld={data?.scope.withheld}>
        <ScopeSwitch scope={scope} choose={choose} />
      </ContextBar>
      <div className="page" aria-busy={fetching}>
        <div className="title-block">
          <div>
            <h1>Scenarios</h1>
            <p>
              What falls when something stops, somebody withdraws or an agreement ends: by which hour, through whom, and what nobody can
              tell. Begin with a standard shock and its heaviest subjects, or compose your own.
            </p>
          </div>
          <div className="actions">
            <Link className="button button-first" to={`/scenarios/room${query}`}>
              <Icon of="run" />
              Compose your own
            </Link>
          </div>
        </div>
        {error ? (
          <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />
        ) : !data ? (
          <Skeleton lines={8} what="Looking for the heaviest subjects" />
        ) : (
          <div className="shocks">
            {data.standardShocks.map((shock) => (
              <StandardShock key={shock.key} shock={shock} query={query} />
            ))}
          </div>
        )}
        <SavedScenarios />
      </div>
    </>
  );
}
