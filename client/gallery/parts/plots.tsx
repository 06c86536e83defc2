import { Problem } from "../../parts/Problem";
import { Skeleton } from "../../parts/Skeleton";
import { StepPlot } from "../../plots/StepPlot";
import type { Step } from "../../plots/steps";
import { failure } from "../facts";
import { not, type Part } from "../states";

const steps: readonly Step[] = [
  { hours: 0, onRecord: 0.018, possible: 0.034 },
  { hours: 6, onRecord: 0.024, possible: 0.052 },
  { hours: 24, onRecord: 0.031, possible: 0.076 },
  { hours: 72, onRecord: 0.049, possible: 0.117 },
];
const label = "Share of criticality down by hours after it stops: from 1.8 to 3.4 % at once to 4.9 to 11.7 % after 3 days";
const read = not("it is read; its table is beside it.");

/** Plots. */
export const plotParts: readonly Part[] = [
  {
    slug: "step-plot",
    name: "Time to loss",
    at: "plots/StepPlot.tsx",
    about: "Steps on a logarithmic axis of hours: heavy on record, thin possible, hatched between.",
    rest: (
      <StepPlot
        series={[{ steps, tone: "fail", names: { onRecord: "on the record", possible: "possible: if what is assumed is not real" } }]}
        label={label}
      />
    ),
    target: read,
    selected: (
      <StepPlot
        series={[{ steps, tone: "expose", names: { onRecord: "on the record", possible: "possible: if what is assumed is not real" } }]}
        label={label}
      />
    ),
    disabled: read,
    busy: <Skeleton lines={5} what="Analysing what falls when" />,
    empty: (
      <StepPlot
        series={[
          {
            steps: [{ hours: 0, onRecord: 0, possible: 0.042 }],
            tone: "fail",
            names: { onRecord: "on the record", possible: "possible: if what is assumed is not real" },
          },
        ]}
        label="Nothing on record; 4.2 % possible at once"
      />
    ),
    failed: <Problem error={failure} retry={() => undefined} />,
    restricted: not("what is withheld counts in every share."),
  },
];
