import { useState } from "react";
import { CountRange, ShareRange } from "../parts/Interval";
import { Section } from "../parts/Section";
import { HourSlider } from "../plots/HourSlider";
import { StepPlot, type StepSeries } from "../plots/StepPlot";
import { events, type Step } from "../plots/steps";
import { hoursInWords, hoursOnAxis } from "../words/dates";
import { shareRangeInWords } from "../words/numbers";
import type { SideName } from "./address";
import { ScenarioMark } from "./ScenarioMark";
import type { Outcome } from "./useOutcome";

/** Scenarios with what they come to. */
type Shown = readonly (readonly [SideName, Outcome])[];

const steps = ({ timeline }: Outcome): readonly Step[] => timeline.map(({ hours, criticalityLost }) => ({ hours, ...criticalityLost }));
const said = (name: string, all: readonly Step[]) =>
  `${name}: ${all.map((step) => `${shareRangeInWords(step.onRecord, step.possible)} ${step.hours === 0 ? "at once" : `after ${hoursInWords(step.hours)}`}`).join(", ")}`;

/** What is lost by when, of one scenario or of two, with the slider that the tables follow; or the same as a table. */
export function HourByHour({ outcomes, hour, change }: { outcomes: Shown; hour: number; change: (hour: number) => void }) {
  const [asTable, setAsTable] = useState(false);
  const both = outcomes.length > 1;
  const named = (side: SideName, words: string) => (both ? `${side.toUpperCase()}, ${words}` : words);
  const series = outcomes.map(
    ([side, outcome]): StepSeries => ({
      steps: steps(outcome),
      tone: side,
      names: { onRecord: named(side, "on record"), possible: named(side, "possible") },
    }),
  );
  const [, first] = outcomes[0]!;
  const all = events(series.map((s) => s.steps));
  const reach = first.horizonHours ?? Math.max(720, ...all);
  return (
    <Section
      title="What is lost, hour by hour"
      caption="share of the scope’s criticality; hatched where the record is incomplete"
      end={
        <button type="button" className="text-button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          As a table
        </button>
      }
    >
      {asTable ? (
        <HourTable outcomes={outcomes} hours={all} />
      ) : (
        <>
          <StepPlot
            series={series}
            height={290}
            at={Math.min(hour, reach)}
            reach={reach}
            label={`Criticality lost. ${series.map((s, i) => said(outcomes[i]![0].toUpperCase(), s.steps)).join(". ")}`}
            slider={(axis) => <HourSlider hour={Math.min(hour, reach)} events={all} reach={reach} axis={axis} change={change} />}
          />
          <p className="caption">
            Heavy line: on record. Thin line: possible, if assumptions turn out badly. {both && "Squares: A; rings: B. "}
            Arrow keys take the slider to the next hour at which something falls.
          </p>
        </>
      )}
    </Section>
  );
}

/** The step that holds at an hour. */
const at = ({ timeline }: Outcome, hour: number) => timeline.findLast((step) => step.hours <= hour);

function HourTable({ outcomes, hours }: { outcomes: Shown; hours: readonly number[] }) {
  const both = outcomes.length > 1;
  return (
    <table>
      <thead>
        <tr>
          <th>By</th>
          {outcomes.map(([name]) => [
            <th key={`${name}-workloads`} className="n">
              {both && <ScenarioMark of={name} small />} Workloads
            </th>,
            <th key={`${name}-lost`} className="n">
              {both && <ScenarioMark of={name} small />} Criticality lost
            </th>,
          ])}
        </tr>
      </thead>
      <tbody>
        {hours.map((hour) => (
          <tr key={hour}>
            <th scope="row">{hoursOnAxis(hour)}</th>
            {outcomes.map(([name, outcome]) => {
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
