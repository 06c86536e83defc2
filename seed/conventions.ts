import type { Basis } from "../schema/model/enums";
import { type Ref, ref, type Said } from "./factSet";
import { type SourceKey, sourceList } from "./sourceList";

/** Keys that importers of several tables share. */
export const jurisdiction = (iso2: string): Ref => ref("Jurisdiction", iso2);
/** A sector of one jurisdiction: `us-health-care`. */
export const sector = (iso2: string, key: string): Ref => ref("Sector", `${iso2.toLowerCase()}-${key}`);
/** A region of a public cloud: `aws:us-east-1`. */
export const cloudRegion = (cloud: string, region: string): Ref => ref("DataCentre", `${cloud}:${region}`);
export const vendor = (key: string): Ref => ref("Vendor", key);
/** Keys of the vendors of the clouds that tables name. */
export const cloudVendors: Readonly<Record<string, string>> = { aws: "amazon", azure: "microsoft", gcp: "google" };
export const keyOf = (id: Ref): string => id.slice(id.indexOf(":") + 1);

/**
 * How the wording of a `basis` column is read: a doubt anywhere makes it assumed, a reading of this project curated,
 * a name of a source or an address alone sourced.
 */
export function basisOf(words: string): Basis {
  if (/assumption|verify|general knowledge/i.test(words)) return "ASSUMED";
  return /project-compiled/i.test(words) ? "CURATED" : "SOURCED";
}

/** Provenance of a fact from a source of the list, as of the day of the copy that was read. */
export const from = (source: SourceKey, basis: Basis = "SOURCED", note?: string): Said => ({
  basis,
  source,
  asOf: sourceList[source].asOf,
  ...(note ? { note } : {}),
});
