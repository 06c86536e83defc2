import { useState } from "react";
import { CountRange, RangeBar, ShareRange } from "../parts/Interval";
import { Problem } from "../parts/Problem";
import { Section } from "../parts/Section";
import { Skeleton } from "../parts/Skeleton";
import { TwinName } from "../parts/TwinName";
import { useAnswer } from "../useAnswer";
import { hoursInWords } from "../words/dates";
import type { Kind } from "../words/kinds";
import { count } from "../words/numbers";
import { repeated } from "../words/repeated";
import { Fallen } from "./Fallen";
import { fallenAtFirst } from "./fallenPage";
import { Gaps } from "./Gaps";
import { blastQuery } from "./queries";
import { TimeToLoss } from "./TimeToLoss";

const titles = { OUTAGE: "Blast radius", DENIAL: "What it can switch off" } as const;

/** Sectors shown before the rest is asked for; most lost first. */
const atFirst = 6;

/** What falls with a component, by sector and by name. */
export function BlastRadius({
  kind,
  entityKey,
  name,
  hazard,
}: {
  kind: Kind;
  entityKey: string;
  name: string;
  hazard: "OUTAGE" | "DENIAL";
}) {
  const [all, setAll] = useState(false);
  const [fallen, setFallen] = useState(fallenAtFirst);
  const [{ data, error }, again] = useAnswer({ query: blastQuery, variables: { kind, key: entityKey, hazard, ...fallen } });
  if (error) return <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />;
  const entity = data?.entity;
  if (!entity || !("blastRadius" in entity)) return <Skeleton lines={6} what="Analysing what rests on it" />;
  const { blastRadius: blast, ever, gaps } = entity;
  const { workloads, criticalityLost, bySector, horizonHours } = blast;
  const twins = repeated(bySector.map((row) => row.sector.name));
  const rows = all ? bySector : bySector.slice(0, atFirst);
  const tone = hazard === "OUTAGE" ? "fail" : "expose";
  const full = Math.max(criticalityLost.possible, ...rows.map((row) => row.criticalityLost.possible));
  return (
    <>
      <div className={hazard === "OUTAGE" ? "blast-pair" : undefined}>
        <Section
          title={titles[hazard]}
          caption={`${hazard === "OUTAGE" ? "single failure" : "its withdrawal alone"}${horizonHours === null ? "" : `, within ${hoursInWords(horizonHours)}`}`}
        >
          <table className="blast">
            <thead>
              <tr>
                <th>Sector</th>
                <th className="n">Workloads</th>
                <th className="bar-head">
                  <span className="unseen">Bar of the criticality lost</span>
                </th>
                <th className="n">Criticality lost</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.sector.id}>
                  <td className="name-cell">
                    <TwinName entity={row.sector} twins={twins} />
                  </td>
                  <td className="n">
                    <CountRange {...row.workloads} />
                  </td>
                  <td className="bar-cell">
                    <RangeBar {...row.criticalityLost} full={full} tone={tone} />
                  </td>
                  <td className="n">
                    <ShareRange {...row.criticalityLost} />
                  </td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">All workloads</th>
                <td className="n">
                  <CountRange {...workloads} />
                </td>
                <td className="bar-cell">
                  <RangeBar {...criticalityLost} full={full} tone={tone} />
                </td>
                <td className="n">
                  <ShareRange {...criticalityLost} />
                </td>
              </tr>
            </tfoot>
          </table>
          {rows.length < bySector.length && (
            <p className="table-foot">
              {rows.length} of {bySector.length} sectors shown.{" "}
              <button type="button" className="text-button" onClick={() => setAll(true)}>
                Show all
              </button>
            </p>
          )}
          <p className="caption">
            On record to possible. Cannot tell for {count(workloads.cannotTell)} of {count(workloads.of)} workloads: something beneath them
            is not on record.
          </p>
        </Section>
        {hazard === "OUTAGE" && <TimeToLoss timeline={ever.timeline} name={name} />}
      </div>
      <Fallen blast={blast} hazard={hazard} page={fallen} turn={setFallen} />
      {hazard === "OUTAGE" && kind !== "Service" && gaps.length > 0 && (
        <Section title="What is missing beneath it" caption="each of these widens results">
          <Gaps gaps={gaps} />
        </Section>
      )}
    </>
  );
}
