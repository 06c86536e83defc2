import type { Elements } from "./elements";
import type { Placement, Point } from "./layout";

/** What of the picture is in view: cytoscape's extent. */
export interface Extent {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface InSight {
  /** Plates in view. */
  readonly seen: readonly Elements["nodes"][number][];
  /** Lines in view, after the plates out of view at which they end. */
  readonly lines: readonly (Elements["nodes"][number] | Elements["edges"][number])[];
  readonly rest: readonly (Elements["nodes"][number] | Elements["edges"][number])[];
}

const meets = (points: readonly Point[], { x1, y1, x2, y2 }: Extent, by = 0): boolean => {
  const [xs, ys] = [points.map((p) => p.x), points.map((p) => p.y)];
  return Math.min(...xs) - by <= x2 && Math.max(...xs) + by >= x1 && Math.min(...ys) - by <= y2 && Math.max(...ys) + by >= y1;
};

/** Signs and rings reach this far beyond a plate, px. */
const beyond = 20;

/** Parts elements by what is in view, so that it can be drawn before the rest. `edges` may end at plates that are not among `nodes`. */
export function inSight({ nodes, edges }: Elements, placement: Placement, extent: Extent): InSight {
  const seen: Elements["nodes"] = [];
  const unseen = new Map<string, Elements["nodes"][number]>();
  for (const node of nodes) {
    const { x, y, width, height } = placement.plates.get(node.data.id!)!;
    const corners = [
      { x: x - width / 2, y: y - height / 2 },
      { x: x + width / 2, y: y + height / 2 },
    ];
    if (meets(corners, extent, beyond)) seen.push(node);
    else unseen.set(node.data.id!, node);
  }
  const ends: Elements["nodes"] = [];
  const lines: Elements["edges"] = [];
  const rest: Elements["edges"] = [];
  for (const edge of edges) {
    const { id, source, target } = edge.data as { id: string; source: string; target: string };
    const bends = placement.lines.get(id) ?? [];
    if (!meets([placement.plates.get(source)!, ...bends, placement.plates.get(target)!], extent)) {
      rest.push(edge);
      continue;
    }
    lines.push(edge);
    for (const end of [source, target]) {
      const node = unseen.get(end);
      if (node) ends.push(node);
      unseen.delete(end);
    }
  }
  return { seen, lines: [...ends, ...lines], rest: [...unseen.values(), ...rest] };
}
