import { Fragment, useId, useState } from "react";
import { Link } from "react-router";
import { RelationshipTable } from "../entity/RelationshipTable";
import { StateLink } from "../form/StateLink";
import { DisclosureButton } from "../parts/Disclosure";
import { EntityLink } from "../parts/EntityLink";
import { TakeAway } from "../parts/TakeAway";
import { day } from "../words/dates";
import { entityPath } from "../words/kinds";
import { count } from "../words/numbers";
import { type Finding, findingKinds } from "./kinds";

/** Findings in words, each leading to its thing and to the relationship that it concerns. */
export function FindingRows({ items, oneKind }: { items: readonly Finding[]; oneKind: boolean }) {
  const [open, setOpen] = useState<number | null>(null);
  const id = useId();
  // Only what is stale has a day of its own.
  const dated = items.some(({ asOf }) => asOf !== null);
  return (
    <>
      <table className="registry-findings">
        <thead>
          <tr>
            <th>Finding</th>
            <th>Thing</th>
            <th className="n">Workloads</th>
            {dated && <th className="n wide-only">As of</th>}
            <th>
              <span className="unseen">Fact</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ kind, entity, relationship, cause, anyOf, words, workloads, asOf }, i) => (
            <Fragment key={`${kind} ${entity.id} ${relationship?.id ?? words}`}>
              <tr className={open === i ? "selected" : undefined}>
                <td className="finding-words">
                  {words}
                  <span className="finding-kind">
                    {!oneKind && findingKinds[kind].name}
                    {relationship && `${oneKind ? "" : ": "}${relationship.words} ${relationship.to.name}`}
                    {cause && (
                      <>
                        {oneKind ? "" : ": "}
                        <EntityLink entity={cause} />
                      </>
                    )}
                  </span>
                </td>
                <td className="name-cell">
                  <EntityLink entity={entity} />
                </td>
                <td className="n" data-head={workloads === 1 ? "workload" : "workloads"}>
                  {count(workloads)}
                </td>
                {dated && <td className="n wide-only q2">{asOf ? day(asOf) : "–"}</td>}
                <td className="n">
                  {anyOf.length > 0 ? (
                    <StateLink entity={entity} fills={anyOf} missing={words} />
                  ) : relationship ? (
                    <DisclosureButton
                      open={open === i}
                      word="Fact"
                      label={`Fact: ${words}`}
                      controls={`${id}-${i}`}
                      toggle={() => setOpen(open === i ? null : i)}
                    />
                  ) : (
                    entity.key && (
                      <Link
                        className="fact-link"
                        aria-label={`Rests on: what ${entity.name} rests on`}
                        to={`${entityPath(entity.kind, entity.key)}?tab=rests-on`}
                      >
                        Rests on
                      </Link>
                    )
                  )}
                </td>
              </tr>
              {open === i && relationship && (
                <tr className="reason">
                  <td colSpan={dated ? 5 : 4} id={`${id}-${i}`}>
                    <p className="why-head example">
                      <EntityLink entity={relationship.from} wrap /> {relationship.words} …
                    </p>
                    <RelationshipTable rows={[relationship]} direction="RESTS_ON" />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
      <p className="caption">
        Workloads: how many live ones rest on it.{" "}
        <TakeAway
          name="findings"
          head={["kind", "finding", "thing kind", "thing key", "thing", "workloads", "as of"]}
          rows={items.map((item) => [
            findingKinds[item.kind].name,
            item.words,
            item.entity.kind,
            item.entity.key,
            item.entity.name,
            item.workloads,
            item.asOf,
          ])}
        />
      </p>
    </>
  );
}
