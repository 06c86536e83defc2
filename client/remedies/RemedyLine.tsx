import { Link } from "react-router";
import { EntityLink } from "../parts/EntityLink";
import type { EntityRef } from "../parts/types";
import { Icon } from "../signs/Icon";
import { count, number } from "../words/numbers";
import { type Remedy, remedyWords } from "./remedy";

const atMost = 3;

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

/** One change: what sort, at whose need, what it has now, what it costs; from it to the scenario room. */
export function RemedyLine({ remedy, room }: { remedy: Remedy; room: string | null }) {
  const { kind, owner, members, words, cost } = remedy;
  return (
    <div className="remedy">
      <Icon of="protected" className="sign-met" />
      <div>
        <p>
          <b>{remedyWords[kind]}</b> {kind === "AGREEMENT" ? "with" : kind === "HOLDOVER" ? "at" : "for"} <EntityLink entity={owner} wrap />
        </p>
        <p className="caption">
          {words}
          {members.length > 0 && (
            <>
              {" "}
              It has now: <Names of={members} />
            </>
          )}
        </p>
      </div>
      <span className="remedy-cost">cost {number(cost)}</span>
      {room ? (
        <Link to={room} className="remedy-room" aria-label={`Suppose it: ${remedyWords[kind]}, ${owner.name}`}>
          Suppose it
        </Link>
      ) : (
        <span className="remedy-room q">something in it is withheld</span>
      )}
    </div>
  );
}
