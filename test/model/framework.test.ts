import { describe, expect, it } from "vitest";
import { checkEntity } from "../../schema/model/check";
import { frameworkRules, readFramework } from "../../schema/model/framework";
import { exampleChanges } from "../../seed/example/example";
import { FactSet } from "../../seed/factSet";
import { stateEuCloudFramework } from "../../seed/frameworks/euCloud";

const sound = () => ({
  home: { blocs: ["B"] },
  levels: [
    { level: 0, name: "None" },
    { level: 1, name: "Some" },
    { level: 2, name: "All" },
  ],
  objectives: [
    {
      key: "A",
      name: "First",
      weight: 33.3,
      criteria: [
        { key: "a1", asks: "Is it so?", rule: "LOCATION" },
        { key: "a2", asks: "And this?" },
      ],
      needs: [
        { level: 1, criteria: ["a1"] },
        { level: 2, criteria: ["a1", "a2"] },
      ],
    },
    {
      key: "C",
      name: "Second",
      weight: 66.7,
      criteria: [{ key: "c1", asks: "Well?" }],
      needs: [
        { level: 1, criteria: ["c1"] },
        { level: 2, criteria: ["c1"] },
      ],
    },
  ],
});
type Sound = ReturnType<typeof sound>;

const problemsOf = (definition: unknown) =>
  readFramework(typeof definition === "string" ? definition : JSON.stringify(definition), "fields.definition").problems.map(
    ({ code, path }) => `${code} ${path!.replace("fields.definition", "").replace(/^\./, "")}`.trim(),
  );
const spoilt = (spoil: (framework: Sound) => void): unknown => {
  const framework = sound();
  spoil(framework);
  return framework;
};

describe("a framework's definition", () => {
  it("is read as it is stated", () => {
    const { framework, problems } = readFramework(JSON.stringify(sound()), "d");
    expect(problems).toEqual([]);
    expect(framework).toMatchObject({
      home: { blocs: ["B"], jurisdictions: [] },
      levels: ["None", "Some", "All"],
      objectives: [{ weight: 33.3, criteria: [{ rule: "LOCATION" }, { rule: null }], needs: [["a1"], ["a1", "a2"]] }, { key: "C" }],
    });
  });

  const wrong: [string, unknown, string[]][] = [
    ["no JSON", "{", ["LP-2022"]],
    ["no object", "[]", ["LP-2022", "LP-2022 home", "LP-2022 levels", "LP-2022 objectives"].slice(0, 1)],
    ["no home", spoilt((f) => Reflect.deleteProperty(f, "home")), ["LP-2022 home"]],
    ["a home that names nothing", spoilt((f) => Object.assign(f, { home: {} })), ["LP-2022 home"]],
    ["an unknown member", spoilt((f) => Object.assign(f.objectives[0]!, { weigth: 3 })), ["LP-2022 objectives[0].weigth"]],
    [
      "a weight that is no number",
      spoilt((f) => Object.assign(f.objectives[0]!, { weight: "33.3" })),
      ["LP-2022 objectives[0].weight", "LP-2023 objectives"],
    ],
    ["weights that do not sum", spoilt((f) => Object.assign(f.objectives[0]!, { weight: 33 })), ["LP-2023 objectives"]],
    [
      "a weight below nothing",
      spoilt((f) => {
        f.objectives[0]!.weight = -1;
        f.objectives[1]!.weight = 101;
      }),
      ["LP-2023 objectives[0].weight"],
    ],
    [
      "an objective named twice",
      spoilt((f) => {
        f.objectives[1]!.key = "A";
      }),
      ["LP-2024 objectives[1].key"],
    ],
    [
      "a criterion named twice, in another objective",
      spoilt((f) => {
        f.objectives[1]!.criteria[0]!.key = "a1";
        for (const n of f.objectives[1]!.needs) n.criteria = ["a1"];
      }),
      ["LP-2024 objectives[1].criteria[0].key"],
    ],
    [
      "an unknown rule",
      spoilt((f) => {
        f.objectives[0]!.criteria[0]!.rule = "PLACE";
      }),
      ["LP-2025 objectives[0].criteria[0].rule"],
    ],
    [
      "a rule that every object has",
      spoilt((f) => {
        f.objectives[0]!.criteria[0]!.rule = "constructor";
      }),
      ["LP-2025 objectives[0].criteria[0].rule"],
    ],
    [
      "levels out of order",
      spoilt((f) => {
        f.levels[1]!.level = 2;
      }),
      ["LP-2026 levels[1].level"],
    ],
    [
      "needs out of order",
      spoilt((f) => {
        f.objectives[0]!.needs.reverse();
      }),
      ["LP-2026 objectives[0].needs[0].level", "LP-2026 objectives[0].needs[1].level"],
    ],
    [
      "a level without needs",
      spoilt((f) => {
        f.objectives[1]!.needs.pop();
      }),
      ["LP-2026 objectives[1].needs"],
    ],
    [
      "one level only",
      { ...sound(), levels: [{ level: 0, name: "None" }] },
      ["LP-2026 objectives[0].needs", "LP-2026 objectives[1].needs", "LP-2026 levels"],
    ],
    [
      "a need of a criterion that is not there",
      spoilt((f) => {
        f.objectives[1]!.needs[1]!.criteria = ["c1", "a1"];
      }),
      ["LP-2027 objectives[1].needs[1]"],
    ],
    [
      "a criterion that nothing needs",
      spoilt((f) => {
        f.objectives[0]!.needs[1]!.criteria = ["a1"];
      }),
      ["LP-2027 objectives[0].criteria[1].key"],
    ],
  ];
  it.each(wrong)("with %s is refused", (_name, definition, problems) => {
    expect(problemsOf(definition)).toEqual(problems);
    expect(readFramework(typeof definition === "string" ? definition : JSON.stringify(definition), "").framework).toBeNull();
  });

  it("tells all that is wrong at once, in the check of the record", () => {
    const definition = JSON.stringify(
      spoilt((f) => {
        f.objectives[0]!.weight = 1;
        f.objectives[0]!.criteria[0]!.rule = "PLACE";
        f.levels[2]!.level = 7;
        f.objectives[1]!.key = "A";
      }),
    );
    const record = { kind: "Framework", key: "f", name: "F", marking: "OPEN", basis: "CURATED", fields: { definition } };
    expect(checkEntity(record as never, "changes[0].").map(({ code }) => code)).toEqual(["LP-2026", "LP-2025", "LP-2023", "LP-2024"]);
    expect(checkEntity({ ...record, fields: {} } as never).map(({ code, path }) => [code, path])).toEqual([
      ["LP-2004", "fields.definition"],
    ]);
  });
});

