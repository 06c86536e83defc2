import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { schema } from "../../schema/graphql/schema";
import type { Change } from "../../schema/model/change";
import { exampleChanges } from "../../seed/example/example";
import type { Reader } from "../../server/access/reader";
import { Registry } from "../../server/registry/registry";
import { highsSolver } from "../../server/solver/highs";
import { openEmbedded } from "../../server/store/embedded/open";
import type { Store } from "../../server/store/port";
import { ask, today, write } from "../kit";
import { type Arguments, wholeOf } from "./everyField";

type Made = Extract<Change, { op: "createEntity" }>;
type Related = Extract<Change, { op: "createRelationship" }>;

/** Words and a fraction that only what is hidden holds. */
const word = "heron";
const note = "through a front";
const member: Reader = { actor: "member", view: { clearance: 0, memberships: ["qn:courts"] }, aliasKey: "member" };
const fraction = 0.0625;

/** Of each kind every third is hidden, and of all relationships every ninth; what the questions ask by key stays. */
const kept = new Set(["Jurisdiction QN", "Sector qn:health", "Framework eu-csf", "Bloc example:four-shores"]);

function hiding(entities: readonly Made[], relationships: readonly Related[]) {
  const seen = new Map<string, number>();
  const renamed = new Map<string, string>();
  const masked = entities.map((e): Made => {
    const nth = seen.get(e.kind) ?? 0;
    seen.set(e.kind, nth + 1);
    const handle = `${e.kind} ${e.key}`;
    if (nth % 3 !== 1 || kept.has(handle) || e.kind === "Source" || e.kind === "BlocShare") return e;
    const key = `${word}-${e.kind.toLowerCase()}-${nth}`;
    renamed.set(handle, key);
    const moved = (value: unknown) => (typeof value === "number" && !Number.isInteger(value * 3) ? value : value);
    return {
      ...e,
      key,
      name: `Codename ${word} ${e.kind} ${nth}`,
      aliases: [`the ${word} ${nth}`],
      note: `${note} ${word}`,
      marking: "SECRET",
      fields: Object.fromEntries(Object.entries(e.fields ?? {}).map(([k, v]) => [k, moved(v) as never])),
    };
  });
  const ref = (r: Related["from"]): Related["from"] => ("id" in r ? r : { kind: r.kind, key: renamed.get(`${r.kind} ${r.key}`) ?? r.key });
  const related = relationships.map((r, i): Related => {
    const moved = { ...r, from: ref(r.from), to: ref(r.to) };
    return i % 9 === 4 && r.marking !== "SECRET" ? { ...moved, marking: "SECRET", note: `${note} ${i}` } : moved;
  });
  return { entities: masked, relationships: related };
}

describe("every answer to one who may not see", () => {
  const folder = mkdtempSync(join(tmpdir(), "loadpath-every-"));
  let store: Store;
  let registry: Registry;
  let hidden: { kind: string; key: string; id: string; name: string }[];
  let given: Arguments;
  let keys: Map<string, string[]>;

  beforeAll(async () => {
    store = await openEmbedded(folder);
    registry = new Registry(store, { now: () => today, solver: await highsSolver() });
    await registry.start();
    const { entities, relationships } = exampleChanges();
    const masked = hiding(entities as readonly Made[], relationships as readonly Related[]);
    await write(registry, [...masked.entities, ...masked.relationships]);
    const found = await store.byKey(masked.entities.map(({ kind, key }) => ({ kind, key })));
    hidden = found.filter((e) => e!.marking === "SECRET").map((e) => e!);
    keys = new Map();
    for (const e of found) if (e!.marking === "OPEN") keys.set(e!.kind, [...(keys.get(e!.kind) ?? []), e!.key]);
    console.log(found.length, hidden.length, [...keys].map(([k, l]) => `${k} ${l.length}`).join());
  }, 60_000);
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("explores", async () => {
    const text = (s: string) => JSON.stringify(s);
    const base = {
      first: "100", nation: '"QN"', jurisdiction: '"QN"', framework: text(keys.get("Framework")![0]!), member: '"QN"', text: '"heron"', up: "2", down: "2",
      accelerator: '"H100"', count: "1", "Workload.hardening.hazard": "OUTAGE", blocks: "50", direction: "BOTH",
      "Exposure.coalitions.kind": "Vendor", "Workload.coalitions.kind": "Vendor", "Scope.concentration.by": "PROVIDER", by: "PROVIDER",
      target: '"Workload:x"', last: "3", reading: "POSSIBLE",
    } as Record<string, string>;
    delete base.last; delete base.direction;
    const shocks = `[{ deny: { kind: Jurisdiction, key: "QW" } }, { fail: { kind: DataCentre, key: ${text(keys.get("DataCentre")![0]!)} } }]`;
    const scenario = `{ shocks: ${shocks} }`;
    const questions: [string, Arguments][] = [];
    for (const name of Object.keys(schema.getQueryType()!.getFields())) {
      const kind = name[0]!.toUpperCase() + name.slice(1);
      const g: Record<string, string> = { ...base, scenario, a: scenario, b: `{ shocks: [{ deny: { kind: Jurisdiction, key: "QW" } }] }` };
      if (["job", "node", "nodes", "entity"].includes(name)) continue;
      if (keys.has(kind)) {
        for (const key of keys.get(kind)!.slice(0, kind === "Workload" ? 5 : 6)) questions.push([name, { ...g, [`Query.${name}.key`]: text(key) }]);
      } else if (name === "sealFloor") {
        for (const k of ["Workload", "Service", "DataCentre"]) questions.push([name, { ...g, kind: k, "Query.sealFloor.key": text(keys.get(k)![0]!) }]);
      } else if (name === "agreementTerms") {
        for (const key of keys.get("Agreement")!) questions.push([name, { ...g, "Query.agreementTerms.key": text(key) }]);
      } else if (name === "neighbourhood") {
        for (const key of keys.get("Workload")!.slice(0, 5)) questions.push([name, { ...g, kind: "Workload", "Query.neighbourhood.key": text(key) }]);
      } else questions.push([name, g]);
    }
    const leaks: string[] = [];
    for (const [name, args] of questions) {
      const at = Date.now();
      let answer: unknown;
      try {
        answer = await ask(registry, wholeOf(name, args), { reader: member });
      } catch (e) { console.log("FAIL", name, String(e).slice(0, 300)); continue; }
      const s = JSON.stringify(answer);
      for (const h of hidden) for (const secret of [h.key, h.name, h.id]) if (secret.length > 2 && s.includes(secret)) leaks.push(`${name} ${JSON.stringify(args[`Query.${name}.key`])} ${h.kind} ${secret}: ${s.slice(Math.max(0, s.indexOf(secret) - 150), s.indexOf(secret) + 60)}`);
      for (const secret of [word, note, "Codename"]) if (s.includes(secret)) leaks.push(`${name} ${secret}: ${s.slice(Math.max(0, s.indexOf(secret) - 150), s.indexOf(secret) + 60)}`);
      if (Date.now() - at > 300) console.log(name, args[`Query.${name}.key`] ?? "", s.length, `${Date.now() - at} ms`, (s.match(/Withheld/g) ?? []).length);
    }
    console.log(leaks.slice(0, 40).join("\n"));
    expect(leaks).toEqual([]);
  }, 300_000);
});
