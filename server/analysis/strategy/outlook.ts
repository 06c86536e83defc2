import type { Analysis } from "../analysis";
import { dayNumber, firstDay } from "../snapshot";
import { dayOfYear } from "./board";
import { none, plus, type Range } from "./range";
import { requirementsOf } from "./requirements";
import { accessOf, allocationOn, poolsOn, sitesOf } from "./supply";

/** What a year asks and what there is for it, in H100e. */
export interface YearOutlook {
  readonly year: number;
  /** Sum of what its requirements ask; and how many ask without a figure. */
  readonly asked: number;
  readonly withoutFigure: number;
  readonly sovereignCloud: Range;
  readonly otherDomestic: Range;
  /** Agreements of the nation, those that name a sector included. */
  readonly agreements: Range;
  /** Planned sites that are to open in the year, and agreements that end in it, by index, soonest first. */
  readonly opening: readonly { readonly site: number; readonly on: string; readonly compute: Range }[];
  readonly lapsing: readonly { readonly agreement: number; readonly on: string; readonly allocation: Range }[];
}

/** From this year to the last that anything is asked for, comes or lapses in; at most so many. */
const mostYears = 15;

/** The long view of a nation, year by year, each as on its first day. Planned sites without a day stand in no year. */
export function outlook(a: Analysis, nation: number): YearOutlook[] {
  const requirements = requirementsOf(a, nation);
  const sites = sitesOf(a, nation).filter(({ planned, expectedOn }) => planned && expectedOn !== null);
  const agreements = accessOf(a, nation).filter(({ ends }) => ends !== null);
  const yearOf = (date: string) => Number(date.slice(0, 4));
  const first = yearOf(a.day.on);
  const named = [
    ...requirements.map((r) => r.year),
    ...sites.map(({ expectedOn }) => yearOf(expectedOn!)),
    ...agreements.map(({ ends }) => yearOf(ends!)),
  ];
  const last = Math.min(Math.max(first, ...named), first + mostYears - 1);
  const soonest = <T extends { readonly on: string }>(list: T[]) => list.sort((p, q) => (firstDay(p.on) < firstDay(q.on) ? -1 : 1));
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const year = first + i;
    const ofYear = requirements.filter((r) => r.year === year);
    // This year began before what is known today, so it is looked at as it stands.
    const day = i === 0 ? a.day.on : dayOfYear(year);
    const { sovereignCloud, otherDomestic } = poolsOn(a, nation, day);
    return {
      year,
      asked: ofYear.reduce((sum, { compute }) => sum + (compute ?? 0), 0),
      withoutFigure: ofYear.filter(({ compute }) => compute === null).length,
      sovereignCloud,
      otherDomestic,
      agreements: accessOf(a, nation)
        .map((access) => allocationOn(access, dayNumber(day)))
        .reduce(plus, none),
      opening: soonest(
        sites
          .filter(({ expectedOn }) => yearOf(expectedOn!) === year)
          .map(({ site, expectedOn, compute }) => ({ site, on: expectedOn!, compute })),
      ),
      lapsing: soonest(
        agreements
          .filter(({ ends }) => yearOf(ends!) === year && dayNumber(firstDay(ends!)) > dayNumber(a.day.on))
          .map(({ agreement, ends, allocation }) => ({ agreement, on: ends!, allocation })),
      ),
    };
  });
}
