import { useParams, useSearchParams } from "react-router";
import { useAnswer } from "../useAnswer";
import "../form/form.css";
import { Problem } from "../parts/Problem";
import { Skeleton } from "../parts/Skeleton";
import { Breadcrumb, ContextBar } from "../shell/ContextBar";
import { NotFound } from "../shell/NotFound";
import { useTitle } from "../shell/title";
import { kinds } from "../words/kinds";
import { frameworkPath, type ScoredKind, scoredKindOf, scorePath } from "./address";
import "./frameworks.css";
import { JudgeForm } from "./JudgeForm";
import { judgeQuery } from "./queries";

export function JudgePage() {
  const { key, slug, entityKey } = useParams();
  const kind = scoredKindOf(slug);
  return key && kind && entityKey ? <Judge frameworkKey={key} kind={kind} entityKey={entityKey} /> : <NotFound />;
}

/** The form that puts a judgement on record. */
function Judge({ frameworkKey, kind, entityKey }: { frameworkKey: string; kind: ScoredKind; entityKey: string }) {
  const [params] = useSearchParams();
  const [{ data, error, fetching }, again] = useAnswer({ query: judgeQuery, variables: { kind, key: entityKey, framework: frameworkKey } });
  const { entity, framework, metamodel } = data ?? {};
  const path = scorePath(frameworkKey, kind, entityKey);
  useTitle(entity ? `Judge ${entity.name}` : null);
  if (data && !error && (!entity || entity.withheld || !framework?.objectives))
    return (
      <NotFound what={`Nothing can be judged here: no ${kinds[kind].one.toLowerCase()} ${entityKey}, or no framework ${frameworkKey}.`} />
    );
  return (
    <>
      <ContextBar>
        <Breadcrumb
          above={[
            { to: "/frameworks", name: "Frameworks" },
            { to: frameworkPath(frameworkKey), name: framework?.name ?? frameworkKey },
            { to: path, name: entity?.name ?? entityKey },
          ]}
          here="Judge it"
        />
      </ContextBar>
      <div className="page page-narrow" aria-busy={fetching}>
        {error ? (
          <>
            <h1>Judge it</h1>
            <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />
          </>
        ) : !entity || !framework?.objectives || !metamodel ? (
          <Skeleton lines={10} what="Reading what can be judged" />
        ) : (
          <JudgeForm
            key={params.get("criterion")}
            entity={entity}
            framework={{ ...framework, objectives: framework.objectives }}
            metamodel={metamodel}
            wanted={params.get("criterion")}
            back={path}
          />
        )}
      </div>
    </>
  );
}
