import { Fragment, useId, useState } from "react";
import { WhyButton } from "../parts/Disclosure";
import { Pager } from "../parts/Pager";
import { Problem } from "../parts/Problem";
import { Section } from "../parts/Section";
import { Skeleton } from "../parts/Skeleton";
import { TwinName } from "../parts/TwinName";
import { useAnswer } from "../useAnswer";
import { count } from "../words/numbers";
import { repeated } from "../words/repeated";
import type { Room } from "./address";
import { inputOf } from "./definition";
import { FallHour } from "./FallHour";
import type { Ref } from "./items";
import { differencesQuery } from "./queries";
import { Reasons } from "./Reason";
import { ScenarioMark } from "./ScenarioMark";
import type { ScopeKeys } from "./useOutcome";

const brief = 8;
const pageSize = 50;

/** The workloads that fare differently under the two, the most critical first; each with its reasons. */
export function Differences({ room, scope, open }: { room: Room; scope: ScopeKeys; open: (why: Ref | null) => void }) {
  const [all, setAll] = useState(false);
  const [offset, setOffset] = useState(0);
  const id = useId();
  const { horizon } = room;
  const first = all ? pageSize : brief;
  const [{ data, error, fetching }, again] = useAnswer({
    query: differencesQuery,
    variables: { a: inputOf(room.a.items), b: inputOf(room.b.items), scope, horizon, first, offset },
  });
  const found = data?.compareScenarios.differences;
  const twins = repeated((found?.items ?? []).map(({ workload }) => workload.name));
  return (
    <Section
      title="Where they differ"
      caption="by criticality"
      end={
        found &&
        found.total > brief && (
          <button
            type="button"
            className="text-button"
            aria-pressed={all}
            onClick={() => {
              setAll(!all);
              setOffset(0);
            }}
          >
            {all ? `First ${brief}` : `All ${count(found.total)}`}
          </button>
        )
      }
    >
      {error ? (
        <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />
      ) : !found ? (
        <Skeleton lines={brief} what="Comparing" />
      ) : found.total === 0 ? (
        <div className="empty">
          <p>No workload fares differently: each falls under both at the same hour, or under neither on what is on record.</p>
        </div>
      ) : (
        <>
          <table className="falls-table of-two" aria-busy={fetching}>
            <thead>
              <tr>
                <th>Workload</th>
                <th className="n">
                  <ScenarioMark of="a" small /> falls
                </th>
                <th className="n">
                  <ScenarioMark of="b" small /> falls
                </th>
                <th>
                  <span className="unseen">Reason</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {found.items.map(({ workload, a, b }, i) => {
                const ref = workload.key === null ? null : { kind: workload.kind, key: workload.key };
                const isOpen = ref !== null && room.why?.kind === ref.kind && room.why.key === ref.key;
                return (
                  <Fragment key={workload.id}>
                    <tr className={isOpen ? "selected" : undefined}>
                      <td className="name-cell">
                        <TwinName entity={workload} twins={twins} />
                      </td>
                      <td className="n" data-head="A">
                        <FallHour {...a} />
                      </td>
                      <td className="n" data-head="B">
                        <FallHour {...b} />
                      </td>
                      <td className="n">
                        {ref && (
                          <WhyButton open={isOpen} about={workload.name} controls={`${id}-${i}`} toggle={() => open(isOpen ? null : ref)} />
                        )}
                      </td>
                    </tr>
                    {isOpen && (
                      <tr className="reason">
                        <td colSpan={4} id={`${id}-${i}`}>
                          <Reasons
                            sides={[
                              ["a", room.a, a],
                              ["b", room.b, b],
                            ]}
                            target={workload.id}
                            scope={scope}
                            horizon={horizon}
                          />
                        </td>
                      </tr>
                    )}
                  </Fragment>
                );
              })}
            </tbody>
          </table>
          {all && (
            <Pager
              from={offset + 1}
              to={offset + found.items.length}
              total={found.total}
              what="workloads"
              before={offset > 0 ? () => setOffset(offset - pageSize) : undefined}
              after={offset + found.items.length < found.total ? () => setOffset(offset + pageSize) : undefined}
            />
          )}
        </>
      )}
    </Section>
  );
}
