import { describe, expect, it } from "vitest";
import { findingKindNames, kindsOf, kindsText } from "../../client/findings/kinds";
import { changeOf, placeOf } from "../../client/form/change";
import { fillsExpected, fillsOf, fillsText } from "../../client/form/fills";
import { choicesOf, fieldsOf, type RelationshipKind } from "../../client/form/metamodel";
import type { Kind } from "../../client/words/kinds";
import { groupFields, holdoverFields, relationshipFields } from "../../schema/model/commonFields";
import { entityKinds } from "../../schema/model/entityKinds";
import { enums } from "../../schema/model/enums";
import type { Field } from "../../schema/model/field";
import { relationshipKinds } from "../../schema/model/relationshipKinds";

const declared = (field: Field) => ({
  name: field.name,
  label: field.label,
  description: field.description,
  type: field.type,
  unit: field.unit ?? null,
  required: field.required === true,
  min: field.min ?? null,
  max: field.max ?? null,
  values: field.values ? Object.entries(enums[field.values]).map(([value, description]) => ({ value, description })) : null,
});
const kinds = relationshipKinds.map((kind) => ({
  ...kind,
  fields: kind.fields.map(declared),
  properties: [...relationshipFields, ...groupFields, ...holdoverFields].map(declared),
})) as unknown as RelationshipKind[];
const kind = (name: string) => kinds.find((one) => one.kind === name)!;
const thing = (of: Kind, key: string) => ({ id: `${of}:1`, kind: of, key, name: key, withheld: false });

describe("what fills a gap", () => {
  it("goes through the address and back", () => {
    const fills = [
      { relationship: "USES", to: "Service" as const },
      { relationship: "HOSTED_AT", to: null },
    ];
    expect(fillsText(fills)).toBe("USES.Service,HOSTED_AT");
    expect(fillsOf(fillsText(fills))).toEqual(fills);
    expect(fillsExpected(["USES to Service", "HOSTED_AT"])).toEqual(fills);
  });

  it("holds for everything that a kind should have", () => {
    for (const { kind: from, shouldHave } of entityKinds)
      for (const { anyOf } of [...shouldHave.OUTAGE, ...shouldHave.DENIAL]) {
        const fills = fillsOf(
          fillsText(anyOf.map((one) => ({ relationship: one.relationship, to: ("to" in one ? (one.to as Kind) : null) ?? null }))),
        );
        const choices = choicesOf(kinds, from, fills);
        expect(choices.map(({ kind: { kind: name } }) => name)).toEqual(anyOf.map(({ relationship }) => relationship));
        for (const { to } of choices) expect(to.length).toBeGreaterThan(0);
      }
  });

  it("is anything that the thing may have where nothing, or nonsense, is asked for", () => {
    const all = choicesOf(kinds, "DataCentre", []).map(({ id }) => id);
    expect(all).toEqual(["OPERATED_BY", "POWERED_BY", "EQUIPPED_BY", "LOCATED_IN"]);
    expect(choicesOf(kinds, "DataCentre", fillsOf("USES.Service,NOTHING,POWERED_BY.Sector")).map(({ id }) => id)).toEqual(all);
    expect(choicesOf(kinds, "Jurisdiction", []).map(({ id }) => id)).toEqual(["MEMBER_OF", "PARTY_TO"]);
  });
});

describe("the change that a form sends", () => {
  const from = thing("DataCentre", "gcp:x");
  const to = { id: "GridPoint:2" };

  it("holds what was typed, by type, and nothing else", () => {
    const values = {
      basis: "SOURCED",
      asOf: " 2026-11 ",
      quorum: "2",
      holdoverHours: "1,048.5",
      releasedTo: "a, b,",
      note: "",
      "fields.rank": "3",
    };
    expect(changeOf(from, to, kind("SUBCONTRACTS_TO"), values)).toEqual({
      change: {
        createRelationship: {
          kind: "SUBCONTRACTS_TO",
          from: { id: from.id },
          to,
          basis: "SOURCED",
          asOf: "2026-11",
          quorum: 2,
          holdoverHours: 1048.5,
          releasedTo: ["a", "b"],
          fields: { rank: 3 },
        },
      },
      problems: {},
    });
  });

  it("is not sent without an end and a basis, or with a number that is none; all is told at once", () => {
    const { change, problems } = changeOf(from, null, kind("POWERED_BY"), { holdoverHours: "two days" });
    expect(change).toBeUndefined();
    expect(problems).toEqual({
      to: ["Choose what powers it."],
      basis: ["Say on what it rests."],
      holdoverHours: ["Holdover: give a number, such as 48."],
    });
  });

  it.each([
    ["changes[0].basis", "basis"],
    ["changes[0].fields.rank", "fields.rank"],
    ["changes[0].to", "to"],
    ["changes[0].to.key", "to"],
    ["changes[0]", ""],
    ["message", "message"],
    [null, ""],
  ])("puts the problem at %s to the field %s", (path, place) => expect(placeOf(path)).toBe(place));

  it("asks who says so first; what has a default may be left out", () => {
    const { provenance, own, more } = fieldsOf(kind("FED_BY"));
    expect(provenance.map(({ name }) => name)).toEqual(["basis", "source", "asOf", "confidence", "note"]);
    expect(own.map(({ name }) => name)).toEqual(["capacity"]);
    expect(more.filter(({ required }) => required)).toEqual([]);
  });
});

describe("kinds of finding in the address", () => {
  it("go there and back, each of them", () => {
    for (const name of findingKindNames) expect(kindsOf(kindsText([name]))).toEqual([name]);
    expect(kindsOf(kindsText(findingKindNames))).toEqual(findingKindNames);
  });
  it("are none where it names none that exists", () => {
    expect(kindsOf(null)).toEqual([]);
    expect(kindsOf("stale-bread,")).toEqual([]);
  });
});
