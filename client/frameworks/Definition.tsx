import { Fragment } from "react";
import { Section } from "../parts/Section";
import { TakeAway } from "../parts/TakeAway";
import { figure } from "./words";

interface Written {
  readonly key: string;
  readonly name: string;
  readonly weight: number;
  readonly criteria: readonly { readonly key: string; readonly asks: string; readonly rule: string | null }[];
  readonly needs: readonly { readonly level: number; readonly criteria: readonly string[] }[];
}

/** The framework to read: its levels, then objective by objective what each level asks. */
export function Definition({
  levels,
  objectives,
  name,
}: {
  levels: readonly { level: number; name: string }[];
  objectives: readonly Written[];
  name: string;
}) {
  const rows = objectives.flatMap((objective) =>
    objective.criteria.map((criterion) => ({ objective, criterion, level: levelOf(objective, criterion.key) })),
  );
  return (
    <>
      <Section title="Levels" caption="an objective is at a level when every criterion of that level and of those beneath it is met">
        <ol className="levels" start={0}>
          {levels.map(({ level, name: words }) => (
            <li key={level}>
              <span className="n">{level}</span> {words}
            </li>
          ))}
        </ol>
      </Section>
      <Section
        title="Objectives and criteria"
        caption="weights sum to 100"
        end={
          <TakeAway
            name={`framework-${name}`}
            head={["objective", "weight", "level", "criterion", "asks", "rule"]}
            rows={rows.map(({ objective, criterion, level }) => [
              objective.key,
              objective.weight,
              level,
              criterion.key,
              criterion.asks,
              criterion.rule,
            ])}
          />
        }
      >
        <table className="definition">
          <thead>
            <tr>
              <th className="n">Level</th>
              <th>Criterion</th>
              <th className="wide-only">Answered by</th>
            </tr>
          </thead>
          {objectives.map((objective) => (
            <tbody key={objective.key}>
              <tr className="definition-objective">
                <th scope="rowgroup" colSpan={3}>
                  <span className="mono q">{objective.key}</span> {objective.name}{" "}
                  <span className="q">· weight {figure(objective.weight)}</span>
                </th>
              </tr>
              {objective.needs.map(({ level, criteria }) => (
                <Fragment key={level}>
                  {criteria.map((key) => {
                    const criterion = objective.criteria.find((one) => one.key === key);
                    return (
                      criterion && (
                        <tr key={key}>
                          <td className="n">{level}</td>
                          <td>
                            {criterion.asks} <span className="mono q wide-only">{key}</span>
                          </td>
                          <td className="wide-only q2">{criterion.rule ? "Facts, else people" : "People"}</td>
                        </tr>
                      )
                    );
                  })}
                </Fragment>
              ))}
            </tbody>
          ))}
        </table>
      </Section>
    </>
  );
}

const levelOf = ({ needs }: Written, key: string): number => needs.find(({ criteria }) => criteria.includes(key))?.level ?? 0;
