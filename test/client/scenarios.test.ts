import { describe, expect, it } from "vitest";
import { asFirst, empty, type Room, roomFrom, roomInto, roomPath, swapped } from "../../client/scenarios/address";
import { deedsOf } from "../../client/scenarios/deeds";
import { definitionFrom, definitionText, inputOf } from "../../client/scenarios/definition";
import { type Item, itemFrom, itemText } from "../../client/scenarios/items";
import { readyFrom, saidBy } from "../../client/scenarios/ready";
import { savedKey } from "../../client/scenarios/savedKey";
import { sideName } from "../../client/scenarios/sideName";
import { caveat, changedSince, dearer, type Figures, headlineOfOne, headlineOfTwo, ledeOfTwo } from "../../client/scenarios/words";

const thin = "\u202f";
/** Changes as the API gives them with a remedy. */
const alternative = (copy: string, own: boolean) =>
  JSON.stringify([
    { createEntity: { kind: "Service", key: `alternative:w:s${copy}`, name: "Alternative to S|100 %", basis: "CURATED" } },
    ...(own
      ? [
          {
            updateRelationship: {
              id: "Relationship:77",
              version: 3,
              set: { group: "alternatives to s", quorum: 1, groupBasis: "CURATED" },
            },
          },
        ]
      : []),
    {
      createRelationship: {
        kind: "USES",
        from: { kind: "Workload", key: "w" },
        to: { kind: "Service", key: `alternative:w:s${copy}` },
        basis: "CURATED",
        group: "alternatives to s",
        quorum: 1,
        groupBasis: "CURATED",
      },
    },
  ]);
const holdover = JSON.stringify([
  { updateRelationship: { id: "Relationship:78", version: 2, set: { holdoverHours: 73, holdoverBasis: "CURATED" } } },
]);
const draft = { kind: "Agreement", key: "remedy:m:v" };
const agreement = JSON.stringify([
  { createEntity: { ...draft, name: "Draft agreement with V", basis: "CURATED", fields: { nonInterruption: "YES" } } },
  { createRelationship: { kind: "PARTY_TO", from: { kind: "Ministry", key: "m" }, to: draft, basis: "CURATED" } },
  { createRelationship: { kind: "COVERS", from: draft, to: { kind: "Sector", key: "x" }, basis: "CURATED" } },
  { createRelationship: { kind: "BINDS", from: draft, to: { kind: "Vendor", key: "v" }, basis: "CURATED" } },
]);
const take = (text: string): Item => ({ does: "take", ready: readyFrom(text)! });

const items: Record<string, Item> = {
  fail: { does: "fail", of: { kind: "GridPoint", key: "US-MIDA-PJM" } },
  deny: { does: "deny", of: { kind: "Vendor", key: "microsoft" } },
  end: { does: "end", of: { kind: "Agreement", key: "us:onegov:claude" } },
  retire: { does: "retire", of: { kind: "Service", key: "product:a|b%7C:us" } },
  cut: { does: "cut", id: "0192-77aa" },
  add: {
    does: "add",
    relationship: "HOSTED_AT",
    from: { kind: "Workload", key: "nl:1" },
    to: { kind: "DataCentre", key: "aws:eu|west%" },
    group: "supposed 9a0b|c",
    beside: "0192-77ab",
  },
  agree: {
    does: "agree",
    draft: {
      key: "draft:new-frame",
      name: "New frame | 100 %",
      fields: { nonInterruption: "YES", priceStability: "a=b|c", noticeDays: "180" },
      parties: [{ kind: "Ministry", key: "qn:digital" }],
      binds: [{ kind: "Vendor", key: "a=b" }],
      covers: [
        { kind: "Service", key: "product:a|b%7C:us" },
        { kind: "Sector", key: "qn-justice" },
      ],
    },
  },
  plain: {
    does: "add",
    relationship: "USES",
    from: { kind: "Workload", key: "nl:1" },
    to: { kind: "Service", key: "s" },
    group: null,
    beside: null,
  },
  alternative: take(alternative("", true)),
  second: take(alternative(":2", true)),
  joined: take(alternative(":3", false).replaceAll("alternatives to s", "already there")),
  holdover: take(holdover),
  agreement: take(agreement),
};

