import { Icon } from "../signs/Icon";
import { type Standing, standingWords } from "./words";

const signs = {
  PRESENT: ["tick", "sign-met"],
  WEAKER: ["down", "sign-expose"],
  ABSENT: ["cross", "sign-fail"],
  UNKNOWN: ["nothing", "sign-unknown"],
} as const;

/** How a provision stands against the model: a sign and the word. */
export function StandingTag({ standing }: { standing: Standing }) {
  const [sign, tone] = signs[standing];
  return (
    <span className="certainty">
      <Icon of={sign} size={14} className={tone} /> {standingWords[standing]}
    </span>
  );
}
