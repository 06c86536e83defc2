import { Link, useSearchParams } from "react-router";
import { Problem } from "../parts/Problem";
import { Section } from "../parts/Section";
import { Skeleton } from "../parts/Skeleton";
import { useAnnouncement } from "../shell/announce";
import { ContextBar } from "../shell/ContextBar";
import { useTitle } from "../shell/title";
import { useAnswer } from "../useAnswer";
import { count } from "../words/numbers";
import "./start.css";
import { useHorizon, useOffset } from "../scope/address";
import { HorizonSwitch } from "../scope/HorizonSwitch";
import { OffsetPager } from "../scope/OffsetPager";
import { ScopeSwitch } from "../scope/ScopeSwitch";
import { useScope, withQuery } from "../scope/scope";
import { type FindingSort, FindingsTable } from "./FindingsTable";
import { allDeniersQuery, allSinglePointsQuery } from "./queries";

const pageSize = 50;
const titles = {
  singlePoints: "Single points of failure",
  jurisdictions: "Jurisdictions abroad that can switch us off",
  vendors: "Vendors that can switch us off",
} as const;

export const AllSinglePoints = () => <AllFindings sort="singlePoints" />;

export function AllDeniers() {
  const [params] = useSearchParams();
  return <AllFindings sort={params.get("by") === "vendor" ? "vendors" : "jurisdictions"} />;
}

/** Every finding of a sort, ranked, page by page. */
function AllFindings({ sort }: { sort: FindingSort }) {
  const { scope, input, choose, query } = useScope();
  const { offset, turn } = useOffset();
  const { hours, chosen, within, choose: chooseHorizon } = useHorizon();
  const page = { scope: input, first: pageSize, offset };
  const [points, pointsAgain] = useAnswer({ query: allSinglePointsQuery, variables: page, pause: sort !== "singlePoints" });
  const [deniers, deniersAgain] = useAnswer({
    query: allDeniersQuery,
    variables: { ...page, horizonHours: hours, kinds: [sort === "vendors" ? "Vendor" : "Jurisdiction"] },
    pause: sort === "singlePoints",
  });
  const [{ data, error, fetching }, again] = sort === "singlePoints" ? [points, pointsAgain] : [deniers, deniersAgain];
  const found = data?.scope.findings;
  const last = found ? offset + found.items.length : 0;
  const title = titles[sort];
  useTitle(title);
  useAnnouncement(found && !fetching ? `${found.total} in all, ${offset + 1} to ${last} shown` : null);
  return (
    <>
      <ContextBar withheld={data?.scope.withheld}>
        <ScopeSwitch scope={scope} choose={choose} />
      </ContextBar>
      <div className="page" aria-busy={fetching}>
        <div className="title-block">
          <div>
            <h1>{title}</h1>
            {found && (
              <p>
                <b>{count(found.total)}</b> for {query === "" ? "everything on record" : data.scope.words}, by the criticality that each
                takes down alone.{" "}
                {sort === "singlePoints" ? (
                  <Link to={`/${query}`}>Back to the whole</Link>
                ) : (
                  <Link to={`/exposure${withQuery(query, { within })}`}>Back to the exposure</Link>
                )}
              </p>
            )}
          </div>
          {sort !== "singlePoints" && <HorizonSwitch chosen={chosen} choose={chooseHorizon} />}
        </div>
        {error ? (
          <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />
        ) : !found ? (
          <Skeleton lines={14} what="Analysing the registry" />
        ) : (
          <Section title="Ranked" caption="worst first">
            <FindingsTable sort={sort} findings={found} scope={input} horizonHours={hours} />
            <OffsetPager
              offset={offset}
              shown={found.items.length}
              total={found.total}
              size={pageSize}
              what={title.toLowerCase()}
              turn={turn}
            />
          </Section>
        )}
      </div>
    </>
  );
}