describe("the frameworks that come with the registry", () => {
  const eu = new FactSet();
  stateEuCloudFramework(eu);
  const definitionOf = (text: unknown) => readFramework(String(text), "d").framework!;
  const csf = definitionOf(eu.entities.get("Framework:eu-csf-1.2.1")!.fields.get("definition"));
  const own = exampleChanges()
    .entities.filter((e) => e.kind === "Framework")
    .map((e) => definitionOf(e.fields?.definition));

  it("hold the eight objectives, weights and five levels of the EU framework", () => {
    expect(csf.objectives.map(({ key, weight }) => [key, weight])).toEqual([
      ["SOV-1", 15],
      ["SOV-2", 10],
      ["SOV-3", 10],
      ["SOV-4", 15],
      ["SOV-5", 20],
      ["SOV-6", 15],
      ["SOV-7", 10],
      ["SOV-8", 5],
    ]);
    expect(csf.levels).toHaveLength(5);
    expect(csf.home).toEqual({ blocs: ["EU"], jurisdictions: [] });
  });

  it("ask short questions, and use every rule", () => {
    const criteria = [csf, ...own].flatMap((f) => f.objectives.flatMap((o) => o.criteria));
    for (const { asks } of criteria) {
      expect(asks.length).toBeLessThan(160);
      expect(asks).toMatch(/\?$/);
    }
    expect(new Set(criteria.flatMap(({ rule }) => rule ?? []))).toEqual(new Set(Object.keys(frameworkRules)));
  });

  it("hold Ellmere's own in two versions that ask the same with other weights", () => {
    expect(own).toHaveLength(2);
    const [first, second] = own.map((f) => f.objectives);
    expect(first!.map(({ criteria }) => criteria)).toEqual(second!.map(({ criteria }) => criteria));
    expect(first!.map(({ weight }) => weight)).not.toEqual(second!.map(({ weight }) => weight));
  });
});
