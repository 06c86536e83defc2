import type { ResultOf } from "../graphql";
import { EntityLink } from "../parts/EntityLink";
import { Section } from "../parts/Section";
import { useAnswer } from "../useAnswer";
import { day } from "../words/dates";
import type { Kind } from "../words/kinds";
import { protectionQuery } from "./queries";

type Covered = Extract<NonNullable<ResultOf<typeof protectionQuery>["entity"]>, { relationships: unknown }>;
type Cover = Covered["relationships"]["edges"][number]["node"]["from"];

/** Kinds that an agreement can cover. */
const coverable: readonly Kind[] = ["Model", "Service", "DataCentre", "Sector"];

/** Agreements that keep their signatories from withdrawing it, with their end and what they say about interruption. */
export function Protection({ kind, entityKey }: { kind: Kind; entityKey: string }) {
  const asked = coverable.includes(kind);
  const [{ data }] = useAnswer({ query: protectionQuery, variables: { kind, key: entityKey }, pause: !asked });
  const entity = data?.entity;
  if (!asked || !entity || !("relationships" in entity)) return null;
  const { edges } = entity.relationships;
  return (
    <Section title="Protection" caption="agreements that cover it">
      {edges.length === 0 ? (
        <p className="caption">No agreement on record covers it.</p>
      ) : (
        <ol className="deniers">
          {edges.map(({ node: { id, from } }) => (
            <li key={id}>
              <span />
              <div>
                <EntityLink entity={from} wrap />
                <p className="q2">{terms(from)}</p>
              </div>
              <span />
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

const clauses = {
  YES: "the vendor may not interrupt the service",
  NO: "the vendor may interrupt the service",
  UNKNOWN: "non-interruption clause unknown",
} as const;

function terms(agreement: Cover): string {
  if (!("ends" in agreement)) return "withheld from you";
  const end = agreement.ends ? `to ${day(agreement.ends)}` : "end not on record";
  return `${end}; ${clauses[agreement.nonInterruption ?? "UNKNOWN"]}`;
}
