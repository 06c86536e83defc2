import { Fragment, type ReactNode, useId, useState } from "react";
import { WhyButton } from "../parts/Disclosure";
import { CountRange, ShareRange } from "../parts/Interval";
import { Problem } from "../parts/Problem";
import { Section } from "../parts/Section";
import { Skeleton } from "../parts/Skeleton";
import { hoursOnAxis } from "../words/dates";
import { count } from "../words/numbers";
import type { Side, SideName } from "./address";
import { FallList } from "./Falls";
import type { Asked } from "./Reason";
import { ScenarioMark } from "./ScenarioMark";
import type { Outcome, useAtHour } from "./useOutcome";

const title = (hour: number) => (hour >= 72 && hour % 24 === 0 ? `At day ${hour / 24}` : `At ${hoursOnAxis(hour)}`);

/** The figures at the hour of the slider, side by side; each leads to the workloads and chains behind it, or to their table. */
export function AtHour({
  hour,
  at,
  outcomes,
  sides,
  asked,
}: {
  hour: number;
  at: ReturnType<typeof useAtHour>;
  outcomes: readonly Outcome[];
  sides: readonly (readonly [SideName, Side])[];
  asked: Asked;
}) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const figures = [at.a, at.b].filter((figure) => figure !== undefined);
  const of = figures[0]?.workloads.of;
  const cells = (cell: (side: number) => ReactNode) =>
    sides.map(([name], side) => (
      <td key={name} className="n">
        {cell(side)}
      </td>
    ));
  return (
    <Section title={title(hour)} caption={of === undefined ? undefined : `of ${count(of)} workloads`}>
      {at.error ? (
        <Problem error={at.error} />
      ) : figures.length < sides.length ? (
        <Skeleton lines={5} what="Working out this hour" />
      ) : (
        <table className="at-hour" aria-busy={at.fetching}>
          <thead>
            <tr>
              <th>
                <span className="unseen">Figure</span>
              </th>
              {sides.map(([name]) => (
                <th key={name} className="n">
                  {sides.length > 1 ? <ScenarioMark of={name} small /> : <span className="unseen">Value</span>}
                </th>
              ))}
              <th>
                <span className="unseen">Reason</span>
              </th>
            </tr>
          </thead>
          <tbody>
            <tr className={open ? "selected" : undefined}>
              <th scope="row">Workloads down</th>
              {cells((side) => (
                <CountRange {...figures[side]!.workloads} />
              ))}
              <td className="n">
                <WhyButton open={open} about="workloads down" controls={id} toggle={() => setOpen(!open)} />
              </td>
            </tr>
            {open && (
              <tr className="reason">
                <td colSpan={2 + sides.length} id={id}>
                  {sides.map(([name, side]) => (
                    <Fragment key={name}>
                      {sides.length > 1 && <ScenarioMark of={name} small />}
                      <FallList side={side} {...asked} horizon={hour} first={5} />
                    </Fragment>
                  ))}
                </td>
              </tr>
            )}
            <tr>
              <th scope="row">Criticality lost</th>
              {cells((side) => (
                <ShareRange {...figures[side]!.criticalityLost} />
              ))}
              <td className="n">
                <WhyButton open={open} about="criticality lost" controls={id} toggle={() => setOpen(!open)} />
              </td>
            </tr>
            <tr>
              <th scope="row">Cannot tell</th>
              {cells((side) => count(figures[side]!.workloads.cannotTell))}
              <td />
            </tr>
            <tr>
              <th scope="row">
                <a href="#by-sector">Sectors that lose something</a>
              </th>
              {cells((side) => (
                <CountRange {...losing(figures[side]!.bySector)} />
              ))}
              <td />
            </tr>
            <tr>
              <th scope="row">
                <a href="#verdicts">Verdicts that flip to breached</a>
              </th>
              {cells((side) => (
                <CountRange {...outcomes[side]!.verdicts.toBreached} />
              ))}
              <td />
            </tr>
            <tr>
              <th scope="row">
                <a href="#agreements">Agreements that hold</a>
              </th>
              {cells((side) => holding(outcomes[side]!.agreements, hour))}
              <td />
            </tr>
          </tbody>
        </table>
      )}
    </Section>
  );
}

/** How many lose something: on record, and possibly. */
const losing = (losses: readonly { workloads: { onRecord: number; possible: number } }[]) => ({
  onRecord: losses.filter(({ workloads }) => workloads.onRecord > 0).length,
  possible: losses.filter(({ workloads }) => workloads.possible > 0).length,
});

/** "1 of 2" that still hold at an hour; words where none was asked. */
function holding({ items, of }: Outcome["agreements"], hour: number): string {
  if (of === 0) return "none asked";
  return `${count(items.filter(({ holdsUntilHours: until }) => until === null || until > hour).length)} of ${count(of)}`;
}
