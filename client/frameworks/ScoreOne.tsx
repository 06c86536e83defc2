import { useState } from "react";
import { useNavigate } from "react-router";
import { EntityField } from "../form/EntityField";
import "../form/form.css";
import { Section } from "../parts/Section";
import { scoredKinds, scorePath } from "./address";

/** To the score of any thing: found by name, opened at once. */
export function ScoreOne({ frameworkKey }: { frameworkKey: string }) {
  const navigate = useNavigate();
  const [problems, setProblems] = useState<readonly string[]>([]);
  return (
    <Section title="Score a thing">
      <EntityField
        label="Which thing"
        hint="A workload, service, model, vendor or data centre, by name or key."
        kinds={scoredKinds}
        chosen={null}
        choose={(entity) => {
          if (!entity) return;
          if (entity.key) navigate(scorePath(frameworkKey, entity.kind, entity.key));
          else setProblems(["It is withheld from you, so its score cannot be shown."]);
        }}
        problems={problems}
      />
    </Section>
  );
}
