import { EntityLink } from "./EntityLink";
import type { EntityRef } from "./types";

/** An entity in a list; where another there bears the same name, its key tells them apart. */
export const TwinName = ({ entity, twins }: { entity: EntityRef; twins: ReadonlySet<string> }) => (
  <span className="name">
    <EntityLink entity={entity} />
    {twins.has(entity.name) && entity.key !== null && <span className="mono q">{entity.key}</span>}
  </span>
);
