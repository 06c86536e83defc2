import { useContext, useEffect, useRef } from "react";
import { ComboBoxStateContext, type Key } from "react-aria-components";

/** The first row is chosen as soon as rows are there, so that Enter opens it; a row that the arrows chose stays. */
export function PreselectFirst() {
  const state = useContext(ComboBoxStateContext);
  const chosen = useRef<Key | null>(null);
  const first = state?.collection.getFirstKey() ?? null;
  const focused = state?.selectionManager.focusedKey ?? null;
  useEffect(() => {
    if (!state?.isOpen || first === null || focused === first) return;
    if (focused !== null && focused !== chosen.current) return;
    chosen.current = first;
    state.selectionManager.setFocusedKey(first);
  }, [state, first, focused]);
  return null;
}
