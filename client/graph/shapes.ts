import type { Kind } from "../words/kinds";
import type { Plate } from "./picture";
import { slant } from "./plateText";

/** How far the slant reaches in, as a part of half the width. */
const inset = (plate: Plate, by = slant(plate.kind)) => (2 * by) / plate.width;

/** Polygon of a plate as cytoscape reads it: x and y from −1 to 1. */
export function polygonOf(plate: Plate): string {
  const s = inset(plate);
  switch (plate.kind) {
    case "Sector":
      return `${-1 + s} -1 ${1 - s} -1 1 0 ${1 - s} 1 ${-1 + s} 1 -1 0`;
    case "Vendor":
      return `-1 -1 ${1 - s} -1 1 0 ${1 - s} 1 -1 1`;
    case "GridPoint":
      return `${-1 + s} -1 1 -1 ${1 - s} 1 -1 1`;
    case "Agreement": {
      const fold = inset(plate, 10);
      return `-1 -1 ${1 - fold} -1 1 -0.45 1 1 -1 1`;
    }
    default:
      return "-1 -1 1 -1 1 1 -1 1";
  }
}

const squares: ReadonlySet<Kind> = new Set(["DataCentre", "Source", "Requirement", "Framework", "Assessment"]);
const polygons: ReadonlySet<Kind> = new Set(["Sector", "Vendor", "GridPoint", "Agreement"]);

/** Shape of a plate in cytoscape's words; its meaning is the layer. */
export function shapeOf({ what, kind }: Plate): "polygon" | "round-rectangle" | "rectangle" | "cut-rectangle" {
  if (what === "gate") return "round-rectangle";
  if (what === "missing") return "rectangle";
  if (kind && polygons.has(kind)) return "polygon";
  if (kind === "Model") return "cut-rectangle";
  return kind && squares.has(kind) ? "rectangle" : "round-rectangle";
}

/** Radius of a plate's corners, or the size of its cut ones, px. */
export function cornerOf({ what, kind }: Plate): number {
  if (what === "gate") return 11;
  if (kind === "Service" || kind === "Jurisdiction") return 18;
  return kind === "Model" ? 8 : 6;
}

/** Outline of a plate as a path around its centre, `by` px outside its edge: the focus and selection rings. */
export function ringPath(plate: Plate, by: number): string {
  const [w, h] = [plate.width / 2 + by, plate.height / 2 + by];
  const shape = shapeOf(plate);
  if (shape === "polygon") {
    const numbers = polygonOf(plate).split(" ").map(Number);
    const points = numbers.flatMap((n, i) => (i % 2 === 0 ? [`${n * w} ${numbers[i + 1]! * h}`] : []));
    return `M${points.join("L")}Z`;
  }
  if (shape === "cut-rectangle") {
    const c = cornerOf(plate) + by / 2;
    return `M${-w + c} ${-h}H${w - c}L${w} ${-h + c}V${h - c}L${w - c} ${h}H${-w + c}L${-w} ${h - c}V${-h + c}Z`;
  }
  const r = shape === "rectangle" ? Math.min(2, by) : Math.min(cornerOf(plate) + by, h);
  const arc = (x: number, y: number) => `a${r} ${r} 0 0 1 ${x} ${y}`;
  return `M${-w + r} ${-h}H${w - r}${arc(r, r)}V${h - r}${arc(-r, r)}H${-w + r}${arc(-r, -r)}V${-h + r}${arc(r, -r)}Z`;
}
