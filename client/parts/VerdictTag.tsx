import { Icon } from "../signs/Icon";
import { verdictWords } from "../words/enumerations";

/** Met, breached or unknown: outline, solid, hatched strip, so that it survives grey. */
export function VerdictTag({ verdict }: { verdict: keyof typeof verdictWords }) {
  const sign = verdict === "MET" ? "tick" : verdict === "BREACHED" ? "cross" : null;
  return (
    <span className={`verdict verdict-${verdict.toLowerCase()}`}>
      {sign && <Icon of={sign} size={12} />}
      Verdict {verdictWords[verdict].toLowerCase()}
    </span>
  );
}
