import type { Analysis } from "../analysis";
import type { ModelClass } from "./requirements";

/** Classes that can be told apart by size, from the smallest; a special purpose is no size. */
const sizes = ["SMALL", "LARGE", "FRONTIER"] as const satisfies readonly ModelClass[];
/**
 * Training compute from which a model counts as large or as frontier, in operations: the thresholds above which European
 * law presumes a general-purpose model (10^23) and one with systemic risk (10^25). By parameters alone a model of 20
 * billion is large at least and may be frontier; a smaller one is small.
 */
const trainedFrom = { LARGE: 1e23, FRONTIER: 1e25 } as const;
const largeFrom = 20e9;

/** The sizes that a model may be of, as positions from 0 (small) to 2 (frontier). Null: nothing on record tells. */
export function sizeOf(a: Analysis, model: number): { readonly least: number; readonly most: number } | null {
  const { trainingCompute, parameters } = a.snapshot.facts.entities[model].fields;
  if (typeof trainingCompute === "number") {
    const size = trainingCompute >= trainedFrom.FRONTIER ? 2 : trainingCompute >= trainedFrom.LARGE ? 1 : 0;
    return { least: size, most: size };
  }
  if (typeof parameters === "number") return parameters >= largeFrom ? { least: 1, most: 2 } : { least: 0, most: 0 };
  return null;
}

/** Whether a model is at least of the class asked: true, false, or null where nothing tells. */
export function isOfClass(a: Analysis, model: number, asked: ModelClass): boolean | null {
  if (asked === "SPECIAL") return null;
  const size = sizeOf(a, model);
  if (size === null) return null;
  const needed = sizes.indexOf(asked);
  return size.least >= needed ? true : size.most < needed ? false : null;
}
