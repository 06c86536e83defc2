import { useMemo, useRef } from "react";
import { asFirst } from "../explorer/address";
import { Legend } from "../explorer/Legend";
import { LookOfPicture } from "../explorer/LookOfPicture";
import { useLabelFace } from "../explorer/useLabelFace";
import { usePlacement } from "../explorer/usePlacement";
import { makeViewStore } from "../explorer/viewStore";
import type { Graph } from "../graph/model";
import type { PictureHandle } from "../graph/PictureCanvas";
import { drawn } from "../graph/picture";
import { visibleOf } from "../graph/visible";
import { sampleSigns } from "./graph";

const nothing: ReadonlySet<string> = new Set();
const noPath: ReadonlyMap<string, readonly number[]> = new Map();
const act = () => undefined;

/** A picture of a made-up graph with its legend, as the explorer shows it. `busy`: not arranged yet. */
export function PictureSpecimen({ graph, selected = null, busy = false }: { graph: Graph; selected?: string | null; busy?: boolean }) {
  const face = useLabelFace();
  const picture = useMemo(
    () => (face && !busy ? drawn(graph, visibleOf(graph, asFirst, nothing, nothing), sampleSigns, nothing).picture : null),
    [graph, face, busy],
  );
  const { arranged } = usePlacement(picture, picture, "sample");
  const views = useMemo(makeViewStore, []);
  const handle = useRef<PictureHandle>(null);
  return (
    <>
      <div className="explorer-look">
        <LookOfPicture
          arranged={arranged}
          overlay="points"
          selected={selected}
          path={noPath}
          name="Harbour triage assistant"
          opens="sample"
          handle={handle}
          views={views}
          onSelect={act}
          onOpen={act}
          onClose={act}
        />
      </div>
      {arranged && <Legend picture={arranged.picture} overlay="points" hasPath={false} />}
    </>
  );
}
