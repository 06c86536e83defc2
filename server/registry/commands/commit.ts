import { createHash } from "node:crypto";
import type { ChangeSet } from "../../../schema/model/change";
import { LoadpathError, problem } from "../../../schema/model/errors/catalogue";
import type { Problem } from "../../../schema/model/errors/problem";
import type { Revision } from "../../../schema/model/record";
import type { Head, Store, Write } from "../../store/port";
import { apply, type MakeId } from "./apply";
import { checkEnd } from "./checkEnd";
import { type Conflict, checkSize, type Draft, load } from "./draft";

export type CommitResult =
  | { readonly status: "committed"; readonly revision: Revision; readonly write: Write }
  | { readonly status: "conflict"; readonly conflicts: readonly Conflict[] }
  | { readonly status: "invalid"; readonly problems: readonly Problem[] };

/** What a commit needs from outside: who writes, the clock, and how ids are made. */
export interface CommitContext {
  readonly actor: string;
  readonly now: () => Date;
  readonly makeId: MakeId;
  /** What is wrong with the set beside what is checked here. */
  readonly problems?: readonly Problem[];
  /** What is wrong with the set as it leaves the registry; asked anew whenever another commit came between. */
  readonly check?: (draft: Draft) => Promise<readonly Problem[]>;
}

const attempts = 5;

/**
 * Checks a change set against the registry as it stands and writes it with its revision, or writes nothing.
 * Every problem is told at once. Between check and write another process may commit: then it is checked anew.
 *
 * Throws LP-4007 when that happened `attempts` times in a row, and what the store throws.
 */
export async function commit(store: Store, changeSet: ChangeSet, context: CommitContext): Promise<CommitResult> {
  const early = checkSize(changeSet);
  if (early.length) return { status: "invalid", problems: [...early, ...(context.problems ?? [])] };
  for (let attempt = 0; attempt < attempts; attempt++) {
    const head = await store.head();
    const draft = await load(store, changeSet.changes);
    changeSet.changes.forEach((change, i) => {
      apply(draft, change, `changes[${i}].`, context.makeId);
    });
    checkEnd(draft);
    const found = [...draft.problems, ...(context.problems ?? [])];
    const problems = [...found, ...((await context.check?.(draft)) ?? [])];
    if (problems.length) return { status: "invalid", problems };
    if (draft.conflicts.length) return { status: "conflict", conflicts: draft.conflicts };
    const entities = [...draft.entitiesAfter.values()];
    const relationships = [...draft.relationshipsAfter.values()];
    const records = {
      createEntities: entities.filter((e) => e.created).map((e) => e.record),
      updateEntities: entities.filter((e) => !e.created).map((e) => e.record),
      createRelationships: relationships.filter((r) => r.created).map((r) => r.record),
      updateRelationships: relationships.filter((r) => !r.created).map((r) => r.record),
    };
    const write: Write = { head: head.number, ...records, revision: revisionOf(head, records, changeSet.message, context) };
    const result = await store.commit(write);
    if (result.status === "committed") return { status: "committed", revision: result.revision, write };
  }
  throw new LoadpathError(problem("LP-4007", `Other commits came first ${attempts} times.`));
}

type Records = Pick<Write, "createEntities" | "updateEntities" | "createRelationships" | "updateRelationships">;

function revisionOf(head: Head, records: Records, message: string, { actor, now }: CommitContext): Write["revision"] {
  const at = now().toISOString();
  const hash = createHash("sha256")
    .update(`${head.hash}\n${canonical({ number: head.number + 1, actor, at, message, ...records })}`)
    .digest("hex");
  const touched = Object.values(records).flatMap((list) => list.map((r) => r.id));
  return { actor, at, message, hash, touched };
}

/** JSON with the keys of every object in order, so that equal content gives equal text. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value ?? null);
  const pairs = Object.entries(value).filter(([, v]) => v !== undefined);
  pairs.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${pairs.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(",")}}`;
}
