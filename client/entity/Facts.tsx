import type { ReactNode } from "react";
import { fillsExpected } from "../form/fills";
import { StateLink } from "../form/StateLink";
import { graphql } from "../graphql";
import { EntityLink } from "../parts/EntityLink";
import { entityRef } from "../parts/entityRef";
import { Nothing } from "../parts/Nothing";
import { Section } from "../parts/Section";
import { SourceLine } from "../parts/SourceLine";
import { useAnswer } from "../useAnswer";
import { day } from "../words/dates";
import { factValue } from "../words/facts";
import { counted } from "../words/numbers";
import { expectationInWords } from "./expectation";
import type { Stated } from "./stated";

type Fact = Stated["facts"][number];

/** Every field that the kind declares with its source; what is not there is said. Then what it should have, then the record itself. */
export function Facts({ stated }: { stated: Stated }) {
  const known = stated.facts.filter((fact) => fact.known).length;
  const missing = stated.facts.length - known;
  return (
    <>
      <Section title="Facts" caption={`${known} on record${missing > 0 ? `, ${missing} not` : ""}`}>
        <dl className="properties">
          {stated.facts.map((fact) => (
            <Property key={fact.field} term={fact.label} about={fact.description}>
              <FactValue fact={fact} record={stated} />
            </Property>
          ))}
        </dl>
      </Section>
      {stated.expected.length > 0 && (
        <Section title="What should be on record" caption={counted(stated.expected.filter((e) => !e.met).length, "gap", "gaps")}>
          <dl className="properties">
            {stated.expected.map((expected) => (
              <Property
                key={`${expected.hazard} ${expected.anyOf.join()}`}
                term={expected.hazard === "OUTAGE" ? "To tell what takes it down" : "To tell who can switch it off"}
              >
                {expectationInWords(expected.anyOf)}
                {expected.met ? (
                  <span className="source-line">On record</span>
                ) : (
                  <span className="gap-missing source-line">
                    <Nothing />
                    <StateLink
                      entity={stated}
                      fills={fillsExpected(expected.anyOf)}
                      missing={expectationInWords(expected.anyOf).toLowerCase()}
                    />
                  </span>
                )}
              </Property>
            ))}
          </dl>
        </Section>
      )}
      <Section title="Record">
        <dl className="properties">
          <Property term="Source">
            <SourceLine provenance={stated.provenance} />
          </Property>
          {stated.aliases.length > 0 && <Property term="Also called">{stated.aliases.join("; ")}</Property>}
          {stated.externalIds.length > 0 && (
            <Property term="Ids elsewhere">
              <span className="mono">{stated.externalIds.join(" ")}</span>
            </Property>
          )}
          {stated.owner && (
            <Property term="Owner">
              <Owner ministry={stated.owner} />
            </Property>
          )}
          {(stated.validFrom || stated.validTo) && (
            <Property term="Counts">
              {stated.validFrom && `from ${day(stated.validFrom)} `}
              {stated.validTo && `until ${day(stated.validTo)}`}
            </Property>
          )}
        </dl>
      </Section>
    </>
  );
}

/** A term with its value. */
export function Property({ term, about, children }: { term: string; about?: string; children: ReactNode }) {
  return (
    <div>
      <dt title={about}>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What a field says, and who says so. */
export function FactValue({ fact, record }: { fact: Fact; record: Stated }) {
  if (!fact.known || fact.value === null) return <Nothing />;
  const text = factValue({ field: fact.field, value: fact.value, unit: fact.unit });
  return (
    <>
      {/^https?:\/\//.test(fact.value) ? (
        <a href={fact.value} rel="noreferrer">
          {fact.value}
        </a>
      ) : (
        text
      )}
      {/* A source of facts is its own source; saying so under each line tells nothing. */}
      {fact.provenance && record.kind !== "Source" && <SourceLine provenance={fact.provenance} />}
    </>
  );
}

const ownerQuery = graphql(
  `
  query Owner($key: String!) { entity(kind: Ministry, key: $key) { ...EntityRef } }
`,
  [entityRef],
);

/** The public body that owns the record, by name. */
function Owner({ ministry }: { ministry: string }) {
  const [{ data }] = useAnswer({ query: ownerQuery, variables: { key: ministry } });
  return data?.entity ? <EntityLink entity={data.entity} wrap /> : <span className="mono">{ministry}</span>;
}
