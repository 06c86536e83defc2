import { useState } from "react";
import { Link } from "react-router";
import { explorerPath } from "../../explorer/address";
import { Problem } from "../../parts/Problem";
import { Section } from "../../parts/Section";
import { Skeleton } from "../../parts/Skeleton";
import type { Sort } from "../../scope/scope";
import { useAnnouncement } from "../../shell/announce";
import { useAnswer } from "../../useAnswer";
import { entityPath } from "../../words/kinds";
import { counted, share } from "../../words/numbers";
import "./loadpath.css";
import { Legend } from "./Legend";
import { LoadPathTable } from "./LoadPathTable";
import type { LoadPathData } from "./picture";
import { blocksShown, loadPathQuery } from "./queries";
import { Strata } from "./Strata";
import { useTrace } from "./useTrace";

/** A section through what the scope rests on, in seven layers; as a picture or as a table. */
export function LoadPath({ scope }: { scope: Partial<Record<Sort, string[]>> }) {
  const { traced, trace } = useTrace();
  const [asTable, setAsTable] = useState(false);
  const [{ data, error, fetching }, again] = useAnswer({ query: loadPathQuery, variables: { scope, traced, blocks: blocksShown } });
  const path = useStanding(data?.scope.loadPath, scope);
  useAnnouncement(path && !fetching ? spoken(path.traced) : null);
  return (
    <Section
      title="Load path"
      className="load-path"
      caption={path && <Traced traced={path.traced} clear={() => trace(null)} />}
      end={
        path && (
          <span className="section-ways">
            {path.traced?.entity.key && !path.traced.entity.withheld && (
              <Link to={explorerPath(path.traced.entity.kind, path.traced.entity.key)}>Open in explorer</Link>
            )}
            <button type="button" className="text-button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
              As a table
            </button>
          </span>
        )
      }
    >
      {error ? (
        <>
          <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />
          {traced && (
            <button type="button" className="button" onClick={() => trace(null)}>
              Trace nothing
            </button>
          )}
        </>
      ) : !path ? (
        <Skeleton lines={13} what="Following what rests on what" />
      ) : (
        <figure aria-busy={fetching}>
          {asTable ? <LoadPathTable path={path} traced={traced} trace={trace} /> : <Strata path={path} traced={traced} trace={trace} />}
          <Legend tracing={path.traced !== null} asTable={asTable} />
        </figure>
      )}
    </Section>
  );
}

/**
 * The load path of the scope: the new one, or until it comes the one before, which says itself what it traces. So the
 * picture stands, and whoever travels it by keyboard keeps their place. Of another scope nothing is shown.
 */
function useStanding(path: LoadPathData | undefined, scope: object): LoadPathData | undefined {
  const asked = JSON.stringify(scope);
  const [last, setLast] = useState<{ readonly asked: string; readonly path: LoadPathData } | null>(null);
  if (path && last?.path !== path) setLast({ asked, path });
  return path ?? (last?.asked === asked ? last.path : undefined);
}

const spoken = (traced: LoadPathData["traced"]): string =>
  traced
    ? `Traced: ${traced.entity.name}. ${counted(traced.workloads, "workload comes", "workloads come")} to rest on it, ${share(traced.share)} of the criticality.`
    : "Load path: nothing is traced.";

/** What is followed and how much comes to rest on it, with the way to it and the way out. */
function Traced({ traced, clear }: { traced: LoadPathData["traced"]; clear: () => void }) {
  if (!traced) return <span className="wide-only">Choose a block to trace everything that comes to rest on it</span>;
  const { entity, workloads } = traced;
  return (
    <>
      Traced: everything that comes to rest on{" "}
      {entity.key && !entity.withheld ? (
        <Link className="plain" to={entityPath(entity.kind, entity.key)}>
          {entity.name}
        </Link>
      ) : (
        entity.name
      )}
      , {counted(workloads, "workload", "workloads")}, {share(traced.share)}{" "}
      <button type="button" className="text-button" onClick={clear}>
        Trace nothing
      </button>
    </>
  );
}