describe("items in addresses", () => {
  it.each(Object.entries(items))("read back what they wrote: %s", (_name, item) => expect(itemFrom(itemText(item))).toEqual(item));

  it("stay readable", () => expect(itemText(items.fail!)).toBe("fail:GridPoint:US-MIDA-PJM"));

  it.each([
    "",
    "fail",
    "fail:",
    "fail:Nothing:x",
    "fail:Vendor:",
    "explode:Vendor:x",
    "cut:",
    "cut:a|b",
    "add:USES|Workload:a",
    "add:|Workload:a|Service:b||",
    "fail:Vendor:a|b",
    "take:",
    "take:W10",
    "take:%%%",
    "take:bm90aGluZw",
    "take:W10|x",
  ])("are nothing where an address is broken: %j", (text) => expect(itemFrom(text)).toBeNull());
});

describe("the room in its address", () => {
  const room: Room = {
    a: { name: "Winter, all of it & more", items: [items.fail!, items.add!, items.cut!] },
    b: { name: null, items: [items.deny!, items.end!, items.retire!] },
    horizon: 4320,
    hour: 336,
    why: { kind: "Workload", key: "us:doe:1" },
  };

  it("comes back whole from a link, with hour, horizon and open reason", () => {
    const text = roomInto(new URLSearchParams("jurisdiction=US"), room).toString();
    expect(roomFrom(new URLSearchParams(text))).toEqual(room);
    expect(new URLSearchParams(text).get("jurisdiction")).toBe("US");
  });

  it("writes nothing that is as at first", () => {
    expect(roomInto(new URLSearchParams(), asFirst).toString()).toBe("");
    expect(roomPath({ name: null, items: [items.fail!] })).toBe("/scenarios/room?a=fail%3AGridPoint%3AUS-MIDA-PJM");
  });

  it("has a horizon without an end", () => {
    const text = roomInto(new URLSearchParams(), { ...room, horizon: null }).toString();
    expect(text).toContain("within=ever");
    expect(roomFrom(new URLSearchParams(text)).horizon).toBeNull();
  });

  it("keeps the hour within the horizon, and takes hours that are none as they are at first", () => {
    expect(roomFrom(new URLSearchParams("within=24&at=500")).hour).toBe(24);
    expect(roomFrom(new URLSearchParams("within=-4&at=soon"))).toEqual(asFirst);
    expect(roomFrom(new URLSearchParams("within=0&at=0"))).toEqual({ ...asFirst, horizon: 0, hour: 0 });
  });

  it("takes the same item twice as one, and leaves out what it does not know", () => {
    const { a } = roomFrom(
      new URLSearchParams([
        ["a", "fail:Vendor:x"],
        ["a", "fail:Vendor:x"],
        ["a", "what:Vendor:x"],
      ]),
    );
    expect(a.items).toEqual([{ does: "fail", of: { kind: "Vendor", key: "x" } }]);
  });

  it("forgets the name of a side with nothing in it", () =>
    expect(roomInto(new URLSearchParams(), { ...asFirst, a: { name: "Empty", items: [] } }).toString()).toBe(""));

  it("takes back what is taken out", () => {
    const before = roomInto(new URLSearchParams(), room);
    expect(roomInto(before, asFirst).toString()).toBe("");
  });

  it("swaps both sides with their names, and back", () => {
    expect(swapped(room).a).toEqual(room.b);
    expect(swapped(swapped(room))).toEqual(room);
  });
});

