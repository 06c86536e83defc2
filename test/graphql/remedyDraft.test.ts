import { describe, expect, it } from "vitest";
import { draftOf, type Remedy, toFillIn } from "../../client/remedies/remedy";
import type { Change } from "../../schema/model/change";
import { localAdministrator } from "../../server/access/reader";
import { alternativeTo } from "../../server/registry/reads/hardening/remedyChanges";
import type { Registry } from "../../server/registry/registry";
import { ask, emptyRegistry, make, outsider, relate, write } from "../kit";

const commit = `mutation ($changes: [ChangeInput!]!, $message: String!) {
  commit(changes: $changes, message: $message) {
    __typename
    ... on InvalidInput { problems { code path message } }
    ... on Conflict { conflicts { path } }
  }
}`;
interface Committed {
  readonly commit: { readonly __typename: string; readonly problems?: { code: string; path: string; message: string }[] };
}
interface Found {
  readonly thing: {
    readonly hardening: { readonly smallest: boolean; readonly before: object[]; readonly remedies: Remedy[] };
  };
}

const remedy = "{ kind cost words changes draft owner { id kind key name withheld } members { id kind key name withheld } }";

/** The target's cheapest changes, and who takes it down (or switches it off) alone. */
async function hardening(registry: Registry, [kind, key]: readonly [string, string], asked = "") {
  const { thing } = await ask<Found>(
    registry,
    `{ thing: ${kind}(key: "${key}") { hardening${asked && `(${asked})`} { smallest before { name } remedies ${remedy} } } }`,
  );
  return thing.hardening;
}

const put = (registry: Registry, draft: string) =>
  ask<Committed>(registry, commit, { variables: JSON.parse(draft) as Record<string, unknown> });

/** As somebody does who writes a name in place of every placeholder. */
const filled = (draft: string): string =>
  toFillIn(draft).reduce((text, what, i) => text.replaceAll(JSON.stringify(`FILL IN: ${what}`), JSON.stringify(`chosen ${i}`)), draft);

const workload: readonly [string, string] = ["workload", "w"];
const site = [make("Workload:w"), make("Service:s"), relate("Workload:w", "USES", "Service:s")];
/** Facts with a single point of failure for w in a group of each sort, and how the cheapest way out is asked for. */
const cases: readonly { name: string; facts: Change[]; asked?: string; target?: readonly [string, string]; cost: number }[] = [
  { name: "a need without a group", facts: site, cost: 1 },
  {
    name: "a service's site",
    facts: [make("Service:s"), make("DataCentre:d"), relate("Service:s", "HOSTED_AT", "DataCentre:d")],
    target: ["service", "s"],
    cost: 1,
  },
  {
    name: "a group that states no quorum",
    facts: [...site.slice(0, 2), relate("Workload:w", "USES", "Service:s", { group: "g" })],
    cost: 1,
  },
  {
    name: "a group of which two must work",
    facts: [
      ...site.slice(0, 2),
      make("Service:t"),
      relate("Workload:w", "USES", "Service:s", { group: "g", quorum: 2 }),
      relate("Workload:w", "USES", "Service:t", { group: "g", quorum: 2 }),
    ],
    cost: 1,
  },
  {
    name: "two needs, of one thing in two ways",
    facts: [...site, make("Vendor:v"), relate("Workload:w", "PROVIDED_BY", "Vendor:v"), relate("Service:s", "PROVIDED_BY", "Vendor:v")],
    cost: 2,
  },
  {
    name: "power",
    facts: [
      ...site,
      make("DataCentre:d"),
      make("GridPoint:g", { fields: { class: "CONNECTION" } }),
      make("GridPoint:z", { fields: { class: "ZONE" } }),
      relate("Service:s", "HOSTED_AT", "DataCentre:d"),
      relate("DataCentre:d", "POWERED_BY", "GridPoint:g"),
      relate("GridPoint:g", "FED_BY", "GridPoint:z"),
    ],
    cost: 1,
  },
  { name: "a longer holdover", facts: site, asked: "costs: { alternative: 9 }", cost: 1 },
  {
    name: "an agreement with a vendor and with its jurisdiction",
    facts: [
      ...site,
      make("Jurisdiction:XX"),
      make("Jurisdiction:YY"),
      make("Sector:x"),
      make("Vendor:v"),
      relate("Sector:x", "OF", "Jurisdiction:XX"),
      relate("Sector:x", "RELIES_ON", "Workload:w"),
      relate("Workload:w", "PROVIDED_BY", "Vendor:v"),
      relate("Vendor:v", "SUBJECT_TO", "Jurisdiction:YY"),
    ],
    asked: "hazard: DENIAL, costs: { alternative: 9, holdover: 9 }",
    cost: 2,
  },
];

