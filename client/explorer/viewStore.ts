import type { View } from "../graph/scene";

interface Seen {
  readonly view: View;
  readonly size: { readonly width: number; readonly height: number };
}

/** The view of the canvas, for those who follow it every frame, so that nothing else is drawn anew. */
export interface ViewStore {
  readonly set: (seen: Seen) => void;
  readonly get: () => Seen | null;
  readonly follow: (listener: () => void) => () => void;
}

export function makeViewStore(): ViewStore {
  let seen: Seen | null = null;
  const listeners = new Set<() => void>();
  return {
    set: (next) => {
      seen = next;
      for (const listener of listeners) listener();
    },
    get: () => seen,
    follow: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
