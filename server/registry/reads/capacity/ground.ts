import { LoadpathError, problem } from "../../../../schema/model/errors/catalogue";
import type { Analysis } from "../../../analysis/analysis";
import type { ReaderRegistry } from "../readerRegistry";

/** Years after this one that can be asked for. */
const years = 50;

/** The day that a year means: its last one; today where no year is given. Throws LP-6120. */
export function dayOfYear(year: number | null, today: string, path: string): string {
  const first = Number(today.slice(0, 4));
  if (year === null) return today;
  if (!Number.isInteger(year) || year < first || year > first + years) {
    throw new LoadpathError(problem("LP-6120", `The year ${year} is not from ${first} to ${first + years}.`, path));
  }
  return `${year}-12-31`;
}

/** Index of a jurisdiction that the reader may see. Throws LP-6121. */
export async function nationOf(a: Analysis, reads: ReaderRegistry, key: string): Promise<number> {
  const index = a.snapshot.byKey("Jurisdiction", key);
  if (index < 0 || !(await reads.byKey("Jurisdiction", key))) {
    throw new LoadpathError(problem("LP-6121", `There is no jurisdiction ${key}.`, "nation"));
  }
  return index;
}
