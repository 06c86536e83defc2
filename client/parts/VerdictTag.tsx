import { Icon } from "../signs/Icon";
import { verdictWords } from "../words/enumerations";

/** Met, breached or unknown: outline, solid, hatched strip, so that it survives grey. `short` where the column says that it is a verdict. */
export function VerdictTag({ verdict, short = false }: { verdict: keyof typeof verdictWords; short?: boolean }) {
  const sign = verdict === "MET" ? "tick" : verdict === "BREACHED" ? "cross" : null;
  return (
    <span className={`verdict verdict-${verdict.toLowerCase()}`}>
      {sign && <Icon of={sign} size={12} />}
      {short ? verdictWords[verdict] : `Verdict ${verdictWords[verdict].toLowerCase()}`}
    </span>
  );
}
