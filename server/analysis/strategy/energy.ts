import type { Analysis } from "../analysis";
import { opening, type SiteCompute } from "../capacity/amounts";
import { plannedOn } from "../capacity/openings";
import { none, plus, type Range, type State, shortOf, stateOf } from "./range";
import { sitesOf } from "./sites";
import { sitesOn } from "./supply";

/** What the sites of a nation need of one grid connection in one year, against what it can deliver. */
export interface EnergyLine {
  readonly gridPoint: number;
  readonly year: number;
  /** MW that its sites need on the last day of the year, at the least those that stand by recorded facts alone. */
  readonly needed: Range;
  /** MW; nothing while it is planned, Infinity at the most where nobody states it. */
  readonly capacity: Range;
  readonly state: State;
  readonly shortBy: Range;
  /** The sites, planned ones included, by index. */
  readonly sites: readonly number[];
}

/**
 * Power that existing and planned compute needs at each grid connection and year. Sites and connections are there, or are
 * planned to be, as capacity has it. A site with several connections counts
 * whole at each: any of them may have to bear it alone. What else hangs on the connection is not known here, so "met"
 * says that the capacity suffices for these sites, not that it is free.
 */
export function energyLines(a: Analysis, nation: number, years: readonly number[]): EnergyLine[] {
  const sites = sitesOf(a, nation);
  const points = [...new Set(sites.flatMap(({ feeds }) => feeds))];
  return points.flatMap((gridPoint) => {
    const fed = sites.filter(({ feeds }) => feeds.includes(gridPoint));
    return years.map((year): EnergyLine => {
      const on = `${year}-12-31`;
      const standing = new Map(sitesOn(a, nation, on).map((s) => [s.site, s]));
      const there = fed.filter(({ site }) => standing.get(site)?.there.possible);
      const needed = there
        .map(({ site, power }) => ({ least: isSure(standing.get(site)!) ? power.least : 0, most: power.most }))
        .reduce(plus, none);
      const capacity = capacityOn(plannedOn(a, on), gridPoint);
      return {
        gridPoint,
        year,
        needed,
        capacity,
        // Enough even if all of them stand and it gives the least; short if those that are sure to stand exceed the most.
        state:
          stateOf(needed.most, { least: capacity.least, most: capacity.least }) === "MET"
            ? "MET"
            : needed.least > capacity.most
              ? "SHORT"
              : "UNKNOWN",
        shortBy: { least: shortOf(needed.least, capacity).least, most: shortOf(needed.most, capacity).most },
        sites: there.map(({ site }) => site),
      };
    });
  });
}

const isSure = ({ there, recorded }: SiteCompute): boolean => there.onRecord && recorded;

function capacityOn(then: Analysis, gridPoint: number): Range {
  if (!then.day.entityThere[gridPoint]) return none;
  const { fields } = then.snapshot.facts.entities[gridPoint];
  const stated = typeof fields.capacity === "number" ? fields.capacity : null;
  const { onRecord, possible } = opening(fields, then.day.on);
  return { least: onRecord ? (stated ?? 0) : 0, most: possible ? (stated ?? Number.POSITIVE_INFINITY) : 0 };
}
