import { Link } from "react-router";
import type { Kind } from "../words/kinds";
import { roomPath } from "./address";
import { deedsOf } from "./deeds";
import { deedWords } from "./words";

/** From a thing to the room with what can happen to it: "What if it stops", "What if it withdraws". */
export function WhatIf({ kind, entityKey, first = false }: { kind: Kind; entityKey: string; first?: boolean }) {
  return deedsOf(kind).map((does, i) => (
    <Link
      key={does}
      className={first && i === 0 ? "button button-first" : "button"}
      to={roomPath({ name: null, items: [{ does, of: { kind, key: entityKey } }] })}
    >
      What if it {deedWords[does]}
    </Link>
  ));
}
