import { type KeyboardEvent, useMemo } from "react";
import type { Placement } from "./layout";
import type { Picture, Plate } from "./picture";
import { plateWords } from "./plateWords";
import type { Overlay } from "./style";

/** One button over each plate, in the order of the bands: what keyboard and screen reader meet. One of them is a tab stop. */
export function PlateButtons({
  picture,
  placement,
  overlay,
  selected,
  stop,
  onFocus,
  onBlur,
  onKey,
  onPress,
}: {
  picture: Picture;
  placement: Placement;
  overlay: Overlay;
  selected: string | null;
  stop: string;
  /** `ring`: the focus is to be seen. */
  onFocus: (plate: Plate, ring: boolean) => void;
  onBlur: () => void;
  onKey: (event: KeyboardEvent, plate: Plate) => void;
  onPress: (plate: Plate) => void;
}) {
  const order = useMemo(() => [...picture.plates.values()].sort((a, b) => a.band - b.band), [picture]);
  return order.map((plate) => {
    const at = placement.plates.get(plate.id);
    if (!at) return null;
    return (
      <button
        key={plate.id}
        type="button"
        className="plate-button"
        data-plate={plate.id}
        tabIndex={plate.id === stop ? 0 : -1}
        aria-pressed={plate.what === "thing" ? plate.id === selected : undefined}
        aria-expanded={plate.what === "stack" ? false : undefined}
        style={{ left: at.x - at.width / 2, top: at.y - at.height / 2, width: at.width, height: at.height }}
        onFocus={(event) => onFocus(plate, event.currentTarget.matches(":focus-visible"))}
        onBlur={onBlur}
        onKeyDown={(event) => onKey(event, plate)}
        onClick={() => onPress(plate)}
      >
        <span className="unseen">{plateWords(plate, picture, overlay)}</span>
      </button>
    );
  });
}
