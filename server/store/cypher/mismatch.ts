import type { Row } from "./engine";

/** A statement touched fewer records than it names: one is missing, or at another version. */
export class Mismatch extends Error {
  override readonly name = "Mismatch";
}

/** The count that a statement returned as `c`. */
export const countOf = (rows: readonly Row[]): number => (rows[0]?.c as number | undefined) ?? 0;

/** Refuses the transaction unless all rows were touched. */
export function expectAll(touched: number, named: number): void {
  if (touched !== named) throw new Mismatch(`${touched} of ${named} records were as expected`);
}
