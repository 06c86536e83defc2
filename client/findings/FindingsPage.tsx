import { Facet } from "../parts/Facet";
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
import { count, counted } from "../words/numbers";
import { FindingsLede } from "./FindingsLede";
import "./findings.css";
import { FindingRows } from "./FindingRows";
import { type FindingKind, findingKindNames, findingKinds, kindsOf, kindsText } from "./kinds";
import { findingsQuery } from "./queries";

const pageSize = 50;
const title = "What is wrong with what we know";

/** What the registry finds about its own facts: gaps, unstated holdovers, alternatives that are none, facts gone stale. */
export function FindingsPage() {
  const { scope, input, choose } = useScope();
  const { params, change } = useAddress();
  const chosen = kindsOf(params.get("kind"));
  const { offset, turn } = useOffset();
  const [{ data, error, fetching }, again] = useAnswer({
    query: findingsQuery,
    variables: { scope: input, kinds: chosen.length > 0 ? chosen : null, first: pageSize, offset },
  });
  const shown = data?.scope;
  const found = shown?.findings;
  useTitle(title);
  useAnnouncement(found && !fetching ? counted(found.total, "finding", "findings") : null);
  const tick = (kinds: readonly FindingKind[]) => change({ kind: kindsText(kinds) || null });
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
            {shown && !error && <FindingsLede scope={shown} />}
          </div>
        </div>
        {error ? (
          <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />
        ) : !found ? (
          <Skeleton lines={14} what="Going through the facts" />
        ) : (
          <div className="faceted">
            <Section title="Filter" className="facet-side">
              <Facet
                label="Kind of finding"
                ticked={chosen}
                options={findingKindNames.map((kind) => ({
                  id: kind,
                  name: findingKinds[kind].name,
                  about:
                    kind === "STALE"
                      ? `Its source speaks of a day more than ${count(found.staleAfterDays)} days ago.`
                      : findingKinds[kind].about,
                  n: found.counts.find((one) => one.kind === kind)?.total ?? 0,
                }))}
                tick={(ticked) => tick(findingKindNames.filter((kind) => ticked.includes(kind)))}
              />
            </Section>
            <Section title={counted(found.total, "finding", "findings")} caption="those beneath most workloads first">
              <Chips chosen={chosen} tick={tick} />
              {found.items.length === 0 ? (
                <div className="empty">
                  <h3>{shown.of === 0 ? "Nothing to look at" : chosen.length > 0 ? "None of the kinds ticked" : "Nothing to mend"}</h3>
                  <p>
                    {shown.of === 0
                      ? "No live workload is on record in this scope: state one, or choose another scope."
                      : chosen.length > 0
                        ? "Good news for these kinds, beneath these workloads. Take a filter away to see the others."
                        : `Good news: beneath ${counted(shown.of, "workload", "workloads")} everything that should be on record is there, and none of it is old.`}
                  </p>
                </div>
              ) : (
                <FindingRows items={found.items} oneKind={chosen.length === 1} />
              )}
              <OffsetPager offset={offset} shown={found.items.length} total={found.total} size={pageSize} what="findings" turn={turn} />
            </Section>
          </div>
        )}
      </div>
    </>
  );
}

/** Filters in force, each with a way out. */
function Chips({ chosen, tick }: { chosen: readonly FindingKind[]; tick: (kinds: readonly FindingKind[]) => void }) {
  if (chosen.length === 0) return null;
  return (
    <p className="filter-chips">
      {chosen.map((kind) => (
        <button
          key={kind}
          type="button"
          className="filter-chip"
          aria-label={`${findingKinds[kind].name}: take this filter away`}
          onClick={() => tick(chosen.filter((other) => other !== kind))}
        >
          {findingKinds[kind].name} ×
        </button>
      ))}
    </p>
  );
}
