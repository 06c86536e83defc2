import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CsvError, parse } from "csv-parse/sync";
import { LoadpathError, problem } from "../schema/model/errors/catalogue";

/** One row of a published table, by column name as published. Cells are text as written; an empty cell is "". */
export type Row = Readonly<Record<string, string>>;

/** The folder of source data. Paths are relative to it, with `/` between parts: `curated/sectors.csv`. */
export interface Sources {
  /**
   * Rows of a CSV table in order.
   * @param needs columns that the importer reads
   * @throws LP-3001 no such file, LP-3002 malformed line, LP-3003 a needed column is missing
   */
  table(path: string, needs?: readonly string[]): Row[];
  /** Content of a JSON file. @throws LP-3001, LP-3004 */
  json(path: string): unknown;
  /** Content of a text file without byte-order mark. @throws LP-3001 */
  text(path: string): string;
  /** Names of the files and folders in a folder, sorted. @throws LP-3001 */
  list(folder: string): string[];
}

/** Reads a CSV text whose first record is the header. `path` is named in problems. */
export function rowsOf(text: string, path: string, needs: readonly string[] = []): Row[] {
  let records: string[][];
  try {
    records = parse(text, { bom: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === "number" ? error.lines : "?";
    throw new LoadpathError(problem("LP-3002", `${path}, line ${line}: ${error.message}`, `${path}:${line}`), { cause: error });
  }
  const [header = [], ...body] = records;
  const missing = needs.filter((column) => !header.includes(column));
  if (missing.length > 0)
    throw new LoadpathError(missing.map((column) => problem("LP-3003", `${path} has no column "${column}".`, `${path}:1`)));
  return body.map((cells) => Object.fromEntries(header.map((column, i) => [column, cells[i] ?? ""])));
}

const sourcesFrom = (text: (path: string) => string, list: (folder: string) => string[]): Sources => ({
  text,
  list,
  table: (path, needs) => rowsOf(text(path), path, needs),
  json: (path) => {
    try {
      return JSON.parse(text(path));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      throw new LoadpathError(problem("LP-3004", `${path}: ${error.message}`, path), { cause: error });
    }
  },
});

const unreadable = (path: string, cause?: unknown) =>
  new LoadpathError(problem("LP-3001", `${path} cannot be read.`, path, "Give the folder that holds `sources/` and `curated/`."), {
    cause,
  });

/** The sources in a folder of the file system. */
export function sourcesIn(folder: string): Sources {
  const read = <T>(path: string, how: (full: string) => T): T => {
    try {
      return how(join(folder, path));
    } catch (error) {
      throw unreadable(path, error);
    }
  };
  return sourcesFrom(
    (path) => read(path, (full) => readFileSync(full, "utf8")).replace(/^\uFEFF/, ""),
    (path) => read(path, (full) => readdirSync(full)).sort(),
  );
}

/** Sources held in memory: text by path. */
export function sourcesOf(files: Readonly<Record<string, string>>): Sources {
  const paths = Object.keys(files);
  return sourcesFrom(
    (path) => {
      const text = files[path];
      if (text === undefined) throw unreadable(path);
      return text.replace(/^\uFEFF/, "");
    },
    (folder) => {
      const within = folder.endsWith("/") ? folder : `${folder}/`;
      const names = paths.filter((p) => p.startsWith(within)).map((p) => p.slice(within.length).split("/")[0]!);
      if (names.length === 0) throw unreadable(folder);
      return [...new Set(names)].sort();
    },
  );
}
