import { EntityLink } from "../parts/EntityLink";
import type { RelationshipRow } from "../parts/relationshipRow";
import { SourceLine } from "../parts/SourceLine";
import { day, hours } from "../words/dates";
import { repeated } from "../words/repeated";
import "./relationships.css";

type Row = RelationshipRow & { readonly words: string };

/** Each relationship in words, its other end, its group, how long the dependent holds, and who says so. */
export function RelationshipTable({ rows, direction }: { rows: readonly Row[]; direction: "RESTS_ON" | "CARRIES" }) {
  const ends = rows.map((row) => (direction === "RESTS_ON" ? row.to : row.from));
  const twins = repeated(ends.map((end) => end.name));
  return (
    <table className="relationships">
      <thead>
        <tr>
          <th>Relationship</th>
          <th>{direction === "RESTS_ON" ? "To" : "From"}</th>
          <th>Needed</th>
          <th>Holds for</th>
          <th>Basis and source</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          <tr key={row.id}>
            <td className="verb">{row.words}</td>
            <td className="name-cell">
              <span className="name">
                <EntityLink entity={ends[i]!} />
                {twins.has(ends[i]!.name) && <span className="mono q">{ends[i]!.key}</span>}
              </span>
              <Validity row={row} />
            </td>
            <td data-head="Needed">
              <Needed row={row} />
            </td>
            <td data-head="Holds for">
              <Holdover row={row} />
            </td>
            <td className="source-cell">
              <SourceLine provenance={row.provenance} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Its group: a pill that is dashed where somebody merely assumes that these are alternatives. */
function Needed({ row }: { row: Row }) {
  if (row.carries.length === 0) return <span className="q">no dependency</span>;
  // The feeds of a grid connection are one pool, whatever their group says.
  if (row.kind === "FED_BY") return <span className="gate">any {row.quorum ?? 1} of its feeds</span>;
  if (!row.group || !row.groupSize || row.groupSize === 1) {
    return row.carries.includes("OUTAGE") ? <>yes, alone</> : <span className="q2">for control only</span>;
  }
  const quorum = row.quorum ?? 1;
  if (quorum >= row.groupSize) return <>all {row.groupSize}</>;
  return (
    <span className={row.groupBasis === "ASSUMED" ? "gate gate-assumed" : "gate"}>
      any {quorum} of {row.groupSize}
      {row.groupBasis === "ASSUMED" && <span className="unseen">, assumed to be alternatives</span>}
    </span>
  );
}

function Holdover({ row }: { row: Row }) {
  if (row.carries.length === 0) return <span className="q">–</span>;
  if (row.holdoverHours === null) return <span className="q">Unknown</span>;
  return (
    <>
      {hours(row.holdoverHours)}
      {row.holdoverBasis === "ASSUMED" && <span className="q">, assumed</span>}
    </>
  );
}

function Validity({ row: { validFrom, validTo } }: { row: Row }) {
  if (!validFrom && !validTo) return null;
  return (
    <span className="validity">
      {validFrom && `from ${day(validFrom)}`} {validTo && `until ${day(validTo)}`}
    </span>
  );
}
