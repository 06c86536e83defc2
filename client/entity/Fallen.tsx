import type { ResultOf } from "../graphql";
import { Certainty } from "../parts/Certainty";
import { EntityLink } from "../parts/EntityLink";
import { Section } from "../parts/Section";
import { hours } from "../words/dates";
import { count } from "../words/numbers";
import { fallenMost, fallenShown } from "./fallenShown";
import type { blastQuery } from "./queries";

type Component = Extract<NonNullable<ResultOf<typeof blastQuery>["entity"]>, { blastRadius: unknown }>;

/** The workloads that fall, soonest first, with who answers for them and the hour. */
export function Fallen({ blast, hazard, showAll }: { blast: Component["blastRadius"]; hazard: "OUTAGE" | "DENIAL"; showAll: () => void }) {
  const { fallen, workloads } = blast;
  if (fallen.length === 0) return null;
  const cut = fallen.length === fallenShown || fallen.length === fallenMost;
  return (
    <Section
      title={hazard === "OUTAGE" ? "What falls" : "What it can stop"}
      caption={`${workloads.onRecord === 0 ? "none" : count(workloads.onRecord)} on the record${
        workloads.possible > workloads.onRecord ? `, ${count(workloads.possible - workloads.onRecord)} more possible` : ""
      }; soonest first`}
      end={
        fallen.length === fallenShown && (
          <button type="button" className="text-button" onClick={showAll}>
            Show more
          </button>
        )
      }
    >
      <table className="fallen">
        <thead>
          <tr>
            <th>Workload</th>
            <th className="wide-only">Ministry</th>
            <th className="n">Lost after</th>
            <th>How sure</th>
          </tr>
        </thead>
        <tbody>
          {fallen.map(({ entity, hoursOnRecord, hoursPossible }) => {
            const lost = hoursOnRecord ?? hoursPossible;
            return (
              <tr key={entity.id}>
                <td className="name-cell">
                  <EntityLink entity={entity} />
                </td>
                <td className="wide-only ministry">
                  <Ministry entity={entity} />
                </td>
                <td className="n">{lost === null ? "" : hours(lost)}</td>
                <td>
                  <Certainty onRecord={hoursOnRecord !== null} tone={hazard === "OUTAGE" ? "fail" : "expose"} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="caption">
        {cut ? `The first ${count(fallen.length)} are shown.` : `All ${count(fallen.length)} are shown.`}
        {fallen.length > workloads.possible && " Planned workloads are among them; the figures leave those out."}
      </p>
    </Section>
  );
}

/** Who answers for a workload, by short name where there is one. */
function Ministry({ entity }: { entity: Component["blastRadius"]["fallen"][number]["entity"] }) {
  if (!("responsible" in entity)) return null;
  const body = entity.responsible.edges[0]?.node.from;
  if (!body) return <span className="q">Nothing on record</span>;
  return <span title={body.name}>{"acronym" in body && body.acronym ? body.acronym : body.name}</span>;
}
