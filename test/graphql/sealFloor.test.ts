import { describe, expect, it } from "vitest";
import type { Change } from "../../schema/model/change";
import { LoadpathError } from "../../schema/model/errors/catalogue";
import { localAdministrator, type Reader } from "../../server/access/reader";
import type { Registry } from "../../server/registry/registry";
import { definitionOf } from "../analysis/framework/score";
import { ask, emptyRegistry, make, outsider, relate, write } from "../kit";

const definition = definitionOf({
  PLACE: [60, { sites: "LOCATION", staff: null }, ["sites", "staff"]],
  RUN: [40, { runner: "OPERATOR", exit: null }, ["runner", "exit"]],
});
const older = definitionOf({
  PLACE: [20, { sites: "LOCATION", staff: null }, ["sites", "staff"]],
  RUN: [80, { runner: "OPERATOR", exit: null }, ["runner", "exit"]],
});

const ground = (more: readonly Change[] = []): Change[] => [
  make("Jurisdiction:H"),
  make("Jurisdiction:O"),
  make("Bloc:B"),
  relate("Jurisdiction:H", "MEMBER_OF", "Bloc:B"),
  make("DataCentre:d"),
  relate("DataCentre:d", "LOCATED_IN", "Jurisdiction:H"),
  make("Framework:f", { fields: { definition, family: "f" } }),
  make("Framework:f0", { fields: { definition: older, family: "f" } }),
  ...more,
];
const judged = (key: string, criterion: string, answer: string, more = {}): Change[] => [
  make(`Assessment:${key}`, { fields: { criterion, answer, evidence: `seen for ${key}` }, ...more }),
  relate(`Assessment:${key}`, "ASSESSES", "DataCentre:d"),
  relate(`Assessment:${key}`, "APPLIES", "Framework:f"),
];

interface Scored {
  sealFloor: {
    floor: unknown;
    score: unknown;
    home: unknown;
    objectives: { level: unknown }[];
    unknown: { key: string; lacking: { words: string; anyOf: { relationship: string }[]; entity: { name: string } }[] }[];
    criteria: unknown;
  } | null;
}
const query = `query ($framework: String!, $home: FrameworkHomeInput, $kind: EntityKind!, $key: String!) {
  sealFloor(kind: $kind, key: $key, framework: $framework, home: $home) {
    floor { least most } score { least most } home { own blocs jurisdictions count recorded }
    objectives { level { least most } }
    unknown { key lacking { words anyOf { relationship } entity { name } } }
  }
}`;
const score = async (
  registry: Registry,
  { reader, ...more }: { reader?: Reader; framework?: string; home?: object; kind?: string; key?: string } = {},
) => {
  const variables = { framework: "f", kind: "DataCentre", key: "d", ...more };
  return (await ask<Scored>(registry, query, { variables, ...(reader && { reader }) })).sealFloor;
};
const refused = async (run: Promise<unknown>) => {
  const error = await run.then(
    () => null,
    (e) => e as unknown,
  );
  return error instanceof LoadpathError ? error.problems.map(({ code }) => code) : error;
};

