import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { LoadpathError } from "../../schema/model/errors/catalogue";
import { changesOf } from "../../seed/changes";
import { FactSet } from "../../seed/factSet";
import { readSeed, seedOf } from "../../seed/load";
import { readTables, tablesOf } from "../../seed/tables";

const said = { basis: "SOURCED", source: "s", asOf: "2026-05" } as const;

function example() {
  const facts = new FactSet();
  facts.entity("Source", "s", "A source", { basis: "CURATED" }, { fields: { link: "https://example.org" } });
  for (const service of ["a", "b", "c"]) {
    const id = facts.entity("Service", service, `Service "${service}", =1`, said, { aliases: ["x|y"], fields: { market: "EU" } });
    for (const site of ["p", "q", "r"]) {
      const place = facts.entity("DataCentre", site, site, said, {
        fields: { latitude: -1.5, place: "Town" },
        fieldSaid: { latitude: { basis: "ASSUMED", note: "near" } },
      });
      facts.relate("HOSTED_AT", id, place, said, { group: "region", quorum: 2, groupBasis: "ASSUMED" });
    }
  }
  return changesOf(facts);
}

function written() {
  const folder = mkdtempSync(join(tmpdir(), "seed-"));
  for (const [name, text] of tablesOf(example())) writeFileSync(join(folder, name), text);
  return folder;
}

describe("tables", () => {
  it("read back as what was written", () => {
    expect(readTables(written())).toEqual(example());
  });

  it("leave out empty columns and fold constant ones", () => {
    const tables = tablesOf(example());
    expect(tables.get("Service.csv")?.split("\n")[0]).toBe("key,name");
    expect(tables.get("HOSTED_AT.csv")?.split("\n")[0]).toBe("from,to");
    const entry = JSON.parse(tables.get("tables.json")!).find((t: { kind: string }) => t.kind === "HOSTED_AT");
    expect(entry).toMatchObject({
      rows: 9,
      folded: { fromKind: "Service", group: "region", quorum: "2", basis: "SOURCED", asOf: "2026-05" },
    });
  });

  it("are the same whatever the order in which facts were stated", () => {
    const { entities, relationships } = example();
    const facts = new FactSet();
    expect([...tablesOf(changesOf(facts))]).toEqual([["tables.json", "[]\n"]]);
    const shuffled = seedOf({ entities: entities.toReversed(), relationships: relationships.toReversed() });
    expect(shuffled.changeSets).toEqual(seedOf({ entities, relationships }).changeSets);
  });
});

describe("a damaged folder is refused", () => {
  const damage = (how: (folder: string) => void) => {
    const folder = mkdtempSync(join(tmpdir(), "seed-"));
    cpSync(written(), folder, { recursive: true });
    how(folder);
    try {
      readSeed(folder);
    } catch (error) {
      if (error instanceof LoadpathError) return error.problems.map(({ code, path }) => [code, path]);
      throw error;
    }
    throw new Error("nothing was thrown");
  };

  it.each<[string, string, (folder: string) => void]>([
    ["a table that is gone", "Service.csv", (folder) => rmSync(join(folder, "Service.csv"))],
    [
      "a table without its last row",
      "Service.csv",
      (folder) => {
        const path = join(folder, "Service.csv");
        writeFileSync(path, readFileSync(path, "utf8").replace(/\n[^\n]*\n$/, "\n"));
      },
    ],
    ["a malformed line", "Service.csv", (folder) => writeFileSync(join(folder, "Service.csv"), "key,name\na\n")],
    ["contents that are no JSON", "tables.json", (folder) => writeFileSync(join(folder, "tables.json"), "[")],
  ])("%s", (_what, name, how) => {
    const [[code, path]] = damage(how) as [[string, string]];
    expect(code).toBe("LP-3007");
    expect(path).toContain(name);
  });
});

describe("change sets", () => {
  it("hold entities first, then relationships, none above the limit", () => {
    const { changeSets, entities, relationships } = seedOf(example(), 4);
    expect([entities, relationships]).toEqual([7, 9]);
    const ops = changeSets.map(({ changes }) => changes.map(({ op }) => op));
    expect(ops.map((set) => set.length)).toEqual([4, 3, 3, 3, 3]);
    expect(ops.slice(0, 2).flat()).toEqual(Array(7).fill("createEntity"));
    expect(changeSets[2]?.message).toBe("Reference data: relationships, part 1 of 3");
  });

  it("never divide the relationships out of one entity", () => {
    const { changeSets } = seedOf(example(), 5);
    const from = (change: object) => JSON.stringify((change as { from?: unknown }).from);
    const sets = changeSets
      .filter(({ changes }) => changes[0]?.op === "createRelationship")
      .map(({ changes }) => new Set(changes.map(from)));
    expect(sets.map((set) => set.size)).toEqual([1, 1, 1]);
    expect(new Set(sets.flatMap((set) => [...set])).size).toBe(3);
  });

  it("refuse an entity with more relationships than fit", () => {
    expect(() => seedOf(example(), 2)).toThrow(RangeError);
  });
});
