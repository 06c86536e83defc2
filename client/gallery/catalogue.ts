import { canvasParts } from "./parts/canvas";
import { chainParts } from "./parts/chains";
import { controlParts } from "./parts/controls";
import { frameParts } from "./parts/frame";
import { plotParts } from "./parts/plots";
import { signParts } from "./parts/signs";
import { tableParts } from "./parts/tables";
import { wordParts } from "./parts/words";
import type { Part } from "./states";

/** Every part by the folder that holds it. */
export const catalogue: readonly { readonly folder: string; readonly parts: readonly Part[] }[] = [
  { folder: "client/signs", parts: signParts },
  { folder: "client/parts", parts: [...controlParts, ...wordParts, ...chainParts, ...tableParts] },
  { folder: "client/plots", parts: plotParts },
  { folder: "client/shell", parts: frameParts },
  { folder: "client/graph", parts: canvasParts },
];

export const partOf = (slug: string): Part | undefined => catalogue.flatMap(({ parts }) => parts).find((part) => part.slug === slug);
