import type { PastChunk } from "../port";
import type { Engine, Row } from "./engine";
import { entityOf } from "./entityNode";
import type { Properties } from "./properties";
import { relationshipOf } from "./relationshipEdge";
import { pastEntityLabel, pastRelationshipLabel } from "./shape";

/** Rows of one chunk: whole records, so fewer than of the topology. */
const chunkRows = 1_000;

/** The past states that the revisions in `(after, until]` replaced: entities first, in no order. */
export async function* past(engine: Engine, after: number, until: number): AsyncGenerator<PastChunk> {
  const replacedBy = (label: string) => ({
    text: `MATCH (p:${label}) WHERE p.replacedIn > $after AND p.replacedIn <= $until RETURN properties(p) AS p`,
    params: { after, until },
  });
  for await (const rows of engine.stream(replacedBy(pastEntityLabel), chunkRows)) {
    yield { entities: rows.map((row) => ({ replacedIn: replacedIn(row), record: entityOf(row.p as Properties) })), relationships: [] };
  }
  for await (const rows of engine.stream(replacedBy(pastRelationshipLabel), chunkRows)) {
    const states = rows.map((row) => {
      const { type, from, to } = row.p as Properties;
      return { replacedIn: replacedIn(row), record: relationshipOf({ p: row.p, type, from, to }) };
    });
    yield { entities: [], relationships: states };
  }
}

const replacedIn = (row: Row): number => (row.p as Properties).replacedIn as number;
