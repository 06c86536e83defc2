import { describe, expect, it } from "vitest";
import { changesOf, type SeedChanges } from "../../seed/changes";
import { problemsOf } from "../../seed/consistency";
import { FactSet } from "../../seed/factSet";

const said = { basis: "CURATED", source: "s" } as const;

function sound(): FactSet {
  const facts = new FactSet();
  facts.entity("Source", "s", "A source", { basis: "CURATED" });
  const service = facts.entity("Service", "a", "A", said);
  for (const key of ["x", "y"])
    facts.relate("HOSTED_AT", service, facts.entity("DataCentre", key, key, said), said, { group: "region", quorum: 1 });
  return facts;
}

const codes = (changes: SeedChanges) => problemsOf(changes).map(({ code }) => code);
const problemsAfter = (spoil: (facts: FactSet) => void) => {
  const facts = sound();
  spoil(facts);
  return codes(changesOf(facts));
};

describe("a set of facts", () => {
  it("that fits is without problems", () => {
    expect(problemsAfter(() => {})).toEqual([]);
  });

  it.each<[string, string[], (facts: FactSet) => void]>([
    ["an end that is not there", ["LP-2006"], (f) => f.relate("PROVIDED_BY", "Service:a", "Vendor:nobody", said)],
    ["kinds that are not joined so", ["LP-2007"], (f) => f.relate("HOSTED_AT", "DataCentre:x", "DataCentre:y", said)],
    [
      "two quorums in a group",
      ["LP-2009"],
      (f) => f.relate("HOSTED_AT", "Service:a", f.entity("DataCentre", "z", "z", said), said, { group: "region", quorum: 2 }),
    ],
    [
      "a quorum above the group",
      ["LP-2008"],
      (f) => f.relate("PROVIDED_BY", "Service:a", f.entity("Vendor", "v", "v", said), said, { group: "g", quorum: 2 }),
    ],
    [
      "supply in a group with others",
      ["LP-2020"],
      (f) => {
        f.relate("POWERED_BY", "DataCentre:x", f.entity("GridPoint", "g", "g", said), said, { group: "g", quorum: 1 });
        f.relate("OPERATED_BY", "DataCentre:x", f.entity("Vendor", "v", "v", said), said, { group: "g", quorum: 1 });
      },
    ],
    ["a source without a record", ["LP-2016"], (f) => f.entity("Vendor", "v", "v", { basis: "SOURCED", source: "hearsay" })],
    [
      "a field whose source has no record",
      ["LP-2016"],
      (f) =>
        f.entity("DataCentre", "z", "z", said, {
          fields: { place: "Town" },
          fieldSaid: { place: { basis: "SOURCED", source: "hearsay" } },
        }),
    ],
    ["a field that the kind has not", ["LP-2002"], (f) => f.entity("Vendor", "v", "v", said, { fields: { colour: "red" } })],
    ["a value outside its limits", ["LP-2003"], (f) => f.entity("DataCentre", "z", "z", said, { fields: { latitude: 91 } })],
    [
      "a holdover on a feed",
      ["LP-2010"],
      (f) => f.relate("FED_BY", f.entity("GridPoint", "g", "g", said), f.entity("GridPoint", "h", "h", said), said, { holdoverHours: 4 }),
    ],
    [
      "a group where there is no dependency",
      ["LP-2018"],
      (f) =>
        f.relate("PART_OF", f.entity("Ministry", "m", "m", said), f.entity("Ministry", "n", "n", said), said, { group: "g", quorum: 1 }),
    ],
  ])("with %s is refused", (_what, expected, spoil) => {
    expect(problemsAfter(spoil)).toEqual(expected);
  });

  it("that states a fact twice is refused", () => {
    const { entities, relationships } = changesOf(sound());
    expect(codes({ entities: [...entities, entities[0]!], relationships: [...relationships, relationships[0]!] })).toEqual([
      "LP-2012",
      "LP-2013",
    ]);
  });
});
