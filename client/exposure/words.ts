import type { ResultOf } from "../graphql";
import type { Kind } from "../words/kinds";
import type { controlLayer } from "./queries";

export type ControlLayer = ResultOf<typeof controlLayer>;
type Layer = ControlLayer["layer"];
type Hand = ControlLayer["hands"][number]["hand"];

/** The layers of control in their order, each with the kind of thing that it is made of. */
export const layers: readonly { readonly layer: Layer; readonly name: string; readonly kind: Kind }[] = [
  { layer: "COMPUTE", name: "Compute", kind: "DataCentre" },
  { layer: "MODEL", name: "Models", kind: "Model" },
  { layer: "VENDOR", name: "Vendors", kind: "Vendor" },
  { layer: "ENERGY", name: "Energy", kind: "GridPoint" },
];

export const handWords: Readonly<Record<Hand, string>> = { HOME: "Home", ALLIED: "Allied", OTHER: "Other abroad", UNKNOWN: "Unknown" };

/** Who is in whose hands, for a list of names: "Japan", "Japan and France", "Japan, France and Ireland". */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
