import { v7 as uuidv7 } from "uuid";
import { type Change, changeSetLimit } from "../schema/model/change";
import { LoadpathError } from "../schema/model/errors/catalogue";
import type { EntityRecord } from "../schema/model/record";
import { exampleChanges } from "../seed/example/example";
import { exampleSource } from "../seed/example/said";
import type { Reader } from "./access/reader";
import type { Registry } from "./registry/registry";
import { workedExample } from "./seeding";

/** Named as the actor of what the example adds and takes away. */
const editor: Reader = { actor: "worked example", view: { clearance: 3, memberships: [] }, aliasKey: "worked example" };

export interface Added {
  readonly entities: number;
  readonly relationships: number;
}

/** What went, and how much of it others had stated about things of the example. */
export interface Removed extends Added {
  readonly ofOthers: number;
}

const isOurs = (e: EntityRecord | null): e is EntityRecord => e !== null && (e.source === exampleSource || e.key === exampleSource);

/** What of the example stands in the registry under its own keys. */
async function standing({ store }: Registry): Promise<EntityRecord[]> {
  return (await store.byKey(exampleChanges().entities.map(({ kind, key }) => ({ kind, key })))).filter(isOurs);
}

/**
 * Puts the worked example beside whatever the registry holds, in one revision. Null if it is there already.
 * @throws LP-2012 for every key of it that somebody else has taken; nothing is written then
 */
export async function addExample(registry: Registry): Promise<Added | null> {
  if ((await standing(registry)).length > 0) return null;
  const { entities, relationships } = exampleChanges();
  await commitAll(registry, `${workedExample.title}: added`, [...entities, ...relationships]);
  return { entities: entities.length, relationships: relationships.length };
}

/** Takes the worked example away, with every relationship at its things; what others put under its keys stays. */
export async function removeExample(registry: Registry): Promise<Removed> {
  const ours = await standing(registry);
  if (ours.length === 0) return { entities: 0, relationships: 0, ofOthers: 0 };
  const around = await registry.store.neighbours(
    ours.map((e) => e.id),
    "both",
  );
  const at = new Map(around.map((r) => [r.id, r]));
  const changes: Change[] = [
    ...[...at.values()].map(({ id, version }): Change => ({ op: "retireRelationship", id, version })),
    ...ours.map(({ id, version }): Change => ({ op: "retireEntity", entity: { id }, version })),
  ];
  for (let i = 0; i < changes.length; i += changeSetLimit) {
    await commitAll(registry, `${workedExample.title}: taken away`, changes.slice(i, i + changeSetLimit));
  }
  const ofOthers = [...at.values()].filter((r) => r.source !== exampleSource).length;
  return { entities: ours.length, relationships: at.size, ofOthers };
}

async function commitAll(registry: Registry, message: string, changes: readonly Change[]): Promise<void> {
  // Ids of its own each time: those of an example that was taken away stay with the retired records.
  const result = await registry.commit(editor, { message, changes }, () => uuidv7());
  if (result.status === "invalid") throw new LoadpathError(result.problems);
  if (result.status === "conflict") throw new Error("the example moved while it was being taken away");
}
