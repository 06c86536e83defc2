import type cytoscape from "cytoscape";
import type { Place, Placement, Point } from "./layout";
import type { Line, Picture, Plate } from "./picture";

/** Course of a line as cytoscape takes it: its ends from the middles of the plates, its bends by part of the way and distance from it. */
export function courseOf(points: readonly Point[], from: Place, to: Place) {
  const [a, b] = [points[0] ?? from, points.at(-1) ?? to];
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy) || 1;
  const bends = points.slice(1, -1);
  const round = (n: number) => Math.round(n * 1000) / 1000;
  return {
    start: `${round(a.x - from.x)}px ${round(a.y - from.y)}px`,
    end: `${round(b.x - to.x)}px ${round(b.y - to.y)}px`,
    bends,
    weights: bends.map((p) => round(((p.x - a.x) * dx + (p.y - a.y) * dy) / (length * length))).join(" ") || "0.5",
    distances: bends.map((p) => round((-(p.x - a.x) * dy + (p.y - a.y) * dx) / length)).join(" ") || "0",
  };
}

const plateClasses = (plate: Plate): string =>
  [plate.what, plate.sign ? "sign" : "", plate.withheld ? "withheld" : ""].filter(Boolean).join(" ");

const lineClasses = (line: Line, picture: Picture): string =>
  [
    line.class,
    line.assumed ? "assumed" : "",
    line.skipped > 0 ? "indirect" : "",
    picture.plates.get(line.to)?.what === "gate" ? "to-gate" : "",
  ]
    .filter(Boolean)
    .join(" ");

export interface Elements {
  readonly nodes: (cytoscape.ElementDefinition & { position: Point })[];
  readonly edges: cytoscape.ElementDefinition[];
}

/** The picture as elements of cytoscape, at their places. */
export function elementsOf(picture: Picture, placement: Placement): Elements {
  const nodes = [...picture.plates.values()].flatMap((plate) => {
    const at = placement.plates.get(plate.id);
    return at
      ? [{ group: "nodes" as const, data: { id: plate.id, plate }, position: { x: at.x, y: at.y }, classes: plateClasses(plate) }]
      : [];
  });
  const edges = picture.lines.flatMap((line) => {
    const from = placement.plates.get(line.from);
    const to = placement.plates.get(line.to);
    if (!from || !to) return [];
    return [
      {
        group: "edges" as const,
        data: {
          id: line.id,
          source: line.from,
          target: line.to,
          skipped: line.skipped,
          ...courseOf(placement.lines.get(line.id) ?? [], from, to),
        },
        classes: lineClasses(line, picture),
      },
    ];
  });
  return { nodes, edges };
}
