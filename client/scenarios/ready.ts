import type { VariablesOf } from "gql.tada";
import type { scenarioQuery } from "./queries";

export type ChangeInput = NonNullable<VariablesOf<typeof scenarioQuery>["scenario"]["changes"]>[number];

/** A change of facts as the API gives it, ready to be supposed: new things with their relationships, and what is stated otherwise. */
export type Ready = readonly ChangeInput[];

const verbs = ["createEntity", "createRelationship", "updateRelationship"] as const;

/** Reads a ready change; versions, which only a commit is held to, are left out. Null for anything else. */
export function readyFrom(text: string): Ready | null {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(given) || given.length === 0) return null;
  const read = given.map((change: unknown): ChangeInput | null => {
    if (typeof change !== "object" || change === null) return null;
    const [[verb, body] = [], ...more] = Object.entries(change);
    if (more.length > 0 || !verbs.some((known) => known === verb) || typeof body !== "object" || body === null) return null;
    const { version: _version, ...rest } = body as Record<string, unknown>;
    return { [verb!]: rest } as ChangeInput;
  });
  return read.includes(null) ? null : (read as Ready);
}

/** What a ready change says, taken from the change itself, so that no link can call it something else. */
export type Said =
  | { readonly what: "alternative"; readonly name: string; readonly of: RefInput; readonly relationship: string }
  | { readonly what: "holdover"; readonly id: string; readonly hours: number }
  | { readonly what: "agreement"; readonly name: string }
  | { readonly what: "facts"; readonly count: number };

type RefInput = NonNullable<ChangeInput["createRelationship"]>["from"];

export function saidBy(ready: Ready): Said {
  const made = ready.find(({ createEntity }) => createEntity)?.createEntity;
  const joined = ready.filter(({ createRelationship }) => createRelationship).map(({ createRelationship }) => createRelationship!);
  const [first] = ready;
  if (made?.kind === "Agreement") return { what: "agreement", name: made.name };
  if (made && joined.length === 1 && joined[0]!.to?.key === made.key)
    return { what: "alternative", name: made.name, of: joined[0]!.from, relationship: joined[0]!.kind };
  const held = first?.updateRelationship;
  if (ready.length === 1 && held && typeof held.set?.holdoverHours === "number")
    return { what: "holdover", id: held.id, hours: held.set.holdoverHours };
  return { what: "facts", count: ready.length };
}

/**
 * Finds the ready changes again in a flat list, where a fact that two of them state alike stands once. Give it one change
 * after the other; it answers whether the change belongs to a ready one.
 */
export class ReadyReader {
  readonly #found: ChangeInput[][] = [];
  readonly #shared = new Map<string, ChangeInput>();

  take(change: ChangeInput): boolean {
    const { createEntity, createRelationship, updateRelationship } = change;
    const last = this.#found.at(-1);
    if (createEntity) {
      this.#found.push([change]);
      return true;
    }
    if (updateRelationship) {
      const set = Object.keys(updateRelationship.set ?? {})
        .sort()
        .join();
      if (set === "holdoverBasis,holdoverHours") {
        this.#found.push([change]);
        return true;
      }
      if (set !== "group,groupBasis,quorum" || last?.length !== 1 || !last[0]!.createEntity) return false;
      this.#shared.set(String(updateRelationship.set.group), change);
      last.push(change);
      return true;
    }
    if (!createRelationship) return false;
    const { from, to, group } = createRelationship;
    const owner = this.#found.findLast(([one]) =>
      [from, to].some((end) => one?.createEntity && end?.kind === one.createEntity.kind && end.key === one.createEntity.key),
    );
    if (!owner) return false;
    const shared = typeof group === "string" ? this.#shared.get(group) : undefined;
    if (shared && !owner.includes(shared)) owner.push(shared);
    owner.push(change);
    return true;
  }

  /** All of them; null where a thing is made that nothing rests on, nor it on anything: the room could not show it. */
  all(): readonly Ready[] | null {
    return this.#found.every((ready) => !ready[0]!.createEntity || ready.some(({ createRelationship }) => createRelationship))
      ? this.#found
      : null;
  }
}
