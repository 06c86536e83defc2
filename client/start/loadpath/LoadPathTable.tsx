import { Fragment } from "react";
import { EntityLink } from "../../parts/EntityLink";
import { ShareRange } from "../../parts/Interval";
import { Nothing } from "../../parts/Nothing";
import { KindIcon } from "../../signs/KindIcon";
import { count, share } from "../../words/numbers";
import type { BlockData, LayerData, LoadPathData } from "./picture";
import { isTraced, type Trace } from "./useTrace";
import { blockName, kindOfLayer, layerShare } from "./words";

/** The same as the picture, block by block. */
export function LoadPathTable({ path, traced, trace }: { path: LoadPathData; traced: Trace | null; trace: (thing: Trace | null) => void }) {
  const tracing = path.traced !== null;
  return (
    <table className="load-path-table">
      <caption className="unseen">Load path: what rests on what, layer by layer, as shares of the whole criticality</caption>
      <thead>
        <tr>
          <th>Thing</th>
          <th className="n">Rests on it</th>
          <th className="n">On record</th>
          {tracing && <th className="n">Traced</th>}
          <th className="n wide-only">Reaches it</th>
          <th className="n">Lost alone</th>
          <th>
            <span className="unseen">Trace</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {path.layers.map((layer) => (
          <Fragment key={layer.layer}>
            <tr className="layer-row">
              <th scope="row" colSpan={2}>
                <span className="name">
                  <KindIcon kind={kindOfLayer[layer.layer]} />
                  <span>
                    {layer.label}, {count(layer.things)}
                  </span>
                </span>
              </th>
              <td className="n">{layerShare(layer.onRecord)}</td>
              {tracing && <td />}
              <td className="wide-only" />
              <td className="n">{layer.worst && <ShareRange {...layer.worst.alone} />}</td>
              <td className="n q">{layer.worst && "worst"}</td>
            </tr>
            {layer.blocks.map((block) => (
              <tr key={block.id} className={isTraced(traced, block.entity) ? "selected" : undefined}>
                <td className="name-cell">
                  <Name block={block} layer={layer.layer} />
                </td>
                <td className="n">{share(block.share)}</td>
                <td className="n">{block.sort === "NOTHING" ? <span className="q">–</span> : share(block.recorded)}</td>
                {tracing && <td className="n">{share(block.traced)}</td>}
                <td className="n wide-only">{block.unsplit === null ? <span className="q">–</span> : share(block.unsplit)}</td>
                <td className="n">{block.alone ? <ShareRange {...block.alone} /> : <span className="q">–</span>}</td>
                <td className="n">
                  <TraceButton block={block} traced={traced} trace={trace} />
                </td>
              </tr>
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function Name({ block, layer }: { block: BlockData; layer: LayerData["layer"] }) {
  if (block.sort === "NOTHING") return <Nothing />;
  if (block.sort === "OTHERS" || !block.entity) return <span className="q2">{blockName(block, layer)}</span>;
  return <EntityLink entity={block.entity} />;
}

function TraceButton({
  block: { entity },
  traced,
  trace,
}: {
  block: BlockData;
  traced: Trace | null;
  trace: (thing: Trace | null) => void;
}) {
  if (!entity?.key || entity.withheld) return null;
  const { kind, key, name } = entity;
  return (
    <button
      type="button"
      className="why-button"
      aria-pressed={isTraced(traced, entity)}
      aria-label={`Trace ${name}`}
      onClick={() => trace({ kind, key })}
    >
      Trace
    </button>
  );
}
