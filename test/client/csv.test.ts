import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { csv, tabbed } from "../../client/words/csv";

describe("what is taken along", () => {
  const rows = [
    ["name", "share", "as of"],
    ['Say "cheese", Ltd', 0.125, null],
    ["two\nlines", 3, "2026-11"],
  ];

  it("reads back as it was written", () => {
    expect(parse(csv(rows), { bom: true })).toEqual([
      ["name", "share", "as of"],
      ['Say "cheese", Ltd', "0.125", ""],
      ["two\nlines", "3", "2026-11"],
    ]);
  });

  it.each(["=1+1", "+49", "-x", "@here", "\tx"])("never lets a spreadsheet run %j", (text) => {
    expect(parse(csv([[text]]), { bom: true })).toEqual([[`'${text}`]]);
    expect(tabbed([[text]]).startsWith("'")).toBe(true);
  });

  it("keeps a number that is below nothing a number", () => expect(csv([[-1.5]])).toBe("\ufeff-1.5\r\n"));

  it("is one line for each row on the clipboard", () => {
    expect(tabbed(rows).split("\n")).toEqual(["name\tshare\tas of", 'Say "cheese", Ltd\t0.125\t', "two lines\t3\t2026-11"]);
  });
});
