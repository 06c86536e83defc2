import { Link } from "react-router";
import { Problem } from "../parts/Problem";
import { Segments } from "../parts/Segments";
import { Skeleton } from "../parts/Skeleton";
import { useAddress } from "../scope/address";
import { ScopeSwitch } from "../scope/ScopeSwitch";
import { useScope } from "../scope/scope";
import { Ways } from "../scope/Ways";
import { useAnnouncement } from "../shell/announce";
import { ContextBar } from "../shell/ContextBar";
import { useTitle } from "../shell/title";
import { useAnswer } from "../useAnswer";
import { count, counted, rangeInWords } from "../words/numbers";
import { scopeHardeningQuery } from "./queries";
import { RemedyTable } from "./RemedyTable";
import { type ScopeHardening, scopeHorizon } from "./remedy";
import "./remedies.css";

const budgets = ["1", "3", "5", "10"] as const;
type Budget = (typeof budgets)[number];

/** What would take away most single points of failure in a scope: one change after the other, within a budget. */
export function RemediesPage() {
  const { scope, input, choose, query } = useScope();
  const { params, change } = useAddress();
  const budget: Budget = budgets.find((known) => known === params.get("budget")) ?? "5";
  const [{ data, error, fetching }, again] = useAnswer({
    query: scopeHardeningQuery,
    variables: { scope: input, budget: Number(budget), horizon: scopeHorizon },
  });
  const shown = data?.scope;
  const found = shown?.hardening;
  const title = "What would remove most";
  useTitle(title);
  useAnnouncement(found && !fetching ? counted(found.items.length, "change found", "changes found") : null);
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
            {shown && found && <Lede scope={shown} found={found} />}
          </div>
          <div className="actions">
            <Segments
              label="Changes at most"
              options={budgets.map((id) => [id, id === "1" ? "1 change" : `${id} changes`] as const)}
              chosen={budget}
              choose={(id) => change({ budget: id === "5" ? null : id })}
            />
          </div>
        </div>
        {error ? (
          <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />
        ) : !found ? (
          <Skeleton lines={10} what="Trying the changes that could remove most" />
        ) : (
          found.items.length > 0 && <RemedyTable found={found} query={query} />
        )}
      </div>
    </>
  );
}

function Lede({ scope, found }: { scope: { readonly words: string; readonly of: number }; found: ScopeHardening }) {
  const { pairs, items, leftOnRecord, leftPossible } = found;
  if (scope.of === 0)
    return (
      <p>
        No live workload is on record for {scope.words}. Choose another scope, or see what is there in the{" "}
        <Link to="/registry/workloads">list of workloads</Link>.
      </p>
    );
  const possible = `If assumptions turn out badly, ${count(leftPossible)}.`;
  if (pairs === 0)
    return (
      <>
        <p>
          Nothing on record takes a workload of {scope.words} down alone within 3 days. {possible}
        </p>
        <p className="caveat">
          Where facts are missing this is no all-clear: the <Link to="/worklist">worklist</Link> says what to find out first.
        </p>
      </>
    );
  if (items.length === 0)
    return (
      <p>
        No change of these kinds removes by itself any of the <b>{count(pairs)}</b> weighted pairs on record. {possible}
      </p>
    );
  return (
    <>
      <p>
        {counted(items.length, "change takes", "changes take")} the pairs of a component and a workload that it takes down alone within 3
        days, weighted by criticality, from <b>{count(pairs)}</b> to <b>{count(leftOnRecord)}</b> on record; with them,{" "}
        <b>{rangeInWords(leftOnRecord, leftPossible)}</b> are left.
      </p>
      <p className="caveat">
        Each is the one that removes most on top of those before it. This is greedy: a better set may exist, above all one whose changes
        help only together.
      </p>
    </>
  );
}
