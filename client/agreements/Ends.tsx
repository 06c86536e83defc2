import { EntityLink } from "../parts/EntityLink";
import { Nothing } from "../parts/Nothing";
import { Section } from "../parts/Section";
import { SourceLine } from "../parts/SourceLine";
import { quantity } from "../words/numbers";
import type { Terms } from "./words";

const sorts = [
  ["PARTY_TO", "Party to it"],
  ["BINDS", "Whom it binds"],
  ["COVERS", "What it covers"],
] as const;

/** Who is party to the agreement, whom it binds, and what it covers with how much of it. */
export function Ends({ terms: { ends, supposed } }: { terms: Terms }) {
  return (
    <Section title="Between whom, over what">
      <dl className="agreement-ends">
        {sorts.map(([kind, words]) => {
          const own = ends.filter((end) => end.kind === kind);
          return (
            <div key={kind}>
              <dt>{words}</dt>
              {own.length === 0 && (
                <dd>
                  <Nothing />
                </dd>
              )}
              {own.map(({ entity, allocation, provenance }) => (
                <dd key={entity.id}>
                  <EntityLink entity={entity} wrap />
                  {allocation !== null && <span className="q"> {quantity(allocation, "H100e")}</span>}
                  {!supposed && <SourceLine provenance={provenance} />}
                </dd>
              ))}
            </div>
          );
        })}
      </dl>
    </Section>
  );
}
