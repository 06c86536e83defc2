import { describe, expect, it } from "vitest";
import type { Reader } from "../../server/access/reader";
import { localAdministrator } from "../../server/access/reader";
import type { Registry } from "../../server/registry/registry";
import { ask, emptyRegistry, make, outsider, relate, write } from "../kit";

const secret = { marking: "SECRET" } as const;
const any = { group: "regions", quorum: 1 } as const;

/** A state with two workloads: one on any of two services that a hidden site carries both, one with a vendor abroad. */
async function nation(): Promise<Registry> {
  const registry = await emptyRegistry();
  await write(registry, [
    make("Jurisdiction:XX"),
    make("Jurisdiction:YY", { ...secret, name: "Codename Heron" }),
    make("Jurisdiction:ZZ"),
    make("Bloc:b", { fields: { blocKind: "UNION" } }),
    make("Ministry:xx:health"),
    make("Workload:w1", { fields: { criticality: 1, designation: "MUST_BE_SOVEREIGN" } }),
    make("Workload:w2", { fields: { criticality: 2 } }),
    make("Service:s1"),
    make("Service:s2", { ...secret, name: "Codename Otter", asOf: "2019" }),
    make("DataCentre:d", { ...secret, name: "Codename Mole" }),
    make("Vendor:v1"),
    make("Vendor:v2", { ...secret, name: "Codename Stoat" }),
    make("Agreement:a", { ...secret, name: "Codename Pact", fields: { nonInterruption: "YES" } }),
    relate("Ministry:xx:health", "OF", "Jurisdiction:XX"),
    relate("Ministry:xx:health", "RESPONSIBLE_FOR", "Workload:w1"),
    relate("Ministry:xx:health", "RESPONSIBLE_FOR", "Workload:w2"),
    relate("Jurisdiction:XX", "MEMBER_OF", "Bloc:b"),
    relate("Jurisdiction:ZZ", "MEMBER_OF", "Bloc:b"),
    relate("Workload:w1", "USES", "Service:s1", any),
    relate("Workload:w1", "USES", "Service:s2", any),
    relate("Service:s1", "PROVIDED_BY", "Vendor:v1"),
    relate("Service:s2", "PROVIDED_BY", "Vendor:v2"),
    relate("Vendor:v1", "SUBJECT_TO", "Jurisdiction:YY"),
    relate("Vendor:v2", "SUBJECT_TO", "Jurisdiction:ZZ"),
    relate("Service:s1", "HOSTED_AT", "DataCentre:d", { ...secret, note: "under the hill" }),
    relate("Service:s2", "HOSTED_AT", "DataCentre:d", { ...secret, asOf: "2018-07" }),
    relate("DataCentre:d", "LOCATED_IN", "Jurisdiction:XX"),
    relate("Workload:w2", "USES", "Service:s1"),
    relate("Workload:w2", "PROVIDED_BY", "Vendor:v1"),
    relate("Jurisdiction:XX", "PARTY_TO", "Agreement:a"),
    relate("Agreement:a", "BINDS", "Vendor:v1"),
    relate("Agreement:a", "COVERS", "Service:s1"),
  ]);
  return registry;
}

const entity = "{ id name key kind withheld }";
const chain = `{ reading weakest links { from ${entity} to ${entity} words group relationship { id } } }`;
const interval = "{ onRecord possible cannotTell of }";

const everything = `{ scope { of
  exposure { horizonHours notStandingAlone ${interval} deniable ${interval} deniableByVendor ${interval}
    verdicts { verdict designation workloads }
    breaches(undecided: true) { total items { workload ${entity} verdict designation why ${chain} } }
    control { layer open nothing of hands { hand share ${interval} jurisdictions { entity ${entity} share ${interval} } } }
    states: coalitions(kind: Jurisdiction) { total complete words items { members ${entity} workloads ${interval} together ${interval} criticalityLost ${interval} example { workload ${entity} why ${chain} } } }
    vendors: coalitions(kind: Vendor) { total complete words items { members ${entity} workloads ${interval} example { workload ${entity} why ${chain} } } }
    agreements { total items { agreement ${entity} workloads holdsUntilHours } } }
  provider: concentration(by: PROVIDER) { rule hhi { least greatest known } effective { least greatest known } topShare { least greatest } assumedShare unknownShare cannotTell shares { total items { rank entity ${entity} onRecord possible } } }
  jurisdiction: concentration(by: JURISDICTION) { hhi { least } shares { items { entity ${entity} } } }
  site: concentration(by: DATA_CENTRE) { hhi { least } shares { items { entity ${entity} possible } } }
  findings(first: 100) { counts { kind total } total staleAfterDays cannotTell of items { kind entity ${entity} relationship { id kind } cause ${entity} anyOf { relationship to } words workloads asOf } }
  worklist(first: 100) { total cannotTell of items { rank entity ${entity} hazard missing anyOf { relationship to } workloads alone criticality couldMove words } } }
  workload(key: "w1") { verdictWhy ${chain} control { layer hands { hand jurisdictions { entity ${entity} } } } coalitions(kind: Jurisdiction) { onRecord ${entity} possible ${entity} complete words } }
}`;

