import type grafeo from "@grafeo-db/js";
import { catalogue, LoadpathError, problem } from "../../../schema/model/errors/catalogue";
import { type Engine, type Row, type Run, type Statement, UniqueViolation } from "../cypher/engine";
import { type CheckpointOptions, Checkpoints } from "./checkpoints";
import type { Journal } from "./journal";
import { Mutex } from "./mutex";

type Database = InstanceType<typeof grafeo.GrafeoDB>;

/** The shared statements on the embedded engine: writes one at a time, on disk before they are acknowledged. */
export class EmbeddedEngine implements Omit<Engine, "relationships"> {
  private readonly writes = new Mutex();
  private readonly checkpoints: Checkpoints;
  /** Why nothing can be written any more: what the disk keeps is not known. */
  private broken: Error | null = null;

  constructor(
    private readonly db: Database,
    private readonly journal: Journal,
    options: CheckpointOptions,
  ) {
    this.checkpoints = new Checkpoints(journal, () => this.writes.run(async () => this.db.walCheckpoint()), options);
  }

  async read(statements: readonly Statement[]): Promise<Row[][]> {
    this.checkpoints.touch();
    if (statements.length === 1) return [await this.rows(this.db, statements[0]!)];
    // One transaction sees one state. It has written nothing, so that ending it either way is the same.
    const transaction = this.db.beginTransaction();
    try {
      const answers: Row[][] = [];
      for (const statement of statements) answers.push(await this.rows(transaction, statement));
      return answers;
    } finally {
      transaction.rollback();
    }
  }

  /** The engine holds the answer outside the heap; rows become objects batch by batch, and others get their turn in between. */
  async *stream(statement: Statement, batch: number): AsyncGenerator<Row[]> {
    this.checkpoints.touch();
    const result = await this.db.executeCypher(statement.text, statement.params);
    for (let start = 0; start < result.length; start += batch) {
      const rows: Row[] = [];
      for (let i = start; i < Math.min(start + batch, result.length); i++) rows.push(result.get(i));
      yield rows;
      await new Promise<void>((resolve) => setImmediate(resolve));
    }
  }

  write<T>(work: (run: Run, attempt: number) => Promise<T>): Promise<T> {
    return this.writes.run(async () => {
      this.checkpoints.touch();
      if (this.broken) throw notDurable(this.broken);
      const transaction = this.db.beginTransaction();
      let result: T;
      try {
        result = await work((statement) => this.rows(transaction, statement), 1);
        transaction.commit();
      } catch (error) {
        // After a failed statement the transaction stays open and would keep the rest.
        if (transaction.isActive) transaction.rollback();
        throw asStoreError(error);
      }
      try {
        await this.journal.sync();
      } catch (error) {
        this.broken = error as Error;
        throw notDurable(this.broken);
      }
      this.checkpoints.wrote();
      return result;
    });
  }

  /** Waits for the write that runs, then folds the log into the data file. */
  async close(): Promise<void> {
    await this.checkpoints.stop();
    await this.writes.run(async () => {
      await this.journal.close();
      this.db.close();
    });
  }

  private async rows(runner: Pick<Database, "executeCypher">, { text, params }: Statement): Promise<Row[]> {
    const result = await runner.executeCypher(text, params);
    return result.toArray();
  }
}

const uniqueMessage = /UNIQUE constraint violation/;

/** The engine's failures in the store's terms; what did not come from the engine passes unchanged. */
function asStoreError(error: unknown): unknown {
  if (!(error instanceof Error) || !/GRAFEO-|Database error/.test(error.message)) return error;
  if (uniqueMessage.test(error.message)) return new UniqueViolation(error.message, { cause: error });
  return new LoadpathError(problem("LP-4006", catalogue["LP-4006"].cause), { cause: error });
}

const notDurable = (cause: Error) =>
  new LoadpathError(problem("LP-4009", `The write-ahead file could not be brought to disk: ${cause.message}`), { cause });
