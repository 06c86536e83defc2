import { Problem } from "../parts/Problem";
import { Skeleton } from "../parts/Skeleton";
import { useAddress, useOffset } from "../scope/address";
import { ScopeSwitch } from "../scope/ScopeSwitch";
import { useScope } from "../scope/scope";
import { Ways } from "../scope/Ways";
import { useAnnouncement } from "../shell/announce";
import { ContextBar } from "../shell/ContextBar";
import { useTitle } from "../shell/title";
import { useAnswer } from "../useAnswer";
import { numberRangeInWords } from "../words/numbers";
import { ConcentrationLede } from "./ConcentrationLede";
import "./concentration.css";
import { Measures } from "./Measures";
import { Multiples } from "./Multiples";
import { allConcentrationsQuery, concentrationQuery } from "./queries";
import { Shares } from "./Shares";
import { viewOf } from "./views";

const pageSize = 25;

/** On how few a scope leans: by provider, ultimate parent, jurisdiction, data centre or grid zone. */
export function ConcentrationPage() {
  const { scope, input, choose } = useScope();
  const { params } = useAddress();
  const view = viewOf(params.get("by"));
  const { offset, turn } = useOffset();
  const [all, allAgain] = useAnswer({ query: allConcentrationsQuery, variables: { scope: input } });
  const [{ data, error, fetching }, again] = useAnswer({
    query: concentrationQuery,
    variables: { scope: input, by: view.by, first: pageSize, offset },
  });
  const shown = all.data?.scope;
  const one = data?.scope.concentration;
  const failed = all.error ?? error;
  const title = "On how few it leans";
  useTitle(`${title}: ${view.many}`);
  useAnnouncement(
    one && !fetching ? `${view.name}: as if on ${numberRangeInWords(one.effective.least, one.effective.greatest)} equal ones` : null,
  );
  return (
    <>
      <ContextBar withheld={shown?.withheld}>
        <ScopeSwitch scope={scope} choose={choose} />
        <Ways />
      </ContextBar>
      <div className="page" aria-busy={fetching || all.fetching}>
        <div className="title-block">
          <div>
            <h1>{title}</h1>
            {shown && one && !failed && <ConcentrationLede scope={shown} view={view} concentration={one} />}
          </div>
        </div>
        {failed ? (
          <Problem
            error={failed}
            retry={() => {
              allAgain({ requestPolicy: "network-only" });
              again({ requestPolicy: "network-only" });
            }}
          />
        ) : !shown || !one ? (
          <Skeleton lines={14} what="Adding up who carries how much" />
        ) : (
          shown.of > 0 && (
            <div className="concentration-rows">
              <Multiples scope={shown} chosen={view} />
              <div className="concentration-one">
                <Shares view={view} concentration={one} offset={offset} size={pageSize} turn={turn} />
                <Measures view={view} concentration={one} />
              </div>
            </div>
          )
        )}
      </div>
    </>
  );
}
