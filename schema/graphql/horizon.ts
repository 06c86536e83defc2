import { LoadpathError, problem } from "../model/errors/catalogue";
import type { Problem } from "../model/errors/problem";
import { defaultHorizonHours, type Hazard } from "../model/hazards";

export const horizonWords = (hazard: Hazard): string =>
  `Hours within which a loss counts, at least 0; null: ever. Left out: ${defaultHorizonHours[hazard]}.`;

/** LP-6006, where the horizon is none. */
const horizonProblems = (horizonHours: number | null | undefined): Problem[] =>
  horizonHours != null && !(horizonHours >= 0)
    ? [problem("LP-6006", `A horizon of ${horizonHours} hours is below 0.`, "horizonHours")]
    : [];

/**
 * What is answered at a horizon: null for ever, undefined where none is given. Throws LP-6006, together with whatever else
 * is wrong with the question: so `answer` must change nothing.
 */
export async function atHorizon<T>(
  horizonHours: number | null | undefined,
  answer: (horizonHours: number | null | undefined) => Promise<T>,
): Promise<T> {
  const wrong = horizonProblems(horizonHours);
  if (wrong.length === 0) return answer(horizonHours);
  const others = await answer(undefined).then(
    () => [],
    (error: unknown) => {
      if (error instanceof LoadpathError) return error.problems;
      throw error;
    },
  );
  throw new LoadpathError([...wrong, ...others]);
}

/** The horizon asked for; left out, the hazard's own. Throws LP-6006. */
export function horizonOf(horizonHours: number | null | undefined, hazard: Hazard): number | null {
  const wrong = horizonProblems(horizonHours);
  if (wrong.length > 0) throw new LoadpathError(wrong);
  return horizonHours === undefined ? defaultHorizonHours[hazard] : horizonHours;
}
