import { Fragment, useId, useState } from "react";
import type { ResultOf } from "../graphql";
import { WhyButton } from "../parts/Disclosure";
import { Section } from "../parts/Section";
import { TwinName } from "../parts/TwinName";
import { count } from "../words/numbers";
import { repeated } from "../words/repeated";
import type { Side } from "./address";
import { FallHour } from "./FallHour";
import type { thenAndNowQuery } from "./queries";
import { type Asked, Reasons } from "./Reason";

type Differences = ResultOf<typeof thenAndNowQuery>["compareScenarios"]["differences"];

/** The workloads that fare differently today than on the day on which the scenario was saved, each with its reasons on both. */
export function Moved({ differences, side, then, ...asked }: Asked & { differences: Differences; side: Side; then: number }) {
  const [open, setOpen] = useState<string | null>(null);
  const id = useId();
  const twins = repeated(differences.items.map(({ workload }) => workload.name));
  return (
    <Section
      title="What moved between"
      caption={
        differences.total > differences.items.length
          ? `the first ${count(differences.items.length)} of ${count(differences.total)}`
          : "by criticality"
      }
    >
      {differences.total === 0 ? (
        <div className="empty">
          <p>Nothing moved: every workload fares as it did on the day it was saved.</p>
        </div>
      ) : (
        <table className="falls-table">
          <thead>
            <tr>
              <th>Workload</th>
              <th className="n">Then</th>
              <th className="n">Today</th>
              <th>
                <span className="unseen">Reason</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {differences.items.map(({ workload, a, b }, i) => {
              const isOpen = open === workload.id;
              return (
                <Fragment key={workload.id}>
                  <tr className={isOpen ? "selected" : undefined}>
                    <td className="name-cell">
                      <TwinName entity={workload} twins={twins} />
                    </td>
                    <td className="n">
                      <FallHour {...a} />
                    </td>
                    <td className="n">
                      <FallHour {...b} />
                    </td>
                    <td className="n">
                      {!workload.withheld && (
                        <WhyButton
                          open={isOpen}
                          about={workload.name}
                          controls={`${id}-${i}`}
                          toggle={() => setOpen(isOpen ? null : workload.id)}
                        />
                      )}
                    </td>
                  </tr>
                  {isOpen && (
                    <tr className="reason">
                      <td colSpan={4} id={`${id}-${i}`}>
                        <Reasons
                          sides={[
                            ["a", side, { ...a, asOf: then }],
                            ["b", side, b],
                          ]}
                          target={workload.id}
                          {...asked}
                        />
                      </td>
                    </tr>
                  )}
                </Fragment>
              );
            })}
          </tbody>
        </table>
      )}
    </Section>
  );
}
