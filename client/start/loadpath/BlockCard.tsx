import { Link } from "react-router";
import { ShareRange } from "../../parts/Interval";
import { KindIcon } from "../../signs/KindIcon";
import { entityPath } from "../../words/kinds";
import { share } from "../../words/numbers";
import type { BlockData, LayerData } from "./picture";
import { kindOfLayer } from "./words";

/** What a block holds, beside it. Nothing in it that the table lacks. */
export function BlockCard({
  block,
  layer,
  name,
  tracing,
  right,
}: {
  block: BlockData;
  layer: LayerData["layer"];
  name: string;
  tracing: boolean;
  /** Aligned to the block's right edge, where it would leave the picture otherwise. */
  right: boolean;
}) {
  const { entity, alone, unsplit } = block;
  return (
    <div className={right ? "block-card block-card-right" : "block-card"}>
      <p className="block-card-name">
        <KindIcon kind={entity?.kind ?? kindOfLayer[layer]} /> {name}
      </p>
      <p>{sentence(block)}</p>
      <dl>
        <div>
          <dt>{block.sort === "NOTHING" ? "Share of the load" : "Rests on it"}</dt>
          <dd className="n">{share(block.share)}</dd>
        </div>
        {block.sort !== "NOTHING" && (
          <div>
            <dt>On record</dt>
            <dd className="n">{share(block.recorded)}</dd>
          </div>
        )}
        {unsplit !== null && (
          <div>
            <dt>Reaches it at all</dt>
            <dd className="n">{share(unsplit)}</dd>
          </div>
        )}
        {alone && (
          <div>
            <dt>Lost if it alone fails</dt>
            <dd className="n">
              <ShareRange {...alone} />
            </dd>
          </div>
        )}
        {tracing && (
          <div>
            <dt>Traced</dt>
            <dd className="n">{share(block.traced)}</dd>
          </div>
        )}
      </dl>
      {entity?.key && !entity.withheld && <Link to={entityPath(entity.kind, entity.key)}>Open {name}</Link>}
    </div>
  );
}

function sentence({ sort, entity, alone }: BlockData): string {
  if (sort === "NOTHING") return "What this part of the load rests on here is not on record.";
  if (sort === "OTHERS") return "Smaller ones, folded into one.";
  if (entity?.kind === "Ministry") return "Workloads that this body answers for.";
  if (!alone) return "Nothing falls with it alone.";
  return alone.onRecord > 0
    ? "A part of what reaches it has nothing to fall back on."
    : "What reaches it falls only if assumptions turn out badly.";
}
