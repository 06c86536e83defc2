import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { FaultTree } from "../../../schema/model/faultTree";
import { analyseFaultTree, defaultBudget } from "../../../server/analysis/faultTree/analyse";
import { readOpenPsa } from "../../../server/transfer/openPsa";
import expected from "./aralia.json";
import scram from "./scram.json";

/*
 * The Aralia benchmark. Counts and probabilities were found by two independent methods each, and by SCRAM 0.16.2 where it
 * finished; measures of importance are SCRAM's (MIF, CIF, RAW, RRW, at six digits). The files are not the project's: they
 * lie beside the sources of the reference data.
 */
const folder = join(process.env.LOADPATH_SOURCES ?? "", "fault-trees", "aralia");
const there = process.env.LOADPATH_SOURCES !== undefined && existsSync(folder);
if (!there) console.log("Left out: LOADPATH_SOURCES names no folder with the trees of the Aralia benchmark.");

const read = (name: string): FaultTree => readOpenPsa(readFileSync(join(folder, `${name}.xml`), "utf8"), `${name}.xml`);
const whole = { maxOrder: null, list: 5, importance: false, budget: defaultBudget };

describe.skipIf(!there)("the trees of the Aralia benchmark", () => {
  it.each(Object.entries(expected))(
    "%s has its count and its probability",
    { timeout: 60_000 },
    (name, { count, upToOrder4, probability }) => {
      const tree = read(name);
      const answer = analyseFaultTree(tree, whole);
      expect(answer.unestablished).toEqual([]);
      expect(String(answer.count)).toBe(count);
      expect(answer.upTo).toBeNull();
      expect(answer.byOrder.reduce((sum, { order, count: n }) => sum + (order <= 4 ? n : 0n), 0n)).toBe(BigInt(upToOrder4));
      expect(answer.byOrder.reduce((sum, { count: n }) => sum + n, 0n)).toBe(answer.count);
      expect(answer.probability![0]).toBe(answer.probability![1]);
      expect(Math.abs(answer.probability![0] / probability - 1)).toBeLessThan(1e-9);
      const sizes = answer.sets.map(({ events }) => events.length);
      expect(sizes).toEqual(
        answer.byOrder.flatMap(({ order, count: n }) => Array<number>(Number(n < 5n ? n : 5n)).fill(order)).slice(0, 5),
      );

      const limited = analyseFaultTree(tree, { ...whole, maxOrder: 4 });
      expect([String(limited.count), limited.upTo]).toEqual([String(upToOrder4), 4]);
      expect(limited.byOrder).toEqual(answer.byOrder.filter(({ order }) => order <= 4));
      expect(limited.unestablished[0]).toContain("more than 4 events");
    },
  );

  it.each(Object.entries<Record<string, (number | null)[]>>(scram))("%s has SCRAM's importance to six digits", (name, measures) => {
    const tree = read(name);
    const { importance } = analyseFaultTree(tree, { ...whole, importance: true });
    expect(importance!.map(({ event }) => tree.events[event]!.name).sort()).toEqual(Object.keys(measures).sort());
    for (const { event, birnbaum, criticality, raw, rrw } of importance!) {
      const ours = [birnbaum, criticality, raw, rrw];
      measures[tree.events[event]!.name]!.forEach((theirs, i) => {
        expect(Number(ours[i]!.toPrecision(6)) / theirs! - 1, `${name} ${tree.events[event]!.name} ${i}`).toBeCloseTo(0, 5);
      });
    }
  });
});

describe("where SCRAM says something else", () => {
  // a·b + c, at 0.1 each: P = 0.01 + 0.1 - 0.001 = 0.109.
  const tree: FaultTree = {
    name: "apart",
    top: "top",
    gates: [
      { name: "both", formula: { op: "and", of: ["a", "b"].map((name) => ({ op: "event" as const, name })) } },
      {
        name: "top",
        formula: {
          op: "or",
          of: [
            { op: "gate", name: "both" },
            { op: "event", name: "c" },
          ],
        },
      },
    ],
    events: ["a", "b", "c"].map((name) => ({ name, probability: 0.1 })),
  };

  it("its DIF is P(a | top) = 0.019 / 0.109, Fussell-Vesely is P(a·b) / P = 0.01 / 0.109", () => {
    const { importance, probability } = analyseFaultTree(tree, { ...whole, importance: true });
    const a = importance!.find(({ event }) => event === 0)!;
    expect(probability![0]).toBeCloseTo(0.109, 12);
    expect(a.fussellVesely).toBeCloseTo(0.01 / 0.109, 12);
    // SCRAM 0.16.2 prints DIF="0.174312" for a.
    expect(0.1 * a.raw!).toBeCloseTo(0.174312, 6);
  });
});
