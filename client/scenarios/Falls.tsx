import { Fragment, useId, useState } from "react";
import { WhyButton } from "../parts/Disclosure";
import { Pager } from "../parts/Pager";
import { Problem } from "../parts/Problem";
import { Section } from "../parts/Section";
import { Skeleton } from "../parts/Skeleton";
import { TwinName } from "../parts/TwinName";
import { useAnswer } from "../useAnswer";
import { repeated } from "../words/repeated";
import type { Side, SideName } from "./address";
import { inputOf } from "./definition";
import { FallHour } from "./FallHour";
import { fallsQuery } from "./queries";
import { type Asked, Reason } from "./Reason";
import { ScenarioMark } from "./ScenarioMark";

const pageSize = 12;

/** The workloads that fall under a scenario, soonest first, each with its reason. */
export function FallList({ side, scope, horizon, first = pageSize }: Asked & { side: Side; first?: number }) {
  const [offset, setOffset] = useState(0);
  const [open, setOpen] = useState<string | null>(null);
  const id = useId();
  const [{ data, error, fetching }, again] = useAnswer({
    query: fallsQuery,
    variables: { scenario: inputOf(side.items), scope, horizon, first, offset },
  });
  if (error) return <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />;
  const found = data?.scenarioResult.falls;
  if (!found) return <Skeleton lines={Math.min(first, 6)} what="Working out what falls" />;
  if (found.total === 0)
    return (
      <div className="empty">
        <p>No workload falls on what is on record. Where facts are missing beneath one, that is no all-clear.</p>
      </div>
    );
  const twins = repeated(found.items.map(({ entity }) => entity.name));
  return (
    <>
      <table className="falls-table" aria-busy={fetching}>
        <thead>
          <tr>
            <th>Workload</th>
            <th className="n">Falls</th>
            <th>
              <span className="unseen">Reason</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {found.items.map(({ entity, hoursOnRecord, hoursPossible }, i) => {
            const isOpen = open === entity.id;
            return (
              <Fragment key={entity.id}>
                <tr className={isOpen ? "selected" : undefined}>
                  <td className="name-cell">
                    <TwinName entity={entity} twins={twins} />
                  </td>
                  <td className="n">
                    <FallHour onRecord={hoursOnRecord} possible={hoursPossible} />
                  </td>
                  <td className="n">
                    {!entity.withheld && (
                      <WhyButton
                        open={isOpen}
                        about={entity.name}
                        controls={`${id}-${i}`}
                        toggle={() => setOpen(isOpen ? null : entity.id)}
                      />
                    )}
                  </td>
                </tr>
                {isOpen && (
                  <tr className="reason">
                    <td colSpan={3} id={`${id}-${i}`}>
                      <Reason side={side} target={entity.id} scope={scope} horizon={horizon} />
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
      {found.total > found.items.length && (
        <Pager
          from={offset + 1}
          to={offset + found.items.length}
          total={found.total}
          what="workloads"
          before={offset > 0 ? () => setOffset(offset - first) : undefined}
          after={offset + found.items.length < found.total ? () => setOffset(offset + first) : undefined}
        />
      )}
    </>
  );
}

/** What falls under one scenario; under two, of the one that is chosen. */
export function Falls({ sides, ...asked }: Asked & { sides: readonly (readonly [SideName, Side])[] }) {
  const [chosen, setChosen] = useState<SideName>("a");
  const [, side] = sides.find(([name]) => name === chosen) ?? sides[0]!;
  return (
    <Section
      title="What falls"
      caption="soonest first"
      end={
        sides.length > 1 && (
          <span className="side-choice">
            {sides.map(([name]) => (
              <button
                key={name}
                type="button"
                className="side-button"
                aria-pressed={chosen === name}
                aria-label={`What falls under ${name.toUpperCase()}`}
                onClick={() => setChosen(name)}
              >
                <ScenarioMark of={name} small />
              </button>
            ))}
          </span>
        )
      }
    >
      <FallList key={chosen} side={side} {...asked} />
    </Section>
  );
}
