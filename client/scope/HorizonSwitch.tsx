import "./scope.css";
import { Segments } from "../parts/Segments";
import type { Horizon } from "./address";

const words: readonly (readonly [Horizon, string])[] = [
  ["24", "24 h"],
  ["72", "3 days"],
  ["168", "7 days"],
  ["720", "30 days"],
  ["ever", "Ever"],
];

/** How soon a loss must come to count: equipment and contracts hold for a while. */
export function HorizonSwitch({ chosen, choose }: { chosen: Horizon; choose: (horizon: Horizon) => void }) {
  return (
    <div className="horizon">
      <span className="horizon-label" aria-hidden="true">
        Lost within
      </span>
      <Segments label="Lost within" options={words} chosen={chosen} choose={choose} />
    </div>
  );
}
