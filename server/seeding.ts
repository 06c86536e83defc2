import { v5 as uuidv5 } from "uuid";
import { LoadpathError, problem } from "../schema/model/errors/catalogue";
import { exampleChanges } from "../seed/example/example";
import { readSeed, referenceTitle, type SeedData, seedOf } from "../seed/load";
import type { Reader } from "./access/reader";
import type { Registry } from "./registry/registry";

/** Named as the actor of reference data; what it writes has the same ids on every start and every store. */
const loader: Reader = { actor: "reference data", view: { clearance: 3, memberships: [] }, aliasKey: "reference data" };
const namespace = "6f1d2c57-3d0e-5b7a-9c44-1f0a52c9e7b1";
const makeId = (what: string): string => uuidv5(what, namespace);

/** Facts that an empty registry can start with; read only when they are needed. */
export interface Seed {
  /** What the messages of its change sets begin with. */
  readonly title: string;
  readonly read: () => SeedData;
}

export const referenceData = (folder: string): Seed => ({ title: referenceTitle, read: () => readSeed(folder) });
export const workedExample: Seed = {
  title: "Worked example",
  read: () => seedOf(exampleChanges(), undefined, workedExample.title),
};

/** Whether a message is that of the last part, told without reading the facts: "Reference data: relationships, part 7 of 7". */
const isLast = (title: string, message = ""): boolean =>
  message.startsWith(`${title}: `) && /: relationships, part (\d+) of \1$/.test(message);

/**
 * Loads a seed into an empty registry, as a series of change sets. One that was broken off goes on where it
 * stopped; a registry that anybody else has written to, or that holds it all, is left as it is.
 *
 * `progress` gets facts done and facts in all. Returns whether anything was loaded.
 */
export async function seedRegistry(
  registry: Registry,
  { title, read }: Seed,
  progress: (done: number, all: number) => void,
): Promise<boolean> {
  const { number } = registry.head;
  const written = number === 0 ? [] : await registry.store.revisions(0, 1000);
  if (written.some((r) => r.actor !== loader.actor) || isLast(title, written.at(-1)?.message)) return false;
  const { changeSets, entities, relationships } = read();
  const all = entities + relationships;
  const broken = written.findIndex((r, i) => r.message !== changeSets[i]?.message);
  // Written by another version of the tables: complete or not, it is not ours to mix with.
  if (broken >= 0 || written.length >= changeSets.length) return false;
  let done = changeSets.slice(0, written.length).reduce((sum, set) => sum + set.changes.length, 0);
  for (const changeSet of changeSets.slice(written.length)) {
    progress(done, all);
    const result = await registry.commit(loader, changeSet, makeId);
    if (result.status !== "committed") {
      const found = result.status === "invalid" ? result.problems.slice(0, 20) : [];
      throw new LoadpathError([problem("LP-3007", `${changeSet.message} was refused.`), ...found]);
    }
    done += changeSet.changes.length;
  }
  progress(done, all);
  return true;
}
