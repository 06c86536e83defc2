import { type Analysis, jurisdictionsOf } from "./analysis";
import { standsAlone } from "./deniers";
import { jointOf } from "./joint";
import type { Shocks } from "./scenario";
import { defaultHorizonHours, type Reading } from "./snapshot";
import { countedFor, designationOf, mustStand, type Verdict, verdict, verdictWhere } from "./verdict";
import { foreignAmong, withdrawalOf } from "./withdrawal";

/** How the verdict on a workload moves. */
export interface VerdictShift {
  readonly before: Verdict;
  readonly after: Verdict;
  /** It stood alone as possible, and does no longer, or its verdict becomes BREACHED. */
  readonly mayBreach: boolean;
}

/**
 * The verdict on a workload before and after a scenario. Before: on the facts as they are. After: on the changed facts,
 * where it stands alone if it keeps going when, besides the shocks, all jurisdictions that are no home of it withdraw; by
 * the designation and the default horizon of a denial, as ever. What falls by the shocks themselves has fallen, which is
 * no matter of where it stands: its verdict stays as it was.
 *
 * @param was    index of the workload in `base`, or -1 where it is merely supposed
 * @param falls  whether the shocks alone fell it
 */
export function verdictShift(
  base: Analysis,
  was: number,
  a: Analysis,
  target: number,
  shocks: Shocks,
  falls: (reading: Reading) => boolean,
): VerdictShift {
  const before = was < 0 ? "UNKNOWN" : verdict(base, was);
  if (falls("ON_RECORD")) return { before, after: before, mayBreach: false };
  const designation = designationOf(a, target);
  const after = verdictWhere(a, target, designation, (reading, counted) => standsUnder(a, target, shocks, reading, counted));
  const counted = countedFor(designation);
  const stood = () => was < 0 || standsAlone(base, was, "POSSIBLE", defaultHorizonHours.DENIAL, counted);
  const mayBreach =
    (before !== "BREACHED" && after === "BREACHED") ||
    (mustStand(a, target, designation) && !falls("POSSIBLE") && stood() && !standsUnder(a, target, shocks, "POSSIBLE", counted));
  return { before, after, mayBreach };
}

/** Whether a workload stands when all jurisdictions that are no home of it withdraw, besides the shocks. */
function standsUnder(
  a: Analysis,
  target: number,
  { failed, denied }: Shocks,
  reading: Reading,
  counted: { readonly agreements: boolean },
): boolean {
  const horizon = defaultHorizonHours.DENIAL;
  const foreign = foreignAmong(a, target, [...new Set([...jurisdictionsOf(a), ...denied])], reading);
  if (failed.length === 0) {
    const withdrawal = a.recent(`standing ${reading} ${counted.agreements} ${foreign}`, () =>
      withdrawalOf(a, foreign, reading, horizon, counted),
    );
    return withdrawal.hoursFor(target) === Number.POSITIVE_INFINITY;
  }
  const joint = jointOf(a, failed, foreign, reading, horizon);
  return counted.agreements ? joint.hoursFor(target) === Number.POSITIVE_INFINITY : !joint.bare.has(target);
}
