import { expect } from "vitest";
import type { EntityRecord } from "../../../schema/model/record";
import type { Case } from "../contract";
import { problemsOf } from "../expectations";
import { commitTo, entity, relationship } from "../records";

/** A record that must come back as it was given. */
const kept = (name: string, make: () => EntityRecord): Case => ({
  name,
  run: async (store) => {
    const record = make();
    await commitTo(store, { createEntities: [record] });
    expect(await store.entities([record.id])).toEqual([record]);
    expect(await store.byKey([{ kind: record.kind, key: record.key }])).toEqual([record]);
  },
});

const site = (fields: EntityRecord["fields"]) => () => entity("DataCentre", "site", { fields });
const note = (text: string) => () => entity("Bloc", "noted", { note: text, name: "Noted" });

export const valueCases: readonly Case[] = [
  kept(
    "text with every sort of character",
    note("line\nbreak\ttab \u0000NUL \u007f 'single' \"double\" \\back\\ `tick` $dollar {brace} 😀 نص 文字 e\u0301"),
  ),
  kept("text of 600,000 characters", note("langer Text ".repeat(50_000))),
  kept("empty text", () => entity("Bloc", "b", { note: "", fields: {} })),
  kept("names and keys in other scripts", () =>
    entity("Vendor", "会社:東京", { name: "会社 東京 😀", aliases: ["Κοινωνία", "мир", "َعربي"] }),
  ),
  kept("a name of symbols alone", () => entity("Vendor", "odd", { name: "😀 ** !", aliases: ["—"] })),
  kept("names and keys as long as they may be", () => entity("Vendor", "鍵".repeat(1_000), { name: "ﷺ".repeat(1_000) })),
  kept("a great many long aliases", () =>
    entity("Vendor", "many", { aliases: Array.from({ length: 400 }, (_, i) => `${"alias ".repeat(40)}${i}`) }),
  ),
  kept("whole numbers in a field for any number", site({ power: 5, accelerators: 0, latitude: -90 })),
  kept("fractions", site({ power: 0.1, accelerators: 1e-7, latitude: 51.507351 })),
  kept("large numbers", () => entity("Model", "m", { fields: { trainingCompute: 3.8e25, parameters: 9_007_199_254_740_994 } })),
  kept("the largest and smallest whole number", () =>
    entity("Model", "m", { fields: { parameters: Number.MAX_SAFE_INTEGER, trainingCompute: 1 } }),
  ),
  kept("yes and no", site({ sovereignCloud: false })),
  kept("lists of text, empty lists, lists with the same text twice", () =>
    entity("Vendor", "v", {
      aliases: ["b", "a", "b"],
      externalIds: ["wikidata:Q1"],
      releasedTo: ["eu", "nl"],
      fields: { roles: ["LAB", "CLOUD"] },
    }),
  ),
  kept("an empty list in a field", () => entity("Vendor", "v", { fields: { roles: [] } })),
  kept("partial dates", () =>
    entity("Agreement", "a", { validFrom: "2026", validTo: "2027-03", asOf: "2026-11-22", fields: { starts: "2026-01", ends: "2030" } }),
  ),
  kept("provenance of record and fields", () =>
    entity("Workload", "w", {
      basis: "SOURCED",
      source: "inventory",
      asOf: "2025",
      confidence: "MEDIUM",
      note: "row 7",
      owner: "health",
      marking: "SENSITIVE",
      fields: { criticality: 1, status: "LIVE", availabilityTarget: 99.95 },
      fieldProvenance: { criticality: { basis: "ASSUMED", note: "by “analogy”" }, status: { source: "press", confidence: null } },
    }),
  ),
  {
    name: "fields of a kind whose names other things bear: level, class, capacity, status",
    run: async (store) => {
      const ministry = entity("Ministry", "m", { marking: "SECRET", fields: { level: "AGENCY" } });
      const grid = entity("GridPoint", "g", { fields: { class: "ZONE", status: "PLANNED", capacity: 3 } });
      const feed = relationship("FED_BY", grid, grid, { fields: { capacity: 7.25 }, marking: "OFFICIAL" });
      await commitTo(store, { createEntities: [ministry, grid], createRelationships: [feed] });
      expect(await store.entities([ministry.id, grid.id])).toEqual([ministry, grid]);
      expect(await store.relationships([feed.id])).toEqual([feed]);
    },
  },
  {
    name: "negative zero is zero, and null in a field is nothing on record",
    run: async (store) => {
      const record = entity("DataCentre", "d", { fields: { latitude: -0, longitude: null, place: "Oslo" } });
      await commitTo(store, { createEntities: [record] });
      const [found] = await store.entities([record.id]);
      expect(found?.fields).toStrictEqual({ latitude: 0, place: "Oslo" });
      expect(Object.is(found?.fields.latitude, 0)).toBe(true);
    },
  },
  {
    name: "every attribute of a relationship",
    run: async (store) => {
      const [a, b] = [entity("Vendor", "a"), entity("Vendor", "b")];
      const full = relationship("SUBCONTRACTS_TO", a, b, {
        group: "Gruppe ß",
        quorum: 2,
        groupBasis: "DERIVED",
        holdoverHours: 72,
        holdoverBasis: "ASSUMED",
        validFrom: "2024",
        validTo: "2029-12-31",
        marking: "OFFICIAL",
        releasedTo: ["eu"],
        basis: "SOURCED",
        source: "dora",
        asOf: "2026-02",
        confidence: "LOW",
        note: "😀",
        fields: { rank: 3 },
        fieldProvenance: { rank: { basis: "ASSUMED" } },
      });
      await commitTo(store, { createEntities: [a, b], createRelationships: [full] });
      expect(await store.relationships([full.id])).toEqual([full]);
      expect(await store.neighbours([b.id], "in")).toEqual([full]);
    },
  },
  ...[
    { what: "no number", fields: { power: Number.NaN } },
    { what: "infinity", fields: { power: Number.POSITIVE_INFINITY } },
    { what: "text for a number", fields: { power: "5" } },
    { what: "a number for text", fields: { place: 5 } },
    { what: "a list for text", fields: { place: ["Oslo"] } },
    { what: "text for yes or no", fields: { sovereignCloud: "yes" } },
    { what: "half a character", fields: { place: "x\ud83d" } },
    { what: "a map", fields: { place: { town: "Oslo" } as unknown as string } },
  ].map(
    ({ what, fields }): Case => ({
      name: `${what} in a field is refused`,
      run: async (store) => {
        const write = {
          createEntities: [entity("Bloc", "good"), entity("DataCentre", "bad", { fields: fields as unknown as EntityRecord["fields"] })],
        };
        expect(await problemsOf(commitTo(store, write))).toEqual([`LP-4005 createEntities[1].fields.${Object.keys(fields)[0]}`]);
        expect(await store.head()).toEqual({ number: 0, hash: "" });
      },
    }),
  ),
  {
    name: "a name or key that no index takes is refused",
    run: async (store) => {
      const long = "x".repeat(1_001);
      const write = { createEntities: [entity("Bloc", long), entity("Bloc", "b", { name: long })] };
      expect(await problemsOf(commitTo(store, write))).toEqual([
        "LP-4005 createEntities[0].key",
        "LP-4005 createEntities[0].name",
        "LP-4005 createEntities[1].name",
      ]);
    },
  },
  {
    name: "all unfit values of a change set are named at once",
    run: async (store) => {
      const bad = entity("Vendor", "v", {
        fields: { roles: ["LAB", null as unknown as string] },
        aliases: [1 as unknown as string],
        name: 3 as unknown as string,
      });
      const year = entity("Requirement", "r", { fields: { year: 2030.5 } });
      const loose = relationship("USES", bad, year, { quorum: 1.5, holdoverHours: Number.NEGATIVE_INFINITY });
      expect(await problemsOf(commitTo(store, { createEntities: [bad, year], createRelationships: [loose] }))).toEqual([
        "LP-4005 createEntities[0].name",
        "LP-4005 createEntities[0].aliases",
        "LP-4005 createEntities[0].fields.roles",
        "LP-4005 createEntities[1].fields.year",
        "LP-4005 createRelationships[0].quorum",
        "LP-4005 createRelationships[0].holdoverHours",
      ]);
    },
  },
];
