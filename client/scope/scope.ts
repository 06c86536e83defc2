import { useMemo } from "react";
import { useSearchParams } from "react-router";

/** The sorts of scope, in the order in which they narrow. */
export const sorts = ["jurisdiction", "sector", "ministry"] as const;
export type Sort = (typeof sorts)[number];

/** One choice of each sort at most, by key; it lives in the address, so that a link carries it. */
export type Scope = Partial<Record<Sort, string>>;

export function useScope() {
  const [params, setParams] = useSearchParams();
  const scope = useMemo(() => {
    const read: Scope = {};
    for (const sort of sorts) {
      const key = params.get(sort);
      if (key) read[sort] = key;
    }
    return read;
  }, [params]);
  const choose = (sort: Sort, key: string | null) =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      if (key) after.set(sort, key);
      else after.delete(sort);
      // Sectors and public bodies belong to one jurisdiction: another one starts afresh.
      if (sort === "jurisdiction") for (const narrower of ["sector", "ministry"]) after.delete(narrower);
      after.delete("from");
      return after;
    });
  return { scope, choose, input: useMemo(() => scopeInput(scope), [scope]), query: scopeQuery(scope) };
}

/** As the API takes it: keys per sort; nothing for the whole registry. */
export const scopeInput = (scope: Scope) =>
  Object.fromEntries(Object.entries(scope).map(([sort, key]) => [sort, [key]])) as Partial<Record<Sort, string[]>>;

/** The scope as the end of an address: "?jurisdiction=us", or nothing. */
export const scopeQuery = (scope: Scope): string => {
  const text = new URLSearchParams(scope as Record<string, string>).toString();
  return text ? `?${text}` : "";
};

/** The end of an address with more in it; what is null or undefined is left out. */
export function withQuery(query: string, more: Readonly<Record<string, string | null | undefined>>): string {
  const params = new URLSearchParams(query);
  for (const [name, value] of Object.entries(more)) if (value) params.set(name, value);
  const text = params.toString();
  return text ? `?${text}` : "";
}
