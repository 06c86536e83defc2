import type { Analysis } from "../analysis";
import { type Amount, computeAt, domesticSites, type SiteCompute } from "./amounts";

/** What some sites of a nation have together, H100e. */
interface ComputeSum {
  readonly all: Amount;
  readonly inference: Amount;
  readonly open: Amount;
  /** What of the last is at sovereign sites. */
  readonly sovereign: Amount;
  readonly sites: number;
  /** Sites of which no accelerators are on record: they count as nothing, and are said. */
  readonly unstated: number;
}

/** The sites of a nation that there are on the day, or that may be, with what they have. Kept per nation. */
export const sitesIn = (a: Analysis, nation: number): readonly SiteCompute[] =>
  a.kept(`compute at sites in ${nation}`, () => domesticSites(a, nation).map((site) => computeAt(a, site, nation)));

export function sumOf(sites: readonly SiteCompute[]): ComputeSum {
  const sum = (amount: (s: SiteCompute) => Amount) => ({
    onRecord: sites.reduce((total, s) => total + (s.there.onRecord ? amount(s).onRecord : 0), 0),
    possible: sites.reduce((total, s) => total + (s.there.possible ? amount(s).possible : 0), 0),
  });
  const none = { onRecord: 0, possible: 0 };
  return {
    all: sum((s) => s.all ?? none),
    inference: sum((s) => s.inference),
    open: sum((s) => s.open),
    sovereign: sum(({ open, sovereign }) => ({
      onRecord: sovereign.onRecord ? open.onRecord : 0,
      possible: sovereign.possible ? open.possible : 0,
    })),
    sites: sites.filter((s) => s.there.possible).length,
    unstated: sites.filter((s) => s.there.possible && s.all === null).length,
  };
}
