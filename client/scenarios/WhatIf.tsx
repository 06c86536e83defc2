import { Link } from "react-router";
import { Icon } from "../signs/Icon";
import type { Kind } from "../words/kinds";
import { roomPath } from "./address";
import { deedSigns, deedsOf } from "./deeds";
import { deedWords } from "./words";

/** From a thing to the room with what can happen to it: "What if it stops", "What if it withdraws". */
export function WhatIf({ kind, entityKey, first = false }: { kind: Kind; entityKey: string; first?: boolean }) {
  return deedsOf(kind).map((does, i) => (
    <Link
      key={does}
      className={first && i === 0 ? "button button-first" : "button"}
      to={roomPath({ name: null, items: [{ does, of: { kind, key: entityKey } }] })}
    >
      <Icon of={deedSigns[does]} />
      What if it {deedWords[does]}
    </Link>
  ));
}
