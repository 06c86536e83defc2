import { counted } from "../words/numbers";
import type { Side } from "./address";
import { isShock } from "./items";

/** What a scenario without a name is called: "2 shocks, 1 fact supposed". */
export function sideName({ items }: Side): string {
  const shocks = items.filter(isShock).length;
  const facts = items.length - shocks;
  return [
    ...(shocks > 0 ? [counted(shocks, "shock", "shocks")] : []),
    ...(facts > 0 ? [`${counted(facts, "fact", "facts")} supposed`] : []),
  ].join(", ");
}
