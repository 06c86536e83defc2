import { useId, useState } from "react";
import type { ResultOf } from "../graphql";
import { WhyButton } from "../parts/Disclosure";
import { EntityLink, kindWord } from "../parts/EntityLink";
import { Problem } from "../parts/Problem";
import { Section } from "../parts/Section";
import { Skeleton } from "../parts/Skeleton";
import { WhyChain } from "../parts/WhyChain";
import { Icon } from "../signs/Icon";
import { useAnswer } from "../useAnswer";
import { hoursInWords } from "../words/dates";
import type { Kind } from "../words/kinds";
import { counted } from "../words/numbers";
import { deniersQuery, type findingRows } from "./queries";

type Finding = ResultOf<typeof findingRows>["items"][number];

const atFirst = 6;

/** Who can switch a component off alone, by which way, how sure that is, and the facts behind it. */
export function Deniers({ kind, entityKey }: { kind: Kind; entityKey: string }) {
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const id = useId();
  const [{ data, error }, again] = useAnswer({ query: deniersQuery, variables: { kind, key: entityKey } });
  if (error) return <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />;
  const entity = data?.entity;
  const findings = entity && "deniers" in entity ? entity.deniers : null;
  if (!findings)
    return (
      <Section title="Who can switch it off">
        <Skeleton lines={3} what="Looking for who can switch it off" />
      </Section>
    );
  const { items, gaps, horizonHours } = findings;
  const shown = all ? items : items.slice(0, atFirst);
  return (
    <Section
      title="Who can switch it off"
      caption={`each alone${horizonHours === null ? "" : `, within ${hoursInWords(horizonHours)}`}`}
      end={
        shown.length < items.length && (
          <button type="button" className="text-button" onClick={() => setAll(true)}>
            All {items.length}
          </button>
        )
      }
    >
      {items.length === 0 ? (
        <p className="caption">
          {gaps.length > 0
            ? `Nobody on record. ${counted(gaps.length, "expected fact is", "expected facts are")} missing, so this is no all-clear.`
            : "Nobody who stands outside it; what should be on record is there."}
        </p>
      ) : (
        <ol className="deniers">
          {shown.map((item, i) => (
            <li key={item.component.id}>
              <Icon of={item.onRecord ? "denied" : "assumed"} className="sign-expose" />
              <div>
                <EntityLink entity={item.component} wrap />
                <p className="q2">{way(item)}</p>
              </div>
              <span className="denier-end">
                <span className="tag">{kindWord(item.component)}</span>
                {item.why && item.why.links.length > 0 && (
                  <WhyButton
                    open={open === item.component.id}
                    about={item.component.name}
                    controls={`${id}-${i}`}
                    toggle={() => setOpen(open === item.component.id ? null : item.component.id)}
                  />
                )}
              </span>
              {item.why && open === item.component.id && (
                <div className="denier-why" id={`${id}-${i}`}>
                  <WhyChain chain={item.why} />
                </div>
              )}
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

/** "is operated by it; lost at once", or through whom it reaches further, and whether that stands on the record. */
function way({ onRecord, hoursOnRecord, hoursPossible, why }: Finding): string {
  const links = why?.links ?? [];
  const last = links.at(-1);
  const through = links.slice(0, -1).map((link) => link.to.name);
  const how = !last
    ? "by withdrawing itself"
    : through.length === 0
      ? `${last.words} it`
      : `through ${through.join(", ")}, which ${last.words} it`;
  const lost = onRecord ? hoursOnRecord : hoursPossible;
  const when = lost === null ? "" : lost === 0 ? "lost at once" : `lost after ${hoursInWords(lost)}`;
  return [how, when, onRecord ? "on record" : "only if assumptions turn out badly"].filter(Boolean).join("; ");
}
