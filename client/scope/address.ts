import { useSearchParams } from "react-router";

/** Changes parts of the address and keeps the rest; null takes one out. Another choice starts at the first page again. */
export function useAddress() {
  const [params, setParams] = useSearchParams();
  const change = (changes: Readonly<Record<string, string | null>>) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (!("from" in changes)) after.delete("from");
        for (const [name, value] of Object.entries(changes)) {
          if (value) after.set(name, value);
          else after.delete(name);
        }
        return after;
      },
      { preventScrollReset: !("from" in changes) },
    );
  return { params, change };
}

/** Where a ranking starts on this page, from 0; the address counts from 1. */
export function useOffset() {
  const { params, change } = useAddress();
  const offset = Math.max(0, Math.floor(Number(params.get("from") ?? 1)) - 1) || 0;
  return { offset, turn: (to: number) => change({ from: to > 0 ? String(to + 1) : null }) };
}

/** Hours within which a withdrawal counts, as the address writes them. */
const horizons = { "24": 24, "72": 72, "168": 168, "720": 720, ever: null } as const;
export type Horizon = keyof typeof horizons;
/** What counts where the address says nothing. */
const usual: Horizon = "720";

/** The hours that count; null is ever. `within` is the address's part, null for the usual one. */
export function useHorizon() {
  const { params, change } = useAddress();
  const given = params.get("within");
  const chosen: Horizon = given !== null && given in horizons ? (given as Horizon) : usual;
  return {
    chosen,
    hours: horizons[chosen],
    within: chosen === usual ? null : chosen,
    choose: (horizon: Horizon) => change({ within: horizon === usual ? null : horizon }),
  };
}
