import { describe, expect, it } from "vitest";
import { LoadpathError } from "../../schema/model/errors/catalogue";
import { answerCase } from "../../server/analysis/answer";
import { parseCases } from "../../server/transfer/caseFile";

const good = {
  name: "two services",
  entities: [
    { key: "w", kind: "Workload" },
    { key: "s", kind: "Service" },
    { key: "z", kind: "GridPoint" },
    { key: "p", kind: "GridPoint" },
  ],
  relationships: [
    { kind: "USES", from: "w", to: "s", basis: "SOURCED" },
    { kind: "FED_BY", from: "z", to: "p", basis: "SOURCED" },
  ],
  asks: [{ ask: "singlePointsOfFailure", target: "w" }],
};

/** The case with one thing in it changed; `path` names its place. */
function changed(path: (string | number)[], value: unknown): unknown {
  const copy = structuredClone(good) as unknown as Record<string | number, never>;
  let at = copy;
  for (const step of path.slice(0, -1)) at = at[step] as typeof copy;
  at[path.at(-1)!] = value as never;
  return copy;
}

const problemsOf = (file: unknown) => {
  try {
    parseCases(typeof file === "string" ? file : JSON.stringify(file));
  } catch (error) {
    if (error instanceof LoadpathError) return error.problems.map((p) => [p.code, p.path]);
    throw error;
  }
  return [];
};

describe("case files", () => {
  it("hold one case or a list of them, and need no answers beside the questions", () => {
    expect(parseCases(JSON.stringify(good)).map(answerCase)).toEqual([
      { name: "two services", answers: [{ onRecord: ["s"], possible: ["s"] }] },
    ]);
    expect(parseCases(JSON.stringify([good, good])).length).toBe(2);
    expect(parseCases(`\uFEFF${JSON.stringify(good)}`).length).toBe(1);
  });

  it("keep entities and relationships that state more than analyses read", () => {
    expect(
      problemsOf(changed(["entities", 0], { key: "w", kind: "Workload", name: "Triage", purpose: "sorting", computeDemand: 3 })),
    ).toEqual([]);
    expect(
      problemsOf(changed(["relationships", 1], { kind: "FED_BY", from: "z", to: "p", basis: "SOURCED", capacity: 40, group: null })),
    ).toEqual([]);
  });

  const wrong: [string, unknown, string, string | null][] = [
    ["not JSON", "{ name: 1 }", "LP-3004", null],
    ["no case", 7, "LP-3005", null],
    ["no asks", { ...good, asks: undefined }, "LP-3005", "asks"],
    ["an unknown part", { ...good, edges: [] }, "LP-3005", null],
    ["an unknown ask", changed(["asks", 0, "ask"], "why"), "LP-3005", "asks[0].ask"],
    ["an unknown option", changed(["asks", 0, "horizon"], 3), "LP-3005", "asks[0]"],
    ["a horizon below 0", changed(["asks", 0, "horizonHours"], -1), "LP-3005", "asks[0].horizonHours"],
    ["a day that is none", changed(["asks", 0, "on"], "2026-02-30"), "LP-3005", "asks[0].on"],
    ["an unknown target", changed(["asks", 0, "target"], "x"), "LP-3005", "asks[0].target"],
    ["an unknown entity kind", changed(["entities", 1, "kind"], "Server"), "LP-2001", "entities[1].kind"],
    ["an unknown field", changed(["entities", 0, "colour"], "red"), "LP-2002", "entities[0].colour"],
    ["a wrong value", changed(["entities", 0, "criticality"], 5), "LP-2003", "entities[0].criticality"],
    ["a wrong type", changed(["entities", 0, "status"], 1), "LP-2003", "entities[0].status"],
    ["a key given twice", changed(["entities", 1, "key"], "w"), "LP-2012", "entities[1].key"],
    [
      "an end before the start",
      changed(["entities", 0], { key: "w", kind: "Workload", validFrom: "2026", validTo: "2025-12" }),
      "LP-2011",
      "entities[0].validTo",
    ],
    ["an unknown relationship kind", changed(["relationships", 0, "kind"], "NEEDS"), "LP-2001", "relationships[0].kind"],
    ["ends that it does not join", changed(["relationships", 0, "kind"], "HOSTED_AT"), "LP-2007", "relationships[0]"],
    ["an end that is not there", changed(["relationships", 0, "to"], "x"), "LP-3005", "relationships[0].to"],
    ["no basis", changed(["relationships", 0, "basis"], undefined), "LP-3005", "relationships[0].basis"],
    ["an unknown basis", changed(["relationships", 0, "basis"], "GUESSED"), "LP-3005", "relationships[0].basis"],
    ["a quorum of none", changed(["relationships", 0, "quorum"], 0), "LP-3005", "relationships[0].quorum"],
    ["a holdover below 0", changed(["relationships", 0, "holdoverHours"], -1), "LP-3005", "relationships[0].holdoverHours"],
    ["a holdover on a feed", changed(["relationships", 1, "holdoverHours"], 5), "LP-2010", "relationships[1].holdoverHours"],
    ["an unknown field of a relationship", changed(["relationships", 0, "weight"], 5), "LP-2002", "relationships[0].weight"],
  ];
  it.each(wrong)("%s is refused with its place", (_what, file, code, path) => {
    expect(problemsOf(file)).toContainEqual([code, path]);
  });

  it("tell of all problems of all cases at once", () => {
    const file = [good, changed(["relationships", 1, "to"], "x"), changed(["entities", 1, "kind"], "Server"), { name: 3 }];
    expect(problemsOf(file)).toEqual([
      ["LP-3005", "[1].relationships[1].to"],
      ["LP-2001", "[2].entities[1].kind"],
      ["LP-3005", "[3].name"],
      ["LP-3005", "[3].entities"],
      ["LP-3005", "[3].relationships"],
      ["LP-3005", "[3].asks"],
    ]);
  });
});
