import { describe, expect, it } from "vitest";
import { LoadpathError } from "../../schema/model/errors/catalogue";
import { localAdministrator, type Reader } from "../../server/access/reader";
import type { Registry } from "../../server/registry/registry";
import { ask, emptyRegistry, make, outsider, relate, write } from "../kit";

const secret = { marking: "SECRET" } as const;
const officer: Reader = { actor: "officer", view: { clearance: 1, memberships: ["xx:defence"] }, aliasKey: "officer" };

/** A workload on a hidden service on a known site; and a hidden workload, a hidden relationship, a hidden ministry. */
async function guarded(): Promise<Registry> {
  const registry = await emptyRegistry();
  await write(registry, [
    make("Jurisdiction:XX"),
    make("Jurisdiction:YY"),
    make("Ministry:xx:health"),
    make("Ministry:xx:hush", { ...secret, name: "Bureau of quiet" }),
    make("Workload:open", { fields: { criticality: 1 } }),
    make("Workload:hidden", { ...secret, owner: "xx:defence", name: "Codename Heron", fields: { criticality: 1 } }),
    make("Service:hidden", { ...secret, name: "Codename Otter", aliases: ["the otter"] }),
    make("DataCentre:d"),
    make("Vendor:v"),
    relate("Ministry:xx:health", "OF", "Jurisdiction:XX"),
    relate("Ministry:xx:hush", "OF", "Jurisdiction:XX"),
    relate("Ministry:xx:health", "RESPONSIBLE_FOR", "Workload:open"),
    relate("Ministry:xx:hush", "RESPONSIBLE_FOR", "Workload:hidden"),
    relate("Workload:open", "USES", "Service:hidden"),
    relate("Workload:hidden", "USES", "Service:hidden"),
    relate("Service:hidden", "HOSTED_AT", "DataCentre:d"),
    relate("DataCentre:d", "OPERATED_BY", "Vendor:v", { ...secret, note: "through a front" }),
    relate("Vendor:v", "SUBJECT_TO", "Jurisdiction:YY"),
  ]);
  return registry;
}

/** Everything that a reader can ask about this registry, in one text. */
const everything = `{
  workloads(first: 100) { totalCount edges { cursor node { name key relationships(first: 100) { totalCount edges { node { words provenance { note } from { name key } to { name key withheld } } } }
    singlePointsOfFailure { onRecord possible withheld items { component { id name key withheld } hoursOnRecord why { weakest links { from { name } words group basis to { name } relationship { id } } } } gaps { missing entity { name } } }
    deniers { items { component { name } why { links { from { name } words to { name } } } } } standsAlone { onRecord possible } homes { name } } } }
  services(first: 100) { totalCount edges { node { name } } }
  vendors(first: 100) { edges { node { name blastRadius { total withheld possible fallen { entity { name } } } } } }
  dataCentres(first: 10) { edges { node { relationships(first: 10) { totalCount edges { node { words provenance { note } from { name } to { name } } } } blastRadius(hazard: OUTAGE) { withheld fallen { entity { name key } hoursOnRecord } } } } }
  byWords: search(text: "codename", first: 100) { entity { name } matchedText }
  byKey: search(text: "hidden", first: 100) { entity { name } }
  lookup: service(key: "hidden") { name }
  scopes { ministries { key name workloads } jurisdictions { key workloads } }
  scope { of withheld singlePointsOfFailure(first: 20) { items { component { name key } workloads { onRecord } example { workload { name } why { links { from { name } to { name } } } } } } deniers(first: 20) { items { component { name } } } }
}`;

