import cytoscape from "cytoscape";
import { elementsOf } from "./elements";
import type { Placement } from "./layout";
import type { Picture, Plate } from "./picture";
import { groupsInSight } from "./sight";
import { type Images, type Overlay, plateImages, type SignScale, styleSheet } from "./style";
import type { Tokens } from "./tokens";
import { farthestZoom, signScaleAt } from "./view";

export interface View {
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
}

export interface SceneEvents {
  /** The view moved. Called at most once a frame. */
  readonly viewed: (view: View) => void;
  readonly tapped: (plate: Plate) => void;
  readonly opened: (plate: Plate) => void;
  readonly hovered: (plate: Plate | null) => void;
}

const zoomLimits = { least: 0.12, most: 2 };
/** Beneath this, a plate shows its first word only. */
const farZoom = 0.6;
/**
 * Main-thread time that one slice of adding may take, ms; how many elements are added between two looks at the clock; how
 * many plates are drawn for the first time in one frame.
 */
const slice = { ms: 15, elements: 6, drawn: 14 };

type Words = "all" | "far" | "farthest";
const wordsAt = (zoom: number): Words => (zoom < farthestZoom ? "farthest" : zoom < farZoom ? "far" : "all");

/** Lets whatever waits on the main thread go first. A frame is not waited for: each would draw the canvas anew. */
const breather = () => new Promise<void>((resolve) => setTimeout(resolve));

const nextFrame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));

/**
 * What cytoscape can do beyond its declared types: look anew at how nodes are drawn; keep still while elements are added,
 * and work out how they look; draw from bitmaps of single elements, or from one of all of them; load an image ahead.
 */
interface Nodes extends cytoscape.NodeCollection {
  updateStyle(): void;
}
interface Renderer {
  flushRenderedStyleQueue(): void;
  drawCachedElements: (...drawn: unknown[]) => void;
  drawLayeredElements: (...drawn: unknown[]) => void;
  getCachedImage(uri: string, crossOrigin: null, loaded: () => void): HTMLImageElement;
}
interface Core extends cytoscape.Core {
  notifications(on: boolean): void;
  renderer(): Renderer;
}

/** The canvas: draws a placed picture with cytoscape and tells what is done with it. It decides nothing. */
export class Scene {
  private readonly cy: Core;
  private run = 0;
  private frame = 0;
  private pathed = false;
  /** The view is being moved by the picture itself, towards what has the focus: its card stays. */
  private led = false;
  private readonly signs: SignScale = { by: 1 };
  private words: Words = "all";
  private images: (plate: Plate) => Images = () => ({ image: [], x: [], y: [], size: [], height: [] });

  constructor(
    container: HTMLElement,
    private readonly events: SceneEvents,
  ) {
    this.cy = cytoscape({
      container,
      style: [],
      layout: { name: "preset" },
      minZoom: zoomLimits.least,
      maxZoom: zoomLimits.most,
      autoungrabify: true,
      autounselectify: true,
      boxSelectionEnabled: false,
      selectionType: "single",
      hideEdgesOnViewport: false,
      textureOnViewport: false,
      motionBlur: false,
    }) as Core;
    // One bitmap of the whole picture takes longer to make than it ever saves, and is too large for most.
    const renderer = this.cy.renderer();
    renderer.drawLayeredElements = (...drawn) => renderer.drawCachedElements(...drawn);
    this.cy.on("viewport resize", () => this.report());
    this.cy.on("onetap", "node", (event) => this.events.tapped(event.target.data("plate") as Plate));
    this.cy.on("dbltap", "node", (event) => this.events.opened(event.target.data("plate") as Plate));
    this.cy.on("mouseover", "node", (event) => {
      container.style.cursor = "pointer";
      this.events.hovered(event.target.data("plate") as Plate);
    });
    this.cy.on("mouseout", "node", () => {
      container.style.cursor = "";
      this.events.hovered(null);
    });
    this.cy.on("pan zoom", () => {
      if (!this.led) this.events.hovered(null);
    });
  }

  /** The view as it is. */
  get view(): View {
    return { zoom: this.cy.zoom(), pan: this.cy.pan() };
  }

  get size(): { readonly width: number; readonly height: number } {
    return { width: this.cy.width(), height: this.cy.height() };
  }

  paint(tokens: Tokens, overlay: Overlay): void {
    this.images = plateImages(tokens, overlay, this.signs);
    this.cy.style(styleSheet(tokens, overlay, this.signs, this.images));
  }

