import { Fragment, useId, useState } from "react";
import type { ResultOf } from "../graphql";
import { Certainty } from "../parts/Certainty";
import { WhyButton } from "../parts/Disclosure";
import { EntityLink, kindWord } from "../parts/EntityLink";
import { WhyChain } from "../parts/WhyChain";
import { hours } from "../words/dates";
import type { findingRows } from "./queries";

type Findings = ResultOf<typeof findingRows>;

/** Rows shown before the rest is asked for. */
const atFirst = 12;

/** What fells one target alone: how sure, after how many hours, and why. */
export function FindingList({ findings, head, tone }: { findings: Findings; head: string; tone: "fail" | "expose" }) {
  const [open, setOpen] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  const id = useId();
  const rows = all ? findings.items : findings.items.slice(0, atFirst);
  return (
    <>
      <table className="target-findings">
        <thead>
          <tr>
            <th>{head}</th>
            <th className="wide-only">Kind</th>
            <th>How sure</th>
            <th className="n">Lost after</th>
            <th>
              <span className="unseen">Reason</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ component, onRecord, hoursOnRecord, hoursPossible, why }, i) => {
            const isOpen = open === component.id;
            const lost = onRecord ? hoursOnRecord : hoursPossible;
            return (
              <Fragment key={component.id}>
                <tr className={isOpen ? "selected" : undefined}>
                  <td className="name-cell">
                    <EntityLink entity={component} />
                  </td>
                  <td className="wide-only q2">{kindWord(component)}</td>
                  <td>
                    <Certainty onRecord={onRecord} tone={tone} />
                  </td>
                  <td className="n">{lost === null ? "" : hours(lost)}</td>
                  <td className="n">
                    <WhyButton
                      open={isOpen}
                      about={component.name}
                      controls={`${id}-${i}`}
                      toggle={() => setOpen(isOpen ? null : component.id)}
                    />
                  </td>
                </tr>
                {isOpen && (
                  <tr className="reason">
                    <td colSpan={5} id={`${id}-${i}`}>
                      {why ? <WhyChain chain={why} /> : <p className="why-head">No chain can be shown.</p>}
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
      {rows.length < findings.items.length && (
        <p className="table-foot">
          {rows.length} of {findings.items.length} shown.{" "}
          <button type="button" className="text-button" onClick={() => setAll(true)}>
            Show all
          </button>
        </p>
      )}
    </>
  );
}
