import neo4j, { type BookmarkManager, type Driver, type ManagedTransaction, type Session } from "neo4j-driver";
import { type Engine, type Row, type Run, relationshipColumns, type Statement } from "../cypher/engine";
import { quoted, retiredType, typePattern } from "../cypher/shape";
import { asStoreError } from "./errors";
import { toParameters } from "./parameters";

/** The shared statements on Neo4j. Sessions share bookmarks, so that a cluster member that reads has seen what was written here. */
export class Neo4jEngine implements Engine {
  private readonly bookmarkManager: BookmarkManager = neo4j.bookmarkManager();

  constructor(
    private readonly driver: Driver,
    private readonly database: string | undefined,
  ) {}

  read(statements: readonly Statement[]): Promise<Row[][]> {
    return this.inSession("READ", (session) =>
      session.executeRead(async (transaction) => {
        const run = runIn(transaction);
        const answers: Row[][] = [];
        for (const statement of statements) answers.push(await run(statement));
        return answers;
      }),
    );
  }

  async *stream({ text, params }: Statement, batch: number): AsyncGenerator<Row[]> {
    const session = this.session("READ", batch);
    try {
      let rows: Row[] = [];
      for await (const record of session.run(text, toParameters(params))) {
        rows.push(record.toObject());
        if (rows.length < batch) continue;
        yield rows;
        rows = [];
      }
      if (rows.length > 0) yield rows;
    } catch (error) {
      throw asStoreError(error);
    } finally {
      await session.close();
    }
  }

  write<T>(work: (run: Run, attempt: number) => Promise<T>): Promise<T> {
    let attempt = 0;
    return this.inSession("WRITE", (session) =>
      session.executeWrite((transaction) => {
        attempt++;
        return work(runIn(transaction), attempt);
      }),
    );
  }

  /** Statements of schema, in one transaction: each on its own would wait for the disk some eighty times. */
  define(texts: readonly string[]): Promise<void> {
    return this.inSession("WRITE", (session) =>
      session.executeWrite(async (transaction) => {
        for (const text of texts) await transaction.run(text);
      }),
    );
  }

  async relationships(ids: readonly string[]): Promise<Row[]> {
    const [rows] = await this.read([{ text: relationshipsById, params: { ids: [...ids] } }]);
    return rows!;
  }

  close(): Promise<void> {
    return this.driver.close();
  }

  private session(mode: "READ" | "WRITE", fetchSize?: number): Session {
    return this.driver.session({
      defaultAccessMode: mode,
      bookmarkManager: this.bookmarkManager,
      ...(this.database ? { database: this.database } : {}),
      ...(fetchSize ? { fetchSize } : {}),
    });
  }

  private async inSession<T>(mode: "READ" | "WRITE", work: (session: Session) => Promise<T>): Promise<T> {
    const session = this.session(mode);
    try {
      return await work(session);
    } catch (error) {
      throw asStoreError(error);
    } finally {
      await session.close();
    }
  }
}

const runIn =
  (transaction: ManagedTransaction): Run =>
  async ({ text, params }) => {
    const { records } = await transaction.run(text, toParameters(params));
    return records.map((record) => record.toObject());
  };

/** The planner makes one seek per kind of this, each in the index of that kind's ids. */
const relationshipsById = `MATCH (a:Entity)-[e:${typePattern()}|${quoted(retiredType)}]->(b:Entity) WHERE e.id IN $ids RETURN ${relationshipColumns}`;
