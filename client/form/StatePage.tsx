import { useLocation, useParams, useSearchParams } from "react-router";
import { Problem } from "../parts/Problem";
import { Skeleton } from "../parts/Skeleton";
import { Breadcrumb, ContextBar } from "../shell/ContextBar";
import { NotFound } from "../shell/NotFound";
import { useTitle } from "../shell/title";
import { KindIcon } from "../signs/KindIcon";
import { useAnswer } from "../useAnswer";
import { entityPath, type Kind, kindOfSlug, kinds } from "../words/kinds";
import { fillsOf } from "./fills";
import "./form.css";
import { choicesOf } from "./metamodel";
import { stateQuery } from "./queries";
import { RelationshipForm } from "./RelationshipForm";

export function StatePage() {
  const { slug, key } = useParams();
  const kind = kindOfSlug(slug);
  return kind && key ? <State key={`${kind} ${key}`} kind={kind} entityKey={key} /> : <NotFound />;
}

/** The form that puts on record what a thing rests on. */
function State({ kind, entityKey }: { kind: Kind; entityKey: string }) {
  const [params] = useSearchParams();
  const { state } = useLocation();
  const [{ data, error, fetching }, again] = useAnswer({ query: stateQuery, variables: { kind, key: entityKey } });
  const { one, many, slug } = kinds[kind];
  const entity = data?.entity;
  const path = entityPath(kind, entityKey);
  useTitle(entity ? `State what is missing: ${entity.name}` : null);
  if (data && !error && !entity) return <NotFound what={`No ${one.toLowerCase()} has the key ${entityKey}.`} />;
  const choices = data && entity ? choicesOf(data.metamodel.relationshipKinds, kind, fillsOf(params.get("fill"))) : [];
  const open = entity && !entity.withheld && "retired" in entity && !entity.retired && choices.length > 0;
  return (
    <>
      <ContextBar withheld={entity?.withheld ? 1 : 0}>
        <Breadcrumb
          above={[
            { to: "/registry", name: "Registry" },
            { to: `/registry/${slug}`, name: many },
            { to: path, name: entity?.name ?? entityKey },
          ]}
          here="State it"
        />
      </ContextBar>
      <div className="page page-narrow" aria-busy={fetching && !data}>
        {error ? (
          <>
            <h1>State it</h1>
            <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />
          </>
        ) : !entity ? (
          <Skeleton lines={10} what="Reading what can be stated" />
        ) : open ? (
          <RelationshipForm entity={entity} choices={choices} back={backOf(state) ?? path} />
        ) : (
          <div className="title-block">
            <div>
              <p className="form-about">
                <KindIcon kind={kind} /> {one} <span className="mono">{entityKey}</span>
              </p>
              <h1>{entity.name}</h1>
              <p>
                {entity.withheld
                  ? "It is withheld from you, so nothing can be stated of it. It still counts in every figure."
                  : choices.length === 0
                    ? "Things of this kind rest on nothing, so there is nothing to state."
                    : "It is retired, so nothing more can be stated of it."}
              </p>
            </div>
          </div>
        )}
      </div>
    </>
  );
}

/** Where the reader came from, within the app alone. */
const backOf = (state: unknown): string | null => {
  const from = (state as { from?: unknown } | null)?.from;
  return typeof from === "string" && from.startsWith("/") ? from : null;
};
