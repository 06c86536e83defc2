import { describe, expect, it } from "vitest";
import { control } from "../../server/analysis/control";
import { analysed, type Entities, type Relationships } from "./model";

const entities: Entities = {
  w: "Workload",
  s: "Service",
  m: ["Model", { weights: "CLOSED" }],
  v: "Vendor",
  o: "Vendor",
  d: "DataCentre",
  z: ["GridPoint", { class: "ZONE" }],
  M: "Ministry",
  Jh: "Jurisdiction",
  Ja: "Jurisdiction",
  Jo: "Jurisdiction",
  B: ["Bloc", { blocKind: "ALLIANCE" }],
};
const ground: Relationships = [
  "M RESPONSIBLE_FOR w",
  "M OF Jh",
  "Jh MEMBER_OF B",
  "Ja MEMBER_OF B",
  "w USES s",
  "s SERVES m",
  "s HOSTED_AT d",
  "d LOCATED_IN Jh",
  "d POWERED_BY z",
  "z LOCATED_IN Jh",
  "m DEVELOPED_BY v",
  "v SUBJECT_TO Jh",
];
const assumed = { basis: "ASSUMED" } as const;

/** Hands of a layer with a share above 0, as [on record, possible]. */
function handsOf(es: Entities, rs: Relationships, layer: "COMPUTE" | "MODEL" | "VENDOR" | "ENERGY") {
  const { a, at } = analysed(es, rs);
  const found = control(a, [at("w")]).find((c) => c.layer === layer)!;
  return Object.fromEntries(found.hands.filter((h) => h.possible > 0).map((h) => [h.hand, [h.onRecord, h.possible]]));
}
const changed = (from: string, ...to: Relationships): Relationships => [...ground.filter((r) => r !== from), ...to];

describe("whose hands a thing is in", () => {
  it.each(["COMPUTE", "MODEL", "VENDOR", "ENERGY"] as const)("%s at home is in home hands", (layer) => {
    expect(handsOf(entities, ground, layer)).toEqual({ HOME: [1, 1] });
  });

  const cases: { name: string; facts: Relationships; es?: Entities; layer?: "COMPUTE" | "MODEL" | "VENDOR" | "ENERGY"; hands: object }[] = [
    { name: "a site abroad is in those hands", facts: changed("d LOCATED_IN Jh", "d LOCATED_IN Jo"), hands: { OTHER: [1, 1] } },
    { name: "a site with an ally is in allied hands", facts: changed("d LOCATED_IN Jh", "d LOCATED_IN Ja"), hands: { ALLIED: [1, 1] } },
    {
      name: "a site at home that a foreign vendor runs is in the vendor's",
      facts: [...ground, "d OPERATED_BY o", "o SUBJECT_TO Jo"],
      hands: { OTHER: [1, 1] },
    },
    {
      name: "the owner's owner counts as well",
      facts: [...ground, "d OPERATED_BY v", "v OWNED_BY o", "o SUBJECT_TO Ja"],
      hands: { ALLIED: [1, 1] },
    },
    {
      name: "who equips a site has no hold on it",
      facts: [...ground, "d EQUIPPED_BY o", "o SUBJECT_TO Jo"],
      hands: { HOME: [1, 1] },
    },
    { name: "who states no law is unknown", facts: [...ground, "d OPERATED_BY o"], hands: { UNKNOWN: [1, 1] } },
    {
      name: "but what is known to be abroad stays abroad",
      facts: [...ground, "d OPERATED_BY o", "o OWNED_BY v", "v SUBJECT_TO Jo"],
      hands: { OTHER: [1, 1] },
    },
    {
      name: "a foreign owner that is assumed: home to other",
      facts: [...ground, "d OPERATED_BY v", ["v OWNED_BY o", assumed], "o SUBJECT_TO Jo"],
      hands: { HOME: [0, 1], ALLIED: [0, 1], OTHER: [0, 1] },
    },
    {
      name: "an operator that is assumed and states no law: home or unknown",
      facts: [...ground, ["d OPERATED_BY o", assumed]],
      hands: { HOME: [0, 1], UNKNOWN: [0, 1] },
    },
    {
      name: "a site that is assumed: its hands, or unknown",
      facts: changed("s HOSTED_AT d", ["s HOSTED_AT d", assumed]),
      hands: { HOME: [0, 1], UNKNOWN: [0, 1] },
    },
    {
      name: "a home that is assumed is one on record",
      facts: changed("M OF Jh", ["M OF Jh", assumed]),
      hands: { HOME: [0, 1], ALLIED: [0, 1], OTHER: [0, 1] },
    },
    { name: "at home nowhere, nothing is near or far", facts: changed("M OF Jh"), hands: { UNKNOWN: [1, 1] } },
    {
      name: "closed weights are in their maker's hands",
      facts: changed("v SUBJECT_TO Jh", "v SUBJECT_TO Jo"),
      layer: "MODEL",
      hands: { OTHER: [1, 1] },
    },
    {
      name: "closed weights of an ally's maker are in allied hands",
      facts: changed("v SUBJECT_TO Jh", "v SUBJECT_TO Ja"),
      layer: "MODEL",
      hands: { ALLIED: [1, 1] },
    },
    {
      name: "open weights are at home with whoever has them",
      facts: changed("v SUBJECT_TO Jh", "v SUBJECT_TO Jo"),
      es: { ...entities, m: ["Model", { weights: "OPEN" }] },
      layer: "MODEL",
      hands: { HOME: [1, 1] },
    },
    {
      name: "weights that nobody states may be in their maker's hands",
      facts: ground,
      es: { ...entities, m: "Model" },
      layer: "MODEL",
      hands: { HOME: [0, 1], UNKNOWN: [0, 1] },
    },
    {
      name: "two sites share evenly",
      facts: [...ground, "s HOSTED_AT d2", "d2 LOCATED_IN Jo"],
      es: { ...entities, d2: "DataCentre" },
      hands: { HOME: [0.5, 0.5], OTHER: [0.5, 0.5] },
    },
    { name: "nothing on record is unknown", facts: changed("s SERVES m"), layer: "MODEL", hands: { UNKNOWN: [1, 1] } },
    {
      name: "a grid zone that says nothing of its place is unknown",
      facts: changed("z LOCATED_IN Jh"),
      layer: "ENERGY",
      hands: { UNKNOWN: [1, 1] },
    },
  ];
  it.each(cases)("$name", ({ facts, es = entities, layer = "COMPUTE", hands }) => {
    expect(handsOf(es, facts, layer)).toEqual(hands);
  });
});

