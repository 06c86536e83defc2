import type { Change, EntityRef } from "../../../../schema/model/change";
import { isEntityKind } from "../../../../schema/model/entityKinds";
import { levelOf, type Marking } from "../../../../schema/model/enums";
import { problem } from "../../../../schema/model/errors/catalogue";
import type { Problem } from "../../../../schema/model/errors/problem";
import type { EntityRecord, RelationshipRecord } from "../../../../schema/model/record";
import type { ReaderRegistry } from "../readerRegistry";

/** The JSON object of a saved scenario's definition, or null if the text is none. */
export function definitionIn(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === "object" && read !== null && !Array.isArray(read) ? (read as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

const scopes = { jurisdiction: "Jurisdiction", sector: "Sector", ministry: "Ministry" } as const;

/** Everything that a definition names: ids as the API gives them, and entities by kind and key. */
function namedIn(value: unknown): (EntityRef | { readonly id: string })[] {
  if (Array.isArray(value)) return value.flatMap(namedIn);
  if (typeof value !== "object" || value === null) return [];
  const { id, kind, key } = value as Record<string, unknown>;
  const own: EntityRef[] = [];
  if (typeof id === "string") own.push({ id: id.slice(id.indexOf(":") + 1) });
  else if (typeof kind === "string" && typeof key === "string" && isEntityKind(kind)) own.push({ kind, key });
  for (const [sort, kindOfScope] of Object.entries(scopes)) {
    const keys = (value as Record<string, unknown>)[sort];
    if (Array.isArray(keys)) own.push(...keys.filter((k) => typeof k === "string").map((k) => ({ kind: kindOfScope, key: k })));
  }
  return [...own, ...Object.values(value).flatMap(namedIn)];
}

/**
 * What is wrong with the scenarios that a change set saves: a definition that is no JSON object, or one that names what
 * fewer people may see than the scenario itself. What this reader may not see either is left alone: they tell nothing
 * of it but what they wrote.
 */
export async function savedProblems(reads: ReaderRegistry, changes: readonly Change[]): Promise<Problem[]> {
  const found = await Promise.all(
    changes.map(async (change, i) => {
      const saved = await savedBy(reads, change);
      return saved ? problemsOf(reads, saved, `changes[${i}].${change.op === "createEntity" ? "" : "set."}`) : [];
    }),
  );
  return found.flat();
}

interface Saved {
  readonly definition: string;
  readonly marking: Marking;
  /** Memberships that see it whatever their clearance. */
  readonly openTo: readonly string[];
}

async function savedBy(reads: ReaderRegistry, change: Change): Promise<Saved | null> {
  if (change.op !== "createEntity" && change.op !== "updateEntity") return null;
  const stated = change.op === "createEntity" ? change : change.set;
  const before = change.op === "createEntity" ? null : await find(reads, change.entity);
  if ((change.op === "createEntity" ? change.kind : before?.kind) !== "Scenario") return null;
  const definition = stated.fields?.definition === undefined ? before?.fields.definition : stated.fields.definition;
  if (typeof definition !== "string") return null;
  const owner = stated.owner === undefined ? before?.owner : stated.owner;
  return {
    definition,
    marking: stated.marking ?? before?.marking ?? "OPEN",
    openTo: [...(stated.releasedTo ?? before?.releasedTo ?? []), ...(owner ? [owner] : [])],
  };
}

const find = async (reads: ReaderRegistry, ref: EntityRef): Promise<EntityRecord | null> =>
  "id" in ref ? reads.visible(ref.id) : reads.byKey(ref.kind, ref.key);

async function problemsOf(reads: ReaderRegistry, { definition, marking, openTo }: Saved, path: string): Promise<Problem[]> {
  const read = definitionIn(definition);
  if (!read) return [problem("LP-6015", "The definition is no JSON object.", `${path}fields.definition`)];
  const records: (EntityRecord | RelationshipRecord | null)[] = await Promise.all(
    namedIn(read).map(async (ref) => (await find(reads, ref)) ?? ("id" in ref ? reads.relationship(ref.id) : null)),
  );
  const narrower = records.filter((r) => r !== null && !opensTo(r, marking, openTo));
  if (narrower.length === 0) return [];
  const highest = narrower.reduce<Marking>((most, r) => (levelOf(r!.marking) > levelOf(most) ? r!.marking : most), "OPEN");
  return [problem("LP-6016", `The scenario is marked ${marking} and names what is marked ${highest}.`, `${path}marking`)];
}

/** Whether everyone who may see something so marked and released may see the record. */
function opensTo(record: EntityRecord | RelationshipRecord, marking: Marking, openTo: readonly string[]): boolean {
  if (levelOf(record.marking) > levelOf(marking)) return false;
  const own = "owner" in record && record.owner ? [record.owner] : [];
  return levelOf(record.marking) === 0 || openTo.every((m) => record.releasedTo.includes(m) || own.includes(m));
}
