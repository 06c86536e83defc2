import { useState } from "react";
import { Link } from "react-router";
import { Problem } from "../parts/Problem";
import { Section } from "../parts/Section";
import { Skeleton } from "../parts/Skeleton";
import { hoursText, type Room } from "../scenarios/address";
import { inputOf } from "../scenarios/definition";
import { type Item, itemText } from "../scenarios/items";
import type { ScopeKeys } from "../scenarios/useOutcome";
import { useAnswer } from "../useAnswer";
import { MatrixTable } from "./MatrixTable";
import { continuityQuery } from "./queries";
import { legend } from "./words";

/** What a scenario supposes beside what stops and who withdraws: that holds in every column. */
const besides = (items: readonly Item[]) => items.filter(({ does }) => does !== "fail" && does !== "deny");

/** The continuity matrix in the scenario room: on the facts that A supposes, under the heaviest of the standard shocks. */
export function RoomMatrix({ room, scope }: { room: Room; scope: ScopeKeys }) {
  const [open, setOpen] = useState<string | null>(null);
  const supposing = besides(room.a.items);
  const variables = { scope, shocks: null, each: 2, supposing: inputOf(supposing), horizon: room.horizon };
  const [result, again] = useAnswer({ query: continuityQuery, variables });
  const matrix = result.data?.continuity;
  const params = new URLSearchParams(Object.entries(scope).flatMap(([sort, keys]) => (keys?.[0] ? [[sort, keys[0]]] : [])));
  for (const item of supposing) params.append("suppose", itemText(item));
  const within = hoursText(room.horizon);
  if (within) params.set("within", within);
  return (
    <Section
      title="Continuity matrix"
      caption={`${matrix ? legend(matrix) : ""}${supposing.length > 0 ? "; on the facts that A supposes" : ""}`}
      end={<Link to={`/continuity?${params}`}>Choose shocks</Link>}
    >
      {result.error ? (
        <Problem error={result.error} retry={() => again({ requestPolicy: "network-only" })} />
      ) : !matrix ? (
        <Skeleton lines={8} what="Running each shock on each sector" />
      ) : matrix.rows.length === 0 || matrix.columns.length === 0 ? (
        <div className="empty">
          <p>
            {matrix.rows.length === 0
              ? "No sector is on record in this scope."
              : "Nothing on record would take anything from these sectors. Where facts are missing, that is no all-clear."}
          </p>
        </div>
      ) : (
        <MatrixTable matrix={matrix} scope={scope} supposing={supposing} open={open} setOpen={setOpen} busy={result.fetching} />
      )}
    </Section>
  );
}
