import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commonCauses } from "../../server/analysis/commonCauses";
import { deniersWithHours, standsAlone } from "../../server/analysis/deniers";
import { gaps } from "../../server/analysis/gaps";
import { restingCounts } from "../../server/analysis/resting";
import { allThatCount, countsInShares } from "../../server/analysis/shares";
import type { Hazard, Reading } from "../../server/analysis/snapshot";
import { verdict } from "../../server/analysis/verdict";
import { why } from "../../server/analysis/why";
import { worklist } from "../../server/analysis/worklist";
import { referenceAnalysis } from "./referenceAnalysis";

const page = readFileSync(join(import.meta.dirname, "../../docs/findings.md"), "utf8");
const { a, at, id, name, rows } = referenceAnalysis("2026-11-22");

/** The rows of facts under a heading of the page, tables told apart. */
function tablesUnder(heading: string): string[][] {
  const section = page.split(/^## /m).find((s) => s.startsWith(`${heading}\n`));
  expect(section, `the page has a heading "${heading}"`).toBeDefined();
  return section!
    .split(/\n(?!\|)/)
    .map((block) => block.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("| fact") && !line.startsWith("| region")))
    .filter((table) => table.length > 0);
}
const textUnder = (heading: string) => page.split(/^## /m).find((s) => s.startsWith(`${heading}\n`))!;

function chain(workload: string, culprit: string, reading: Reading, hazard: Hazard = "DENIAL"): string[] | null {
  const found = why(a, at(workload), [at(culprit)], hazard, reading, hazard === "OUTAGE" ? 72 : 720);
  return found && rows(found);
}
const deniers = (workload: string, reading: Reading) =>
  deniersWithHours(a, at(workload), reading, 720).map((d) => `${id(d.entity)}@${d.hours}`);
const alone = (workload: string) => ({
  onRecord: standsAlone(a, at(workload), "ON_RECORD", 720),
  possible: standsAlone(a, at(workload), "POSSIBLE", 720),
});
const resting = (thing: string) => restingCounts(a, allThatCount(a))[at(thing)];

describe("findings in the reference data", { timeout: 60_000 }, () => {
  it("a Dutch municipal mail service stands in Ireland", () => {
    const [mail, heading] = ["Workload:nl:11721156", "A Dutch municipal mail service stands in Ireland"];
    expect(name(at(mail))).toBe("Zivver");
    expect(deniers(mail, "ON_RECORD")).toEqual(
      ["Jurisdiction:IE", "Jurisdiction:US", "Vendor:amazon", "Vendor:kiteworks", "Vendor:zivver"].map((x) => `${x}@0`),
    );
    expect(alone(mail)).toEqual({ onRecord: false, possible: false });
    expect(tablesUnder(heading)).toEqual([
      chain(mail, "Jurisdiction:US", "ON_RECORD"),
      chain(mail, "Vendor:kiteworks", "ON_RECORD"),
      chain(mail, "Jurisdiction:IE", "ON_RECORD"),
      chain(mail, "GridPoint:IE", "ON_RECORD", "OUTAGE"),
    ]);
    expect(why(a, at(mail), [at("GridPoint:IE")], "OUTAGE", "ON_RECORD", 72)!.links[0].hours).toBe(0);
    expect(textUnder(heading)).toContain(`${resting("Service:product:zivver-secure-mail:eu")} Dutch workloads`);
    expect(verdict(a, at(mail))).toBe("UNKNOWN");
  });

  it("a British department's cloud is not on record", () => {
    const [assist, heading] = ["Workload:gb:cabinet-office-assist", "A British department's cloud is not on record"];
    expect(deniers(assist, "ON_RECORD")).toEqual([]);
    expect(deniers(assist, "POSSIBLE")).toContain("Jurisdiction:US@0");
    expect(gaps(a, at(assist), "DENIAL").length).toBeGreaterThan(0);
    expect(alone(assist)).toEqual({ onRecord: true, possible: false });
    expect(chain(assist, "Jurisdiction:US", "ON_RECORD")).toBeNull();
    expect(tablesUnder(heading)).toEqual([chain(assist, "Jurisdiction:US", "POSSIBLE")]);
  });

  it("a border service rests on a foreign supplier", () => {
    const [border, heading] = ["Workload:us:dhs:dhs-2416", "A border service rests on a foreign supplier"];
    expect(countsInShares(a, at(border)) && a.snapshot.tier[at(border)]).toBe(1);
    expect(deniers(border, "ON_RECORD")).toEqual(["Jurisdiction:JP@0", "Vendor:nec@0"]);
    expect(gaps(a, at(border), "OUTAGE").map((g) => g.entity)).toContain(at(border));
    expect(tablesUnder(heading)).toEqual([chain(border, "Jurisdiction:JP", "ON_RECORD")]);
  });

  it("a government's search may stand abroad", () => {
    const [search, heading] = ["Workload:gb:dsit-gov-dot-uk-site-search", "A government's search may stand abroad"];
    expect(deniers(search, "ON_RECORD")).toEqual([]);
    expect(deniers(search, "POSSIBLE")).toContain("Jurisdiction:IE@0");
    expect(tablesUnder(heading)).toEqual([chain(search, "Jurisdiction:IE", "POSSIBLE")]);
  });

  it("four regions share one cause", () => {
    const [offering, heading] = ["Service:fedramp:AGENCYAMAZONEW", "Four regions share one cause"];
    const causes = commonCauses(a, "ON_RECORD").filter((c) => c.entity === at(offering));
    expect(causes.map((c) => [id(c.cause), c.needed, c.members])).toEqual([["Vendor:amazon", 1, 4]]);
    const regions = [...Array(4).keys()].map((i) => {
      const t = a.topology("OUTAGE", "ON_RECORD");
      const group = [...Array(t.endGroup[at(offering)] - t.firstGroup[at(offering)]).keys()]
        .map((g) => t.firstGroup[at(offering)] + g)
        .find((g) => t.members[g] === 4)!;
      return t.target[t.firstMember[group] + i];
    });
    const operated = regions.map((region) => rows(why(a, region, [at("Vendor:amazon")], "OUTAGE", "ON_RECORD", 72)!));
    expect(operated.map((list) => list.length)).toEqual([1, 1, 1, 1]);
    expect(tablesUnder(heading)).toEqual([
      operated
        .flat()
        .map((row) => row.replace(" is operated by ", " | "))
        .sort(),
    ]);
    expect(textUnder(heading)).toContain(`${resting(offering)} workloads rest on it`);
    expect(textUnder(heading)).toContain(name(at(offering)));
  });

  it("one missing fact lies beneath 52 municipalities", () => {
    const [service, heading] = ["Service:product:iburgerzaken-e-diensten:eu", "One missing fact beneath 52 municipalities"];
    const work = worklist(a, allThatCount(a), "DENIAL").filter((w) => w.entity === at(service));
    expect(work).toMatchObject([{ workloads: 52, alone: 52, anyOf: [{ relationship: "USES" }, { relationship: "HOSTED_AT" }] }]);
    const workload = "Workload:nl:85672693";
    expect(deniers(workload, "ON_RECORD")).toEqual(["Vendor:pinkroccade@0"]);
    expect(tablesUnder(heading)).toEqual([chain(workload, "Jurisdiction:CA", "POSSIBLE")]);
  });
});
