import { useState } from "react";
import type { Fill } from "../form/fills";
import { StateLink } from "../form/StateLink";
import { EntityLink } from "../parts/EntityLink";
import { Nothing } from "../parts/Nothing";
import type { EntityRef } from "../parts/types";
import { count } from "../words/numbers";

interface Gap {
  readonly missing: string;
  readonly anyOf: readonly Fill[];
  readonly entity: EntityRef;
}

const atFirst = 6;

/** What should be on record beneath a target and is not: each widens the result. */
export function Gaps({ gaps }: { gaps: readonly Gap[] }) {
  const [all, setAll] = useState(false);
  if (gaps.length === 0) return <p className="caption">Nothing that should be on record beneath it is missing.</p>;
  const rows = all ? gaps : gaps.slice(0, atFirst);
  return (
    <>
      <ul className="gaps">
        {rows.map(({ entity, missing, anyOf }) => (
          <li key={`${entity.id} ${missing}`}>
            <EntityLink entity={entity} wrap />
            <span className="gap-missing">
              <Nothing>{`Nothing on record: ${missing}`}</Nothing>
              <StateLink entity={entity} fills={anyOf} missing={missing} />
            </span>
          </li>
        ))}
      </ul>
      {rows.length < gaps.length && (
        <p className="table-foot">
          {rows.length} of {count(gaps.length)} shown.{" "}
          <button type="button" className="button" onClick={() => setAll(true)}>
            Show all
          </button>
        </p>
      )}
    </>
  );
}
