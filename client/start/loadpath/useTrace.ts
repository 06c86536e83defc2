import { useMemo } from "react";
import { useSearchParams } from "react-router";
import { type Kind, kinds } from "../../words/kinds";

/** The thing that is followed through the layers. It lives in the address as Kind:key, so that a link carries it. */
export interface Trace {
  readonly kind: Kind;
  readonly key: string;
}

const read = (text: string | null): Trace | null => {
  const [, kind, key] = /^([A-Za-z]+):(.+)$/.exec(text ?? "") ?? [];
  return kind && key && kind in kinds ? { kind: kind as Kind, key } : null;
};

export function useTrace() {
  const [params, setParams] = useSearchParams();
  const text = params.get("trace");
  const traced = useMemo(() => read(text), [text]);
  /** Follows a thing; the one that is followed already, or null, ends it. */
  const trace = (thing: Trace | null) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (thing && !(thing.kind === traced?.kind && thing.key === traced.key)) after.set("trace", `${thing.kind}:${thing.key}`);
        else after.delete("trace");
        return after;
      },
      { preventScrollReset: true },
    );
  return { traced, trace };
}

/** Whether an entity is the one that is followed. */
export const isTraced = (traced: Trace | null, entity: { kind: string; key: string | null } | null): boolean =>
  traced !== null && entity !== null && traced.kind === entity.kind && traced.key === entity.key;
