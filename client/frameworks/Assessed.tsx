import { useState } from "react";
import { Link } from "react-router";
import { Problem } from "../parts/Problem";
import { Section } from "../parts/Section";
import { Skeleton } from "../parts/Skeleton";
import { FluidBar } from "../plots/FluidBar";
import { OffsetPager } from "../scope/OffsetPager";
import { KindIcon } from "../signs/KindIcon";
import { useAnswer } from "../useAnswer";
import { count } from "../words/numbers";
import { scorePath } from "./address";
import { LevelRange } from "./LevelRange";
import { assessedQuery } from "./queries";

const pageSize = 10;

/** Things that somebody has judged by this framework, with the floor and the weighted score of each, for its own home. */
export function Assessed({ frameworkKey }: { frameworkKey: string }) {
  const [offset, setOffset] = useState(0);
  const variables = { key: frameworkKey, first: pageSize, offset };
  const [state, again] = useAnswer({ query: assessedQuery, variables });
  const { error } = state;
  const framework = state.data?.framework;
  const found = framework?.assessed;
  const top = (framework?.levels?.length ?? 1) - 1;
  return (
    <Section title="Things judged by it" caption="for its own home; floor and weighted score are kept apart">
      {error ? (
        <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />
      ) : !found ? (
        <Skeleton lines={4} what="Scoring what has been judged" />
      ) : found.total === 0 ? (
        <div className="empty">
          <p>
            Nobody has judged anything by it yet. Every thing has a score all the same, as far as facts answer: choose one beside this, and
            state on its page what you know.
          </p>
        </div>
      ) : (
        <>
          <table className="assessed">
            <thead>
              <tr>
                <th>Thing</th>
                <th className="n">Floor, of {top}</th>
                <th className="bar-head wide-only">
                  <span className="unseen">Bar of the score</span>
                </th>
                <th className="n">Score, of 100</th>
                <th className="n wide-only">Unknown</th>
              </tr>
            </thead>
            <tbody>
              {found.items.map(({ entity, floor, score, unknown, objectives }) => (
                <tr key={entity.id}>
                  <td className="name-cell">
                    <span className="name">
                      <KindIcon kind={entity.kind} named />
                      <Link className="plain" to={scorePath(frameworkKey, entity.kind, entity.key!)}>
                        {entity.name}
                      </Link>
                    </span>
                  </td>
                  <td className="n">
                    <LevelRange {...floor} />
                  </td>
                  <td className="bar-cell wide-only">
                    <FluidBar onRecord={score.least} possible={score.most} full={100} tone="bar" />
                  </td>
                  <td className="n">
                    <LevelRange {...score} />
                  </td>
                  <td className="n wide-only">
                    {count(unknown.length)} <span className="q">of {objectives.reduce((sum, o) => sum + o.criteria.length, 0)}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {found.total > pageSize && (
            <OffsetPager offset={offset} shown={found.items.length} size={pageSize} total={found.total} what="things" turn={setOffset} />
          )}
        </>
      )}
    </Section>
  );
}
