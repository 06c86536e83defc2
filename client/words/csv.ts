type Cell = string | number | null;
type Rows = readonly (readonly Cell[])[];

/** A text that a spreadsheet would run as a formula is kept from it by an apostrophe. */
const plain = (cell: Cell): string => {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
};

const quoted = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Rows as CSV (RFC 4180) with a mark by which spreadsheets know UTF-8. Nothing on record is an empty cell. */
export const csv = (rows: Rows): string => `\ufeff${rows.map((row) => row.map((cell) => quoted(plain(cell))).join(",")).join("\r\n")}\r\n`;

/** Rows as a spreadsheet takes them from the clipboard: tabs between cells, one line each. */
export const tabbed = (rows: Rows): string =>
  rows.map((row) => row.map((cell) => plain(cell).replace(/[\t\r\n]+/g, " ")).join("\t")).join("\n");
