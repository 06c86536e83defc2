import type { ReactNode } from "react";
import { Icon } from "../signs/Icon";
import { hours, hoursInWords } from "../words/dates";
import { basisWords } from "../words/enumerations";
import { counted } from "../words/numbers";
import { BasisSign } from "./BasisSign";
import { EntityLink } from "./EntityLink";
import { SourceLine } from "./SourceLine";
import type { Chain } from "./types";

type Link = Chain["links"][number];

/** How long the dependent keeps going without it, and who says so. */
function Holdover({ link }: { link: Link }) {
  if (!link.relationship || link.relationship.holdoverHours === null) return null;
  const { holdoverHours, holdoverBasis } = link.relationship;
  return (
    <>
      {" · holds for "}
      {hours(holdoverHours)}
      {holdoverBasis === "ASSUMED" && ", assumed"}
    </>
  );
}

/** How long the chain is, how firm, and when the target is lost. */
function Loss({ chain }: { chain: Chain }) {
  const n = chain.links.length;
  const lastHour = chain.links[0]!.hours;
  return (
    <>
      {n === 1 ? "One link" : `Shortest chain: ${counted(n, "link", "links")}`},{" "}
      {chain.weakest === "ASSUMED" ? "the weakest is assumed" : `the weakest is ${basisWords[chain.weakest].toLowerCase()}`}.{" "}
      {chain.reading === "ON_RECORD" ? "On record" : "Possible"}
      {lastHour !== null && `: lost ${lastHour === 0 ? "at once" : `after ${hoursInWords(lastHour)}`}`}.
    </>
  );
}

/**
 * What fells the target, from the target down to the culprit: every link with its reason and its source.
 * `head` says what a chain shows that is none of loss.
 */
export function WhyChain({ chain, head }: { chain: Chain; head?: ReactNode }) {
  const n = chain.links.length;
  const first = chain.links[0];
  if (!first) return <p className="why-head">The target itself. No link lies between.</p>;
  return (
    <div className="why">
      <p className="why-head">{head ?? <Loss chain={chain} />}</p>
      <ol className="chain">
        <li className="chain-node">
          <EntityLink entity={first.from} wrap />
        </li>
        {chain.links.map((link, i) => (
          <li key={`${link.from.id} ${link.to.id}`} className={i === n - 1 && !head ? "chain-last" : undefined}>
            <div className={link.basis === "ASSUMED" ? "chain-link chain-assumed" : "chain-link"}>
              <span className="chain-number" aria-hidden="true">
                {i + 1}
              </span>
              <p>
                <span className="unseen">Link {i + 1}: </span>
                <b>{link.words}</b>
                {(!head || link.groupSize > 1) && ` · ${link.needed}`}
                {!head && <Holdover link={link} />}
              </p>
              {link.relationship ? <SourceLine provenance={link.relationship.provenance} /> : <BasisSign basis={link.basis} />}
            </div>
            <div className="chain-node">
              <EntityLink entity={link.to} wrap />
              {i === n - 1 && !head && <Icon of="falls" className="sign-fail" label="where it starts" />}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
