import { type Kind, kindNames, kinds } from "../words/kinds";
import type { Deed } from "./items";

/** What can happen to a thing of a kind at hour 0. */
export function deedsOf(kind: Kind): readonly Deed[] {
  if (kind === "Vendor") return ["deny", "fail"];
  if (kind === "Jurisdiction") return ["deny"];
  if (kind === "Agreement") return ["end"];
  return kinds[kind].component ? ["fail"] : [];
}

/** Kinds to which something can happen. */
export const shockable = kindNames.filter((kind) => deedsOf(kind).length > 0);
