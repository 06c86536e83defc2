import { type Row, relationshipColumns } from "../cypher/engine";
import { quoted, retiredType, typePattern } from "../cypher/shape";
import type { Store, Write } from "../port";
import type { EmbeddedEngine } from "./engine";

/**
 * Where each relationship starts, by id: the engine has no index on relationships, and this process is the only one that
 * writes. Filled at the first question, then kept up with every commit. A relationship never moves, so no entry grows stale.
 */
export class Directory {
  private starts: Promise<Map<string, string>> | null = null;

  constructor(private readonly engine: EmbeddedEngine) {}

  /** Relationships by id, as rows of `relationshipColumns`. */
  async find(ids: readonly string[]): Promise<Row[]> {
    const starts = await this.filled();
    const wanted = new Map<string, string[]>();
    for (const id of ids) {
      const from = starts.get(id);
      if (from === undefined) continue;
      const listed = wanted.get(from);
      if (listed) listed.push(id);
      else wanted.set(from, [id]);
    }
    if (wanted.size === 0) return [];
    const text = `UNWIND $rows AS r MATCH (a:Entity {id: r.from})-[e]->(b:Entity) WHERE e.id IN r.ids RETURN ${relationshipColumns}`;
    const [rows] = await this.engine.read([{ text, params: { rows: [...wanted].map(([from, listed]) => ({ from, ids: listed })) } }]);
    return rows!;
  }

  /** Enters what a commit has created. */
  async enter({ createRelationships }: Write): Promise<void> {
    if (!this.starts) return;
    const starts = await this.starts;
    for (const { id, from } of createRelationships) starts.set(id, from);
  }

  private async filled(): Promise<Map<string, string>> {
    this.starts ??= this.fill();
    try {
      return await this.starts;
    } catch (error) {
      this.starts = null;
      throw error;
    }
  }

  private async fill(): Promise<Map<string, string>> {
    const starts = new Map<string, string>();
    const text = `MATCH (a:Entity)-[e:${typePattern()}|${quoted(retiredType)}]->(b:Entity) RETURN e.id AS id, a.id AS from`;
    for await (const rows of this.engine.stream({ text }, 5_000)) {
      for (const row of rows) starts.set(row.id as string, row.from as string);
    }
    return starts;
  }
}

/** The store whose commits are entered in the directory before they are acknowledged. */
export const withDirectory = (store: Store, directory: Directory): Store => ({
  ...store,
  commit: async (write) => {
    const committed = await store.commit(write);
    if (committed.status === "committed") await directory.enter(write);
    return committed;
  },
});
