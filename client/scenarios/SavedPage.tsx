import { useParams } from "react-router";
import { Problem } from "../parts/Problem";
import { Skeleton } from "../parts/Skeleton";
import { Breadcrumb, ContextBar } from "../shell/ContextBar";
import { NotFound } from "../shell/NotFound";
import { useTitle } from "../shell/title";
import { useAnswer } from "../useAnswer";
import { savedScenarioQuery } from "./queries";
import { Saved } from "./Saved";
import "./scenarios.css";

/** A saved scenario: on the facts of the day on which it was saved, and on those of today. */
export function SavedPage() {
  const { key = "" } = useParams();
  const [{ data, error }, again] = useAnswer({ query: savedScenarioQuery, variables: { key }, requestPolicy: "cache-and-network" });
  const scenario = data?.scenario;
  useTitle(scenario?.name ?? null);
  if (data && !error && !scenario) return <NotFound what={`No scenario has the key ${key}.`} />;
  return (
    <>
      <ContextBar>
        <Breadcrumb above={[{ to: "/scenarios", name: "Scenarios" }]} here={scenario?.name ?? key} />
      </ContextBar>
      <div className="page">
        {error ? (
          <>
            <h1>{key}</h1>
            <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />
          </>
        ) : !scenario ? (
          <>
            <h1>{key}</h1>
            <Skeleton lines={6} what="Reading what was saved" />
          </>
        ) : (
          <Saved
            key={scenario.id}
            name={scenario.name}
            definition={scenario.definition}
            savedRevision={scenario.savedRevision}
            saved={scenario.saved}
            note={scenario.provenance.note}
          />
        )}
      </div>
    </>
  );
}
