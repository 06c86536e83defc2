import { EntityLink } from "../parts/EntityLink";
import { Problem } from "../parts/Problem";
import { Skeleton } from "../parts/Skeleton";
import type { EntityRef, Interval } from "../parts/types";
import { WhyChain } from "../parts/WhyChain";
import type { Sort } from "../scope/scope";
import { useAnswer } from "../useAnswer";
import { count, counted, rangeInWords } from "../words/numbers";
import type { FindingSort } from "./FindingsTable";
import { exampleOfDenierQuery, exampleOfSinglePointQuery } from "./queries";

/** Why a finding stands: the most critical workload that it fells, and the chain down to it. */
export function Example({
  sort,
  scope,
  rank,
  component,
  workloads,
  horizonHours,
}: {
  sort: FindingSort;
  scope: Partial<Record<Sort, string[]>>;
  rank: number;
  component: EntityRef;
  workloads: Interval;
  /** Of denials; left out: the usual one. */
  horizonHours?: number | null;
}) {
  const offset = rank - 1;
  const kinds = sort === "vendors" ? (["Vendor"] as const) : (["Jurisdiction"] as const);
  const [points] = useAnswer({ query: exampleOfSinglePointQuery, variables: { scope, offset }, pause: sort !== "singlePoints" });
  const [deniers] = useAnswer({
    query: exampleOfDenierQuery,
    variables: { scope, horizonHours, offset, kinds: [...kinds] },
    pause: sort === "singlePoints",
  });
  const { data, error } = sort === "singlePoints" ? points : deniers;
  if (error) return <Problem error={error} />;
  if (!data) return <Skeleton lines={4} what="Looking for the shortest chain" />;
  const item = data.scope.findings.items.find((found) => found.component.id === component.id);
  if (!item?.example.why)
    return <p className="why-head">No chain can be shown: a part of it is withheld, or the registry has changed. Load the page again.</p>;
  const verb = sort === "singlePoints" ? "fall with it" : "can be stopped by it alone";
  return (
    <>
      <p className="why-head example">
        <b>{rangeInWords(workloads.onRecord, workloads.possible)}</b> of {counted(workloads.of, "workload", "workloads")} {verb}; cannot
        tell for {count(workloads.cannotTell)}. The most critical of them: <EntityLink entity={item.example.workload} wrap />
      </p>
      <WhyChain chain={item.example.why} />
    </>
  );
}
