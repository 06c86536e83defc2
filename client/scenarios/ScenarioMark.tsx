import type { SideName } from "./address";

/** A solid, B outlined in blue: the two scenarios wherever figures of theirs stand. */
export const ScenarioMark = ({ of, small = false }: { of: SideName; small?: boolean }) => (
  <span className={`scenario-mark scenario-mark-${of}${small ? " scenario-mark-small" : ""}`}>{of.toUpperCase()}</span>
);
