import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { entityKind } from "../../schema/model/entityKinds";
import { analyseFaultTree, defaultBudget } from "../../server/analysis/faultTree/analyse";
import { treeOfTarget } from "../../server/analysis/faultTree/ofTarget";
import { isComponent } from "../../server/analysis/snapshot";
import { openPsaText } from "../../server/transfer/openPsaText";
import { temporaryFolder } from "../kit";
import { referenceAnalysis } from "./referenceAnalysis";

/*
 * What services of the reference data rest on, down to meshes of grid zones that feed each other, exported and given to
 * SCRAM. Counts and probabilities (six digits) are SCRAM 0.16.2's; where it is installed it is asked again.
 */
const expected = [
  ["Service:aws:aws:bedrock:jp", "ON_RECORD", 1001, 0.00010025],
  ["Service:aws:aws:bedrock:jp", "POSSIBLE", 393, 0.0012993],
  ["Service:azure-openai:regional-standard:japaneast", "ON_RECORD", 269, 0.00059989],
  ["Service:aws:aws:bedrock:au", "POSSIBLE", 47, 0.0012993],
  ["Service:fedramp:F1603077867", "ON_RECORD", 11, 0.00010001],
] as const;

const scram = spawnSync("scram", ["--version"]).error === undefined;
if (!scram) console.log("SCRAM is not installed: exports are held against what it answered before.");

describe("fault trees of the reference data", () => {
  const { a, at, id } = referenceAnalysis("2026-11-22");

  it.each(expected)("%s, %s, has SCRAM's cut sets and probability", { timeout: 60_000 }, (target, reading, count, probability) => {
    const fails = (x: number) => isComponent[a.snapshot.kind[x]!] === 1;
    const usual = (x: number) => entityKind(a.snapshot.facts.entities[x]!.kind)!.usualUnavailability!;
    const { tree } = treeOfTarget(a.topology("OUTAGE", reading), at(target), fails, id, usual);
    const answer = analyseFaultTree(tree, { maxOrder: null, list: 0, importance: false, budget: defaultBudget });
    expect([String(answer.count), answer.unestablished]).toEqual([String(count), []]);
    expect(Number(answer.probability![0].toPrecision(6))).toBe(probability);
    if (!scram) return;
    const file = join(temporaryFolder(), "target.xml");
    writeFileSync(file, openPsaText(tree));
    const { stdout, stderr } = spawnSync("scram", ["--bdd", "-l", "10000", "--probability", "1", file], { encoding: "utf8" });
    const found = /<sum-of-products[^>]* products="(\d+)" probability="([^"]+)" distribution="([^"]+)"/.exec(stdout);
    expect(found, stderr).not.toBeNull();
    expect([Number(found![1]), Number(found![2])]).toEqual([count, probability]);
    const orders = found![3]!.split(" ").flatMap((n, i) => (n === "0" ? [] : [`${i + 1}:${n}`]));
    expect(orders).toEqual(answer.byOrder.map(({ order, count: n }) => `${order}:${n}`));
  });
});
