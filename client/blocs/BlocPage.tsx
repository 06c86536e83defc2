import { Link, useParams } from "react-router";
import { Problem } from "../parts/Problem";
import { Skeleton } from "../parts/Skeleton";
import { Breadcrumb, ContextBar } from "../shell/ContextBar";
import { NotFound } from "../shell/NotFound";
import { useTitle } from "../shell/title";
import { useAnswer } from "../useAnswer";
import { entityPath } from "../words/kinds";
import { BestClauses } from "./BestClauses";
import { BlocLede } from "./BlocLede";
import { Capacity } from "./Capacity";
import "./blocs.css";
import { Common } from "./Common";
import { OwnView } from "./OwnView";
import { PoolCalendar } from "./PoolCalendar";
import { PooledDemand } from "./PooledDemand";
import { blocQuery } from "./queries";
import { Slices } from "./Slices";

/** One bloc: what its members need in sum, what they are guaranteed and how it splits, who has the pool when, what it does for each. */
export function BlocPage() {
  const { key = "" } = useParams();
  const [{ data, error }, again] = useAnswer({ query: blocQuery, variables: { key }, requestPolicy: "cache-and-network" });
  const bloc = data?.bloc;
  useTitle(bloc?.name ?? null);
  if (data && !error && !bloc) return <NotFound what={`No bloc has the key ${key}.`} />;
  return (
    <>
      <ContextBar>
        <Breadcrumb above={[{ to: "/blocs", name: "Blocs" }]} here={bloc?.name ?? key} />
      </ContextBar>
      <div className="page">
        <div className="title-block">
          <div>
            <h1>{bloc?.name ?? key}</h1>
            {bloc && <BlocLede bloc={bloc} />}
          </div>
          {bloc && (
            <div className="actions">
              <Link className="button" to={entityPath("Bloc", bloc.key)}>
                What is on record
              </Link>
            </div>
          )}
        </div>
        {error ? (
          <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />
        ) : !bloc ? (
          <Skeleton lines={14} what="Adding up what members share" />
        ) : (
          <div className="bloc-rows">
            <PooledDemand pooled={bloc.pooled} />
            <div className="bloc-three">
              <Common pooled={bloc.pooled} />
              <BestClauses pooled={bloc.pooled} found={bloc.bestClauses} />
              <Capacity capacities={bloc.vendorCapacity} />
            </div>
            <Slices slices={bloc.slices} />
            <PoolCalendar calendar={bloc.calendar} />
            <OwnView bloc={bloc} />
          </div>
        )}
      </div>
    </>
  );
}
