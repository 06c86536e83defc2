import type cytoscape from "cytoscape";
import type { Drawing } from "../signs/drawings";
import { badgeImage, boxHeight, boxImage, hatchImage, iconImage } from "./images";
import type { Plate } from "./picture";
import { countBox, labelFont, slant } from "./plateText";
import { cornerOf, polygonOf, shapeOf } from "./shapes";
import type { Tokens } from "./tokens";

/** Which sign the overlay draws. */
export type Overlay = "points" | "deniers" | "off";

type Ele = cytoscape.NodeSingular;
const plateOf = (ele: Ele): Plate => ele.data("plate") as Plate;

const colourOf = (tokens: Tokens, { what, kind, withheld }: Plate) =>
  what === "missing" ? tokens.hatch : withheld ? tokens.quiet : kind ? tokens.layers[kind].line : tokens.edge;

const fillOf = (tokens: Tokens, { what, kind, withheld }: Plate) =>
  what !== "thing" && what !== "stack" ? tokens.surface : withheld ? tokens.quietTint : kind ? tokens.layers[kind].tint : tokens.surface;

const iconOf = ({ kind, withheld }: Plate): Drawing => (withheld ? "withheld" : (kind ?? "nothing"));

/** By how much signs are drawn larger than the picture, so that they keep their size while it shrinks. Changes as one zooms. */
export interface SignScale {
  by: number;
}
/** Side of a sign in its box, px on screen. */
const badge = 18;

export interface Images {
  readonly image: string[];
  readonly x: string[];
  readonly y: string[];
  readonly size: string[];
  readonly height: string[];
}

/** The icon at the left of the label, how many a stack holds at its right, and the sign at the corner with how many it holds for. */
function imagesOf(plate: Plate, tokens: Tokens, overlay: Overlay, scale: number): Images {
  if (plate.what === "gate") return { image: [], x: [], y: [], size: [], height: [] };
  if (plate.what === "missing")
    return { image: [hatchImage(plate.width, plate.height, tokens)], x: ["50%"], y: ["50%"], size: ["100%"], height: ["100%"] };
  const left = plate.kind === "Sector" || plate.kind === "GridPoint" ? 19 : 12;
  const images: Images = {
    image: [iconImage(iconOf(plate), colourOf(tokens, plate))],
    x: [`${left}px`],
    y: ["50%"],
    size: ["16px"],
    height: ["16px"],
  };
  const add = (image: string, x: number, y: number, width: number, height: number) => {
    images.image.push(image);
    images.x.push(`${x}px`);
    images.y.push(`${y}px`);
    images.size.push(`${width}px`);
    images.height.push(`${height}px`);
  };
  if (plate.count) {
    const { width } = countBox(plate.count);
    const x = plate.width - 8 - slant(plate.kind) - width;
    add(boxImage(plate.count, width, tokens.edgeQuiet, tokens.ink, tokens.surface), x, (plate.height - boxHeight) / 2, width, boxHeight);
  }
  if (plate.sign) {
    const denied = overlay === "deniers";
    const colour = denied ? tokens.expose : tokens.fail;
    const [x, y] = [plate.width + 1 - (badge * scale) / 2, -2 - (badge * scale) / 2];
    add(badgeImage(denied ? "denied" : "singlePoint", colour, tokens), x, y, badge * scale, badge * scale);
    if (plate.what === "stack") {
      const { width } = countBox(String(plate.sign.count));
      const box = boxImage(String(plate.sign.count), width, colour, colour, tokens.surface);
      add(box, x - (width - 1) * scale, y, width * scale, boxHeight * scale);
    }
  }
  return images;
}

/** The images of each plate as it looks now, worked out once. */
export function plateImages(tokens: Tokens, overlay: Overlay, signs: SignScale): (plate: Plate) => Images {
  let images = new Map<Plate, Images>();
  let scale = signs.by;
  return (plate) => {
    if (scale !== signs.by) {
      images = new Map();
      scale = signs.by;
    }
    let found = images.get(plate);
    if (!found) {
      found = imagesOf(plate, tokens, overlay, scale);
      images.set(plate, found);
    }
    return found;
  };
}

