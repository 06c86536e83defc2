import { useId, useState } from "react";
import { DisclosureButton } from "../parts/Disclosure";
import type { Kind } from "../words/kinds";
import { AnswerTag } from "./AnswerTag";
import { CriterionFacts } from "./CriterionFacts";
import type { Criterion } from "./words";

interface Asked {
  readonly frameworkKey: string;
  readonly kind: Kind;
  readonly entityKey: string;
}

/** The criteria of an objective, from the level beneath to the highest; each opens what it rests on. */
export function Criteria({ criteria, ...asked }: Asked & { criteria: readonly Criterion[] }) {
  const [open, setOpen] = useState<string | null>(null);
  const id = useId();
  return (
    <ul className="criteria">
      {[...criteria]
        .sort((p, q) => p.level - q.level)
        .map((criterion) => {
          const isOpen = open === criterion.key;
          return (
            <li key={criterion.key}>
              <div className="criterion">
                <AnswerTag answer={criterion.answer} />
                <p>
                  {criterion.asks}
                  <span className="criterion-about">
                    Needed from level {criterion.level} · {settledWords(criterion)}
                  </span>
                </p>
                <DisclosureButton
                  open={isOpen}
                  word="Facts"
                  label={`Facts: ${criterion.asks}`}
                  controls={`${id}-${criterion.key}`}
                  toggle={() => setOpen(isOpen ? null : criterion.key)}
                />
              </div>
              {isOpen && (
                <div className="criterion-facts" id={`${id}-${criterion.key}`}>
                  <CriterionFacts criterion={criterion} {...asked} />
                </div>
              )}
            </li>
          );
        })}
    </ul>
  );
}

function settledWords({ by, rule, applies, onRecord, possible, disputed, lacking, assessments }: Criterion): string {
  const quarrel = disputed ? "; judgements disagree with it" : "";
  if (by === "FACTS") return `answered by facts${quarrel}`;
  if (by === "JUDGEMENT") return `${rule ? "facts cannot tell; " : ""}answered by a judgement${quarrel}`;
  if (disputed) return "judgements disagree";
  if (onRecord !== possible) return "facts on record and assumptions do not agree";
  if (rule && applies) return lacking.length > 0 ? "facts are missing" : "facts cannot tell";
  return assessments.length > 0 ? "no judgement that counts yet" : "nobody has judged it";
}
