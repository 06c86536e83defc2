import { Fragment, useId, useState } from "react";
import type { ResultOf } from "../graphql";
import { WhyButton } from "../parts/Disclosure";
import { EntityLink } from "../parts/EntityLink";
import { CountRange, RangeBar, ShareRange } from "../parts/Interval";
import type { EntityRef } from "../parts/types";
import { FluidBar } from "../plots/FluidBar";
import type { Sort } from "../scope/scope";
import { Icon } from "../signs/Icon";
import { hoursInWords } from "../words/dates";
import { count } from "../words/numbers";
import { Example } from "./Example";
import { isTraced, type Trace } from "./loadpath/useTrace";
import { NoFinding } from "./NoFinding";
import type { scopeFindings } from "./queries";
import "./start.css";

export type FindingSort = "singlePoints" | "jurisdictions" | "vendors";
type Findings = ResultOf<typeof scopeFindings>;

const heads = { singlePoints: "Component", jurisdictions: "Jurisdiction", vendors: "Vendor" } as const;

/**
 * Ranked findings of a scope, each with its interval and a way to its reason. `brief` leaves out the columns for which
 * the start page has no room; `tracing` lets a row's number follow its component through the load path.
 */
export function FindingsTable({
  sort,
  findings,
  scope,
  brief = false,
  tracing,
  horizonHours,
}: {
  sort: FindingSort;
  findings: Findings;
  scope: Partial<Record<Sort, string[]>>;
  brief?: boolean;
  tracing?: { readonly traced: Trace | null; readonly trace: (thing: Trace | null) => void };
  /** Hours within which a denial counts; left out: the usual ones. */
  horizonHours?: number | null;
}) {
  const [open, setOpen] = useState<string | null>(null);
  const id = useId();
  if (findings.items.length === 0) return <NoFinding sort={sort} cannotTell={findings.cannotTell} of={findings.of} />;
  const full = Math.max(...findings.items.map((item) => item.criticalityLost.possible));
  const tone = sort === "singlePoints" ? "fail" : "expose";
  // Who can switch us off is counted in workloads where there is room for one figure only.
  const showLost = !brief || sort === "singlePoints";
  const ranked = showLost;
  return (
    <>
      <table className={`findings findings-${sort}${brief ? " findings-brief" : ""}`}>
        <thead>
          <tr>
            {ranked && (
              <th className="rank">
                <span className="unseen">Rank</span>
              </th>
            )}
            <th>{heads[sort]}</th>
            <th className="bar-head">
              <span className="unseen">Bar of the criticality lost</span>
            </th>
            {showLost && <th className="n">Criticality lost</th>}
            {(!brief || !showLost) && <th className={brief ? "n" : "n wide-only"}>Workloads</th>}
            {!brief && <th className="n wide-only">Cannot tell</th>}
            <th>
              <span className="unseen">Reason</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {findings.items.map((item) => {
            const { component, criticalityLost, workloads, rank } = item;
            const isOpen = open === component.id;
            return (
              <Fragment key={component.id}>
                <tr className={isOpen || isTraced(tracing?.traced ?? null, component) ? "selected" : undefined}>
                  {ranked && <td className="n rank">{tracing ? <TraceRank rank={rank} component={component} {...tracing} /> : rank}</td>}
                  <td className="name-cell">
                    <span className="name">
                      <EntityLink entity={component} />
                      {criticalityLost.onRecord === 0 && <Icon of="assumed" size={12} label="Possible only: rests on an assumption" />}
                    </span>
                  </td>
                  <td className="bar-cell">
                    {brief ? (
                      <RangeBar {...criticalityLost} full={full} tone={tone} width={ranked ? 48 : 40} />
                    ) : (
                      <FluidBar {...criticalityLost} full={full} tone={tone} />
                    )}
                  </td>
                  {showLost && (
                    <td className="n">
                      <ShareRange {...criticalityLost} />
                    </td>
                  )}
                  {(!brief || !showLost) && (
                    <td className={brief ? "n" : "n wide-only"}>
                      <CountRange {...workloads} />
                    </td>
                  )}
                  {!brief && <td className="n wide-only q">{count(workloads.cannotTell)}</td>}
                  <td className="n">
                    <WhyButton
                      open={isOpen}
                      about={component.name}
                      controls={`${id}-${rank}`}
                      toggle={() => setOpen(isOpen ? null : component.id)}
                    />
                  </td>
                </tr>
                {isOpen && (
                  <tr className="reason">
                    <td colSpan={brief ? (ranked ? 5 : 4) : 7} id={`${id}-${rank}`}>
                      <Example
                        sort={sort}
                        scope={scope}
                        rank={rank}
                        component={component}
                        workloads={workloads}
                        horizonHours={horizonHours}
                      />
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
      <p className="caption">
        On record to possible, of {count(findings.of)} workloads
        {sort !== "singlePoints" && findings.horizonHours !== null && `, within ${hoursInWords(findings.horizonHours)}`}.{" "}
        {!brief && "Cannot tell: those that do not fall but have something beneath them that is not on record. "}
        Dashed ring: possible only.
        {tracing && " A row’s number traces it through the load path."}
      </p>
    </>
  );
}

/** The rank of a component, which follows it through the load path. */
function TraceRank({
  rank,
  component,
  traced,
  trace,
}: {
  rank: number;
  component: EntityRef;
  traced: Trace | null;
  trace: (thing: Trace | null) => void;
}) {
  const { kind, key, withheld } = component;
  if (!key || withheld) return rank;
  return (
    <button
      type="button"
      className="rank-button"
      aria-pressed={isTraced(traced, component)}
      aria-label={`Trace ${component.name}, rank ${rank}`}
      onClick={() => trace({ kind, key })}
    >
      {rank}
    </button>
  );
}
