import { EntityLink } from "../parts/EntityLink";
import type { EntityRef } from "../parts/types";

/** The members of a set, in a row with a plus between them. */
export function Members({ members }: { members: readonly EntityRef[] }) {
  return (
    <span className="members">
      {members.map((member, i) => (
        <span key={member.id} className="name">
          {i > 0 && <span className="q">with</span>}
          <EntityLink entity={member} />
        </span>
      ))}
    </span>
  );
}
