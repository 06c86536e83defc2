import { useParams } from "react-router";
import { Problem } from "../parts/Problem";
import { Skeleton } from "../parts/Skeleton";
import { useAnnouncement } from "../shell/announce";
import { Breadcrumb, ContextBar } from "../shell/ContextBar";
import { NotFound } from "../shell/NotFound";
import { useTitle } from "../shell/title";
import { useAnswer } from "../useAnswer";
import { type Kind, kindOfSlug, kinds } from "../words/kinds";
import "./entity.css";
import { EntityHeader } from "./EntityHeader";
import { EntityTabs } from "./EntityTabs";
import { Facts } from "./Facts";
import { entityQuery } from "./queries";

export function EntityPage() {
  const { slug, key } = useParams();
  const kind = kindOfSlug(slug);
  return kind && key ? <Entity key={`${kind} ${key}`} kind={kind} entityKey={key} /> : <NotFound />;
}

/** Everything on record for one thing, and what follows from it. */
function Entity({ kind, entityKey }: { kind: Kind; entityKey: string }) {
  const [{ data, error, fetching }, again] = useAnswer({ query: entityQuery, variables: { kind, key: entityKey } });
  const entity = data?.entity;
  const { one, many, slug } = kinds[kind];
  useTitle(entity ? `${entity.name}, ${one.toLowerCase()}` : null);
  useAnnouncement(entity ? `${entity.name}, ${one.toLowerCase()}` : null);
  if (data && !error && !entity) return <NotFound what={`No ${one.toLowerCase()} has the key ${entityKey}.`} />;
  const stated = entity && "facts" in entity ? entity : null;
  return (
    <>
      <ContextBar withheld={entity?.withheld ? 1 : 0}>
        <Breadcrumb
          above={[
            { to: "/registry", name: "Registry" },
            { to: `/registry/${slug}`, name: many },
          ]}
          here={entity?.name ?? entityKey}
        />
      </ContextBar>
      <div className="page" aria-busy={fetching}>
        {error ? (
          <>
            <h1>{entityKey}</h1>
            <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />
          </>
        ) : !entity ? (
          <Skeleton lines={10} what="Reading the record" />
        ) : (
          <>
            <EntityHeader kind={kind} entityKey={entityKey} entity={entity} stated={stated} />
            {kind === "Source" || !stated ? (
              stated && (
                <div className="entity-single">
                  <Facts stated={stated} />
                </div>
              )
            ) : (
              <EntityTabs kind={kind} entityKey={entityKey} stated={stated} />
            )}
          </>
        )}
      </div>
    </>
  );
}