describe("what the API is asked", () => {
  it("is shocks and changes of the API's own form", () =>
    expect(inputOf([items.fail!, items.deny!, items.end!, items.retire!, items.cut!, items.add!])).toEqual({
      shocks: [
        { fail: { kind: "GridPoint", key: "US-MIDA-PJM" } },
        { deny: { kind: "Vendor", key: "microsoft" } },
        { endAgreement: { kind: "Agreement", key: "us:onegov:claude" } },
      ],
      changes: [
        { retireEntity: { entity: { kind: "Service", key: "product:a|b%7C:us" } } },
        { retireRelationship: { id: "Relationship:0192-77aa" } },
        { updateRelationship: { id: "Relationship:0192-77ab", set: { group: "supposed 9a0b|c" } } },
        {
          createRelationship: {
            kind: "HOSTED_AT",
            from: { kind: "Workload", key: "nl:1" },
            to: { kind: "DataCentre", key: "aws:eu|west%" },
            basis: "CURATED",
            group: "supposed 9a0b|c",
          },
        },
      ],
    }));

  it("puts a relationship into its group once, however many alternatives it has", () => {
    const second = { ...items.add!, to: { kind: "DataCentre", key: "other" } } as Item;
    const changes = inputOf([items.add!, second]).changes!;
    expect(changes.filter((change) => "updateRelationship" in change)).toHaveLength(1);
    expect(changes.filter((change) => "createRelationship" in change)).toHaveLength(2);
  });
});

describe("a draft agreement", () => {
  it("is asked as an agreement with what it joins, numbers as numbers", () => {
    const { changes } = inputOf([items.agree!]);
    expect(changes).toEqual([
      {
        createEntity: {
          kind: "Agreement",
          key: "draft:new-frame",
          name: "New frame | 100 %",
          basis: "CURATED",
          fields: { nonInterruption: "YES", priceStability: "a=b|c", noticeDays: 180 },
        },
      },
      ...[
        ["PARTY_TO", ["Ministry", "qn:digital"], ["Agreement", "draft:new-frame"]],
        ["BINDS", ["Agreement", "draft:new-frame"], ["Vendor", "a=b"]],
        ["COVERS", ["Agreement", "draft:new-frame"], ["Service", "product:a|b%7C:us"]],
        ["COVERS", ["Agreement", "draft:new-frame"], ["Sector", "qn-justice"]],
      ].map(([kind, from, to]) => ({
        createRelationship: {
          kind,
          from: { kind: from![0], key: from![1] },
          to: { kind: to![0], key: to![1] },
          basis: "CURATED",
        },
      })),
    ]);
  });

  it("that nobody could read is none", () => {
    expect(itemFrom("agree:|name")).toBeNull();
    expect(itemFrom("agree:key|name|binds=Planet:x")).toBeNull();
  });
});

describe("a change that came ready", () => {
  it("is supposed without the versions that only a commit is held to", () => {
    const { changes } = inputOf([items.holdover!]);
    expect(changes).toEqual([{ updateRelationship: { id: "Relationship:78", set: { holdoverHours: 73, holdoverBasis: "CURATED" } } }]);
    expect(inputOf([items.alternative!, items.second!]).changes).toHaveLength(5);
  });

  it.each([
    "[]",
    "{}",
    "[",
    '[{"retireEntity":{}}]',
    '[{"createEntity":{}},4]',
    '[{"createEntity":{},"createRelationship":{}}]',
    '[{"createEntity":4}]',
  ])("is nothing else: %s", (text) => expect(readyFrom(text)).toBeNull());

  it("is short enough in an address that twenty of them pass", () => {
    const text = itemText(items.agreement!);
    expect(text).toMatch(/^take:[A-Za-z0-9_-]+$/);
    expect(text.length).toBeLessThan(700);
    const named = take(alternative("", true).replace("Alternative to S", "Alternativ für München – 東京"));
    expect(itemFrom(itemText(named))).toEqual(named);
  });

  it("is named by what it changes", () => {
    const said = (name: string) => saidBy((items[name] as Extract<Item, { does: "take" }>).ready);
    expect(said("alternative")).toEqual({
      what: "alternative",
      name: "Alternative to S|100 %",
      of: { kind: "Workload", key: "w" },
      relationship: "USES",
    });
    expect(said("holdover")).toEqual({ what: "holdover", id: "Relationship:78", hours: 73 });
    expect(said("agreement")).toEqual({ what: "agreement", name: "Draft agreement with V" });
    expect(saidBy(readyFrom('[{"updateRelationship":{"id":"Relationship:1","set":{"quorum":2}}}]')!)).toEqual({ what: "facts", count: 1 });
  });
});

