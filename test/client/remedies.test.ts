import { describe, expect, it } from "vitest";
import { draftOf, keysOf, type Remedy, remedyRoom, toFillIn } from "../../client/remedies/remedy";
import { roomFrom } from "../../client/scenarios/address";

const thing = (key: string, kind: "Workload" | "Service" = "Service") => ({ id: `${kind}:${key}`, kind, key, name: key, withheld: false });
const shared = { updateRelationship: { id: "Relationship:7", version: 3, set: { group: "g", quorum: 1, groupBasis: "CURATED" } } };
const remedy = (changes: object[] | null): Remedy => ({
  kind: "ALTERNATIVE",
  cost: 1,
  words: "Add a further alternative to what it needs here.",
  owner: thing("w", "Workload"),
  members: [thing("s")],
  changes: changes && JSON.stringify(changes),
  draft:
    changes &&
    JSON.stringify(changes).replace(/"(?:key|name)":"(one|two)"/g, (stated, which) =>
      stated.replace(which, `FILL IN: name of \\"${which}\\"`),
    ),
});
const made = (key: string) => [
  { createEntity: { kind: "Service", key, name: key, basis: "CURATED" } },
  shared,
  {
    createRelationship: {
      kind: "USES",
      from: { kind: "Workload", key: "w" },
      to: { kind: "Service", key },
      basis: "CURATED",
      group: "g",
      quorum: 1,
      groupBasis: "CURATED",
    },
  },
];

describe("remedies in the pages", () => {
  const two = [remedy(made("one")), remedy(made("two"))];
  const hidden = remedy(null);

  it("open the room with the loss as things are beside the loss with them", () => {
    const path = remedyRoom(two, { culprit: thing("s"), query: "?jurisdiction=NL", horizon: 72 })!;
    const params = new URLSearchParams(path.slice(path.indexOf("?")));
    const { a, b, horizon } = roomFrom(params);
    expect(a.items).toEqual([{ does: "fail", of: { kind: "Service", key: "s" } }]);
    expect(b.items.map(({ does }) => does)).toEqual(["fail", "take", "take"]);
    expect(horizon).toBe(72);
    expect(params.get("jurisdiction")).toBe("NL");
    const denied = remedyRoom(two, { culprit: thing("s"), does: "deny", horizon: 720 })!;
    expect(roomFrom(new URLSearchParams(denied.slice(denied.indexOf("?")))).a.items).toMatchObject([{ does: "deny" }]);
  });

  it("stand alone in the room against something without a name, and not at all where one of them is withheld", () => {
    const path = remedyRoom(two, { culprit: { kind: "Service", key: null }, horizon: 72 })!;
    const { a, b } = roomFrom(new URLSearchParams(path.slice(path.indexOf("?"))));
    expect(a.items.map(({ does }) => does)).toEqual(["take", "take"]);
    expect(b.items).toEqual([]);
    expect(remedyRoom([...two, hidden], { culprit: thing("s"), horizon: 72 })).toBeNull();
  });

  it("are one draft, with versions, in which what two state alike stands once", () => {
    const { changes, message } = JSON.parse(draftOf(two, "Draft")!) as { changes: object[]; message: string };
    expect(message).toBe("Draft");
    expect(changes).toHaveLength(5);
    expect(changes[1]).toEqual(shared);
    expect(toFillIn(draftOf(two, "Draft")!)).toEqual(['name of "one"', 'name of "two"']);
    expect(toFillIn(draftOf([remedy([shared])], "Draft: FILL IN")!)).toEqual([]);
    expect(draftOf([two[0]!, hidden], "Draft")).toBeNull();
  });

  it("have names of their own, also where two say the same", () => expect(new Set(keysOf([hidden, hidden, two[0]!])).size).toBe(3));
});
