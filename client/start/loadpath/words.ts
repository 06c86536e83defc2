import { counted, share, shareRangeInWords, wholeShare } from "../../words/numbers";
import type { BlockData, LayerData } from "./picture";

type Layer = LayerData["layer"];

/** The kind whose icon stands for a layer. */
export const kindOfLayer = {
  SECTOR: "Sector",
  WORKLOAD: "Workload",
  SERVICE: "Service",
  MODEL: "Model",
  VENDOR: "Vendor",
  DATA_CENTRE: "DataCentre",
  GRID: "GridPoint",
} as const satisfies Record<Layer, string>;

/** What the smaller things of a layer are, folded into one block. Workloads are grouped by who answers for them. */
const others = (block: BlockData, layer: Layer): string =>
  layer === "WORKLOAD" ? counted(block.count, "other body", "other bodies") : counted(block.count, "other", "others");

/** The name of a block in full. */
export const blockName = (block: BlockData, layer: Layer): string =>
  block.sort === "NOTHING" ? "Nothing on record" : block.sort === "OTHERS" ? others(block, layer) : (block.entity?.name ?? "Not named");

/** The name as it stands inside the block: what tells it from its neighbours comes first. */
export function shortName(block: BlockData, layer: Layer): string {
  const name = blockName(block, layer);
  if (block.entity && "acronym" in block.entity && block.entity.acronym) return block.entity.acronym;
  return /\(grid zone ([^)]+)\)$/.exec(name)?.[1] ?? name;
}

/** The name of a block, after what stands inside it where that is not how the name begins: speech control goes by what is seen. */
export function spokenName(block: BlockData, layer: Layer): string {
  const [name, short] = [blockName(block, layer), shortName(block, layer)];
  return name.startsWith(short) ? name : `${short}, ${name}`;
}

/** What a block says of itself: how much rests on it, how much of that is on record, what is lost with it. */
export function blockSentence(block: BlockData, tracing: boolean): string {
  const parts = [];
  if (block.sort === "NOTHING") parts.push(`${share(block.share)} of the load reaches nothing here`);
  else parts.push(`${share(block.share)} of the load rests here, ${share(block.recorded)} on record`);
  if (block.alone) parts.push(`${shareRangeInWords(block.alone.onRecord, block.alone.possible)} lost if it alone fails`);
  if (tracing) parts.push(`traced: ${share(block.traced)}`);
  return parts.join("; ");
}

/** A share of the whole to the per cent; what sums to the whole but for rounding is the whole. */
export const layerShare = (part: number): string => wholeShare(part > 1 - 1e-9 ? 1 : part, 1);

/** What a layer says of itself. */
export const layerSentence = ({ layer, things, onRecord, worst }: LayerData): string =>
  `${counted(things, "thing", "things")}, ${layerShare(onRecord)} of the load on record${
    worst
      ? `; worst alone: ${worst.entity.name}, ${shareRangeInWords(worst.alone.onRecord, worst.alone.possible)}`
      : layer === "SECTOR" || layer === "WORKLOAD"
        ? ""
        : "; none takes anything down alone"
  }`;
