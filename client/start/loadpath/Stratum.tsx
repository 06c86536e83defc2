import { Link } from "react-router";
import { ShareRange } from "../../parts/Interval";
import { KindIcon } from "../../signs/KindIcon";
import { entityPath } from "../../words/kinds";
import { count, share, shareDigits } from "../../words/numbers";
import { Block } from "./Block";
import type { LayerData, PlacedLayer } from "./picture";
import type { Trace } from "./useTrace";
import { kindOfLayer, layerSentence, layerShare, shortName } from "./words";

/** One layer: its name, its things, its blocks side by side, how much of it is on record, and its worst thing. */
export function Stratum({
  layer: { data, blocks },
  traced,
  tracing,
  trace,
  reached,
  onFocus,
}: {
  layer: PlacedLayer;
  traced: Trace | null;
  tracing: boolean;
  trace: (thing: Trace | null) => void;
  reached: (id: string) => boolean;
  onFocus: (id: string) => void;
}) {
  const largest = blocks.find(({ block }) => block.sort === "THING")?.block;
  return (
    <div className={`stratum layer-${data.layer}`} data-layer={data.layer}>
      <h3>
        <KindIcon kind={kindOfLayer[data.layer]} /> <span>{data.label}</span>
        <span className="unseen">: {layerSentence(data)}</span>
      </h3>
      <span className="n stratum-things" aria-hidden="true">
        {count(data.things)}
      </span>
      <span className="stratum-largest" aria-hidden="true">
        <span>{largest ? shortName(largest, data.layer) : "Nothing on record"}</span> {largest && share(largest.share)}
      </span>
      <ul className="blocks">
        {blocks.map((placed) => (
          <Block
            key={placed.block.id}
            placed={placed}
            layer={data.layer}
            traced={traced}
            tracing={tracing}
            trace={trace}
            reached={reached(placed.block.id)}
            onFocus={() => onFocus(placed.block.id)}
          />
        ))}
      </ul>
      <span className="n stratum-on-record" aria-hidden="true">
        {layerShare(data.onRecord)}
      </span>
      <span className="n stratum-worst">
        <Worst layer={data} />
      </span>
    </div>
  );
}

/** What the worst thing of the layer takes down alone, with the way to it. Sectors and workloads are what is counted. */
function Worst({ layer: { layer, worst } }: { layer: LayerData }) {
  if (!worst)
    return (
      <span className="q" aria-hidden="true">
        {layer === "SECTOR" || layer === "WORKLOAD" ? "–" : "none"}
      </span>
    );
  const { entity, alone } = worst;
  const figure = <ShareRange {...alone} />;
  if (!entity.key || entity.withheld) return figure;
  return (
    <Link
      className="worst"
      to={entityPath(entity.kind, entity.key)}
      title={`${entity.name}: ${shareDigits(alone.onRecord)} to ${share(alone.possible)} lost with it alone`}
    >
      <span className="unseen">{entity.name} </span>
      {figure}
    </Link>
  );
}
