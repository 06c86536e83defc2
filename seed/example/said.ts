import type { Confidence } from "../../schema/model/enums";
import type { Said } from "../factSet";

/** Key of the one source of the worked example: whatever names it is made up. */
export const exampleSource = "example";

const asOf = "2026-11";

/** As a fact of the example says where it comes from. */
export const stated = (confidence: Confidence = "HIGH"): Said => ({ basis: "CURATED", source: exampleSource, asOf, confidence });
/** What nobody in the example's nation has confirmed. */
export const assumed = (note: string): Said => ({ basis: "ASSUMED", source: exampleSource, asOf, confidence: "LOW", note });
