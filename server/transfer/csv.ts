import { CsvError, parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import type { CreateEntity, CreateRelationship } from "../../schema/model/change";
import { checkValue } from "../../schema/model/check";
import { type Code, LoadpathError, problem } from "../../schema/model/errors/catalogue";
import type { Problem } from "../../schema/model/errors/problem";
import type { Field, FieldValue } from "../../schema/model/field";
import { relationshipKind } from "../../schema/model/relationshipKinds";
import { type Column, endKinds, entityColumns, relationshipColumns } from "./headers";

/** Cells of one record by column name; what is not stated is left out. */
export type Cells = Readonly<Record<string, string>>;

interface Line {
  readonly cells: readonly string[];
  /** Line of the file on which the record starts, from 1. */
  readonly at: number;
}

/** Records of a CSV text with their lines. A quote that is never closed leaves nothing to read on with. */
function linesOf(csv: string, file: string): Line[] {
  try {
    const records: string[][] = parse(csv, { bom: true, relax_column_count: true });
    let next = 1;
    return records
      .map((cells) => {
        const at = next;
        next += 1 + cells.reduce((breaks, cell) => breaks + (cell.includes("\n") ? cell.split("\n").length - 1 : 0), 0);
        return { cells, at };
      })
      .filter(({ cells }) => cells.length > 1 || cells[0] !== "");
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const at = typeof error.lines === "number" ? error.lines : 1;
    throw new LoadpathError(problem("LP-3002", `${file}, line ${at}: ${error.message}`, `${file}:${at}`), { cause: error });
  }
}

/** Items of a list cell: divided by `|`; a backslash takes the next character as it is. */
const listOf = (cell: string): string[] =>
  [...cell.matchAll(/(?:^|\|)((?:\\.|[^|\\])*)/gs)].map(([, item]) => item!.replace(/\\(.)/gs, "$1"));
const cellOfList = (items: readonly string[]): string => items.map((item) => item.replace(/[|\\]/g, "\\$&")).join("|");

const decimal = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** Value of a cell by the field's type; what cannot be read stays text, for the check to name. */
function readCell({ type }: Field, cell: string): Exclude<FieldValue, null> {
  const plain = cell.replace(/^'(?=[=+\-@\t\r])/, "");
  if (type === "TEXT_LIST") return listOf(plain);
  if ((type === "INTEGER" || type === "NUMBER") && decimal.test(plain)) return Number(plain);
  if (type === "BOOLEAN" && (plain === "true" || plain === "false")) return plain === "true";
  return plain;
}

const cellOf = (value: FieldValue | undefined): string =>
  value === null || value === undefined ? "" : Array.isArray(value) ? cellOfList(value) : String(value);

/**
 * Reads a table whose columns are those given.
 * @param folded cells that every record of the table has, left out of the text
 * @throws LP-3002, LP-3003, LP-2002, LP-2003, LP-2004, LP-2005, all that there are at once, each with line and column
 */
function readTable<R>(columns: readonly Column[], csv: string, file: string, folded: Cells, toRecord: (values: Values) => R): R[] {
  const problems: Problem[] = [];
  const say = (code: Code, at: number, words: string) => problems.push(problem(code, `${file}, line ${at}${words}`, `${file}:${at}`));
  const [header, ...body] = linesOf(csv, file);
  const names = [...(header?.cells ?? []).map((name) => name.trim()), ...Object.keys(folded)];
  const known = new Map(columns.map((column) => [column.name, column]));
  const used = names.map((name) => known.get(name));
  names.forEach((name, i) => {
    if (!used[i]) say("LP-2002", 1, `: there is no column "${name}". Columns: ${columns.map((c) => c.name).join(", ")}.`);
    else if (names.indexOf(name) < i) say("LP-3002", 1, `: column "${name}" stands there twice.`);
  });
  for (const { name, field } of columns) {
    if (field.required && !names.includes(name)) say("LP-3003", 1, `: column "${name}" is missing.`);
  }
  const common = Object.values(folded);
  const records = body.map(({ cells, at }) => {
    const want = names.length - common.length;
    if (cells.length !== want) say("LP-3002", at, `: ${cells.length} columns where the header has ${want}.`);
    const values = new Values();
    [...cells.slice(0, want), ...common].forEach((cell, i) => {
      const column = used[i];
      if (!column) return;
      const value = cell === "" ? null : readCell(column.field, cell);
      const wrong = checkValue(column.field, value, "");
      if (wrong) say(wrong.code, at, `, column ${column.name}: ${wrong.message}`);
      else if (value !== null) values.set(column, value);
    });
    return values;
  });
  if (problems.length > 0) throw new LoadpathError(problems);
  return records.map(toRecord);
}

/** What the cells of one record say, sorted by what they tell of. */
class Values {
  readonly record: Record<string, FieldValue> = {};
  readonly fields: Record<string, FieldValue> = {};
  readonly fieldProvenance: Record<string, Record<string, FieldValue>> = {};

  set({ name, of }: Column, value: FieldValue): void {
    if (of === "record") this.record[name] = value;
    else if (of === "field") this.fields[name] = value;
    else {
      const [field, part] = name.split(".") as [string, string];
      this.fieldProvenance[field] ??= {};
      this.fieldProvenance[field][part] = value;
    }
  }

  /** The parts of a change that entities and relationships share. */
  stated(): object {
    return {
      ...(Object.keys(this.fields).length > 0 && { fields: this.fields }),
      ...(Object.keys(this.fieldProvenance).length > 0 && { fieldProvenance: this.fieldProvenance }),
    };
  }
}

/** Entities of one kind in a CSV text with a header, as changes that create them. `file` is named in problems. */
export function readEntities(kind: string, csv: string, file: string, folded: Cells = {}): CreateEntity[] {
  return readTable(
    entityColumns(kind),
    csv,
    file,
    folded,
    (v) => ({ op: "createEntity", kind, ...v.record, ...v.stated() }) as unknown as CreateEntity,
  );
}

/** Relationships of one kind in a CSV text with a header, as changes that create them. `file` is named in problems. */
export function readRelationships(kind: string, csv: string, file: string, folded: Cells = {}): CreateRelationship[] {
  const only = (end: "from" | "to") => endKinds(relationshipKind(kind)!, end)[0]!;
  return readTable(relationshipColumns(kind), csv, file, folded, (v) => {
    const { fromKind = only("from"), from, toKind = only("to"), to, ...rest } = v.record;
    const ends = { from: { kind: fromKind, key: from }, to: { kind: toKind, key: to } };
    return { op: "createRelationship", kind, ...ends, ...rest, ...v.stated() } as unknown as CreateRelationship;
  });
}

/** Cells of a change that creates a record, those not stated left out. Ends must be named by kind and key. */
export function cellsOf(change: CreateEntity | CreateRelationship): Cells {
  const columns = change.op === "createEntity" ? entityColumns(change.kind) : relationshipColumns(change.kind);
  const ends =
    change.op === "createRelationship" && "key" in change.from && "key" in change.to
      ? { fromKind: change.from.kind, from: change.from.key, toKind: change.to.kind, to: change.to.key }
      : {};
  const record = { ...change, ...ends } as unknown as Record<string, FieldValue>;
  const cells: Record<string, string> = {};
  for (const { name, of } of columns) {
    const [field, part] = name.split(".") as [string, keyof NonNullable<typeof change.fieldProvenance>[string]];
    const value = of === "record" ? record[name] : of === "field" ? change.fields?.[name] : change.fieldProvenance?.[field]?.[part];
    const cell = cellOf(value);
    if (cell !== "") cells[name] = cell;
  }
  return cells;
}

/**
 * CSV text with a header.
 * @param forPeople puts a quote before cells that a spreadsheet would take for formulas; reading takes it off again
 */
export const csvText = (columns: readonly string[], rows: readonly Cells[], { forPeople }: { forPeople: boolean }): string =>
  stringify([columns as string[], ...rows.map((row) => columns.map((name) => row[name] ?? ""))], { escape_formulas: forPeople });
