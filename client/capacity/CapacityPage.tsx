import { useMemo } from "react";
import { Problem } from "../parts/Problem";
import { Skeleton } from "../parts/Skeleton";
import { inputOf } from "../scenarios/definition";
import { StrategyWays } from "../scope/Ways";
import { useAnnouncement } from "../shell/announce";
import { ContextBar } from "../shell/ContextBar";
import { useTitle } from "../shell/title";
import { useAnswer } from "../useAnswer";
import { equivalentsInWords } from "../words/numbers";
import { inputOfPolicy, useAsked } from "./address";
import "../scenarios/scenarios.css";
import "./capacity.css";
import { CapacityLede } from "./CapacityLede";
import { Conditions } from "./Conditions";
import { Conflicts } from "./Conflicts";
import { NationPicker } from "./NationPicker";
import { PolicyEditor } from "./PolicyEditor";
import { capacityQuery } from "./queries";
import { Served } from "./Served";
import { Sources } from "./Sources";
import { useNation } from "./useNation";

const title = "What compute serves under stress";

/** What of a nation's demand for compute is served, by whom it is served first, and where one more unit would help. */
export function CapacityPage() {
  const { key, nations, error: unknownNations, again: askNations, choose } = useNation();
  const { asked, change } = useAsked();
  const { year, demand, shocks, policy } = asked;
  const variables = useMemo(
    () => ({ nation: key ?? "", year, demand, policy: inputOfPolicy(policy), scenario: inputOf(shocks) }),
    [key, year, demand, policy, shocks],
  );
  const [result, again] = useAnswer({ query: capacityQuery, variables, pause: !key });
  const { error, fetching } = result;
  const shown = result.data?.capacity;
  const failed = unknownNations ?? error;
  useTitle(title);
  useAnnouncement(
    shown && !fetching
      ? `${shown.nation.name}: ${shown.total.unmet ? equivalentsInWords(shown.total.unmet.onRecord, shown.total.unmet.possible) : "an amount that is withheld"} unmet`
      : null,
  );
  return (
    <>
      <ContextBar withheld={shown?.withheld}>
        <NationPicker nations={nations} chosen={key} by="workloads" choose={choose} />
        <StrategyWays />
      </ContextBar>
      <div className="page" aria-busy={fetching}>
        <div className="title-block">
          <div>
            <h1>{title}</h1>
            {shown && !error && <CapacityLede capacity={shown} demand={demand} shocks={shocks.length} />}
          </div>
        </div>
        {key === null ? (
          <div className="empty">
            <p>
              No nation with workloads or sites is on record. State a jurisdiction, the ministries and sectors of it and their workloads;
              capacity can then be worked out here.
            </p>
          </div>
        ) : (
          <div className="capacity-rows">
            {key && <Conditions nation={key} asked={asked} change={change} />}
            {failed ? (
              <Problem
                error={failed}
                retry={() => {
                  askNations({ requestPolicy: "network-only" });
                  again({ requestPolicy: "network-only" });
                }}
              />
            ) : !shown ? (
              <Skeleton lines={14} what="Serving the demand, tier by tier" />
            ) : (
              <>
                <Conflicts conflicts={shown.conflicts} />
                <div className="capacity-main">
                  <Served capacity={shown} demand={demand} />
                  <PolicyEditor nation={key!} policy={policy} change={(next) => change({ policy: next })} />
                </div>
                <Sources sources={shown.sources} nation={shown.nation.name} asked={shown.total.demand !== 0} />
              </>
            )}
          </div>
        )}
      </div>
    </>
  );
}
