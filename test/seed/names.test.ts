import { describe, expect, it } from "vitest";
import { excerpt, firmName, isComparison, looksLikeName, plainForm, slug, splitNames, VendorNames } from "../../seed/names";
import { madeUpSources } from "./us/madeUp";

describe("slug", () => {
  it.each([
    ["Müller & Søn’s Café", "muller-and-s-ns-cafe"],
    ["  --A--  ", "a"],
    ["abc def", "abc", 4],
    ["abc def", "abc-d", 5],
    ["日本", ""],
  ])("%s is %s", (text, expected, length?: number) => {
    expect(slug(text, length)).toBe(expected);
  });
});

describe("firm names", () => {
  it.each([
    ["Acme Labs, Inc. (Acme)", "Acme Labs"],
    ["Acme Corp., LLC", "Acme"],
    ["Acme\u00a0 Limited ", "Acme"],
    ["Inc.", "Inc"],
    ["Vinco", "Vinco"],
  ])("%s is %s", (written, expected) => {
    expect(firmName(written)).toBe(expected);
  });

  it("knows spellings of one firm as one", () => {
    expect(plainForm("ACME-Labs, L.L.C")).toBe(plainForm("Acme Labs"));
    expect(plainForm("Acme Labs")).not.toBe(plainForm("Acme Lab"));
  });

  it("cuts long text and marks the cut", () => {
    expect(excerpt("one\n two", 7)).toBe("one two");
    expect(excerpt("one two three", 8)).toBe("one two…");
  });
});

describe("splitNames", () => {
  const known = (text: string) => /cirrus|nordlys/i.test(text);
  it.each([
    ["Cirrus, Brook; Nordlys / Elm\nOak", ["Cirrus", "Brook", "Nordlys", "Elm", "Oak"]],
    ["Brook, Inc., Elm LLC", ["Brook, Inc.", "Elm LLC"]],
    ["Cirrus and Elm Works", ["Cirrus", "Elm Works"]],
    ["Stone and Field", ["Stone and Field"]],
    ["Cirrus and Nordlys", ["Cirrus and Nordlys"]],
    ["Cirrus Storage and Retrieval Works Inc.", ["Cirrus Storage and Retrieval Works Inc."]],
    ["One Thing, Two, Oak and Ash", ["One Thing", "Two", "Oak", "Ash"]],
    ["Elm (old, retired), Oak", ["Elm (old, retired)", "Oak"]],
    ["Elm contract number: 70AB1234C00001", ["Elm"]],
    ["Elm PIID: NNG15SD22B\nOak PIID: 1605DC19A0004", ["Elm", "Oak"]],
    ["https://cirrus.example/a/b", ["https://cirrus.example/a/b"]],
    ["Brook Identity, Security USA LLC", ["Brook Identity"]],
    ["Elm, subcontracted to Oak", ["Elm", "Oak"]],
    ["  ", []],
  ])("%s", (cell, names) => {
    expect(splitNames(cell, known)).toEqual(names);
  });
});

describe("what reads as a name", () => {
  it.each(["Elm Works", "24X7", "aiWARE", "Field & Stone (FS)"])("%s does", (text) => expect(looksLikeName(text)).toBe(true));
  it.each([
    "x",
    "lower case words",
    "Contractor teams",
    "Maps on phones by individual users",
    "https://Elm.example",
    "External- Chatbots",
    "MLaaS",
    "This is a sentence that goes on",
    "A name that is much too long to be the name of a firm, as anybody can see",
  ])("%s does not", (text) => expect(looksLikeName(text)).toBe(false));

  it("tells a comparison from a mention", () => {
    const at = (text: string, word: string) => isComparison(text, text.indexOf(word), text.indexOf(word) + word.length);
    expect(at("a chat (like Gale)", "Gale")).toBe(true);
    expect(at("Gale-compatible interface", "Gale")).toBe(true);
    expect(at("likes Gale a lot", "Gale")).toBe(false);
  });
});

describe("VendorNames", () => {
  const names = new VendorNames(madeUpSources());

  it("takes a vendor's own name as it is and others by pattern", () => {
    expect(names.resolve("NORDLYS, Inc.", "field")).toEqual([{ vendor: "norsk", pattern: null }]);
    expect(names.resolve("Cirrus Gov with Nordlys", "field").map((m) => m.vendor)).toEqual(["norsk", "cirrus"]);
    expect(names.resolve("Cloudpad 4", "field")).toEqual([{ vendor: "cirrus", pattern: "cloudpad" }]);
  });

  it("keeps unsafe patterns and comparisons out of narrative text", () => {
    expect(names.resolve("Writing in Cloudpad under Nordlys", "narrative").map((m) => m.vendor)).toEqual(["norsk"]);
    expect(names.resolve("A helper like Nordlys", "narrative")).toEqual([]);
  });

  it("reads each piece as known, as a name, or as what the cell says instead", () => {
    const kinds = (cell: string) => names.read(cell).map((r) => (r.kind === "state" ? r.state : r.kind));
    expect(kinds("Cirrus, Elm Works; In-house")).toEqual(["known", "name", "in-house"]);
    expect(kinds("Law Sensitive Matter")).toEqual(["withheld"]);
    expect(kinds("n/a")).toEqual(["unknown"]);
    expect(kinds("contractor teams")).toEqual(["not a name"]);
    expect(kinds("")).toEqual([]);
  });

  it("never gives the key of a known vendor to a stranger", () => {
    expect(names.ownKey("Elm Works LLC")).toBe("elm-works");
    expect(names.ownKey("Drift")).toBe("drift-as-written");
  });
});
