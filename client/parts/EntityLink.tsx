import { Link } from "react-router";
import { Icon } from "../signs/Icon";
import { KindIcon } from "../signs/KindIcon";
import { entityPath, kinds } from "../words/kinds";
import type { EntityRef } from "./types";

/** An entity by icon and name, linked to its page; a bar and its alias where the reader may not see it. */
export function EntityLink({ entity, wrap = false }: { entity: EntityRef; wrap?: boolean }) {
  const className = wrap ? "name name-wrap" : "name";
  if (entity.withheld || !entity.key)
    return (
      <span className={`${className} name-withheld`}>
        <Icon of="withheld" className="sign-quiet" />
        <span>{entity.name}</span>
      </span>
    );
  return (
    <span className={className}>
      <KindIcon kind={entity.kind} named />
      <Link className="plain" to={entityPath(entity.kind, entity.key)} title={entity.name}>
        {entity.name}
      </Link>
    </span>
  );
}

/** The kind of an entity in words: "Data centre". */
export const kindWord = (entity: Pick<EntityRef, "kind">): string => kinds[entity.kind].one;
