import type { EntityFact, RelationshipFact } from "../../schema/model/topology";
import { type Analysis, analysisOf } from "../../server/analysis/analysis";
import { overlayOf } from "../../server/analysis/overlay";
import type { FactChanges } from "../../server/analysis/overlaySnapshot";
import { hoursUnder } from "../../server/analysis/scenario";
import { snapshotOf } from "../../server/analysis/snapshot";
import { layeredModel } from "./layers";
import { best } from "./measure";
import { printTable } from "./table";

const on = "2026-11-22";
const most = 10_000;
const horizon = 72;
const runs = 150;

/** Things whose joint failure fells as many as may be, up to 10,000: the widest radii that still fit, one after the other. */
export function heavy(a: Analysis): { readonly failed: number[]; readonly fallen: number } {
  const cascade = a.cascade("OUTAGE", "ON_RECORD");
  const radius = Array.from({ length: 3000 }, (_, x) => ({ x, count: cascade.run([x], horizon) })).sort((p, q) => q.count - p.count);
  let failed: number[] = [];
  let fallen = 0;
  for (const { x } of radius) {
    const count = cascade.run([...failed, x], horizon);
    if (count > most) continue;
    failed = [...failed, x];
    fallen = count;
    if (fallen > most * 0.98) break;
  }
  return { failed, fallen };
}

/** Twenty changes: facts retired and told otherwise, a site more with what rests on it. */
export function changes(a: Analysis): FactChanges {
  const { entities, relationships } = a.snapshot.facts;
  const step = Math.floor(relationships.length / 20);
  const changed = new Map<string, RelationshipFact | null>();
  for (let i = 1; i < 10; i++) changed.set(relationships[i * step].id, null);
  for (let i = 10; i < 16; i++) changed.set(relationships[i * step].id, { ...relationships[i * step], basis: "ASSUMED" });
  const model = relationships[step];
  const made = { ...entities.find((e) => e.kind === "Service")!, id: "spare", key: "spare" } satisfies EntityFact;
  for (let i = 0; i < 4; i++) {
    const from = relationships[(16 + i) * step].from;
    changed.set(`spare ${i}`, { ...model, id: `spare ${i}`, kind: "USES", from, to: "spare", group: "spare", quorum: 1 });
  }
  return { entities: new Map([["spare", made]]), relationships: changed };
}

/** One scenario on the largest model: its shocks, and its shocks on changed facts; without and with holdovers. */
export async function scenarioBench([size = "1090000"]: readonly string[]): Promise<void> {
  const rows: Record<string, string | number>[] = [];
  for (const holdovers of [false, true]) {
    const model = layeredModel(Number(size), { holdovers });
    const a = analysisOf(snapshotOf(model.facts), on);
    const { failed, fallen } = heavy(a);
    const run = (b: Analysis) => hoursUnder(b, { failed, denied: [] }, "ON_RECORD", horizon);
    const changed = changes(a);
    run(overlayOf(a, changed));
    const facts = holdovers ? "with holdovers" : "no holdovers";
    const row = (what: string, work: () => unknown) => {
      const { ms, cpu } = best(runs, () => null, work);
      rows.push({
        relationships: model.relationships,
        entities: model.entities,
        facts,
        what,
        fallen,
        [`ms (best of ${runs})`]: ms,
        "CPU ms": cpu,
      });
    };
    row("shocks", () => run(a));
    row("shocks on 20 changed facts", () => run(overlayOf(a, changed)));
  }
  printTable("One scenario, one reading", rows);
}