describe("a score over GraphQL", () => {
  it("is the floor and the weighted score apart, as ranges, with what would narrow them", async () => {
    const registry = await emptyRegistry();
    await write(registry, ground(judged("a", "staff", "YES")));
    // PLACE: 2. RUN: 0 to 2. Least: floor 0, 60·2/2 = 60; most: floor 2, 100.
    expect(await score(registry)).toMatchObject({
      floor: { least: 0, most: 2 },
      score: { least: 60, most: 100 },
      home: { own: true, blocs: ["B"], jurisdictions: [], count: 1, recorded: 1 },
      objectives: [{ level: { least: 2, most: 2 } }, { level: { least: 0, most: 2 } }],
      unknown: [
        { key: "runner", lacking: [{ words: "who operates it", anyOf: [{ relationship: "OPERATED_BY" }], entity: { name: "Name of d" } }] },
        { key: "exit", lacking: [] },
      ],
    });
  });

  it("moves when a fact fills what was missing", async () => {
    const registry = await emptyRegistry();
    await write(registry, ground());
    await write(registry, [
      make("Vendor:v"),
      relate("Vendor:v", "SUBJECT_TO", "Jurisdiction:O"),
      relate("DataCentre:d", "OPERATED_BY", "Vendor:v"),
    ]);
    expect(await score(registry)).toMatchObject({
      floor: { least: 0, most: 0 },
      objectives: [{ level: { least: 1, most: 2 } }, { level: { least: 0, most: 0 } }],
    });
  });

  it("is worked out anew for another home and for an older version", async () => {
    const registry = await emptyRegistry();
    await write(registry, ground(judged("a", "staff", "YES")));
    expect(await score(registry, { home: { jurisdictions: ["O"] } })).toMatchObject({
      floor: { least: 0, most: 0 },
      score: { least: 0, most: 40 },
      home: { own: false, jurisdictions: ["O"], count: 1 },
    });
    // Judged by the newer version alone, staff is unknown by the older: 20·1/2 = 10.
    expect(await score(registry, { framework: "f0" })).toMatchObject({ floor: { least: 0, most: 2 }, score: { least: 10, most: 100 } });
  });

  it("tells the chain of facts down to the place, with its source", async () => {
    const registry = await emptyRegistry();
    await write(registry, ground());
    const { sealFloor } = await ask<{ sealFloor: { objectives: { criteria: unknown[] }[] } }>(
      registry,
      `{ sealFloor(kind: DataCentre, key: "d", framework: "f") { objectives { criteria {
        key answer by evidenceTotal evidence { ground chain { weakest links { words from { key } to { key } relationship { provenance { basis } } } } } } } } }`,
    );
    expect(sealFloor.objectives[0]!.criteria[0]).toEqual({
      key: "sites",
      answer: "YES",
      by: "FACTS",
      evidenceTotal: 1,
      evidence: [
        {
          ground: "HOME",
          chain: {
            weakest: "SOURCED",
            links: [{ words: "is located in", from: { key: "d" }, to: { key: "H" }, relationship: { provenance: { basis: "SOURCED" } } }],
          },
        },
      ],
    });
  });

  it("is refused with numbers, all at once, where it is asked for wrongly", async () => {
    const registry = await emptyRegistry();
    await write(registry, ground([make("Framework:nowhere", { fields: { definition: definition.replace('"B"', '"Z"') } })]));
    expect(await refused(score(registry, { framework: "g", kind: "Bloc", key: "B", home: { blocs: ["Z"] } }))).toEqual([
      "LP-6162",
      "LP-6160",
      "LP-6161",
    ]);
    expect(await refused(score(registry, { home: {} }))).toEqual(["LP-6161"]);
    expect(await refused(score(registry, { framework: "nowhere" }))).toEqual(["LP-6161"]);
    expect(await score(registry, { key: "none" })).toBeNull();
  });

  it("lists what has been judged, by name", async () => {
    const registry = await emptyRegistry();
    await write(registry, ground(judged("a", "staff", "YES")));
    const { framework } = await ask<{ framework: unknown }>(
      registry,
      '{ framework(key: "f") { assessed { total items { entity { key } score { least most } } } } }',
    );
    expect(framework).toEqual({ assessed: { total: 1, items: [{ entity: { key: "d" }, score: { least: 60, most: 100 } }] } });
  });
});

