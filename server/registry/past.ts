import { LoadpathError, problem } from "../../schema/model/errors/catalogue";
import type { EntityRecord, RelationshipRecord, Revision } from "../../schema/model/record";
import type { Facts } from "../../schema/model/topology";
import type { Past, Store } from "../store/port";
import type { HeldFacts } from "./facts";

/** The registry as it stood right after a revision. */
export interface FactsThen {
  readonly facts: Facts;
  readonly revision: Revision;
}

/** Revisions read at a time: each names up to 5,000 records. */
const pageSize = 50;

/**
 * Takes `held`, the facts at revision `head`, back to what they were right after revision `number`. A record is what the
 * first later revision that touched it replaced; if that one created it, it was not there.
 *
 * Errors: LP-6030 there is no such revision; LP-6031 a later one was written by a version that kept nothing.
 */
export async function takeBack(store: Store, held: HeldFacts, head: number, number: number): Promise<FactsThen> {
  if (!Number.isSafeInteger(number) || number < 1 || number > head) throw noSuchRevision(number, head);
  const firstTouch = new Map<string, number>();
  let asked: Revision | null = null;
  let replaced = 0;
  let bare = 0;
  for (let after = number - 1; after < head; ) {
    const revisions = await store.revisions(after, Math.min(pageSize, head - after));
    if (revisions.length === 0) break;
    for (const revision of revisions) {
      after = revision.number;
      if (revision.number === number) {
        asked = revision;
        continue;
      }
      if (revision.replaced === null) bare = revision.number;
      replaced += revision.replaced ?? 0;
      for (const id of revision.touched) if (!firstTouch.has(id)) firstTouch.set(id, revision.number);
    }
  }
  if (!asked) throw noSuchRevision(number, head);
  if (bare > 0) {
    const message = `What revision ${bare} replaced was not kept: an earlier version of the program wrote it.`;
    throw new LoadpathError(problem("LP-6031", message, null, `Ask for revision ${bare} or a later one.`));
  }
  let read = 0;
  const stoodAt = <R extends EntityRecord | RelationshipRecord>(states: readonly Past<R>[]): R[] => {
    read += states.length;
    return states.filter(({ record, replacedIn }) => firstTouch.get(record.id) === replacedIn).map(({ record }) => record);
  };
  const entities: EntityRecord[] = [];
  const relationships: RelationshipRecord[] = [];
  for await (const chunk of store.past(number, head)) {
    entities.push(...stoodAt(chunk.entities));
    relationships.push(...stoodAt(chunk.relationships));
  }
  // Better no answer than one on facts that never stood together.
  if (read !== replaced) throw new Error(`the revisions after ${number} replaced ${replaced} records; ${read} past states are there`);
  held.forget(firstTouch.keys());
  held.apply(entities, relationships);
  return { facts: held.facts, revision: asked };
}

const noSuchRevision = (number: number, head: number) => {
  const mend = head > 0 ? `Ask for a whole number from 1 to ${head}.` : "Nothing has been committed yet.";
  return new LoadpathError(problem("LP-6030", `There is no revision ${number}.`, null, mend));
};
