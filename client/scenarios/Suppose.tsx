import { useState } from "react";
import { graphql } from "../graphql";
import { EntityLink } from "../parts/EntityLink";
import { entityRef } from "../parts/entityRef";
import { Problem } from "../parts/Problem";
import { Skeleton } from "../parts/Skeleton";
import { useAnswer } from "../useAnswer";
import { count } from "../words/numbers";
import type { Item } from "./items";
import { type Choice, ShockField } from "./ShockField";

/** The kinds of relationship that carry dependency between things of the load path: what an alternative can stand beside. */
const carrying = ["USES", "SERVES", "HOSTED_AT", "PROVIDED_BY", "OPERATED_BY", "SUBCONTRACTS_TO", "POWERED_BY"] as const;
const things = ["Workload", "Service", "Model", "Vendor", "DataCentre", "GridPoint"] as const;
const shown = 25;

const restsOnQuery = graphql(
  `
  query SupposedOf($kind: EntityKind!, $key: String!, $kinds: [RelationshipKind!], $first: Int!) {
    entity(kind: $kind, key: $key) {
      ...EntityRef
      ... on StatedEntity {
        relationships(direction: RESTS_ON, kinds: $kinds, first: $first) {
          totalCount
          edges { node { id kind words(direction: RESTS_ON) group to { ...EntityRef } } }
        }
      }
    }
  }
`,
  [entityRef],
);

const bareId = (id: string) => id.slice(id.indexOf(":") + 1);

/** Facts supposed for the sake of argument: a thing or one of its relationships is not there, or it has an alternative. */
export function Suppose({ add }: { add: (item: Item) => void }) {
  const [thing, setThing] = useState<Choice | null>(null);
  const done = (item: Item) => {
    add(item);
    setThing(null);
  };
  return (
    <div className="suppose">
      <ShockField label="Suppose other facts about" placeholder="Search by name or key" of={things} choose={(choice) => setThing(choice)} />
      {thing && <Facts key={thing.ref.key} thing={thing} add={done} leave={() => setThing(null)} />}
    </div>
  );
}

function Facts({ thing, add, leave }: { thing: Choice; add: (item: Item) => void; leave: () => void }) {
  const [beside, setBeside] = useState<string | null>(null);
  const [{ data, error }, again] = useAnswer({
    query: restsOnQuery,
    variables: { ...thing.ref, kinds: [...carrying], first: shown },
  });
  if (error) return <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />;
  if (!data) return <Skeleton lines={3} what="Reading what it rests on" />;
  const page = data.entity && "relationships" in data.entity ? data.entity.relationships : null;
  return (
    <div className="supposed-facts">
      <p className="supposed-head">
        <b>{thing.name}</b>
        <button type="button" className="text-button" onClick={() => add({ does: "retire", of: thing.ref })}>
          Suppose it is not there
        </button>
        <button type="button" className="text-button" onClick={leave}>
          Leave it as it is
        </button>
      </p>
      {page && page.edges.length > 0 ? (
        <ul aria-label={`What ${thing.name} rests on`}>
          {page.edges.map(({ node }) => (
            <li key={node.id}>
              <span>
                <span className="q">{node.words}</span> <EntityLink entity={node.to} wrap />
              </span>
              <span className="supposed-choices">
                <button
                  type="button"
                  className="text-button"
                  onClick={() => add({ does: "cut", id: bareId(node.id) })}
                  aria-label={`Not there: ${node.words} ${node.to.name}`}
                >
                  Not there
                </button>
                <button
                  type="button"
                  className="text-button"
                  aria-expanded={beside === node.id}
                  aria-label={`Has an alternative: ${node.words} ${node.to.name}`}
                  onClick={() => setBeside(beside === node.id ? null : node.id)}
                >
                  Has an alternative
                </button>
              </span>
              {beside === node.id && (
                <ShockField
                  label={`Instead of ${node.to.name} it could rest on`}
                  placeholder="Search"
                  of={[node.to.kind]}
                  choose={({ ref }) =>
                    add({
                      does: "add",
                      relationship: node.kind,
                      from: thing.ref,
                      to: ref,
                      group: node.group ?? `supposed ${node.id.slice(-8)}`,
                      beside: node.group === null ? bareId(node.id) : null,
                    })
                  }
                />
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p className="caption">Nothing on record that it rests on.</p>
      )}
      <p className="caption">
        A fact taken away is something less that is known. By itself it breaks nothing; what stops or withdraws does.
      </p>
      {page && page.totalCount > page.edges.length && (
        <p className="caption">
          The first {count(page.edges.length)} of {count(page.totalCount)} are shown.
        </p>
      )}
    </div>
  );
}