describe("what a reader may not see", () => {
  const secret = { marking: "SECRET" } as const;
  const hidden = async () => {
    const registry = await emptyRegistry();
    await write(
      registry,
      ground([
        ...judged("a", "staff", "YES", secret),
        make("Vendor:spy", { name: "Hidden operator", ...secret }),
        relate("Vendor:spy", "SUBJECT_TO", "Jurisdiction:O", secret),
        relate("DataCentre:d", "OPERATED_BY", "Vendor:spy", secret),
        make("DataCentre:unseen", secret),
        make("Framework:own", { ...secret, fields: { definition } }),
        make("Bloc:pact", secret),
      ]),
    );
    return registry;
  };

  it("counts, and is not named", async () => {
    const registry = await hidden();
    const all = `{ sealFloor(kind: DataCentre, key: "d", framework: "f") { withheld floor { least most } score { least most } objectives { criteria { answer evidence { chain { links { words from { name key } to { name key } relationship { id } } } }
      lacking { words entity { name } } assessments { name key withheld ... on Assessment { evidence } } } } } }`;
    const [seen, told] = [await ask(registry, all), await ask(registry, all, { reader: outsider })] as [Scored, Scored];
    expect(told.sealFloor!.floor).toEqual(seen.sealFloor!.floor);
    expect(told.sealFloor!.score).toEqual(seen.sealFloor!.score);
    expect([seen.sealFloor, told.sealFloor]).toMatchObject([{ withheld: 0 }, { withheld: 2 }]);
    expect(JSON.stringify(seen)).toMatch(/Hidden operator.*|seen for a/);
    expect(JSON.stringify(told)).not.toMatch(/Hidden operator|seen for a|"spy"|Name of a|is operated by|is subject to/);
  });

  it("is as if it were not there when asked for", async () => {
    const registry = await hidden();
    expect(await score(registry, { key: "unseen", reader: outsider })).toBeNull();
    expect(await score(registry, { key: "unseen", reader: localAdministrator })).not.toBeNull();
    expect(await refused(score(registry, { framework: "own", reader: outsider }))).toEqual(["LP-6160"]);
    expect(await refused(score(registry, { home: { blocs: ["pact"] }, reader: outsider }))).toEqual(["LP-6161"]);
  });

  it("does not come up among what has been judged", async () => {
    const registry = await hidden();
    const assessed = '{ framework(key: "f") { assessed { total } } }';
    expect(await ask(registry, assessed, { reader: outsider })).toEqual({ framework: { assessed: { total: 0 } } });
    expect(await ask(registry, assessed)).toEqual({ framework: { assessed: { total: 1 } } });
  });
});

describe("a commit of a judgement", () => {
  const problems = async (registry: Registry, changes: readonly Change[]) => {
    const result = await registry.commit(localAdministrator, { changes, message: "m" });
    return result.status === "invalid" ? result.problems.map(({ code, path }) => `${code} ${path}`) : result.status;
  };

  it("is refused where the framework does not have the criterion", async () => {
    const registry = await emptyRegistry();
    await write(registry, ground());
    expect(await problems(registry, judged("a", "stuff", "YES"))).toEqual(["LP-2027 changes[0].fields.criterion"]);
    expect(await problems(registry, [make("Assessment:a", { fields: { answer: "MAYBE" } })])).toEqual([
      "LP-2004 changes[0].fields.criterion",
      "LP-2003 changes[0].fields.answer",
    ]);
  });

  it("holds the framework and what was judged by it together when either changes", async () => {
    const registry = await emptyRegistry();
    await write(registry, ground(judged("a", "staff", "YES")));
    const without = definitionOf({ PLACE: [100, { sites: "LOCATION" }, ["sites"]] });
    const update = (entity: object, fields: object) => [{ op: "updateEntity", entity, version: 1, set: { fields } }] as Change[];
    expect(await problems(registry, update({ kind: "Framework", key: "f" }, { definition: without }))).toEqual([
      "LP-2027 changes[0].set.fields.definition",
    ]);
    expect(await problems(registry, update({ kind: "Framework", key: "f0" }, { definition: without }))).toBe("committed");
    expect(await problems(registry, update({ kind: "Assessment", key: "a" }, { criterion: "stuff" }))).toEqual([
      "LP-2027 changes[0].set.fields.criterion",
    ]);
    expect(await problems(registry, update({ kind: "Assessment", key: "a" }, { criterion: "exit" }))).toBe("committed");
  });
});
