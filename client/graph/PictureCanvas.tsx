import { type KeyboardEvent, useDeferredValue, useEffect, useId, useImperativeHandle, useRef, useState } from "react";
import { Icon } from "../signs/Icon";
import { bands } from "./bands";
import type { Placement } from "./layout";
import { Marks } from "./Marks";
import { PlateButtons } from "./PlateButtons";
import type { Picture, Plate } from "./picture";
import { Scene, type View } from "./scene";
import type { Overlay } from "./style";
import { useTokens } from "./tokens";
import { type Arrow, travel } from "./travel";
import { fitted, opening, showing, signScaleAt } from "./view";

/** What can be done to the picture from outside: its zoom buttons and the minimap. */
export interface PictureHandle {
  zoom(factor: number): void;
  fit(): void;
  look(view: View): void;
}

interface Props {
  /** Null until it is arranged: meanwhile the canvas gets ready. */
  readonly arranged: { readonly picture: Picture; readonly placement: Placement } | null;
  readonly overlay: Overlay;
  /** Plate of the selected thing. */
  readonly selected: string | null;
  /** Lines of the chain in focus, with the numbers of its links. */
  readonly path: ReadonlyMap<string, readonly number[]>;
  readonly label: string;
  readonly handle: React.Ref<PictureHandle>;
  readonly onSelect: (plate: Plate) => void;
  /** Opens a stack, or asks for more beneath a thing. */
  readonly onOpen: (plate: Plate) => void;
  readonly onClose: (plate: Plate) => void;
  readonly onHover: (plate: Plate | null) => void;
  readonly onView: (view: View, size: { width: number; height: number }) => void;
  /** Changes when the picture is to be shown from its beginning again. */
  readonly opens: string;
  /** Called once all of a picture stands on the canvas. */
  readonly onShown?: () => void;
}

const arrows = new Set(["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End"]);

/**
 * The picture: bands beneath, cytoscape's canvas, rings and numbers above, and over it one button per plate, which mice
 * pass through, so that keyboard and screen reader meet what the eye sees.
 */
