import { Section } from "../parts/Section";
import { TakeAway } from "../parts/TakeAway";
import { useWidth } from "../plots/useWidth";
import { count, difference } from "../words/numbers";
import { RemedyWords, SupposeIt } from "./RemedyWords";
import { keysOf, type Remedy, remedyRoom, remedyWords, type ScopeHardening, scopeHorizon } from "./remedy";
import { TakenAlong } from "./TakenAlong";

/** What is left after a change, and what it takes away, on the scale of what there was at first. */
function Bar({ before, after, full }: { before: number; after: number; full: number }) {
  const { ref, width } = useWidth<HTMLDivElement>(120);
  const x = (value: number) => (value / full) * width;
  return (
    <div ref={ref} className="fluid-bar">
      <svg className="bar" width={width} height="10" aria-hidden="true">
        <rect x="0" y="1" width={x(after)} height="8" fill="var(--plot-bar)" />
        <rect x={x(after)} y="1" width={Math.max(1, x(before) - x(after))} height="8" fill="var(--met)" />
      </svg>
    </div>
  );
}

/** The changes in their order, each with what it takes away on top of those before it. */
export function RemedyTable({ found, query }: { found: ScopeHardening; query: string }) {
  const { items, pairs } = found;
  const remedies = items.map(({ remedy }) => remedy);
  const keys = keysOf(remedies);
  const whole = remedyRoom(remedies, { culprit: culpritOf(remedies[0]!), query, horizon: scopeHorizon });
  return (
    <Section
      title="Changes, the one that removes most first"
      caption="the dark part of a bar is left, the green part is what the change takes away"
      end={
        <TakeAway
          name="remedies"
          head={["rank", "change", "kind", "key", "name", "before", "after", "tried", "candidates"]}
          rows={items.map(({ remedy, before, after, tried, candidates }, i) => [
            i + 1,
            remedyWords[remedy.kind],
            remedy.owner.kind,
            remedy.owner.key,
            remedy.owner.name,
            before,
            after,
            tried,
            candidates,
          ])}
        />
      }
    >
      <table className="remedy-table">
        <thead>
          <tr>
            <th className="n">
              <span className="unseen">Rank</span>
            </th>
            <th>Change</th>
            <th className="bar-head wide-only">
              <span className="unseen">Bar of what is left and taken away</span>
            </th>
            <th className="n wide-only">Before</th>
            <th className="n">After</th>
            <th className="n">Difference</th>
            <th className="n wide-only">Tried</th>
            <th>
              <span className="unseen">Scenario</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ remedy, before, after, tried, candidates }, i) => {
            const room = remedyRoom([remedy], { culprit: culpritOf(remedy), query, horizon: scopeHorizon });
            return (
              <tr key={keys[i]}>
                <td className="n rank">{i + 1}</td>
                <td>
                  <RemedyWords remedy={remedy} />
                </td>
                <td className="bar-cell wide-only">
                  <Bar before={before} after={after} full={pairs} />
                </td>
                <td className="n wide-only">{count(before)}</td>
                <td className="n">{count(after)}</td>
                <td className="n removed">{difference(after - before)}</td>
                <td className="n wide-only">
                  {count(tried)} of {count(candidates)}
                </td>
                <td className="n">
                  <SupposeIt remedy={remedy} room={room} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="caption">
        Weighted pairs on record. Tried: of the changes that could remove anything at that step, how many were worked out, those first that
        could remove most; what was left out could remove no more, or stood too far down the list.
      </p>
      <TakenAlong remedies={remedies} room={whole} message="Draft: what would remove most" />
    </Section>
  );
}

/** The loss against which a change shows: of the first thing that its need has now, if it has a name. */
const culpritOf = ({ members }: Remedy) => members.find(({ key }) => key !== null);
