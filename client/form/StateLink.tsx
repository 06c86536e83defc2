import { Link, useLocation } from "react-router";
import type { EntityRef } from "../parts/types";
import { entityPath } from "../words/kinds";
import { type Fill, fillsText } from "./fills";

/** To the form that puts on record what is missing; it leads back here. */
export function StateLink({ entity, fills, missing }: { entity: EntityRef; fills: readonly Fill[]; missing: string }) {
  const { pathname, search } = useLocation();
  if (entity.withheld || !entity.key) return null;
  return (
    <Link
      className="state-link"
      aria-label={`State it: ${missing}, ${entity.name}`}
      to={`${entityPath(entity.kind, entity.key)}/state?fill=${encodeURIComponent(fillsText(fills))}`}
      state={{ from: `${pathname}${search}` }}
    >
      State it
    </Link>
  );
}
