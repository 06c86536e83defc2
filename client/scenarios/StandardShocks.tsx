import { Link } from "react-router";
import type { ResultOf } from "../graphql";
import { EntityLink } from "../parts/EntityLink";
import { RangeBar, ShareRange } from "../parts/Interval";
import { Problem } from "../parts/Problem";
import { Section } from "../parts/Section";
import { Skeleton } from "../parts/Skeleton";
import { useAnswer } from "../useAnswer";
import { roomPath } from "./address";
import type { Deed } from "./items";
import { standardShocksQuery } from "./queries";
import type { ScopeKeys } from "./useOutcome";
import { deedWords } from "./words";

type Shock = ResultOf<typeof standardShocksQuery>["standardShocks"][number];

const deedOf = { FAIL: "fail", DENY: "deny", END_AGREEMENT: "end" } as const satisfies Record<Shock["suggestions"][number]["kind"], Deed>;

/** A standard shock with its heaviest subjects, each a way into the room. */
function StandardShock({ shock, query }: { shock: Shock; query: string }) {
  const full = Math.max(...shock.suggestions.map(({ criticalityLost }) => criticalityLost.possible));
  return (
    <Section title={shock.name}>
      <p className="shock-words">{shock.description}</p>
      {shock.suggestions.length === 0 ? (
        <div className="empty">
          <p>Nobody and nothing on record in this scope that it would take anything from. Where facts are missing, that is no all-clear.</p>
        </div>
      ) : (
        <table className="shock-table">
          <thead>
            <tr>
              <th>Subject</th>
              <th className="bar-head">
                <span className="unseen">Bar of the criticality lost</span>
              </th>
              <th className="n">Criticality lost</th>
              <th>
                <span className="unseen">Run it</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shock.suggestions.map(({ entity, kind, criticalityLost }) => (
              <tr key={entity.id}>
                <td className="name-cell">
                  <EntityLink entity={entity} />
                </td>
                <td className="bar-cell">
                  <RangeBar {...criticalityLost} full={full} width={56} tone={kind === "FAIL" ? "fail" : "expose"} />
                </td>
                <td className="n">
                  <ShareRange {...criticalityLost} />
                </td>
                <td className="n">
                  {entity.key !== null && (
                    <Link
                      to={roomPath({ name: null, items: [{ does: deedOf[kind], of: { kind: entity.kind, key: entity.key } }] }, { query })}
                      aria-label={`Run: ${entity.name} ${deedWords[deedOf[kind]]}`}
                    >
                      Run
                    </Link>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

/** All standard shocks, of a scope. */
export function StandardShocks({ scope, query }: { scope: ScopeKeys; query: string }) {
  const [{ data, error }, again] = useAnswer({ query: standardShocksQuery, variables: { scope } });
  if (error) return <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />;
  if (!data) return <Skeleton lines={8} what="Looking for the heaviest subjects" />;
  return (
    <div className="shocks">
      {data.standardShocks.map((shock) => (
        <StandardShock key={shock.key} shock={shock} query={query} />
      ))}
    </div>
  );
}