  /**
   * Shows a picture: takes away what is gone, moves what moved, adds what is new, a few at a time, what is in view first.
   * Resolves when all of it is drawn, or as soon as another picture is to be shown.
   */
  async show(picture: Picture, placement: Placement, calm: number): Promise<void> {
    const run = ++this.run;
    const { nodes, edges } = elementsOf(picture, placement);
    const wanted = new Set([...nodes, ...edges].map((e) => e.data.id!));
    this.resign();
    this.words = wordsAt(this.cy.zoom());
    const worded = (node: (typeof nodes)[number]) => `${node.classes} ${this.words}`;
    this.cy.batch(() => {
      this.cy
        .elements()
        .filter((ele) => !wanted.has(ele.id()))
        .remove();
      for (const node of nodes) {
        const there = this.cy.getElementById(node.data.id!);
        if (there.nonempty()) {
          there.data("plate", node.data.plate);
          there.classes(worded(node));
          const at = there.position();
          if (at.x !== node.position.x || at.y !== node.position.y) {
            if (calm > 0) there.animate({ position: { ...node.position } }, { duration: calm, easing: "ease-out" });
            else there.position({ ...node.position });
          }
        }
      }
      for (const edge of edges) {
        const there = this.cy.getElementById(edge.data.id!);
        if (there.nonempty()) {
          there.data(edge.data);
          there.classes(edge.classes as string);
        }
      }
    });
    const isNew = (e: cytoscape.ElementDefinition) => this.cy.getElementById(e.data.id!).empty();
    const fresh = { nodes: nodes.filter(isNew), edges: edges.filter(isNew) };
    for (const node of fresh.nodes) node.classes = worded(node);
    // Each frame draws all that is in view anew, so there are few of them.
    for (const group of groupsInSight(fresh, placement, this.cy.extent(), slice.drawn)) {
      if (run !== this.run) return;
      await this.loaded(group);
      await this.add(run, group);
    }
    if (run === this.run) this.report();
  }

  /** Adds elements, as many in a go as there is time, and lets the canvas be drawn once all of them are there. */
  private async add(run: number, some: readonly cytoscape.ElementDefinition[]): Promise<void> {
    for (let i = 0; i < some.length; ) {
      if (run !== this.run) return;
      const until = performance.now() + slice.ms;
      while (i < some.length && performance.now() < until) {
        const few = some.slice(i, i + slice.elements);
        i += few.length;
        this.cy.notifications(i >= some.length);
        this.cy.add(few);
        this.cy.renderer().flushRenderedStyleQueue();
      }
      this.cy.notifications(true);
      if (i >= some.length) await nextFrame();
      await breather();
    }
  }

  /** Resolves when the images of plates are there: a plate drawn before would be drawn twice. */
  private async loaded(elements: readonly cytoscape.ElementDefinition[]): Promise<void> {
    const plates = elements.flatMap(({ data }) => (data.plate as Plate | undefined) ?? []);
    const uris = new Set(plates.flatMap((plate) => this.images(plate).image));
    await Promise.all(
      [...uris].map(
        (uri) =>
          new Promise<void>((resolve) => {
            const image = this.cy.renderer().getCachedImage(uri, null, resolve);
            if (image.complete) resolve();
            else image.addEventListener("error", () => resolve());
          }),
      ),
    );
  }

  /** Draws a path boldly and everything else quietly; an empty path draws all alike. */
  showPath(path: ReadonlySet<string>): void {
    if (path.size === 0 && !this.pathed) return;
    this.pathed = path.size > 0;
    this.cy.batch(() => {
      this.cy.edges().forEach((edge) => {
        edge.toggleClass("path", path.has(edge.id()));
        edge.toggleClass("quiet", path.size > 0 && !path.has(edge.id()));
      });
    });
  }

  /** Brings out the lines at one plate. */
  showNear(id: string | null): void {
    this.cy.batch(() => {
      this.cy.edges(".near").removeClass("near");
      if (id) this.cy.getElementById(id).connectedEdges().addClass("near");
    });
  }

  /** Makes the view show an area of the picture, as large as fits and no larger than life. */
  look(view: View, calm: number): void {
    this.cy.stop();
    this.led = true;
    const arrived = () => {
      this.led = false;
    };
    if (calm > 0) this.cy.animate({ zoom: view.zoom, pan: { ...view.pan } }, { duration: calm, easing: "ease-out", complete: arrived });
    else {
      this.cy.viewport({ zoom: view.zoom, pan: { ...view.pan } });
      arrived();
    }
  }

  /** Zooms by a factor around the middle. */
  zoomBy(factor: number, calm: number): void {
    const { width, height } = this.size;
    const zoom = Math.min(zoomLimits.most, Math.max(zoomLimits.least, this.cy.zoom() * factor));
    const pan = this.cy.pan();
    const k = zoom / this.cy.zoom();
    this.look({ zoom, pan: { x: width / 2 - (width / 2 - pan.x) * k, y: height / 2 - (height / 2 - pan.y) * k } }, calm);
  }

  resized(): void {
    this.cy.resize();
  }

  end(): void {
    this.run++;
    cancelAnimationFrame(this.frame);
    this.cy.destroy();
  }

  private report(): void {
    if (this.frame) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      if (this.cy.destroyed()) return;
      this.shorten();
      this.resign();
      this.events.viewed(this.view);
    });
  }

  /** Signs keep their size while the picture changes its own. */
  private resign(): void {
    const by = signScaleAt(this.cy.zoom());
    if (by === this.signs.by) return;
    this.signs.by = by;
    this.cy.batch(() => (this.cy.nodes(".sign") as Nodes).updateStyle());
  }

  /** Words shrink in steps: all of them, the first, none. */
  private shorten(): void {
    const words = wordsAt(this.cy.zoom());
    if (words === this.words) return;
    this.words = words;
    this.cy.batch(() => {
      const nodes = this.cy.nodes();
      nodes.toggleClass("far", words === "far");
      nodes.toggleClass("farthest", words === "farthest");
    });
  }
}
