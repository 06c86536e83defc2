import { Link } from "react-router";
import { EntityLink } from "../parts/EntityLink";
import { Section } from "../parts/Section";
import { SourceLine } from "../parts/SourceLine";
import { useAnswer } from "../useAnswer";
import type { Kind } from "../words/kinds";
import { count } from "../words/numbers";
import { FactValue, Property } from "./Facts";
import { keyFactsQuery } from "./queries";
import type { Stated } from "./stated";

const relationshipsShown = 5;
const fieldsShown = 8;

/** The facts on which the finding rests: what it rests on first, then its fields, each with its source. */
export function KeyFacts({ kind, entityKey, stated }: { kind: Kind; entityKey: string; stated: Stated }) {
  const [{ data }] = useAnswer({ query: keyFactsQuery, variables: { kind, key: entityKey, first: relationshipsShown } });
  const entity = data?.entity;
  const relationships = entity && "relationships" in entity ? entity.relationships.edges.map((edge) => edge.node) : [];
  // What is known comes first; what is not stays listed as far as there is room.
  const fields = [...stated.facts].sort((p, q) => Number(q.known) - Number(p.known)).slice(0, fieldsShown);
  return (
    <Section
      title="Facts"
      end={
        <Link to="?tab=facts" preventScrollReset>
          All facts
        </Link>
      }
    >
      <dl className="properties">
        {relationships.map((relationship) => (
          <Property key={relationship.id} term={relationship.words}>
            <EntityLink entity={relationship.to} wrap />
            <SourceLine provenance={relationship.provenance} remark={false} />
          </Property>
        ))}
        {fields.map((fact) => (
          <Property key={fact.field} term={fact.label} about={fact.description}>
            <FactValue fact={fact} record={stated} />
          </Property>
        ))}
      </dl>
      {stated.restsOn.totalCount > relationships.length && relationships.length > 0 && (
        <p className="caption">
          <Link to="?tab=rests-on" preventScrollReset>
            All {count(stated.restsOn.totalCount)} that it rests on
          </Link>
        </p>
      )}
    </Section>
  );
}
