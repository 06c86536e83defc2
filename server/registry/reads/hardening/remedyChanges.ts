import { levelOf, type Marking } from "../../../../schema/model/enums";
import { placeholder } from "../../../../schema/model/placeholder";
import type { EntityRecord, RelationshipRecord } from "../../../../schema/model/record";
import { type RelationshipKindName, relationshipKind } from "../../../../schema/model/relationshipKinds";
import { longerThan } from "../../../analysis/hardening/changes";

/** A change of facts as the API's input takes it, each a list of ChangeInput as JSON. */
export interface RemedyChanges {
  /** To be supposed: names and keys of what is new are made up. */
  readonly changes: string;
  /** To be committed: a placeholder stands for each name and key that somebody must choose. */
  readonly draft: string;
}

/** What is new: its made-up key and name, and what is to be put in their place. */
interface Fresh {
  readonly key: string;
  readonly name: string;
}
type Made = (fresh: Fresh) => readonly object[];

const both = (made: Made, supposed: Fresh, draft: Fresh): RemedyChanges => ({
  changes: JSON.stringify(made(supposed)),
  draft: JSON.stringify(made({ key: placeholder(draft.key), name: placeholder(draft.name) })),
});

const refOf = ({ kind, key }: EntityRecord) => ({ kind, key });

interface Closed {
  readonly marking: Marking;
  readonly releasedTo: readonly string[];
}
/** Markings of something new that says something of all these: nobody sees it who may not see each of them. */
function asClosedAs(...records: readonly Closed[]): Partial<Closed> {
  const closed = records.filter(({ marking }) => marking !== "OPEN");
  const [first, ...more] = closed;
  if (!first) return {};
  const { marking } = closed.reduce((p, q) => (levelOf(q.marking) > levelOf(p.marking) ? q : p));
  const releasedTo = first.releasedTo.filter((list) => more.every((other) => other.releasedTo.includes(list)));
  return { marking, ...(releasedTo.length > 0 ? { releasedTo } : {}) };
}

/** Whether everybody who may see `shown` may see `said`. */
const mayBeSaidIn = (shown: Closed, said: Closed): boolean =>
  said.marking === "OPEN" ||
  (levelOf(said.marking) <= levelOf(shown.marking) && shown.releasedTo.every((list) => said.releasedTo.includes(list)));

/**
 * One more in the group of a need, beside `member`, to which the relationship `first` leads. A need without a group becomes
 * one of which any will do. `copy` counts from 1.
 */
export function alternativeTo(from: EntityRecord, first: RelationshipRecord, member: EntityRecord, copy: number): RemedyChanges {
  // A thing may need another in more than one way, and each way is a need of its own.
  const need = `${first.kind.toLowerCase()}:${member.key}`;
  const pool = relationshipKind(first.kind)?.pool === true;
  const alone = first.group === null && !pool;
  // Whoever sees the relationship sees the group's name: it must not give away a member that they may not see.
  const told = mayBeSaidIn(first, member) ? need : `relationship ${first.id}`;
  // Members of one group state the same quorum, or none of them any.
  const quorum = alone ? 1 : first.quorum;
  const shared = quorum === null ? {} : { quorum };
  const group = { group: first.group ?? `alternatives to ${told}`, ...shared, groupBasis: "CURATED" };
  const made: Made = ({ key, name }) => [
    { createEntity: { kind: member.kind, key, name, basis: "CURATED", ...asClosedAs(member) } },
    ...(alone ? [{ updateRelationship: { id: `Relationship:${first.id}`, version: first.version, set: group } }] : []),
    {
      createRelationship: {
        kind: first.kind,
        from: refOf(from),
        to: { kind: member.kind, key },
        basis: "CURATED",
        ...(pool ? shared : group),
        ...asClosedAs(first, member),
      },
    },
  ];
  const which = copy > 1 ? `:${copy}` : "";
  return both(
    made,
    { key: `alternative:${from.key}:${need}${which}`, name: `Alternative to ${member.name}` },
    {
      key: `key of alternative ${copy} to ${member.key}, which ${from.key} ${relationshipKind(first.kind)!.forward}`,
      name: `name of alternative ${copy} to ${member.name}`,
    },
  );
}

/** The dependent goes on without what one relationship gives it for longer than the horizon. Nothing in it needs a name. */
export function longerHoldover({ id, version, holdoverHours }: RelationshipRecord, horizon: number | null): RemedyChanges {
  const set = { holdoverHours: longerThan(horizon, holdoverHours), holdoverBasis: "CURATED" };
  const changes = JSON.stringify([{ updateRelationship: { id: `Relationship:${id}`, version, set } }]);
  return { changes, draft: changes };
}

/** An agreement in which `who` promises `side` not to withdraw from `what`. */
export function agreementWith(who: EntityRecord, side: EntityRecord, what: EntityRecord): RemedyChanges {
  const closed = asClosedAs(who, side, what);
  const made: Made = ({ key, name }) => {
    const agreement = { kind: "Agreement", key };
    const relate = (kind: RelationshipKindName, from: object, to: object) => ({
      createRelationship: { kind, from, to, basis: "CURATED", ...closed },
    });
    return [
      { createEntity: { ...agreement, name, basis: "CURATED", fields: { nonInterruption: "YES" }, ...closed } },
      relate("PARTY_TO", refOf(side), agreement),
      relate("COVERS", agreement, refOf(what)),
      who.kind === "Vendor" ? relate("BINDS", agreement, refOf(who)) : relate("PARTY_TO", refOf(who), agreement),
    ];
  };
  return both(
    made,
    { key: `remedy:${side.key}:${who.key}`, name: `Draft agreement with ${who.name}` },
    { key: `key of the agreement of ${side.key} with ${who.key}`, name: `name of the agreement with ${who.name}` },
  );
}
