import { Nothing } from "../parts/Nothing";
import { Section } from "../parts/Section";
import { SourceLine } from "../parts/SourceLine";
import { TakeAway } from "../parts/TakeAway";
import { factValue } from "../words/facts";
import { StandingTag } from "./StandingTag";
import { type Provision, standingWords, type Terms } from "./words";

/** The agreement clause by clause against the model: what the model asks, what is stated, how it stands, who says so. */
export function Clauses({ terms }: { terms: Terms }) {
  const { provisions, supposed } = terms;
  const parts = [
    ["The five provisions of a sovereign access agreement", provisions.filter((p) => p.core)],
    ["What those are worth in a dispute", provisions.filter((p) => !p.core)],
  ] as const;
  return (
    <Section
      title="Clause by clause"
      caption="against the model agreement"
      end={
        <TakeAway
          name={`clauses-${terms.agreement.key}`}
          head={["Provision", "The model asks", "Standing", "Why", "Stated"]}
          rows={provisions.map(rowOf)}
        />
      }
    >
      <table className="clauses">
        <thead>
          <tr>
            <th>Provision</th>
            <th>It says</th>
            <th>Against the model</th>
          </tr>
        </thead>
        {parts.map(([name, list]) => (
          <tbody key={name}>
            <tr className="clauses-part">
              <th scope="rowgroup" colSpan={3}>
                {name}
              </th>
            </tr>
            {list.map((provision) => (
              <tr key={provision.key}>
                <th scope="row">
                  {provision.name}
                  <span className="clause-asks">{provision.asks}</span>
                </th>
                <td>
                  <Stated provision={provision} supposed={supposed} />
                </td>
                <td>
                  <StandingTag standing={provision.standing} />
                  <span className="clause-why">{provision.words}</span>
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Section>
  );
}

/** What is stated of a provision, each with who says so; what is not stated stays unnamed but for its absence. */
function Stated({ provision, supposed }: { provision: Provision; supposed: boolean }) {
  const known = provision.facts.filter((fact) => fact.known);
  if (known.length === 0) return <Nothing />;
  const sources = known.map(({ provenance }) => JSON.stringify(provenance));
  return (
    <dl className="clause-facts">
      {known.map((fact, i) => (
        <div key={fact.field}>
          <dt>{fact.label}</dt>
          <dd>
            {factValue({ ...fact, value: fact.value! })}
            {/* What several facts in a row have from one source is said once, beneath the last of them. */}
            {!supposed && fact.provenance && sources[i] !== sources[i + 1] && <SourceLine provenance={fact.provenance} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const rowOf = ({ name, asks, standing, words, facts }: Provision) => [
  name,
  asks,
  standingWords[standing],
  words,
  facts
    .filter((fact) => fact.known)
    .map((fact) => `${fact.label}: ${factValue({ ...fact, value: fact.value! })}`)
    .join("; ") || null,
];
