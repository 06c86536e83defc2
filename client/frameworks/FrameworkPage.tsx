import { useParams } from "react-router";
import { Problem } from "../parts/Problem";
import { Skeleton } from "../parts/Skeleton";
import { SourceLine } from "../parts/SourceLine";
import { Breadcrumb, ContextBar } from "../shell/ContextBar";
import { NotFound } from "../shell/NotFound";
import { useTitle } from "../shell/title";
import { useAnswer } from "../useAnswer";
import { counted } from "../words/numbers";
import { Assessed } from "./Assessed";
import { frameworkPath } from "./address";
import { Definition } from "./Definition";
import "./frameworks.css";
import { frameworkQuery } from "./queries";
import { ScoreOne } from "./ScoreOne";
import { VersionPicker } from "./VersionPicker";

export function FrameworkPage() {
  const { key } = useParams();
  return key ? <Framework key={key} frameworkKey={key} /> : <NotFound />;
}

/** One framework as it is written, what has been judged by it, and the way to any other score. */
function Framework({ frameworkKey }: { frameworkKey: string }) {
  const [{ data, error, fetching }, again] = useAnswer({ query: frameworkQuery, variables: { key: frameworkKey } });
  const framework = data?.framework;
  useTitle(framework?.name ?? null);
  if (data && !error && !framework) return <NotFound what={`No framework has the key ${frameworkKey}.`} />;
  const { levels, objectives } = framework ?? {};
  const criteria = objectives?.flatMap((objective) => objective.criteria) ?? [];
  return (
    <>
      <ContextBar>
        <Breadcrumb above={[{ to: "/frameworks", name: "Frameworks" }]} here={framework?.name ?? frameworkKey} />
      </ContextBar>
      <div className="page" aria-busy={fetching}>
        {error ? (
          <>
            <h1>{frameworkKey}</h1>
            <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />
          </>
        ) : !framework ? (
          <Skeleton lines={12} what="Reading the framework" />
        ) : (
          <>
            <div className="title-block">
              <div>
                <h1>{framework.name}</h1>
                {levels && objectives ? (
                  <p>
                    {counted(objectives.length, "objective", "objectives")}, each at a level from 0 to {levels.length - 1}.{" "}
                    {criteria.filter(({ rule }) => rule).length} of {counted(criteria.length, "criterion", "criteria")} can be answered by
                    facts on record, the rest by people. {framework.homeNote}
                  </p>
                ) : (
                  <p>Its definition cannot be read, so nothing is scored by it.</p>
                )}
                <SourceLine provenance={framework.provenance} />
              </div>
              {framework.family && <VersionPicker family={framework.family} chosen={framework.key} pathOf={frameworkPath} />}
            </div>
            {levels && objectives && (
              <div className="framework-rows">
                <div className="framework-things">
                  <Assessed frameworkKey={framework.key} />
                  <ScoreOne frameworkKey={framework.key} />
                </div>
                <Definition levels={levels} objectives={objectives} name={framework.key} />
              </div>
            )}
          </>
        )}
      </div>
    </>
  );
}
