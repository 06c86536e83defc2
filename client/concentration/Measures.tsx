import { ShareRange } from "../parts/Interval";
import { Section } from "../parts/Section";
import { count, number, numberRange, share } from "../words/numbers";
import type { Concentration, viewOf } from "./views";

/** The measures with what each means, and the rule by which several share a workload. */
export function Measures({ view, concentration }: { view: ReturnType<typeof viewOf>; concentration: Concentration }) {
  const { hhi, effective, topShare, assumedShare, unknownShare, cannotTell, of, rule } = concentration;
  return (
    <Section title="Measures" caption={`by ${view.one}`}>
      <dl className="measures">
        <div>
          <dt>Effective number</dt>
          <dd>
            {numberRange(effective.least, effective.greatest)}
            <p>So many of equal size would weigh the same: 1 ÷ HHI.{alone(effective.known, number)}</p>
          </dd>
        </div>
        <div>
          <dt>HHI</dt>
          <dd>
            {numberRange(hhi.least, hhi.greatest)}
            <p>Sum of the squared shares. 1: all with one. Near 0: spread thin.{alone(hhi.known, number)}</p>
          </dd>
        </div>
        <div>
          <dt>Top share</dt>
          <dd>
            <ShareRange onRecord={topShare.least} possible={topShare.greatest ?? 1} />
            <p>Of the criticality, with the largest.{alone(topShare.known, share)}</p>
          </dd>
        </div>
        <div>
          <dt>Assumed</dt>
          <dd>
            {share(assumedShare)}
            <p>Of the criticality: who carries it turns on assumptions.</p>
          </dd>
        </div>
        <div>
          <dt>Unknown</dt>
          <dd>
            {share(unknownShare)}
            <p>Of the criticality: no {view.one} on record.</p>
          </dd>
        </div>
        <div>
          <dt>Cannot tell</dt>
          <dd>
            {count(cannotTell)} of {count(of)}
            <p>Workloads with no {view.one} on record.</p>
          </dd>
        </div>
      </dl>
      <p className="caption">
        {rule} At least and at most: whatever is assumed or unknown is spread over suppliers without number, or falls to the largest.
      </p>
    </Section>
  );
}

/** What it would be if the record were all there is, which it is not. */
const alone = (known: number | null, write: (n: number) => string) =>
  known === null ? "" : ` ${write(known)} if the record were complete.`;
