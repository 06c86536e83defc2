import type { EntityFact } from "../../schema/model/topology";
import { type Analysis, analysisOf } from "./analysis";
import { type Columns, columns, kindCode, type Snapshot } from "./snapshot";

/** What long work needs of an analysis, as plain data that can be posted to another thread. */
export interface Posted {
  readonly on: string;
  readonly entityCount: number;
  readonly relationshipCount: number;
  readonly columns: Columns;
  readonly groupNames: readonly string[];
  /** Facts of the kinds whose terms are read from the facts themselves, by index. */
  readonly stated: readonly (readonly [number, EntityFact])[];
}

/** Kinds of which analyses read terms that no column holds. */
const readAsFacts = new Set([kindCode("Agreement"), kindCode("Bloc")]);

/**
 * The columns of an analysis, without ids, names and the facts behind them: about 15 bytes for each entity and 42 for each
 * relationship. On the reference data that is 2 MB, posted in about 2 ms, where posting the facts would hold up the
 * sending thread for a tenth of a second. Whoever answers from it answers with indices.
 */
export function postedOf({ snapshot, day }: Analysis): Posted {
  const { entityCount, relationshipCount, groupNames, kind, facts } = snapshot;
  const stated: [number, EntityFact][] = [];
  for (let x = 0; x < entityCount; x++) if (readAsFacts.has(kind[x])) stated.push([x, facts.entities[x]]);
  const names = Object.keys(columns) as (keyof Columns)[];
  const taken = Object.fromEntries(names.map((name) => [name, snapshot[name]])) as unknown as Columns;
  return { on: day.on, entityCount, relationshipCount, groupNames, stated, columns: taken };
}

/** The analysis of what was posted. It knows no ids and no keys; facts of most kinds are not there to be read. */
export function analysisFrom({ on, stated, columns: taken, entityCount, relationshipCount, groupNames }: Posted): Analysis {
  const entities: EntityFact[] = new Array(entityCount);
  for (const [x, fact] of stated) entities[x] = fact;
  const without = (what: string) => (): never => {
    throw new Error(`an analysis that was posted knows no ${what}`);
  };
  const snapshot: Snapshot = {
    ...taken,
    facts: { entities, relationships: new Array(relationshipCount) },
    entityCount,
    relationshipCount,
    groupNames,
    groupNumber: without("new groups"),
    indexOf: without("ids"),
    byKey: without("keys"),
  };
  return analysisOf(snapshot, on);
}
