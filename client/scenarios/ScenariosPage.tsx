import { Link } from "react-router";
import { ScopeSwitch } from "../scope/ScopeSwitch";
import { useScope } from "../scope/scope";
import { ContextBar } from "../shell/ContextBar";
import { useTitle } from "../shell/title";
import { Icon } from "../signs/Icon";
import { useAnswer } from "../useAnswer";
import { standardShocksQuery } from "./queries";
import { SavedScenarios } from "./SavedScenarios";
import { StandardShocks } from "./StandardShocks";
import "./scenarios.css";

/** Where scenarios begin: three standard shocks with their heaviest subjects, those that were saved, and composing one. */
export function ScenariosPage() {
  const { scope, input, choose, query } = useScope();
  const [{ data, fetching }] = useAnswer({ query: standardShocksQuery, variables: { scope: input } });
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
            <Link className="button" to={`/continuity${query}`}>
              Continuity matrix
            </Link>
            <Link className="button button-first" to={`/scenarios/room${query}`}>
              <Icon of="run" />
              Compose your own
            </Link>
          </div>
        </div>
        <StandardShocks scope={input} query={query} />
        <SavedScenarios />
      </div>
    </>
  );
}
