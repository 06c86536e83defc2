import { Link } from "react-router";
import type { ResultOf } from "../graphql";
import { Figure } from "../parts/Interval";
import type { Interval } from "../parts/types";
import { hoursInWords } from "../words/dates";
import { count, counted } from "../words/numbers";
import type { exposureQuery } from "./queries";

type Shown = ResultOf<typeof exposureQuery>["scope"];

/** "Of 1,196 live workloads, 22 to 61 can be switched off by a single foreign state …": the result before its proof. */
export function ExposureLede({ scope }: { scope: Shown }) {
  const { of, exposure, unstatedCriticality } = scope;
  const { deniable, deniableByVendor, notStandingAlone, horizonHours } = exposure;
  if (of === 0)
    return (
      <p>
        No live workload is on record for {scope.words}. Choose another scope, or see what is there in the{" "}
        <Link to="/registry/workloads">list of workloads</Link>.
      </p>
    );
  return (
    <>
      <p>
        Of {counted(of, "live workload", "live workloads")}, <Figure {...deniable} /> can be switched off by a single foreign state and{" "}
        <Figure {...deniableByVendor} /> by a single vendor
        {horizonHours === null ? ", sooner or later" : ` within ${hoursInWords(horizonHours)}`}. <Figure {...notStandingAlone} />{" "}
        {notStandingAlone.possible === 1 ? "does" : "do"} not stand alone when all foreign control is withdrawn.
      </p>
      <p className="caveat">
        {untold([
          ["a single state", deniable],
          ["a single vendor", deniableByVendor],
          ["standing alone", notStandingAlone],
        ])}{" "}
        {unstatedCriticality > 0 && `${count(unstatedCriticality)} without a stated criticality count as tier 3.`}
      </p>
    </>
  );
}

/** What cannot be told, once where it is the same for all. */
function untold(figures: readonly (readonly [string, Interval])[]): string {
  const [first] = figures;
  if (!first) return "";
  const why = "They do not fall, but something beneath them is not on record.";
  if (figures.every(([, figure]) => figure.cannotTell === 0)) return "What each of them should have on record is there.";
  if (figures.every(([, figure]) => figure.cannotTell === first[1].cannotTell))
    return `Cannot be told for ${count(first[1].cannotTell)} of them. ${why}`;
  return `Cannot be told: ${figures.map(([what, figure]) => `${what} for ${count(figure.cannotTell)}`).join(", ")}. ${why}`;
}
