import type { Analysis } from "./analysis";
import { standsAlone } from "./deniers";
import { gapsOfAll } from "./gaps";
import { homes } from "./homes";
import { defaultHorizonHours, designationValues } from "./snapshot";

export type Verdict = "MET" | "BREACHED" | "UNKNOWN";

/**
 * The workload against its designation, at the default horizon of a denial. Agreements satisfy a preference, not a must.
 * Who is at home nowhere has no abroad, and so no verdict.
 */
export function verdict(a: Analysis, target: number): Verdict {
  const designation = designationValues[a.snapshot.designation[target] - 1];
  if (designation === "EXTERNAL_ALLOWED") return "MET";
  if (designation === undefined || designation === "UNDECIDED" || !a.day.entityThere[target]) return "UNKNOWN";
  if (homes(a, target, "ON_RECORD").length === 0) return "UNKNOWN";
  const horizon = defaultHorizonHours.DENIAL;
  const agreements = designation === "SOVEREIGN_PREFERRED";
  if (!standsAlone(a, target, "ON_RECORD", horizon, { agreements })) return "BREACHED";
  if (!standsAlone(a, target, "POSSIBLE", horizon, { agreements })) return "UNKNOWN";
  return gapsOfAll(a, "DENIAL")[target] ? "UNKNOWN" : "MET";
}
