import { Link } from "react-router";
import { Problem } from "../parts/Problem";
import { Skeleton } from "../parts/Skeleton";
import { WhyChain } from "../parts/WhyChain";
import { roomPath } from "../scenarios/address";
import { inputOf } from "../scenarios/definition";
import { FallList } from "../scenarios/Falls";
import type { Item } from "../scenarios/items";
import type { ScopeKeys } from "../scenarios/useOutcome";
import { useAnswer } from "../useAnswer";
import { cellWhyQuery } from "./queries";
import { type Cell, cellSentences, type Row } from "./words";

/** Why a cell stands as it does: in words, the chain of the first workload that falls, and all that fall. */
export function CellReason({
  cell,
  row,
  shock,
  supposing,
  scope,
  horizon,
}: {
  cell: Cell;
  row: Row;
  shock: Item;
  supposing: readonly Item[];
  scope: ScopeKeys;
  horizon: number | null;
}) {
  const { sector, target, targetsWithheld } = row;
  const own: ScopeKeys = { ...scope, sector: sector.key === null ? scope.sector : [sector.key] };
  const { shocks } = inputOf([shock]);
  const [{ data, error }, again] = useAnswer({
    query: cellWhyQuery,
    variables: { scope: own, shocks, supposing: inputOf(supposing), horizon },
    pause: cell.workloads.possible === 0,
  });
  const found = data?.continuity.rows.find((other) => other.sector.id === sector.id)?.cells[0];
  const items = [...supposing, shock];
  const query = `?${new URLSearchParams(Object.entries(own).flatMap(([sort, keys]) => (keys?.[0] ? [[sort, keys[0]]] : [])))}`;
  return (
    <div className="cell-reason">
      <div className="cell-words">
        {cellSentences(cell, target, horizon).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {targetsWithheld > 0 && <p className="caption">Some of its requirements are withheld from you; none of them is its target here.</p>}
        {cell.workloads.possible > 0 &&
          (error ? (
            <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />
          ) : !data ? (
            <Skeleton lines={3} what="Looking for the shortest chain" />
          ) : (
            found?.why && <WhyChain chain={found.why} />
          ))}
        {sector.key !== null && (
          <p>
            <Link to={roomPath({ name: null, items }, { query, horizon })}>Open in the scenario room</Link>
          </p>
        )}
      </div>
      {sector.key !== null && cell.workloads.possible > 0 && (
        <div>
          <FallList side={{ name: null, items }} scope={own} horizon={horizon} first={6} />
        </div>
      )}
    </div>
  );
}