describe("one who may not see", () => {
  it("finds no hidden word in any answer, though the figures stay the same", async () => {
    const registry = await guarded();
    const all = JSON.stringify(await ask(registry, everything));
    expect(all).toContain("Codename Otter");
    expect(all).toContain("through a front");
    const seen = await ask<{ [key: string]: unknown; scope: { of: number; withheld: number } }>(registry, everything, { reader: outsider });
    const text = JSON.stringify(seen);
    for (const word of ["Codename", "Otter", "Heron", "quiet", "hush", "front", '"hidden"']) expect(text).not.toContain(word);
    for (const { id } of (
      await registry.store.byKey([
        { kind: "Service", key: "hidden" },
        { kind: "Workload", key: "hidden" },
      ])
    ).filter((e) => e !== null)) {
      expect(text).not.toContain(id);
    }
    expect(text).toContain("Withheld: service");
    expect(seen.lookup).toBeNull();
    expect(seen.byKey).toEqual([]);
    expect(seen.scope).toMatchObject({ of: 2, withheld: 1 });
  });

  it("gets the same single points of failure, with a stub in place of the hidden one", async () => {
    const registry = await guarded();
    const query = '{ workload(key: "open") { singlePointsOfFailure { withheld items { component { withheld } hoursOnRecord } } } }';
    const [all, seen] = [await ask(registry, query), await ask(registry, query, { reader: outsider })] as [never, never];
    type Answer = { workload: { singlePointsOfFailure: { withheld: number; items: { component: { withheld: boolean } }[] } } };
    const [a, b] = [(all as Answer).workload.singlePointsOfFailure, (seen as Answer).workload.singlePointsOfFailure];
    expect(a.items).toHaveLength(3);
    expect(b.items).toHaveLength(3);
    expect([a.withheld, b.withheld]).toEqual([0, 1]);
  });

  it("says of a hidden relationship in a chain only that one thing rests on another", async () => {
    const registry = await guarded();
    const query = `{ workload(key: "open") { singlePointsOfFailure { items { component { key } why { links { words relationship { id } group } } } } } }`;
    type Answer = {
      workload: {
        singlePointsOfFailure: {
          items: { component: { key: string }; why: { links: { words: string; relationship: object | null }[] } }[];
        };
      };
    };
    const { workload } = await ask<Answer>(registry, query, { reader: outsider });
    const chain = workload.singlePointsOfFailure.items.find((i) => i.component.key === "v")!.why.links;
    expect(chain.map((l) => [l.words, l.relationship !== null])).toEqual([
      ["uses", true],
      ["is hosted at", true],
      ["rests on", false],
    ]);
  });

  it("meets a hidden thing under one alias each time, and another reader under another", async () => {
    const registry = await guarded();
    const query = '{ workload(key: "open") { relationships(first: 5, direction: RESTS_ON) { edges { node { to { name id } } } } } }';
    const alias = async (reader: Reader) => JSON.stringify(await ask(registry, query, { reader })).match(/Withheld: service (\w+)/)?.[1];
    const first = await alias(outsider);
    expect(first).toMatch(/^\w{6}$/);
    expect(await alias(outsider)).toBe(first);
    expect(await alias({ ...outsider, actor: "another", aliasKey: "another" })).not.toBe(first);
  });

  it("is told that a scope it may not see does not exist", async () => {
    const registry = await guarded();
    const query = '{ scope(scope: { ministry: ["xx:hush"] }) { of } }';
    expect(await ask(registry, query)).toEqual({ scope: { of: 1 } });
    await expect(ask(registry, query, { reader: outsider })).rejects.toThrow(LoadpathError);
    await expect(ask(registry, query, { reader: outsider })).rejects.toThrow("LP-6004");
  });

  it("sees what its own ministry owns", async () => {
    const registry = await guarded();
    const query = "{ workloads(first: 10) { totalCount edges { node { name } } } }";
    expect(JSON.stringify(await ask(registry, query, { reader: officer }))).toContain("Codename Heron");
    expect(
      JSON.stringify(await ask(registry, "{ services(first: 10) { totalCount edges { node { name } } } }", { reader: officer })),
    ).not.toContain("Otter");
  });

  it("cannot tell a hidden id from one that names nothing", async () => {
    const registry = await guarded();
    const [hidden] = await registry.store.byKey([{ kind: "Service", key: "hidden" }]);
    const query = "query ($id: ID!) { node(id: $id) { id } service(id: $id) { id } }";
    const answer = (id: string) => ask(registry, query, { reader: outsider, variables: { id } });
    expect(await answer(`Service:${hidden!.id}`)).toEqual(await answer("Service:nothing"));
    expect(await ask(registry, query, { reader: localAdministrator, variables: { id: `Service:${hidden!.id}` } })).toMatchObject({
      service: { id: `Service:${hidden!.id}` },
    });
  });
});
