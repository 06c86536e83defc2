import type { ResultOf } from "../graphql";
import { Certainty } from "../parts/Certainty";
import { EntityLink } from "../parts/EntityLink";
import { Section } from "../parts/Section";
import { count } from "../words/numbers";
import type { blastQuery } from "./queries";

type Component = Extract<NonNullable<ResultOf<typeof blastQuery>["entity"]>, { blastRadius: unknown }>;

/** The workloads that fall, by name, with the hour. */
export function Fallen({
  blast,
  hazard,
  hours,
}: {
  blast: Component["blastRadius"];
  hazard: "OUTAGE" | "DENIAL";
  hours: (value: number) => string;
}) {
  if (blast.fallen.length === 0) return null;
  return (
    <Section
      title={hazard === "OUTAGE" ? "Workloads that fall" : "Workloads that it can stop"}
      caption={`${count(blast.fallen.length)} of ${count(blast.workloads.possible)} possible, on record first`}
    >
      <table className="fallen">
        <thead>
          <tr>
            <th>Workload</th>
            <th>How sure</th>
            <th className="n">Lost after</th>
          </tr>
        </thead>
        <tbody>
          {blast.fallen.map(({ entity, hoursOnRecord, hoursPossible }) => {
            const lost = hoursOnRecord ?? hoursPossible;
            return (
              <tr key={entity.id}>
                <td className="name-cell">
                  <EntityLink entity={entity} />
                </td>
                <td>
                  <Certainty onRecord={hoursOnRecord !== null} tone={hazard === "OUTAGE" ? "fail" : "expose"} />
                </td>
                <td className="n">{lost === null ? "" : hours(lost)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Section>
  );
}
