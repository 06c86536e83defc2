import type { Elements } from "./elements";
import type { Placement, Point } from "./layout";

/** What of the picture is in view: cytoscape's extent. */
export interface Extent {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

type Node = Elements["nodes"][number];
type Edge = Elements["edges"][number];

const meets = (points: readonly Point[], { x1, y1, x2, y2 }: Extent, by = 0): boolean => {
  const [xs, ys] = [points.map((p) => p.x), points.map((p) => p.y)];
  return Math.min(...xs) - by <= x2 && Math.max(...xs) + by >= x1 && Math.min(...ys) - by <= y2 && Math.max(...ys) + by >= y1;
};

/** Signs and rings reach this far beyond a plate, px. */
const beyond = 20;

/**
 * Elements in the groups in which they are drawn: plates in view, `atOnce` to a group; half of the lines in view, with the
 * plates elsewhere at which lines in view end; the other half, with all that is out of view. Ends come before their lines;
 * lines may end at plates that are not among the elements.
 */
export function groupsInSight({ nodes, edges }: Elements, placement: Placement, extent: Extent, atOnce: number): (Node | Edge)[][] {
  const seen: Node[] = [];
  const unseen = new Map<string, Node>();
  for (const node of nodes) {
    const { x, y, width, height } = placement.plates.get(node.data.id!)!;
    const corners = [
      { x: x - width / 2, y: y - height / 2 },
      { x: x + width / 2, y: y + height / 2 },
    ];
    if (meets(corners, extent, beyond)) seen.push(node);
    else unseen.set(node.data.id!, node);
  }
  const ends: Node[] = [];
  const lines: Edge[] = [];
  const rest: Edge[] = [];
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
  const groups: (Node | Edge)[][] = [];
  for (let i = 0; i < seen.length; i += atOnce) groups.push(seen.slice(i, i + atOnce));
  const half = lines.length >> 1;
  groups.push([...ends, ...lines.slice(0, half)], [...unseen.values(), ...rest, ...lines.slice(half)]);
  return groups.filter((group) => group.length > 0);
}
