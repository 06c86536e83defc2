import { startTransition, useEffect, useRef, useState } from "react";
import { type Placement, structureOf } from "../graph/layout";
import { layOut } from "../graph/layoutWorker";
import type { Picture } from "../graph/picture";
import { placeAgain } from "../graph/place";

export interface Arranged {
  readonly picture: Picture;
  readonly placement: Placement;
}

/**
 * Places a picture. Where `frame` changes, the worker arranges its ground, the picture before anything in it was opened or
 * closed, and the rest is added to that; else only what is new is placed, and the rest stands still. Keeps what is on the
 * canvas until the new is placed. `arranged` is null before the first; `failed` tells why there is none.
 */
export function usePlacement(
  ground: Picture | null,
  picture: Picture | null,
  frame: string,
): { readonly arranged: Arranged | null; readonly failed: string | null } {
  const [failed, setFailed] = useState<string | null>(null);
  const [arranged, setArranged] = useState<(Arranged & { frame: string }) | null>(null);
  const held = useRef(arranged);
  held.current = arranged;
  /** Arrangements of this frame so far, so that closing what was opened, or undoing it, puts everything back where it stood. */
  const known = useRef(new Map<string, Placement>());
  useEffect(() => {
    if (!picture || !ground) return;
    const before = held.current;
    if (before?.picture === picture) return;
    const structure = structureOf(picture);
    if (before?.frame === frame) {
      const placement = known.current.get(structure) ?? placeAgain(before.placement, picture);
      known.current.set(structure, placement);
      setArranged({ picture, placement, frame });
      return;
    }
    let wanted = true;
    performance.mark("loadpath:layout-start");
    layOut(ground)
      .then((placement) => {
        performance.measure("loadpath:layout", "loadpath:layout-start");
        if (!wanted) return;
        const whole = picture === ground ? placement : placeAgain(placement, picture);
        known.current = new Map([
          [structureOf(ground), placement],
          [structure, whole],
        ]);
        // Hundreds of plates come at once: drawn in slices, so that the page answers meanwhile.
        startTransition(() => setArranged({ picture, placement: whole, frame }));
      })
      .catch((error: unknown) => {
        if (wanted) setFailed(String(error));
      });
    return () => {
      wanted = false;
    };
  }, [ground, picture, frame]);
  return { arranged, failed };
}
