import { useSyncExternalStore } from "react";

const narrow = typeof window === "undefined" ? null : window.matchMedia("(max-width: 720px)");

/** Whether the screen is a phone's. */
export const usePhone = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      narrow?.addEventListener("change", listener);
      return () => narrow?.removeEventListener("change", listener);
    },
    () => narrow?.matches ?? false,
  );
