import { useParams, useSearchParams } from "react-router";
import { EntityLink } from "../parts/EntityLink";
import { Problem } from "../parts/Problem";
import { Skeleton } from "../parts/Skeleton";
import { useAnnouncement } from "../shell/announce";
import { Breadcrumb, ContextBar } from "../shell/ContextBar";
import { NotFound } from "../shell/NotFound";
import { useTitle } from "../shell/title";
import { useAnswer } from "../useAnswer";
import { kinds } from "../words/kinds";
import { type ChosenHome, frameworkPath, homeFrom, homeInput, homeText, type ScoredKind, scoredKindOf, scorePath } from "./address";
import "./frameworks.css";
import { HomePicker } from "./HomePicker";
import { Objectives } from "./Objectives";
import { scoreQuery } from "./queries";
import { ScoreLede } from "./ScoreLede";
import { ToSettle } from "./ToSettle";
import { VersionPicker } from "./VersionPicker";
import { rangeInWords } from "./words";

export function ScorePage() {
  const { key, slug, entityKey } = useParams();
  const kind = scoredKindOf(slug);
  return key && kind && entityKey ? (
    <Scored key={`${kind} ${entityKey}`} frameworkKey={key} kind={kind} entityKey={entityKey} />
  ) : (
    <NotFound />
  );
}

/** How one thing scores by one framework, for a home that can be chosen, down to the facts. */
function Scored({ frameworkKey, kind, entityKey }: { frameworkKey: string; kind: ScoredKind; entityKey: string }) {
  const [params, setParams] = useSearchParams();
  const chosen = homeFrom(params.get("home"));
  const variables = { kind, key: entityKey, framework: frameworkKey, home: homeInput(chosen) };
  const [state, again] = useAnswer({ query: scoreQuery, variables, requestPolicy: "cache-and-network" });
  const { data, error, fetching } = state;
  const score = error ? null : state.data?.sealFloor;
  const name = score?.entity.name ?? entityKey;
  useTitle(score ? `${name}: ${score.framework.name}` : null);
  useAnnouncement(score ? `${name}: floor ${rangeInWords(score.floor)}, score ${rangeInWords(score.score)}` : null);
  if (data && !error && !fetching && data.sealFloor === null)
    return <NotFound what={`No ${kinds[kind].one.toLowerCase()} has the key ${entityKey}.`} />;
  const choose = (home: ChosenHome | null) =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      if (home) after.set("home", homeText(home));
      else after.delete("home");
      return after;
    });
  const query = chosen ? `?home=${encodeURIComponent(homeText(chosen))}` : "";
  return (
    <>
      <ContextBar withheld={score?.withheld}>
        <Breadcrumb
          above={[
            { to: "/frameworks", name: "Frameworks" },
            { to: frameworkPath(frameworkKey), name: score?.framework.name ?? frameworkKey },
          ]}
          here={name}
        />
      </ContextBar>
      <div className="page" aria-busy={fetching}>
        {error ? (
          <>
            <h1>{entityKey}</h1>
            <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />
            {chosen && (
              <button type="button" className="button" onClick={() => choose(null)}>
                Back to the framework’s own home
              </button>
            )}
          </>
        ) : !score ? (
          <Skeleton lines={14} what="Following every criterion down to its facts" />
        ) : (
          <>
            <div className="title-block">
              <div>
                <p className="score-about">
                  {kinds[kind].one} · {score.framework.name}
                </p>
                <h1>{name}</h1>
                <ScoreLede score={score} />
              </div>
              <div className="score-choices">
                {score.framework.family && (
                  <VersionPicker
                    family={score.framework.family}
                    chosen={frameworkKey}
                    pathOf={(key) => scorePath(key, kind, entityKey, query)}
                  />
                )}
                <p className="score-record">
                  <EntityLink entity={score.entity} />
                </p>
              </div>
            </div>
            <HomePicker home={score.home} chosen={chosen} choose={choose} />
            <div className="framework-rows">
              <Objectives score={score} entityKey={entityKey} kind={kind} />
              <ToSettle score={score} entityKey={entityKey} kind={kind} />
            </div>
          </>
        )}
      </div>
    </>
  );
}
