import type { Analysis } from "../analysis";
import { sectorsOf } from "../homes";
import { scopeOf } from "../scope";
import { designationValues, relationCode, tierOf } from "../snapshot";
import { requirementsOf, sectorsOfNation } from "../strategy/requirements";
import type { Policy } from "./policy";

const ofJurisdiction = relationCode("OF");

/** On what ground a workload may run. */
export type Ground = "SOVEREIGN" | "DOMESTIC" | "ANY";

/** What demand is asked of: what workloads need now, or what the nation's strategy requires of its sectors. */
export type DemandOf = "WORKLOADS" | "REQUIREMENTS";

/** What one workload, or one line of a strategy, needs. Of several sectors of the nation each carries an equal part of it. */
export interface Need {
  /** Index of the workload or requirement; of a sector that should have a requirement and has none. */
  readonly of: number;
  /** Sectors of the nation that rely on it, by index; -1 alone where none does. */
  readonly sectors: readonly number[];
  readonly tier: number;
  /** H100e; null: nobody has stated it. */
  readonly demand: number | null;
  readonly ground: Ground;
  /** Nobody has decided on its designation: its ground is the policy's. */
  readonly undecided: boolean;
}

/** What the nation's workloads need, each on the ground that its designation, its data and the policy leave it. */
export function needsOf(a: Analysis, nation: number, policy: Policy, includePlanned: boolean): Need[] {
  return scopeOf(a, { jurisdictions: [nation], includePlanned }).map((workload) => {
    const { fields } = a.snapshot.facts.entities[workload];
    const data = fields.dataClassification;
    const sensitive = typeof data === "string" && policy.sovereignData.includes(data);
    const ground = groundOf(designationValues[a.snapshot.designation[workload] - 1], policy);
    return {
      of: workload,
      sectors: sectorsIn(a, workload, nation),
      tier: tierOf(a.snapshot.tier[workload]),
      demand: typeof fields.computeDemand === "number" ? fields.computeDemand : null,
      ...ground,
      ground: sensitive ? "SOVEREIGN" : ground.ground,
    };
  });
}

function groundOf(stated: string | null | undefined, policy: Policy): Pick<Need, "ground" | "undecided"> {
  const undecided = !stated || stated === "UNDECIDED";
  const designation = undecided ? policy.undecided : stated;
  const ground = designation === "MUST_BE_SOVEREIGN" ? "SOVEREIGN" : designation === "EXTERNAL_ALLOWED" ? "ANY" : "DOMESTIC";
  return { ground, undecided };
}

/**
 * What the nation's strategy requires of each of its sectors by the year of the day: its line of that year, else of the
 * last one before it. A sector without one is named with no demand stated. It has the tier of its sector.
 */
export function requiredOf(a: Analysis, nation: number, policy: Policy): Need[] {
  const year = Number(a.day.on.slice(0, 4));
  const lines = requirementsOf(a, nation).filter((line) => line.year <= year);
  return sectorsOfNation(a, nation).flatMap((sector): Need[] => {
    const need = (of: number, demand: number | null, sovereignty: string | null): Need => ({
      of,
      sectors: [sector],
      tier: tierOf(a.snapshot.tier[sector]),
      demand,
      ...groundOf(sovereignty, policy),
    });
    const own = lines.filter((line) => line.sector === sector);
    if (own.length === 0) return [need(sector, null, null)];
    return own
      .filter((line) => line.year === own.at(-1)!.year)
      .map(({ requirement, compute, sovereignty }) => need(requirement, compute, sovereignty));
  });
}

function sectorsIn(a: Analysis, workload: number, nation: number): number[] {
  const { start, end, item } = a.day.out;
  const own = sectorsOf(a, workload, "ON_RECORD").filter((sector) => {
    for (let i = start[sector]; i < end[sector]; i++) {
      if (a.snapshot.relation[item[i]] === ofJurisdiction && a.snapshot.to[item[i]] === nation) return true;
    }
    return false;
  });
  return own.length > 0 ? [...new Set(own)].sort((p, q) => p - q) : [-1];
}
