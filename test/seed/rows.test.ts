import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { LoadpathError } from "../../schema/model/errors/catalogue";
import { rowsOf, sourcesIn, sourcesOf } from "../../seed/rows";

const problemOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    if (error instanceof LoadpathError) return error.problems[0];
    throw error;
  }
  throw new Error("nothing was thrown");
};

describe("tables", () => {
  it("keep line breaks inside quotes and lose the byte-order mark", () => {
    expect(rowsOf('\uFEFFid,text\n1,"two\nlines, with a comma"\n', "t.csv")).toEqual([{ id: "1", text: "two\nlines, with a comma" }]);
  });

  it("name the line that is malformed", () => {
    expect(problemOf(() => rowsOf("a,b\n1,2\n3\n", "t.csv"))).toMatchObject({ code: "LP-3002", path: "t.csv:3" });
  });

  it("name the columns that are missing", () => {
    expect(problemOf(() => rowsOf("a\n1\n", "t.csv", ["a", "b"]))).toMatchObject({ code: "LP-3003", message: 't.csv has no column "b".' });
  });
});

describe("sources", () => {
  const folder = mkdtempSync(join(tmpdir(), "sources-"));
  writeFileSync(join(folder, "a.csv"), "\uFEFFx\n1\n");
  writeFileSync(join(folder, "b.json"), "{");
  const both = { files: sourcesIn(folder), memory: sourcesOf({ "./a.csv": "\uFEFFx\n1\n", "./b.json": "{" }) };

  it.each(Object.entries(both))("read the same from %s", (_where, sources) => {
    expect(sources.table("./a.csv")).toEqual([{ x: "1" }]);
    expect(sources.text("./a.csv")).toBe("x\n1\n");
    expect(sources.list(".")).toEqual(["a.csv", "b.json"]);
    expect(problemOf(() => sources.json("./b.json"))).toMatchObject({ code: "LP-3004" });
    expect(problemOf(() => sources.table("./none.csv"))).toMatchObject({ code: "LP-3001" });
    expect(problemOf(() => sources.list("./none"))).toMatchObject({ code: "LP-3001" });
  });
});
