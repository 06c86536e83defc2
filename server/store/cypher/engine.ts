/** What a graph engine must offer for the shared statements. Parameters and cells: null, text, numbers, booleans, lists, plain objects. */
export interface Statement {
  readonly text: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

export type Row = Readonly<Record<string, unknown>>;

/** Runs one statement inside a transaction. */
export type Run = (statement: Statement) => Promise<Row[]>;

export interface Engine {
  /** Answers of the statements, all read in one transaction. */
  read(statements: readonly Statement[]): Promise<Row[][]>;

  /** Rows of one statement in batches, without holding them all as objects. */
  stream(statement: Statement, batch: number): AsyncIterable<Row[]>;

  /**
   * Runs `work` in one transaction that is durable once this resolves. Whatever `work` throws, nothing of it is kept.
   * It may be run again after a passing failure; `attempt` counts from 1.
   * Throws `UniqueViolation` where a constraint stood in the way.
   */
  write<T>(work: (run: Run, attempt: number) => Promise<T>): Promise<T>;

  /** Relationships by id, of whatever kind, retired ones included, as rows of `relationshipColumns`. */
  relationships(ids: readonly string[]): Promise<Row[]>;

  close(): Promise<void>;
}

/** A unique property has the value already; which one is found out above the engines. */
export class UniqueViolation extends Error {
  override readonly name = "UniqueViolation";
}

/** What to return of a relationship `e` from `a` to `b`, so that its record can be made. */
export const relationshipColumns = "properties(e) AS p, type(e) AS type, a.id AS from, b.id AS to";
