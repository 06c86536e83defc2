import "../../explorer/explorer.css";
import { Unarranged } from "../../explorer/Unarranged";
import { bareGraph, sampleGraph } from "../graph";
import { PictureSpecimen } from "../PictureSpecimen";
import { not, type Part } from "../states";

const whole = sampleGraph();
const withheld = sampleGraph(true);

/** The picture. */
export const canvasParts: readonly Part[] = [
  {
    slug: "picture",
    name: "Picture",
    at: "graph/PictureCanvas.tsx",
    about: "Bands by layer, plates by shape, gates for groups, stacks with counts, signs by shape and ring.",
    rest: <PictureSpecimen graph={whole} />,
    target: not("a plate draws its ring and its card on the canvas itself: point at one at rest, or reach it with Tab and the arrow keys."),
    selected: <PictureSpecimen graph={whole} selected="Service:alder-cloud" />,
    disabled: not("a plate is never disabled."),
    busy: <PictureSpecimen graph={whole} busy />,
    empty: <PictureSpecimen graph={bareGraph} />,
    failed: <Unarranged reason="the worker did not start" />,
    restricted: <PictureSpecimen graph={withheld} />,
  },
];
