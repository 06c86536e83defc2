import { area, curveBumpY } from "d3-shape";
import type { ResultOf } from "../../graphql";
import type { loadPathQuery } from "./queries";

export type LoadPathData = ResultOf<typeof loadPathQuery>["scope"]["loadPath"];
export type LayerData = LoadPathData["layers"][number];
export type BlockData = LayerData["blocks"][number];

/** A block with its place in its layer, as parts of the layer's width. */
export interface PlacedBlock {
  readonly block: BlockData;
  readonly at: number;
  readonly width: number;
}
export interface PlacedLayer {
  readonly data: LayerData;
  readonly blocks: readonly PlacedBlock[];
}

/** Blocks side by side in the order of the answer. A layer's shares sum to 1; what rounding leaves over is taken out. */
export function place(layers: readonly LayerData[]): PlacedLayer[] {
  return layers.map((data) => {
    const sum = data.blocks.reduce((total, block) => total + block.share, 0) || 1;
    let at = 0;
    const blocks = data.blocks.map((block) => {
      const width = block.share / sum;
      at += width;
      return { block, at: at - width, width };
    });
    return { data, blocks };
  });
}

/** The drawing of one gap between two layers: this many units wide and high, stretched to its place. */
export const gap = { width: 1000, height: 24 } as const;

/** Shares below this are what rounding leaves over. */
const least = 1e-9;

const ribbon = area<{ left: number; right: number; y: number }>()
  .x0(({ left }) => left)
  .x1(({ right }) => right)
  .y(({ y }) => y)
  .curve(curveBumpY);

export interface Ribbon {
  readonly id: string;
  readonly path: string;
  /** Whether it comes to rest on the traced thing. */
  readonly traced: boolean;
}

/**
 * What flows between a layer and the next, as ribbons: one for the traced part of a flow and one for the rest. In every
 * block the traced parts lie at the left, where the block shows its own traced part; within both, the ribbons lie along
 * the foot of a block in the order of where they go, and along the head of one in the order of where they come from.
 */
export function ribbons(above: PlacedLayer, below: PlacedLayer, flows: LoadPathData["flows"]): Ribbon[] {
  const upper = new Map(above.blocks.map((placed, i) => [placed.block.id, { ...placed, i }]));
  const lower = new Map(below.blocks.map((placed, i) => [placed.block.id, { ...placed, i }]));
  const pieces = flows.flatMap(({ from, to, share, traced }) => {
    const [source, target] = [upper.get(from), lower.get(to)];
    if (!source || !target) return [];
    const piece = (size: number, isTraced: boolean) => ({ source, target, size, isTraced, start: 0, end: 0 });
    return [piece(traced, true), piece(share - traced, false)].filter(({ size }) => size > least);
  });
  type Piece = (typeof pieces)[number];
  const tracedFirst = (p: Piece, q: Piece) => Number(q.isTraced) - Number(p.isTraced);
  const taken = new Map<unknown, number>();
  const next = (placed: Piece["source"], size: number) => {
    const at = taken.get(placed) ?? placed.at;
    taken.set(placed, at + size);
    return at;
  };
  pieces.sort((p, q) => tracedFirst(p, q) || p.target.i - q.target.i);
  for (const piece of pieces) piece.start = next(piece.source, piece.size);
  pieces.sort((p, q) => tracedFirst(p, q) || p.source.i - q.source.i);
  for (const piece of pieces) piece.end = next(piece.target, piece.size);
  return pieces.map(({ source, target, size, isTraced, start, end }) => ({
    id: `${source.block.id} ${target.block.id} ${isTraced}`,
    path:
      ribbon([
        { left: start * gap.width, right: (start + size) * gap.width, y: 0 },
        { left: end * gap.width, right: (end + size) * gap.width, y: gap.height },
      ]) ?? "",
    traced: isTraced,
  }));
}

/**
 * Of what reaches a block, the part that falls with it alone: certain, and as possible. The block's width is what rests
 * on it after splitting, so its foot shows a part of that width and not the share of the whole.
 */
export function foot({ alone, unsplit }: BlockData): { readonly onRecord: number; readonly possible: number } | null {
  if (!alone || !unsplit) return null;
  return { onRecord: Math.min(1, alone.onRecord / unsplit), possible: Math.min(1, alone.possible / unsplit) };
}
