import { Link } from "react-router";
import type { Side, SideName } from "./address";
import { isShock, itemText } from "./items";
import type { ScopeKeys } from "./useOutcome";

/** From a scenario of shocks alone to what the nation's compute serves in it. */
export function CapacityLink({ sides, scope }: { sides: readonly (readonly [SideName, Side])[]; scope: ScopeKeys }) {
  const shocked = sides.filter(([, { items }]) => items.length > 0 && items.every(isShock));
  if (shocked.length === 0) return null;
  return (
    <p className="caption">
      What compute then serves:{" "}
      {shocked.map(([name, { items }], i) => {
        const params = new URLSearchParams();
        const nation = scope.jurisdiction?.[0];
        if (nation) params.set("jurisdiction", nation);
        for (const item of items) params.append("shock", itemText(item));
        return (
          <span key={name}>
            {i > 0 && ", "}
            <Link to={`/capacity?${params}`}>{sides.length > 1 ? `capacity under ${name.toUpperCase()}` : "capacity"}</Link>
          </span>
        );
      })}
    </p>
  );
}
