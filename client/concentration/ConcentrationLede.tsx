import { Link } from "react-router";
import type { ResultOf } from "../graphql";
import { count, counted, numberRangeInWords, share, shareRangeInWords } from "../words/numbers";
import type { allConcentrationsQuery } from "./queries";
import type { Concentration, viewOf } from "./views";

/** "Of 1,196 live workloads, 810 rest on 612 vendors on record. All of them weigh as if on 4.2 to 9.8 equal ones …": the result first. */
export function ConcentrationLede({
  scope,
  view,
  concentration,
}: {
  scope: ResultOf<typeof allConcentrationsQuery>["scope"];
  view: ReturnType<typeof viewOf>;
  concentration: Concentration;
}) {
  const { effective, largest, shares, unknownShare, cannotTell, of } = concentration;
  if (scope.of === 0)
    return (
      <p>
        No live workload is on record for {scope.words}. Choose another scope, or see what is there in the{" "}
        <Link to="/registry/workloads">list of workloads</Link>.
      </p>
    );
  const [top] = largest.items;
  if (!top)
    return (
      <p>
        Cannot tell: no {view.one} is on record beneath any of {counted(of, "live workload", "live workloads")}. This is no all-clear.
      </p>
    );
  return (
    <>
      <p>
        Of {counted(of, "live workload", "live workloads")}, <b>{count(of - cannotTell)}</b> rest on{" "}
        {counted(shares.total, view.one, view.many)} on record. All of them weigh as if on{" "}
        <b>{numberRangeInWords(effective.least, effective.greatest)}</b> equal ones. The largest on record, {top.entity.name}, carries{" "}
        <b>{shareRangeInWords(top.onRecord, top.possible)}</b> of the criticality.
      </p>
      <p className="caveat">
        {cannotTell > 0
          ? `Cannot be told for ${count(cannotTell)} of them, ${share(unknownShare)} of the criticality: no ${view.one} is on record there.`
          : "Each of them has one on record."}
      </p>
    </>
  );
}
