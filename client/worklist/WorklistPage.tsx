import { Problem } from "../parts/Problem";
import { Section } from "../parts/Section";
import { Skeleton } from "../parts/Skeleton";
import { useAddress, useOffset } from "../scope/address";
import { OffsetPager } from "../scope/OffsetPager";
import { ScopeSwitch } from "../scope/ScopeSwitch";
import { useScope } from "../scope/scope";
import { Ways } from "../scope/Ways";
import { useAnnouncement } from "../shell/announce";
import { ContextBar } from "../shell/ContextBar";
import { useTitle } from "../shell/title";
import { useAnswer } from "../useAnswer";
import { counted } from "../words/numbers";
import { worklistQuery } from "./queries";
import "./worklist.css";
import { WorklistLede } from "./WorklistLede";
import { WorklistTable } from "./WorklistTable";
import { hazardWords, layerWords, readChoice } from "./words";

const pageSize = 50;
const title = "Worklist";

/** What to find out first: each gap with how far filling it could move the result, and the way to fill it. */
export function WorklistPage() {
  const { scope, input, choose } = useScope();
  const { params, change } = useAddress();
  const hazard = readChoice(hazardWords, params.get("hazard"));
  const layer = readChoice(layerWords, params.get("layer"));
  const { offset, turn } = useOffset();
  const [{ data, error, fetching }, again] = useAnswer({
    query: worklistQuery,
    variables: { scope: input, hazard, layer, first: pageSize, offset },
  });
  const shown = data?.scope;
  const found = shown?.worklist;
  const filtered = hazard !== null || layer !== null;
  useTitle(title);
  useAnnouncement(found && !fetching ? counted(found.total, "gap", "gaps") : null);
  return (
    <>
      <ContextBar withheld={shown?.withheld}>
        <ScopeSwitch scope={scope} choose={choose} />
        <Ways />
      </ContextBar>
      <div className="page" aria-busy={fetching}>
        <div className="title-block">
          <div>
            <h1>{title}</h1>
            {shown && !error && <WorklistLede scope={shown} filtered={filtered} />}
          </div>
        </div>
        <search className="filters">
          <label>
            <span>Layer</span>
            <select value={layer ?? ""} onChange={(event) => change({ layer: event.target.value.toLowerCase() || null })}>
              <option value="">All layers</option>
              {Object.entries(layerWords).map(([id, words]) => (
                <option key={id} value={id}>
                  {words}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>Needed to tell</span>
            <select value={hazard ?? ""} onChange={(event) => change({ hazard: event.target.value.toLowerCase() || null })}>
              <option value="">Either</option>
              {Object.entries(hazardWords).map(([id, words]) => (
                <option key={id} value={id}>
                  {words}
                </option>
              ))}
            </select>
          </label>
          {filtered && (
            <button type="button" className="button" onClick={() => change({ layer: null, hazard: null })}>
              Clear the filter
            </button>
          )}
        </search>
        {error ? (
          <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />
        ) : !found ? (
          <Skeleton lines={14} what="Trying what each gap could change" />
        ) : (
          <Section title={counted(found.total, "gap", "gaps")} caption="by how far filling each could move the result">
            {found.items.length === 0 ? (
              <div className="empty">
                <h3>{shown.of === 0 ? "Nothing to look at" : filtered ? "No gap with this filter" : "Nothing is missing"}</h3>
                <p>
                  {shown.of === 0
                    ? "No live workload is on record in this scope: state one, or choose another scope."
                    : filtered
                      ? "Good news for this layer and question. Clear the filter to see the other gaps."
                      : `Good news: beneath ${counted(shown.of, "workload", "workloads")} everything that should be on record is there.`}
                </p>
              </div>
            ) : (
              <WorklistTable items={found.items} />
            )}
            <OffsetPager offset={offset} shown={found.items.length} total={found.total} size={pageSize} what="gaps" turn={turn} />
          </Section>
        )}
      </div>
    </>
  );
}
