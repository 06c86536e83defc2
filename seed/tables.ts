import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CreateEntity, CreateRelationship } from "../schema/model/change";
import { isEntityKind } from "../schema/model/entityKinds";
import { LoadpathError, problem } from "../schema/model/errors/catalogue";
import { type Cells, cellsOf, csvText, readEntities, readRelationships } from "../server/transfer/csv";
import { entityColumns, relationshipColumns } from "../server/transfer/headers";
import type { SeedChanges } from "./changes";

/** One table of the reference data: the kind that names its file, its number of rows, and the cells that are the same in all of them. */
interface TableEntry {
  readonly kind: string;
  readonly rows: number;
  readonly folded: Cells;
}

const contents = "tables.json";

/** The checked-in form of the facts: text by file name. One CSV per kind, empty columns left out, constant ones folded. */
export function tablesOf({ entities, relationships }: SeedChanges): Map<string, string> {
  const files = new Map<string, string>();
  const rows = new Map<string, Cells[]>();
  for (const change of [...entities, ...relationships]) {
    const cells = cellsOf(change);
    const table = rows.get(change.kind);
    if (table) table.push(cells);
    else rows.set(change.kind, [cells]);
  }
  const entries: TableEntry[] = [];
  for (const [kind, table] of rows) {
    const columns = (isEntityKind(kind) ? entityColumns(kind) : relationshipColumns(kind)).map(({ name }) => name);
    const first = table[0]!;
    const constant = table.length > 1 ? columns.filter((name) => first[name] && table.every((row) => row[name] === first[name])) : [];
    const folded = Object.fromEntries(constant.map((name) => [name, first[name]!]));
    const used = columns.filter((name) => !(name in folded) && table.some((row) => row[name]));
    entries.push({ kind, rows: table.length, folded });
    files.set(`${kind}.csv`, csvText(used, table, { forPeople: false }));
  }
  files.set(contents, `${JSON.stringify(entries, null, 2)}\n`);
  return files;
}

const damaged = (words: string, path: string, cause?: unknown) => new LoadpathError(problem("LP-3007", words, path), { cause });

/**
 * Reads the tables of a folder.
 * @throws LP-3007 if a table is missing, has lost rows or cannot be read; the cause names each place
 */
export function readTables(folder: string): SeedChanges {
  const read = (name: string) => {
    const path = join(folder, name);
    if (!existsSync(path)) throw damaged(`${name} is missing from the reference data.`, path);
    return readFileSync(path, "utf8");
  };
  const entities: CreateEntity[] = [];
  const relationships: CreateRelationship[] = [];
  let entries: TableEntry[];
  try {
    entries = JSON.parse(read(contents));
  } catch (error) {
    throw error instanceof SyntaxError ? damaged(`${contents}: ${error.message}`, contents, error) : error;
  }
  for (const { kind, rows, folded } of entries) {
    const file = `${kind}.csv`;
    const text = read(file);
    const found = readTable(kind, text, file, folded);
    if (found.length !== rows) throw damaged(`${file} has ${found.length} rows where ${contents} says ${rows}.`, file);
    for (const change of found) {
      if (change.op === "createEntity") entities.push(change);
      else relationships.push(change);
    }
  }
  return { entities, relationships };
}

function readTable(kind: string, text: string, file: string, folded: Cells) {
  try {
    return isEntityKind(kind) ? readEntities(kind, text, file, folded) : readRelationships(kind, text, file, folded);
  } catch (error) {
    if (!(error instanceof LoadpathError)) throw error;
    throw damaged(`${file} cannot be read: ${error.problems[0]!.message}`, file, error);
  }
}
