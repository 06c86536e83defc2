import { LoadpathError, problem } from "../../../schema/model/errors/catalogue";
import type { Problem } from "../../../schema/model/errors/problem";
import type { Write } from "../port";
import type { Engine, Row } from "./engine";
import { handleOf } from "./entityNode";
import { relationshipOf } from "./relationshipEdge";
import { retiredLabel } from "./shape";

/** Which records of a change set the database does not hold as expected, found out after the transaction was rolled back. */
export async function whyRefused(engine: Engine, write: Write, cause: Error): Promise<LoadpathError> {
  const problems = [...(await entityProblems(engine, write)), ...(await relationshipProblems(engine, write))];
  if (problems.length > 0) return new LoadpathError(problems, { cause });
  return new LoadpathError(problem("LP-4006", "The database does not hold what the change set expects."), { cause });
}

async function entityProblems(engine: Engine, write: Write): Promise<Problem[]> {
  const wanted = [
    ...write.createEntities.map((record, i) => ({ record, created: true, path: `createEntities[${i}]` })),
    ...write.updateEntities.map((record, i) => ({ record, created: false, path: `updateEntities[${i}]` })),
  ];
  const [byId, byHandle] = (await engine.read([
    {
      text: "UNWIND $ids AS x MATCH (n:Entity {id: x}) RETURN n.id AS id, n.version AS version, n.kind AS kind",
      params: { ids: wanted.map(({ record }) => record.id) },
    },
    {
      text: "UNWIND $handles AS x MATCH (n:Entity {handle: x}) RETURN n.handle AS handle, n.id AS id",
      params: { handles: wanted.map(({ record }) => handleOf(record.kind, record.key)) },
    },
  ])) as [Row[], Row[]];
  const stored = new Map(byId.map((row) => [row.id as string, row]));
  const holders = new Map(byHandle.map((row) => [row.handle as string, row.id as string]));
  // What the change set itself rewrites or retires holds its old key no longer.
  const released = new Set(write.updateEntities.map((r) => r.id));
  return wanted.flatMap(({ record, created, path }) => {
    const found = stored.get(record.id);
    if (created && found) return problem("LP-2012", `An entity has the id ${record.id} already.`, `${path}.id`);
    if (!created && !found) return problem("LP-2016", `No entity has the id ${record.id}.`, path);
    if (found && found.kind !== record.kind)
      return problem("LP-2003", `${record.id} is of kind ${found.kind}, not ${record.kind}.`, `${path}.kind`);
    if (found && found.version !== record.version - 1) return moved(record, found.version as number, path);
    const holder = holders.get(handleOf(record.kind, record.key));
    const taken = !record.retired && holder !== undefined && holder !== record.id && !released.has(holder);
    return taken ? problem("LP-2012", `${record.kind} ${record.key} is on record already.`, `${path}.key`) : [];
  });
}

async function relationshipProblems(engine: Engine, write: Write): Promise<Problem[]> {
  const ends = [...new Set(write.createRelationships.filter((r) => !r.retired).flatMap((r) => [r.from, r.to]))];
  const [there] = (await engine.read([
    { text: `UNWIND $ids AS x MATCH (n:Entity {id: x}) WHERE NOT n:${retiredLabel} RETURN n.id AS id`, params: { ids: ends } },
  ])) as [Row[]];
  const live = new Set([...there.map((row) => row.id as string), ...write.createEntities.map((r) => r.id)]);
  for (const { id, retired } of write.updateEntities) {
    if (retired) live.delete(id);
    else live.add(id);
  }
  const missing = write.createRelationships.flatMap((record, i) =>
    (["from", "to"] as const)
      .filter((end) => !record.retired && !live.has(record[end]))
      .map((end) => problem("LP-2006", `No live entity has the id ${record[end]}.`, `createRelationships[${i}].${end}`)),
  );
  const rows = await engine.relationships(write.updateRelationships.map((r) => r.id));
  const stored = new Map(rows.map(relationshipOf).map((r) => [r.id, r]));
  const changed = write.updateRelationships.flatMap((record, i) => {
    const found = stored.get(record.id);
    const path = `updateRelationships[${i}]`;
    const same = found && found.kind === record.kind && found.from === record.from && found.to === record.to;
    if (!same) return problem("LP-2016", `No ${record.kind} from ${record.from} to ${record.to} has the id ${record.id}.`, path);
    return found.version === record.version - 1 ? [] : moved(record, found.version, path);
  });
  return [...missing, ...changed];
}

const moved = (record: { id: string; version: number }, stored: number, path: string) =>
  problem("LP-2107", `${record.id} is at version ${stored}; the change was made to version ${record.version - 1}.`, path);
