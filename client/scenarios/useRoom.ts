import { useMemo } from "react";
import { useSearchParams } from "react-router";
import { useScope } from "../scope/scope";
import { type Room, roomFrom, roomInto } from "./address";

/** The room as the address says, and ways to change it. Moving about within a result does not pile up in the history. */
export function useRoom() {
  const [params, setParams] = useSearchParams();
  const scope = useScope();
  const room = useMemo(() => roomFrom(params), [params]);
  const change = (changes: Partial<Room>, { replace = false } = {}) =>
    setParams((before) => roomInto(before, { ...roomFrom(before), ...changes }), { replace, preventScrollReset: true });
  return { room, change, ...scope };
}
