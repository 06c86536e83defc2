import { expect } from "vitest";
import { LoadpathError } from "../../schema/model/errors/catalogue";
import type { Store } from "../../server/store/port";

/** The problems that a promise is refused with, as `code path`. */
export async function problemsOf(refused: Promise<unknown>): Promise<string[]> {
  try {
    await refused;
  } catch (error) {
    if (!(error instanceof LoadpathError)) throw error;
    for (const { message, mend } of error.problems) expect([message, mend]).not.toContain("");
    return error.problems.map(({ code, path }) => (path === null ? code : `${code} ${path}`));
  }
  throw new Error("It was not refused.");
}

/** All that can be read from a store, to show that nothing of it changed. */
export async function everythingIn(store: Store): Promise<unknown> {
  const entityIds: string[] = [];
  const relationshipIds: string[] = [];
  for await (const { entities, relationships } of store.topology()) {
    entityIds.push(...entities.map((e) => e.id));
    relationshipIds.push(...relationships.map((r) => r.id));
  }
  return {
    head: await store.head(),
    revisions: await store.revisions(0, 1_000),
    entities: await store.entities(entityIds.sort()),
    relationships: await store.relationships(relationshipIds.sort()),
  };
}
