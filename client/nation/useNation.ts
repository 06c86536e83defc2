import { useScope } from "../scope/scope";
import { useAnswer } from "../useAnswer";
import { nationsQuery } from "./queries";

/** The nation that the page speaks of: the one in the address, else the one with most on record. Undefined until known, null where there is none. */
export function useNation() {
  const { scope, choose } = useScope();
  const [{ data, error }, again] = useAnswer({ query: nationsQuery });
  const nations = data?.computeNations;
  const key = scope.jurisdiction ?? (nations ? (nations[0]?.key ?? null) : undefined);
  return { key, nations, error, again, choose: (to: string | null) => choose("jurisdiction", to) };
}
