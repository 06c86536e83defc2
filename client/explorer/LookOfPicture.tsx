import { type Ref, useEffect, useRef, useState } from "react";
import { PictureCanvas, type PictureHandle } from "../graph/PictureCanvas";
import type { Plate } from "../graph/picture";
import type { Overlay } from "../graph/style";
import { Skeleton } from "../parts/Skeleton";
import { HoverCard } from "./HoverCard";
import type { Arranged } from "./usePlacement";
import type { ViewStore } from "./viewStore";

/** The picture with its zoom buttons and the card of what is pointed at; grey bands until it is there. */
export function LookOfPicture({
  arranged,
  overlay,
  selected,
  path,
  name,
  opens,
  handle,
  views,
  onSelect,
  onOpen,
  onClose,
}: {
  arranged: Arranged | null;
  overlay: Overlay;
  selected: string | null;
  path: ReadonlyMap<string, readonly number[]>;
  name: string;
  opens: string;
  handle: React.RefObject<PictureHandle | null>;
  views: ViewStore;
  onSelect: (plate: Plate) => void;
  onOpen: (plate: Plate) => void;
  onClose: (plate: Plate) => void;
}) {
  const [hovered, setHovered] = useState<Plate | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const hover = (plate: Plate | null) => {
    if (timer.current) clearTimeout(timer.current);
    if (!plate) setHovered(null);
    else timer.current = setTimeout(() => setHovered(plate), 300);
  };
  useEffect(() => () => clearTimeout(timer.current ?? undefined), []);
  return (
    <>
      {!arranged && (
        <div className="explorer-pad">
          <Skeleton lines={9} what="Arranging the picture" />
        </div>
      )}
      <PictureCanvas
        arranged={arranged}
        overlay={overlay}
        selected={selected}
        path={path}
        label={`Picture of what ${name} rests on and what rests on it`}
        handle={handle as Ref<PictureHandle>}
        opens={opens}
        onSelect={onSelect}
        onOpen={onOpen}
        onClose={onClose}
        onHover={hover}
        onView={(view, size) => views.set({ view, size })}
        onShown={() => performance.mark("loadpath:picture-shown")}
      />
      {hovered && arranged?.picture.plates.has(hovered.id) && (
        <HoverCard plate={hovered} placement={arranged.placement} picture={arranged.picture} overlay={overlay} views={views} />
      )}
      {arranged && (
        // biome-ignore lint/a11y/useSemanticElements: buttons of a canvas are no set of form fields
        <div className="zoom" role="group" aria-label="Zoom">
          <button type="button" aria-label="Larger" onClick={() => handle.current?.zoom(1.25)}>
            <span aria-hidden="true">+</span>
          </button>
          <button type="button" aria-label="Smaller" onClick={() => handle.current?.zoom(0.8)}>
            <span aria-hidden="true">−</span>
          </button>
          <button type="button" aria-label="Show all of it" onClick={() => handle.current?.fit()}>
            <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.5">
              <path d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10" />
            </svg>
          </button>
        </div>
      )}
    </>
  );
}
