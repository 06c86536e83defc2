import { Link } from "react-router";
import { EntityLink } from "../parts/EntityLink";
import type { EntityRef } from "../parts/types";
import { count } from "../words/numbers";
import { type Remedy, remedyName, remedyWords } from "./remedy";

const atMost = 3;
const ties = { ALTERNATIVE: "for", HOLDOVER: "at", AGREEMENT: "with" } as const satisfies Record<Remedy["kind"], string>;

/** Things in a row, the rest of a long list as a number. */
export function Names({ of, first = atMost }: { of: readonly EntityRef[]; first?: number }) {
  const more = of.length - first;
  return (
    <>
      {of.slice(0, first).map((entity, i) => (
        <span key={entity.id}>
          {i > 0 && ", "}
          <EntityLink entity={entity} wrap />
        </span>
      ))}
      {more > 0 && ` and ${count(more)} more`}
    </>
  );
}

/** One change in words: what sort, at whose need, and what that has now. */
export function RemedyWords({ remedy: { kind, owner, members, words } }: { remedy: Remedy }) {
  return (
    <>
      <div>
        <b>{remedyWords[kind]}</b> {ties[kind]} <EntityLink entity={owner} wrap />
      </div>
      <div className="caption">
        {words}
        {members.length > 0 && (
          <>
            {" "}
            It has now: <Names of={members} />
          </>
        )}
      </div>
    </>
  );
}

/** From one change to the scenario room; a word where something in it is withheld. */
export function SupposeIt({ remedy, room }: { remedy: Remedy; room: string | null }) {
  return room ? (
    <Link to={room} aria-label={`Suppose it: ${remedyName(remedy)}`}>
      Suppose it
    </Link>
  ) : (
    <span className="q">withheld</span>
  );
}
