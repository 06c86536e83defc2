import { Link } from "react-router";
import { agreementPath } from "../agreements/words";
import { blocPath } from "../blocs/types";
import { explorerPath } from "../explorer/address";
import { WhatIf } from "../scenarios/WhatIf";
import { type Sort, scopeQuery } from "../scope/scope";
import { Icon } from "../signs/Icon";
import type { Kind } from "../words/kinds";

/** Kinds that form a scope, and the sort of scope that each forms. */
export const scopeSorts: Partial<Record<Kind, Sort>> = { Jurisdiction: "jurisdiction", Sector: "sector", Ministry: "ministry" };

/** From a thing to the explorer with it at the centre, to the scenario room, and from a jurisdiction, sector or public body to the start page with that scope. */
export function ScopeActions({ kind, entityKey }: { kind: Kind; entityKey: string }) {
  const sort = scopeSorts[kind];
  if (kind === "Source") return null;
  const starts = sort === undefined;
  return (
    <div className="actions">
      <Link className="button" to={explorerPath(kind, entityKey)}>
        <Icon of="picture" />
        Open in explorer
      </Link>
      {kind === "Agreement" && (
        <Link className="button" to={agreementPath(entityKey)}>
          Clause by clause
        </Link>
      )}
      <WhatIf kind={kind} entityKey={entityKey} first={starts} />
      {kind === "Bloc" && (
        <Link className="button" to={blocPath(entityKey)}>
          What its members pool
        </Link>
      )}
      {sort && (
        <Link className="button button-first" to={`/${scopeQuery({ [sort]: entityKey })}`}>
          What its AI rests on
        </Link>
      )}
    </div>
  );
}
