import type { Analysis } from "../analysis";
import { allDeniers } from "../deniers";
import { gapsOfAll } from "../gaps";
import { reachOf } from "../loadPath";
import { type Layer, layers, type Reading } from "../snapshot";
import { verdictAs } from "../verdict";
import { isOfClass } from "./modelClass";
import type { State } from "./range";
import type { Requirement } from "./requirements";

export const aspects = ["COMPUTE", "MODEL", "AVAILABILITY", "SECURITY", "RESILIENCE", "SOVEREIGNTY"] as const;
export type Aspect = (typeof aspects)[number];

/** How the workloads of a sector stand against one aspect of what it requires. */
export interface Tally {
  readonly met: number;
  readonly short: readonly number[];
  readonly unknown: readonly number[];
  readonly of: number;
}

/** Judges a workload against one aspect. */
type Judge = (workload: number) => State;

const serviceLayer = layers.indexOf("SERVICE" satisfies Layer);
const modelLayer = layers.indexOf("MODEL" satisfies Layer);
/** Impact levels from the lowest, by the names and the words under which security is stated. */
const impact = ["LOW", "LI_SAAS", "MODERATE", "HIGH"];
const impactOf = (text: unknown): number => (typeof text === "string" ? impact.indexOf(text.trim().toUpperCase()) : -1);

/**
 * The judges of what a requirement asks of each workload of its sector; an aspect that it does not ask for has none.
 *
 * * AVAILABILITY: the workload's own target is as high. A target is no measurement.
 * * SECURITY: every service it reaches is authorised for the level. A level that is no impact level compares with nothing.
 * * RESILIENCE: no single vendor, and no single jurisdiction but its homes, fells it within the hours, agreements counted.
 * * SOVEREIGNTY: its verdict, judged as if the sector's designation were its own.
 * * MODEL: it reaches a model of the class over recorded facts. (One workload that does is enough for the sector.)
 */
export function judgesOf(a: Analysis, { availability, security, resilience, sovereignty, modelClass }: Requirement): Map<Aspect, Judge> {
  const { entities } = a.snapshot.facts;
  const judges = new Map<Aspect, Judge>();
  if (modelClass !== null) {
    judges.set("MODEL", (w) => {
      const { things, recorded } = reachOf(a, w);
      const found = things[modelLayer].map((m) => ({ m, is: isOfClass(a, m, modelClass) }));
      if (found.some(({ m, is }) => is === true && recorded.has(m))) return "MET";
      return found.length > 0 && found.every(({ is }) => is === false) ? "SHORT" : "UNKNOWN";
    });
  }
  if (availability !== null) {
    judges.set("AVAILABILITY", (w) => {
      const target = entities[w].fields.availabilityTarget;
      return typeof target !== "number" ? "UNKNOWN" : target >= availability ? "MET" : "SHORT";
    });
  }
  if (security !== null) {
    const asked = impactOf(security);
    judges.set("SECURITY", (w) => {
      const levels = reachOf(a, w).things[serviceLayer].map((s) => impactOf(entities[s].fields.impactLevel));
      if (asked < 0 || levels.length === 0) return "UNKNOWN";
      return levels.some((l) => l >= 0 && l < asked) ? "SHORT" : levels.includes(-1) ? "UNKNOWN" : "MET";
    });
  }
  if (resilience !== null) {
    const [onRecord, possible] = (["ON_RECORD", "POSSIBLE"] as const).map((reading) => deniable(a, reading, resilience));
    const gaps = gapsOfAll(a, "DENIAL");
    judges.set("RESILIENCE", (w) => (onRecord!.has(w) ? "SHORT" : possible!.has(w) || gaps[w] ? "UNKNOWN" : "MET"));
  }
  if (sovereignty !== null) judges.set("SOVEREIGNTY", (w) => shortIfBreached(verdictAs(a, w, sovereignty)));
  return judges;
}

const shortIfBreached = (verdict: "MET" | "BREACHED" | "UNKNOWN"): State => (verdict === "BREACHED" ? "SHORT" : verdict);

/** Workloads that some single withdrawal fells within the hours. */
function deniable(a: Analysis, reading: Reading, hours: number): ReadonlySet<number> {
  return a.recent(`deniable ${reading} ${hours}`, () => new Set(allDeniers(a, reading, hours).item));
}

/** Judges every workload of a sector. */
export function tallyOf(workloads: readonly number[], judge: Judge): Tally {
  const states = workloads.map((w) => ({ w, state: judge(w) }));
  const those = (wanted: State) => states.filter(({ state }) => state === wanted).map(({ w }) => w);
  return { met: those("MET").length, short: those("SHORT"), unknown: those("UNKNOWN"), of: workloads.length };
}

/**
 * What a sector's tally comes to: short if a workload is, met if all are. A sector without workloads is unknown, not met.
 * Of models one is enough, and the sector is short of the class only when all its workloads are.
 */
export function stateOfTally(aspect: Aspect, { met, short, unknown, of }: Tally): State {
  if (aspect === "MODEL") return met > 0 ? "MET" : of > 0 && unknown.length === 0 ? "SHORT" : "UNKNOWN";
  return short.length > 0 ? "SHORT" : of > 0 && unknown.length === 0 ? "MET" : "UNKNOWN";
}
