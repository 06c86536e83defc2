import { Link } from "react-router";
import { Problem } from "../parts/Problem";
import { Skeleton } from "../parts/Skeleton";
import { useHorizon } from "../scope/address";
import { HorizonSwitch } from "../scope/HorizonSwitch";
import { ScopeSwitch } from "../scope/ScopeSwitch";
import { useScope } from "../scope/scope";
import { StrategyWays } from "../scope/Ways";
import { useAnnouncement } from "../shell/announce";
import { ContextBar } from "../shell/ContextBar";
import { useTitle } from "../shell/title";
import { useAnswer } from "../useAnswer";
import { AgreementList } from "./AgreementList";
import "./agreements.css";
import { lapsesQuery } from "./queries";
import { Windows } from "./Windows";
import { lapsesSentence } from "./words";

/** All agreements of a scope: what lapses when, what then falls, and how each stands against the model. */
export function AgreementsPage() {
  const { scope, input, choose, query } = useScope();
  const { chosen, hours, choose: chooseHorizon } = useHorizon();
  const variables = { scope: input, horizon: hours };
  const [result, again] = useAnswer({ query: lapsesQuery, variables });
  const { error, fetching } = result;
  const found = result.data?.agreementLapses;
  const said = found && lapsesSentence(found);
  useTitle("Agreements");
  useAnnouncement(said && !fetching ? said : null);
  return (
    <>
      <ContextBar withheld={found?.scope.withheld}>
        <ScopeSwitch scope={scope} choose={choose} />
        <StrategyWays />
      </ContextBar>
      <div className="page" aria-busy={fetching}>
        <div className="title-block">
          <div>
            <h1>Agreements</h1>
            {said && !error && <p>{said}</p>}
          </div>
          <div className="actions">
            <HorizonSwitch chosen={chosen} choose={chooseHorizon} />
            <Link className="button button-first" to={`/agreement-draft${query}`}>
              Try a draft
            </Link>
          </div>
        </div>
        {error ? (
          <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />
        ) : !found ? (
          <Skeleton lines={14} what="Looking a year ahead" />
        ) : found.items.length === 0 ? (
          <div className="empty">
            <h2>No agreement on record{scope.jurisdiction ? " for this jurisdiction" : ""}</h2>
            <p>
              An agreement is of a jurisdiction when it, one of its public bodies or a bloc that it is a member of is party to it. Without
              one nothing holds anybody off.
            </p>
          </div>
        ) : (
          <div className="agreements-rows">
            <Windows found={found} query={query} />
            <AgreementList items={found.items} query={query} />
          </div>
        )}
      </div>
    </>
  );
}
