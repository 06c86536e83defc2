import { type Change, changeSetLimit } from "../../../../schema/model/change";
import { entityKind } from "../../../../schema/model/entityKinds";
import { LoadpathError, problem } from "../../../../schema/model/errors/catalogue";
import type { Problem } from "../../../../schema/model/errors/problem";
import type { EntityRecord, RelationshipRecord } from "../../../../schema/model/record";
import type { Reader } from "../../../access/reader";
import { maySee } from "../../../access/redact";
import type { FactChanges } from "../../../analysis/overlaySnapshot";
import type { Store } from "../../../store/port";
import { apply } from "../../commands/apply";
import { checkEnd } from "../../commands/checkEnd";
import { Draft, load } from "../../commands/draft";
import { entityFact, relationshipFact } from "../../facts";
import { type AskedShock, placeOfShock, type ScenarioDefinition, type ShockKind, shockLimit } from "./definition";

/** A shock whose subject is known to the reader. */
export interface UnderstoodShock {
  readonly kind: ShockKind;
  readonly subject: EntityRecord;
  /** Where it is named: `shocks[1].fail`. */
  readonly place: string;
}

/** What a scenario supposes, checked: nothing of it is on record. */
export interface Supposed {
  readonly shocks: readonly UnderstoodShock[];
  readonly changes: number;
  /** Records as the changes leave them, by id. */
  readonly entities: ReadonlyMap<string, EntityRecord>;
  readonly relationships: ReadonlyMap<string, RelationshipRecord>;
  /** The same, and the agreements that end, as the analyses take them. */
  readonly facts: FactChanges;
}

/** What `suppose` reads: as far as this reader may see. */
export interface Reads {
  readonly store: Store;
  readonly reader: Reader;
  /** The live entity that a reference means. */
  find(ref: AskedShock["subject"]): Promise<EntityRecord | null>;
}

/**
 * Checks a scenario: its changes as a commit would check them, its shocks against what is then there. Whatever this
 * reader may not see is treated as if it were not in the registry. Throws all problems at once.
 */
export async function suppose(reads: Reads, { shocks, changes }: ScenarioDefinition): Promise<Supposed> {
  const problems: Problem[] = [];
  if (changes.length > changeSetLimit) {
    problems.push(problem("LP-2014", `The scenario has ${changes.length} changes; at most ${changeSetLimit} go in one.`, "changes"));
  }
  if (shocks.length > shockLimit) problems.push(problem("LP-6014", `The scenario has ${shocks.length} shocks.`, "shocks"));
  if (problems.length) throw new LoadpathError(problems);

  const draft = await draftOf(reads, changes);
  problems.push(...draft.problems);
  const understood = new Map<string, UnderstoodShock>();
  for (const [i, shock] of shocks.entries()) {
    const found = await understand(reads, draft, shock, placeOfShock(i, shock.kind));
    if ("subject" in found) understood.set(`${found.kind} ${found.subject.id}`, found);
    else problems.push(found);
  }
  if (problems.length) throw new LoadpathError(problems);
  if (draft.conflicts.length) {
    throw new LoadpathError(
      draft.conflicts.map(({ path, expected, current }) =>
        problem("LP-2107", `Version ${expected} was changed; it is now at version ${current.version}.`, path.replace(/\.$/, "")),
      ),
    );
  }

  const entities = new Map([...draft.entitiesAfter].map(([id, { record }]) => [id, record]));
  const relationships = new Map([...draft.relationshipsAfter].map(([id, { record }]) => [id, record]));
  const changedEntities = new Map([...entities].map(([id, e]) => [id, e.retired ? null : entityFact(e)]));
  const changedRelationships = new Map([...relationships].map(([id, r]) => [id, r.retired ? null : relationshipFact(r)]));
  for (const { kind, subject } of understood.values()) if (kind === "END_AGREEMENT") changedEntities.set(subject.id, null);
  return {
    shocks: [...understood.values()],
    changes: changes.length,
    entities,
    relationships,
    facts: { entities: changedEntities, relationships: changedRelationships },
  };
}

/** The changes applied to what the reader may see of the records that they name or lean on. */
async function draftOf({ store, reader }: Reads, changes: readonly Change[]): Promise<Draft> {
  const draft = await load(store, changes, new Draft(true));
  const hidden = (record: EntityRecord | RelationshipRecord) => !maySee(reader.view, record);
  for (const [handle, id] of draft.keys) if (hidden(draft.entities.get(id)!)) draft.keys.delete(handle);
  for (const map of [draft.entities, draft.relationships] as Map<string, EntityRecord | RelationshipRecord>[]) {
    for (const [id, record] of map) if (hidden(record)) map.delete(id);
  }
  for (const [id, record] of draft.around) if (hidden(record)) draft.hidden.add(id);
  changes.forEach((change, i) => {
    apply(draft, change, `changes[${i}].`, (what) => `supposed:${what}`);
  });
  checkEnd(draft);
  return draft;
}

const happens: Record<ShockKind, { readonly may: (kind: string) => boolean; readonly words: string }> = {
  FAIL: { may: (kind) => entityKind(kind)?.component === true, words: "fail" },
  DENY: { may: (kind) => kind === "Jurisdiction" || kind === "Vendor", words: "withdraw" },
  END_AGREEMENT: { may: (kind) => kind === "Agreement", words: "end" },
};

async function understand(reads: Reads, draft: Draft, shock: AskedShock, place: string): Promise<UnderstoodShock | Problem> {
  const { kind, subject: ref } = shock;
  if ("id" in ref ? ref.id === "" : !ref.kind || !ref.key) return problem("LP-6010", "The shock names nothing.", place);
  const id = "id" in ref ? ref.id : draft.keys.get(`${ref.kind}:${ref.key}`);
  const changed = id === undefined ? undefined : draft.entitiesAfter.get(id);
  const subject = changed?.record ?? (await reads.find(ref));
  if (!subject)
    return problem("LP-6011", "id" in ref ? `There is nothing with the id ${ref.id}.` : `There is no ${ref.kind} ${ref.key}.`, place);
  const { may, words } = happens[kind];
  if (!may(subject.kind)) return problem("LP-6012", `${subject.kind} ${subject.key} cannot ${words}.`, place);
  const after = changed ?? draft.entitiesAfter.get(subject.id);
  if (after && (after.record.retired || kind === "END_AGREEMENT")) {
    const where = after.path.replace(/\.$/, "");
    return problem(
      "LP-6013",
      `${subject.kind} ${subject.key} is ${after.record.retired ? "retired" : "changed"} by ${where} as well.`,
      place,
    );
  }
  return { kind, subject, place };
}
