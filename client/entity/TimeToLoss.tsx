import { useState } from "react";
import type { ResultOf } from "../graphql";
import { CountRange, ShareRange } from "../parts/Interval";
import { Section } from "../parts/Section";
import { StepPlot } from "../plots/StepPlot";
import { hoursInWords } from "../words/dates";
import { shareRangeInWords } from "../words/numbers";
import type { blastQuery } from "./queries";

type Component = Extract<NonNullable<ResultOf<typeof blastQuery>["entity"]>, { ever: unknown }>;
type Timeline = Component["ever"]["timeline"];

const afterwards = (hour: number) => (hour === 0 ? "at once" : `after ${hoursInWords(hour)}`);

/** How much is lost by when, without an end: as steps, or as a table. */
export function TimeToLoss({ timeline, name }: { timeline: Timeline; name: string }) {
  const [asTable, setAsTable] = useState(false);
  const [first, last] = [timeline[0], timeline.at(-1)];
  const lost = first && last && last.possible > 0;
  return (
    <Section
      title="Time to loss"
      caption="share of all criticality down, by hours after it stops"
      end={
        lost && (
          <button type="button" className="text-button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            As a table
          </button>
        )
      }
    >
      {!lost ? (
        <p className="caption">No workload is lost, at any hour.</p>
      ) : asTable ? (
        <LossTable timeline={timeline} />
      ) : (
        <>
          <StepPlot
            series={[
              { steps: timeline, tone: "fail", names: { onRecord: "on the record", possible: "possible: if what is assumed is not real" } },
            ]}
            label={`Criticality lost after ${name} stops: ${timeline
              .map((step) => `${shareRangeInWords(step.onRecord, step.possible)} ${afterwards(step.hours)}`)
              .join(", ")}`}
          />
          <p className="caption">
            {timeline.length === 1
              ? `All of it is lost ${afterwards(first.hours)}: nothing on record holds for longer.`
              : `The first of it is lost ${afterwards(first.hours)}, the last ${afterwards(last.hours)}.`}
          </p>
        </>
      )}
    </Section>
  );
}

function LossTable({ timeline }: { timeline: Timeline }) {
  return (
    <table>
      <thead>
        <tr>
          <th>Lost</th>
          <th className="n">Workloads</th>
          <th className="n">Criticality lost</th>
        </tr>
      </thead>
      <tbody>
        {timeline.map((step) => (
          <tr key={step.hours}>
            <th scope="row">{afterwards(step.hours)}</th>
            <td className="n">
              <CountRange onRecord={step.workloadsOnRecord} possible={step.workloadsPossible} />
            </td>
            <td className="n">
              <ShareRange {...step} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
