import type { Analysis } from "../analysis";
import { dayNumber, firstDay, lastDay } from "../snapshot";
import { none, plus, type Range, type State, shortOf, stateOf } from "./range";
import { sitesOf } from "./supply";

/** What the sites of a nation need of one grid connection in one year, against what it can deliver. */
export interface EnergyLine {
  readonly gridPoint: number;
  readonly year: number;
  /** MW that its sites need on the last day of the year: at the least those that are sure to stand. */
  readonly needed: Range;
  /** MW; nothing while it is planned, Infinity at the most where nobody states it. */
  readonly capacity: Range;
  readonly state: State;
  readonly shortBy: Range;
  /** The sites, planned ones included, by index. */
  readonly sites: readonly number[];
}

/**
 * Power that existing and planned compute needs at each grid connection and year. A site with several connections counts
 * whole at each: any of them may have to bear it alone. What else hangs on the connection is not known here, so "met"
 * says that the capacity suffices for these sites, not that it is free.
 */
export function energyLines(a: Analysis, nation: number, years: readonly number[]): EnergyLine[] {
  const sites = sitesOf(a, nation);
  const points = [...new Set(sites.flatMap(({ feeds }) => feeds))];
  return points.flatMap((gridPoint) => {
    const fed = sites.filter(({ feeds }) => feeds.includes(gridPoint));
    return years.map((year): EnergyLine => {
      const day = dayNumber(`${year}-12-31`);
      const there = fed.filter(({ opens, closes }) => opens.most <= day && day < closes);
      const needed = there
        .map(({ opens, power }) => ({ least: opens.least <= day ? power.least : 0, most: power.most }))
        .reduce(plus, none);
      const capacity = capacityOn(a, gridPoint, day);
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

function capacityOn(a: Analysis, gridPoint: number, day: number): Range {
  const { fields } = a.snapshot.facts.entities[gridPoint];
  const stated = typeof fields.capacity === "number" ? fields.capacity : null;
  const range = stated === null ? { least: 0, most: Number.POSITIVE_INFINITY } : { least: stated, most: stated };
  if (fields.status === "CLOSED") return none;
  if (fields.status !== "PLANNED") return range;
  const expectedOn = (fields.expectedOn ?? null) as string | null;
  const sure = expectedOn !== null && dayNumber(lastDay(expectedOn)) <= day;
  const maybe = expectedOn === null || dayNumber(firstDay(expectedOn)) <= day;
  return { least: sure ? range.least : 0, most: maybe ? range.most : 0 };
}
