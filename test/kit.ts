import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { graphql } from "graphql";
import { onTestFinished } from "vitest";
import { schema } from "../schema/graphql/schema";
import type { Change } from "../schema/model/change";
import { localAdministrator, type Reader } from "../server/access/reader";
import { Registry, type RegistryOptions } from "../server/registry/registry";
import { highsSolver } from "../server/solver/highs";
import { openEmbedded } from "../server/store/embedded/open";
import type { Store } from "../server/store/port";

/** A folder of its own, gone when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "loadpath-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A fixed day, so that what is in force does not depend on when a test runs. */
export const today = new Date("2026-11-22T12:00:00Z");

/** An empty registry on an embedded store of its own. */
export async function emptyRegistry(
  wrap: (store: Store) => Store = (store) => store,
  options: Omit<RegistryOptions, "now"> = {},
): Promise<Registry> {
  const store = wrap(await openEmbedded(temporaryFolder()));
  onTestFinished(() => store.close());
  const registry = new Registry(store, { now: () => today, solver: await highsSolver(), ...options });
  await registry.start();
  return registry;
}

/** Someone who sees open things only. */
export const outsider: Reader = { actor: "outsider", view: { clearance: 0, memberships: [] }, aliasKey: "outsider" };

/** Commits as the local administrator, and fails the test where that fails. */
export async function write(registry: Registry, changes: readonly Change[], message = "test"): Promise<void> {
  const result = await registry.commit(localAdministrator, { changes, message });
  if (result.status !== "committed") throw new Error(JSON.stringify(result));
}

/** Runs a query as a reader. Fails the test on errors unless they are asked for. */
export async function ask<T = Record<string, never>>(
  registry: Registry,
  source: string,
  { reader = localAdministrator, variables = {} }: { reader?: Reader; variables?: Record<string, unknown> } = {},
): Promise<T> {
  const { data, errors } = await graphql({
    schema,
    source,
    variableValues: variables,
    contextValue: { registry: registry.as(reader), requestId: "test" },
  });
  if (errors?.length) throw errors[0]!.originalError ?? errors[0]!;
  return data as T;
}

type Stated = Partial<Extract<Change, { op: "createEntity" }>>;

/** A change that creates an entity, `Workload:w1`. */
export function make(handle: string, more: Stated = {}): Change {
  const [kind, key] = [handle.slice(0, handle.indexOf(":")), handle.slice(handle.indexOf(":") + 1)];
  return { op: "createEntity", kind, key, name: `Name of ${key}`, basis: "SOURCED", ...more } as Change;
}

/** A change that states a relationship, `Workload:w1`, `USES`, `Service:s1`. */
export function relate(from: string, kind: string, to: string, more: Partial<Extract<Change, { op: "createRelationship" }>> = {}): Change {
  const ref = (handle: string) => ({ kind: handle.slice(0, handle.indexOf(":")), key: handle.slice(handle.indexOf(":") + 1) });
  return { op: "createRelationship", kind, from: ref(from), to: ref(to), basis: "SOURCED", ...more } as Change;
}
