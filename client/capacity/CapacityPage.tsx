import { useMemo } from "react";
import { inputOf } from "../scenarios/definition";
import { useAnnouncement } from "../shell/announce";
import { useAnswer } from "../useAnswer";
import { equivalentsInWords } from "../words/numbers";
import { inputOfPolicy, useAsked } from "./address";
import "../scenarios/scenarios.css";
import "./capacity.css";
import { NationPage } from "../nation/NationPage";
import { useNation } from "../nation/useNation";
import { CapacityLede } from "./CapacityLede";
import { Conditions } from "./Conditions";
import { Conflicts } from "./Conflicts";
import { PolicyEditor } from "./PolicyEditor";
import { capacityQuery } from "./queries";
import { Served } from "./Served";
import { Sources } from "./Sources";

const title = "What compute serves under stress";

/** What of a nation's demand for compute is served, by whom it is served first, and where one more unit would help. */
export function CapacityPage() {
  const nation = useNation();
  const { key } = nation;
  const { asked, change } = useAsked();
  const { year, demand, shocks, policy } = asked;
  const variables = useMemo(
    () => ({ nation: key ?? "", year, demand, policy: inputOfPolicy(policy), scenario: inputOf(shocks) }),
    [key, year, demand, policy, shocks],
  );
  const [{ data, error, fetching }, again] = useAnswer({ query: capacityQuery, variables, pause: !key });
  const shown = data?.capacity;
  useAnnouncement(
    shown && !fetching
      ? `${shown.nation.name}: ${shown.total.unmet ? equivalentsInWords(shown.total.unmet.onRecord, shown.total.unmet.possible) : "an amount that is withheld"} unmet`
      : null,
  );
  return (
    <NationPage
      title={title}
      nation={nation}
      by="workloads"
      answer={{ shown, error, fetching, again }}
      lede={(capacity) => <CapacityLede capacity={capacity} demand={demand} shocks={shocks.length} />}
      none="No nation with workloads or sites is on record. State a jurisdiction, the ministries and sectors of it and their workloads; capacity can then be worked out here."
      waiting="Serving the demand, tier by tier"
      rows="capacity-rows"
      conditions={key && <Conditions nation={key} asked={asked} change={change} />}
    >
      {(capacity) => (
        <>
          <Conflicts conflicts={capacity.conflicts} />
          <div className="capacity-main">
            <Served capacity={capacity} demand={demand} />
            <PolicyEditor nation={key!} policy={policy} change={(next) => change({ policy: next })} />
          </div>
          <Sources sources={capacity.sources} nation={capacity.nation.name} asked={capacity.total.demand !== 0} />
        </>
      )}
    </NationPage>
  );
}
