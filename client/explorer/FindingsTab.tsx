import { Fragment, useEffect, useId, useRef } from "react";
import { Nothing } from "../parts/Nothing";
import type { EntityRef } from "../parts/types";
import { WhyChain } from "../parts/WhyChain";
import { Icon } from "../signs/Icon";
import { KindIcon } from "../signs/KindIcon";
import { hours, hoursInWords } from "../words/dates";
import { count, counted, countFirst } from "../words/numbers";
import { refOf } from "./address";
import type { Findings } from "./useFindings";

const words = {
  points: {
    one: "component fells it",
    many: "components fell it",
    none: "No component takes it down alone",
    sign: "singlePoint",
    tone: "fail",
  },
  deniers: {
    one: "jurisdiction or vendor can switch it off",
    many: "jurisdictions and vendors can switch it off",
    none: "Nobody can switch it off alone",
    sign: "denied",
    tone: "expose",
  },
} as const;

/** The result in a sentence, then each culprit with its hour; the chain of one stands open, and on the canvas. */
export function FindingsTab({
  what,
  findings,
  why,
  chain,
}: {
  what: keyof typeof words;
  findings: Findings;
  why: string | null;
  chain: (why: string | null) => void;
}) {
  const id = useId();
  const shown = useRef<HTMLLIElement>(null);
  // Whoever opens a shared chain sees it; what one opens oneself stays where it is.
  useEffect(() => {
    shown.current?.scrollIntoView({ block: "start" });
  }, []);
  return (
    <>
      <p className="panel-lede">
        <Sentence what={what} findings={findings} />
      </p>
      <ul className="culprits">
        {findings.items.map((finding, i) => {
          const { component, onRecord, hoursOnRecord, hoursPossible } = finding;
          const ref = refOf(component as EntityRef);
          const open = why === ref;
          const lost = onRecord ? hoursOnRecord : hoursPossible;
          return (
            <Fragment key={component.id}>
              <li ref={open ? shown : undefined} className={open ? "culprit culprit-open" : "culprit"}>
                <button
                  type="button"
                  aria-expanded={open}
                  aria-controls={open ? `${id}-${i}` : undefined}
                  onClick={() => chain(open ? null : ref)}
                >
                  <Icon of={words[what].sign} size={14} className={`sign-${words[what].tone}`} />
                  {component.withheld ? <Icon of="withheld" className="sign-quiet" /> : <KindIcon kind={component.kind} named />}
                  <span className="culprit-name">
                    {component.name}
                    {!onRecord && (
                      <>
                        {" "}
                        <span className="basis-assumed culprit-assumed">Assumed</span>
                      </>
                    )}
                  </span>
                  <span className="n q2">{lost === null ? "" : hours(lost)}</span>
                  <Icon of={open ? "down" : "right"} size={12} />
                </button>
                {open && (
                  <div className="culprit-why" id={`${id}-${i}`}>
                    {finding.why ? <WhyChain chain={finding.why} /> : <p className="why-head">No chain can be shown.</p>}
                  </div>
                )}
              </li>
            </Fragment>
          );
        })}
      </ul>
      {findings.gaps.length > 0 && (
        <div className="panel-part">
          <h3>What is not on record</h3>
          <ul className="panel-gaps">
            {findings.gaps.slice(0, 8).map(({ entity, missing }) => (
              <li key={`${entity.id} ${missing}`}>
                <b>{entity.name}</b>
                <Nothing>{`Nothing on record: ${missing}`}</Nothing>
              </li>
            ))}
          </ul>
          {findings.gaps.length > 8 && <p className="q">{count(findings.gaps.length - 8)} more stand on its page.</p>}
        </div>
      )}
    </>
  );
}

/** "Two components fell it on the record; two more if an assumption turns out badly." */
function Sentence({ what, findings }: { what: keyof typeof words; findings: Findings }) {
  const { onRecord, possible, gaps, horizonHours } = findings;
  const within = horizonHours === null ? "" : ` within ${hoursInWords(horizonHours)}`;
  const { one, many, none } = words[what];
  const more = possible - onRecord;
  if (possible === 0)
    return (
      <>
        <b>{none}.</b>{" "}
        {gaps.length > 0
          ? `That is no all-clear: ${counted(gaps.length, "expected fact is", "expected facts are")} missing beneath it.`
          : "What should be on record beneath it is there."}
      </>
    );
  return (
    <>
      <b>
        {onRecord > 0
          ? `${countFirst(onRecord)} ${onRecord === 1 ? one : many} alone on the record`
          : `None ${what === "points" ? "fells it" : "can switch it off"} alone on the record`}
        {more > 0 && `; ${countFirst(more).toLowerCase()}${onRecord > 0 ? " more" : ""} if an assumption turns out badly`}.
      </b>{" "}
      Counted{within}.{" "}
      {gaps.length > 0 && `More may: ${counted(gaps.length, "expected fact is", "expected facts are")} missing beneath it.`}
    </>
  );
}
