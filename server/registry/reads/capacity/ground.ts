import { LoadpathError, problem } from "../../../../schema/model/errors/catalogue";
import { type Analysis, analysisOf } from "../../../analysis/analysis";
import { openings } from "../../../analysis/capacity/openings";
import { overlayOf } from "../../../analysis/overlay";
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

/** Today's facts on a day. Kept with today's analysis, of which it is as large. */
export function onDay(current: Analysis, on: string): Analysis {
  return on === current.day.on ? current : current.recent(`on ${on}`, () => analysisOf(current.snapshot, on));
}

/** The same with what is planned to be open by its day. */
export const opened = (a: Analysis, today: string): Analysis => overlayOf(a, openings(a, today));

/** Index of a jurisdiction that the reader may see. Throws LP-6121. */
export async function nationOf(a: Analysis, reads: ReaderRegistry, key: string): Promise<number> {
  const index = a.snapshot.byKey("Jurisdiction", key);
  if (index < 0 || !(await reads.byKey("Jurisdiction", key))) {
    throw new LoadpathError(problem("LP-6121", `There is no jurisdiction ${key}.`, "nation"));
  }
  return index;
}
