import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { schema } from "../../schema/graphql/schema";
import type { Change } from "../../schema/model/change";
import { entityKind } from "../../schema/model/entityKinds";
import { exampleChanges } from "../../seed/example/example";
import type { Reader } from "../../server/access/reader";
import { Registry } from "../../server/registry/registry";
import { highsSolver } from "../../server/solver/highs";
import { openEmbedded } from "../../server/store/embedded/open";
import type { Store } from "../../server/store/port";
import { ask, outsider, today, write } from "../kit";
import { type Arguments, wholeOf } from "./everyField";

type Made = Extract<Change, { op: "createEntity" }>;
type Related = Extract<Change, { op: "createRelationship" }>;

/** Words, and a fraction of stated numbers, that only what is hidden holds. */
const [word, note, fraction] = ["heron", "through a front", 0.0625];
/** Of the bloc through a ministry of Ellmere, which owns nothing here. */
const member: Reader = { actor: "member", view: { clearance: 0, memberships: ["qn:courts"] }, aliasKey: "member" };

const isMany = (kind: string, field: string) => entityKind(kind)!.fields.some((f) => f.name === field && f.type === "NUMBER" && !f.max);

/** The worked example with every third thing of each kind hidden under other names and figures, and every ninth relationship. */
function partlyHidden() {
  const { entities, relationships } = exampleChanges();
  const seen = new Map<string, number>();
  const keys = new Map<string, string>();
  const made = (entities as readonly Made[]).map((e): Made => {
    const nth = seen.get(e.kind) ?? 0;
    seen.set(e.kind, nth + 1);
    if (nth % 3 !== 1 || e.kind === "Source" || e.kind === "BlocShare") return e;
    const key = `${word}-${e.kind.toLowerCase()}-${nth}`;
    keys.set(`${e.kind} ${e.key}`, key);
    const more = ([name, value]: [string, unknown]) => [name, typeof value === "number" && isMany(e.kind, name) ? value + fraction : value];
    return {
      ...e,
      key,
      name: `Codename ${word} ${e.kind} ${nth}`,
      aliases: [`the ${word} ${nth}`],
      note,
      marking: "SECRET",
      fields: Object.fromEntries(Object.entries(e.fields ?? {}).map(more)) as never,
    };
  });
  const end = (ref: Related["from"]) => ("id" in ref ? ref : { kind: ref.kind, key: keys.get(`${ref.kind} ${ref.key}`) ?? ref.key });
  const related = (relationships as readonly Related[]).map((r, i): Related => {
    const renamed = { ...r, from: end(r.from), to: end(r.to) };
    return i % 9 === 4 && r.marking !== "SECRET" ? { ...renamed, marking: "SECRET", note } : renamed;
  });
  return { made, related };
}

/** Questions that need more than a key: none is asked here, but in tests of their own. */
const elsewhere = ["job", "node", "nodes", "entity", "scenario", "blocShare"];
/** Things of each kind that are asked about one by one. */
const asked = 4;
const text = JSON.stringify;

/** Every question of the query type, whole, about what anybody may see. */
function questions(keys: ReadonlyMap<string, readonly string[]>, reader: Reader): [name: string, source: string][] {
  const scenario = `{ shocks: [{ deny: { kind: "Vendor", key: ${text(keys.get("Vendor")![0])} } }, { fail: { kind: "DataCentre", key: ${text(keys.get("DataCentre")!.at(-1))} } }] }`;
  const usual: Arguments = {
    first: "20",
    nation: '"QN"',
    jurisdiction: '"QN"',
    framework: text(keys.get("Framework")![0]),
    text: text(word),
    up: "2",
    down: "2",
    accelerator: '"H100"',
    count: "1",
    scenario,
    a: scenario,
    b: "{ shocks: [] }",
    target: '"Workload:x"',
    by: "PROVIDER",
    "Query.sealFloor.kind": "Workload",
    "Query.neighbourhood.kind": "Workload",
    "Exposure.coalitions.kind": "Vendor",
    "Workload.coalitions.kind": "Vendor",
    // There is no such view for who is of no member.
    "Bloc.own.member": reader === member ? '"QN"' : null,
  };
  const found: [string, string][] = [];
  for (const name of Object.keys(schema.getQueryType()!.getFields()).filter((n) => !elsewhere.includes(n))) {
    const own = keys.get(name[0]!.toUpperCase() + name.slice(1)) ?? keys.get({ agreementTerms: "Agreement" }[name] ?? "Workload")!;
    const about =
      { sealFloor: 2, neighbourhood: 2, agreementTerms: 5 }[name] ?? (keys.has(name[0]!.toUpperCase() + name.slice(1)) ? asked : 0);
    if (about === 0) found.push([name, wholeOf(name, usual)]);
    for (const key of own.slice(0, about)) found.push([`${name} ${key}`, wholeOf(name, { ...usual, [`Query.${name}.key`]: text(key) })]);
  }
  return found;
}

describe("every field of every answer", () => {
  const folder = mkdtempSync(join(tmpdir(), "loadpath-every-"));
  let store: Store;
  let registry: Registry;
  let hidden: readonly { readonly key: string; readonly name: string; readonly id: string }[];
  const open = new Map<string, string[]>();

  beforeAll(async () => {
    store = await openEmbedded(folder);
    registry = new Registry(store, { now: () => today, solver: await highsSolver() });
    await registry.start();
    const { made, related } = partlyHidden();
    await write(registry, [...made, ...related]);
    const records = (await store.byKey(made.map(({ kind, key }) => ({ kind, key })))).filter((e) => e !== null);
    hidden = records.filter((e) => e.marking === "SECRET");
    for (const { kind, key } of records.filter((e) => e.marking === "OPEN")) open.set(kind, [...(open.get(kind) ?? []), key]);
  }, 60_000);
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const reader of [outsider, member]) {
    it(`tells the ${reader.actor} no name, key, id, note or figure of what they may not see`, async () => {
      const told: string[] = [];
      let stubs = 0;
      for (const [name, source] of questions(open, reader)) {
        const answer = text(await ask(registry, source, { reader }));
        stubs += answer.split('"Withheld"').length - 1;
        // A clause shows to the other members by the consent of whoever holds it.
        const words = [word, note, "Codename", ...hidden.flatMap((e) => [`"${e.key}"`, e.name, e.id])];
        const found = [
          ...words.map((secret) => answer.indexOf(secret)),
          answer.search(/(?<!BestClause_value":)(?<![\d.])[1-9]\d*\.0625(?!\d)/),
        ].filter((at) => at >= 0);
        told.push(...found.map((at) => `${name}: ${answer.slice(Math.max(0, at - 200), at + 60)}`));
      }
      expect(told).toEqual([]);
      expect(hidden.length).toBeGreaterThan(100);
      expect(stubs).toBeGreaterThan(1_000);
    }, 120_000);
  }
});
