import type { ResultOf } from "../graphql";
import { EntityLink } from "../parts/EntityLink";
import { Section } from "../parts/Section";
import { count } from "../words/numbers";
import { FallHour } from "./FallHour";
import type { thenAndNowQuery } from "./queries";

type Differences = ResultOf<typeof thenAndNowQuery>["compareScenarios"]["differences"];

/** The workloads that fare differently today than on the day on which the scenario was saved. */
export function Moved({ differences }: { differences: Differences }) {
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
            </tr>
          </thead>
          <tbody>
            {differences.items.map(({ workload, a, b }) => (
              <tr key={workload.id}>
                <td className="name-cell">
                  <EntityLink entity={workload} />
                </td>
                <td className="n">
                  <FallHour {...a} />
                </td>
                <td className="n">
                  <FallHour {...b} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