describe("a remedy as a draft of a change set", () => {
  it.each(cases)("for $name: refused until it is filled in, then leaves nothing that takes the target down alone", async (one) => {
    const registry = await emptyRegistry();
    await write(registry, one.facts);
    const target = one.target ?? workload;
    const { before, remedies, smallest } = await hardening(registry, target, one.asked);
    expect(before.length).toBeGreaterThan(0);
    expect(smallest).toBe(true);
    expect(remedies).toHaveLength(one.cost);
    const draft = draftOf(remedies, "Hardened")!;
    const open = toFillIn(draft);
    // A key and a name for each new thing; a holdover has none.
    expect(open).toHaveLength(2 * remedies.filter(({ kind }) => kind !== "HOLDOVER").length);
    if (open.length > 0) {
      const { problems } = (await put(registry, draft)).commit;
      const places = (JSON.parse(draft) as { changes: object[] }).changes.flatMap((change, i) =>
        "createEntity" in change ? [`changes[${i}].key`, `changes[${i}].name`] : [],
      );
      expect(problems!.map(({ code, path }) => `${code} ${path}`).sort()).toEqual(places.map((path) => `LP-2004 ${path}`).sort());
      for (const { message } of problems!) expect(message).toContain("still to be filled in");
      expect((await hardening(registry, target, one.asked)).before).toHaveLength(before.length);
    }
    expect(await put(registry, filled(draft))).toEqual({ commit: { __typename: "Committed" } });
    expect((await hardening(registry, target, one.asked)).before).toEqual([]);
    // What it was made against has moved on: the same draft is not taken twice.
    expect((await put(registry, filled(draft))).commit.__typename).not.toBe("Committed");
  });

  it("joins a pool with what its members state", async () => {
    const registry = await emptyRegistry();
    const grid = (key: string, kind: string) => make(`GridPoint:${key}`, { fields: { class: kind } });
    await write(registry, [
      make("Service:s"),
      make("DataCentre:d"),
      grid("g", "CONNECTION"),
      grid("z", "ZONE"),
      relate("Service:s", "HOSTED_AT", "DataCentre:d"),
      relate("DataCentre:d", "POWERED_BY", "GridPoint:g"),
      relate("GridPoint:g", "FED_BY", "GridPoint:z", { quorum: 1 }),
    ]);
    const points = async () => {
      const asked = `{ service(key: "s") { singlePointsOfFailure { items { onRecord component { key } } } } }`;
      const { service } = await ask<{ service: { singlePointsOfFailure: { items: { onRecord: boolean; component: { key: string } }[] } } }>(
        registry,
        asked,
      );
      return service.singlePointsOfFailure.items.flatMap(({ onRecord, component }) => (onRecord ? component.key : [])).sort();
    };
    expect(await points()).toEqual(["d", "g", "z"]);
    const reads = registry.as(localAdministrator);
    const [from, member] = [await reads.byKey("GridPoint", "g"), await reads.byKey("GridPoint", "z")];
    const [first] = await reads.relationships(from!.id, "out", ["FED_BY"]);
    const { draft } = alternativeTo(from!, first!, member!, 1);
    expect(await put(registry, filled(JSON.stringify({ changes: JSON.parse(draft), message: "Joined" })))).toEqual({
      commit: { __typename: "Committed" },
    });
    expect(await points()).toEqual(["d", "g"]);
  });

  it("shows what is new to nobody who may not see what it stands beside, nor names that in a group they see", async () => {
    const registry = await emptyRegistry();
    const secret = { marking: "SECRET" } as const;
    await write(registry, [
      make("Workload:w"),
      make("Service:s", { ...secret, releasedTo: ["m", "n"] }),
      relate("Workload:w", "USES", "Service:s"),
    ]);
    const { remedies } = await hardening(registry, workload);
    const draft = filled(draftOf(remedies, "Hardened")!);
    const { changes } = JSON.parse(draft) as { changes: Record<string, Record<string, unknown>>[] };
    expect(changes[0]!.createEntity).toMatchObject({ marking: "SECRET", releasedTo: ["m", "n"] });
    expect(changes.at(-1)!.createRelationship).toMatchObject({ marking: "SECRET", releasedTo: ["m", "n"] });
    expect((await put(registry, draft)).commit.__typename).toBe("Committed");
    const asked = `{ workload(key: "w") { relationships(direction: RESTS_ON, first: 9) { edges { node { group to { name key } } } } } services(first: 9) { edges { node { key } } } }`;
    const seen = JSON.stringify(await ask(registry, asked, { reader: outsider }));
    expect(seen).toContain("alternatives to relationship ");
    expect(seen).not.toMatch(/chosen|uses:s|"s"|Name of s/);
    expect(JSON.stringify(await ask(registry, asked))).toContain("chosen");
  });

  it("is withheld with what one may not see", async () => {
    const registry = await emptyRegistry();
    await write(registry, [make("Workload:w"), make("Service:s", { marking: "SECRET" }), relate("Workload:w", "USES", "Service:s")]);
    const { workload: seen } = await ask<{ workload: { hardening: { remedies: Remedy[] } } }>(
      registry,
      `{ workload(key: "w") { hardening { remedies ${remedy} } } }`,
      { reader: outsider },
    );
    const { remedies } = seen.hardening;
    expect(remedies.map(({ changes, draft }) => [changes, draft])).toEqual([[null, null]]);
    expect(draftOf(remedies, "Hardened")).toBeNull();
  });
});
