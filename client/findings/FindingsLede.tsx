import type { ResultOf } from "../graphql";
import { count, counted } from "../words/numbers";
import type { findingsQuery } from "./queries";

/** How much there is to mend, of what weight, before the list. */
export function FindingsLede({ scope }: { scope: ResultOf<typeof findingsQuery>["scope"] }) {
  const all = scope.findings.counts.reduce((sum, { total }) => sum + total, 0);
  const missing = scope.findings.counts.find(({ kind }) => kind === "MISSING_RELATIONSHIP")?.total ?? 0;
  if (scope.of === 0) return <p>No live workload is on record for {scope.words}, so there is nothing beneath one to look at.</p>;
  return (
    <>
      <p>
        <b>{count(all)}</b> {all === 1 ? "finding" : "findings"} in the facts on record
        {missing > 0 && (
          <>
            ; in <b>{count(missing)}</b> of them something that should be there is missing
          </>
        )}
        .
      </p>
      <p className="caveat">
        {scope.findings.cannotTell > 0
          ? `Something is missing beneath ${count(scope.findings.cannotTell)} of ${counted(scope.of, "live workload", "live workloads")}: what is said of them may not be all.`
          : `Nothing is missing beneath any of ${counted(scope.of, "live workload", "live workloads")}.`}
      </p>
    </>
  );
}
