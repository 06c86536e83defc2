import type { Analysis } from "../analysis";
import { scopeOf } from "../scope";
import { type VerdictCount, verdictCounts } from "../standing";
import { designationOf } from "../verdict";
import { type Aspect, aspects, judgesOf, stateOfTally, type Tally, tallyOf } from "./aspects";
import { none, type Range, type State, shortOf, stateOf } from "./range";
import { type Requirement, requirementsOf, sectorsOfNation } from "./requirements";
import { shareOut } from "./shareOut";
import { poolsOn } from "./supply";

/** One aspect of what a requirement asks, against what is in place. */
export interface AspectLine {
  readonly aspect: Aspect;
  readonly state: State;
  /** COMPUTE: H100e that the sector gets, and by how much that falls short. Null for the others. */
  readonly inPlace: Range | null;
  readonly shortBy: Range | null;
  /** Of the others: how the sector's workloads stand. Null for COMPUTE. */
  readonly tally: Tally | null;
}

export interface BoardLine extends Requirement {
  readonly aspects: readonly AspectLine[];
  /** Short if an aspect is, met if all are; null where nothing is asked. */
  readonly state: State | null;
}

/** How a sector's workloads are designated, and how they stand against that. */
export interface SectorDesignations {
  readonly sector: number;
  readonly verdicts: readonly VerdictCount[];
  /** Workloads that nobody has decided on, and those designated without a word of who decided. */
  readonly undecided: readonly number[];
  readonly withoutDecider: readonly number[];
  readonly of: number;
}

/** Day on which a requirement of a year is held against what there is: its first. */
export const dayOfYear = (year: number): string => `${year}-01-01`;

/** Live and pilot workloads of a sector; kept per sector. */
export const workloadsOfSector = (a: Analysis, sector: number): number[] =>
  a.kept(`workloads of sector ${sector}`, () => scopeOf(a, { sectors: [sector] }));

/**
 * The strategy board of a nation: every requirement against what is in place, by year and sector. Compute is what there is
 * on the first day of the year, planned sites and ends of agreements counted, shared out as `shareOut` says. The other
 * aspects judge the workloads as they stand on the day of the analysis, whatever the year: nobody has stated how they
 * will stand. O(requirements × workloads of their sectors), and two runs of all deniers for each resilience asked.
 */
export function strategyBoard(a: Analysis, nation: number): BoardLine[] {
  return a.kept(`strategy board ${nation}`, () => {
    const requirements = requirementsOf(a, nation);
    const lines: BoardLine[] = [];
    for (const year of new Set(requirements.map((r) => r.year))) {
      const ofYear = requirements.filter((r) => r.year === year);
      const shares = shareOut(a, ofYear, poolsOn(a, nation, dayOfYear(year)));
      for (const requirement of ofYear) lines.push(lineOf(a, requirement, shares.get(requirement.requirement) ?? none));
    }
    return lines;
  });
}

function lineOf(a: Analysis, requirement: Requirement, inPlace: Range): BoardLine {
  const found: AspectLine[] = [];
  const { compute } = requirement;
  if (compute !== null) {
    const [state, shortBy] = [stateOf(compute, inPlace), shortOf(compute, inPlace)];
    found.push({ aspect: "COMPUTE", state, inPlace, shortBy, tally: null });
  }
  const workloads = workloadsOfSector(a, requirement.sector);
  for (const [aspect, judge] of judgesOf(a, requirement)) {
    const tally = tallyOf(workloads, judge);
    found.push({ aspect, state: stateOfTally(aspect, tally), inPlace: null, shortBy: null, tally });
  }
  found.sort((p, q) => aspects.indexOf(p.aspect) - aspects.indexOf(q.aspect));
  return { ...requirement, aspects: found, state: worst(found.map(({ state }) => state)) };
}

const worst = (states: readonly State[]): State | null =>
  states.length === 0 ? null : states.includes("SHORT") ? "SHORT" : states.includes("UNKNOWN") ? "UNKNOWN" : "MET";

/** How the workloads of each sector are designated, and how they stand against it. */
export function designationsOf(a: Analysis, nation: number): SectorDesignations[] {
  const { entities } = a.snapshot.facts;
  return sectorsOfNation(a, nation).map((sector) => {
    const workloads = workloadsOfSector(a, sector);
    const open = (w: number) => [null, "UNDECIDED"].includes(designationOf(a, w));
    return {
      sector,
      verdicts: verdictCounts(a, workloads),
      undecided: workloads.filter(open),
      withoutDecider: workloads.filter((w) => !open(w) && !entities[w].fields.designatedBy),
      of: workloads.length,
    };
  });
}
