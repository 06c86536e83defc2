import { describe, expect, it } from "vitest";
import { entityKinds } from "../../schema/model/entityKinds";
import { relationshipKinds } from "../../schema/model/relationshipKinds";
import { nodeOf } from "../../server/store/cypher/entityNode";
import { edgeOf } from "../../server/store/cypher/relationshipEdge";
import { entityProperties, pastProperties, relationshipProperties, rules } from "../../server/store/cypher/shape";
import { foldOf, wordsOf } from "../../server/store/words";
import { entity, relationship } from "./records";

describe("the shape of the graph", () => {
  it.each(entityKinds)("gives the fields of $kind names of their own", ({ fields }) => {
    for (const { name } of fields) expect([...entityProperties, ...pastProperties]).not.toContain(name);
  });

  it.each(relationshipKinds)("gives the fields of $kind names of their own", ({ fields }) => {
    for (const { name } of fields) expect([...relationshipProperties, ...pastProperties]).not.toContain(name);
  });

  it("lists every property that a record is stored as", () => {
    const stated = { owner: "o", validFrom: "1", validTo: "2", source: "s", asOf: "3", confidence: "LOW", note: "n" } as const;
    const lists = { aliases: ["a"], externalIds: ["e"], releasedTo: ["r"], fieldProvenance: { x: {} } };
    const full = entity("Bloc", "b", { ...stated, ...lists });
    const names = (p: object) => Object.keys(p).sort();
    expect(names({ ...nodeOf(full), ...nodeOf({ ...full, retired: true }) })).toEqual([...entityProperties].sort());
    const { owner: _, ...shared } = stated;
    const edge = relationship("USES", full, full, {
      ...shared,
      releasedTo: ["r"],
      fieldProvenance: { x: {} },
      group: "g",
      quorum: 1,
      groupBasis: "ASSUMED",
      holdoverHours: 1,
      holdoverBasis: "ASSUMED",
      retired: true,
    });
    expect(names(edgeOf(edge))).toEqual([...relationshipProperties].sort());
  });

  it("has rules for every kind, each with a name of its own", () => {
    expect(new Set(rules.map((r) => r.name)).size).toBe(rules.length);
    for (const { kind } of entityKinds) expect(rules.some((r) => "label" in r.on && r.on.label === kind)).toBe(true);
    for (const { kind } of relationshipKinds) expect(rules.some((r) => "type" in r.on && r.on.type === kind)).toBe(true);
  });
});

describe("words", () => {
  it.each([
    ["Île-de-France 2", ["ile", "de", "france", "2"]],
    ["aws:us-east-1", ["aws", "us", "east", "1"]],
    ["Straße İstanbul Łódź Ørsted", ["strasse", "istanbul", "lodz", "orsted"]],
    ["ΑΘΉΝΑ мир 東京", ["αθηνα", "мир", "東京"]],
    ["😀 -- ", []],
    ["", []],
  ])("of “%s”", (text, words) => expect(wordsOf(text)).toEqual(words));

  it("sort with a space on either side, and symbols stand for themselves", () => {
    expect(foldOf("Azure, OpenAI")).toBe(" azure openai ");
    expect(foldOf("**")).toBe(" ** ");
  });
});
