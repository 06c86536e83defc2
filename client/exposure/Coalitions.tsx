import { Fragment, useEffect, useId, useRef, useState } from "react";
import type { ResultOf } from "../graphql";
import { failureOf, useJob } from "../jobs/useJob";
import { WhyButton } from "../parts/Disclosure";
import { EntityLink } from "../parts/EntityLink";
import { CountRange, RangeBar, ShareRange } from "../parts/Interval";
import { Problem } from "../parts/Problem";
import { Section } from "../parts/Section";
import { Segments } from "../parts/Segments";
import { Skeleton } from "../parts/Skeleton";
import { WhyChain } from "../parts/WhyChain";
import { Working } from "../parts/Working";
import { useAddress } from "../scope/address";
import type { Sort } from "../scope/scope";
import { useAnnouncement } from "../shell/announce";
import { useAnswer } from "../useAnswer";
import { count } from "../words/numbers";
import { Members } from "./Members";
import { coalitionsQuery, findCoalitions } from "./queries";
import { listed } from "./words";

type Found = Extract<NonNullable<ResultOf<typeof coalitionsQuery>["job"]["result"]>, { coalitions: object }>["coalitions"];
type Of = "jurisdiction" | "vendor";

const cancelled = "The search was cancelled.";
const atFirst = 8;
const most = 100;
/** Steps for each chain: at first, by how much more each time, and at most. */
const budgets = { first: 20_000, factor: 10, most: 5_000_000 } as const;

/** Steps that the address allows, where it says so. */
function budgetIn(params: URLSearchParams): number {
  const given = Math.floor(Number(params.get("steps")));
  return given >= 1 ? Math.min(given, budgets.most) : budgets.first;
}

/** Sets of jurisdictions or vendors that together stop what none of them stops without the others. */
export function Coalitions({ scope, horizonHours }: { scope: Partial<Record<Sort, string[]>>; horizonHours: number | null }) {
  const { params, change } = useAddress();
  const of: Of = params.get("coalitions") === "vendor" ? "vendor" : "jurisdiction";
  const budget = budgetIn(params);
  const variables = { scope, horizonHours, kind: of === "vendor" ? "Vendor" : "Jurisdiction", budget } as const;
  const { job, error, cancel, again } = useJob(JSON.stringify(variables), async (client) => {
    const { data, error } = await client.mutation(findCoalitions, variables).toPromise();
    return { id: data?.findCoalitions.id, error };
  });
  const area = useRef<HTMLDivElement>(null);
  const pressed = useRef(false);
  /** A button that ends or starts the work goes with what it ended: whoever pressed it stays where it was. */
  const pressing = (deed: () => void) => () => {
    pressed.current = true;
    deed();
  };
  useEffect(() => {
    if (pressed.current && document.activeElement === document.body) area.current?.focus({ preventScroll: true });
    pressed.current = false;
  });
  useAnnouncement(job?.state === "CANCELLED" ? cancelled : null);
  const failure = error ?? (job?.state === "FAILED" && job.problem !== undefined ? failureOf({ problem: job.problem }) : undefined);
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
          choose={(chosen) => change({ coalitions: chosen === "vendor" ? "vendor" : null, steps: null })}
        />
      }
    >
      <div ref={area} tabIndex={-1}>
        {failure ? (
          <Problem error={failure} retry={pressing(again)} />
        ) : job?.state === "CANCELLED" ? (
          <p className="table-foot">
            {cancelled}{" "}
            <button type="button" className="button" onClick={pressing(again)}>
              Search again
            </button>
          </p>
        ) : job?.state === "DONE" && job.id ? (
          <Results
            job={job.id}
            who={of === "vendor" ? "vendors" : "jurisdictions"}
            again={pressing(again)}
            more={
              budget < budgets.most ? pressing(() => change({ steps: String(Math.min(budgets.most, budget * budgets.factor)) })) : undefined
            }
          />
        ) : (
          <Working
            what={job?.what ?? "Looking for who can do together what none can alone"}
            progress={job?.progress ?? undefined}
            cancel={pressing(cancel)}
          />
        )}
      </div>
    </Section>
  );
}

/** What a search established, and how to go on where it ended early. */
function Results({ job, who, again, more }: { job: string; who: string; again: () => void; more: (() => void) | undefined }) {
  const [first, setFirst] = useState(atFirst);
  const [{ data, error }] = useAnswer({ query: coalitionsQuery, variables: { job, first } });
  const result = data?.job.result;
  const found = result && "coalitions" in result ? result.coalitions : null;
  if (error) return <Problem error={error} retry={again} />;
  if (!data || !found) return <Skeleton lines={atFirst} what="Reading what was found" />;
  return (
    <>
      <Table found={found} who={who} />
      {found.items.length < Math.min(found.total, most) && (
        <p className="table-foot">
          {count(found.items.length)} of {count(found.total)} shown.{" "}
          <button type="button" className="button" onClick={() => setFirst(most)}>
            Show more
          </button>
        </p>
      )}
      <p className="caption">{found.words}</p>
      {!found.complete && more && (
        <p className="table-foot">
          <button type="button" className="button" onClick={more}>
            Go on with a larger budget
          </button>
        </p>
      )}
      {data.job.isCurrent === false && (
        <p className="caption">
          On revision {count(data.job.revision!)}; the registry has moved on since.{" "}
          <button type="button" className="button" onClick={again}>
            Search again
          </button>
        </p>
      )}
    </>
  );
}

function Table({ found, who }: { found: Found; who: string }) {
  const [open, setOpen] = useState<number | null>(null);
  const id = useId();
  if (found.total === 0)
    return (
      <div className="empty">
        <h3>{found.complete ? `No such set of ${who} on record` : `No such set of ${who} was found`}</h3>
        {found.complete && (
          <p>
            What two or three of them could stop together, by the facts that are there, one of them can stop alone. Where facts are missing,
            that is no all-clear.
          </p>
        )}
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
        {found.items.map(({ members, workloads, together, criticalityLost, unsettled, example }, i) => {
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
                  {unsettled.workloads > 0 && <span className="unsettled"> or up to {count(unsettled.workloads)} more</span>}
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
