import { Link } from "react-router";
import { Problem } from "../parts/Problem";
import { Section } from "../parts/Section";
import { Skeleton } from "../parts/Skeleton";
import { type Sort, withQuery } from "../scope/scope";
import { FindingsTable } from "../start/FindingsTable";
import { allDeniersQuery } from "../start/queries";
import { useAnswer } from "../useAnswer";
import { count } from "../words/numbers";

const shown = 8;

interface Asked {
  readonly scope: Partial<Record<Sort, string[]>>;
  readonly horizonHours: number | null;
}

/** Who can stop workloads of the scope alone: jurisdictions beside vendors, each ranked by what the scope loses. */
export function Deniers({ query, within, ...asked }: Asked & { query: string; within: string | null }) {
  return (
    <div className="exposure-deniers">
      <Ranked {...asked} sort="jurisdictions" title="Jurisdictions abroad, each alone" all={`/deniers${withQuery(query, { within })}`} />
      <Ranked {...asked} sort="vendors" title="Vendors, each alone" all={`/deniers${withQuery(query, { by: "vendor", within })}`} />
    </div>
  );
}

function Ranked({ scope, horizonHours, sort, title, all }: Asked & { sort: "jurisdictions" | "vendors"; title: string; all: string }) {
  const [{ data, error }, again] = useAnswer({
    query: allDeniersQuery,
    variables: { scope, horizonHours, first: shown, offset: 0, kinds: [sort === "vendors" ? "Vendor" : "Jurisdiction"] },
  });
  const found = data?.scope.findings;
  return (
    <Section title={title} end={found && found.total > shown && <Link to={all}>All {count(found.total)}</Link>}>
      {error ? (
        <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />
      ) : !found ? (
        <Skeleton lines={shown} what="Withdrawing each alone" />
      ) : (
        <FindingsTable sort={sort} findings={found} scope={scope} horizonHours={horizonHours} />
      )}
    </Section>
  );
}
