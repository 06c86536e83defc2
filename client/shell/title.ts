import { useEffect } from "react";

/** Names the document after the page; `null` while the name is still on its way. */
export function useTitle(title: string | null) {
  useEffect(() => {
    document.title = title === null ? "Loadpath" : `${title} · Loadpath`;
  }, [title]);
}
