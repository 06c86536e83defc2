import { useMemo } from "react";
import { useSearchParams } from "react-router";
import { type Item, isShock, itemFrom, itemText } from "../scenarios/items";

export const usualTiers = [1, 2, 3, 4] as const;
export const undecidedWords = {
  MUST_BE_SOVEREIGN: "must be sovereign",
  SOVEREIGN_PREFERRED: "is preferably sovereign",
  EXTERNAL_ALLOWED: "may be external",
} as const;
export type Undecided = keyof typeof undecidedWords;

/** Who comes first when there is not enough. */
export interface Policy {
  readonly tiers: readonly number[];
  readonly sectors: readonly string[];
  readonly sectorsFirst: boolean;
  readonly undecided: Undecided;
  readonly sovereignData: readonly string[];
}

/** Everything that decides what the page shows, beside the nation. It lives in the address, so that a link shows the same. */
export interface Asked {
  readonly year: number | null;
  readonly demand: "WORKLOADS" | "REQUIREMENTS";
  readonly shocks: readonly Item[];
  readonly policy: Policy;
}

const usual: Asked = {
  year: null,
  demand: "WORKLOADS",
  shocks: [],
  policy: { tiers: usualTiers, sectors: [], sectorsFirst: false, undecided: "MUST_BE_SOVEREIGN", sovereignData: [] },
};

/** Reads the part of an address behind the question mark. What it does not know it leaves as it is at first. */
export function askedFrom(params: URLSearchParams): Asked {
  const year = Number(params.get("year"));
  const tiers = (params.get("tiers") ?? "").split("").map(Number);
  const undecided = params.get("undecided");
  return {
    year: Number.isInteger(year) && year > 0 ? year : null,
    demand: params.get("demand") === "strategy" ? "REQUIREMENTS" : "WORKLOADS",
    shocks: params
      .getAll("shock")
      .map(itemFrom)
      .filter((item): item is Item => item !== null && isShock(item)),
    policy: {
      tiers: [...tiers].sort().join() === usualTiers.join() ? tiers : usualTiers,
      sectors: [...new Set(params.getAll("first"))],
      sectorsFirst: params.get("lead") === "sectors",
      undecided: undecided !== null && undecided in undecidedWords ? (undecided as Undecided) : usual.policy.undecided,
      sovereignData: [...new Set(params.getAll("data"))],
    },
  };
}

/** Writes what is asked over an address: only what is not as at first. What else stands there, the nation, stays. */
export function askedInto(before: URLSearchParams, { year, demand, shocks, policy }: Asked): URLSearchParams {
  const after = new URLSearchParams(before);
  const put = (name: string, values: readonly string[]) => {
    after.delete(name);
    for (const value of values) after.append(name, value);
  };
  put("year", year === null ? [] : [String(year)]);
  put("demand", demand === usual.demand ? [] : ["strategy"]);
  put("shock", [...new Set(shocks.map(itemText))]);
  put("tiers", policy.tiers.join() === usualTiers.join() ? [] : [policy.tiers.join("")]);
  put("first", policy.sectors);
  put("lead", policy.sectorsFirst && policy.sectors.length > 0 ? ["sectors"] : []);
  put("undecided", policy.undecided === usual.policy.undecided ? [] : [policy.undecided]);
  put("data", policy.sovereignData);
  return after;
}

export function useAsked() {
  const [params, setParams] = useSearchParams();
  const asked = useMemo(() => askedFrom(params), [params]);
  const change = (part: Partial<Asked>) =>
    setParams((before) => askedInto(before, { ...askedFrom(before), ...part }), { preventScrollReset: true });
  return { asked, change };
}

/** The policy as the API takes it. */
export const inputOfPolicy = ({ tiers, sectors, sovereignData, ...rest }: Policy) => ({
  ...rest,
  tiers: [...tiers],
  sectors: [...sectors],
  sovereignData: [...sovereignData],
});

/** The entry moved one place towards the start. */
export function raised<T>(list: readonly T[], at: number): T[] {
  const after = [...list];
  const [entry] = after.splice(at, 1);
  after.splice(Math.max(0, at - 1), 0, entry!);
  return after;
}
