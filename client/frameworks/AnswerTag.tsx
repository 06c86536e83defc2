import { Icon } from "../signs/Icon";
import { answerWords } from "./words";

/** Met, not met or unknown: as verdicts look, so that it survives grey. */
export function AnswerTag({ answer }: { answer: keyof typeof answerWords }) {
  const sign = answer === "YES" ? "tick" : answer === "NO" ? "cross" : null;
  const look = { YES: "met", NO: "breached", UNKNOWN: "unknown" }[answer];
  return (
    <span className={`verdict verdict-${look}`}>
      {sign && <Icon of={sign} size={12} />}
      {answerWords[answer]}
    </span>
  );
}