describe("allies", () => {
  const abroad = changed("d LOCATED_IN Jh", "d LOCATED_IN Ja");
  it.each([
    ["UNION", "ALLIED"],
    ["ALLIANCE", "ALLIED"],
    ["COMPUTE_POOL", "OTHER"],
    ["PROCUREMENT_POOL", "OTHER"],
    ["OTHER", "OTHER"],
  ])("members of a bloc of kind %s are %s", (blocKind, hand) => {
    expect(handsOf({ ...entities, B: ["Bloc", { blocKind }] }, abroad, "COMPUTE")).toEqual({ [hand]: [1, 1] });
  });

  it("a bloc of a kind that nobody states makes none", () => {
    expect(handsOf({ ...entities, B: "Bloc" }, abroad, "COMPUTE")).toEqual({ OTHER: [1, 1] });
  });

  it.each(["Jh MEMBER_OF B", "Ja MEMBER_OF B"])("assumed %s makes allies on record only", (fact) => {
    const facts = abroad.map((r) => (r === fact ? ([fact, assumed] as const) : r));
    expect(handsOf(entities, facts, "COMPUTE")).toEqual({ ALLIED: [0, 1], OTHER: [0, 1] });
  });

  it("so does a bloc that is itself assumed", () => {
    const es: Entities = { ...entities, B: ["Bloc", { blocKind: "UNION", basis: "ASSUMED" }] };
    expect(handsOf(es, abroad, "COMPUTE")).toEqual({ ALLIED: [0, 1], OTHER: [0, 1] });
  });
});

describe("control of a scope", () => {
  it("weighs by criticality, names whose hands, and sums to 1 with what is open", () => {
    const es: Entities = { ...entities, w: ["Workload", { criticality: 1 }], w2: ["Workload", { criticality: 3 }], w3: "Workload" };
    const facts: Relationships = [
      ...changed("s HOSTED_AT d", ["s HOSTED_AT d", assumed]),
      "M RESPONSIBLE_FOR w2",
      "w2 HOSTED_AT d2",
      "d2 LOCATED_IN Jo",
      "d2 OPERATED_BY o",
      "o SUBJECT_TO Ja",
    ];
    const { a, at, key } = analysed({ ...es, d2: "DataCentre" }, facts);
    const { hands, open, nothing, of } = control(a, ["w", "w2", "w3"].map(at))[0];
    const twelfths = (share: number) => Math.round(share * 12e9) / 1e9;
    const shown = hands.map((h) => [
      h.hand,
      twelfths(h.onRecord),
      twelfths(h.possible),
      h.jurisdictions.map((j) => [key(j.entity), twelfths(j.onRecord), twelfths(j.possible)]),
    ]);
    expect(shown).toEqual([
      ["HOME", 0, 8, [["Jh", 0, 8]]],
      ["ALLIED", 0, 0, []],
      ["OTHER", 2, 2, [["Jo", 2, 2]]],
      ["UNKNOWN", 2, 10, []],
    ]);
    expect(open).toBeCloseTo(8 / 12, 12);
    expect([nothing, of]).toEqual([1, 3]);
  });

  it("of nothing is nothing", () => {
    const { a } = analysed(entities, ground);
    for (const { hands, open, of } of control(a, [])) {
      expect([open, of]).toEqual([0, 0]);
      for (const { onRecord, possible } of hands) expect([onRecord, possible]).toEqual([0, 0]);
    }
  });
});
