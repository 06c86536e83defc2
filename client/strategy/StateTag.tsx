import { Icon } from "../signs/Icon";
import { type State, stateWords } from "./words";

/** Met outlined, short solid, unknown hatched: as verdicts, so that it survives grey. */
export function StateTag({ state }: { state: State }) {
  const sign = state === "MET" ? "tick" : state === "SHORT" ? "cross" : null;
  const look = state === "SHORT" ? "breached" : state.toLowerCase();
  return (
    <span className={`verdict verdict-${look}`}>
      {sign && <Icon of={sign} size={12} />}
      {stateWords[state]}
    </span>
  );
}