// biome-ignore lint/suspicious/noExplicitAny: an answer of many parts, looked at piece by piece.
const answer = (registry: Registry, reader: Reader = localAdministrator) => ask<any>(registry, everything, { reader });
const keys = (list: { key: string }[]) => list.map((e) => e.key).sort();

describe("exposure over GraphQL", () => {
  it("tells who can deny what, alone and together", async () => {
    const { scope, workload } = await answer(await nation());
    const { exposure } = scope;
    expect(exposure.horizonHours).toBe(720);
    expect(exposure.notStandingAlone).toEqual({ onRecord: 2, possible: 2, cannotTell: 0, of: 2 });
    expect(exposure.deniable).toEqual({ onRecord: 1, possible: 1, cannotTell: 0, of: 2 });
    expect(exposure.deniableByVendor).toEqual({ onRecord: 1, possible: 1, cannotTell: 0, of: 2 });
    expect(exposure.verdicts).toEqual([
      { verdict: "BREACHED", designation: "MUST_BE_SOVEREIGN", workloads: 1 },
      { verdict: "UNKNOWN", designation: null, workloads: 1 },
    ]);
    expect(exposure.breaches.items.map((b: { workload: { key: string }; verdict: string }) => [b.workload.key, b.verdict])).toEqual([
      ["w1", "BREACHED"],
      ["w2", "UNKNOWN"],
    ]);
    expect(exposure.breaches.items[1].why.links.map((l: { to: { key: string } }) => l.to.key)).toEqual(["v1", "YY"]);
    const shown = exposure.states.items.map(
      (c: { members: { key: string }[] } & Record<"workloads" | "together", { onRecord: number }>) => [
        keys(c.members).join("+"),
        c.workloads.onRecord,
        c.together.onRecord,
      ],
    );
    expect(shown).toEqual([
      ["YY+ZZ", 2, 1],
      ["YY", 1, 1],
    ]);
    expect(exposure.states).toMatchObject({
      total: 2,
      complete: true,
      words: "Complete up to 3 members. Larger ones were not looked for.",
    });
    expect(exposure.states.items[0].criticalityLost).toEqual({ onRecord: 1, possible: 1, cannotTell: 0, of: 2 });
    expect(exposure.states.items[0].example.workload.key).toBe("w1");
    expect(workload.coalitions.onRecord.map(keys)).toEqual([["YY", "ZZ"]]);
    expect(workload.coalitions).toMatchObject({ complete: true });
    expect(workload.verdictWhy.reading).toBe("ON_RECORD");
  });

  it("counts agreements that hold, and not those that do not reach", async () => {
    const registry = await nation();
    expect((await answer(registry)).scope.exposure.agreements).toEqual({ total: 0, items: [] });
    await write(registry, [
      make("Workload:w3"),
      relate("Ministry:xx:health", "RESPONSIBLE_FOR", "Workload:w3"),
      relate("Workload:w3", "USES", "Service:s1"),
    ]);
    const { agreements } = (await answer(registry)).scope.exposure;
    expect(agreements).toMatchObject({ total: 1, items: [{ agreement: { key: "a" }, workloads: 1, holdsUntilHours: null }] });
  });

  it("tells in whose hands it is and how concentrated", async () => {
    const { scope } = await answer(await nation());
    const hands = Object.fromEntries(
      scope.exposure.control.map((c: { layer: string; hands: { hand: string; share: { onRecord: number } }[] }) => [
        c.layer,
        Object.fromEntries(c.hands.map((h) => [h.hand, Math.round(h.share.onRecord * 12) / 12])),
      ]),
    );
    // w1 weighs 8 and is half with v1 of YY, half with v2 of the ally; w2 weighs 4 and is with v1.
    expect(hands.VENDOR).toEqual({ HOME: 0, ALLIED: 4 / 12, OTHER: 8 / 12, UNKNOWN: 0 });
    expect(hands.COMPUTE).toEqual({ HOME: 1, ALLIED: 0, OTHER: 0, UNKNOWN: 0 });
    expect(hands.MODEL.UNKNOWN).toBe(1);
    expect(scope.provider.shares.items.map((s: { rank: number; entity: { key: string } }) => [s.rank, s.entity.key])).toEqual([
      [1, "v1"],
      [2, "v2"],
    ]);
    expect(scope.provider.hhi.least).toBeCloseTo(4 / 9 + 1 / 9, 9);
    expect(scope.provider.effective).toMatchObject({ known: scope.provider.effective.least });
    expect(scope.provider.rule).toBe(
      "Each workload's criticality is split evenly over the vendors that provide it or a service beneath it.",
    );
  });

  it("tells what is missing, doubtful and worth finding out", async () => {
    const { scope } = await answer(await nation());
    const of = (kind: string) => scope.findings.items.filter((f: { kind: string }) => f.kind === kind);
    expect(of("COMMON_CAUSE").map((f: { entity: { key: string }; cause: { key: string } }) => [f.entity.key, f.cause.key])).toEqual([
      ["w1", "d"],
    ]);
    expect(
      of("STALE")
        .map((f: { asOf: string; relationship: { kind: string } | null }) => [f.asOf, f.relationship?.kind ?? null])
        .sort(),
    ).toEqual([
      ["2018-07", "HOSTED_AT"],
      ["2019", null],
    ]);
    expect(of("MISSING_RELATIONSHIP")).toMatchObject([
      { entity: { key: "d" }, anyOf: [{ relationship: "POWERED_BY", to: null }], words: "Nobody has stated what powers it.", workloads: 2 },
    ]);
    expect(scope.findings).toMatchObject({ staleAfterDays: 1095, cannotTell: 2, of: 2 });
    expect(scope.findings.counts).toContainEqual({ kind: "COMMON_CAUSE", total: 1 });
    // w1 and w2 fall with the site on record, so what powers it could not make them worse.
    expect(scope.worklist).toMatchObject({ total: 0, items: [], of: 2 });
  });

  it("lists what could settle the question, and how", async () => {
    const registry = await nation();
    await write(registry, [make("Workload:w3", { fields: { criticality: 4 } })]);
    const { scope } = await answer(registry);
    expect(scope.worklist.items).toMatchObject([
      {
        rank: 1,
        entity: { key: "w3" },
        hazard: "DENIAL",
        missing: "what it uses or where it is hosted or who provides it",
        anyOf: [
          { relationship: "USES", to: "Service" },
          { relationship: "HOSTED_AT", to: null },
          { relationship: "PROVIDED_BY", to: null },
        ],
        workloads: 1,
        alone: 1,
        criticality: 1,
        couldMove: 1 / 13,
      },
      { rank: 2, entity: { key: "w3" }, hazard: "OUTAGE" },
    ]);
    const sites = await ask(registry, "{ scope { worklist(layer: DATA_CENTRE) { total } outage: worklist(hazard: OUTAGE) { total } } }");
    expect(sites).toEqual({ scope: { worklist: { total: 0 }, outage: { total: 1 } } });
  });
});

