import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { changeSetLimit } from "../../schema/model/change";
import { changesOf } from "../../seed/changes";
import { problemsOf } from "../../seed/consistency";
import { derive } from "../../seed/derive";
import { readSeed } from "../../seed/load";
import { readmeSection, withSection } from "../../seed/readme";
import { sourcesIn } from "../../seed/rows";
import { sourceList } from "../../seed/sourceList";
import { readTables, tablesOf } from "../../seed/tables";

const seed = join(import.meta.dirname, "../../seed");
const folder = join(seed, "data");
const page = readFileSync(join(seed, "README.md"), "utf8");
const data = readTables(folder);
const count = (kind: string) => [...data.entities, ...data.relationships].filter((change) => change.kind === kind).length;

describe("the checked-in reference data", { timeout: 60_000 }, () => {
  it("is consistent: values, ends, groups, sources", () => {
    expect(problemsOf(data).slice(0, 20)).toEqual([]);
  });

  it("holds every workload of the three registers", () => {
    expect(count("Workload")).toBe(4557);
    expect(count("RELIES_ON")).toBe(4557);
    expect(count("Jurisdiction")).toBe(250);
  });

  it("comes in change sets that the registry takes", () => {
    const { changeSets, entities, relationships } = readSeed(folder);
    expect(Math.max(...changeSets.map(({ changes }) => changes.length))).toBeLessThanOrEqual(changeSetLimit);
    expect(changeSets.flatMap(({ changes }) => changes).length).toBe(entities + relationships);
  });

  it("names no address of a person, no source under ODbL, no long text", () => {
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
    for (const text of files) expect(text).not.toMatch(/[\w.+-]+@[\w-]+\.\w|im3-us-data-centers|ODbL/);
    // The definition of a framework is a list of short questions in this project's words; its own test holds their length.
    const fieldsOf = ({ fields = {} }: { fields?: Record<string, unknown> }) =>
      Object.entries(fields).flatMap(([name, value]) => (name === "definition" ? [] : [value]));
    const cells = [...data.entities, ...data.relationships].flatMap((c) => [c.note, ...fieldsOf(c)]);
    expect(cells.filter((cell) => typeof cell === "string" && cell.length > 400)).toEqual([]);
  });

  it("hangs no British or Dutch user on a US government offering", () => {
    const of = (from: string) => data.relationships.filter((r) => "key" in r.from && `${r.from.kind}:${r.from.key}` === from);
    const reach = (from: string, seen: Set<string>): Set<string> => {
      for (const { to, kind } of of(from)) {
        const target = "key" in to ? `${to.kind}:${to.key}` : "";
        if (kind !== "USES" || seen.has(target)) continue;
        reach(target, seen.add(target));
      }
      return seen;
    };
    const abroad = new Set(
      data.relationships.flatMap((r) =>
        "key" in r.from && r.kind === "USES" && /^(?:gb|nl):/.test(r.from.key) ? [`Workload:${r.from.key}`] : [],
      ),
    );
    expect(abroad.size).toBeGreaterThan(200);
    for (const workload of abroad) expect([...reach(workload, new Set())].filter((t) => t.startsWith("Service:fedramp:"))).toEqual([]);
  });

  it("has a licence for every source on its page", () => {
    for (const { kind, key, fields } of data.entities) {
      if (kind !== "Source") continue;
      expect(fields?.licence).toBe(sourceList[key as keyof typeof sourceList].licence);
      expect(page).toContain(`| \`${key}\` |`);
    }
  });
});

const sources = process.env.LOADPATH_SOURCES;
if (!sources) console.log("LOADPATH_SOURCES is not set: the reference data is not compared with its sources.");

describe("the reference data and its sources", () => {
  it.runIf(process.env.CI === "true")("are both at hand", () => {
    expect(sources, "LOADPATH_SOURCES must name the folder of sources").toBeTruthy();
  });

  it.skipIf(!sources)("agree: the tables and the page are what the importers make of the sources", { timeout: 120_000 }, () => {
    const facts = derive(sourcesIn(sources!));
    const changes = changesOf(facts);
    const tables = tablesOf(changes);
    expect(readdirSync(folder).sort()).toEqual([...tables.keys()].sort());
    for (const [name, text] of tables) expect(readFileSync(join(folder, name), "utf8") === text, `${name} is as built`).toBe(true);
    expect(page).toBe(withSection(page, readmeSection(changes, facts.ledger.values())));
  });
});