/** How plates and lines look, by LOOK: shape and icon say the layer, rings the overlay, dashes what is assumed. */
export function styleSheet(tokens: Tokens, overlay: Overlay, signs: SignScale, images: (plate: Plate) => Images): cytoscape.StylesheetJson {
  const image = (part: keyof Images) => (ele: Ele) => {
    const found = images(plateOf(ele))[part];
    return found.length > 0 ? found : part === "image" ? "none" : "0";
  };
  const ring = overlay === "deniers" ? tokens.expose : tokens.fail;
  const style = [
    {
      selector: "node",
      style: {
        width: (ele: Ele) => plateOf(ele).width,
        height: (ele: Ele) => plateOf(ele).height,
        shape: (ele: Ele) => shapeOf(plateOf(ele)),
        "shape-polygon-points": (ele: Ele) => polygonOf(plateOf(ele)),
        "corner-radius": (ele: Ele) => `${cornerOf(plateOf(ele))}px`,
        "background-color": (ele: Ele) => fillOf(tokens, plateOf(ele)),
        "border-width": (ele: Ele) => (plateOf(ele).kind === "Bloc" ? 4 : 1.5),
        "border-color": (ele: Ele) => colourOf(tokens, plateOf(ele)),
        "border-style": (ele: Ele) => (plateOf(ele).assumed ? "dashed" : plateOf(ele).kind === "Bloc" ? "double" : "solid"),
        "background-image": image("image"),
        "background-position-x": image("x"),
        "background-position-y": image("y"),
        "background-width": image("size"),
        "background-height": image("height"),
        "background-clip": ["none", "none", "none", "none"],
        "background-image-containment": ["over", "over", "over", "over"],
        "bounds-expansion": (ele: Ele) => (plateOf(ele).sign ? Math.max(14, 5 + (badge * signs.by) / 2) : 14),
        label: (ele: Ele) => plateOf(ele).label.join("\n"),
        color: (ele: Ele) => (plateOf(ele).what === "missing" || plateOf(ele).withheld ? tokens.ink3 : tokens.ink),
        "font-family": labelFont.family,
        "font-size": (ele: Ele) => (plateOf(ele).what === "gate" ? 11.5 : labelFont.size),
        "font-weight": labelFont.weight,
        "text-wrap": "wrap",
        "text-max-width": "400px",
        "line-height": 1.2,
        "text-valign": "center",
        "text-halign": "center",
        "text-margin-x": (ele: Ele) => textShift(plateOf(ele)),
        "overlay-opacity": 0,
        "outline-width": 0,
      },
    },
    {
      selector: "node.sign",
      style: {
        "outline-width": 1.5,
        "outline-offset": 3,
        "outline-color": ring,
        "outline-style": (ele: Ele) => (plateOf(ele).sign?.onRecord ? "solid" : "dashed"),
      },
    },
    { selector: "node.stack", style: { ghost: "yes", "ghost-offset-x": 4, "ghost-offset-y": 4, "ghost-opacity": 0.55 } },
    { selector: "node.far", style: { label: (ele: Ele) => firstWord(plateOf(ele)) } },
    { selector: "node.farthest", style: { label: "" } },
    {
      selector: "edge",
      style: {
        width: 1.5,
        "line-color": tokens.edge,
        "curve-style": (ele: cytoscape.EdgeSingular) => ((ele.data("bends") as unknown[]).length > 0 ? "round-segments" : "straight"),
        "segment-distances": (ele: cytoscape.EdgeSingular) => ele.data("distances") as string,
        "segment-weights": (ele: cytoscape.EdgeSingular) => ele.data("weights") as string,
        "segment-radii": 10,
        "radius-type": "arc-radius",
        "edge-distances": "endpoints",
        "source-endpoint": (ele: cytoscape.EdgeSingular) => ele.data("start") as string,
        "target-endpoint": (ele: cytoscape.EdgeSingular) => ele.data("end") as string,
        "target-arrow-shape": "triangle",
        "target-arrow-color": tokens.edge,
        "arrow-scale": 0.85,
        "overlay-opacity": 0,
        "z-index": 1,
      },
    },
    { selector: "edge.to-gate", style: { "target-arrow-shape": "none" } },
    { selector: "edge.assumed", style: { "line-style": "dashed", "line-dash-pattern": [6, 4] } },
    {
      selector: "edge.maker, edge.control",
      style: {
        width: 2.4,
        "line-color": tokens.canvas,
        "line-outline-width": 1,
        "line-outline-color": tokens.edge,
        "target-arrow-fill": "hollow",
      },
    },
    {
      selector: "edge.around, edge.missing",
      style: {
        // Cytoscape's own dots, 1 px apart, run together when zoomed out, and take more time to raster than all the rest.
        "line-style": "dashed",
        "line-dash-pattern": [1.5, 3],
        "line-color": tokens.edgeQuiet,
        "target-arrow-color": tokens.edgeQuiet,
        "target-arrow-fill": "hollow",
      },
    },
    { selector: "edge.missing", style: { "line-style": "dashed", "line-dash-pattern": [2, 4] } },
    {
      selector: "edge.indirect",
      style: {
        "mid-target-arrow-shape": "square",
        "mid-target-arrow-color": tokens.edge,
        label: (ele: cytoscape.EdgeSingular) => String(ele.data("skipped")),
        "font-family": labelFont.family,
        "font-size": 11,
        color: tokens.ink,
        "text-background-color": tokens.surface,
        "text-background-opacity": 1,
        "text-background-padding": "2px",
        "text-border-width": 1,
        "text-border-opacity": 1,
        "text-border-color": tokens.edge,
      },
    },
    { selector: "edge.quiet", style: { "line-color": tokens.edgeQuiet, "target-arrow-color": tokens.edgeQuiet } },
    { selector: "edge.near", style: { "line-color": tokens.ink, "target-arrow-color": tokens.ink, "z-index": 8 } },
    {
      selector: "edge.quiet.maker, edge.quiet.control",
      style: { "line-color": tokens.canvas, "line-outline-color": tokens.edgeQuiet },
    },
    {
      selector: "edge.near.maker, edge.near.control",
      style: { "line-color": tokens.canvas, "line-outline-color": tokens.ink },
    },
    {
      selector: "edge.path",
      style: { width: 3, "line-color": tokens.path, "target-arrow-color": tokens.path, "line-outline-width": 0, "z-index": 9 },
    },
  ];
  return style as unknown as cytoscape.StylesheetJson;
}

/** How far a label stands from the middle: the icon at its left, and a stack's count at its right, take room. */
function textShift({ what, kind, count }: Plate): number {
  if (what === "gate" || what === "missing") return 0;
  const box = count ? countBox(count) : null;
  return (kind === "Vendor" ? 7 : 11) - (box ? (box.width + box.gap - 6) / 2 : 0);
}

const firstWord = ({ label, what }: Plate): string => (what === "gate" || what === "stack" ? label[0]! : (label[0]!.split(" ")[0] ?? ""));
