import type { RelationshipRecord } from "../../../schema/model/record";
import { batches, grouped } from "./batches";
import type { Run } from "./engine";
import { countOf, expectAll } from "./mismatch";
import { edgeOf, typeOf } from "./relationshipEdge";
import { pastRelationshipLabel, quoted, retiredLabel, retiredType } from "./shape";

/** A live relationship joins live entities; a missing end yields no row, so the count tells. */
export async function createRelationships(run: Run, records: readonly RelationshipRecord[]): Promise<void> {
  for (const [type, members] of grouped(records, typeOf)) {
    const live = type === retiredType ? "" : `WHERE NOT a:${retiredLabel} AND NOT b:${retiredLabel}`;
    const text = `UNWIND $rows AS r MATCH (a:Entity {id: r.from}) MATCH (b:Entity {id: r.to}) ${live}
                  CREATE (a)-[e:${quoted(type)} {id: r.id}]->(b) SET e += r.p RETURN count(e) AS c`;
    for (const rows of batches(members.map(toRow))) expectAll(countOf(await run({ text, params: { rows } })), rows.length);
  }
}

const keep = `CREATE (p:${pastRelationshipLabel} {replacedIn: $revision, type: type(e), from: a.id, to: b.id}) SET p += properties(e)`;

/** Keeps them as they were until this revision, then writes the new state. Types cannot be changed: a retired relationship is made anew as RETIRED, a restored one as its kind. */
export async function updateRelationships(run: Run, revision: number, records: readonly RelationshipRecord[]): Promise<void> {
  for (const members of grouped(records, (r) => `${r.kind} ${r.retired}`).values()) {
    const [{ kind }] = members;
    const becomes = typeOf(members[0]);
    for (const rows of batches(members.map(toRow))) {
      let found = 0;
      for (const stored of [kind, retiredType]) {
        if (found === rows.length) break;
        const match = `UNWIND $rows AS r MATCH (a:Entity {id: r.from})-[e:${quoted(stored)}]->(b:Entity)
                       WHERE e.id = r.id AND e.version = r.was AND b.id = r.to ${stored === retiredType ? "AND e.kind = $kind" : ""}`;
        const change =
          stored === becomes
            ? "SET e = r.p RETURN count(e) AS c"
            : `DELETE e CREATE (a)-[x:${quoted(becomes)} {id: r.id}]->(b) SET x += r.p RETURN count(x) AS c`;
        await run({ text: `${match} ${keep}`, params: { rows, kind, revision } });
        found += countOf(await run({ text: `${match} ${change}`, params: { rows, kind } }));
      }
      expectAll(found, rows.length);
    }
  }
}

const toRow = (record: RelationshipRecord) => ({
  id: record.id,
  from: record.from,
  to: record.to,
  was: record.version - 1,
  p: edgeOf(record),
});
