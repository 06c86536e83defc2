import { StateLink } from "../form/StateLink";
import type { ResultOf } from "../graphql";
import { EntityLink } from "../parts/EntityLink";
import { RangeBar } from "../parts/Interval";
import { Nothing } from "../parts/Nothing";
import { TakeAway } from "../parts/TakeAway";
import { count, share } from "../words/numbers";
import type { worklistQuery } from "./queries";
import { hazardWords } from "./words";

type Item = ResultOf<typeof worklistQuery>["scope"]["worklist"]["items"][number];

/** Ranked gaps: which thing, what is missing, how far it could move the result, and the way to state it. */
export function WorklistTable({ items }: { items: readonly Item[] }) {
  const full = Math.max(...items.map((item) => item.couldMove));
  return (
    <>
      <table className="worklist">
        <thead>
          <tr>
            <th className="rank">
              <span className="unseen">Rank</span>
            </th>
            <th>Thing</th>
            <th>Missing</th>
            <th className="wide-only">Needed to tell</th>
            <th className="n wide-only">Workloads</th>
            <th className="bar-head">
              <span className="unseen">Bar of what it could move</span>
            </th>
            <th className="n">Could move</th>
            <th>
              <span className="unseen">Fill it</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={`${item.entity.id} ${item.hazard} ${item.missing}`}>
              <td className="n rank">{item.rank}</td>
              <td className="name-cell">
                <EntityLink entity={item.entity} />
              </td>
              <td className="missing-cell" title={item.words}>
                <Nothing>{item.missing}</Nothing>
                <span className="narrow-only q">{hazardWords[item.hazard]}</span>
              </td>
              <td className="wide-only q2">{hazardWords[item.hazard]}</td>
              <td className="n wide-only">{count(item.workloads)}</td>
              <td className="bar-cell">
                <RangeBar onRecord={0} possible={item.couldMove} full={full} tone="unknown" />
              </td>
              <td className="n">{share(item.couldMove)}</td>
              <td className="n fill-cell">
                <StateLink entity={item.entity} fills={item.anyOf} missing={item.missing} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="caption">
        Could move: share of the scope’s criticality whose result hangs on it. Hatched, since nobody knows which way.{" "}
        <TakeAway
          name="worklist"
          head={["rank", "thing kind", "thing key", "thing", "missing", "hazard", "workloads", "could move"]}
          rows={items.map((item) => [
            item.rank,
            item.entity.kind,
            item.entity.key,
            item.entity.name,
            item.missing,
            item.hazard,
            item.workloads,
            item.couldMove,
          ])}
        />
      </p>
    </>
  );
}
