import { type KeyboardEvent, useRef, useState } from "react";

/**
 * Travel through blocks by arrow keys: along a layer, to the block above or below that lies nearest, Home and End to
 * its ends. One block at a time is in the tab order. Blocks are found by `data-block` inside `data-layer`.
 */
export function useTravel(first: string | null) {
  const root = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const layers = () =>
    [...(root.current?.querySelectorAll<HTMLElement>("[data-layer]") ?? [])].map((layer) => [
      ...layer.querySelectorAll<HTMLElement>("[data-block]"),
    ]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const here = (event.target as HTMLElement).closest<HTMLElement>("[data-block]");
    if (!here) return;
    const rows = layers().filter((row) => row.length > 0);
    const y = rows.findIndex((row) => row.includes(here));
    const row = rows[y] ?? [];
    const x = row.indexOf(here);
    const to = {
      ArrowLeft: () => row[x - 1],
      ArrowRight: () => row[x + 1],
      ArrowUp: () => nearest(rows[y - 1], here),
      ArrowDown: () => nearest(rows[y + 1], here),
      Home: () => row[0],
      End: () => row.at(-1),
    }[event.key];
    if (!to) return;
    event.preventDefault();
    to()?.focus();
  };
  return {
    root,
    onKeyDown,
    onFocus: (id: string) => setChosen(id),
    /** Whether the block is the one that Tab reaches. `ids` are those on the page. */
    reached: (id: string, ids: readonly string[]) => id === (chosen && ids.includes(chosen) ? chosen : (first ?? ids[0])),
  };
}

const middle = (element: HTMLElement): number => {
  const { left, width } = element.getBoundingClientRect();
  return left + width / 2;
};

/** The block of a row whose middle lies nearest to that of another. */
function nearest(row: readonly HTMLElement[] | undefined, to: HTMLElement): HTMLElement | undefined {
  if (!row?.length) return undefined;
  const x = middle(to);
  return row.reduce((best, block) => (Math.abs(middle(block) - x) < Math.abs(middle(best) - x) ? block : best));
}
