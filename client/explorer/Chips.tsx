import { entityQuery } from "../entity/queries";
import type { Thing } from "../graph/model";
import { VerdictTag } from "../parts/VerdictTag";
import { useAnswer } from "../useAnswer";
import { factValue } from "../words/facts";

const shown = ["status", "criticality", "designation", "impactLevel", "class", "roles", "weights"];

/** Verdict, status, tier and the like, as far as they are on record. */
export function Chips({ thing, verdict }: { thing: Thing; verdict: "MET" | "BREACHED" | "UNKNOWN" | null }) {
  const [{ data }] = useAnswer({ query: entityQuery, variables: { kind: thing.kind, key: thing.key ?? "" }, pause: thing.key === null });
  const entity = data?.entity;
  const facts = entity && "facts" in entity ? entity.facts.filter((f) => f.known && f.value !== null && shown.includes(f.field)) : [];
  return (
    <p className="chips">
      {verdict && <VerdictTag verdict={verdict} />}
      {facts.map((f) => (
        <span key={f.field} className="chip">
          {factValue({ field: f.field, value: f.value!, unit: f.unit })}
        </span>
      ))}
    </p>
  );
}
