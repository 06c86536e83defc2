import { Fragment, useId, useState } from "react";
import { DisclosureButton } from "../parts/Disclosure";
import { Section } from "../parts/Section";
import { TakeAway } from "../parts/TakeAway";
import { FluidBar } from "../plots/FluidBar";
import type { Kind } from "../words/kinds";
import { Criteria } from "./Criteria";
import { CriteriaTable } from "./CriteriaTable";
import { LevelRange } from "./LevelRange";
import { answerWords, figure, type Score, weakestFirst } from "./words";

/** Objectives as ranked bars, weakest first; each opens its criteria, each criterion its facts. Or all of it as a table. */
export function Objectives({ score, kind, entityKey }: { score: Score; kind: Kind; entityKey: string }) {
  const [asTable, setAsTable] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const id = useId();
  const top = (score.framework.levels?.length ?? 1) - 1;
  const rows = score.objectives.flatMap((objective) => objective.criteria.map((criterion) => ({ objective, criterion })));
  return (
    <Section
      title="Level by objective"
      caption="weakest first; solid is proved, hatched is unknown"
      end={
        <span className="section-deeds">
          <TakeAway
            name={`score-${score.framework.key}-${entityKey}`}
            head={["objective", "weight", "level at least", "level at most", "criterion", "needed from level", "answer", "by", "asks"]}
            rows={rows.map(({ objective, criterion }) => [
              objective.key,
              objective.weight,
              objective.level.least,
              objective.level.most,
              criterion.key,
              criterion.level,
              answerWords[criterion.answer],
              criterion.by && (criterion.by === "FACTS" ? "facts" : "judgement"),
              criterion.asks,
            ])}
          />
          <button type="button" className="text-button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            As a table
          </button>
        </span>
      }
    >
      {asTable ? (
        <CriteriaTable objectives={score.objectives} />
      ) : (
        <table className="objectives">
          <thead>
            <tr>
              <th>Objective</th>
              <th className="n wide-only">Weight</th>
              <th className="bar-head">
                <span className="unseen">Bar of the level</span>
                <span aria-hidden="true" className="objective-axis">
                  <span>0</span>
                  <span>{top}</span>
                </span>
              </th>
              <th className="n">Level</th>
            </tr>
          </thead>
          <tbody>
            {weakestFirst(score.objectives).map((objective) => {
              const isOpen = open === objective.key;
              const unknown = objective.criteria.filter(({ answer }) => answer === "UNKNOWN").length;
              return (
                <Fragment key={objective.key}>
                  <tr className={isOpen ? "selected" : undefined}>
                    <td>
                      <DisclosureButton
                        open={isOpen}
                        word={objective.name}
                        label={`${objective.name}: criteria`}
                        controls={`${id}-${objective.key}`}
                        toggle={() => setOpen(isOpen ? null : objective.key)}
                      />
                      <span className="objective-about">
                        <span className="mono">{objective.key}</span> · {objective.criteria.length - unknown} of {objective.criteria.length}{" "}
                        answered
                      </span>
                    </td>
                    <td className="n wide-only">{figure(objective.weight)}</td>
                    <td className="bar-cell">
                      <FluidBar onRecord={objective.level.least} possible={objective.level.most} full={top} tone="bar" />
                    </td>
                    <td className="n">
                      <LevelRange {...objective.level} />
                    </td>
                  </tr>
                  {isOpen && (
                    <tr className="reason">
                      <td colSpan={4} id={`${id}-${objective.key}`}>
                        <Criteria criteria={objective.criteria} frameworkKey={score.framework.key} kind={kind} entityKey={entityKey} />
                      </td>
                    </tr>
                  )}
                </Fragment>
              );
            })}
          </tbody>
        </table>
      )}
      <p className="caption">
        A level is reached when every criterion of it and of the levels beneath it is met. The floor is the lowest level of all objectives;
        the weighted score is the mean of the levels as shares of {top}, by weight. They are never joined into one figure.
      </p>
    </Section>
  );
}
