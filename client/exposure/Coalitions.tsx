import { Fragment, useId, useState } from "react";
import type { ResultOf } from "../graphql";
import { WhyButton } from "../parts/Disclosure";
import { EntityLink } from "../parts/EntityLink";
import { CountRange, RangeBar, ShareRange } from "../parts/Interval";
import { Problem } from "../parts/Problem";
import { Section } from "../parts/Section";
import { Segments } from "../parts/Segments";
import { Skeleton } from "../parts/Skeleton";
import { WhyChain } from "../parts/WhyChain";
import { useAddress } from "../scope/address";
import type { Sort } from "../scope/scope";
import { useAnswer } from "../useAnswer";
import { count } from "../words/numbers";
import { Members } from "./Members";
import { coalitionsQuery } from "./queries";
import { listed } from "./words";

type Found = ResultOf<typeof coalitionsQuery>["scope"]["exposure"]["coalitions"];
type Of = "jurisdiction" | "vendor";

const atFirst = 8;
const most = 100;

/** Sets of jurisdictions or vendors that together stop what none of them stops without the others. */
export function Coalitions({ scope, horizonHours }: { scope: Partial<Record<Sort, string[]>>; horizonHours: number | null }) {
  const { params, change } = useAddress();
  const of: Of = params.get("coalitions") === "vendor" ? "vendor" : "jurisdiction";
  const [first, setFirst] = useState(atFirst);
  const [{ data, error }, again] = useAnswer({
    query: coalitionsQuery,
    variables: { scope, horizonHours, kind: of === "vendor" ? "Vendor" : "Jurisdiction", first },
  });
  const found = data?.scope.exposure.coalitions;
  return (
    <Section
      title="Only together"
      caption="smallest sets whose joint withdrawal stops what no part of them stops"
      end={
        <Segments
          label="Sets of"
          options={[
            ["jurisdiction", "Jurisdictions"],
            ["vendor", "Vendors"],
          ]}
          chosen={of}
          choose={(chosen) => change({ coalitions: chosen === "vendor" ? "vendor" : null })}
        />
      }
    >
      {error ? (
        <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />
      ) : !found ? (
        <Skeleton lines={atFirst} what="Looking for who can do together what none can alone" />
      ) : (
        <>
          <Table found={found} who={of === "vendor" ? "vendors" : "jurisdictions"} />
          {found.items.length < Math.min(found.total, most) && (
            <p className="table-foot">
              {count(found.items.length)} of {count(found.total)} shown.{" "}
              <button type="button" className="button" onClick={() => setFirst(most)}>
                Show more
              </button>
            </p>
          )}
          <p className="caption">{found.words}</p>
        </>
      )}
    </Section>
  );
}

function Table({ found, who }: { found: Found; who: string }) {
  const [open, setOpen] = useState<number | null>(null);
  const id = useId();
  if (found.total === 0)
    return (
      <div className="empty">
        <h3>{found.complete ? `No such set of ${who}` : `No such set of ${who} was found`}</h3>
        <p>What two or three of them could stop together, on record or as possible, one of them can stop alone.</p>
      </div>
    );
  const full = Math.max(...found.items.map((item) => item.criticalityLost.possible));
  return (
    <table className="coalitions">
      <thead>
        <tr>
          <th>Who, together</th>
          <th className="bar-head">
            <span className="unseen">Bar of the criticality lost</span>
          </th>
          <th className="n">Criticality lost</th>
          <th className="n">Workloads</th>
          <th className="n wide-only">Only together</th>
          <th className="n wide-only">Cannot tell</th>
          <th>
            <span className="unseen">Reason</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {found.items.map(({ members, workloads, together, criticalityLost, example }, i) => {
          const isOpen = open === i;
          return (
            <Fragment key={members.map((member) => member.id).join(" ")}>
              <tr className={isOpen ? "selected" : undefined}>
                <td className="members-cell">
                  <Members members={members} />
                </td>
                <td className="bar-cell">
                  <RangeBar {...criticalityLost} full={full} tone="expose" />
                </td>
                <td className="n">
                  <ShareRange {...criticalityLost} />
                </td>
                <td className="n">
                  <CountRange {...workloads} />
                </td>
                <td className="n wide-only">
                  <CountRange {...together} />
                </td>
                <td className="n wide-only q">{count(workloads.cannotTell)}</td>
                <td className="n">
                  <WhyButton
                    open={isOpen}
                    about={listed(members.map((member) => member.name))}
                    controls={`${id}-${i}`}
                    toggle={() => setOpen(isOpen ? null : i)}
                  />
                </td>
              </tr>
              {isOpen && (
                <tr className="reason">
                  <td colSpan={7} id={`${id}-${i}`}>
                    <p className="why-head example">
                      The most critical of what falls only so: <EntityLink entity={example.workload} wrap />
                    </p>
                    {example.why ? (
                      <WhyChain chain={example.why} />
                    ) : (
                      <p className="why-head">No chain can be shown: a part of it is withheld.</p>
                    )}
                  </td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}
