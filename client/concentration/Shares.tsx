import { EntityLink } from "../parts/EntityLink";
import { ShareRange } from "../parts/Interval";
import { Section } from "../parts/Section";
import { TakeAway } from "../parts/TakeAway";
import { FluidBar } from "../plots/FluidBar";
import { OffsetPager } from "../scope/OffsetPager";
import { share } from "../words/numbers";
import type { Concentration, viewOf } from "./views";

/** Who carries how much of the criticality, most first, and the part of which nobody knows. */
export function Shares({
  view,
  concentration,
  offset,
  size,
  turn,
}: {
  view: ReturnType<typeof viewOf>;
  concentration: Concentration;
  offset: number;
  size: number;
  turn: (offset: number) => void;
}) {
  const { shares, assumedShare, unknownShare, largest } = concentration;
  const known = Math.max(0, 1 - assumedShare - unknownShare);
  const full = Math.max(0, ...[...largest.items, ...shares.items].map((item) => item.possible));
  return (
    <Section
      title={`Shares of ${view.many}`}
      caption="of the scope’s criticality, largest first"
      end={
        shares.items.length > 0 && (
          <TakeAway
            name={`concentration-${view.slug}`}
            head={["rank", "kind", "key", "name", "share on record", "share possible"]}
            rows={shares.items.map(({ rank, entity, onRecord, possible }) => [
              rank,
              entity.kind,
              entity.key,
              entity.name,
              onRecord,
              possible,
            ])}
          />
        )
      }
    >
      <div className="known-strip">
        <FluidBar onRecord={known} possible={1} full={1} tone="bar" />
        <p className="caption">
          All of the criticality: <b>{share(known)}</b> through recorded facts, {share(assumedShare)} turns on assumptions,{" "}
          {share(unknownShare)} has no {view.one} on record.
        </p>
      </div>
      <table className="shares">
        <thead>
          <tr>
            <th className="rank">
              <span className="unseen">Rank</span>
            </th>
            <th>{view.one.charAt(0).toUpperCase() + view.one.slice(1)}</th>
            <th className="bar-head">
              <span className="unseen">Bar of the share</span>
            </th>
            <th className="n">Share</th>
          </tr>
        </thead>
        <tbody>
          {shares.items.map(({ rank, entity, onRecord, possible }) => (
            <tr key={entity.id}>
              <td className="n rank">{rank}</td>
              <td className="name-cell">
                <EntityLink entity={entity} />
              </td>
              <td className="bar-cell">
                <FluidBar onRecord={onRecord} possible={possible} full={full} tone="bar" />
              </td>
              <td className="n">
                <ShareRange onRecord={onRecord} possible={possible} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <OffsetPager offset={offset} shown={shares.items.length} total={shares.total} size={size} what={view.many} turn={turn} />
    </Section>
  );
}
