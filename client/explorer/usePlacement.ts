import { useEffect, useRef, useState } from "react";
import type { Placement } from "../graph/layout";
import { layOut } from "../graph/layoutWorker";
import type { Picture } from "../graph/picture";
import { placeAgain } from "../graph/place";

export interface Arranged {
  readonly picture: Picture;
  readonly placement: Placement;
}

/**
 * Places a picture: as a whole in the worker when `frame` changes, else only what is new, the rest standing still.
 * Keeps what is on the canvas until the new is placed. `arranged` is null before the first; `failed` tells why there is none.
 */
export function usePlacement(picture: Picture | null, frame: string): { readonly arranged: Arranged | null; readonly failed: string | null } {
  const [failed, setFailed] = useState<string | null>(null);
  const [arranged, setArranged] = useState<(Arranged & { frame: string }) | null>(null);
  const held = useRef(arranged);
  held.current = arranged;
  useEffect(() => {
    if (!picture) return;
    const before = held.current;
    if (before?.picture === picture) return;
    if (before?.frame === frame && before.picture.centre === picture.centre) {
      setArranged({ picture, placement: placeAgain(before.placement, picture), frame });
      return;
    }
    let wanted = true;
    performance.mark("loadpath:layout-start");
    document.fonts.ready
      .then(() => layOut(picture))
      .then((placement) => {
        performance.measure("loadpath:layout", "loadpath:layout-start");
        if (wanted) setArranged({ picture, placement, frame });
      })
      .catch((error: unknown) => {
        if (wanted) setFailed(String(error));
      });
    return () => {
      wanted = false;
    };
  }, [picture, frame]);
  return { arranged, failed };
}
