import { describe, expect, it } from "vitest";
import { LoadpathError } from "../../schema/model/errors/catalogue";
import type { FaultTree } from "../../schema/model/faultTree";
import { analyseFaultTree } from "../../server/analysis/faultTree/analyse";
import { faultTreeOptions } from "../../server/cli/faultTreeOptions";
import { faultTreeJson, faultTreeLines } from "../../server/cli/faultTreeOutput";

const codesOf = (...args: string[]): string[] => {
  try {
    faultTreeOptions(args);
  } catch (error) {
    if (error instanceof LoadpathError) return error.problems.map(({ code, path }) => `${code} ${path}`);
    throw error;
  }
  return [];
};

const events = ["a", "b", "c"].map((name) => ({ op: "event" as const, name }));
const tree: FaultTree = {
  name: "two of three",
  top: "top",
  gates: [{ name: "top", formula: { op: "atleast", min: 2, of: events } }],
  events: [
    { name: "a", probability: 0.1 },
    { name: "b", probability: 0.2 },
    { name: "c", probability: 0.5 },
  ],
};

describe("the command line of fault trees", () => {
  it("takes its options in either form", () => {
    const options = faultTreeOptions(["f.xml", "--max-order=3", "--list", "all", "--probability", "0.01", "--importance", "--json"]);
    expect(options).toMatchObject({ source: { file: "f.xml" }, probability: 0.01, json: true });
    expect(options.question).toMatchObject({ maxOrder: 3, list: Number.POSITIVE_INFINITY, importance: true });
    expect(faultTreeOptions(["--target", "Workload:a:b", "--reading", "possible", "--export", "-"])).toMatchObject({
      source: { kind: "Workload", key: "a:b", reading: "POSSIBLE" },
      exported: "-",
    });
  });

  it("tells all that it cannot use at once", () => {
    expect(codesOf("f.xml", "--probability", "2", "--max-order", "0", "--list", "x", "--budget", "999", "--nonsense")).toEqual([
      "LP-7006 --probability",
      "LP-7011 --max-order",
      "LP-7011 --list",
      "LP-7010 --budget",
      "LP-1006 --nonsense",
    ]);
    expect(codesOf()).toEqual(["LP-1006 null"]);
    expect(codesOf("f.xml", "--export", "x")).toEqual(["LP-7011 --export"]);
    expect(codesOf("f.xml", "--reading", "possible")).toEqual(["LP-7011 --reading"]);
    expect(codesOf("--target", "Workload")).toEqual(["LP-7011 --target"]);
  });

  it("prints sets by size and likelihood, with the count as a string", () => {
    const answer = analyseFaultTree(tree, { maxOrder: null, list: 2, importance: true, budget: 10_000 });
    const json = JSON.parse(JSON.stringify(faultTreeJson(tree, answer, 1.23456)));
    expect(json).toMatchObject({
      name: "two of three",
      count: "3",
      byOrder: [{ order: 2, count: "3" }],
      sets: [
        { events: ["b", "c"], order: 2, probability: 0.1 },
        { events: ["a", "c"], order: 2, probability: 0.05 },
      ],
      time: 1.235,
      unestablished: [],
    });
    expect(json.probability).toBeCloseTo(0.02 * 0.5 + 0.05 * 0.8 + 0.1 * 0.9 + 0.01, 12);
    expect(json.importance.map(({ event }: { event: string }) => event).sort()).toEqual(["a", "b", "c"]);
    expect(faultTreeLines(tree, answer, 1).join("\n")).toContain("Minimal cut sets: 3");
  });

  it("says what an event without a probability, and a limit on order, leave open", () => {
    const bare = { ...tree, events: tree.events.map((event) => (event.name === "b" ? { ...event, probability: null } : event)) };
    const answer = analyseFaultTree(bare, { maxOrder: 1, list: 5, importance: true, budget: 10_000 });
    expect(faultTreeJson(bare, answer, 1)).toMatchObject({ probability: null, probabilityRange: null, importance: null });
    expect(answer.unestablished.join(" ")).toMatch(/more than 1 event: the question.*The probability: b has none\..*Importance/);
  });
});
