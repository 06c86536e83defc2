import type { ResultOf } from "../graphql";
import { Certainty } from "../parts/Certainty";
import { EntityLink } from "../parts/EntityLink";
import { Pager } from "../parts/Pager";
import { Section } from "../parts/Section";
import { hours } from "../words/dates";
import { count } from "../words/numbers";
import { type FallenPage, fallenAtFirst, fallenPages } from "./fallenPage";
import type { blastQuery } from "./queries";

type Component = Extract<NonNullable<ResultOf<typeof blastQuery>["entity"]>, { blastRadius: unknown }>;

/** The workloads that fall, soonest first, with who answers for them and the hour. */
export function Fallen({
  blast,
  hazard,
  page: { first, offset },
  turn,
}: {
  blast: Component["blastRadius"];
  hazard: "OUTAGE" | "DENIAL";
  page: FallenPage;
  turn: (page: FallenPage) => void;
}) {
  const { fallen, falls, workloads } = blast;
  if (falls === 0) return null;
  const paged = first > fallenAtFirst.first;
  const last = offset + fallen.length;
  return (
    <Section
      title={hazard === "OUTAGE" ? "What falls" : "What it can stop"}
      caption={`${workloads.onRecord === 0 ? "none" : count(workloads.onRecord)} on the record${
        workloads.possible > workloads.onRecord ? `, ${count(workloads.possible - workloads.onRecord)} more possible` : ""
      }; soonest first`}
      end={
        !paged &&
        falls > fallen.length && (
          <button type="button" className="text-button" onClick={() => turn(fallenPages)}>
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
      {paged && (
        <Pager
          from={offset + 1}
          to={last}
          total={falls}
          what={hazard === "OUTAGE" ? "workloads that fall" : "workloads that it can stop"}
          before={offset > 0 ? () => turn({ first, offset: Math.max(0, offset - first) }) : undefined}
          after={last < falls ? () => turn({ first, offset: offset + first }) : undefined}
        />
      )}
      {(!paged || falls > workloads.possible) && (
        <p className="caption">
          {!paged && (falls > last ? `The first ${count(last)} of ${count(falls)} are shown. ` : `All ${count(falls)} are shown. `)}
          {falls > workloads.possible && "Planned workloads are among them; the figures leave those out."}
        </p>
      )}
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
