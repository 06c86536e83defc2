import { Fragment, type ReactNode } from "react";
import { Link } from "react-router";
import { day } from "../words/dates";
import { confidenceWords } from "../words/enumerations";
import { entityPath } from "../words/kinds";
import { BasisSign } from "./BasisSign";
import type { ProvenanceLine } from "./types";

/** The source itself where it has an address of its own on the web, its page here otherwise. */
function SourceName({ source, sourceKey }: Pick<ProvenanceLine, "source" | "sourceKey">) {
  if (source?.link && /^https?:\/\//.test(source.link))
    return (
      <a href={source.link} rel="noreferrer" className="source">
        {source.name}
        <span className="unseen"> (leaves Loadpath)</span>
      </a>
    );
  if (source)
    return (
      <Link to={entityPath("Source", source.key)} className="source">
        {source.name}
      </Link>
    );
  return <>{sourceKey}</>;
}

/** "● Sourced · AWS endpoints list · 12 Apr 2026 · high" and the remark, if there is one. */
export function SourceLine({ provenance, remark = true }: { provenance: ProvenanceLine; remark?: boolean }) {
  const { basis, source, sourceKey, asOf, confidence, note } = provenance;
  const parts: ReactNode[] = [<BasisSign key="basis" basis={basis} />];
  if (source || sourceKey) parts.push(<SourceName key="source" source={source} sourceKey={sourceKey} />);
  if (remark && note) parts.push(note);
  if (asOf) parts.push(<time dateTime={asOf}>{day(asOf)}</time>);
  if (confidence)
    parts.push(
      <>
        <span className="unseen">confidence </span>
        {confidenceWords[confidence]}
      </>,
    );
  return (
    <span className="source-line">
      {parts.map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one line never move
        <Fragment key={i}>
          <bdi>{part}</bdi>
          {i < parts.length - 1 && "\u00a0· "}
        </Fragment>
      ))}
    </span>
  );
}
