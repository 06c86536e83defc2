import { useEffect, useRef } from "react";
import { Link } from "react-router";
import { EntityLink } from "../parts/EntityLink";
import type { EntityRef } from "../parts/types";
import { Icon } from "../signs/Icon";
import { entityPath } from "../words/kinds";
import { count } from "../words/numbers";
import type { RelationshipKind } from "./metamodel";

/** What is on record now, and the way back. */
export function Done({
  entity,
  kind,
  target,
  revision,
  back,
}: {
  entity: EntityRef;
  kind: RelationshipKind;
  target: EntityRef;
  revision: number;
  back: string;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const itself = entityPath(entity.kind, entity.key!);
  return (
    <div className="title-block">
      <div>
        <h1 ref={heading} tabIndex={-1}>
          <Icon of="tick" size={20} className="sign-met" /> On record since revision {count(revision)}
        </h1>
        <p className="form-stated">
          <EntityLink entity={entity} wrap /> {kind.forward} <EntityLink entity={target} wrap />
        </p>
        <p>
          Every result that rests on it is worked out again.{" "}
          <Link to={back}>{back.startsWith("/worklist") ? "Back to the worklist" : back === itself ? "Back to it" : "Back"}</Link>
        </p>
      </div>
    </div>
  );
}