export function PictureCanvas(props: Props) {
  const { arranged, overlay, selected, path, label, handle, opens } = props;
  const tokens = useTokens();
  const outer = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const stripes = useRef<HTMLDivElement>(null);
  const labels = useRef<HTMLDivElement>(null);
  const marks = useRef<SVGGElement>(null);
  const scene = useRef<Scene | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const [focused, setFocused] = useState<string | null>(null);
  const [ringed, setRinged] = useState(false);
  const help = useId();
  const shown = useRef("");

  useEffect(() => {
    const follow = (view: View) => {
      if (layer.current) layer.current.style.transform = `translate(${view.pan.x}px, ${view.pan.y}px) scale(${view.zoom})`;
      marks.current?.setAttribute("transform", `translate(${view.pan.x} ${view.pan.y}) scale(${view.zoom})`);
      marks.current?.style.setProperty("--sign-scale", String(signScaleAt(view.zoom)));
      placeBands(stripes.current, labels.current, latest.current.arranged?.placement, view);
      latest.current.onView(view, made.size);
    };
    const made = new Scene(canvas.current!, {
      viewed: follow,
      tapped: (plate) => {
        setFocused(plate.id);
        latest.current.onSelect(plate);
        if (plate.what === "stack") latest.current.onOpen(plate);
      },
      opened: (plate) => plate.what === "thing" && latest.current.onOpen(plate),
      hovered: (plate) => latest.current.onHover(plate),
    });
    scene.current = made;
    const observer = new ResizeObserver(() => made.resized());
    observer.observe(outer.current!);
    return () => {
      observer.disconnect();
      made.end();
      scene.current = null;
      shown.current = "";
    };
  }, []);

  useEffect(() => scene.current?.paint(tokens, overlay), [tokens, overlay]);

  useEffect(() => {
    const now = scene.current;
    if (!now || !arranged) return;
    const { picture, placement } = arranged;
    const fresh = shown.current !== opens;
    shown.current = opens;
    // Legend and words beneath the canvas have come with the picture.
    now.resized();
    if (fresh) now.look(opening(placement, picture.centre, now.size), 0);
    placeBands(stripes.current, labels.current, placement, now.view);
    void now.show(picture, placement, fresh ? 0 : tokens.calm).then(() => {
      now.showPath(new Set(latest.current.path.keys()));
      latest.current.onShown?.();
    });
  }, [arranged, opens, tokens.calm]);

  useEffect(() => scene.current?.showPath(new Set(path.keys())), [path]);
  useEffect(() => scene.current?.showNear(ringed ? focused : null), [focused, ringed]);

  useImperativeHandle(handle, () => ({
    zoom: (factor) => scene.current?.zoomBy(factor, tokens.calm),
    fit: () => arranged && scene.current?.look(fitted(arranged.placement, scene.current.size), tokens.calm),
    look: (view) => scene.current?.look(view, 0),
  }));

  const focusOn = (id: string) => {
    setFocused(id);
    outer.current?.querySelector<HTMLButtonElement>(`[data-plate="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
    const at = arranged?.placement.plates.get(id);
    const now = scene.current;
    if (at && now) {
      const seen = now.view;
      const view = showing(seen, at, now.size);
      if (view !== seen) now.look(view, tokens.calm);
    }
  };

  const onKey = (event: KeyboardEvent, plate: Plate) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    if (arrows.has(key)) {
      const next = arranged && travel(arranged.picture, arranged.placement, plate.id, key as Arrow);
      if (next) focusOn(next);
    } else if (key === "+" || key === "=") props.onOpen(plate);
    else if (key === "-") props.onClose(plate);
    else return;
    event.preventDefault();
  };

  const plates = arranged?.picture.plates;
  const stop = focused && plates?.has(focused) ? focused : (selected ?? arranged?.picture.centre ?? "");
  const focusedPlate = ringed && focused ? plates?.get(focused) : undefined;
  const placed = arranged?.placement.bands ?? [];
  // Hundreds of buttons at once would hold up the canvas: they come after it, in slices.
  const late = useDeferredValue(arranged, null);
  return (
    <div className="picture" ref={outer}>
      <div className="picture-bands" ref={stripes} aria-hidden="true">
        {placed.map(({ band }, i) => (
          <div key={band} className={i % 2 === 0 ? "band" : "band band-other"} />
        ))}
      </div>
      <div className="picture-canvas" ref={canvas} aria-hidden="true" />
      <div className="picture-labels" ref={labels} aria-hidden="true">
        {placed.map(({ band }) => (
          <span key={band} className="band-label">
            <Icon of={bands[band]!.icon} className={`kind-${bands[band]!.icon}`} />
            {bands[band]!.name}
          </span>
        ))}
      </div>
      <svg className="picture-marks" aria-hidden="true">
        <g ref={marks}>
          {arranged && (
            <Marks
              placement={arranged.placement}
              selected={selected ? arranged.picture.plates.get(selected) : undefined}
              focused={focusedPlate}
              path={path}
            />
          )}
        </g>
      </svg>
      {arranged && (
        <>
          <p className="unseen" id={help}>
            Arrow keys follow the lines: down to what it rests on, up to what rests on it, left and right along the band. Enter selects, or
            opens a stack. Plus opens what lies beyond, minus closes it. Home goes to the centre.
          </p>
          {/* biome-ignore lint/a11y/useSemanticElements: a group of plates is no set of form fields */}
          <div className="picture-plates" role="group" aria-label={label} aria-describedby={help}>
            <div ref={layer} className="picture-layer">
              {late && (
                <PlateButtons
                  picture={late.picture}
                  placement={late.placement}
                  overlay={overlay}
                  selected={selected}
                  stop={stop}
                  onFocus={(plate, ring) => {
                    setFocused(plate.id);
                    setRinged(ring);
                    props.onHover(plate);
                  }}
                  onBlur={() => {
                    setRinged(false);
                    props.onHover(null);
                  }}
                  onKey={onKey}
                  onPress={(plate) => (plate.what === "stack" ? props.onOpen(plate) : props.onSelect(plate))}
                />
              )}
            </div>
          </div>
        </>
      )}
    </div>
  );
}

/** Bands go up and down with the picture, as wide as the canvas, the outermost to its edge; their labels stay at the left. */
function placeBands(stripes: HTMLDivElement | null, labels: HTMLDivElement | null, placement: Placement | undefined, { zoom, pan }: View) {
  const placed = placement?.bands ?? [];
  placed.forEach(({ top, bottom }, i) => {
    const from = top * zoom + pan.y;
    const to = bottom * zoom + pan.y;
    const stripe = stripes?.children[i] as HTMLElement | undefined;
    if (stripe) {
      stripe.style.top = i === 0 ? "0" : `${from}px`;
      stripe.style.height = i === placed.length - 1 ? "100%" : `${Math.max(0, i === 0 ? to : to - from)}px`;
    }
    const label = labels?.children[i] as HTMLElement | undefined;
    if (label) {
      label.style.transform = `translateY(${Math.max(from + 6, Math.min(6, to - 28))}px)`;
      label.style.visibility = to - from < 20 ? "hidden" : "";
    }
  });
}
