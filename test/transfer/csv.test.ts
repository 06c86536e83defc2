import { describe, expect, it } from "vitest";
import type { CreateEntity, CreateRelationship } from "../../schema/model/change";
import { entityKinds } from "../../schema/model/entityKinds";
import { enums } from "../../schema/model/enums";
import { LoadpathError } from "../../schema/model/errors/catalogue";
import type { Field, FieldValue } from "../../schema/model/field";
import { relationshipKinds } from "../../schema/model/relationshipKinds";
import { cellsOf, csvText, readEntities, readRelationships } from "../../server/transfer/csv";
import { entityColumns, relationshipColumns } from "../../server/transfer/headers";

const problemsOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    if (error instanceof LoadpathError) return error.problems.map(({ code, path, message }) => ({ code, path, message }));
    throw error;
  }
  throw new Error("nothing was thrown");
};

/** A value that the field allows, told apart from others by its text where it can be. */
function sample({ type, values, min }: Field): FieldValue {
  if (type === "ENUM") return Object.keys(enums[values!]).at(-1)!;
  if (type === "INTEGER") return min ?? -3;
  if (type === "NUMBER") return (min ?? -3) + 0.5;
  if (type === "BOOLEAN") return false;
  if (type === "DATE") return "2026-11";
  return type === "TEXT_LIST" ? ["a|b", "back\\slash", "=1+1"] : '=cmd, "quoted"\nsecond line';
}

/** Everything that a change of the kind can state, by its columns. */
function full(columns: ReturnType<typeof entityColumns>) {
  const of = (what: string) => columns.filter((c) => c.of === what);
  const fieldProvenance: Record<string, Record<string, FieldValue>> = {};
  for (const { name, field } of of("fieldProvenance")) {
    const [of, part] = name.split(".") as [string, string];
    fieldProvenance[of] = { ...fieldProvenance[of], [part]: sample(field) };
  }
  const values = (what: string) => Object.fromEntries(of(what).map(({ name, field }) => [name, sample(field)]));
  const fields = values("field");
  return { ...values("record"), ...(Object.keys(fields).length > 0 ? { fields, fieldProvenance } : {}) };
}

describe("what is written reads back the same", () => {
  for (const forPeople of [false, true]) {
    it.each(entityKinds.map(({ kind }) => kind))(`%s, for people: ${forPeople}`, (kind) => {
      const columns = entityColumns(kind);
      const change = { op: "createEntity", kind, ...full(columns) } as unknown as CreateEntity;
      const csv = csvText(
        columns.map((c) => c.name),
        [cellsOf(change)],
        { forPeople },
      );
      expect(readEntities(kind, csv, "x.csv")).toEqual([change]);
    });

    it.each(relationshipKinds.map(({ kind, ends }) => ({ kind, ends })))(`$kind, for people: ${forPeople}`, ({ kind, ends }) => {
      const columns = relationshipColumns(kind);
      const { fromKind: _f, toKind: _t, ...rest } = full(columns) as Record<string, FieldValue>;
      const end = { from: { kind: ends[0]!.from[0], key: "a" }, to: { kind: ends[0]!.to[0], key: "=b" } };
      const change = { op: "createRelationship", kind, ...rest, ...end } as unknown as CreateRelationship;
      const csv = csvText(
        columns.map((c) => c.name),
        [cellsOf(change)],
        { forPeople },
      );
      expect(readRelationships(kind, csv, "x.csv")).toEqual([change]);
    });
  }

  it("a cell that a spreadsheet would run is defused for people only", () => {
    const rows = [{ name: "=HYPERLINK(1)" }];
    expect(csvText(["name"], rows, { forPeople: true })).toBe("name\n'=HYPERLINK(1)\n");
    expect(csvText(["name"], rows, { forPeople: false })).toBe("name\n=HYPERLINK(1)\n");
  });
});

describe("reading", () => {
  it("leaves out what is not stated and takes folded cells for every row", () => {
    const csv = "\uFEFFkey,name,criticality,status\nw1,One,1,\nw2,Two,,LIVE\n";
    expect(readEntities("Workload", csv, "w.csv", { basis: "SOURCED", designation: "UNDECIDED" })).toEqual([
      {
        op: "createEntity",
        kind: "Workload",
        key: "w1",
        name: "One",
        basis: "SOURCED",
        fields: { criticality: 1, designation: "UNDECIDED" },
      },
      {
        op: "createEntity",
        kind: "Workload",
        key: "w2",
        name: "Two",
        basis: "SOURCED",
        fields: { status: "LIVE", designation: "UNDECIDED" },
      },
    ]);
  });

  it("takes the kind of an end from the metamodel where there is only one", () => {
    expect(readRelationships("SUBJECT_TO", "from,to,basis\nacme,US,CURATED\n", "s.csv")[0]).toMatchObject({
      from: { kind: "Vendor", key: "acme" },
      to: { kind: "Jurisdiction", key: "US" },
    });
  });

  it("names every problem at once, with line and column", () => {
    const csv = ["key,name,criticality,colour,basis", '"a\nb",First,9,red,SOURCED', "", "c,Third", ",Fourth,2,,GUESSED"].join("\n");
    expect(problemsOf(() => readEntities("Workload", csv, "w.csv")).map(({ code, path }) => [code, path])).toEqual([
      ["LP-2002", "w.csv:1"],
      ["LP-2003", "w.csv:2"],
      ["LP-3002", "w.csv:5"],
      ["LP-2004", "w.csv:6"],
      ["LP-2003", "w.csv:6"],
    ]);
    expect(problemsOf(() => readEntities("Workload", csv, "w.csv"))[1]!.message).toContain("column criticality");
  });

  it.each([
    ["a quote that is not closed", 'key,name,basis\na,"open,SOURCED\n', "LP-3002"],
    ["a column stated twice", "key,name,basis,key\na,b,SOURCED,c\n", "LP-3002"],
    ["a missing column", "key,name\na,b\n", "LP-3003"],
    ["an empty text", "", "LP-3003"],
    ["a text of a megabyte", `key,name,basis\na,${"x".repeat(1e6)},SOURCED\n`, "LP-2005"],
    ["a key longer than the registry keeps", `key,name,basis\n${"k".repeat(301)},b,SOURCED\n`, "LP-2005"],
    ["a number with a unit", "key,name,basis,power\na,b,SOURCED,12 MW\n", "LP-2003"],
    ["a day that does not exist", "key,name,basis,validFrom\na,b,SOURCED,2026-02-30\n", "LP-2003"],
  ])("refuses %s", (_what, csv, code) => {
    expect(problemsOf(() => readEntities("DataCentre", csv, "d.csv"))[0]!.code).toBe(code);
  });

  it("refuses a kind that there is not", () => {
    expect(problemsOf(() => readEntities("Planet", "key\n", "p.csv"))[0]!.code).toBe("LP-2001");
    expect(problemsOf(() => readRelationships("LIKES", "from\n", "l.csv"))[0]!.code).toBe("LP-2001");
  });

  it("has no column for a holdover where there is none", () => {
    const names = relationshipColumns("FED_BY").map((c) => c.name);
    expect(names).toContain("group");
    expect(names).not.toContain("holdoverHours");
    expect(relationshipColumns("PART_OF").map((c) => c.name)).not.toContain("group");
  });
});
