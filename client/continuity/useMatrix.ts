import { useMemo } from "react";
import { useSearchParams } from "react-router";
import { hoursText, hoursWithin } from "../scenarios/address";
import { type Item, itemFrom, itemText } from "../scenarios/items";

export interface Asked {
  /** Columns; none: the heaviest of each standard shock. */
  readonly shocks: readonly Item[];
  /** What holds in every column: facts supposed, agreements that end. */
  readonly supposing: readonly Item[];
  readonly horizon: number | null;
  /** Cell whose reason is open. */
  readonly open: string | null;
}

const itemsIn = (params: URLSearchParams, name: string) =>
  params
    .getAll(name)
    .map(itemFrom)
    .filter((item) => item !== null);

const read = (params: URLSearchParams): Asked => ({
  shocks: itemsIn(params, "shock").filter(({ does }) => does === "fail" || does === "deny"),
  supposing: itemsIn(params, "suppose").filter(({ does }) => does !== "fail" && does !== "deny"),
  horizon: hoursWithin(params.get("within")),
  open: params.get("cell"),
});

/** The matrix as the address says, and a way to change it. */
export function useMatrix() {
  const [params, setParams] = useSearchParams();
  const asked = useMemo(() => read(params), [params]);
  const change = (changes: Partial<Asked>, { replace = false } = {}) =>
    setParams(
      (before) => {
        const now = { ...read(before), ...("open" in changes ? {} : { open: null }), ...changes };
        const after = new URLSearchParams(before);
        for (const name of ["shock", "suppose", "within", "cell"]) after.delete(name);
        for (const item of now.shocks) after.append("shock", itemText(item));
        for (const item of now.supposing) after.append("suppose", itemText(item));
        const within = hoursText(now.horizon);
        if (within) after.set("within", within);
        if (now.open) after.set("cell", now.open);
        return after;
      },
      { replace, preventScrollReset: true },
    );
  return { ...asked, change };
}
