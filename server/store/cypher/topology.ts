import { type EntityKindName, entityKinds } from "../../../schema/model/entityKinds";
import type { Basis } from "../../../schema/model/enums";
import { type RelationshipKindName, relationshipKinds } from "../../../schema/model/relationshipKinds";
import type { EntityFact, RelationshipFact } from "../../../schema/model/topology";
import type { TopologyChunk } from "../port";
import type { Engine, Row, Statement } from "./engine";
import { quoted } from "./shape";

/** Rows of one chunk: some tens of milliseconds of work between two turns of the event loop. */
const chunkRows = 2_000;

const analysedOf = (fields: readonly { readonly name: string; readonly analysed?: boolean }[]): string[] =>
  fields.filter((f) => f.analysed).map((f) => f.name);

const entityStatement = (kind: string, analysed: readonly string[]): Statement => ({
  text: `MATCH (n:${quoted(kind)}) RETURN n.id AS id, n.key AS key, n.basis AS basis, n.validFrom AS validFrom, n.validTo AS validTo, n.asOf AS asOf
         ${analysed.map((name, i) => `, n.${quoted(name)} AS f${i}`).join("")}`,
});

const relationshipStatement = (kind: string, analysed: readonly string[]): Statement => ({
  text: `MATCH (a:Entity)-[e:${quoted(kind)}]->(b:Entity)
         RETURN e.id AS id, a.id AS from, b.id AS to, e.basis AS basis, e.\`group\` AS grp, e.quorum AS quorum, e.groupBasis AS groupBasis,
                e.holdoverHours AS holdoverHours, e.holdoverBasis AS holdoverBasis, e.validFrom AS validFrom, e.validTo AS validTo, e.asOf AS asOf
                ${analysed.map((name, i) => `, e.${quoted(name)} AS f${i}`).join("")}`,
});

/**
 * Every live fact, kind by kind. Commits that land while it runs show in part: whoever follows the registry reads the head
 * first, and then again what was touched since. No relationship comes without its ends.
 */
export async function* topology(engine: Engine): AsyncGenerator<TopologyChunk> {
  const seen = new Set<string>();
  for (const { kind, fields } of entityKinds) {
    const analysed = analysedOf(fields);
    for await (const rows of engine.stream(entityStatement(kind, analysed), chunkRows)) {
      const entities = rows.map((row) => entityFact(kind, analysed, row));
      for (const { id } of entities) seen.add(id);
      yield { entities, relationships: [] };
    }
  }
  for (const { kind, fields } of relationshipKinds) {
    const analysed = analysedOf(fields);
    for await (const rows of engine.stream(relationshipStatement(kind, analysed), chunkRows)) {
      const joined = rows.filter((row) => seen.has(row.from as string) && seen.has(row.to as string));
      yield { entities: [], relationships: joined.map((row) => relationshipFact(kind, analysed, row)) };
    }
  }
}

function entityFact(kind: EntityKindName, analysed: readonly string[], row: Row): EntityFact {
  return {
    id: row.id as string,
    kind,
    key: row.key as string,
    basis: row.basis as Basis,
    validFrom: (row.validFrom ?? null) as string | null,
    validTo: (row.validTo ?? null) as string | null,
    asOf: (row.asOf ?? null) as string | null,
    fields: fieldsOf(analysed, row),
  };
}

function fieldsOf(analysed: readonly string[], row: Row): Record<string, string | number | boolean> {
  const fields: Record<string, string | number | boolean> = {};
  analysed.forEach((name, i) => {
    const value = row[`f${i}`];
    if (value !== null && value !== undefined) fields[name] = value as string | number | boolean;
  });
  return fields;
}

function relationshipFact(kind: RelationshipKindName, analysed: readonly string[], row: Row): RelationshipFact {
  const fields = fieldsOf(analysed, row);
  return { ...plainFact(kind, row), ...(Object.keys(fields).length > 0 ? { fields } : {}) };
}

const plainFact = (kind: RelationshipKindName, row: Row): RelationshipFact => ({
  id: row.id as string,
  kind,
  from: row.from as string,
  to: row.to as string,
  basis: row.basis as Basis,
  group: (row.grp ?? null) as string | null,
  quorum: (row.quorum ?? null) as number | null,
  groupBasis: (row.groupBasis ?? null) as Basis | null,
  holdoverHours: (row.holdoverHours ?? null) as number | null,
  holdoverBasis: (row.holdoverBasis ?? null) as Basis | null,
  validFrom: (row.validFrom ?? null) as string | null,
  validTo: (row.validTo ?? null) as string | null,
  asOf: (row.asOf ?? null) as string | null,
});
