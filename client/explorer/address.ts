import type { Basis, LinkClass } from "../graph/model";
import type { Overlay } from "../graph/style";
import { type Kind, kindNames, kinds } from "../words/kinds";

export type Look = "picture" | "table" | "tree";

/** Everything that decides what the explorer shows of a thing. It lives in the address, so that it can be shared. */
export interface Shown {
  /** Null: as the screen suggests. */
  readonly look: Look | null;
  /** Levels beneath and above the centre. */
  readonly down: number;
  readonly up: number;
  /** Stacks taken apart, by id. */
  readonly open: ReadonlySet<string>;
  /** Things whose neighbours were asked for, by ref. */
  readonly more: ReadonlySet<string>;
  /** Things closed, by ref. */
  readonly shut: ReadonlySet<string>;
  readonly kinds: ReadonlySet<Kind>;
  readonly bases: ReadonlySet<Basis>;
  readonly classes: ReadonlySet<LinkClass>;
  readonly overlay: Overlay;
  /** Selected thing, by ref; null: the centre. */
  readonly selected: string | null;
  /** What fells the selected thing, by ref: its chain is in focus. */
  readonly why: string | null;
}

export const levelLimit = 8;

export const asFirst: Shown = {
  look: null,
  down: 6,
  up: 1,
  open: new Set(),
  more: new Set(),
  shut: new Set(),
  kinds: new Set(),
  bases: new Set(),
  classes: new Set(["control"]),
  overlay: "points",
  selected: null,
  why: null,
};

export const bases = ["SOURCED", "CURATED", "DERIVED", "ASSUMED"] as const satisfies readonly Basis[];
export const linkClasses = ["needs", "maker", "control", "around"] as const satisfies readonly LinkClass[];
const looks: readonly Look[] = ["picture", "table", "tree"];
const overlays: readonly Overlay[] = ["points", "deniers", "off"];

/** Reads the part of an address behind the question mark. What it does not know it leaves as it is at first. */
export function shownFrom(search: string): Shown {
  const params = new URLSearchParams(search);
  const level = (name: "down" | "up") => {
    const n = Number(params.get(name) ?? Number.NaN);
    return Number.isInteger(n) && n >= 0 && n <= levelLimit ? n : asFirst[name];
  };
  const one = <T extends string>(name: string, allowed: readonly T[], otherwise: T | null) =>
    allowed.find((a) => a === params.get(name)) ?? otherwise;
  const hidden = params.has("hide") ? params.getAll("hide") : [...asFirst.classes];
  return {
    look: one("view", looks, null),
    down: level("down"),
    up: level("up"),
    open: new Set(params.getAll("open")),
    more: new Set(params.getAll("more")),
    shut: new Set(params.getAll("shut")),
    kinds: new Set(kindNames.filter((k) => hidden.includes(kinds[k].slug))),
    bases: new Set(bases.filter((b) => hidden.includes(b.toLowerCase()))),
    classes: new Set(linkClasses.filter((c) => hidden.includes(c))),
    overlay: one("overlay", overlays, null) ?? asFirst.overlay,
    selected: params.get("at"),
    why: params.get("why"),
  };
}

/** The part of an address behind the question mark: only what is not as at first. */
export function searchOf(shown: Shown): string {
  const params = new URLSearchParams();
  if (shown.look) params.set("view", shown.look);
  if (shown.down !== asFirst.down) params.set("down", String(shown.down));
  if (shown.up !== asFirst.up) params.set("up", String(shown.up));
  for (const name of ["open", "more", "shut"] as const) for (const ref of [...shown[name]].sort()) params.append(name, ref);
  const hidden = [...[...shown.kinds].map((k) => kinds[k].slug), ...[...shown.bases].map((b) => b.toLowerCase()), ...shown.classes].sort();
  const usual = shown.kinds.size === 0 && shown.bases.size === 0 && shown.classes.size === 1 && shown.classes.has("control");
  if (!usual) for (const name of hidden.length > 0 ? hidden : ["nothing"]) params.append("hide", name);
  if (shown.overlay !== asFirst.overlay) params.set("overlay", shown.overlay);
  if (shown.selected) params.set("at", shown.selected);
  if (shown.why) params.set("why", shown.why);
  const text = params.toString();
  return text ? `?${text}` : "";
}

/** Address of the explorer with a thing at its centre. */
export const explorerPath = (kind: Kind, key: string): string => `/explorer/${kinds[kind].slug}/${encodeURIComponent(key)}`;

/** How a thing is named in addresses. */
export const refOf = (thing: { readonly id: string; readonly kind: string; readonly key: string | null }): string =>
  thing.key === null ? thing.id : `${thing.kind}:${thing.key}`;

/** How many filters are on, the usual one counted. */
export const filtersOn = ({ kinds: k, bases: b, classes: c }: Shown): number => k.size + b.size + c.size;
