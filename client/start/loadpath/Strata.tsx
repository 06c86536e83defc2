import { Fragment, useMemo } from "react";
import { Flows } from "./Flows";
import { type LoadPathData, place, ribbons } from "./picture";
import { Stratum } from "./Stratum";
import { isTraced, type Trace } from "./useTrace";
import { useTravel } from "./useTravel";

/** The picture: seven layers of blocks with what flows between them. On a phone the flows are left out. */
export function Strata({ path, traced, trace }: { path: LoadPathData; traced: Trace | null; trace: (thing: Trace | null) => void }) {
  const layers = useMemo(() => place(path.layers), [path]);
  const between = useMemo(() => layers.slice(1).map((below, i) => ribbons(layers[i]!, below, path.flows)), [layers, path]);
  const blocks = layers.flatMap((layer) => layer.blocks.map(({ block }) => block));
  const ids = blocks.map((block) => block.id);
  const travel = useTravel(blocks.find((block) => isTraced(traced, block.entity))?.id ?? null);
  return (
    <>
      <div className="strata-heads" aria-hidden="true">
        <span>Layer</span>
        <span className="n">Things</span>
        <span>Criticality resting on each, as a share of the whole</span>
        <span className="n">On record</span>
        <span className="n">Worst alone</span>
      </div>
      <div
        ref={travel.root}
        className="strata"
        role="toolbar"
        aria-label="Blocks of the load path. Arrow keys go from block to block, Enter traces what comes to rest on one, Escape ends that."
        onKeyDown={(event) => {
          if (event.key === "Escape" && traced) trace(null);
          else travel.onKeyDown(event);
        }}
      >
        {layers.map((layer, i) => (
          <Fragment key={layer.data.layer}>
            {i > 0 && <Flows ribbons={between[i - 1]!} />}
            <Stratum
              layer={layer}
              traced={traced}
              tracing={path.traced !== null}
              trace={trace}
              reached={(id) => travel.reached(id, ids)}
              onFocus={travel.onFocus}
            />
          </Fragment>
        ))}
      </div>
    </>
  );
}
