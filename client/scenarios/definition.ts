import type { VariablesOf } from "gql.tada";
import { type Scope, sorts } from "../scope/scope";
import { type Kind, kindNames } from "../words/kinds";
import type { Deed, Draft, Item, Ref } from "./items";
import type { scenarioQuery } from "./queries";
import { type ChangeInput, ReadyReader, readyFrom } from "./ready";

export type ScenarioInput = VariablesOf<typeof scenarioQuery>["scenario"];
type ShockInput = NonNullable<ScenarioInput["shocks"]>[number];

const ref = ({ kind, key }: Ref) => ({ kind, key });
const relationshipId = (id: string) => `Relationship:${id}`;

const shockOf: Partial<Record<Deed, (of: Ref) => ShockInput>> = {
  fail: (of) => ({ fail: ref(of) }),
  deny: (of) => ({ deny: ref(of) }),
  end: (of) => ({ endAgreement: ref(of) }),
};

function changesOf(item: Item): ChangeInput[] {
  if (item.does === "retire") return [{ retireEntity: { entity: ref(item.of) } }];
  if (item.does === "cut") return [{ retireRelationship: { id: relationshipId(item.id) } }];
  if (item.does === "agree") return draftChanges(item.draft);
  if (item.does === "take") return [...item.ready];
  if (item.does !== "add") return [];
  const { relationship, from, to, group, beside } = item;
  return [
    ...(beside && group ? [{ updateRelationship: { id: relationshipId(beside), set: { group } } }] : []),
    { createRelationship: { kind: relationship, from: ref(from), to: ref(to), basis: "CURATED" as const, group } },
  ];
}

/** The fields of an agreement that are numbers. */
const numbers = ["noticeDays", "price", "minimumAllocation", "emergencyHours"];

/** The agreement with whom and what it joins, as changes of facts. A number that cannot be read stays text, which the API refuses. */
export function draftChanges({ key, name, fields, parties, binds, covers }: Draft): ChangeInput[] {
  const itself = { kind: "Agreement", key };
  const value = (field: string, text: string) => {
    const read = Number(text.replaceAll(",", ""));
    return numbers.includes(field) && text.trim() !== "" && Number.isFinite(read) ? read : text;
  };
  const stated = Object.entries(fields).map(([field, text]) => [field, value(field, text)]);
  const relate = (kind: string, from: { kind: string; key: string }, to: { kind: string; key: string }) => ({
    createRelationship: { kind, from, to, basis: "CURATED" as const },
  });
  return [
    { createEntity: { ...itself, name, basis: "CURATED", fields: Object.fromEntries(stated) } },
    ...parties.map((of) => relate("PARTY_TO", ref(of), itself)),
    ...binds.map((of) => relate("BINDS", itself, ref(of))),
    ...covers.map((of) => relate("COVERS", itself, ref(of))),
  ];
}

/** What the API is asked for a list of items. A fact that two items change in the same way is changed once. */
export function inputOf(items: readonly Item[]): ScenarioInput {
  const changes = items.flatMap(changesOf);
  const texts = changes.map((change) => JSON.stringify(change));
  return {
    shocks: items.flatMap((item) => ("of" in item ? (shockOf[item.does]?.(item.of) ?? []) : [])),
    changes: changes.filter((_change, i) => texts.indexOf(texts[i]!) === i),
  };
}

/** A saved scenario: what it supposes, whose workloads it speaks of, the hours that count. */
export interface Definition {
  readonly items: readonly Item[];
  readonly scope: Scope;
  readonly horizon: number | null;
}

/** The text that a saved scenario keeps: a ScenarioInput of the API with scope and horizon. */
export const definitionText = ({ items, scope, horizon }: Definition): string =>
  JSON.stringify({
    ...inputOf(items),
    scope: Object.fromEntries(Object.entries(scope).map(([sort, key]) => [sort, [key]])),
    horizonHours: horizon,
  });

type Loose = Record<string, unknown> | null | undefined;
const inside = (value: unknown, name: string): unknown => (value as Loose)?.[name];

