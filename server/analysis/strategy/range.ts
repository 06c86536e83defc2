/** Bounds of a quantity of which not all is known: what is sure, and what may be at most. `most` may be Infinity. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

export const none: Range = { least: 0, most: 0 };
export const plus = (p: Range, q: Range): Range => ({ least: p.least + q.least, most: p.most + q.most });

/** How a need stands against what there is. */
export type State = "MET" | "SHORT" | "UNKNOWN";

/** Met if it is so at the least, short if even the most falls short, unknown between. */
export const stateOf = (need: number, { least, most }: Range): State => (least >= need ? "MET" : most < need ? "SHORT" : "UNKNOWN");

/** By how much a need falls short: at the least and at the most. */
export const shortOf = (need: number, { least, most }: Range): Range => ({
  least: Math.max(0, need - most),
  most: Math.max(0, need - least),
});
