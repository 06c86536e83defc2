import { LoadpathError, problem } from "../model/errors/catalogue";
import { defaultHorizonHours, type Hazard } from "../model/hazards";

export const horizonWords = (hazard: Hazard): string =>
  `Hours within which a loss counts, at least 0; null: ever. Left out: ${defaultHorizonHours[hazard]}.`;

/** The horizon asked for, null for ever, undefined where none is given. Throws LP-6006. */
export function checkedHorizon(horizonHours: number | null | undefined): number | null | undefined {
  if (horizonHours != null && !(horizonHours >= 0)) {
    throw new LoadpathError(problem("LP-6006", `A horizon of ${horizonHours} hours is below 0.`, "horizonHours"));
  }
  return horizonHours;
}

/** The horizon asked for; left out, the hazard's own. Throws LP-6006. */
export function horizonOf(horizonHours: number | null | undefined, hazard: Hazard): number | null {
  const checked = checkedHorizon(horizonHours);
  return checked === undefined ? defaultHorizonHours[hazard] : checked;
}
