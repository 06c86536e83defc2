import { Link } from "react-router";
import type { ResultOf } from "../graphql";
import { Figure } from "../parts/Interval";
import { Icon } from "../signs/Icon";
import { count, counted, wholeShare } from "../words/numbers";
import type { startQuery } from "./queries";

type Shown = ResultOf<typeof startQuery>["scope"];

/** "Of 1,196 live workloads, 212 to 371 go down with a single component …": the result before its proof. */
export function Lede({ scope, query }: { scope: Shown; query: string }) {
  const { of, workloadsWithSinglePoint: points, workloadsDeniableFromAbroad: abroad } = scope;
  return (
    <div className="title-block">
      <div>
        <h1>What the nation’s AI rests on</h1>
        {of === 0 ? (
          <p>
            No live workload is on record for {scope.words}. Choose another scope, or see what is there in the{" "}
            <Link to="/registry/workloads">list of workloads</Link>.
          </p>
        ) : (
          <>
            <p>
              Of {counted(of, "live workload", "live workloads")}, <Figure {...points} /> {points.possible === 1 ? "goes" : "go"} down with
              a single component and <Figure {...abroad} /> can be switched off from abroad. {rangeReason(scope)}
            </p>
            <p className="caveat">
              {cannotTell(points.cannotTell, abroad.cannotTell)} {unstated(scope)}
            </p>
          </>
        )}
      </div>
      {of > 0 && (
        <div className="actions">
          <Link className="button button-first" to={`/scenarios${query}`}>
            <Icon of="run" />
            Run a scenario
          </Link>
        </div>
      )}
    </div>
  );
}

const cannotTell = (points: number, abroad: number): string =>
  points === abroad
    ? `Cannot tell for ${count(points)} of them: what they rest on is not on record.`
    : `Cannot tell the first for ${count(points)} of them and the second for ${count(abroad)}: what they rest on is not on record.`;

/** The layers that a workload needs in order to run, as one of their things is called. */
const needed: Partial<Record<Shown["coverage"][number]["layer"], string>> = {
  SERVICE: "service",
  DATA_CENTRE: "data centre",
  GRID: "grid connection",
};

/** What makes the ranges wide: of the layers that a workload needs, the one that is least on record. */
function rangeReason({ coverage, workloadsWithSinglePoint: points }: Shown) {
  const [least] = coverage.filter(({ layer }) => needed[layer]).sort((a, b) => a.onRecord - b.onRecord);
  if (!least || least.onRecord === least.of) return null;
  return (
    <>
      {points.onRecord < points.possible && "The ranges are wide because "}
      <b>{wholeShare(least.of - least.onRecord, least.of)}</b> of them reach no {needed[least.layer]} through recorded facts.
    </>
  );
}

function unstated({ unstatedCriticality, unstatedStatus }: Shown): string {
  const parts = [];
  if (unstatedCriticality > 0) parts.push(`${count(unstatedCriticality)} without a stated criticality count as tier 3`);
  if (unstatedStatus > 0) parts.push(`${count(unstatedStatus)} without a stated status count as live`);
  return parts.length ? `${parts.join("; ")}.` : "";
}