describe("a saved definition", () => {
  const saved = { items: Object.values(items), scope: { jurisdiction: "NL", sector: "nl-justice" }, horizon: 720 };

  it("comes back as it was saved", () => {
    const back = definitionFrom(definitionText(saved))!;
    const texts = (all: readonly Item[]) => all.map(itemText).sort();
    expect(texts(back.items)).toEqual(texts(saved.items));
    const taken = (all: readonly Item[]) => all.filter(({ does }) => does === "take");
    expect(taken(back.items)).toEqual(taken(saved.items));
    expect(back).toMatchObject({ scope: saved.scope, horizon: 720 });
    expect(definitionFrom(definitionText({ ...saved, horizon: null }))!.horizon).toBeNull();
  });

  it.each([
    "",
    "[",
    "null",
    "4",
    '{"shocks":[{"fail":{"id":"Vendor:1"}}]}',
    '{"changes":[{"createEntity":{"kind":"Vendor","key":"x"}}]}',
    '{"changes":[{"updateRelationship":{"id":"Relationship:1","set":{"quorum":2}}}]}',
    '{"changes":[{"updateRelationship":{"id":"Relationship:1","set":{"group":"g","quorum":1,"groupBasis":"CURATED"}}}]}',
    '{"changes":[{"updateRelationship":4}]}',
    '{"changes":[{"createEntity":{"kind":"Vendor","key":"x","name":"X","basis":"CURATED"}},{"updateRelationship":{"id":"Relationship:1"}}]}',
    '{"scope":{"jurisdiction":["NL","US"]}}',
  ])("that the room cannot show is not shown in part: %j", (text) => expect(definitionFrom(text)).toBeNull());

  it("has a key of words and a moment", () => {
    expect(savedKey(" Winter: Netzausfall für alle! ", 1)).toBe("winter-netzausfall-fur-alle-1");
    expect(savedKey("日本", 36)).toBe("10");
  });
});

const figures = (
  [onRecord, possible, cannotTell, of]: readonly [number, number, number, number],
  {
    lost = [onRecord / of, possible / of],
    steps = [],
    horizon = 720 as number | null,
  }: {
    lost?: readonly number[];
    steps?: readonly (readonly [number, number, number])[];
    horizon?: number | null;
  } = {},
): Figures => ({
  horizonHours: horizon,
  workloads: { onRecord, possible, cannotTell, of },
  criticalityLost: { onRecord: lost[0]!, possible: lost[1]! },
  timeline: steps.map(([hours, low, high]) => ({ hours, workloads: { onRecord: low, possible: high } })),
});

