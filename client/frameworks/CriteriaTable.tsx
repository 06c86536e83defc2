import { AnswerTag } from "./AnswerTag";
import { LevelRange } from "./LevelRange";
import type { Objective } from "./words";

/** All objectives and criteria as figures and words, in the order of the framework. */
export function CriteriaTable({ objectives }: { objectives: readonly Objective[] }) {
  return (
    <table className="criteria-table">
      <thead>
        <tr>
          <th>Criterion</th>
          <th className="n">Needed from level</th>
          <th>Answer</th>
          <th className="wide-only">By</th>
        </tr>
      </thead>
      {objectives.map((objective) => (
        <tbody key={objective.key}>
          <tr className="definition-objective">
            <th scope="rowgroup" colSpan={4}>
              <span className="mono q">{objective.key}</span> {objective.name}{" "}
              <span className="q">
                · weight {objective.weight} · level <LevelRange {...objective.level} />
              </span>
            </th>
          </tr>
          {objective.criteria.map((criterion) => (
            <tr key={criterion.key}>
              <td>{criterion.asks}</td>
              <td className="n">{criterion.level}</td>
              <td>
                <AnswerTag answer={criterion.answer} />
              </td>
              <td className="wide-only q2">{byWords(criterion.by)}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

const byWords = (by: "FACTS" | "JUDGEMENT" | null) => (by === "FACTS" ? "Facts" : by === "JUDGEMENT" ? "A judgement" : "Nothing yet");
