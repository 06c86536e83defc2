import { Problem } from "../parts/Problem";
import { Skeleton } from "../parts/Skeleton";
import { useAnnouncement } from "../shell/announce";
import { ContextBar } from "../shell/ContextBar";
import { useTitle } from "../shell/title";
import { useAnswer } from "../useAnswer";
import { hoursInWords } from "../words/dates";
import { counted } from "../words/numbers";
import "./start.css";
import { Link } from "react-router";
import { Section } from "../parts/Section";
import { ScopeSwitch } from "../scope/ScopeSwitch";
import { useScope, withQuery } from "../scope/scope";
import { Coverage } from "./Coverage";
import { FindingsTable } from "./FindingsTable";
import { Lapsing } from "./Lapsing";
import { Lede } from "./Lede";
import { LoadPath } from "./loadpath/LoadPath";
import { useTrace } from "./loadpath/useTrace";
import { startQuery } from "./queries";
import { WorklistLink } from "./WorklistLink";

/** The hours that count, as a caption; nothing where all do. */
const within = (hours: number | null) => (hours === null ? undefined : `within ${hoursInWords(hours)}`);

/** The whole on one page: how much goes down with one component, who can switch it off, what we know. */
export function StartPage() {
  const { scope, input, choose, query } = useScope();
  const [{ data, error, fetching }, again] = useAnswer({ query: startQuery, variables: { scope: input } });
  const tracing = useTrace();
  useTitle("Start");
  const shown = data?.scope;
  useAnnouncement(shown && !fetching ? `${shown.words}: ${counted(shown.of, "live workload", "live workloads")}` : null);
  return (
    <>
      <ContextBar withheld={shown?.withheld}>
        <ScopeSwitch scope={scope} choose={choose} />
      </ContextBar>
      <div className="page" aria-busy={fetching}>
        {error ? (
          <>
            <h1>What the nation’s AI rests on</h1>
            <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />
          </>
        ) : !shown ? (
          <>
            <h1>What the nation’s AI rests on</h1>
            <Skeleton lines={12} what="Analysing the registry" />
          </>
        ) : (
          <>
            <Lede scope={shown} query={query} />
            {shown.of > 0 && (
              <div className="start-rows">
                <div className="start-first">
                  <LoadPath scope={input} />
                  <Section
                    title={shown.singlePointsOfFailure.total > 10 ? "Ten worst single points of failure" : "Single points of failure"}
                    caption={within(shown.singlePointsOfFailure.horizonHours)}
                    end={
                      shown.singlePointsOfFailure.total > 10 && (
                        <Link to={`/single-points${query}`}>All {shown.singlePointsOfFailure.total}</Link>
                      )
                    }
                  >
                    <FindingsTable sort="singlePoints" findings={shown.singlePointsOfFailure} scope={input} brief tracing={tracing} />
                  </Section>
                </div>
                <div className="start-rest">
                  <Section title="Who abroad can switch us off" end={<Link to={`/exposure${query}`}>Exposure</Link>}>
                    <FindingsTable sort="jurisdictions" findings={shown.jurisdictions} scope={input} brief />
                  </Section>
                  <Section
                    title="Vendors that can switch us off"
                    end={
                      shown.vendors.total > 6 && <Link to={`/deniers${withQuery(query, { by: "vendor" })}`}>All {shown.vendors.total}</Link>
                    }
                  >
                    <FindingsTable sort="vendors" findings={shown.vendors} scope={input} brief />
                  </Section>
                  <Lapsing />
                  <Section title="Coverage" end={<WorklistLink scope={input} query={query} />}>
                    <Coverage coverage={shown.coverage} />
                  </Section>
                </div>
              </div>
            )}
          </>
        )}
      </div>
    </>
  );
}
