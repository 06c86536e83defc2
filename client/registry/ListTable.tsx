import { Link } from "react-router";
import { Icon } from "../signs/Icon";
import { KindIcon } from "../signs/KindIcon";
import { factValue } from "../words/facts";
import { entityPath, kinds, type RegistryKind } from "../words/kinds";
import { columns } from "./columns";

interface Row {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly retired: boolean;
  readonly [field: string]: unknown;
}

/** The rows of one page: name with icon, key, what the kind shows beside them. Unknown is a word. */
export function ListTable({
  kind,
  rows,
  descending,
  turnOrder,
}: {
  kind: RegistryKind;
  rows: readonly Row[];
  descending: boolean;
  turnOrder: () => void;
}) {
  return (
    <table className="list">
      <thead>
        <tr>
          <th aria-sort={descending ? "descending" : "ascending"}>
            <button type="button" className="sort" onClick={turnOrder}>
              {kinds[kind].one}
              <Icon of="down" size={12} className={descending ? undefined : "turned"} />
            </button>
          </th>
          <th className="wide-only">Key</th>
          {columns[kind].map(({ field, label, numeric }, i) => (
            <th key={field} className={[numeric && "n", i > 0 && "wide-only"].filter(Boolean).join(" ") || undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="name-cell">
              <span className="name">
                <KindIcon kind={kind} />
                <Link className={row.retired ? "plain retired" : "plain"} to={entityPath(kind, row.key)} title={row.name}>
                  {row.name}
                </Link>
              </span>
            </td>
            <td className="wide-only mono key-cell">{row.key}</td>
            {columns[kind].map(({ field, unit, numeric }, i) => (
              <td key={field} className={[numeric && "n", i > 0 && "wide-only"].filter(Boolean).join(" ") || undefined}>
                <Value field={field} value={row[field]} unit={unit} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Value({ field, value, unit }: { field: string; value: unknown; unit?: string }) {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return <span className="q">Unknown</span>;
  return <>{factValue({ field, value: Array.isArray(value) ? value.join(", ") : String(value), unit })}</>;
}
