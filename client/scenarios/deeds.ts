import type { Drawing } from "../signs/drawings";
import { type Kind, kindNames, kinds } from "../words/kinds";
import type { Deed } from "./items";

/** What can happen to a thing of a kind at hour 0. */
export function deedsOf(kind: Kind): readonly Deed[] {
  if (kind === "Vendor") return ["deny", "fail"];
  if (kind === "Jurisdiction") return ["deny"];
  if (kind === "Agreement") return ["end"];
  return kinds[kind].component ? ["fail"] : [];
}

/** The sign of what happens, wherever it is named or offered. */
export const deedSigns = { fail: "falls", deny: "denied", end: "Agreement", retire: "retired" } as const satisfies Record<Deed, Drawing>;

/** Kinds to which something can happen. */
export const shockable = kindNames.filter((kind) => deedsOf(kind).length > 0);
