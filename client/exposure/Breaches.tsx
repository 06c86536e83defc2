import { Fragment, useId, useState } from "react";
import { WhyButton } from "../parts/Disclosure";
import { EntityLink } from "../parts/EntityLink";
import { Pager } from "../parts/Pager";
import { Problem } from "../parts/Problem";
import { Section } from "../parts/Section";
import { Skeleton } from "../parts/Skeleton";
import { VerdictTag } from "../parts/VerdictTag";
import { WhyChain } from "../parts/WhyChain";
import { useAddress } from "../scope/address";
import type { Sort } from "../scope/scope";
import { useAnswer } from "../useAnswer";
import { enumerated } from "../words/enumerations";
import { count } from "../words/numbers";
import { repeated } from "../words/repeated";
import { breachesQuery } from "./queries";

const pageSize = 8;

/** Workloads that do not stand alone though they should, with the chain that offends. */
export function Breaches({ scope }: { scope: Partial<Record<Sort, string[]>> }) {
  const { params, change } = useAddress();
  const undecided = params.get("undecided") === "sovereign";
  const [offset, setOffset] = useState(0);
  const [open, setOpen] = useState<string | null>(null);
  const id = useId();
  const [{ data, error }, again] = useAnswer({ query: breachesQuery, variables: { scope, undecided, first: pageSize, offset } });
  const found = data?.scope.exposure.breaches;
  const twins = repeated(found?.items.map(({ workload }) => workload.name) ?? []);
  return (
    <Section
      title={undecided ? "What would be in breach" : "Breaches"}
      caption={found && found.total > 0 ? `${count(found.total)} in all, most critical first` : undefined}
      end={
        <button
          type="button"
          className="text-button"
          aria-pressed={undecided}
          onClick={() => {
            setOffset(0);
            change({ undecided: undecided ? null : "sovereign" });
          }}
        >
          If the undecided had to be sovereign
        </button>
      }
    >
      {error ? (
        <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />
      ) : !found ? (
        <Skeleton lines={4} what="Holding each workload against its designation" />
      ) : found.total === 0 ? (
        <div className="empty">
          <h3>No breach on record</h3>
          <p>
            {undecided
              ? "On recorded facts every one of them stands alone. The verdicts beside say for how many nobody can tell."
              : "Only a workload that must be sovereign, or should be, can be in breach. The verdicts beside say how many are designated so, and for how many nobody has decided."}
          </p>
        </div>
      ) : (
        <>
          <table className="breaches">
            <thead>
              <tr>
                <th>Workload</th>
                <th className="wide-only">Designation</th>
                <th>Verdict</th>
                <th>
                  <span className="unseen">Reason</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {found.items.map(({ workload, designation, verdict, why }, i) => {
                const isOpen = open === workload.id;
                return (
                  <Fragment key={workload.id}>
                    <tr className={isOpen ? "selected" : undefined}>
                      <td className="name-cell">
                        <span className="name">
                          <EntityLink entity={workload} />
                          {twins.has(workload.name) && workload.key && <span className="mono q">{workload.key}</span>}
                        </span>
                      </td>
                      <td className="wide-only q2">
                        {designation ? enumerated("designation", designation) : workload.withheld ? "Withheld" : "Nothing on record"}
                      </td>
                      <td>
                        <VerdictTag verdict={verdict} />
                      </td>
                      <td className="n">
                        <WhyButton
                          open={isOpen}
                          about={workload.name}
                          controls={`${id}-${i}`}
                          toggle={() => setOpen(isOpen ? null : workload.id)}
                        />
                      </td>
                    </tr>
                    {isOpen && (
                      <tr className="reason">
                        <td colSpan={4} id={`${id}-${i}`}>
                          {why ? <WhyChain chain={why} /> : <p className="why-head">No chain can be shown: a part of it is withheld.</p>}
                        </td>
                      </tr>
                    )}
                  </Fragment>
                );
              })}
            </tbody>
          </table>
          {found.total > pageSize && (
            <Pager
              from={offset + 1}
              to={offset + found.items.length}
              total={found.total}
              what="breaches"
              before={offset > 0 ? () => setOffset(offset - pageSize) : undefined}
              after={offset + found.items.length < found.total ? () => setOffset(offset + pageSize) : undefined}
            />
          )}
        </>
      )}
    </Section>
  );
}
