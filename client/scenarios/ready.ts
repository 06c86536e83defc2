import type { VariablesOf } from "gql.tada";
import type { scenarioQuery } from "./queries";

export type ChangeInput = NonNullable<VariablesOf<typeof scenarioQuery>["scenario"]["changes"]>[number];

/** A change of facts as the API gives it, ready to be supposed: new things with their relationships, and what is stated otherwise. */
export type Ready = readonly ChangeInput[];

const verbs = ["createEntity", "createRelationship", "updateRelationship"] as const;
type Verb = (typeof verbs)[number];
type Body<V extends Verb> = Extract<ChangeInput, Readonly<Record<V, unknown>>>[V];
/** What a change says if it is of that sort. */
const bodyOf = <V extends Verb>(change: ChangeInput, verb: V): Body<V> | undefined =>
  (change as Readonly<Record<string, unknown>>)[verb] as Body<V> | undefined;
const made = (change: ChangeInput | undefined) => change && bodyOf(change, "createEntity");

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

/** Names of what a change states, as addresses shorten them: a link with many remedies still has to pass. */
const short = {
  createEntity: "E",
  createRelationship: "R",
  updateRelationship: "U",
  kind: "k",
  key: "y",
  name: "n",
  basis: "b",
  from: "f",
  to: "t",
  id: "i",
  set: "s",
  group: "g",
  quorum: "q",
  groupBasis: "G",
  holdoverHours: "h",
  holdoverBasis: "H",
  fields: "v",
} as const;
const long = Object.fromEntries(Object.entries(short).map(([name, letter]) => [letter, name]));

const renamed = (value: unknown, names: Readonly<Record<string, string>>): unknown => {
  if (Array.isArray(value)) return value.map((item) => renamed(item, names));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [names[name] ?? name, renamed(inner, names)]));
};

/** A ready change in an address: names shortened, then base64 in the alphabet of addresses. */
export function readyText(ready: Ready): string {
  const bytes = new TextEncoder().encode(JSON.stringify(renamed(ready, short)));
  return btoa(String.fromCodePoint(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** Reads what `readyText` wrote; null for anything else. */
export function readyFromText(text: string): Ready | null {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.codePointAt(0)!);
    return readyFrom(JSON.stringify(renamed(JSON.parse(new TextDecoder().decode(bytes)), long)));
  } catch {
    return null;
  }
}

/** What a ready change says, taken from the change itself, so that no link can call it something else. */
export type Said =
  | { readonly what: "alternative"; readonly name: string; readonly of: RefInput; readonly relationship: string }
  | { readonly what: "holdover"; readonly id: string; readonly hours: number }
  | { readonly what: "agreement"; readonly name: string }
  | { readonly what: "facts"; readonly count: number };

type RefInput = Body<"createRelationship">["from"];

export function saidBy(ready: Ready): Said {
  const fresh = ready.map(made).find((body) => body !== undefined);
  const joined = ready.flatMap((change) => bodyOf(change, "createRelationship") ?? []);
  if (fresh?.kind === "Agreement") return { what: "agreement", name: fresh.name };
  const [join] = joined;
  if (fresh && join && joined.length === 1 && join.to?.key === fresh.key)
    return { what: "alternative", name: fresh.name, of: join.from, relationship: join.kind };
  const held = ready.length === 1 ? bodyOf(ready[0]!, "updateRelationship") : undefined;
  if (held && typeof held.set?.holdoverHours === "number") return { what: "holdover", id: held.id, hours: held.set.holdoverHours };
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
    const updated = bodyOf(change, "updateRelationship");
    const related = bodyOf(change, "createRelationship");
    const last = this.#found.at(-1);
    if (made(change)) {
      this.#found.push([change]);
      return true;
    }
    if (updated) {
      const set = Object.keys(updated.set ?? {})
        .sort()
        .join();
      if (set === "holdoverBasis,holdoverHours") {
        this.#found.push([change]);
        return true;
      }
      if (set !== "group,groupBasis,quorum" || last?.length !== 1 || !made(last[0])) return false;
      this.#shared.set(String(updated.set.group), change);
      last.push(change);
      return true;
    }
    if (!related) return false;
    const { from, to, group } = related;
    const owner = this.#found.findLast(([one]) =>
      [from, to].some((end) => made(one) !== undefined && end?.kind === made(one)!.kind && end.key === made(one)!.key),
    );
    if (!owner) return false;
    const shared = typeof group === "string" ? this.#shared.get(group) : undefined;
    if (shared && !owner.includes(shared)) owner.push(shared);
    owner.push(change);
    return true;
  }

  /** All of them; null where a thing is made that nothing rests on, nor it on anything: the room could not show it. */
  all(): readonly Ready[] | null {
    return this.#found.every((ready) => !made(ready[0]) || ready.some((change) => bodyOf(change, "createRelationship")))
      ? this.#found
      : null;
  }
}
