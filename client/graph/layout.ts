import type { Picture } from "./picture";
import { rowsOf } from "./rows";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a plate stands: its centre and size. */
export interface Place extends Point {
  readonly width: number;
  readonly height: number;
}

/** A band of the picture from top to bottom. */
export interface BandPlace {
  readonly band: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Placement {
  readonly plates: ReadonlyMap<string, Place>;
  /** Points of each line, from the edge of the one plate to the edge of the other. */
  readonly lines: ReadonlyMap<string, readonly Point[]>;
  readonly bands: readonly BandPlace[];
}

/** What goes to the layout worker and comes back: the form that ELK reads, as far as it is used. */
export interface ElkGraph {
  readonly id: string;
  readonly layoutOptions?: Record<string, string>;
  readonly children: { id: string; width: number; height: number; x?: number; y?: number; layoutOptions?: Record<string, string> }[];
  readonly edges: {
    id: string;
    sources: string[];
    targets: string[];
    sections?: { startPoint: Point; endPoint: Point; bendPoints?: Point[] }[];
  }[];
}

/** ELK's layered layout, held to bands by partitions. A lonely plate would float above the first band unless all are laid out as one. */
const options = {
  "elk.algorithm": "layered",
  "elk.direction": "DOWN",
  "elk.partitioning.activate": "true",
  "elk.separateConnectedComponents": "false",
  "elk.edgeRouting": "ORTHOGONAL",
  "elk.spacing.nodeNode": "22",
  "elk.spacing.edgeNode": "14",
  "elk.spacing.edgeEdge": "9",
  "elk.layered.spacing.nodeNodeBetweenLayers": "30",
  "elk.layered.spacing.edgeNodeBetweenLayers": "14",
  "elk.layered.spacing.edgeEdgeBetweenLayers": "8",
  "elk.layered.mergeEdges": "false",
  "elk.layered.unnecessaryBendpoints": "false",
} as const;

/** Plates and lines up to which the network simplex, whose pictures are the narrowest, answers at once; 68 and 186 took it 3 s. */
const small = 110;

const effort = ({ plates, lines }: Picture): Record<string, string> =>
  plates.size + lines.length <= small
    ? { "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX", "elk.layered.thoroughness": "5" }
    : {
        "elk.layered.nodePlacement.strategy": "LINEAR_SEGMENTS",
        "elk.layered.thoroughness": "1",
        "elk.layered.crossingMinimization.greedySwitch.type": "OFF",
      };

/** The picture as ELK reads it. */
export function elkGraphOf(picture: Picture): ElkGraph {
  const rows = rowsOf(picture);
  return {
    id: "picture",
    layoutOptions: { ...options, ...effort(picture) },
    children: [...picture.plates.values()]
      .sort((a, b) => rows.get(a.id)! - rows.get(b.id)!)
      .map(({ id, width, height }) => ({
        id,
        width,
        height,
        layoutOptions: { "elk.partitioning.partition": String(rows.get(id)) },
      })),
    edges: picture.lines.map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
  };
}

/** Reads ELK's answer. */
export function placementOf(picture: Picture, laidOut: ElkGraph): Placement {
  const plates = new Map<string, Place>(
    laidOut.children.map(({ id, x, y, width, height }) => [id, { x: x! + width / 2, y: y! + height / 2, width, height }]),
  );
  const lines = new Map<string, readonly Point[]>();
  for (const { id, sections } of laidOut.edges) {
    const section = sections?.[0];
    if (section) lines.set(id, [section.startPoint, ...(section.bendPoints ?? []), section.endPoint]);
  }
  return { plates, lines, bands: bandsOf(picture, plates) };
}

const bandMargin = 14;

/** Bands from the places of their plates; they touch half way between. A gate counts where it stands beneath the band above. */
export function bandsOf(picture: Picture, plates: ReadonlyMap<string, Place>): BandPlace[] {
  const reach = new Map<number, { top: number; bottom: number }>();
  const take = (band: number, place: Place) => {
    const top = place.y - place.height / 2;
    const bottom = place.y + place.height / 2;
    const at = reach.get(band);
    reach.set(band, { top: Math.min(top, at?.top ?? top), bottom: Math.max(bottom, at?.bottom ?? bottom) });
  };
  const standing = [...picture.plates.values()].flatMap((plate) => {
    const place = plates.get(plate.id);
    return place ? [{ plate, place }] : [];
  });
  for (const { plate, place } of standing) if (plate.what !== "gate") take(plate.band, place);
  const above = (band: number) => Math.max(...[...reach].filter(([b]) => b < band).map(([, r]) => r.bottom), Number.NEGATIVE_INFINITY);
  const floors = new Map([...reach.keys()].map((band) => [band, above(band)]));
  for (const { plate, place } of standing) {
    if (plate.what === "gate" && place.y - place.height / 2 >= (floors.get(plate.band) ?? Number.POSITIVE_INFINITY))
      take(plate.band, place);
  }
  const sorted = [...reach].sort(([a], [b]) => a - b).map(([band, r]) => ({ band, ...r }));
  return sorted.map((here, i) => ({
    band: here.band,
    top: i === 0 ? here.top - bandMargin : (sorted[i - 1]!.bottom + here.top) / 2,
    bottom: i === sorted.length - 1 ? here.bottom + bandMargin : (here.bottom + sorted[i + 1]!.top) / 2,
  }));
}

/** What decides the places of a picture: two pictures of one structure stand alike, whatever signs they bear. */
export const structureOf = ({ plates, lines }: Picture): string =>
  JSON.stringify([[...plates.values()].map((p) => [p.id, p.band, p.width, p.height]), lines.map((l) => l.id)]);
