import type { Committed, Write } from "../port";
import { checkWrite } from "../values";
import { type Engine, type Run, UniqueViolation } from "./engine";
import { Mismatch } from "./mismatch";
import { whyRefused } from "./refusal";
import { headId, schemaNumber } from "./shape";
import { createEntities, updateEntities } from "./writeEntities";
import { createRelationships, updateRelationships } from "./writeRelationships";

/** Another commit came first: `head` is where it left the registry. */
class Stale extends Error {
  constructor(readonly head: number) {
    super(`the head is at ${head}`);
  }
}

/** The connection broke after the database had kept an earlier attempt: that attempt stands. */
class Kept extends Error {}

/** Makes the head where there is none yet. */
export const makeHead = {
  text: "MERGE (h:Head {id: $id}) ON CREATE SET h.number = 0, h.hash = '', h.schema = $schema RETURN h.schema AS schema",
  params: { id: headId, schema: schemaNumber },
} as const;

/** Takes the lock that puts commits in order, and says where the head stood. */
const lockHead = {
  text: `MERGE (h:Head {id: $id}) ON CREATE SET h.number = 0, h.hash = '', h.schema = $schema
         SET h.number = h.number + 1 RETURN h.number - 1 AS number`,
  params: makeHead.params,
} as const;

/** Writes the change set and its revision in one transaction, or nothing. */
export async function commit(engine: Engine, write: Write): Promise<Committed> {
  checkWrite(write);
  const number = write.head + 1;
  const revision = { ...write.revision, replaced: write.updateEntities.length + write.updateRelationships.length };
  try {
    await engine.write(async (run, attempt) => {
      const [head] = await run(lockHead);
      if (head!.number !== write.head) {
        if (attempt > 1 && (await isOurs(run, number, write.revision.hash))) throw new Kept();
        throw new Stale(head!.number as number);
      }
      // Updates come first: what they retire frees its key for what is created, and can be no end of a new relationship.
      await updateEntities(run, number, write.updateEntities);
      await createEntities(run, write.createEntities);
      await updateRelationships(run, number, write.updateRelationships);
      await createRelationships(run, write.createRelationships);
      await run({
        text: "CREATE (v:Revision {number: $number}) SET v += $p",
        params: { number, p: { ...revision, touched: [...revision.touched] } },
      });
      await run({ text: "MATCH (h:Head {id: $id}) SET h.hash = $hash", params: { id: headId, hash: write.revision.hash } });
    });
  } catch (error) {
    if (error instanceof Stale) return { status: "stale", head: error.head };
    if (error instanceof UniqueViolation || error instanceof Mismatch) throw await whyRefused(engine, write, error);
    if (!(error instanceof Kept)) throw error;
  }
  return { status: "committed", revision: { ...revision, number } };
}

async function isOurs(run: Run, number: number, hash: string): Promise<boolean> {
  const [revision] = await run({ text: "MATCH (v:Revision {number: $number}) RETURN v.hash AS hash", params: { number } });
  return revision?.hash === hash;
}
