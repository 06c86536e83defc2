import type { Analysis } from "../analysis";
import { computeAt } from "../capacity/amounts";
import { plannedOn } from "../capacity/openings";
import { firstDay, lastDay } from "../snapshot";
import { dayOfYear } from "./board";
import { none, plus, type Range } from "./range";
import { requirementsOf } from "./requirements";
import { sitesOf } from "./sites";
import { type Access, accessOn, openAt, poolsOn } from "./supply";

/** What a year asks and what there is for it, in H100e. */
export interface YearOutlook {
  readonly year: number;
  /** The day as of which it is looked at. */
  readonly day: string;
  /** Sum of what its requirements ask; and how many ask without a figure. */
  readonly asked: number;
  readonly withoutFigure: number;
  readonly sovereignCloud: Range;
  readonly otherDomestic: Range;
  /** Agreements of the nation, those that name a sector included. */
  readonly agreements: Range;
  /**
   * Planned sites that are to open in the year, with what they are then open with, and agreements that end in it, with what
   * they give on the last day on which they surely run, or today where that is past. By index, soonest first.
   */
  readonly opening: readonly { readonly site: number; readonly on: string; readonly compute: Range }[];
  readonly lapsing: readonly {
    readonly agreement: number;
    readonly on: string;
    readonly allocation: Range;
    /** Sites and services that carry it. */
    readonly carriers: readonly number[];
  }[];
}

/** From this year to the last that anything is asked for, comes or lapses in; at most so many. */
const mostYears = 15;

/**
 * The long view of a nation, year by year, each as on its first day. Planned sites without a day may be there from next year
 * on and open in none. Kept per nation.
 */
export const outlook = (a: Analysis, nation: number): readonly YearOutlook[] => a.kept(`outlook ${nation}`, () => yearsFrom(a, nation));

function yearsFrom(a: Analysis, nation: number): YearOutlook[] {
  const requirements = requirementsOf(a, nation);
  const sites = sitesOf(a, nation).filter(({ planned, expectedOn }) => planned && expectedOn !== null);
  const agreements = accessOn(a, nation, a.day.on).filter(({ ends, state }) => ends !== null && state !== "ENDED");
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
      day,
      asked: ofYear.reduce((sum, { compute }) => sum + (compute ?? 0), 0),
      withoutFigure: ofYear.filter(({ compute }) => compute === null).length,
      sovereignCloud,
      otherDomestic,
      agreements: accessOn(a, nation, day)
        .map(({ allocation }) => allocation)
        .reduce(plus, none),
      opening: soonest(
        sites
          .filter(({ expectedOn }) => yearOf(expectedOn!) === year)
          .map(({ site, expectedOn }) => ({ site, on: expectedOn!, compute: openedWith(a, nation, site, expectedOn!) })),
      ),
      lapsing: soonest(
        agreements
          .filter(({ ends }) => yearOf(ends!) === year)
          .map(({ agreement, ends }) => ({ agreement, on: ends!, ...lastGiven(a, nation, agreement, ends!) })),
      ),
    };
  });
}

/** What a planned site gives to public bodies once it has opened. */
const openedWith = (a: Analysis, nation: number, site: number, expectedOn: string): Range =>
  openAt(computeAt(plannedOn(a, lastDay(expectedOn)), site, nation));

function lastGiven(a: Analysis, nation: number, agreement: number, ends: string): Pick<Access, "allocation" | "carriers"> {
  const last = dayBefore(firstDay(ends));
  const then = accessOn(a, nation, last > a.day.on ? last : a.day.on);
  const { allocation, carriers } = then.find((access) => access.agreement === agreement) ?? { allocation: none, carriers: [] };
  return { allocation, carriers };
}

const dayBefore = (date: string): string => new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
