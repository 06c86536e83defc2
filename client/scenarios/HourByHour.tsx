import { useMemo, useState } from "react";
import { CountRange, ShareRange } from "../parts/Interval";
import { Section } from "../parts/Section";
import { HourSlider } from "../plots/HourSlider";
import { StepPlot, type StepSeries } from "../plots/StepPlot";
import { events, type Step } from "../plots/steps";
import { hoursInWords, hoursOnAxis } from "../words/dates";
import { shareRangeInWords } from "../words/numbers";
import { ScenarioMark } from "./ScenarioMark";
import type { Outcome } from "./useOutcome";

const steps = ({ timeline }: Outcome): readonly Step[] => timeline.map(({ hours, criticalityLost }) => ({ hours, ...criticalityLost }));
const said = (name: string, all: readonly Step[]) =>
  `${name}: ${all.map((step) => `${shareRangeInWords(step.onRecord, step.possible)} ${step.hours === 0 ? "at once" : `after ${hoursInWords(step.hours)}`}`).join(", ")}`;

/** What is lost by when, of one scenario or of two, with the slider that the tables follow; or the same as a table. */
export function HourByHour({
  a,
  b,
  names = ["A", "B"],
  hour,
  change,
}: {
  a: Outcome;
  b: Outcome | undefined;
  names?: readonly [string, string];
  hour: number;
  change: (hour: number) => void;
}) {
  const [asTable, setAsTable] = useState(false);
  const series = useMemo((): readonly StepSeries[] => {
    const one = (outcome: Outcome, tone: "a" | "b", name: string) => ({
      steps: steps(outcome),
      tone,
      names: { onRecord: `${name}, on record`, possible: `${name}, possible` },
    });
    return [one(a, "a", names[0]), ...(b ? [one(b, "b", names[1])] : [])];
  }, [a, b, names]);
  const all = events(series.map((s) => s.steps));
  const reach = a.horizonHours ?? Math.max(720, ...all);
  return (
    <Section
      title="What is lost, hour by hour"
      caption={`share of the criticality of ${a.scope.words}; hatched where the record is incomplete`}
      end={
        <button type="button" className="text-button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          As a table
        </button>
      }
    >
      {asTable ? (
        <HourTable a={a} b={b} hours={all} />
      ) : (
        <>
          <StepPlot
            series={series}
            height={290}
            at={Math.min(hour, reach)}
            reach={reach}
            label={`Criticality lost. ${series.map((s, i) => said(names[i]!, s.steps)).join(". ")}`}
            slider={(axis) => <HourSlider hour={Math.min(hour, reach)} events={all} reach={reach} axis={axis} change={change} />}
          />
          <p className="caption">
            Heavy line: on record. Thin line: possible, if assumptions turn out badly. {b && `Squares: ${names[0]}; rings: ${names[1]}. `}
            Arrow keys take the slider to the next hour at which something falls.
          </p>
        </>
      )}
    </Section>
  );
}

/** The step that holds at an hour. */
const at = ({ timeline }: Outcome, hour: number) => timeline.findLast((step) => step.hours <= hour);

function HourTable({ a, b, hours }: { a: Outcome; b: Outcome | undefined; hours: readonly number[] }) {
  const both = b ? ([["a", a] as const, ["b", b] as const] as const) : ([["a", a] as const] as const);
  return (
    <table>
      <thead>
        <tr>
          <th>By</th>
          {both.map(([name]) => [
            <th key={`${name}-workloads`} className="n">
              {b && <ScenarioMark of={name} small />} Workloads
            </th>,
            <th key={`${name}-lost`} className="n">
              {b && <ScenarioMark of={name} small />} Criticality lost
            </th>,
          ])}
        </tr>
      </thead>
      <tbody>
        {hours.map((hour) => (
          <tr key={hour}>
            <th scope="row">{hoursOnAxis(hour)}</th>
            {both.map(([name, outcome]) => {
              const step = at(outcome, hour);
              return [
                <td key={`${name}-workloads`} className="n">
                  <CountRange {...(step?.workloads ?? nothing)} />
                </td>,
                <td key={`${name}-lost`} className="n">
                  <ShareRange {...(step?.criticalityLost ?? nothing)} />
                </td>,
              ];
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const nothing = { onRecord: 0, possible: 0 };
