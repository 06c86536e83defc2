import { useCallback, useMemo, useRef, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { type Shown, searchOf, shownFrom } from "./address";

export interface Steps {
  readonly shown: Shown;
  /** Changes what is shown, as a step that can be undone. */
  readonly change: (patch: Partial<Shown>, words: string) => void;
  /** Moves the selection or the chain in focus, which is no step. */
  readonly point: (patch: Pick<Partial<Shown>, "selected" | "why">) => void;
  /** What undo and redo would do, in words; null: nothing. */
  readonly undoes: string | null;
  readonly redoes: string | null;
  readonly undo: () => void;
  readonly redo: () => void;
}

interface Step {
  readonly search: string;
  readonly words: string;
}

/** What the address says is shown, and the steps that led there. Going back in the browser leaves the thing, undo goes one step back. */
export function useShown(): Steps {
  const { search } = useLocation();
  const navigate = useNavigate();
  const shown = useMemo(() => shownFrom(search), [search]);
  const latest = useRef(search);
  latest.current = search;
  const [past, setPast] = useState<readonly Step[]>([]);
  const [future, setFuture] = useState<readonly Step[]>([]);
  const go = useCallback(
    (to: string) => {
      latest.current = to;
      void navigate({ search: to }, { replace: true, preventScrollReset: true });
    },
    [navigate],
  );
  const change = useCallback(
    (patch: Partial<Shown>, words: string) => {
      const before = latest.current;
      const after = searchOf({ ...shownFrom(before), ...patch });
      if (after === before) return;
      setPast((steps) => [...steps, { search: before, words }].slice(-100));
      setFuture([]);
      go(after);
    },
    [go],
  );
  const point = useCallback(
    (patch: Pick<Partial<Shown>, "selected" | "why">) => go(searchOf({ ...shownFrom(latest.current), ...patch })),
    [go],
  );
  const undone = past.at(-1);
  const redone = future.at(-1);
  return {
    shown,
    change,
    point,
    undoes: undone?.words ?? null,
    redoes: redone?.words ?? null,
    undo: () => {
      if (!undone) return;
      setFuture([...future, { search: latest.current, words: undone.words }]);
      setPast(past.slice(0, -1));
      go(undone.search);
    },
    redo: () => {
      if (!redone) return;
      setPast([...past, { search: latest.current, words: redone.words }]);
      setFuture(future.slice(0, -1));
      go(redone.search);
    },
  };
}