describe("sentences from figures", () => {
  const a = figures([131, 206, 700, 1196], {
    lost: [0.098, 0.159],
    steps: [
      [0, 60, 90],
      [48, 131, 206],
    ],
  });
  const b = figures([9, 31, 812, 1196], {
    lost: [0.094, 0.196],
    steps: [
      [24, 0, 20],
      [72, 9, 31],
    ],
  });

  it.each([
    ["both ends of the range", headlineOfOne(a), "131 to 206 of 1,196 workloads fall by day 30, the first at once."],
    [
      "possible alone",
      headlineOfOne(figures([0, 31, 5, 100], { steps: [[6, 0, 31]], horizon: 48 })),
      "None of 100 workloads falls on the record. Up to 31 may within 48 hours, the first after 6 hours.",
    ],
    [
      "none, and nobody can tell",
      headlineOfOne(figures([0, 0, 90, 100])),
      "No workload on record falls by day 30. Cannot tell for 90 of 100.",
    ],
    ["none at all", headlineOfOne(figures([0, 0, 0, 100])), "None of 100 workloads falls by day 30."],
    ["nothing in the scope", headlineOfOne(figures([0, 0, 0, 0])), "There is no live workload in this scope."],
    ["hour 0 alone", headlineOfOne(figures([1, 1, 0, 2], { steps: [[0, 1, 1]], horizon: 0 })), "1 of 2 workloads falls at once."],
    [
      "without an end",
      headlineOfOne(figures([1, 2, 0, 9], { steps: [[5, 1, 2]], horizon: null })),
      "1 to 2 of 9 workloads fall in the end, the first after 5 hours.",
    ],
    ["two that begin apart", headlineOfTwo(a, b), "A hits at once. B starts after 3 days. Either may cost more."],
    ["the range beside it", ledeOfTwo(a, b), "By day 30, A takes down 131 to 206 of 1,196 workloads, B 9 to 31."],
    [
      "a certain difference",
      headlineOfTwo(a, { ...b, criticalityLost: { onRecord: 0.2, possible: 0.3 } }),
      "A hits at once. B starts after 3 days and costs more.",
    ],
    ["one alone", headlineOfTwo(a, figures([0, 0, 3, 1196])), "A hits at once and costs more. B takes nothing on record."],
    [
      "two that begin together",
      headlineOfTwo(a, { ...a, criticalityLost: { onRecord: 0.1, possible: 0.2 } }),
      "Both hit at once. B may cost more.",
    ],
    ["neither", headlineOfTwo(figures([0, 0, 3, 9]), figures([0, 0, 4, 9])), "Neither takes down anything on record."],
    [
      "what cannot be told of both",
      caveat(a, b),
      "Cannot tell for 700 under A and 812 under B: facts are missing beneath them, so this is no all-clear.",
    ],
    ["nothing where all can be told", caveat(figures([1, 1, 0, 2]), null), null],
    ["no change since", changedSince(a, a), `It still costs 9.8 to 15.9${thin}% of criticality.`],
    [
      "certainly more since",
      changedSince(a, { ...a, criticalityLost: { onRecord: 0.2, possible: 0.2 } }),
      `Today it costs more: 20.0${thin}% of criticality, after 9.8 to 15.9${thin}%.`,
    ],
  ])("%s", (_what, got, wanted) => expect(got).toBe(wanted));

  it.each([
    [[0.2, 0.3], [0.1, 0.15], { which: "a", certain: true }],
    [[0.1, 0.3], [0.1, 0.2], { which: "a", certain: false }],
    [[0.1, 0.2], [0.1, 0.3], { which: "b", certain: false }],
    [[0.1, 0.3], [0.15, 0.2], { which: "either", certain: false }],
    [[0.1, 0.2], [0.1, 0.2], { which: "either", certain: false }],
    [[0.1, 0.1], [0.1, 0.1], { which: "same", certain: true }],
  ] as const)("ranges that meet are never told apart for certain: %j, %j", ([al, ah], [bl, bh], wanted) =>
    expect(dearer({ onRecord: al, possible: ah }, { onRecord: bl, possible: bh })).toEqual(wanted),
  );

  it("says what is in a scenario without a name", () => {
    expect(sideName({ name: null, items: [items.fail!, items.deny!, items.cut!] })).toBe("2 shocks, 1 fact supposed");
    expect(sideName(empty)).toBe("");
  });

  it("knows what can happen to which kind", () => {
    expect(deedsOf("Vendor")).toEqual(["deny", "fail"]);
    expect(deedsOf("Jurisdiction")).toEqual(["deny"]);
    expect(deedsOf("Agreement")).toEqual(["end"]);
    expect(deedsOf("DataCentre")).toEqual(["fail"]);
    expect(deedsOf("Sector")).toEqual([]);
  });
});
