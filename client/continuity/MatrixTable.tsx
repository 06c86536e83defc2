import { Fragment, useId, useState } from "react";
import { EntityLink } from "../parts/EntityLink";
import { type Item, itemText } from "../scenarios/items";
import type { ScopeKeys } from "../scenarios/useOutcome";
import { CellReason } from "./CellReason";
import "./continuity.css";
import { MatrixCell } from "./MatrixCell";
import { type Column, type Matrix, standardWords, targetInWords } from "./words";

/** The shock of a column as an item of a scenario; null where the reader may not see its subject. */
export const itemOf = ({ kind, entity }: Column): Item | null =>
  entity.key === null ? null : { does: kind === "FAIL" ? "fail" : "deny", of: { kind: entity.kind, key: entity.key } };

/** The columns that belong to one standard shock, side by side. */
function groupsOf(columns: readonly Column[]) {
  const groups: { standard: Column["standard"]; size: number }[] = [];
  for (const { standard } of columns) {
    const last = groups.at(-1);
    if (last?.standard === standard) last.size++;
    else groups.push({ standard, size: 1 });
  }
  return groups;
}

/** Sectors down, shocks across; each cell opens its reason. On a phone one shock at a time. */
export function MatrixTable({
  matrix,
  scope,
  supposing,
  open,
  setOpen,
  busy,
}: {
  matrix: Matrix;
  scope: ScopeKeys;
  supposing: readonly Item[];
  open: string | null;
  setOpen: (cell: string | null) => void;
  busy: boolean;
}) {
  const id = useId();
  const [chosen, setChosen] = useState(0);
  const { columns, rows, horizonHours } = matrix;
  const shown = Math.min(chosen, columns.length - 1);
  const at = (column: number) => (column === shown ? undefined : "matrix-wide");
  const first = (column: number) => column > 0 && columns[column - 1]!.standard !== columns[column]!.standard;
  const classes = (column: number, more = "") => [at(column), first(column) && "matrix-first", more].filter(Boolean).join(" ") || undefined;
  return (
    <>
      <label className="matrix-choice">
        Shock
        <select value={shown} onChange={(event) => setChosen(Number(event.target.value))}>
          {columns.map((column, i) => (
            <option key={column.words} value={i}>
              {standardWords[column.standard]}: {column.words}
            </option>
          ))}
        </select>
      </label>
      <table className="matrix" aria-busy={busy}>
        <thead>
          <tr className="matrix-groups">
            <td />
            {groupsOf(columns).map(({ standard, size }, i) => (
              <th key={standard} scope="colgroup" colSpan={size} className={i > 0 ? "matrix-wide matrix-first" : "matrix-wide"}>
                {standardWords[standard]}
              </th>
            ))}
          </tr>
          <tr>
            <th scope="col">Sector</th>
            {columns.map((column, i) => (
              <th key={column.words} scope="col" className={classes(i)} title={column.words}>
                <span className="matrix-head">{column.words}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const which = columns.findIndex((column) => open === cellName(row, column));
            return (
              <Fragment key={row.sector.id}>
                <tr>
                  <th scope="row">
                    <EntityLink entity={row.sector} wrap />
                    <span className="matrix-target">
                      {row.target ? `${targetInWords(row.target)}${row.target.assumed ? ", assumed" : ""}` : "no target stated"}
                    </span>
                  </th>
                  {row.cells.map((cell, i) => {
                    const column = columns[i]!;
                    const isOpen = which === i;
                    const tone = cell.standing === "BREACHED" ? "matrix-breached" : "";
                    return (
                      <td key={column.words} className={classes(i, tone)}>
                        <MatrixCell
                          cell={cell}
                          target={row.target}
                          about={`${row.sector.name}, ${column.words}`}
                          open={isOpen}
                          controls={`${id}-reason`}
                          toggle={() => setOpen(isOpen ? null : cellName(row, column))}
                        />
                      </td>
                    );
                  })}
                </tr>
                {which >= 0 && (
                  <tr className="reason">
                    <td colSpan={columns.length + 1} id={`${id}-reason`}>
                      <ColumnReason matrix={matrix} row={row} which={which} scope={scope} supposing={supposing} horizon={horizonHours} />
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

function ColumnReason({
  matrix,
  row,
  which,
  scope,
  supposing,
  horizon,
}: {
  matrix: Matrix;
  row: Matrix["rows"][number];
  which: number;
  scope: ScopeKeys;
  supposing: readonly Item[];
  horizon: number | null;
}) {
  const shock = itemOf(matrix.columns[which]!);
  if (!shock) return <p className="why-head">Its subject is withheld from you.</p>;
  return <CellReason cell={row.cells[which]!} row={row} shock={shock} supposing={supposing} scope={scope} horizon={horizon} />;
}

/** How an address names a cell. */
const cellName = ({ sector }: Matrix["rows"][number], column: Column): string | null => {
  const item = itemOf(column);
  return item && `${sector.key ?? sector.id}|${itemText(item)}`;
};
