import { type Analysis, jurisdictionsOf } from "./analysis";
import { standsAlone } from "./deniers";
import { gapsOfAll } from "./gaps";
import { homes } from "./homes";
import { defaultHorizonHours, designationValues } from "./snapshot";
import { type WhyChain, why } from "./why";
import { foreignAmong } from "./withdrawal";

export type Verdict = "MET" | "BREACHED" | "UNKNOWN";

/** How a workload must stand. */
export type Designation = (typeof designationValues)[number];

/** As stated; null where nobody has. */
export const designationOf = (a: Analysis, workload: number): Designation | null =>
  designationValues[a.snapshot.designation[workload] - 1] ?? null;

/** The workload against its designation. Kept per workload. */
export const verdict = (a: Analysis, target: number): Verdict =>
  a.kept(`verdict ${target}`, () => verdictAs(a, target, designationOf(a, target)));

/**
 * The workload against a designation, its own or one supposed, at the default horizon of a denial. Who is at home nowhere
 * has no abroad, and so no verdict.
 */
export function verdictAs(a: Analysis, target: number, designation: Designation | null): Verdict {
  if (designation === "EXTERNAL_ALLOWED") return "MET";
  if (designation === null || designation === "UNDECIDED" || !a.day.entityThere[target]) return "UNKNOWN";
  if (homes(a, target, "ON_RECORD").length === 0) return "UNKNOWN";
  const horizon = defaultHorizonHours.DENIAL;
  // Agreements satisfy a preference, not a must.
  const agreements = designation === "SOVEREIGN_PREFERRED";
  if (!standsAlone(a, target, "ON_RECORD", horizon, { agreements })) return "BREACHED";
  if (!standsAlone(a, target, "POSSIBLE", horizon, { agreements })) return "UNKNOWN";
  return gapsOfAll(a, "DENIAL")[target] ? "UNKNOWN" : "MET";
}

/**
 * The chain by which the workload does not stand alone: on record if it falls so, else as possible; null if it does not
 * fall, is allowed to be external, or is at home nowhere. Nobody having decided, it is judged as one that must be sovereign.
 */
export function verdictWhy(a: Analysis, target: number): WhyChain | null {
  const stated = designationOf(a, target);
  if (stated === "EXTERNAL_ALLOWED" || !a.day.entityThere[target] || homes(a, target, "ON_RECORD").length === 0) return null;
  const agreements = stated === "SOVEREIGN_PREFERRED";
  for (const reading of ["ON_RECORD", "POSSIBLE"] as const) {
    const foreign = foreignAmong(a, target, [...jurisdictionsOf(a)], reading);
    const chain = why(a, target, foreign, "DENIAL", reading, defaultHorizonHours.DENIAL, { agreements });
    if (chain) return chain;
  }
  return null;
}