describe("one who may not see", () => {
  it("gets the same figures, stubs in place of names, and no hidden word", async () => {
    const registry = await nation();
    const [all, seen] = [await answer(registry), await answer(registry, outsider)];
    const text = JSON.stringify(seen);
    for (const word of ["Codename", "Heron", "Otter", "Mole", "Stoat", "Pact", "hill", "2018", "2019", '"YY"', '"d"', '"s2"', '"v2"'])
      expect(text, word).not.toContain(word);
    for (const hidden of ["Jurisdiction:YY", "Service:s2", "DataCentre:d", "Vendor:v2", "Agreement:a"]) {
      const [kind, key] = hidden.split(":");
      const [record] = await registry.store.byKey([{ kind: kind as "Vendor", key: key! }]);
      expect(text).not.toContain(record!.id);
    }
    expect(text).toContain("Withheld: jurisdiction");
    expect(text).toContain("Withheld: data centre");
    // What is left when everything is taken away that names a thing or belongs to a fact that is hidden.
    const figures = (value: unknown): unknown =>
      JSON.parse(
        JSON.stringify(value, (name, part) =>
          ["id", "name", "key", "withheld", "relationship", "asOf", "group"].includes(name) || name === "words" ? undefined : part,
        ),
      );
    expect(figures(seen)).toEqual(figures(all));
  });

  it("is told of a hidden relationship only that one thing rests on another", async () => {
    const { scope } = await answer(await nation(), outsider);
    const stale = scope.findings.items.filter((f: { kind: string }) => f.kind === "STALE");
    expect(stale).toHaveLength(2);
    for (const f of stale) expect(f).toMatchObject({ asOf: null, relationship: null, entity: { withheld: true } });
  });
});

describe("bad input", () => {
  const refused = async (part: string, ...codes: string[]) => {
    const registry = await nation();
    const error = await ask(registry, `{ scope { ${part} } }`).then(
      () => null,
      (e: { problems?: { code: string }[] }) => e,
    );
    expect(error?.problems?.map((p) => p.code)).toEqual(codes);
  };

  it.each([
    ["exposure { coalitions(kind: Ministry) { total } }", ["LP-6020"]],
    ["exposure { coalitions(kind: Vendor, maxSize: 0) { total } }", ["LP-6021"]],
    ["exposure { coalitions(kind: Bloc, maxSize: 6) { total } }", ["LP-6020", "LP-6021"]],
    ["exposure(horizonHours: -1) { horizonHours }", ["LP-6006"]],
    ["exposure { breaches(first: 101) { total } }", ["LP-6001"]],
    ["concentration(by: PROVIDER) { shares(first: 0) { total } }", ["LP-6001"]],
    ["findings(offset: -1) { total }", ["LP-6001"]],
    ["worklist(first: 1000) { total }", ["LP-6001"]],
  ])("%s is refused", async (part, codes) => refused(part, ...codes));

  it("of a workload's coalitions too", async () => {
    const registry = await nation();
    await expect(ask(registry, '{ workload(key: "w1") { coalitions(kind: Service, maxSize: 9) { complete } } }')).rejects.toThrow(
      /LP-6020[\s\S]*LP-6021/,
    );
  });
});
