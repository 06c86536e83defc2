import { describe, expect, it } from "vitest";
import { localAdministrator, type Reader } from "../../server/access/reader";
import type { Registry } from "../../server/registry/registry";
import { ask, emptyRegistry, make, outsider, relate, write } from "../kit";

const definition = (shocks: readonly object[], more: object = {}) =>
  JSON.stringify({ shocks, changes: [], scope: null, horizonHours: 100, ...more });
const stops = definition([{ fail: { kind: "DataCentre", key: "d" } }]);

async function registryWith(text: string, marking = "OPEN") {
  const registry = await emptyRegistry();
  await write(registry, [
    make("Workload:w"),
    make("DataCentre:d"),
    make("DataCentre:hidden", { marking: "SECRET" }),
    relate("Workload:w", "HOSTED_AT", "DataCentre:d"),
  ]);
  const saved = await save(registry, text, { marking });
  return { registry, saved };
}

const save = async (registry: Registry, text: string, more: object = {}, reader: Reader = localAdministrator) => {
  const { commit } = await ask<{ commit: { problems?: { code: string; path: string }[] } }>(
    registry,
    'mutation ($c: [ChangeInput!]!) { commit(message: "m", changes: $c) { ... on InvalidInput { problems { code path } } } }',
    {
      reader,
      variables: {
        c: [
          {
            createEntity: {
              kind: "Scenario",
              key: "s",
              name: "S",
              basis: "CURATED",
              fields: { definition: text, savedRevision: 1 },
              ...more,
            },
          },
        ],
      },
    },
  );
  return commit.problems ?? [];
};

const shown = (registry: Registry, reader?: Reader) =>
  ask<{ scenario: Record<string, unknown> }>(
    registry,
    '{ scenario(key: "s") { result { horizonHours revision workloads { onRecord } } resultThen(horizonHours: 5) { horizonHours revision workloads { onRecord } } } }',
    reader ? { reader } : {},
  );

describe("a saved scenario", () => {
  it("is run on today's facts, and on those of the day it was saved", async () => {
    const { registry, saved } = await registryWith(stops);
    expect(saved).toEqual([]);
    const { commit } = await ask<{ commit: unknown }>(
      registry,
      `mutation { commit(message: "gone", changes: [{ createEntity: { kind: "Workload", key: "w2", name: "W2", basis: SOURCED } },
        { createRelationship: { kind: "HOSTED_AT", from: { kind: "Workload", key: "w2" }, to: { kind: "DataCentre", key: "d" }, basis: SOURCED } }]) { __typename } }`,
    );
    expect(commit).toEqual({ __typename: "Committed" });
    expect((await shown(registry)).scenario).toEqual({
      result: { horizonHours: 100, revision: 3, workloads: { onRecord: 2 } },
      resultThen: { horizonHours: 5, revision: 1, workloads: { onRecord: 1 } },
    });
  });

  it.each([
    ["no JSON", "{"],
    ["no object", "[]"],
  ])("that is %s is not kept", async (_what, text) => {
    expect((await registryWith(text)).saved).toEqual([{ code: "LP-6015", path: "changes[0].fields.definition" }]);
  });

  it.each([definition([{ fall: {} }]), definition([], { scope: { sector: 3 } }), definition([], { horizonHours: "long" })])(
    "that is no scenario is refused when it is asked for: %s",
    async (text) => {
      const { registry, saved } = await registryWith(text);
      expect(saved).toEqual([]);
      await expect(shown(registry)).rejects.toThrow("LP-6015");
    },
  );

  it("is marked as high as what it names, as far as its writer may see that", async () => {
    const text = definition([{ fail: { kind: "DataCentre", key: "hidden" } }]);
    const { registry, saved } = await registryWith(text);
    expect(saved).toEqual([{ code: "LP-6016", path: "changes[0].marking" }]);
    expect(await save(registry, text, { marking: "SECRET", releasedTo: ["xx:all"] })).toEqual([
      { code: "LP-6016", path: "changes[0].marking" },
    ]);
    expect(await save(registry, text, { marking: "SECRET" })).toEqual([]);
    // Lowered afterwards, it would tell as much.
    const lowered = await ask<{ commit: { problems: unknown } }>(
      registry,
      `mutation { commit(message: "m", changes: [{ updateEntity: { entity: { kind: "Scenario", key: "s" }, version: 1, set: { marking: OPEN } } }]) { ... on InvalidInput { problems { code path } } } }`,
    );
    expect(lowered.commit.problems).toEqual([{ code: "LP-6016", path: "changes[0].set.marking" }]);
    const another = await emptyRegistry();
    await write(another, [make("DataCentre:hidden", { marking: "SECRET" })]);
    expect(await save(another, text, {}, outsider)).toEqual([]);
    await expect(shown(another, outsider)).rejects.toThrow("LP-6011");
  });
});

describe("counts of single points of failure in a list", () => {
  it("are those of the targets one by one, without a horizon", async () => {
    const { registry } = await registryWith(stops);
    expect(await ask(registry, "{ workloads(first: 5) { edges { node { singlePointCount { onRecord possible } } } } }")).toEqual({
      workloads: { edges: [{ node: { singlePointCount: { onRecord: 1, possible: 1 } } }] },
    });
  });
});
