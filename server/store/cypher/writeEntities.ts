import type { EntityRecord } from "../../../schema/model/record";
import { batches, grouped } from "./batches";
import type { Run } from "./engine";
import { nodeOf } from "./entityNode";
import { countOf, expectAll } from "./mismatch";
import { liveProperties, pastEntityLabel, quoted, retiredLabel } from "./shape";

export async function createEntities(run: Run, records: readonly EntityRecord[]): Promise<void> {
  for (const [label, members] of grouped(records, (r) => (r.retired ? retiredLabel : r.kind))) {
    const text = `UNWIND $rows AS r CREATE (n:Entity:${quoted(label)} {id: r.id}) SET n += r.p`;
    for (const rows of batches(members.map(toRow))) await run({ text, params: { rows } });
  }
}

/**
 * First keeps them as they were until this revision, and lets go of unique names, so that entities can swap keys and a
 * retired one's key is free again; then writes the new state.
 */
export async function updateEntities(run: Run, revision: number, records: readonly EntityRecord[]): Promise<void> {
  const keep = `UNWIND $ids AS x MATCH (n:Entity {id: x}) CREATE (p:${pastEntityLabel} {replacedIn: $revision})
                SET p += properties(n) REMOVE ${liveProperties.map((name) => `p.${quoted(name)}`).join(", ")}`;
  for (const ids of batches(records.map((r) => r.id))) await run({ text: keep, params: { ids, revision } });
  const release = `UNWIND $rows AS r MATCH (n:Entity {id: r.id}) WHERE n.version = r.was AND n.kind = r.kind
                   REMOVE n.handle RETURN count(n) AS c`;
  for (const rows of batches(records.map(({ id, kind, version }) => ({ id, kind, was: version - 1 })))) {
    expectAll(countOf(await run({ text: release, params: { rows } })), rows.length);
  }
  for (const members of grouped(records, (r) => `${r.kind} ${r.retired}`).values()) {
    const { kind, retired } = members[0];
    const [gains, loses] = retired ? [retiredLabel, kind] : [kind, retiredLabel];
    const text = `UNWIND $rows AS r MATCH (n:Entity {id: r.id}) SET n = r.p SET n:${quoted(gains)} REMOVE n:${quoted(loses)}`;
    for (const rows of batches(members.map(toRow))) await run({ text, params: { rows } });
  }
}

const toRow = (record: EntityRecord) => ({ id: record.id, p: nodeOf(record) });
