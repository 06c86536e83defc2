import type { Basis, Confidence } from "../schema/model/enums";
import { basisOf, from } from "./conventions";
import type { Said } from "./factSet";
import { excerpt } from "./names";
import type { SourceKey } from "./sourceList";

/** How sure a fact is by its basis, where no table says more. */
export const sureness: Record<Basis, Confidence> = { SOURCED: "HIGH", CURATED: "MEDIUM", DERIVED: "MEDIUM", ASSUMED: "LOW" };

type CuratedTable = SourceKey extends infer K ? (K extends `curated-${infer T}` ? T : never) : never;

/**
 * Provenance of a fact that a row of a curated table states, the words of its basis column kept as remark.
 * @param over what is known better than the words say: another basis or source
 */
export function curatedRow(table: CuratedTable, words: string, over: Partial<Said> = {}): Said {
  const basis = over.basis ?? basisOf(words);
  const remark = excerpt(words.replace(/^(?:project-compiled|assumption|sourced)\b[:;]?\s*/i, ""), 200);
  return { ...from(`curated-${table}`, basis), confidence: sureness[basis], ...(remark ? { note: remark } : {}), ...over };
}