function refIn(value: unknown): Ref | null {
  const [kind, key] = [inside(value, "kind"), inside(value, "key")];
  const known = kindNames.find((name): name is Kind => name === kind);
  return known && typeof key === "string" ? { kind: known, key } : null;
}

const joins = [
  ["PARTY_TO", "parties"],
  ["BINDS", "binds"],
  ["COVERS", "covers"],
] as const;

/** An agreement that a change creates, with nothing joined yet; null where it is another thing. */
function draftIn(created: unknown): Draft | null {
  const [kind, key, name, fields] = ["kind", "key", "name", "fields"].map((part) => inside(created, part));
  if (kind !== "Agreement" || typeof key !== "string" || typeof name !== "string") return null;
  const texts = Object.entries((fields as Loose) ?? {}).map(([field, value]) => [field, String(value)]);
  return { key, name, fields: Object.fromEntries(texts), parties: [], binds: [], covers: [] };
}

const bareId = (id: unknown) => (typeof id === "string" ? id.slice(id.indexOf(":") + 1) : null);

/** Reads a saved definition back into items; null where it holds something that the room cannot show. */
export function definitionFrom(text: string): Definition | null {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof given !== "object" || given === null) return null;
  const items: (Item | null)[] = [];
  for (const shock of list(inside(given, "shocks"))) {
    const found = (["fail", "deny"] as const).find((does) => inside(shock, does));
    const of = refIn(found ? inside(shock, found) : inside(shock, "endAgreement"));
    items.push(of && { does: found ?? "end", of });
  }
  const grouped = new Map<unknown, string>();
  const drafts = new Map<string, Record<"parties" | "binds" | "covers", Ref[]>>();
  const ready = new ReadyReader();
  for (const change of list(inside(given, "changes"))) {
    const [retired, cut, added, updated] = ["retireEntity", "retireRelationship", "createRelationship", "updateRelationship"].map((name) =>
      inside(change, name),
    );
    const drafted = draftIn(inside(change, "createEntity"));
    // A remedy comes with a key of its own sort, and is read back as one.
    if (drafted && !drafted.key.startsWith("remedy:")) {
      const joined = { parties: [], binds: [], covers: [] };
      drafts.set(drafted.key, joined);
      items.push({ does: "agree", draft: { ...drafted, ...joined } });
      continue;
    }
    const [one] = readyFrom(JSON.stringify([change])) ?? [];
    if (one && ready.take(one)) continue;
    if (retired) {
      const of = refIn(inside(retired, "entity"));
      items.push(of && { does: "retire", of });
    } else if (cut) {
      const id = bareId(inside(cut, "id"));
      items.push(id === null ? null : { does: "cut", id });
    } else if (updated) {
      const [id, set] = [bareId(inside(updated, "id")), inside(updated, "set") as Loose];
      if (id === null || !set || Object.keys(set).join() !== "group") items.push(null);
      else grouped.set(set.group, id);
    } else if (added) {
      const [from, to] = [refIn(inside(added, "from")), refIn(inside(added, "to"))];
      const [relationship, group] = [inside(added, "kind"), inside(added, "group")];
      const join = joins.find(([kind]) => kind === relationship)?.[1];
      const [agreement, other] = join === "parties" ? [to, from] : [from, to];
      const draft = join && agreement?.kind === "Agreement" ? drafts.get(agreement.key) : undefined;
      if (draft && join && other) {
        draft[join].push(other);
        continue;
      }
      items.push(
        from && to && typeof relationship === "string"
          ? { does: "add", relationship, from, to, group: typeof group === "string" ? group : null, beside: grouped.get(group) ?? null }
          : null,
      );
    } else items.push(null);
  }
  const taken = ready.all();
  if (!taken || items.includes(null)) return null;
  items.push(...taken.map((one): Item => ({ does: "take", ready: one })));
  const horizon = inside(given, "horizonHours");
  const scope: Scope = {};
  for (const sort of sorts) {
    const [key, ...more] = list(inside(inside(given, "scope"), sort));
    if (more.length > 0) return null;
    if (typeof key === "string") scope[sort] = key;
  }
  return { items: items as Item[], scope, horizon: typeof horizon === "number" ? horizon : null };
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
