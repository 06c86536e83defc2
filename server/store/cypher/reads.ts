import type { EntityKindName } from "../../../schema/model/entityKinds";
import type { EntityRecord, RelationshipRecord, Revision } from "../../../schema/model/record";
import { isRelationshipKind, type RelationshipKindName } from "../../../schema/model/relationshipKinds";
import type { Head } from "../port";
import { type Engine, type Row, relationshipColumns } from "./engine";
import { entityOf, handleOf } from "./entityNode";
import type { Properties } from "./properties";
import { relationshipOf } from "./relationshipEdge";
import { headId, typePattern } from "./shape";

export async function head(engine: Engine): Promise<Head> {
  const rows = await readOne(engine, "MATCH (h:Head {id: $id}) RETURN h.number AS number, h.hash AS hash", { id: headId });
  return rows.length > 0 ? { number: rows[0]!.number as number, hash: rows[0]!.hash as string } : { number: 0, hash: "" };
}

export async function entities(engine: Engine, ids: readonly string[]): Promise<(EntityRecord | null)[]> {
  if (ids.length === 0) return [];
  const rows = await readOne(engine, "UNWIND $ids AS x MATCH (n:Entity {id: x}) RETURN properties(n) AS p", { ids: [...new Set(ids)] });
  const found = new Map(rows.map((row) => entityOf(row.p as Properties)).map((record) => [record.id, record]));
  return ids.map((id) => found.get(id) ?? null);
}

export async function byKey(engine: Engine, refs: readonly { kind: EntityKindName; key: string }[]): Promise<(EntityRecord | null)[]> {
  if (refs.length === 0) return [];
  const handles = refs.map(({ kind, key }) => handleOf(kind, key));
  const text = "UNWIND $handles AS x MATCH (n:Entity {handle: x}) RETURN properties(n) AS p";
  const rows = await readOne(engine, text, { handles: [...new Set(handles)] });
  const found = new Map(rows.map((row) => entityOf(row.p as Properties)).map((record) => [handleOf(record.kind, record.key), record]));
  return handles.map((handle) => found.get(handle) ?? null);
}

export async function relationships(engine: Engine, ids: readonly string[]): Promise<(RelationshipRecord | null)[]> {
  if (ids.length === 0) return [];
  const rows = await engine.relationships([...new Set(ids)]);
  const found = new Map(rows.map(relationshipOf).map((record) => [record.id, record]));
  return ids.map((id) => found.get(id) ?? null);
}

/** One of a pair that both stand among the ids comes once. In order of id. */
export async function neighbours(
  engine: Engine,
  ids: readonly string[],
  direction: "out" | "in" | "both",
  kinds?: readonly RelationshipKindName[],
): Promise<RelationshipRecord[]> {
  const asked = kinds?.filter(isRelationshipKind);
  if (ids.length === 0 || asked?.length === 0) return [];
  const params = { ids: [...new Set(ids)] };
  const pattern = `[e:${typePattern(asked)}]`;
  const out = `UNWIND $ids AS x MATCH (a:Entity {id: x})-${pattern}->(b:Entity) RETURN ${relationshipColumns}`;
  const into = `UNWIND $ids AS x MATCH (b:Entity {id: x})<-${pattern}-(a:Entity) RETURN ${relationshipColumns}`;
  const texts = direction === "both" ? [out, into] : [direction === "out" ? out : into];
  const answers = await engine.read(texts.map((text) => ({ text, params })));
  const found = new Map<string, RelationshipRecord>();
  for (const row of answers.flat()) {
    const record = relationshipOf(row);
    found.set(record.id, record);
  }
  return [...found.values()].sort((x, y) => (x.id < y.id ? -1 : 1));
}

export async function revisions(engine: Engine, after: number, limit: number): Promise<Revision[]> {
  const text =
    "MATCH (v:Revision) WHERE v.number > $after WITH v ORDER BY v.number LIMIT $limit RETURN properties(v) AS p ORDER BY v.number";
  const rows = await readOne(engine, text, { after, limit });
  return rows.map((row) => {
    const { number, actor, at, message, hash, touched, replaced = null } = row.p as unknown as Revision;
    return { number, actor, at, message, hash, touched, replaced };
  });
}

async function readOne(engine: Engine, text: string, params: Readonly<Record<string, unknown>>): Promise<Row[]> {
  const [rows] = await engine.read([{ text, params }]);
  return rows ?? [];
}
